"""Proves the invariants C2 to C6 over every combination of answers of every region.

Counts what it visited.

The comparison of two answers covers all other answers at once: a shift of the whole set of states
lays the states of one answer on those of the other. Two background answers are compared on every
ground of the others, unless the one has no less of anything; what ends alike is compared once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from generator.cache.store import Store, code, key
from generator.problems import Problem
from generator.triage import alone, reach
from generator.triage import verdicts as say
from generator.triage.compiled import NOT_SURE, Compiled, Option, Sheet
from generator.triage.digits import Digit
from generator.triage.grid import Grid, Reached
from generator.triage.lockfile import fingerprint
from generator.triage.model import LEVELS, Tree
from generator.triage.rules import ROUTINE, SOON
from generator.triage.where import answer_at, condition_at


@dataclass(frozen=True, slots=True)
class Comparison:
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
    grounds: int
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
    alone: list[list[int]] = field(default_factory=list)
    """By region: how many states with one symptom alone end at each level."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def states(self) -> int:
        """All combinations of answers of all regions."""
        return sum(each.states for each in self.regions)

    @property
    def pairs(self) -> int:
        """All pairs of combinations that were compared."""
        return sum(each.pairs for each in self.regions)


def prove(tree: Tree, compiled: Compiled, kept: Store) -> Proof:
    """Visit every combination of answers of every region.

    Supposes that `shape.check` found nothing.

    kept: a region without a violation is kept there, under its rules and the code of this package,
    and counted without a second visit.
    """
    proof = Proof(alone=[alone.levels(compiled, sheet) for sheet in compiled.sheets])
    shown: set[str] = set()
    for sheet in compiled.sheets:
        name = key("proof", code("triage"), fingerprint(compiled, sheet))
        known = kept.get(name)
        if known is None:
            grid = Grid(compiled, sheet)
            before = len(proof.problems)
            visited = _region(tree, grid, proof.problems)
            here = sorted(compiled.conditions[each].id for each in reach.shown(compiled, grid))
            if len(proof.problems) == before:
                kept.put(name, json.dumps([asdict(visited), here]).encode())
        else:
            found, here = json.loads(known)
            visited = Visited(**found)
        proof.regions.append(visited)
        shown.update(here)
    _gates(compiled, proof, shown)
    for number, condition in enumerate(compiled.conditions):
        if condition.id not in shown and not reach.ever_shown(compiled, number):
            at = condition_at(tree, condition.id)
            proof.problems.append(say.never_shown(at, condition.id, "it never comes first"))
    _levels_reached(tree, compiled, proof)
    return proof


