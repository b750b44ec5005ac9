"""Proves the invariants C2 to C6 over every combination of answers of every region.

Counts what it visited.

The comparison of two answers covers all other answers at once: a shift of the whole set of states
lays the states of one answer on those of the other. Two background answers are compared on every
ground of the others, unless the one has no less of anything; what ends alike is compared once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field

from generator import problems as say
from generator.cache.store import Store, code, key
from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedTree
from generator.engine.rules import ROUTINE, SOON
from generator.engine.text import fingerprint
from generator.problems import Problem
from generator.proof import gates, shown_conditions, single_symptom
from generator.proof.grid import Grid, Reached
from generator.proof.states import Digit
from generator.tree.level import LEVELS
from generator.tree.model import NOT_SURE, Tree
from generator.tree.questions import answer_at


@dataclass(frozen=True, slots=True)
class AnswerPair:
    """Two values of one digit: from level `since` on, `high` may never be below `low`."""

    digit: Digit
    low: int
    high: int
    since: int


@dataclass(slots=True)
class Visited:
    """What the proof saw of one region: combinations, and how many of them end at each level."""

    region: str
    questions: int
    own: int
    background: int
    levels: list[int]
    pairs: int = 0

    @property
    def states(self) -> int:
        """All combinations of answers."""
        return self.own * self.background


@dataclass(slots=True)
class Proof:
    """All regions, and the violations."""

    regions: list[Visited] = field(default_factory=list)
    gate_states: int = 0
    gate_pairs: int = 0
    single: list[list[int]] = field(default_factory=list)
    """By region: how many states with one symptom alone end at each level."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def states(self) -> int:
        """All combinations of answers of all regions."""
        return sum(each.states for each in self.regions)

    @property
    def pairs(self) -> int:
        """All pairs of combinations that were compared."""
        return self.gate_pairs + sum(each.pairs for each in self.regions)


def prove(tree: Tree, numbered: NumberedTree, kept: Store) -> Proof:
    """Visit every combination of answers of every region.

    Supposes that `shape.check` found nothing.

    kept: a region without a violation is kept there, under its rules and the code that
    proves them, and counted without a second visit.
    """
    proof = Proof(single=[single_symptom.levels(numbered, region) for region in numbered.regions])
    shown: set[str] = set()
    for region in numbered.regions:
        name = key("proof", code("tree", "engine", "proof"), fingerprint(numbered, region))
        known = kept.get(name)
        if known is None:
            grid = Grid(numbered, region)
            before = len(proof.problems)
            visited = _region(tree, grid, proof.problems)
            here = sorted(
                numbered.conditions[each].id for each in shown_conditions.shown(numbered, region)
            )
            if len(proof.problems) == before:
                kept.put(name, json.dumps([asdict(visited), here]).encode())
        else:
            found, here = json.loads(known)
            visited = Visited(**found)
        proof.regions.append(visited)
        shown.update(here)
    at_gates = gates.prove(tree, numbered)
    proof.gate_states, proof.gate_pairs = at_gates.states, at_gates.pairs
    proof.problems += at_gates.problems
    _gates(numbered, shown)
    for number, condition in enumerate(numbered.conditions):
        if condition.id not in shown and not shown_conditions.ever_shown(numbered, number):
            at = tree.at("conditions", condition.id).named_at
            proof.problems.append(say.never_shown(at, condition.id, "it never comes first"))
    _levels_reached(tree, numbered, proof)
    return proof


