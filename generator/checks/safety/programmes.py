"""Rules about programmes and times: their order, their doses, and what leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from generator import problems as say
from generator.checks.context import About
from generator.model import Dose, Exercise, Injury, Time
from generator.model.exercise import Trains
from generator.model.programme import Phase, PhaseExercise
from generator.problems import Problem
from generator.reading.records import Entry

MOST_EXERCISES = 4
"""Exercises that a person can follow at a time."""
DOSED = frozenset(get_args(Trains)) - {"warm-up", "cross-training"}
"""Groups of exercises that are prescribed; warm-ups and swaps for running are not."""
_FAST = re.compile(
    r"\b(?:sprint\w*|strides?|full speed|top speed|fast running|run(?:ning)? fast|jump\w*|"
    r"hopping drills?|skipping|bounding|hill repeats?|intervals?)\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\b(?:no|not|avoid|leave out|later)\b", re.IGNORECASE)


def nothing_fast_before_the_first_run(about: About) -> Iterator[Problem]:
    """Nothing fast stands before the first easy run, and phases keep that order."""
    for entry in about.graph.injuries:
        after = False
        for number, phase in enumerate(entry.record.phases):
            if phase.after_first_runs:
                after = True
                continue
            if after:
                yield say.phase_out_of_order(*entry.at("phases", number, "name").spot)
            yield from _fast_in(about, entry, number, phase)


def _fast_in(about: About, entry: Entry[Injury], number: int, phase: Phase) -> Iterator[Problem]:
    for at, used in enumerate(phase.exercises):
        exercise = about.known(used.exercise, Exercise)
        if exercise and exercise.fast:
            spot = entry.at("phases", number, "exercises", at, "exercise").spot
            yield say.too_fast_too_soon(*spot, used.exercise)
    for key in ("actions", "move_on_when"):
        for at, claim in enumerate(getattr(phase, key)):
            match = _FAST.search(claim.text)
            if match and not _LEFT_OUT.search(claim.text):
                node = entry.at("phases", number, key, at, "text")
                spot = about.sources.locate(node, match[0], claim.text[: match.start()])
                yield say.too_fast_too_soon(*spot, match[0])


def phases_are_short(about: About) -> Iterator[Problem]:
    """A phase has at most 4 exercises at a time."""
    for entry in about.graph.injuries:
        for number, phase in enumerate(entry.record.phases):
            if len(phase.exercises) > MOST_EXERCISES:
                node = entry.at("phases", number, "exercises")
                yield say.too_many_exercises(*node.spot, len(phase.exercises), MOST_EXERCISES)


def doses_are_whole(about: About) -> Iterator[Problem]:
    """A prescription has an amount, a frequency, a load or pain limit, and a next step."""
    for entry in about.graph.injuries:
        for number, phase in enumerate(entry.record.phases):
            for at, used in enumerate(phase.exercises):
                exercise = about.known(used.exercise, Exercise)
                if exercise:
                    path = ("phases", number, "exercises", at)
                    yield from _dose(entry, path, used, exercise)


def _dose(
    entry: Entry[Injury], path: tuple[str | int, ...], used: PhaseExercise, exercise: Exercise
) -> Iterator[Problem]:
    dose = entry.record.dose_of(used, exercise)
    if dose is None and used.purpose is not None:
        node = entry.at(*path, "purpose")
        known = [each.purpose for each in exercise.doses if each.purpose]
        yield say.no_such_purpose(*node.spot, used.exercise, used.purpose, known)
    elif exercise.trains in DOSED and used.no_dose_because is None:
        missing = what_is_missing(dose)
        if missing:
            yield say.dose_incomplete(*entry.at(*path, "exercise").spot, used.exercise, missing)


def what_is_missing(dose: Dose | None) -> list[str]:
    """Return which parts a dose lacks, in words; nothing when it is whole."""
    parts = {
        "how much": dose and dose.has_amount,
        "how often": dose and dose.has_frequency,
        "how hard, or how much pain is allowed": dose
        and (dose.load is not None or dose.pain_limit is not None),
        "what comes next": dose and dose.next is not None,
    }
    return [words for words, there in parts.items() if not there]


def purposes_stand_once(about: About) -> Iterator[Problem]:
    """Each dose of an exercise has a purpose of its own."""
    for entry in about.graph.all("exercise"):
        seen = set()
        for number, dose in enumerate(entry.record.doses):
            if dose.purpose is None or dose.purpose in seen:
                yield say.purpose_missing(*entry.at("doses", number).spot)
            seen.add(dose.purpose)


def what_is_said_yields_to_what_was_measured(about: About) -> Iterator[Problem]:
    """A said time that is shorter than the measured one carries a note."""
    for entry in about.graph.injuries:
        recovery = entry.record.recovery
        leading = recovery.leading if recovery else None
        if recovery is None or leading is None or leading.measured is None:
            continue
        for number, time in enumerate(recovery.times):
            if _is_shorter(time, leading) and time.note is None:
                node = entry.at("recovery", "times", number)
                yield say.said_below_measured(*node.spot, time.words, leading.words)


def _is_shorter(time: Time, leading: Time) -> bool:
    usual = time.clock not in {"after surgery", "one phase"}
    return time.measured is None and usual and time.in_weeks.low < leading.in_weeks.low