def _region(tree: Tree, grid: Grid, found: list[Problem]) -> Visited:
    """C2, C4 and C5 in one region: every state has its level, and no compared pair falls."""
    sheet = grid.sheet
    counts = [0] * len(LEVELS)
    comparisons = [each for digit in grid.digits for each in _comparisons(grid.tree, digit)]
    lower: dict[
        int, int
    ] = {}  # number of the comparison -> states that fall, and the first of them
    first: dict[int, int] = {}
    visited = Visited(
        sheet.id,
        len(sheet.asks),
        grid.size,
        sum(grid.grounds.all.values()),
        len(grid.grounds.all),
        counts,
    )
    ended: Counter[int] = Counter()
    for ground, count in grid.grounds.all.items():
        ended[grid.end(ground)] += count
    for end, weight in ended.items():
        reached = grid.ends[end]
        for level in range(len(LEVELS)):
            higher = reached[level + 1] if level + 1 < len(LEVELS) else 0
            counts[level] += (reached[level].bit_count() - higher.bit_count()) * weight
        for number, pair in enumerate(comparisons):
            visited.pairs += weight * (grid.size // pair.digit.base)
            bad = _falls(grid, reached, pair)
            if bad:
                lower[number] = lower.get(number, 0) + bad.bit_count() * weight
                first.setdefault(number, _lowest(bad))
    for number, states in lower.items():
        example = _words(sheet, grid.state(first[number]))
        found.append(_problem(tree, sheet, comparisons[number], states, example))
    visited.pairs += _background(tree, grid, found)
    return visited


def _comparisons(tree: Compiled, digit: Digit) -> Iterator[Comparison]:
    for high, (_, option) in enumerate(digit.options):
        if digit.tick and option.level:
            yield Comparison(digit, 0, high, 1)
        if not digit.tick and option.level >= SOON:
            for low, (_, other) in enumerate(digit.options):
                if other.level < option.level:
                    yield Comparison(digit, low, high, 1)
        if not digit.tick and option.id == NOT_SURE:
            for low, (_, other) in enumerate(digit.options):
                if _only_reassures(tree, other):
                    yield Comparison(digit, low, high, SOON)


def _only_reassures(tree: Compiled, option: Option) -> bool:
    serious = [n for c, n in option.points.items() if tree.conditions[c].alert_at is not None]
    return option.reassuring and not option.level and all(n <= 0 for n in serious)


def _falls(grid: Grid, reached: Reached, pair: Comparison) -> int:
    """Return the states (with the higher answer) that are below the same state with the lower."""
    distance = (pair.high - pair.low) * pair.digit.stride
    at_low = grid.where(pair.digit, pair.low)
    bad = 0
    for level in range(pair.since, len(LEVELS)):
        states = reached[level] & at_low
        moved = states << distance if distance > 0 else states >> -distance
        bad |= moved & ~reached[level]
    return bad


def _lowest(states: int) -> int:
    return (states & -states).bit_length() - 1


def _background(tree: Tree, grid: Grid, found: list[Problem]) -> int:
    """C4 and C5 for background answers; returns the pairs compared."""
    pairs = 0
    grounds = grid.grounds
    for digit in grounds.digits:
        every = list(_comparisons(grid.tree, digit))
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
                    example = _words(grid.sheet, grid.state(_lowest(bad)))
            if states:
                found.append(_problem(tree, grid.sheet, pair, states, example))
    return pairs


def _never_less(grid: Grid, pair: Comparison) -> bool:
    """Whether the higher answer has no less of anything that decides levels: then none falls.

    Points are added up and cut at the cap, rules only raise. The best match, which is not serious,
    decides between the two lowest levels only.
    """
    low, high = (grid.grounds.gain(pair.digit, value) for value in (pair.low, pair.high))
    more = all(
        above >= below
        for number, below, above in zip(grid.sheet.conditions, low.points, high.points, strict=True)
        if grid.tree.conditions[number].alert_at is not None
    )
    settled = pair.since > ROUTINE or high.level >= ROUTINE
    return more and settled and high.level >= low.level and not low.said


def _lower(low: Reached, high: Reached, since: int) -> int:
    """Return the states that are below where they would be with the lower answer."""
    bad = 0
    for less, more in zip(low[since:], high[since:], strict=True):
        bad |= less & ~more
    return bad


def _problem(tree: Tree, sheet: Sheet, pair: Comparison, states: int, example: str) -> Problem:
    question = sheet.asks[pair.digit.ask].id
    option = pair.digit.options[pair.high][1]
    at = answer_at(tree, sheet.id, question, option.id).place
    if option.id == NOT_SURE:
        other = f"{question}.{pair.digit.options[pair.low][1].id}"
        return say.lower_with_not_sure(at, other, sheet.id, states, example)
    return say.lower_with_red_flag(at, option.id, sheet.id, states, example)


def _words(sheet: Sheet, pairs: list[tuple[int, int]]) -> str:
    return " ".join(f"{sheet.asks[ask].id}.{sheet.asks[ask].options[o].id}" for ask, o in pairs)


def _gates(tree: Compiled, proof: Proof, shown: set[str]) -> None:
    """Every set of gate signs: its level is the largest of its signs', so it grows with each.

    C3 for gate conditions.
    """
    states = 1
    for door in tree.doors:
        states *= 2 ** len(door.signs) + 1
        for sign in door.signs:
            for number, points in sign.points.items():
                condition = tree.conditions[number]
                if condition.common + points >= (condition.alert_at or tree.show_min):
                    shown.add(condition.id)
    proof.gate_states = states


def _levels_reached(tree: Tree, compiled: Compiled, proof: Proof) -> None:
    """C3: every level is reached by some answers."""
    reached = {level for each in proof.regions for level, n in enumerate(each.levels) if n}
    reached |= {sign.level for door in compiled.doors for sign in door.signs}
    for level, name in enumerate(LEVELS):
        if level not in reached:
            at = tree.at("outcomes", "levels").place
            proof.problems.append(say.level_never_reached(at, name))
