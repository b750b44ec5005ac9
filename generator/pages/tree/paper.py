"""What the pages of Check your pain hold: the whole check on paper, and what the script reads."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.address import between
from generator.engine.browser import data
from generator.engine.numbered import NumberedTree
from generator.graph import Graph
from generator.model.values.fields import Level
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

LINES = 3
"""Of what to do about a sign: the rest stands on the last of them."""


@dataclass(frozen=True, slots=True)
class ShownSign:
    """A sign that calls for help today or now: what to do about it, line by line."""

    id: str
    name: str
    level: Level
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole check, for its page on paper, but for emergency numbers."""

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

    @property
    def waits(self) -> bool:
        """Whether a line of the signs waits for a clinician."""
        second = (each.more for gate in self.gates for each in gate.question.answers if each.more)
        return any(answer.waits for question in second for answer in question.answers)


def paper(graph: Graph, tree: Tree, numbered: NumberedTree) -> Paper:
    """Return the content of the page on paper.

    A condition without an injury record gets no link.
    """
    injuries = [entry.id for entry in graph.all("injury")]
    return Paper(
        where=tree.settings.where,
        gates=gates(tree, numbered),
        areas=tree.areas,
        background=questions(tree, background(tree)),
        regions=tuple(
            ShownRegion(id_, region.name, region.hint, questions(tree, of_region(tree, id_)))
            for id_, region in tree.regions.items()
        ),
        rules=tuple((rule, tree.title(rule.level)) for rule in tree.rules),
        conditions=tuple(
            (id_, each, _url(id_, each, injuries)) for id_, each in tree.conditions.items()
        ),
        levels=levels(tree),
        outcomes=tree.outcomes,
        pain=tree.settings.pain,
        running=on_running.sentences(tree.outcomes.running, on_running.scale(graph)),
        runs=_runs(graph, tree),
        signs=tuple(signs(graph, tree)),
    )


def asked(graph: Graph, tree: Tree, numbered: NumberedTree, url: str) -> dict[str, Any]:
    """Return the whole check as the script on the page at `url` reads it."""
    injuries = [entry.id for entry in graph.all("injury")]
    todo = {each.id: each.lines for each in signs(graph, tree)}
    runs = _runs(graph, tree)
    scale = on_running.scale(graph)
    whole = data(tree, numbered, on_running.records(graph, tree), scale, todo)
    for each, (id_, condition) in zip(whole["conditions"], tree.conditions.items(), strict=True):
        address = _url(id_, condition, injuries)
        if address:
            each["url"] = between(url, address)
        if id_ in runs:
            each["run"]["words"] = runs[id_]
    words = on_running.sentences(tree.outcomes.running, scale)
    return {**whole, "running": {each.why: each.template or each.words for each in words}}


def _runs(graph: Graph, tree: Tree) -> dict[str, str]:
    """Return what the record of its page says about running, by condition."""
    return {
        id_: graph.names.plain(graph.get(tree.conditions[id_].injury or id_).record.can_i_run.words)
        for id_ in on_running.records(graph, tree)
    }


def signs(graph: Graph, tree: Tree) -> Iterator[ShownSign]:
    """Yield the signs of the register that the tree holds at today or above, in its order."""
    urgent = {
        each.sign for each in raising(tree) if each.sign and rank(each.level) >= rank("today")
    }
    for entry in graph.all("sign"):
        if entry.id in urgent:
            lines = sentences_of(graph.names.plain(entry.record.do))
            kept = [*lines[: LINES - 1], " ".join(lines[LINES - 1 :])]
            yield ShownSign(
                entry.id, entry.title, entry.record.level, tuple(each for each in kept if each)
            )


def _url(id_: str, condition: Condition, injuries: Collection[str] | None) -> str | None:
    page = condition.injury or id_
    if condition.no_page:
        return f"{kind_of_page('what-else').url}#{id_}"
    if injuries is not None and page not in injuries:
        return None
    return f"injuries/{page}/" + (f"#{condition.anchor}" if condition.anchor else "")
