"""Says on which days of a week the exercises of a phase fall, from doses and the sample week."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from generator.graph import Graph
from generator.model import Injury
from generator.model.programme import Phase

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
EVERY = tuple(range(len(DAYS)))
USUAL = ("Strength", "Run or bike", "Strength", "Run or bike", "Strength", "Run or bike", "Rest")
"""The week of a phase that has none of its own: the one that most phases have."""
_EXERCISES = re.compile(r"strength|exercises|raises|band|balance|bridge|stretch", re.IGNORECASE)
_RUN = re.compile(r"\brun\b|\bjog\b|training|match|rounds", re.IGNORECASE)
_OFF = re.compile(r"rest|day off", re.IGNORECASE)

Chosen = tuple[int, ...]
"""Days of a week by number, Monday first."""


def days(graph: Graph, injury: Injury, phase: Phase) -> str:
    """Return what falls on which days: `Every day: ... Mon and Fri: ...`; empty without doses."""
    labels = tuple(phase.week.model_dump().values()) if phase.week else USUAL
    groups: dict[Chosen, list[str]] = {}
    for used in phase.exercises:
        entry = graph.get(used.exercise)
        dose = injury.dose_of(used, entry.record)
        if dose is None or dose.days_a_week is None:
            continue
        least, name = int(dose.days_a_week.low), entry.title
        if least == len(DAYS):
            chosen = EVERY
        elif entry.record.trains == "cross-training":
            if phase.week:  # which says itself when to ride or swim
                continue
            chosen = spread(least, _with(_RUN, labels), labels)
        elif entry.record.trains == "warm-up":  # strides end an easy run
            name = f"{name}, with the run"
            chosen = spread(least, _with(_RUN, labels), labels)
        else:
            chosen = spread(least, _meant(entry.title, least, labels), labels)
        groups.setdefault(chosen, []).append(name)
    if run := _run(injury, phase):
        beside = groups.setdefault(_with(_RUN, labels), [])
        beside.append(f"or a {run}" if beside else f"A {run}")
    in_order = sorted(groups.items(), key=lambda group: (group[0] != EVERY, group[0]))
    return " ".join(f"{_named(chosen)}: {'; '.join(names)}." for chosen, names in in_order)


def _run(injury: Injury, phase: Phase) -> str:
    """Return the run of a phase whose week does not name any; empty when there may be none."""
    if phase.week:
        return ""
    if phase.after_first_runs:
        return "run"
    may = injury.can_i_run.answer != "no" and injury.clearance.by == "nobody"
    return "run, if you may" if may else ""


def _with(pattern: re.Pattern[str], labels: Sequence[str]) -> Chosen:
    return tuple(day for day, label in enumerate(labels) if pattern.search(label))


def _meant(title: str, least: int, labels: Sequence[str]) -> Chosen:
    """Return the days that name an exercise, as `Heel raises` does; else all for exercises."""
    words = re.findall(r"[a-z]{5,}", title.lower())
    naming = re.compile("|".join(words) or "$^", re.IGNORECASE)
    named = _with(naming, labels)
    return named if len(named) >= least else _with(_EXERCISES, labels)


def spread(count: int, wanted: Chosen, labels: Sequence[str]) -> Chosen:
    """Return so many of the wanted days, as far apart as they can be.

    Where a week has too few of them, days without a run come in, and days off last.
    """
    if len(wanted) >= count:
        return max(combinations(wanted, count), key=_apart)
    others = [day for day in EVERY if day not in wanted]
    added = max(
        others,
        key=lambda day: (
            not _OFF.search(labels[day]),
            not _RUN.search(labels[day]),
            _apart(sorted((*wanted, day))),
        ),
    )
    return spread(count, tuple(sorted((*wanted, added))), labels)


def _apart(chosen: Iterable[int]) -> list[int]:
    """Return the ways from one day to the next, the shortest first; Sunday to Monday is one too."""
    found = list(chosen)
    ends = [*found[1:], found[0] + len(DAYS)]
    return sorted(end - start for start, end in zip(found, ends, strict=True))


def _named(chosen: Chosen) -> str:
    if chosen == EVERY:
        return "Every day"
    *first, last = (DAYS[day] for day in chosen)
    return f"{', '.join(first)} and {last}" if first else last
