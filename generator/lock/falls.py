"""Compares two sets of rules over every combination of answers: where does a level fall?

Used for the safety lock (the last release against now) and for reviewers (a revision against now).
The answers are those of the older rules; an answer that the newer rules no longer know says nothing
there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedTree
from generator.engine.text import fingerprint
from generator.proof.background import Ground
from generator.proof.grid import Grid, Reached
from generator.proof.states import raising_last
from generator.tree.level import LEVELS


@dataclass(frozen=True, slots=True)
class LevelFall:
    """How the levels of one region differ: states that fell and rose, and one example of a fall."""

    region: str
    states: int
    fell: int
    rose: int
    example: str = ""
    moves: Mapping[tuple[int, int], int] | None = None
    """(level before, level now) -> states."""


def compare(old: NumberedTree, new: NumberedTree) -> Iterator[LevelFall]:
    """Yield the change of every region whose rules differ.

    A region that is gone has all its states fallen.
    """
    for region in old.regions:
        now = new.region(region.id)
        if now is None:
            grid = Grid(old, region)
            states = grid.size * sum(grid.grounds.all.values())
            yield LevelFall(region.id, states, states, 0)
        elif fingerprint(old, region) != fingerprint(new, now):
            like = _like(now, region)
            yield _compare(Grid(old, region), Grid(new, like, raising_last(like, region)))


def _compare(old: Grid, new: Grid) -> LevelFall:
    states = fell = rose = 0
    example = ""
    moves: dict[tuple[int, int], int] = {}
    ended: Counter[tuple[int, int]] = Counter()
    for (before, now), weight in _pairs(old, new).items():
        ended[old.end(before), new.end(now)] += weight  # a few dozen of thousands differ
    for (before_end, now_end), weight in ended.items():
        was, is_ = _exact(old.ends[before_end]), _exact(new.ends[now_end])
        states += weight * old.size
        if was == is_:
            continue
        for low, high in ((a, b) for a in range(len(LEVELS)) for b in range(len(LEVELS)) if a != b):
            moved = was[low] & is_[high]
            if not moved:
                continue
            count = moved.bit_count() * weight
            moves[low, high] = moves.get((low, high), 0) + count
            if high < low:
                fell += count
                example = example or " ".join(old.names((moved & -moved).bit_length() - 1))
            else:
                rose += count
    return LevelFall(old.region.id, states, fell, rose, example, moves)


def _exact(reached: Reached) -> list[int]:
    return [bits & ~above for bits, above in zip(reached, [*reached[1:], 0], strict=True)]


def _pairs(old: Grid, new: Grid) -> dict[tuple[Ground, Ground], int]:
    """Return the grounds of both rules for the same background answers, with their counts."""
    one_, two_ = old.grounds, new.grounds
    if one_.act_as(two_):
        return {(each, each): count for each, count in one_.all.items()}
    total: dict[tuple[Ground, Ground], int] = {(one_.none, two_.none): 1}
    for before, now in zip(one_.digits, two_.digits, strict=True):
        grown: dict[tuple[Ground, Ground], int] = {}
        for (one, two), count in total.items():
            for value in range(before.base):
                pair = one_.plus(one, before, value), two_.plus(two, now, value)
                grown[pair] = grown.get(pair, 0) + count
        total = grown
    merged: dict[tuple[Ground, Ground], int] = {}
    for (one, two), count in total.items():
        pair = one_.capped(one), two_.capped(two)
        merged[pair] = merged.get(pair, 0) + count
    return merged


def _like(region: NumberedRegion, model: NumberedRegion) -> NumberedRegion:
    """Return `region` with the questions and answers of `model`; what it lacks says nothing."""
    own = {(q.id, answer.id): answer for q in region.questions for answer in q.answers}
    questions = tuple(
        replace(
            question,
            answers=tuple(
                own.get((question.id, each.id), NumberedAnswer(each.id, {}))
                for each in question.answers
            ),
        )
        for question in model.questions
    )
    known = model.by_name()
    rules = tuple(
        replace(rule, all=tuple(known[name] for name in region.names(rule.all)))
        for rule in region.rules
        if known.keys() >= set(region.names(rule.all))
    )
    return replace(region, questions=questions, rules=rules)


def lines(old: NumberedTree, new: NumberedTree) -> list[str]:
    """Return how many states of each region change their level between two sets of rules."""
    return list(_lines(old, new)) or ["no state changes its level"]


def _lines(old: NumberedTree, new: NumberedTree) -> Iterator[str]:
    for change in compare(old, new):
        if change.fell or change.rose:
            totals = f"{change.fell:,} fell, {change.rose:,} rose of {change.states:,}"
            yield f"{change.region}: {totals}"
            for (was, now), states in sorted((change.moves or {}).items()):
                yield f"  {LEVELS[was]} -> {LEVELS[now]}: {states:,}"
            if change.example:
                yield f"  one that fell: {change.example}"
    known = {region.id for region in old.regions}
    yield from (f"{region.id}: a new region" for region in new.regions if region.id not in known)
