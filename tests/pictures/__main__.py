"""Draw the pictures that cannot be SVG: the icons of an installed site, and the sharing picture.

The mark is the one of theme_overrides/svg/favicon.svg: a running track, and a way round it. Pillow
draws it, four times as large as it is kept, with the typeface that it brings along. The files stand
in the repository, so that a build needs no Pillow; `make pictures` writes them anew.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.building import mkdocs_plugin

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "theme_overrides" / "pictures"

GREEN = (18, 64, 60)
WHITE = (255, 255, 255)
CLAY = (255, 158, 122)

SCALE = 4
"""Pixels drawn for each that is kept, across and down: edges come out smooth."""

ICONS: Mapping[str, tuple[int, float]] = {
    "icon-180.png": (180, 0.86),
    "icon-192.png": (192, 0.86),
    "icon-512.png": (512, 0.86),
    # A launcher may cut a maskable icon down to a circle of four fifths.
    "icon-maskable-512.png": (512, 0.64),
}
"""File name -> (pixels, how much of them the mark may fill)."""

SOCIAL = (1200, 630)
MARGIN = 90
LEADING = 1.2


def pictures(name: str, lines: Sequence[str]) -> dict[str, bytes]:
    """Return every PNG by its file name.

    name: the site's name; lines: what it is for, in a few short lines. Both are made smaller until
    they fit.
    """
    icons = {file: icon(size, share) for file, (size, share) in ICONS.items()}
    return {**icons, "social.png": social(name, lines)}


def icon(size: int, share: float) -> bytes:
    """Draw an icon: its pixels, and how much of them the mark may fill."""
    picture = Image.new("RGB", (size * SCALE, size * SCALE), GREEN)
    unit = size * SCALE * share / 48
    corner = (size * SCALE - 48 * unit) / 2
    mark(ImageDraw.Draw(picture), (corner, corner), unit)
    return _png(picture)


def mark(draw: ImageDraw.ImageDraw, corner: tuple[float, float], unit: float) -> None:
    """Draw the mark, 48 units wide, from its top left corner."""

    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
        x, y = corner
        return x + left * unit, y + top * unit, x + right * unit - 1, y + bottom * unit - 1

    draw.rounded_rectangle(box(4, 10, 44, 38), 14 * unit, outline=WHITE, width=round(4 * unit))
    draw.arc(box(11, 17, 25, 31), 90, 270, CLAY, round(4 * unit))
    draw.rectangle(box(18, 17, 25, 21), CLAY)
    draw.rectangle(box(18, 27, 30, 31), CLAY)
    for end in ((23, 17, 27, 21), (28, 27, 32, 31), (28.5, 15.5, 35.5, 22.5)):
        draw.ellipse(box(*end), CLAY)


def social(name: str, lines: Sequence[str]) -> bytes:
    """Draw the picture of a shared link."""
    width, height = (side * SCALE for side in SOCIAL)
    picture = Image.new("RGB", (width, height), GREEN)
    draw = ImageDraw.Draw(picture)
    mark(draw, ((MARGIN - 4 * 4) * SCALE, 30 * SCALE), 4 * SCALE)
    room = width - 2 * MARGIN * SCALE
    _write(draw, [name], (212, 100), room, WHITE)
    _write(draw, lines, (346, 51), room, CLAY)
    return _png(picture)


def _write(
    draw: ImageDraw.ImageDraw,
    lines: Sequence[str],
    at: tuple[int, int],
    room: float,
    colour: tuple[int, int, int],
) -> None:
    """Write lines one below another; `at`: top of the first, and size, both in pixels kept."""
    top, size = at
    font = ImageFont.load_default(size * SCALE)
    widest = max((draw.textlength(line, font) for line in lines), default=0)
    below = SOCIAL[1] - MARGIN / 2 - top
    share = min(1.0, room / max(1, widest), below / (size * LEADING * max(1, len(lines))))
    font = ImageFont.load_default(size * SCALE * share)
    for number, line in enumerate(lines):
        place = (MARGIN * SCALE, (top + number * size * share * LEADING) * SCALE)
        draw.text(place, line, colour, font, stroke_width=size * SCALE * share / 50)


def _png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.reduce(SCALE).save(file, "PNG")
    return file.getvalue()


def all_of_the_site() -> dict[str, bytes]:
    """Draw every picture with what `mkdocs.yml` says."""
    settings = mkdocs_plugin.read(ROOT / "mkdocs.yml")
    return pictures(settings.site_name, settings.site_description.split(", "))


if __name__ == "__main__":
    for name, data in all_of_the_site().items():
        (FOLDER / name).write_bytes(data)
