"""What the pages of Check your pain hold: the whole check on paper, and what the script reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.address import between
from generator.engine.browser import data
from generator.engine.numbered import NumberedTree
from generator.graph import Graph
from generator.model import Sign
from generator.page_kinds import kind_of_page
from generator.pages.tree import on_running
from generator.pages.tree.gates import gates
from generator.pages.tree.shown import levels, questions
from generator.reading.records import Entry
from generator.tree.checks.signs import raising
from generator.tree.level import rank
from generator.tree.model import Condition, Tree
from generator.tree.questions import background, of_region
from generator.words.prose import sentences

LINES = 3
"""Of what to do about a sign: the rest stands on the last of them."""


def paper(graph: Graph, tree: Tree, numbered: NumberedTree) -> dict[str, Any]:
    """Return what the template of the page on paper needs; its head says what each key is."""
    shown = gates(tree, numbered)
    second = [each.more for gate in shown for each in gate.question.answers if each.more]
    running = on_running.sentences(tree.outcomes.running, on_running.scale(graph))
    runs = _runs(graph, tree)
    return {
        "settings": tree.settings,
        "outcomes": tree.outcomes,
        "gates": shown,
        "waits": any(answer.waits for question in second for answer in question.answers),
        "signs": list(signs(graph, tree)),
        "background": questions(tree, background(tree)),
        "regions": [
            (id_, region, questions(tree, of_region(tree, id_)))
            for id_, region in tree.regions.items()
        ],
        "rules": [(rule, tree.title(rule.level)) for rule in tree.rules],
        "levels": levels(tree),
        "running": on_running.on_paper(running),
        "conditions": [
            (each, _url(graph, id_, each), runs.get(id_)) for id_, each in tree.conditions.items()
        ],
    }


def asked(graph: Graph, tree: Tree, numbered: NumberedTree, url: str) -> dict[str, Any]:
    """Return the whole check as the script on the page at `url` reads it."""
    todo = {sign.id: lines for sign, lines in signs(graph, tree)}
    runs = _runs(graph, tree)
    scale = on_running.scale(graph)
    whole = data(tree, numbered, on_running.records(graph, tree), scale, todo)
    for each, (id_, condition) in zip(whole["conditions"], tree.conditions.items(), strict=True):
        if address := _url(graph, id_, condition):
            each["url"] = between(url, address)
        if id_ in runs:
            each["run"]["words"] = runs[id_]
    return {**whole, "running": on_running.sentences(tree.outcomes.running, scale)}


def _runs(graph: Graph, tree: Tree) -> dict[str, str]:
    """Return what the record of its page says about running, by condition."""
    return {
        id_: graph.names.plain(entry.record.can_i_run.words)
        for id_, condition in tree.conditions.items()
        if (entry := on_running.page_of(graph, id_, condition))
    }


def signs(graph: Graph, tree: Tree) -> Iterator[tuple[Entry[Sign], list[str]]]:
    """Yield the signs of the register that the tree holds at today or above, in its order.

    With each, what to do about it, line by line.
    """
    urgent = {
        each.sign for each in raising(tree) if each.sign and rank(each.level) >= rank("today")
    }
    for entry in graph.all("sign"):
        if entry.id in urgent:
            lines = sentences(graph.names.plain(entry.record.do))
            yield entry, [*lines[: LINES - 1], *filter(None, [" ".join(lines[LINES - 1 :])])]


def _url(graph: Graph, id_: str, condition: Condition) -> str | None:
    """Return the address of a condition's page; None where no record stands for it."""
    if condition.no_page:
        return f"{kind_of_page('what-else').url}#{id_}"
    entry = on_running.page_of(graph, id_, condition)
    anchor = f"#{condition.anchor}" if condition.anchor else ""
    return f"{entry.url}{anchor}" if entry else None
