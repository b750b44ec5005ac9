"""The tree's pages, as drafts: the check, what else it may be, and how it works."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checked_tree import CheckedTree
from generator.graph import Graph
from generator.page_kinds import PageKind, kind_of_page
from generator.pages.tree import sent
from generator.pages.tree.how_it_works import how
from generator.pages.tree.paper import asked, paper, signs
from generator.pages.tree.shown import levels
from generator.pages.tree.urgent import by_level
from generator.writing.page import Crumb, Draft, Shortlist

CHECK, HOW, MOVES = map(kind_of_page, ("check-your-pain", "how-it-works", "what-moves-what"))
SCRIPTS = (
    "check/gates.js",
    "check/walk.js",
    "check/running.js",
    "check/words.js",
    "check/outcome.js",
    "check/page.js",
)
"""In the order in which they need each other; the last is the way between the screens."""


def drafts(graph: Graph, checked: CheckedTree, shortlist: Shortlist) -> Iterator[Draft]:
    """Yield the pages for readers, and those on how it works; none without a proved tree."""
    tree, numbered, proof = checked.tree, checked.numbered, checked.proof
    if tree is None or numbered is None or proof is None:
        return
    first, parts = sent.parts(asked(graph, tree, numbered, CHECK.url))
    do = {(sign.id, sign.record.level): lines[0] for sign, lines in signs(graph, tree)}
    yield Draft(
        **CHECK.head,
        description="Questions about your pain: how soon to get help, what to do, what to read.",
        template="tree/check-your-pain.html.jinja",
        file="content/decision-tree/tree.yaml",
        context={
            "data": first,
            "parts": sent.address(parts),
            "shortlist": shortlist,
            "urgent": by_level(tree, do),
        },
        scripts=SCRIPTS,
        files=tuple(parts.values()),
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
        context=paper(graph, tree, numbered),
        layout="plain",
        other_names=("paper version", "print the check", "without javascript"),
    )
    told = [(id_, each) for id_, each in tree.conditions.items() if each.no_page]
    yield Draft(
        **kind_of_page("what-else").head,
        description="What a run can hide or bring, from a broken hip to an insect bite, in a line "
        "or two each.",
        template="tree/what-else.html.jinja",
        file="content/decision-tree/conditions.yaml",
        crumbs=(_crumb(CHECK),),
        context={"levels": levels(tree), "told": told},
        text=tuple(each.name for _, each in told),
    )
    content = how(tree, numbered, proof, shortlist)
    yield Draft(
        **HOW.head,
        description="How the tool decides how urgent your pain is, how it was tested, its limits.",
        template="tree/how-it-works.html.jinja",
        file="content/decision-tree/hazards.yaml",
        crumbs=(_crumb(CHECK),),
        context={"how": content},
        other_names=("hazard log", "decision tree rules"),
    )
    yield Draft(
        **MOVES.head,
        description="Every answer of Check your pain and what it moves, as pictures and tables.",
        template="tree/what-moves-what.html.jinja",
        file="content/decision-tree/regions",
        crumbs=(_crumb(CHECK), _crumb(HOW)),
        context={"how": content},
    )
    for part in content.regions:
        yield Draft(
            url=f"{MOVES.url}{part.id}/",
            title=f"{MOVES.title}: {part.name}",
            description=f"{part.name}: what each answer moves, as a picture and as a table.",
            kind="region-moves",
            template="tree/region-moves.html.jinja",
            file=f"content/decision-tree/regions/{part.id}.yaml",
            crumbs=(_crumb(CHECK), _crumb(MOVES)),
            context={"groups": content.groups, "part": part},
        )


def _crumb(kind: PageKind) -> Crumb:
    return kind.title, kind.url
