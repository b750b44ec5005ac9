"""C3: can every condition be shown? Looks for one state in which it comes first, or rings."""

from __future__ import annotations

from heapq import nlargest

from generator.engine.numbered import NumberedTree
from generator.proof.background import Ground
from generator.proof.grid import Grid

LIKELIEST = 4
"""Grounds that are tried for each condition before a search of everything."""


def shown(tree: NumberedTree, grid: Grid) -> set[int]:
    """C3: conditions that come first, or raise an alert, in the region.

    Looks only where they are likeliest.
    """
    found = set()
    for number in grid.region.conditions:
        place = grid.region.conditions.index(number)
        likely = nlargest(LIKELIEST, grid.grounds.all, key=lambda each: _lead(each, place))
        if any(_tops(tree, grid, number, ground) for ground in likely):
            found.add(number)
    return found


def ever_shown(tree: NumberedTree, number: int) -> bool:
    """C3, for a condition not met above: looks everywhere."""
    return any(
        _tops(tree, grid, number, ground)
        for region in tree.regions
        if number in region.conditions
        for grid in [Grid(tree, region)]
        for ground in grid.grounds.all
    )


def _lead(ground: Ground, place: int) -> int:
    """Return how far background answers carry a condition beyond all others together."""
    return 2 * ground.points[place] - sum(ground.points)


def _tops(tree: NumberedTree, grid: Grid, number: int, ground: Ground) -> bool:
    if tree.conditions[number].alert_at is not None:
        points = ground.points[grid.region.conditions.index(number)]
        return bool(grid.alerted(number, points))
    return bool(grid.first(number, ground))
