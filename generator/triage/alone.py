"""How urgent one symptom alone is (C13): the guard against sending everybody to a doctor.

A state with one symptom: a place, one more answer that raises something, and nothing else said.
"""

from __future__ import annotations

from generator.triage.compiled import NOT_SURE, PLACE, Compiled, Option, Sheet
from generator.triage.model import LEVELS
from generator.triage.rules import outcome


def levels(compiled: Compiled, sheet: Sheet) -> list[int]:
    """Return how many states of a region with one symptom end at each level."""
    counts = [0] * len(LEVELS)
    places, *others = sheet.asks
    for place in places.options:
        for ask in others:
            for option in filter(_symptom, ask.options):
                answers = {"region": sheet.id, PLACE: place.id, ask.id: [option.id]}
                counts[outcome(compiled, answers).level] += 1
    return counts


def _symptom(option: Option) -> bool:
    raises = option.level or option.red or any(points > 0 for points in option.points.values())
    return option.id != NOT_SURE and bool(raises)
