"""What Check your pain says about running: each injury's own record, and one sentence a reason."""

from __future__ import annotations

from collections.abc import Mapping

from generator.engine.running import RunRecord, Scale, Why
from generator.graph import Graph
from generator.model import Injury
from generator.reading.records import Entry
from generator.tree.model import Condition, Tree
from generator.tree.pain import RunningWords

WHEN: Mapping[Why, str] = {
    "until_seen": "The answers come to soon, today or call now",
    "red_sign": "You limp, or it hurts at rest or at night",
    "any_pain": "The injury has no number of its own, or the runner is under 18, and it hurts",
    "above_limit": "The pain is above the number of the injury",
    "no_number": "You cannot say how bad the pain is",
    "pain_free": "The runner is under 18, or it is the groin, and nothing hurts",
    "green": "None of these, and no page for it: green pain",
    "yellow": "The same: yellow pain",
    "red": "The same: red pain",
}
"""For the paper version: when each sentence holds, in the order in which it is looked for."""


def page_of(graph: Graph, id_: str, condition: Condition) -> Entry[Injury] | None:
    """Return the injury whose page a condition leads to."""
    wanted = condition.injury or id_
    return next((entry for entry in graph.injuries if entry.id == wanted), None)


def records(graph: Graph, tree: Tree) -> dict[str, RunRecord]:
    """Return what the records say about running, by the id of the condition."""
    found = {}
    for id_, condition in tree.conditions.items():
        entry = page_of(graph, id_, condition)
        if entry:
            can = entry.record.can_i_run
            limit = can.pain_limit.top if can.pain_limit else None
            found[id_] = RunRecord(can.answer, limit)
    return found


def scale(graph: Graph) -> Scale:
    """Return the most pain that is green, and that is yellow; 0 where the scale is missing."""
    tops = {entry.id: entry.record.pain.top for entry in graph.all("pain_light")}
    green = tops.get("green", 0)
    return Scale(green, tops.get("yellow", green))


def sentences(words: RunningWords, of: Scale) -> dict[str, str]:
    """Return the sentences by reason, with the numbers of the pain scale.

    `{limit}` still stands for the injury's own number.
    """
    return {
        why: text.replace("{green}", f"{of.green:g}").replace("{yellow}", f"{of.yellow:g}")
        for why, text in words.model_dump().items()
    }


def on_paper(said: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return when each sentence holds, and its words where no injury's number is known."""
    limit, number = "it is {limit} out of 10 or less", "it is at that number or less"
    return [(when, said[why].replace(limit, number)) for why, when in WHEN.items()]