def _region(tree: Tree, grid: Grid, found: list[Problem]) -> Visited:
    """C2, C4 and C5 in one region: every state has its level, and no compared pair falls."""
    region = grid.region
    counts = [0] * len(LEVELS)
    pairs = [each for digit in grid.digits for each in _pairs(grid.tree, digit)]
    lower: dict[int, int] = {}  # number of the pair -> states that fall, and the first of them
    first: dict[int, int] = {}
    visited = Visited(
        region.id,
        len(region.questions),
        grid.size,
        sum(grid.grounds.all.values()),
        counts,
    )
    ended: Counter[int] = Counter()
    for ground, count in grid.grounds.all.items():
        ended[grid.end(ground)] += count
    falls = _Falls(grid, pairs)
    for end, weight in ended.items():
        reached = grid.ends[end]
        for level in range(len(LEVELS)):
            higher = reached[level + 1] if level + 1 < len(LEVELS) else 0
            counts[level] += (reached[level].bit_count() - higher.bit_count()) * weight
        for number, bad in enumerate(falls.among(reached)):
            visited.pairs += weight * (grid.size // pairs[number].digit.base)
            if bad:
                lower[number] = lower.get(number, 0) + bad.bit_count() * weight
                first.setdefault(number, _lowest(bad))
    for number, states in lower.items():
        example = " ".join(grid.names(first[number]))
        found.append(_problem(tree, region, pairs[number], states, example))
    visited.pairs += _background(tree, grid, found)
    return visited


def _pairs(tree: NumberedTree, digit: Digit) -> Iterator[AnswerPair]:
    for high, (_, answer) in enumerate(digit.answers):
        if digit.tick and answer.level:
            yield AnswerPair(digit, 0, high, 1)
        if not digit.tick and answer.level >= SOON:
            for low, (_, other) in enumerate(digit.answers):
                if other.level < answer.level:
                    yield AnswerPair(digit, low, high, 1)
        if not digit.tick and answer.id == NOT_SURE:
            for low, (_, other) in enumerate(digit.answers):
                if _only_reassures(tree, other):
                    yield AnswerPair(digit, low, high, SOON)


def _only_reassures(tree: NumberedTree, answer: NumberedAnswer) -> bool:
    serious = [n for c, n in answer.points.items() if tree.conditions[c].alert_at is not None]
    return answer.reassuring and not answer.level and all(n <= 0 for n in serious)


class _Falls:
    """Compares the states of a region with one another; equal sets of states only once."""

    def __init__(self, grid: Grid, pairs: Sequence[AnswerPair]) -> None:
        self._grid = grid
        self._pairs = pairs
        self._numbers: dict[int, int] = {}
        self._known: dict[tuple[int, int], int] = {}

    def among(self, reached: Reached) -> Iterator[int]:
        """Return, for each pair, the states with its higher answer that are below the lower."""
        numbers = [self._numbers.setdefault(each, len(self._numbers)) for each in reached]
        for place, pair in enumerate(self._pairs):
            bad = 0
            for level in range(pair.since, len(LEVELS)):
                at = numbers[level], place
                if at not in self._known:
                    self._known[at] = _fallen(self._grid, reached[level], pair)
                bad |= self._known[at]
            yield bad


def _fallen(grid: Grid, states: int, pair: AnswerPair) -> int:
    """Return what is not among `states` with the higher answer, but is there with the lower."""
    distance = (pair.high - pair.low) * pair.digit.stride
    low = states & grid.where(pair.digit, pair.low)
    moved = low << distance if distance > 0 else low >> -distance
    return moved ^ (moved & states)


def _lowest(states: int) -> int:
    return (states & -states).bit_length() - 1


def _background(tree: Tree, grid: Grid, found: list[Problem]) -> int:
    """C4 and C5 for background answers; returns the pairs compared."""
    pairs = 0
    grounds = grid.grounds
    for digit in grounds.digits:
        every = list(_pairs(grid.tree, digit))
        wanted = [pair for pair in every if not _never_less(grid, pair)]
        combinations = sum(grounds.all.values()) // digit.base
        pairs += grid.size * combinations * len(every)
        values = sorted({value for pair in wanted for value in (pair.low, pair.high)})
        ended: Counter[tuple[int, ...]] = Counter()
        for rest, weight in grounds.without(digit).items() if wanted else ():
            each = (grounds.capped(grounds.plus(rest, digit, value)) for value in values)
            ended[tuple(map(grid.end, each))] += weight
        for pair in wanted:
            states, example = 0, ""
            for ends, weight in ended.items():
                low, high = (ends[values.index(value)] for value in (pair.low, pair.high))
                bad = _lower(grid.ends[low], grid.ends[high], pair.since)
                if bad:
                    states += bad.bit_count() * weight
                    example = " ".join(grid.names(_lowest(bad)))
            if states:
                found.append(_problem(tree, grid.region, pair, states, example))
    return pairs


def _never_less(grid: Grid, pair: AnswerPair) -> bool:
    """Whether the higher answer has no less of anything that decides levels: then none falls.

    Points are added up and cut at the cap, rules only raise. The best match, which is not serious,
    decides between the two lowest levels only.
    """
    low, high = (grid.grounds.gain(pair.digit, value) for value in (pair.low, pair.high))
    more = all(
        above >= below
        for number, below, above in zip(
            grid.region.conditions, low.points, high.points, strict=True
        )
        if grid.tree.conditions[number].alert_at is not None
    )
    settled = pair.since > ROUTINE or high.level >= ROUTINE
    return more and settled and high.level >= low.level and not low.said


def _lower(low: Reached, high: Reached, since: int) -> int:
    """Return the states that are below where they would be with the lower answer."""
    bad = 0
    for less, more in zip(low[since:], high[since:], strict=True):
        if less != more:
            bad |= less & ~more
    return bad


def _problem(
    tree: Tree, region: NumberedRegion, pair: AnswerPair, states: int, example: str
) -> Problem:
    question = region.questions[pair.digit.question].id
    answer = pair.digit.answers[pair.high][1]
    at = answer_at(tree, region.id, question, answer.id).place
    if answer.id == NOT_SURE:
        other = f"{question}.{pair.digit.answers[pair.low][1].id}"
        return say.lower_with_not_sure(at, other, region.id, states, example)
    return say.lower_with_red_flag(at, answer.id, region.id, states, example)


def _gates(tree: NumberedTree, shown: set[str]) -> None:
    """C3 for conditions that signs or their second answers alone bring up."""
    signs = [sign for gate in tree.gates for sign in gate.signs]
    for each in (*signs, *(answer for sign in signs for answer in sign.second)):
        for number, points in each.points.items():
            condition = tree.conditions[number]
            if condition.common + points >= (condition.alert_at or tree.show_min):
                shown.add(condition.id)


def _levels_reached(tree: Tree, numbered: NumberedTree, proof: Proof) -> None:
    """C3: every level is reached by some answers."""
    reached = {level for each in proof.regions for level, n in enumerate(each.levels) if n}
    reached |= {sign.level for gate in numbered.gates for sign in gate.signs}
    for level, name in enumerate(LEVELS):
        if level not in reached:
            at = tree.at("outcomes", "levels").place
            proof.problems.append(say.level_never_reached(at, name))
