"""Every injury record in one row: how deep it goes, and how much of it rests on a source. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from generator.checks.safety.programmes import what_is_missing
from generator.checks.sources import sources_of
from generator.graph import Graph
from generator.model import Injury
from generator.model.programme import PhaseExercise
from generator.reading.records import Entry
from generator.sheets.injury import heads_of

MOST_READ = 25
"""How many are counted as the most read: nobody counts readers, so the commonest full records."""

_COMMONEST = ("very common", "common", "less common", "rare")

HEADS = (
    "injury",
    "depth",
    "sources",
    "exercises",
    "dosed",
    "drawn",
    "place drawn",
    "time",
    "sheets",
    "plan",
    "statements",
    "sourced",
)


@dataclass(frozen=True, slots=True)
class Share:
    """How many marked statements there are, and how many of them rest on a source."""

    statements: int
    sourced: int

    def __add__(self, other: Share) -> Share:
        """Return both as one."""
        return Share(self.statements + other.statements, self.sourced + other.sourced)

    @property
    def words(self) -> str:
        """Write it in percent, rounded down: a bar that is nearly reached is not reached."""
        return f"{100 * self.sourced // self.statements}%" if self.statements else "-"


def lines(graph: Graph) -> list[str]:
    """Return the table, one line an injury, and the totals."""
    rows = [HEADS, *(_row(graph, entry) for entry in graph.injuries)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    table = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    return [*table, "", *_totals(graph.injuries)]


def _row(graph: Graph, entry: Entry[Injury]) -> tuple[str, ...]:
    injury = entry.record
    used = [each for phase in injury.phases for each in phase.exercises]
    drawn = [each for each in used if graph.get(each.exercise).record.drawing]
    share = share_of(injury)
    return (
        entry.id,
        injury.depth,
        str(len(sources_of(injury))),
        str(len(used)),
        str(sum(_is_dosed(graph, each) for each in used)),
        str(len(drawn)),
        "yes" if injury.places else "-",
        _time(injury),
        str(len(list(heads_of(graph, entry)))),
        injury.return_to_run.plan if injury.return_to_run else "-",
        str(share.statements),
        share.words,
    )


def _is_dosed(graph: Graph, used: PhaseExercise) -> bool:
    dose = used.dose or graph.get(used.exercise).record.dose_for(used.purpose)
    return not what_is_missing(dose)


def _time(injury: Injury) -> str:
    recovery = injury.recovery
    times = (*recovery.times, *recovery.by_severity, *recovery.by_variant) if recovery else ()
    if any(each.measured for each in times):
        return "measured"
    return "said" if times else "-"


def _totals(injuries: Sequence[Entry[Injury]]) -> Iterator[str]:
    full = sum(entry.record.depth == "full" for entry in injuries)
    yield f"{len(injuries)} injuries, {full} of them full."
    yield _total("all injuries", injuries)
    yield _total(f"the {MOST_READ} most read", most_read(injuries))


def _total(which: str, injuries: Sequence[Entry[Injury]]) -> str:
    share = sum((share_of(entry.record) for entry in injuries), Share(0, 0))
    rest = f"{share.words} of {share.statements} marked statements rest on a source"
    return f"{which}: {rest}."


def most_read(injuries: Sequence[Entry[Injury]]) -> list[Entry[Injury]]:
    """Return what most readers come for: the full records, the commonest first."""

    def order(entry: Entry[Injury]) -> tuple[bool, int, str]:
        return (
            entry.record.depth != "full",
            _COMMONEST.index(entry.record.how_common),
            entry.id,
        )

    return sorted(injuries, key=order)[:MOST_READ]


def share_of(record: BaseModel) -> Share:
    """Count the statements of a record that say what they rest on."""
    basis = getattr(record, "basis", None)
    counted = Share(0, 0) if basis is None else Share(1, int(bool(basis)))
    for name in type(record).model_fields:
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, BaseModel):
                counted += share_of(each)
    return counted
