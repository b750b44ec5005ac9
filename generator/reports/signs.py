"""Every sign of the register with every place that shows it, and its level there. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.graph import Graph
from generator.levels import level_of
from generator.model import Injury, Sign
from generator.reading.records import Entry
from generator.tree.checks.signs import raising
from generator.tree.model import Tree


@dataclass(frozen=True, slots=True)
class SignShown:
    """A place that shows a sign, its level there, and why it may differ from the register."""

    where: str
    level: str
    because: str = ""


def places(graph: Graph, tree: Tree | None, sign: Entry[Sign]) -> Iterator[SignShown]:
    """Yield every place that shows a sign: red flags, injuries, whatever names it, the check."""
    yield SignShown("red-flags/", sign.record.level)
    for entry in graph.injuries:
        yield from _of_injury(entry, sign)
    named = {id_ for id_ in graph.pointed_at_by.get(sign.id, ()) if id_ in graph.by_id}
    for other in (graph.get(id_) for id_ in sorted(named)):
        if not isinstance(other.record, Injury | Sign):
            yield SignShown(f"{other.kind.name} {other.id}", sign.record.level)
    for each in raising(tree) if tree else ():
        if each.sign == sign.id:
            yield SignShown(
                f"check {each.name}", each.level or "no level", _change(sign, each.level)
            )


def _of_injury(entry: Entry[Injury], sign: Entry[Sign]) -> Iterator[SignShown]:
    for item in entry.record.help:
        if item.sign == sign.id:
            level = level_of(item, sign.record)
            yield SignShown(f"injury {entry.id}, help and sheets", level, item.because or "")
    if any(symptom.sign == sign.id for symptom in entry.record.symptoms):
        yield SignShown(f"injury {entry.id}, symptoms", sign.record.level)


def _change(sign: Entry[Sign], level: str | None) -> str:
    found = (each.words for each in sign.record.changes if each.level == level)
    return next(found, "") if level != sign.record.level else ""


def lines(graph: Graph, tree: Tree | None) -> tuple[list[str], int]:
    """Return the lines to print, and how many places differ without a written reason."""
    told, differing = [], 0
    for sign in graph.all("sign"):
        told.append(f"{sign.id}: {sign.record.level}")
        for each in places(graph, tree, sign):
            note = ""
            if each.level != sign.record.level:
                note = f"  {each.level}: {each.because or 'DIFFERS, and no reason is written'}"
                differing += not each.because
            told.append(f"  {each.where}{note}")
    return told, differing
