"""How urgent one symptom alone is (C13): the guard against sending everybody to a doctor.

A state with one symptom: a place, one more answer that raises something, and nothing else said.
"""

from __future__ import annotations

from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedTree
from generator.engine.rules import outcome
from generator.tree.level import LEVELS
from generator.tree.model import NOT_SURE, PLACE


def levels(numbered: NumberedTree, region: NumberedRegion) -> list[int]:
    """Return how many states of a region with one symptom end at each level."""
    counts = [0] * len(LEVELS)
    places, *others = region.questions
    for place in places.answers:
        for question in others:
            for answer in filter(_symptom, question.answers):
                answers = {"region": region.id, PLACE: place.id, question.id: [answer.id]}
                counts[outcome(numbered, answers).level] += 1
    return counts


def _symptom(answer: NumberedAnswer) -> bool:
    raises = answer.level or answer.red or any(points > 0 for points in answer.points.values())
    return answer.id != NOT_SURE and bool(raises)
