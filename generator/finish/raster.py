"""Fill polygons on a picture and write it as PNG, with the standard library alone.

Owns pixels only; pictures.py says what to draw. The same polygons give the same bytes.
"""

import math
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

Point = tuple[float, float]
Colour = tuple[int, int, int]

STEPS = 4
"""Scan lines to a row of pixels; across a row, edges are exact."""


@dataclass(slots=True)
class Picture:
    """A picture of one ground colour, to be painted on; sizes in pixels."""

    width: int
    height: int
    ground: Colour
    rows: list[bytearray] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = [bytearray(bytes(self.ground) * self.width) for _ in range(self.height)]

    def fill(self, points: Sequence[Point], colour: Colour) -> None:
        """Paint a closed polygon; where it crosses itself, the inside is even-odd."""
        rows: dict[int, list[Point]] = {}
        for line, crossings in _crossings(points, self.height * STEPS).items():
            crossings.sort()
            spans = rows.setdefault(line // STEPS, [])
            for left, right in zip(crossings[::2], crossings[1::2], strict=False):
                begin, end = max(0.0, left), min(float(self.width), right)
                if begin < end:
                    spans.append((begin, end))
        for row, spans in rows.items():
            if spans:
                self._paint(self.rows[row], spans, colour)

    def _paint(self, row: bytearray, spans: Sequence[Point], colour: Colour) -> None:
        """Mix a colour into a row; pixels wholly inside every span are painted in one go."""
        inside = (
            (math.ceil(max(left for left, _ in spans)), math.floor(min(end for _, end in spans)))
            if len(spans) == STEPS
            else (0, 0)
        )
        begin, end = inside if inside[0] < inside[1] else (0, 0)
        row[3 * begin : 3 * end] = bytes(colour) * (end - begin)
        cover: dict[int, float] = {}
        for left, right in spans:
            first, last = math.floor(left), math.ceil(right)
            edges = (range(first, min(begin, last)), range(max(end, first), last))
            for at in chain(*edges) if end else range(first, last):
                cover[at] = cover.get(at, 0.0) + min(right, at + 1) - max(left, at)
        for at, amount in cover.items():
            share = min(1.0, amount / STEPS)
            for channel in range(3):
                place = 3 * at + channel
                row[place] += round((colour[channel] - row[place]) * share)

    def stroke(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a line through the points, with round ends and joints."""
        for centre in points:
            self.fill(circle(centre, width / 2), colour)
        for (ax, ay), (bx, by) in pairwise(points):
            length = math.hypot(bx - ax, by - ay)
            if length:
                dx, dy = (by - ay) * width / 2 / length, (ax - bx) * width / 2 / length
                corners = [
                    (ax + dx, ay + dy),
                    (bx + dx, by + dy),
                    (bx - dx, by - dy),
                    (ax - dx, ay - dy),
                ]
                self.fill(corners, colour)

    def png(self) -> bytes:
        """Return the picture as a PNG file."""
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        pixels = zlib.compress(b"".join(b"\0" + bytes(row) for row in self.rows), 9)
        chunks = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _crossings(points: Sequence[Point], lines: int) -> dict[int, list[float]]:
    """Return where the sides of a polygon cross each scan line: line -> x, in no order."""
    found: dict[int, list[float]] = {}
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        if ay == by:
            continue
        top, bottom = (ay, by) if ay < by else (by, ay)
        slope = (bx - ax) / (by - ay)
        first = max(0, math.ceil(top * STEPS - 0.5))
        for line in range(first, min(lines, math.ceil(bottom * STEPS - 0.5))):
            found.setdefault(line, []).append(ax + ((line + 0.5) / STEPS - ay) * slope)
    return found


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def arc(centre: Point, radius: float, begin: float, end: float) -> list[Point]:
    """Return points of an arc; degrees, 0 to the right, growing downwards on the screen."""
    steps = max(2, round(abs(end - begin) / 9))
    angles = (math.radians(begin + (end - begin) * step / steps) for step in range(steps + 1))
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def circle(centre: Point, radius: float) -> list[Point]:
    """Return points of a circle."""
    return arc(centre, radius, 0, 360)[:-1]


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> list[Point]:
    """Return points of a rectangle with round corners."""
    corners = (
        (right - radius, top + radius, -90),
        (right - radius, bottom - radius, 0),
        (left + radius, bottom - radius, 90),
        (left + radius, top + radius, 180),
    )
    return [point for x, y, begin in corners for point in arc((x, y), radius, begin, begin + 90)]
