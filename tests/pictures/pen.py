"""What every picture is drawn with: the site's colours, its mark and its typeface.

The mark is the one of theme_overrides/svg/favicon.svg: three staggered lanes, and one runner.
All is drawn larger than it is kept, so that edges come out smooth.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

ROOT = Path(__file__).parents[2]
TYPEFACE = ROOT / "theme_overrides" / "fonts" / "lane.woff2"

Colour = tuple[int, int, int]
Point = tuple[float, float]

PINE: Colour = (18, 68, 61)
CREAM: Colour = (255, 250, 240)
SUN: Colour = (255, 157, 82)
LANE: Colour = (143, 186, 176)
DEEP: Colour = (44, 106, 96)

SCALE = 2
"""Pixels drawn for each that is kept, across and down."""
LEADING = 1.06
COLOURS = 16
"""How many colours a picture keeps: five of ours, and the steps between them at edges."""


class Pen:
    """Draws on a picture of one colour, in pixels that are kept."""

    def __init__(self, size: tuple[int, int], ground: Colour = PINE) -> None:
        self._picture = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), ground)
        self._draw = ImageDraw.Draw(self._picture)

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """Fill a box."""
        edges = (left * SCALE, top * SCALE, right * SCALE - 1, bottom * SCALE - 1)
        self._draw.rectangle(edges, colour)

    def dot(self, middle: Point, radius: float, colour: Colour = SUN) -> None:
        """Fill a circle: the runner."""
        x, y, r = middle[0] * SCALE, middle[1] * SCALE, radius * SCALE
        self._draw.ellipse((x - r, y - r, x + r - 1, y + r - 1), colour)

    def mark(self, corner: Point, unit: float) -> None:
        """Draw the mark, 48 units wide, from its top left corner."""
        x, y = corner
        for left, top, right, bottom in ((7, 32, 41, 39), (18, 22, 41, 29), (29, 12, 41, 19)):
            self.box(x + left * unit, y + top * unit, x + right * unit, y + bottom * unit, CREAM)
        self.dot((x + 12 * unit, y + 25 * unit), 5 * unit)

    def write(self, lines: Sequence[str], at: Point, size: float, colour: Colour = CREAM) -> None:
        """Write lines one below another; `at`: where the first begins, at its top left."""
        for number, line in enumerate(lines):
            place = (at[0] * SCALE, (at[1] + number * size * LEADING) * SCALE)
            self._draw.text(place, line, colour, font(size), anchor="ls")

    def png(self, drawn_from: str = "") -> bytes:
        """Return the picture as a small file that says what it was drawn from."""
        told = PngInfo()
        if drawn_from:
            told.add_text("drawn-from", drawn_from)
        file = io.BytesIO()
        small = self._picture.reduce(SCALE).quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(file, "PNG", optimize=True, pnginfo=told)
        return file.getvalue()


@cache
def font(size: float) -> ImageFont.FreeTypeFont:
    """Return the site's typeface in a size of pixels kept."""
    return ImageFont.truetype(TYPEFACE, round(size * SCALE))


def width(text: str, size: float) -> float:
    """Return how wide a text is in pixels kept."""
    return font(size).getlength(text) / SCALE


def fitted(text: str, room: float, sizes: Sequence[float], most: int) -> tuple[list[str], float]:
    """Break a text into so many lines at most, in the largest size that fits, else in the last."""
    for size in sizes:
        lines = wrapped(text, room, size)
        if len(lines) <= most and all(width(line, size) <= room for line in lines):
            return lines, size
    return wrapped(text, room, sizes[-1]), sizes[-1]


def wrapped(text: str, room: float, size: float) -> list[str]:
    """Break a text between words, so that each line fits the room where its words do."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
