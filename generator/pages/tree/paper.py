"""What Check your pain shows and carries: every text on paper, and the data for the browser.

Every text stands once, on paper, and the script finds it there by its id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.engine.browser import data
from generator.engine.numbered import NumberedTree
from generator.graph import Graph
from generator.page_kinds import kind_of_page
from generator.pages.tree import on_running
from generator.pages.tree.gates import ShownGate, gates
from generator.pages.tree.on_running import Sentence
from generator.pages.tree.shown import ShownQuestion, ShownRegion, levels, questions
from generator.tree.checks.signs import raising
from generator.tree.level import rank
from generator.tree.model import Area, Condition, LevelText, Outcomes, Rule, Tree, Where
from generator.tree.pain import PainQuestion
from generator.tree.questions import background, of_region
from generator.words.prose import sentences as sentences_of
from generator.writing.page import Shortlist

LINES = 3
"""Of what to do about a sign: the rest stands on the last of them."""


@dataclass(frozen=True, slots=True)
class ShownSign:
    """A sign that calls for help today or now: what to do about it, line by line."""

    id: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that the template needs, but for emergency numbers."""

    shortlist: Shortlist
    where: Where
    gates: list[ShownGate]
    areas: tuple[Area, ...]
    background: tuple[ShownQuestion, ...]
    regions: tuple[ShownRegion, ...]
    rules: tuple[tuple[Rule, str | None], ...]
    """With the title of its level."""
    conditions: tuple[tuple[str, Condition, str | None], ...]
    """Id, condition, address of its page from the root of the site."""
    levels: tuple[LevelText, ...]
    """The most urgent first."""
    outcomes: Outcomes
    pain: PainQuestion
    running: tuple[Sentence, ...]
    runs: Mapping[str, str]
    """By condition: what the record of its page says about running."""
    signs: tuple[ShownSign, ...]
    shown_signs: frozenset[str]
    data: str
    """JSON for `<script type="application/json">`; holds no `<`."""


def paper(
    graph: Graph,
    tree: Tree,
    numbered: NumberedTree,
    shortlist: Shortlist = "ranked",
) -> Paper:
    """Return the page's content.

    A condition without an injury record gets no link.
    """
    injuries = [entry.id for entry in graph.all("injury")]
    records, scale = on_running.records(graph, tree), on_running.scale(graph)
    signs = tuple(_signs(graph, tree))
    shown_signs = frozenset(each.id for each in signs)
    return Paper(
        shortlist=shortlist,
        where=tree.settings.where,
        gates=gates(tree, numbered, shown_signs),
        areas=tree.areas,
        background=questions(tree, background(tree), shown_signs),
        regions=tuple(
            ShownRegion(
                id_, region.name, region.hint, questions(tree, of_region(tree, id_), shown_signs)
            )
            for id_, region in tree.regions.items()
        ),
        rules=tuple((rule, tree.title(rule.level)) for rule in tree.rules),
        conditions=tuple(
            (id_, each, _url(id_, each, injuries)) for id_, each in tree.conditions.items()
        ),
        levels=levels(tree),
        outcomes=tree.outcomes,
        pain=tree.settings.pain,
        running=on_running.sentences(tree.outcomes.running, scale),
        runs={
            id_: graph.names.plain(
                graph.get(tree.conditions[id_].injury or id_).record.can_i_run.words
            )
            for id_ in records
        },
        signs=signs,
        shown_signs=shown_signs,
        data=data(tree, numbered, records, scale),
    )


def _signs(graph: Graph, tree: Tree) -> Iterator[ShownSign]:
    """Yield the signs of the register that the tree holds at today or above, in its order."""
    urgent = {
        each.sign for each in raising(tree) if each.sign and rank(each.level) >= rank("today")
    }
    for entry in graph.all("sign"):
        if entry.id in urgent:
            lines = sentences_of(graph.names.plain(entry.record.do))
            kept = [*lines[: LINES - 1], " ".join(lines[LINES - 1 :])]
            yield ShownSign(entry.id, entry.title, tuple(each for each in kept if each))


def _url(id_: str, condition: Condition, injuries: Collection[str] | None) -> str | None:
    page = condition.injury or id_
    if condition.no_page:
        return f"{kind_of_page('what-else').url}#{id_}"
    if injuries is not None and page not in injuries:
        return None
    return f"injuries/{page}/" + (f"#{condition.anchor}" if condition.anchor else "")
