"""The tree's pages, as drafts: the check, what else it may be, and how it works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from generator.checked_tree import CheckedTree
from generator.finish.assets import Asset
from generator.graph import Graph
from generator.page_kinds import PageKind, kind_of_page
from generator.pages.tree import sent
from generator.pages.tree.how_it_works import How, how
from generator.pages.tree.paper import asked, paper, signs
from generator.pages.tree.shown import levels
from generator.pages.tree.urgent import by_level
from generator.recall import once
from generator.tree.model import Condition, Tree
from generator.writing.page import Crumb, Draft, Shortlist

CHECK, HOW, MOVES = map(kind_of_page, ("check-your-pain", "how-it-works", "what-moves-what"))
SCRIPTS = (
    "check/judge.js",
    "check/walk.js",
    "check/running.js",
    "check/words.js",
    "check/outcome.js",
    "check/page.js",
)
"""In the order in which they need each other; the last is the way between the screens."""


def drafts(graph: Graph, checked: CheckedTree, shortlist: Shortlist) -> Iterator[Draft]:
    """Yield the pages for readers, and those on how it works; none without a proved tree."""
    if checked.proof is None:
        return
    tree = checked.whole[0]
    yield Draft(
        **CHECK.head,
        description="Questions about your pain: how soon to get help, what to do, what to read.",
        template="tree/check-your-pain.html.jinja",
        file="content/decision-tree/tree.yaml",
        context=partial(_check, checked=checked, shortlist=shortlist),
        scripts=SCRIPTS,
        files=tuple(_sent(graph, checked)[1].values()),
        layout="plain",
        other_names=(
            "symptom checker",
            "what is wrong with my leg",
            "what is wrong with my foot",
            "what is wrong with my knee",
            "what is wrong with me",
            "what have I done to my leg",
            "what injury do I have",
            "which injury is it",
            "find my injury",
            "find out what I have",
            "test for my injury",
            "diagnose my pain",
            "where does it hurt",
            "something hurts",
            "pain",
            "self test",
            "decision tree",
        ),
        text=tuple(text for region in tree.regions.values() for text in (region.name, region.hint)),
    )
    yield Draft(
        **kind_of_page("check-on-paper").head,
        description="The whole check to print: every sign, question and rule, and what to do.",
        template="tree/on-paper.html.jinja",
        file="content/decision-tree/tree.yaml",
        crumbs=(_crumb(CHECK),),
        context=partial(_paper, checked=checked),
        layout="plain",
        other_names=("paper version", "print the check", "without javascript"),
    )
    yield Draft(
        **kind_of_page("what-else").head,
        description="What a run can hide or bring, from a broken hip to an insect bite, in a line "
        "or two each.",
        template="tree/what-else.html.jinja",
        file="content/decision-tree/conditions.yaml",
        crumbs=(_crumb(CHECK),),
        context=partial(_what_else, checked=checked),
        text=tuple(each.name for _, each in _told(tree)),
    )
    yield Draft(
        **HOW.head,
        description="How the tool decides how urgent your pain is, how it was tested, its limits.",
        template="tree/how-it-works.html.jinja",
        file="content/decision-tree/hazards.yaml",
        crumbs=(_crumb(CHECK),),
        context=partial(_how, checked=checked, shortlist=shortlist),
        other_names=("hazard log", "decision tree rules"),
    )
    yield Draft(
        **MOVES.head,
        description="Every answer of Check your pain and what it moves, as pictures and tables.",
        template="tree/what-moves-what.html.jinja",
        file="content/decision-tree/regions",
        crumbs=(_crumb(CHECK), _crumb(HOW)),
        context=partial(_how, checked=checked, shortlist=shortlist),
    )
    for id_, region in tree.regions.items():
        yield Draft(
            url=f"{MOVES.url}{id_}/",
            title=f"{MOVES.title}: {region.name}",
            description=f"{region.name}: what each answer moves, as a picture and as a table.",
            kind="region-moves",
            template="tree/region-moves.html.jinja",
            file=f"content/decision-tree/regions/{id_}.yaml",
            crumbs=(_crumb(CHECK), _crumb(MOVES)),
            context=partial(_region, checked=checked, shortlist=shortlist, id_=id_),
        )


def _sent(graph: Graph, checked: CheckedTree) -> tuple[str, Mapping[str, Asset]]:
    """Return what stands in the page of the check, and the scripts that follow it."""
    tree, numbered, _ = checked.whole
    return once(graph, "check", lambda of: sent.parts(asked(of, tree, numbered, CHECK.url)))


def _check(graph: Graph, checked: CheckedTree, shortlist: Shortlist) -> dict[str, Any]:
    tree, (first, parts) = checked.whole[0], _sent(graph, checked)
    do = {(sign.id, sign.record.level): lines[0] for sign, lines in signs(graph, tree)}
    return {
        "data": first,
        "parts": sent.address(parts),
        "shortlist": shortlist,
        "urgent": by_level(tree, do),
    }


def _paper(graph: Graph, checked: CheckedTree) -> dict[str, Any]:
    tree, numbered, _ = checked.whole
    return paper(graph, tree, numbered)


def _told(tree: Tree) -> list[tuple[str, Condition]]:
    return [(id_, each) for id_, each in tree.conditions.items() if each.no_page]


def _what_else(graph: Graph, checked: CheckedTree) -> dict[str, Any]:
    del graph
    tree = checked.whole[0]
    return {"levels": levels(tree), "told": _told(tree)}


def _how(graph: Graph, checked: CheckedTree, shortlist: Shortlist) -> dict[str, Any]:
    return {"how": once(graph, "how", lambda _: how(*checked.whole, shortlist))}


def _region(graph: Graph, checked: CheckedTree, shortlist: Shortlist, id_: str) -> dict[str, Any]:
    content: How = _how(graph, checked, shortlist)["how"]
    part = next(each for each in content.regions if each.id == id_)
    return {"groups": content.groups, "part": part}


def _crumb(kind: PageKind) -> Crumb:
    return kind.title, kind.url
