"""The tree's pages, as drafts.

`/check-your-pain/` and, for editors, `/check-your-pain/how-it-works/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.graph import Graph
from generator.pages.page import Draft
from generator.triage.compiled import Compiled
from generator.triage.model import Tree
from generator.triage.page import Shortlist, paper

URL = "check-your-pain/"
SCRIPTS = ("decision-walk.js", "decision-tree.js")


def drafts(graph: Graph, tree: Tree, compiled: Compiled, shortlist: Shortlist) -> Iterator[Draft]:
    """Yield the page for readers."""
    made = paper(tree, compiled, shortlist, [entry.id for entry in graph.all("injury")])
    yield Draft(
        url=URL,
        title="Check your pain",
        description="Questions about your pain: how soon to get help, what to do, what to read.",
        kind="check",
        template="check-your-pain.md.jinja",
        file="content/decision-tree/tree.yaml",
        context={
            "paper": made,
            "numbers": list(graph.all("emergency_numbers")),
            "title": "Check your pain",
        },
        scripts=SCRIPTS,
        layout="plain",
        other_names=("symptom checker", "what is wrong with my leg", "decision tree"),
        text=" ".join(region.name + " " + region.hint for region in made.regions),
    )
