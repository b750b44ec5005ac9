"""The tree in numbers: what the engines and the proof read.

Knows no words for readers and no files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PLACE = "place"
"""The id of a region's first question: where on the body."""
NONE, NOT_SURE = "none", "not-sure"
"""What a question with ticks may hold instead of ticks. Both count as no tick."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: points by condition number, its own level, whether it turns the light red."""

    id: str
    points: Mapping[int, int]
    level: int = 0
    red: bool = False
    reassuring: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One question as it is asked in a region.

    `background` points are capped, all others are not.
    """

    id: str
    many: bool
    background: bool
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """One condition: `alert_at` is None unless it is serious."""

    id: str
    common: int
    level: int
    alert_at: int | None
    uncapped: bool


@dataclass(frozen=True, slots=True)
class Guard:
    """A rule as it holds in one region.

    (number of the question, number of the option), all together.
    """

    id: str
    level: int
    all: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One region: its questions in order (place, background, own), conditions, rules."""

    id: str
    baseline: int
    conditions: tuple[int, ...]
    asks: tuple[Ask, ...]
    rules: tuple[Guard, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """One tick of a gate."""

    id: str
    points: Mapping[int, int]
    level: int


@dataclass(frozen=True, slots=True)
class Door:
    """One gate: its signs, and the level when the reader is not sure about one."""

    id: str
    level: int
    unsure: int
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """The whole tree in numbers."""

    version: str
    cap: int
    show_max: int
    show_min: int
    show_gap: int
    conditions: tuple[Scored, ...]
    doors: tuple[Door, ...]
    sheets: tuple[Sheet, ...]
    areas: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]
    """Area id, then (number of the sheet, number of the place) in order."""

    def sheet(self, id_: str) -> Sheet:
        """Return the region of that id."""
        return next(each for each in self.sheets if each.id == id_)
