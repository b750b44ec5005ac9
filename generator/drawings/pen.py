"""Writes shapes as SVG. Outlines are quadratic splines with one pair of numbers a point."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.drawings.vectors import Flat, Polyline

SCALE = 2
"""SVG units for a unit of the body. Points stand on whole units, so midpoints are whole too. One
scale serves a drawing of a page and one beside a line of text: a finer one showed no difference,
and a coarser one saved a page with eight of them 300 bytes."""

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

    def __init__(self) -> None:
        self._written: list[tuple[str, str]] = []
        self._numbers: list[str] = []

    def write(self, shapes: Iterable[Shape], dx: float, dy: float) -> None:
        """Write shapes in order, moved by whole units.

        What does not change from one position to the next is then written the same again, which
        costs a page next to nothing.
        """
        dx, dy = round(dx), round(dy)
        for shape in shapes:
            drawn = "".join(_path(shape.kind, path, dx, dy) for path in shape.paths)
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
        across, down = round(x * SCALE), round(y * SCALE)
        self._numbers.append(f'<text x="{across}" y="{down}">{text}</text>')

    def box(self, x: float, y: float, across: float, down: float) -> ViewBox:
        """Return a view box, in SVG units."""
        left, top, wide, high = (round(each * SCALE) for each in (x, y, across, down))
        return left, top, wide, high


def _path(kind: str, points: Polyline, dx: int, dy: int) -> str:
    grid = [(SCALE * round(x + dx), SCALE * round(dy - y)) for x, y in points]
    if kind == "bend":
        (ax, ay), (bx, by), (cx, cy) = grid
        return f"M{_numbers(ax, ay)}q{_numbers(bx - ax, by - ay, cx - ax, cy - ay)}"
    if kind != "round":
        steps = [v for a, b in pairwise(grid) for v in (b[0] - a[0], b[1] - a[1])]
        return f"M{_numbers(*grid[0])}l{_numbers(*steps)}{'z' if kind == 'corners' else ''}"
    apart = [each for n, each in enumerate(grid) if each != grid[n - 1]]
    return _round(_needed(apart))


_JOINED = "kqpy"  # neighbours of these styles share one element


def _needed(points: list[Point]) -> list[Point]:
    """Return a closed outline without the points that hardly stand out, the flattest first."""
    left = points[:]
    out = [
        _far(*each)
        for each in zip([*left[-1:], *left[:-1]], left, [*left[1:], *left[:1]], strict=True)
    ]
    while len(left) > FEWEST and (flat := min(out)) < LEAST * SCALE:
        at = out.index(flat)
        del left[at], out[at]
        for n in (at - 1, at % len(left)):  # its two neighbours, and nobody else
            out[n] = _far(left[n - 1], left[n], left[(n + 1) % len(left)])
    return left


def _far(a: Point, point: Point, b: Point) -> float:
    """Return how far a point is from the line between its neighbours."""
    (ax, ay), (x, y) = a, point
    dx, dy = b[0] - ax, b[1] - ay
    return abs((x - ax) * dy - (y - ay) * dx) / (math.hypot(dx, dy) or 1)


def _round(points: list[Point]) -> str:
    """Write a closed spline through the midpoints of its points."""
    follow = [*points[1:], points[0]]
    if sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, follow, strict=True)) < 0:
        points.reverse()  # all outlines run the same way, so that those of one path cut no holes
        follow = [*points[1:], points[0]]
    middles = [
        ((ax + bx) // 2, (ay + by) // 2) for (ax, ay), (bx, by) in zip(points, follow, strict=True)
    ]
    (x, y), (bend_x, bend_y), first = middles[0], follow[0], middles[1]
    head = _numbers(bend_x - x, bend_y - y, first[0] - x, first[1] - y)
    steps = [v for a, b in pairwise([*middles[1:], middles[0]]) for v in (b[0] - a[0], b[1] - a[1])]
    return f"M{_numbers(x, y)}q{head}t{_numbers(*steps)}"


def _numbers(*values: int) -> str:
    return " ".join(map(str, values)).replace(" -", "-")
