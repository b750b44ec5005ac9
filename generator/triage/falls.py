"""Compares two sets of rules over every combination of answers: where does a level fall?

Used for the safety lock (the last release against now) and for reviewers (a revision against now).
The answers are
those of the older rules; an answer that the newer rules no longer know says nothing there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.triage.compiled import Ask, Compiled, Guard, Option, Sheet
from generator.triage.grid import Grid, Reached
from generator.triage.grounds import Ground
from generator.triage.lockfile import fingerprint
from generator.triage.model import LEVELS


@dataclass(frozen=True, slots=True)
class Change:
    """How the levels of one region differ: states that fell and rose, and one example of a fall."""

    region: str
    states: int
    fell: int
    rose: int
    example: str = ""
    moves: Mapping[tuple[int, int], int] | None = None
    """(level before, level now) -> states."""


def compare(old: Compiled, new: Compiled) -> Iterator[Change]:
    """Yield the change of every region whose rules differ.

    A region that is gone has all its states fallen.
    """
    for sheet in old.sheets:
        now = next((each for each in new.sheets if each.id == sheet.id), None)
        if now is None:
            grid = Grid(old, sheet)
            states = grid.size * sum(grid.grounds.all.values())
            yield Change(sheet.id, states, states, 0)
        elif fingerprint(old, sheet) != fingerprint(new, now):
            yield _compare(Grid(old, sheet), Grid(new, _like(now, sheet)))


def _compare(old: Grid, new: Grid) -> Change:
    states = fell = rose = 0
    example = ""
    moves: dict[tuple[int, int], int] = {}
    for (before, now), weight in _pairs(old, new).items():
        was, is_ = _exact(old.levels(before)), _exact(new.levels(now))
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
                example = example or _words(old.sheet, old.state((moved & -moved).bit_length() - 1))
            else:
                rose += count
    return Change(old.sheet.id, states, fell, rose, example, moves)


def _exact(reached: Reached) -> list[int]:
    return [bits & ~above for bits, above in zip(reached, [*reached[1:], 0], strict=True)]


def _pairs(old: Grid, new: Grid) -> dict[tuple[Ground, Ground], int]:
    """Return the grounds of both rules for the same background answers, with their counts."""
    one_, two_ = old.grounds, new.grounds
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


def _like(sheet: Sheet, model: Sheet) -> Sheet:
    """Return `sheet` with the questions and answers of `model`; what it lacks says nothing."""
    own = {ask.id: {option.id: option for option in ask.options} for ask in sheet.asks}
    asks = tuple(
        replace(
            ask,
            options=tuple(
                own.get(ask.id, {}).get(option.id, Option(option.id, {})) for option in ask.options
            ),
        )
        for ask in model.asks
    )
    found = {
        (ask.id, option.id): (number, choice)
        for number, ask in enumerate(asks)
        for choice, option in enumerate(ask.options)
    }
    rules = []
    for rule in sheet.rules:
        names = [_name(sheet.asks, pair) for pair in rule.all]
        if all(name in found for name in names):
            rules.append(Guard(rule.id, rule.level, tuple(found[name] for name in names)))
    return replace(sheet, asks=asks, rules=tuple(rules))


def _name(asks: tuple[Ask, ...], pair: tuple[int, int]) -> tuple[str, str]:
    return asks[pair[0]].id, asks[pair[0]].options[pair[1]].id


def _words(sheet: Sheet, pairs: list[tuple[int, int]]) -> str:
    return " ".join(".".join(_name(sheet.asks, pair)) for pair in pairs)
