"""Every state of a region at once.

One bit for each combination of its own answers, in Python's whole numbers.

A region's own answers (place, choices, each tick) are the digits of a number in mixed base; that
number is the bit's position. "Score of c is at least v" is then one whole number with a bit for
each state, and a threshold, a rule or a maximum costs a few `&`, `|` and `>>` on it, however many
states it covers. Nothing is sampled.

Background answers are not spread out: see `background`. Of hundreds of grounds only a few dozen
differ in how the states end on them. Everything here is pure and exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, reduce
from math import prod
from operator import and_

from generator.engine.numbered import AnswerNumber, NumberedRegion, NumberedTree
from generator.engine.rules import ROUTINE
from generator.proof.background import Ground, Grounds
from generator.proof.states import Digit, raising_last
from generator.tree.level import LEVELS

Bits = int
Reached = tuple[Bits, ...]
"""For each level, lowest first, the states that reach it."""


class Grid:
    """All states of one region, and the levels on any ground.

    digits: of a state's number; all of the region's, as `raising_last` has them, if not given.
    """

    def __init__(
        self, tree: NumberedTree, region: NumberedRegion, digits: Sequence[Digit] | None = None
    ) -> None:
        self.tree = tree
        self.region = region
        self.digits = raising_last(region) if digits is None else digits
        self.size = prod(digit.base for digit in self.digits)
        self.every: Bits = (1 << self.size) - 1
        self.grounds = Grounds(tree, region)
        self.ends: list[Reached] = []
        """The ways in which the states end, as far as grounds were asked for."""
        self._end_of: dict[Ground, int] = {}
        self._end_by: dict[object, int] = {}
        self._end_number: dict[Reached, int] = {}
        self._at_least: dict[int, dict[int, Bits]] = {}

    # States ------------------------------------------------------------------------------

    def where(self, digit: Digit, value: int) -> Bits:
        """Return the states in which a digit has a value."""
        return self._where[digit.question, digit.stride, value]

    @cached_property
    def _where(self) -> dict[tuple[int, int, int], Bits]:
        return {
            (digit.question, digit.stride, value): _repeat(
                ((1 << digit.stride) - 1) << (value * digit.stride),
                digit.stride * digit.base,
                self.size,
            )
            for digit in self.digits
            for value in range(digit.base)
        }

    def state(self, number: int) -> list[AnswerNumber]:
        """Return the answers of a state by its number."""
        pairs = []
        for digit in self.digits:
            answer = digit.answers[number // digit.stride % digit.base][0]
            if answer is not None:
                pairs.append((digit.question, answer))
        return pairs

    def names(self, number: int) -> list[str]:
        """Return what the answers of a state are called: `["place.inner", "press.spot"]`."""
        return self.region.names(self.state(number))

    def at_least(self, condition: int, score: int) -> Bits:
        """Return the states whose own answers give a condition at least so many points."""
        if score <= self._range(condition)[0]:
            return self.every
        return self._at_least[condition].get(score, 0)

    def _range(self, condition: int) -> tuple[int, int]:
        """Return the fewest and the most points that own answers give a condition."""
        if condition not in self._at_least:
            self._at_least[condition] = self._cumulate(condition)
        table = self._at_least[condition]
        return min(table), max(table)

    def _cumulate(self, condition: int) -> dict[int, Bits]:
        exact: dict[int, Bits] = {0: 1}
        for digit in self.digits:
            if not any(condition in answer.points for _, answer in digit.answers):
                width = digit.stride * digit.base
                exact = {v: _repeat(bits, digit.stride, width) for v, bits in exact.items()}
                continue
            grown: dict[int, Bits] = {}
            for value, (_, answer) in enumerate(digit.answers):
                add = answer.points.get(condition, 0)
                for score, bits in exact.items():
                    grown[score + add] = grown.get(score + add, 0) | bits << (value * digit.stride)
            exact = grown
        table: dict[int, Bits] = {}
        above = 0
        for score in range(max(exact), min(exact) - 1, -1):
            above |= exact.get(score, 0)
            table[score] = above
        return table

    @cached_property
    def raised(self) -> dict[int, Bits]:
        """The states whose own answers, or the region's baseline, lead to each level."""
        baseline = self.region.baseline
        reached = {level: self.every if baseline >= level else 0 for level in range(1, 5)}
        for digit in self.digits:
            for value, (_, answer) in enumerate(digit.answers):
                for level in range(1, answer.level + 1):
                    reached[level] |= self.where(digit, value)
        for rule in self.region.rules:
            if not any(self.region.questions[question].background for question, _ in rule.all):
                reached[rule.level] |= self._held(rule.all)
        return reached

    # Levels ------------------------------------------------------------------------------

    def end(self, ground: Ground) -> int:
        """Return the number, in `ends`, of the way in which the states end on a ground."""
        found = self._end_of.get(ground)
        if found is None:
            decides = self._decides(ground)
            found = self._end_by.get(decides)
            if found is None:
                reached = self._reached(ground)
                found = self._end_number.setdefault(reached, len(self.ends))
                if found == len(self.ends):
                    self.ends.append(reached)
                self._end_by[decides] = found
            self._end_of[ground] = found
        return found

    def levels(self, ground: Ground) -> Reached:
        """Return the states whose level reaches 0, 1, 2, 3 and 4 on a ground."""
        return self.ends[self.end(ground)]

    def _decides(self, ground: Ground) -> object:
        """Return what of a ground decides levels: grounds with an equal answer have equal levels.

        A score that no state reaches, or that all do, is as good as any other such.
        """
        alerts = tuple(
            min(max(alert - ground.points[place], low), high)
            for place, alert, low, high in self._alerts[ground.level]
        )
        matters = ground.level < ROUTINE and self.raised[ROUTINE] != self.every
        return ground.level, ground.said, alerts, ground.points if matters else None

    @cached_property
    def _rules(self) -> list[tuple[int, Bits, int]]:
        """For each way in which rules hold: its bit, states whose own answers fit, its level."""
        return [(bit, self._held(own), level) for (level, own), bit in self.grounds.ways.items()]

    @cached_property
    def _alerts(self) -> list[list[tuple[int, int, int, int]]]:
        """By level, for each serious condition above it.

        Its place, its alert, scores that all and that none reach.
        """
        found: list[list[tuple[int, int, int, int]]] = [[] for _ in LEVELS]
        for place, number in enumerate(self.region.conditions):
            condition = self.tree.conditions[number]
            if condition.alert_at is not None:
                low, high = self._range(number)
                row = place, condition.alert_at - condition.common, low, high + 1
                for level in range(condition.level):
                    found[level].append(row)
        return found

    def _reached(self, ground: Ground) -> Reached:
        raised = dict(self.raised)
        for bit, held, level in self._rules:
            if ground.said & bit:
                raised[level] |= held
        for number, points in zip(self.region.conditions, ground.points, strict=True):
            level = self.tree.conditions[number].level
            if level > ground.level:
                raised[level] |= self.alerted(number, points)
        above: Bits = 0
        for level in sorted(raised, reverse=True):
            above |= raised[level]
            raised[level] = above if level > ground.level else self.every
        if raised[ROUTINE] != self.every:
            raised[ROUTINE] |= self._calm.base(self._starts(ground.points))
        return self.every, *(raised[level] for level in sorted(raised))

    def alerted(self, number: int, points: int) -> Bits:
        """Return the states in which a serious condition reaches its threshold.

        points: those that background answers give it.
        """
        condition = self.tree.conditions[number]
        if condition.alert_at is None:
            return 0
        return self.at_least(number, condition.alert_at - condition.common - points)

    def _starts(self, shared: Sequence[int]) -> list[tuple[int, int]]:
        """Return (condition, its score before any own answer)."""
        return [
            (number, self.tree.conditions[number].common + points)
            for number, points in zip(self.region.conditions, shared, strict=True)
        ]

    @cached_property
    def _calm(self) -> Grid:
        """The states that the best match can lift to routine: all others are there, or above.

        They are the first, so a bit stands for the same state in both.
        """
        digits = list(self.digits)
        while digits and digits[-1].raises:
            digits.pop()
        return Grid(self.tree, self.region, digits)

    def base(self, starts: list[tuple[int, int]]) -> Bits:
        """Return the states whose best match is routine or above, or that match nothing.

        starts: (condition, its score before any own answer).
        """
        firm = [each for each in starts if self.tree.conditions[each[0]].level >= ROUTINE]
        mild = [each for each in starts if each not in firm]
        best: Bits = 0
        low = self.tree.show_min
        # From the top down: a firm one at `score` and no mild one above. Ties go to the firm.
        for score in range(self._highest(firm), low - 1, -1):
            above = self._any(mild, score + 1)
            if above is self.every:
                break
            best |= self._any(firm, score) & ~above
        return best | (self.every & ~(self._any(firm, low) | self._any(mild, low)))

    def _highest(self, starts: list[tuple[int, int]]) -> int:
        return max((start + self._range(number)[1] for number, start in starts), default=0)

    def _any(self, starts: list[tuple[int, int]], score: int) -> Bits:
        """Return the states in which one of some conditions scores at least so much."""
        found = 0
        for number, start in starts:
            reach = self.at_least(number, score - start)
            if reach is self.every:
                return reach
            if reach:
                found |= reach
        return found

    def first(self, number: int, shared: Sequence[int]) -> Bits:
        """Return the states in which one condition scores higher than every other.

        shared: the points that background answers give each.
        """
        starts = self._starts(shared)
        own = [each for each in starts if each[0] == number]
        others = [each for each in starts if each[0] != number]
        found = 0
        for score in range(self._highest(starts), self.tree.show_min - 1, -1):
            found |= self._any(own, score) & ~self._any(others, score)
        return found

    def _held(self, own: Iterable[AnswerNumber]) -> Bits:
        return reduce(and_, (self._given[each] for each in own), self.every)

    @cached_property
    def _given(self) -> dict[AnswerNumber, Bits]:
        return {
            (digit.question, answer): self.where(digit, value)
            for digit in self.digits
            for value, (answer, _) in enumerate(digit.answers)
            if answer is not None
        }


def _repeat(block: Bits, width: int, size: int) -> Bits:
    """Return `block`, `width` bits wide, over and over up to `size` bits (a multiple of it)."""
    bits, filled = block, width
    while filled < size:
        step = min(filled, size - filled)
        bits |= (bits & ((1 << step) - 1)) << filled
        filled += step
    return bits
