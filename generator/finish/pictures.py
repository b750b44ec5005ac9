"""Draw the pictures that cannot be SVG: the icons of an installed site, and the sharing picture.

The mark is the one of theme_overrides/svg/favicon.svg: a running track, and a way round it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.finish.lettering import LINE_HEIGHT, strokes
from generator.finish.raster import Colour, Picture, Point, arc, circle, rounded

GREEN: Colour = (18, 64, 60)
WHITE: Colour = (255, 255, 255)
CLAY: Colour = (255, 158, 122)

ICONS: Mapping[str, tuple[int, float]] = {
    "icon-180.png": (180, 0.86),
    "icon-192.png": (192, 0.86),
    "icon-512.png": (512, 0.86),
    # A launcher may cut a maskable icon down to a circle of four fifths.
    "icon-maskable-512.png": (512, 0.64),
}
"""File name -> (pixels, how much of them the mark may fill)."""


def pictures(name: str, lines: Sequence[str]) -> dict[str, bytes]:
    """Return every PNG by its file name.

    name: the site's name; lines: what it is for, in a few short lines. Letters that lettering.py
    lacks are left out.
    """
    icons = {}
    for file, (size, share) in ICONS.items():
        icon = Picture(size, size, GREEN)
        unit = size * share / 48
        mark(icon, ((size - 48 * unit) / 2, (size - 48 * unit) / 2), unit)
        icons[file] = icon.png()
    return {**icons, "social.png": social(name, lines)}


def mark(picture: Picture, corner: Point, unit: float) -> None:
    """Draw the mark, 48 units wide, from its top left corner."""

    def placed(points: Sequence[Point]) -> list[Point]:
        return [(corner[0] + x * unit, corner[1] + y * unit) for x, y in points]

    track = rounded(6, 12, 42, 36, 12)
    picture.stroke(placed([*track, track[0]]), 4 * unit, WHITE)
    lane = [(30.0, 29.0), *arc((18, 24), 5, 90, 270), (25.0, 19.0)]
    picture.stroke(placed(lane), 4 * unit, CLAY)
    picture.fill(placed(circle((32, 19), 3.5)), CLAY)


def social(name: str, lines: Sequence[str]) -> bytes:
    """Draw the picture of a shared link, 1200 by 630."""
    picture = Picture(1200, 630, GREEN)
    mark(picture, (72, 48), 4.5)
    write(picture, name, (84, 290), Pen(9.0, 11.0, WHITE))
    for number, line in enumerate(lines):
        write(picture, line, (86, 436 + number * 5.6 * LINE_HEIGHT), Pen(4.6, 5.5, CLAY))
    return picture.png()


@dataclass(frozen=True, slots=True)
class Pen:
    """How letters are drawn: `unit` is a fifth of the height of a small letter; both in pixels."""

    unit: float
    width: float
    colour: Colour


def write(picture: Picture, text: str, corner: Point, pen: Pen) -> None:
    """Draw one line of text from the top left corner of its first capital."""
    for stroke in strokes(text):
        points = [(corner[0] + x * pen.unit, corner[1] + y * pen.unit) for x, y in stroke]
        picture.stroke(points, pen.width, pen.colour)
