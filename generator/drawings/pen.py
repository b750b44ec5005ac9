"""Writes shapes as SVG. Outlines are quadratic splines with one pair of numbers a point."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.drawings.vectors import Flat, Polyline

SCALE = 3
"""SVG units for a unit of the body. Points stand on an even grid, so midpoints are whole."""
SMALL = SCALE / 2
"""The same beside a line of text, where a dozen drawings may stand on a page."""

LEAST = 1.0
"""A point of an outline that stands out by less, in units of the body, is left out: nobody sees
it, and each costs every page."""

FEWEST = 6
"""Points that every outline keeps."""

Point = tuple[int, int]
ViewBox = tuple[int, int, int, int]
"""Left, top, width and height, in SVG units."""
Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top, in units of the body."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Outlines that share a style class. kind: round outlines, corners, an open line or a bend."""

    style: str
    paths: Sequence[Polyline]
    kind: str = "round"


def filled(style: str, outline: Polyline) -> Shape:
    """Return a shape of one round outline."""
    return Shape(style, [outline])


def corners(style: str, outline: Polyline) -> Shape:
    """Return a shape with corners."""
    return Shape(style, [outline], "corners")


def line(style: str, *points: Flat) -> Shape:
    """Return an open line."""
    return Shape(style, [points], "line")


def around(shapes: Iterable[Shape]) -> Bounds:
    """Return the box around some shapes."""
    points = [point for shape in shapes for path in shape.paths for point in path]
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


class Canvas:
    """Where shapes are written: moved by (dx, dy), with y running down."""

    def __init__(self, scale: float = SCALE) -> None:
        self.scale = scale
        self._written: list[tuple[str, str]] = []
        self._numbers: list[str] = []

    def write(self, shapes: Iterable[Shape], dx: float, dy: float) -> None:
        """Write shapes in order, moved by whole steps of the grid.

        What does not change from one position to the next is then written the same again, which
        costs a page next to nothing.
        """
        step = 2 / self.scale
        dx, dy = round(dx / step) * step, round(dy / step) * step
        for shape in shapes:
            drawn = "".join(self._path(shape.kind, path, dx, dy) for path in shape.paths)
            if self._written and self._written[-1][0] == shape.style and shape.style[0] in _JOINED:
                drawn = self._written.pop()[1] + drawn
            self._written.append((shape.style, drawn))

    def svg(self) -> str:
        """Return all that was written."""
        return "".join(f'<path class="{style}" d="{drawn}"/>' for style, drawn in self._written) + (
            "".join(self._numbers)
        )

    def number(self, text: str, x: float, y: float) -> None:
        """Write the number of a position."""
        across, down = round(x * self.scale), round(y * self.scale)
        self._numbers.append(f'<text x="{across}" y="{down}">{text}</text>')

    def box(self, x: float, y: float, across: float, down: float) -> ViewBox:
        """Return a view box, in SVG units."""
        left, top, wide, high = (round(each * self.scale) for each in (x, y, across, down))
        return left, top, wide, high

    def _path(self, kind: str, points: Polyline, dx: float, dy: float) -> str:
        half = self.scale / 2
        grid = [(2 * round((x + dx) * half), 2 * round((dy - y) * half)) for x, y in points]
        if kind == "bend":
            (ax, ay), (bx, by), (cx, cy) = grid
            return f"M{_numbers(ax, ay)}q{_numbers(bx - ax, by - ay, cx - ax, cy - ay)}"
        if kind != "round":
            steps = [v for a, b in pairwise(grid) for v in (b[0] - a[0], b[1] - a[1])]
            return f"M{_numbers(*grid[0])}l{_numbers(*steps)}{'z' if kind == 'corners' else ''}"
        apart = [each for n, each in enumerate(grid) if each != grid[n - 1]]
        return _round(_needed(apart, LEAST * self.scale))


_JOINED = "kqpy"  # neighbours of these styles share one element


def _needed(points: list[Point], least: float) -> list[Point]:
    """Return a closed outline without the points that hardly stand out, the flattest first."""
    left = points[:]
    out = [_stands_out(left, n) for n in range(len(left))]
    while len(left) > FEWEST:
        flattest = min(range(len(out)), key=out.__getitem__)
        if out[flattest] >= least:
            break
        del left[flattest], out[flattest]
        for n in (flattest - 1, flattest % len(left)):  # its two neighbours, and nobody else
            out[n] = _stands_out(left, n)
    return left


def _stands_out(points: list[Point], n: int) -> float:
    """Return how far a point is from the line between its neighbours."""
    (ax, ay), (x, y), (bx, by) = points[n - 1], points[n], points[(n + 1) % len(points)]
    dx, dy = bx - ax, by - ay
    return abs((x - ax) * dy - (y - ay) * dx) / (math.hypot(dx, dy) or 1)


def _round(points: list[Point]) -> str:
    """Write a closed spline through the midpoints of its points."""
    count = len(points)
    turns = sum(
        points[n - 1][0] * points[n][1] - points[n][0] * points[n - 1][1] for n in range(count)
    )
    if turns < 0:  # all outlines run the same way, so that those of one path do not cut holes
        points.reverse()
    middles = [
        ((a[0] + b[0]) // 2, (a[1] + b[1]) // 2)
        for a, b in zip(points, [*points[1:], points[0]], strict=True)
    ]
    start, first, bend = middles[0], middles[1 % count], points[1 % count]
    head = _numbers(
        bend[0] - start[0], bend[1] - start[1], first[0] - start[0], first[1] - start[1]
    )
    steps = [
        v
        for n in range(2, count + 1)
        for v in (
            middles[n % count][0] - middles[n - 1][0],
            middles[n % count][1] - middles[n - 1][1],
        )
    ]
    return f"M{_numbers(*start)}q{head}t{_numbers(*steps)}"


def _numbers(*values: int) -> str:
    return "".join(
        f" {each}" if number and each >= 0 else str(each) for number, each in enumerate(values)
    )
