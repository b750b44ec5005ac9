"""A mutant: the real tree with one field changed, removed or added, as an editor could do it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.tree.level import LEVELS
from generator.tree.model import Tree


@dataclass(frozen=True, slots=True)
class Mutant:
    """A milder tree.

    regions: those whose questions or rules differ; none where only what all share does.
    """

    kind: str
    name: str
    """Where, and what: `gates/head.chest call-now -> today`."""
    regions: tuple[str, ...]
    make: Callable[[], Tree]


def below(level: str) -> Iterator[str]:
    """Yield the levels below one."""
    yield from reversed(LEVELS[: LEVELS.index(level)])  # type: ignore[arg-type]


def swap(items: Iterable[Any], at: int, *new: Any) -> tuple[Any, ...]:
    """Return the items with another, or none, in place of one."""
    every_ = list(items)
    every_[at : at + 1] = new
    return tuple(every_)


def alter(record: Any, **changes: Any) -> Any:
    return record.model_copy(update=changes)


def fewer_points(tree: Tree, answer: Any) -> Iterator[tuple[str, Any]]:
    """Yield (what, the answer) with one point less, and with none, for each serious condition."""
    for key, amount in answer.points.items():
        if amount > 0 and any(tree.conditions[id_].serious for id_ in tree.members(key)):
            for left in sorted({amount - 1, 0}):
                points = {**answer.points, key: left}
                yield f"{key} {amount} -> {left}", alter(answer, points=points)
