"""The review clock: which records are due to be read again, the riskiest first. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.graph import Graph
from generator.model import EmergencyNumbers, Injury, Record, ReturnPlan, Reviewed
from generator.reading.records import Entry

RISKS = ("could harm if wrong", "guides running and rest", "helps and explains")
"""Why a record is read sooner or later than another one that is due on the same day."""


@dataclass(frozen=True, slots=True)
class Due:
    """A record that is to be read again: how much a fault in it could harm, and how late it is."""

    entry: Entry[Record]
    risk: int
    review_by: date
    overdue: bool

    @property
    def words(self) -> str:
        """Write it as one line: when, what, why, where."""
        when = "was due" if self.overdue else "due"
        return (
            f"{when} {self.review_by}  {self.entry.title} ({self.entry.kind.words.split()[-1]}), "
            f"{RISKS[self.risk]}  {self.entry.file}"
        )


def due(graph: Graph, today: date, within: timedelta) -> list[Due]:
    """Return what is due within a time, the riskiest first, and within a risk the oldest first."""
    found = [each for each in _reviewed(graph, today) if each.review_by <= today + within]
    return sorted(found, key=lambda each: (each.risk, each.review_by, each.entry.id))


def _reviewed(graph: Graph, today: date) -> Iterator[Due]:
    for entry in graph.by_id.values():
        if isinstance(entry.record, Reviewed):
            day = entry.record.review_by
            yield Due(entry, risk_of(entry.record), day, day < today)
        if isinstance(entry.record, EmergencyNumbers):
            day = min(line.check_by for _, line in entry.record.lines)
            yield Due(entry, 0, day, day < today)  # a wrong number costs minutes


def risk_of(record: Record) -> int:
    """Return the index in RISKS: first what a runner could be hurt by."""
    if isinstance(record, Injury):
        grave = record.can_i_run.answer == "no" or record.tissue == "bone"
        return 0 if grave or record.depth == "short" else 1
    if isinstance(record, ReturnPlan):
        return 0 if record.needs_clearance else 1
    return 2
