"""What the background answers of a region come to: those that act alike form one `Ground`.

A ground is counted with the number of combinations of answers that it stands for, and knows only
what can still change a level: of thousands, hundreds are left. Exact and pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, reduce
from operator import add, mul, or_
from typing import NamedTuple

from generator.engine.numbered import AnswerNumber, NumberedRegion, NumberedTree
from generator.engine.rules import ROUTINE, capped
from generator.proof.states import Digit, digits
from generator.tree.level import LEVELS

MUCH = 1_000_000
"""More points than any answers give."""


class Ground(NamedTuple):
    """All background answers that act alike in a region, as far as they can still change a level.

    points: for each condition of the region, in its order; 0 for one that no longer decides.
    said: a bit for each background answer that a rule still waits for, and one for each way in
    which rules hold (`Grounds.ways`) whose background answers were all given.
    """

    level: int
    points: tuple[int, ...]
    said: int


class Grounds:
    """The grounds of one region."""

    def __init__(self, tree: NumberedTree, region: NumberedRegion) -> None:
        self._questions = region.questions
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
        named = {each for rule in region.rules for each in self._background(rule.all)}
        self._bit = {literal: 1 << place for place, literal in enumerate(sorted(named))}
        ways = {
            (rule.level, self._own(rule.all)): 0
            for rule in region.rules
            if self._background(rule.all)
        }
        self.ways = {way: 1 << place for place, way in enumerate(ways, start=len(self._bit))}
        """The bit of each (level, own answers that must be given too) of rules that need background
        answers: rules with the same hold in the same states."""
        self._rules = [
            (self._bits(rule.all), self.ways[rule.level, self._own(rule.all)], rule.level)
            for rule in region.rules
            if self._background(rule.all)
        ]
        self._alone = sum(bit for (_, own), bit in self.ways.items() if not own)
        """The ways that need no own answer: such a rule raises every state."""
        self._decides = [
            [
                (level < ROUTINE and region.baseline < ROUTINE)
                or (condition.alert_at is not None and condition.level > level)
                for condition in (tree.conditions[number] for number in region.conditions)
            ]
            for level in range(len(LEVELS))
        ]
        """For each level, whether a condition's points can lead above it: as an alert, or as the
        best match."""
        self._gains = {
            (digit.question, digit.stride, value): Ground(
                answer.level,
                tuple(answer.points.get(number, 0) for number in region.conditions),
                0 if choice is None else self._bit.get((digit.question, choice), 0),
            )
            for digit in self.digits
            for value, (choice, answer) in enumerate(digit.answers)
        }
        self._settled: dict[tuple[int, int, int], tuple[int, int]] = {}

    def act_as(self, others: Grounds) -> bool:
        """Whether every background answer adds the same as it does among others."""
        return (
            self._gains == others._gains
            and self._caps == others._caps
            and self._decides == others._decides
            and self._rules == others._rules
            and self.ways == others.ways
        )

    def _background(self, answers: Iterable[AnswerNumber]) -> tuple[AnswerNumber, ...]:
        return tuple(each for each in answers if self._questions[each[0]].background)

    def _own(self, answers: Iterable[AnswerNumber]) -> frozenset[AnswerNumber]:
        return frozenset(each for each in answers if not self._questions[each[0]].background)

    def _bits(self, answers: Iterable[AnswerNumber]) -> int:
        """Return the bits of the background answers among some answers of a rule."""
        return sum(self._bit[each] for each in self._background(answers))

    def gain(self, digit: Digit, value: int) -> Ground:
        """Return what one background answer adds."""
        return self._gains[digit.question, digit.stride, value]

    def plus(self, ground: Ground, digit: Digit, value: int) -> Ground:
        """Return a ground with one more background answer."""
        return self._sum(ground, self.gain(digit, value), 0)

    def _sum(self, ground: Ground, gain: Ground, over: int) -> Ground:
        """Add what an answer adds. over: the bits of all answers that can no longer be given.

        Points that no answer takes away are cut at the cap at once, and what can no longer lead
        above the level reached is forgotten: later answers change neither.
        """
        level = max(ground.level, gain.level)
        said = ground.said | gain.said
        if said:
            level, said = self._settle(level, said, over)
        points = ground.points
        if gain.points != self.none.points:
            points = tuple(map(min, map(add, points, gain.points), self._caps_at_once))
        if level > ground.level or points is not ground.points:
            points = tuple(map(mul, points, self._decides[level]))
        return Ground(level, points, said)

    def _settle(self, level: int, said: int, over: int) -> tuple[int, int]:
        """Return the level that rules without own answers lead to, and what still matters."""
        found = self._settled.get((level, said, over))
        if found is None:
            held = [rule for rule in self._rules if said & rule[0] == rule[0]]
            top = max([level, *(leads for _, way, leads in held if way & self._alone)])
            ways = reduce(or_, (way for _, way, _ in held), said)
            waits = 0
            for needs, way, leads in self._rules:
                if leads > top:
                    open_ = not ways & way and not needs & over & ~said
                    waits |= way | (needs if open_ else 0)
            found = self._settled[level, said, over] = top, ways & waits
        return found

    def capped(self, ground: Ground) -> Ground:
        """Return the ground when all is said: points cut at the cap, and no rule waits any more."""
        level, said = self._settle(ground.level, ground.said, -1)
        points = ground.points
        if self._caps_at_once != self._caps:
            points = tuple(map(min, points, self._caps))
        return Ground(level, points, said)

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
        over = 0
        for digit in self.digits:
            if digit is left_out:
                continue
            gains = [self.gain(digit, value) for value in range(digit.base)]
            over |= reduce(or_, (gain.said for gain in gains))
            grown: dict[Ground, int] = {}
            for ground, count in total.items():
                for gain in gains:
                    each = self._sum(ground, gain, over)
                    grown[each] = grown.get(each, 0) + count
            total = grown
        return total

    def points(self) -> set[tuple[int, ...]]:
        """Return the points that background answers can give the conditions, nothing forgotten."""
        found = {self.none.points}
        for digit in self.digits:
            gains = [self.gain(digit, value).points for value in range(digit.base)]
            found = {
                tuple(map(min, map(add, each, gain), self._caps_at_once))
                for each in found
                for gain in gains
            }
        return {tuple(map(min, each, self._caps)) for each in found}
