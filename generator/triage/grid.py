"""Every state of a region at once.

One bit for each combination of its own answers, in Python's whole numbers.

A region's own answers (place, choices, each tick) are the digits of a number in mixed base; that
number is the bit's
position. "Score of c is at least v" is then one whole number with a bit for each state, and a
threshold, a rule or a
maximum costs a few `&`, `|` and `>>` on it, however many states it covers. Nothing is sampled.

Background answers are not spread out: those that act alike in the region form one `Ground`, counted
with the number
of combinations it stands for. Everything here is pure and exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.triage.compiled import Compiled, Option, Sheet
from generator.triage.rules import ROUTINE, capped

Bits = int
Literal = tuple[int, int]
NOTHING = Option("", {})


@dataclass(frozen=True, slots=True)
class Digit:
    """One digit of the state number: a single choice, or one tick (absent, present)."""

    ask: int
    options: tuple[tuple[int | None, Option], ...]
    """(number of the option in its question, the option); None for an absent tick."""
    stride: int
    tick: bool

    @property
    def base(self) -> int:
        """How many values it takes."""
        return len(self.options)


@dataclass(frozen=True, slots=True)
class Ground:
    """All background answers that act alike here.

    Level, capped points, the rule answers among them.
    """

    level: int
    points: tuple[tuple[int, int], ...]
    said: frozenset[Literal]


class Grid:
    """All states of one region, and the levels on any ground."""

    def __init__(self, tree: Compiled, sheet: Sheet) -> None:
        self.tree = tree
        self.sheet = sheet
        self.digits = list(_digits(sheet))
        self.size = self.digits[-1].stride * self.digits[-1].base
        self.every: Bits = (1 << self.size) - 1
        self._at_least: dict[int, dict[int, Bits]] = {}
        self._in_rules = {literal for rule in sheet.rules for literal in rule.all}

    # States ------------------------------------------------------------------------------

    def where(self, digit: Digit, value: int) -> Bits:
        """Return the states in which a digit has a value."""
        return self._where[digit.ask, digit.stride, value]

    @cached_property
    def _where(self) -> dict[tuple[int, int, int], Bits]:
        return {
            (digit.ask, digit.stride, value): _repeat(
                ((1 << digit.stride) - 1) << (value * digit.stride),
                digit.stride * digit.base,
                self.size,
            )
            for digit in self.digits
            for value in range(digit.base)
        }

    def state(self, number: int) -> list[tuple[int, int]]:
        """Return the (question, option) pairs of a state by its number."""
        pairs = []
        for digit in self.digits:
            option = digit.options[number // digit.stride % digit.base][0]
            if option is not None:
                pairs.append((digit.ask, option))
        return pairs

    def at_least(self, condition: int, score: int) -> Bits:
        """Return the states whose own answers give a condition at least so many points."""
        if condition not in self._at_least:
            self._at_least[condition] = self._cumulate(condition)
        table = self._at_least[condition]
        if score <= min(table):
            return self.every
        return table.get(score, 0)

    def _cumulate(self, condition: int) -> dict[int, Bits]:
        exact: dict[int, Bits] = {0: 1}
        for digit in self.digits:
            if not any(condition in option.points for _, option in digit.options):
                width = digit.stride * digit.base
                exact = {v: _repeat(bits, digit.stride, width) for v, bits in exact.items()}
                continue
            grown: dict[int, Bits] = {}
            for value, (_, option) in enumerate(digit.options):
                add = option.points.get(condition, 0)
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
    def flags(self) -> dict[int, Bits]:
        """The states whose own flags, or the region's baseline, reach each level."""
        baseline = self.sheet.baseline
        reached = {level: self.every if baseline >= level else 0 for level in range(1, 5)}
        for digit in self.digits:
            for value, (_, option) in enumerate(digit.options):
                for level in range(1, option.level + 1):
                    reached[level] |= self.where(digit, value)
        return reached

    # Background --------------------------------------------------------------------------

    @cached_property
    def shared(self) -> list[Digit]:
        """The background digits, ticks one by one; their strides mean nothing."""
        return list(_digits(self.sheet, background=True))

    @cached_property
    def grounds(self) -> dict[Ground, int]:
        """Every ground, with the number of background combinations that it stands for."""
        total: dict[Ground, int] = {}
        for ground, count in self.rests(None).items():
            each = self.capped(ground)
            total[each] = total.get(each, 0) + count
        return total

    def rests(self, left_out: Digit | None) -> dict[Ground, int]:
        """Return the grounds, not yet capped, over all background digits but one."""
        total: dict[Ground, int] = {Ground(0, (), frozenset()): 1}
        for digit in self.shared:
            if digit is left_out:
                continue
            grown: dict[Ground, int] = {}
            for ground, count in total.items():
                for value in range(digit.base):
                    each = self.plus(ground, digit, value)
                    grown[each] = grown.get(each, 0) + count
            total = grown
        return total

    def plus(self, ground: Ground, digit: Digit, value: int) -> Ground:
        """Return a ground with one more background answer."""
        choice, option = digit.options[value]
        if choice is None:
            return ground
        points = dict(ground.points)
        for condition, amount in option.points.items():
            points[condition] = points.get(condition, 0) + amount
        kept = tuple(sorted((c, n) for c, n in points.items() if n))
        said = ground.said | ({(digit.ask, choice)} & self._in_rules)
        return Ground(max(ground.level, option.level), kept, said)

    def capped(self, ground: Ground) -> Ground:
        """Return the ground with the points of serious conditions cut at the cap."""
        points = tuple((c, kept) for c, n in ground.points if (kept := capped(self.tree, c, n)))
        return Ground(ground.level, points, ground.said)

    # Levels ------------------------------------------------------------------------------

    def levels(self, ground: Ground) -> list[Bits]:
        """Return the states whose level reaches 0, 1, 2, 3 and 4 on a ground."""
        reached = [self.every, *(self.flags[level] for level in range(1, 5))]
        for level in range(1, ground.level + 1):
            reached[level] = self.every
        for rule in self.sheet.rules:
            held = self._held(rule.all, ground.said)
            for level in range(1, rule.level + 1):
                reached[level] |= held
        offset = dict(ground.points)
        for number in self.sheet.conditions:
            rung = self.alerted(number, offset.get(number, 0))
            for level in range(1, self.tree.conditions[number].level + 1) if rung else ():
                reached[level] |= rung
        if reached[ROUTINE] != self.every:
            reached[ROUTINE] |= self.base(offset)
        return reached

    def alerted(self, number: int, offset: int) -> Bits:
        """Return the states in which a serious condition reaches its threshold."""
        condition = self.tree.conditions[number]
        if condition.alert_at is None:
            return 0
        return self.at_least(number, condition.alert_at - condition.common - offset)

    def base(self, offset: Mapping[int, int]) -> Bits:
        """Return the states whose best match is routine or above, or that match nothing."""
        mild: list[tuple[int, int]] = []
        firm: list[tuple[int, int]] = []
        for number in self.sheet.conditions:
            start = self.tree.conditions[number].common + offset.get(number, 0)
            (firm if self.tree.conditions[number].level >= ROUTINE else mild).append(
                (number, start)
            )
        best: Bits = 0
        low, high = self.tree.show_min, self._highest(offset)
        mild_at: Bits = 0
        # From the top down: a firm one at `score` and no mild one above. Ties go to the firm.
        for score in range(high, low - 1, -1):
            firm_at = self._any(firm, score)
            best |= firm_at & ~mild_at
            mild_at |= self._any(mild, score)
        return best | (self.every & ~(self._any(firm, low) | mild_at))

    def _highest(self, offset: Mapping[int, int]) -> int:
        tops = []
        for number in self.sheet.conditions:
            self.at_least(number, 0)
            start = self.tree.conditions[number].common + offset.get(number, 0)
            tops.append(start + max(self._at_least[number]))
        return max(tops, default=0)

    def _any(self, conditions: list[tuple[int, int]], score: int) -> Bits:
        found = 0
        for number, start in conditions:
            found |= self.at_least(number, score - start)
        return found

    def first(self, number: int, offset: Mapping[int, int]) -> Bits:
        """Return the states in which one condition scores higher than every other."""
        others = [
            (each, self.tree.conditions[each].common + offset.get(each, 0))
            for each in self.sheet.conditions
            if each != number
        ]
        start = self.tree.conditions[number].common + offset.get(number, 0)
        found = 0
        for score in range(self._highest(offset), self.tree.show_min - 1, -1):
            found |= self.at_least(number, score - start) & ~self._any(others, score)
        return found

    def _held(self, all_: tuple[Literal, ...], said: frozenset[Literal]) -> Bits:
        held = self.every
        for ask, option in all_:
            if self.sheet.asks[ask].background:
                if (ask, option) not in said:
                    return 0
            else:
                held &= self._given[ask, option]
        return held

    @cached_property
    def _given(self) -> dict[Literal, Bits]:
        return {
            (digit.ask, option): self.where(digit, value)
            for digit in self.digits
            for value, (option, _) in enumerate(digit.options)
            if option is not None
        }


def _digits(sheet: Sheet, *, background: bool = False) -> Iterator[Digit]:
    stride = 1
    for number, ask in enumerate(sheet.asks):
        if ask.background is not background:
            continue
        choices = (
            [((None, NOTHING), (index, option)) for index, option in enumerate(ask.options)]
            if ask.many
            else [tuple(enumerate(ask.options))]
        )
        for options in choices:
            yield Digit(number, tuple(options), stride, ask.many)
            stride *= len(options)


def _repeat(block: Bits, width: int, size: int) -> Bits:
    """Return `block`, `width` bits wide, over and over up to `size` bits (a multiple of it)."""
    bits, filled = block, width
    while filled < size:
        step = min(filled, size - filled)
        bits |= (bits & ((1 << step) - 1)) << filled
        filled += step
    return bits
