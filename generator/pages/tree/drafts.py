"""The tree's pages, as drafts: the check, what else it may be, and how it works."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checked_tree import CheckedTree
from generator.graph import Graph
from generator.page_kinds import kind_of_page
from generator.pages.tree import sent
from generator.pages.tree.how_it_works import how
from generator.pages.tree.paper import asked, paper
from generator.pages.tree.urgent import by_level
from generator.pages.tree.what_else import told_in_a_line
from generator.writing.page import Draft, Shortlist

URL = "check-your-pain/"
TITLE, HOW_TITLE, MOVES_TITLE = "Check your pain", "How Check your pain works", "What moves what"
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
    made = paper(graph, tree, numbered)
    first, parts = sent.parts(asked(graph, tree, numbered, URL))
    yield Draft(
        url=URL,
        title=TITLE,
        description="Questions about your pain: how soon to get help, what to do, what to read.",
        kind="check-your-pain",
        template="tree/check-your-pain.html.jinja",
        file="content/decision-tree/tree.yaml",
        context={
            "data": first,
            "parts": sent.address(parts),
            "shortlist": shortlist,
            "title": TITLE,
            "urgent": by_level(tree, {(each.id, each.level): each.lines[0] for each in made.signs}),
            "numbers": list(graph.all("emergency_numbers")),
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
        text=tuple(text for region in made.regions for text in (region.name, region.hint)),
    )
    yield Draft(
        **kind_of_page("check-on-paper").head,
        description="The whole check to print: every sign, question and rule, and what to do.",
        template="tree/on-paper.html.jinja",
        file="content/decision-tree/tree.yaml",
        crumbs=((TITLE, URL),),
        context={
            "paper": made,
            "title": kind_of_page("check-on-paper").title,
            "numbers": list(graph.all("emergency_numbers")),
        },
        layout="plain",
        other_names=("paper version", "print the check", "without javascript"),
    )
    yield Draft(
        **kind_of_page("what-else").head,
        description="What a run can hide or bring, from a broken hip to an insect bite, in a line "
        "or two each.",
        template="tree/what-else.html.jinja",
        file="content/decision-tree/conditions.yaml",
        crumbs=((TITLE, URL),),
        context={
            "levels": list(told_in_a_line(tree)),
            "title": kind_of_page("what-else").title,
        },
        text=tuple(each.name for each in tree.conditions.values() if each.no_page),
    )
    content = how(tree, numbered, proof, shortlist)
    yield Draft(
        url=f"{URL}how-it-works/",
        title=HOW_TITLE,
        description="How the tool decides how urgent your pain is, how it was tested, its limits.",
        kind="how-it-works",
        template="tree/how-it-works.html.jinja",
        file="content/decision-tree/hazards.yaml",
        crumbs=((TITLE, URL),),
        context={"how": content, "title": HOW_TITLE},
        other_names=("hazard log", "decision tree rules"),
    )
    yield Draft(
        url=f"{URL}what-moves-what/",
        title=MOVES_TITLE,
        description="Every answer of Check your pain and what it moves, as pictures and tables.",
        kind="what-moves-what",
        template="tree/what-moves-what.html.jinja",
        file="content/decision-tree/regions",
        crumbs=((TITLE, URL), (HOW_TITLE, f"{URL}how-it-works/")),
        context={"how": content, "title": MOVES_TITLE},
    )
    for part in content.regions:
        title = f"{MOVES_TITLE}: {part.name}"
        yield Draft(
            url=f"{URL}what-moves-what/{part.id}/",
            title=title,
            description=f"{part.name}: what each answer moves, as a picture and as a table.",
            kind="region-moves",
            template="tree/region-moves.html.jinja",
            file=f"content/decision-tree/regions/{part.id}.yaml",
            crumbs=((TITLE, URL), (MOVES_TITLE, f"{URL}what-moves-what/")),
            context={"groups": content.groups, "part": part, "title": title},
        )
