"""What the records prescribe: which doses are whole, what they rest on, how long it takes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.safety.programmes import DOSED, what_is_missing
from generator.graph import Graph
from generator.model import Dose, Exercise, Injury
from generator.model.programme import Phase
from generator.pages.injuries import commonest_first
from generator.reading.records import Entry
from generator.words.amounts import Amount

MOST_READ = 15
"""Injuries that are looked at apart. Nobody counts readers, so the commonest stand for them."""
REPETITION, REST = 4, 60
"""Seconds of one repetition, and between two sets, where the dose does not say."""


@dataclass(frozen=True, slots=True)
class Prescribed:
    """How many prescriptions there are, how many are whole, and how many rest on a source."""

    all: int
    whole: int
    sourced: int

    def __add__(self, other: Prescribed) -> Prescribed:
        return Prescribed(
            self.all + other.all, self.whole + other.whole, self.sourced + other.sourced
        )

    @property
    def words(self) -> str:
        """Say it as counts and shares."""
        return (
            f"{self.all} prescriptions, {share(self.whole, self.all)} complete, "
            f"{share(self.sourced, self.all)} with a source"
        )


def share(part: int, whole: int) -> str:
    """Write a part as a count and in percent."""
    return f"{part} ({100 * part / whole:.0f}%)" if part else "0"


def counted(graph: Graph, injury: Injury) -> Prescribed:
    """Count the prescriptions of an injury; warm-ups and swaps for running are none."""
    total = Prescribed(0, 0, 0)
    for exercise, dose in (each for phase in injury.phases for each in _doses(graph, phase)):
        if exercise.trains in DOSED:
            sourced = dose is not None and bool(dose.basis)
            total += Prescribed(1, int(not what_is_missing(dose)), int(sourced))
    return total


def _doses(graph: Graph, phase: Phase) -> Iterator[tuple[Exercise, Dose | None]]:
    for used in phase.exercises:
        exercise: Exercise = graph.get(used.exercise).record
        yield exercise, used.dose or exercise.dose_for(used.purpose)


def most_read(entries: Iterable[Entry[Injury]]) -> list[Entry[Injury]]:
    """Return the injuries that are looked at apart, of those with a programme."""
    with_one = [entry for entry in entries if any(p.exercises for p in entry.record.phases)]
    return commonest_first(with_one)[:MOST_READ]


def minutes(dose: Dose) -> float:
    """Return about how many minutes one session of a dose takes."""
    if dose.minutes:
        return dose.minutes.top
    tempo = [_top(each) for each in (dose.up_seconds, dose.hold_seconds, dose.lower_seconds)]
    moves = _top(dose.reps) or _top(dose.steps) or 1
    sets = _top(dose.sets) or 1
    sides = 2 if dose.sides == "each" else 1
    rest = (sets - 1) * (_top(dose.rest_seconds) or REST)
    return (sets * moves * (sum(tempo) or REPETITION) * sides + rest) / 60


def _top(amount: Amount | None) -> float:
    return amount.top if amount else 0


def programme(graph: Graph, phase: Phase) -> str:
    """Say of a phase how many weeks it takes, how often, and how long a session of it is."""
    used = [(exercise, dose) for exercise, dose in _doses(graph, phase) if dose]
    days = [dose.days_a_week for _, dose in used if dose.days_a_week]
    often = Amount(min(d.low for d in days), max(d.top for d in days)).short if days else "-"
    weeks = f"weeks {phase.weeks.short}" if phase.weeks else "until its signs are met"
    long = sum(minutes(dose) for exercise, dose in used if exercise.trains in DOSED)
    many = len(phase.exercises)
    return f"exercises {many}, {weeks}, days a week {often}, minutes a session {long:.0f}"


def lines(graph: Graph) -> list[str]:
    """Return the lines to print: injuries, programmes, and what they come to."""
    told, total = [], Prescribed(0, 0, 0)
    apart = most_read(graph.injuries)
    for entry in graph.injuries:
        found = counted(graph, entry.record)
        total += found
        if found.all:
            told.append(f"{entry.id}: {found.words}")
            told += [
                f"  {number}. {phase.name}: {programme(graph, phase)}"
                for number, phase in enumerate(entry.record.phases, 1)
                if phase.exercises
            ]
    best = sum((counted(graph, entry.record) for entry in apart), Prescribed(0, 0, 0))
    told += [
        f"The {len(apart)} commonest ({', '.join(entry.id for entry in apart)}): {best.words}.",
        f"All: {total.words}.",
    ]
    return told
