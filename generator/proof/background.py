"""What the background answers of a region come to: those that act alike form one `Ground`.

A ground is counted with the number of combinations of answers that it stands for. Exact and pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, reduce
from operator import add, or_
from typing import NamedTuple

from generator.engine.numbered import AnswerNumber, NumberedRegion, NumberedTree
from generator.engine.rules import capped
from generator.proof.states import Digit, digits
from generator.tree.level import LEVELS

MUCH = 1_000_000
"""More points than any answers give."""


class Ground(NamedTuple):
    """All background answers that act alike in a region.

    points: for each condition of the region, in its order. said: a bit for each background answer
    named by some rule that could still raise the level.
    """

    level: int
    points: tuple[int, ...]
    said: int


class Grounds:
    """The grounds of one region."""

    def __init__(self, tree: NumberedTree, region: NumberedRegion) -> None:
        self.digits = digits(region, background=True)
        """Ticks one by one; their strides mean nothing but tell them apart."""
        self.none = Ground(0, (0,) * len(region.conditions), 0)
        """That of a reader who says nothing."""
        self._caps = tuple(capped(tree, number, MUCH) for number in region.conditions)
        lowered = {
            number
            for digit in self.digits
            for _, answer in digit.answers
            for number, points in answer.points.items()
            if points < 0
        }
        self._caps_at_once = tuple(
            MUCH if number in lowered else cap
            for number, cap in zip(region.conditions, self._caps, strict=True)
        )
        named = {
            each
            for rule in region.rules
            for each in rule.all
            if region.questions[each[0]].background
        }
        self._bit = {literal: 1 << place for place, literal in enumerate(sorted(named))}
        self._raise = [
            reduce(or_, (self.bits(rule.all) for rule in region.rules if rule.level > level), 0)
            for level in range(len(LEVELS))
        ]
        """For each level, the bits of the answers named by rules that lead above it."""
        self._gains = {
            (digit.question, digit.stride, value): Ground(
                answer.level,
                tuple(answer.points.get(number, 0) for number in region.conditions),
                0 if choice is None else self._bit.get((digit.question, choice), 0),
            )
            for digit in self.digits
            for value, (choice, answer) in enumerate(digit.answers)
        }

    def act_as(self, others: Grounds) -> bool:
        """Whether every background answer adds the same as it does among others."""
        return (
            self._gains == others._gains
            and self._caps == others._caps
            and self._raise == others._raise
        )

    def bits(self, answers: Iterable[AnswerNumber]) -> int:
        """Return the bits of the background answers among some answers of a rule."""
        return sum(self._bit.get(each, 0) for each in answers)

    def gain(self, digit: Digit, value: int) -> Ground:
        """Return what one background answer adds."""
        return self._gains[digit.question, digit.stride, value]

    def plus(self, ground: Ground, digit: Digit, value: int) -> Ground:
        """Return a ground with one more background answer.

        Points that no answer takes away are cut at the cap at once, and what only rules up to the
        level reached name is forgotten: later answers change neither.
        """
        gain = self.gain(digit, value)
        if gain == self.none:
            return ground
        points = map(min, map(add, ground.points, gain.points), self._caps_at_once)
        level = max(ground.level, gain.level)
        return Ground(level, tuple(points), (ground.said | gain.said) & self._raise[level])

    def capped(self, ground: Ground) -> Ground:
        """Return the ground with the points of all serious conditions cut at the cap."""
        if self._caps_at_once == self._caps:
            return ground
        return ground._replace(points=tuple(map(min, ground.points, self._caps)))

    @cached_property
    def all(self) -> dict[Ground, int]:
        """Every ground, with the number of background combinations that it stands for."""
        total: dict[Ground, int] = {}
        for ground, count in self.without(None).items():
            each = self.capped(ground)
            total[each] = total.get(each, 0) + count
        return total

    def without(self, left_out: Digit | None) -> dict[Ground, int]:
        """Return the grounds over all digits but one; what that one may lower is not capped yet."""
        total: dict[Ground, int] = {self.none: 1}
        for digit in self.digits:
            if digit is left_out:
                continue
            grown: dict[Ground, int] = {}
            for ground, count in total.items():
                for value in range(digit.base):
                    each = self.plus(ground, digit, value)
                    grown[each] = grown.get(each, 0) + count
            total = grown
        return total
