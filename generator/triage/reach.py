"""C3: can every condition be shown? Looks for one state in which it comes first, or rings."""

from __future__ import annotations

from heapq import nlargest

from generator.triage.compiled import Compiled
from generator.triage.grid import Grid
from generator.triage.grounds import Ground

LIKELIEST = 4
"""Grounds that are tried for each condition before a search of everything."""


def shown(tree: Compiled, grid: Grid) -> set[int]:
    """C3: conditions that come first, or raise an alert, in the region.

    Looks only where they are likeliest.
    """
    found = set()
    for number in grid.sheet.conditions:
        place = grid.sheet.conditions.index(number)
        likely = nlargest(LIKELIEST, grid.grounds.all, key=lambda each: _lead(each, place))
        if any(_tops(tree, grid, number, ground) for ground in likely):
            found.add(number)
    return found


def ever_shown(tree: Compiled, number: int) -> bool:
    """C3, for a condition not met above: looks everywhere."""
    return any(
        _tops(tree, grid, number, ground)
        for sheet in tree.sheets
        if number in sheet.conditions
        for grid in [Grid(tree, sheet)]
        for ground in grid.grounds.all
    )


def _lead(ground: Ground, place: int) -> int:
    """Return how far background answers carry a condition beyond all others together."""
    return 2 * ground.points[place] - sum(ground.points)


def _tops(tree: Compiled, grid: Grid, number: int, ground: Ground) -> bool:
    if tree.conditions[number].alert_at is not None:
        points = ground.points[grid.sheet.conditions.index(number)]
        return bool(grid.alerted(number, points))
    return bool(grid.first(number, ground))
