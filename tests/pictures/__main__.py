"""Draw the pictures that cannot be SVG: icons of an installed site, and what a shared link shows.

The files stand in the repository, so that a build needs no Pillow; `make pictures` writes them
anew. A card that says what it said is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from generator.building import mkdocs_plugin
from tests.pictures import cards
from tests.pictures.pen import CREAM, DEEP, LANE, ROOT, Pen, fitted

FOLDER = ROOT / "theme_overrides" / "pictures"

ICONS: Mapping[str, tuple[int, float]] = {
    "icon-180.png": (180, 0.96),
    "icon-192.png": (192, 0.96),
    "icon-512.png": (512, 0.96),
    # A launcher may cut a maskable icon down to a circle of four fifths.
    "icon-maskable-512.png": (512, 0.76),
}
"""File name -> (pixels, how much of them the mark's own square of 48 units takes)."""

SOCIAL = (1200, 630)
MARGIN = 90


def pictures(name: str, promise: str, lines: Sequence[str]) -> dict[str, bytes]:
    """Return every PNG that belongs to no record, by its file name.

    name: the site's name; promise: the question that it answers; lines: what it is for.
    """
    icons = {file: icon(size, share) for file, (size, share) in ICONS.items()}
    return {**icons, "social.png": social(name, promise, lines)}


def icon(size: int, share: float) -> bytes:
    """Draw an icon: its pixels, and how much of them the mark's square takes."""
    pen = Pen((size, size))
    unit = size * share / 48
    # The lanes and the runner stand between 7 and 41 across, and between 12 and 39 down.
    pen.mark((size / 2 - 24 * unit, size / 2 - 25.5 * unit), unit)
    return pen.png()


def social(name: str, promise: str, lines: Sequence[str]) -> bytes:
    """Draw the picture of a shared link to any other page."""
    room = SOCIAL[0] - 2 * MARGIN
    pen = Pen(SOCIAL)
    pen.mark((MARGIN - 12, 42), 1.7)
    pen.write(fitted(name, room - 80, (36, 24), 1)[0][:1], (MARGIN + 78, 98), 36)
    said, size = fitted(promise, 660, (136, 120, 96, 72), 2)
    pen.write(said[:2], (MARGIN, 250), size)
    text = [part for line in lines for part in fitted(line, 620, (40,), 2)[0]]
    pen.write(text[:3], (MARGIN, 500), 36, LANE)
    for lane, left in enumerate((720, 840, 960, 1080)):
        pen.box(left, 524 - lane * 64, SOCIAL[0], 560 - lane * 64, CREAM if lane == 0 else DEEP)
    pen.dot((690, 542), 24)
    return pen.png()


def all_of_the_site() -> dict[str, bytes]:
    """Draw every picture that belongs to no record, with what `mkdocs.yml` and home say."""
    settings = mkdocs_plugin.read(ROOT / "mkdocs.yml")
    lines = ["A straight answer, how long it takes,", "and the way back to running."]
    return pictures(settings.site_name, "Can I run on this?", lines)


def stale(name: str) -> dict[str, cards.Card]:
    """Return the cards that are missing or stale; name: the site's."""
    found = {}
    for file, card in cards.all_cards().items():
        path = cards.FOLDER / file
        if not path.exists() or told(path) != card.drawn_from(name):
            found[file] = card
    return found


def told(path: Path) -> str:
    """Return what a card says that it was drawn from."""
    with Image.open(path) as image:
        return str(image.info.get("drawn-from", ""))


if __name__ == "__main__":
    for file, data in all_of_the_site().items():
        (FOLDER / file).write_bytes(data)
    site_name = mkdocs_plugin.read(ROOT / "mkdocs.yml").site_name
    cards.FOLDER.mkdir(exist_ok=True)
    for old in {path.name for path in cards.FOLDER.iterdir()} - cards.all_cards().keys():
        (cards.FOLDER / old).unlink()
    for file, card in stale(site_name).items():
        (cards.FOLDER / file).write_bytes(cards.draw(card, site_name))
