"""The ranks of the levels, as the tree counts them; what the levels say stands in `levels`."""

from __future__ import annotations

from typing import get_args

from generator.model.values.fields import Level

LEVELS: tuple[Level, ...] = tuple(reversed(get_args(Level)))
"""From least to most urgent."""


def rank(level: Level | None) -> int:
    """Return the number of a level, 0 to 4: what the engines compare; 0 where none is raised."""
    return LEVELS.index(level) if level else 0
