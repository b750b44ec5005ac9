"""Blind recognition: contact sheets of figures without names, ten names to choose from under each.

`python -m tests.pictures.blind FOLDER` writes the sheets as PNG and `key.yaml` with the right
answers; `--look` adds sheets with names, in colour, dark, and as small and grey as paper has them.
The nine wrong names are those of the figures most alike in pose and in the muscles at work, so that
who recognises one has seen what tells them apart. Nothing of it is left to chance: the same records
give the same sheets.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, get_args

import yaml
from playwright.sync_api import sync_playwright

from generator.drawings import drawing
from generator.drawings.bases import stance
from generator.drawings.skeleton import body
from generator.drawings.things import levels
from generator.model import Exercise, SoreDrawing
from generator.model.drawing.drawing import Drawing
from generator.model.drawing.sore import Spot
from generator.places import places
from generator.places.spots import MARKS
from generator.reading import records, source
from tests.browser import chromium

ROOT = Path(__file__).parents[2]
ON_A_SHEET = 6
OPTIONS = 10
LETTERS = "abcdefghij"


@dataclass(frozen=True)
class Figure:
    """A figure, its name, and what makes others like it."""

    name: str
    svg: str
    features: frozenset[str]
    """Muscles, things, view and group: words that alike figures share."""
    joints: Mapping[str, Sequence[float]]
    """Where the joints of the last position are, from the hips; nothing for a close-up."""

    def like(self, other: Figure) -> float:
        """Return how alike two figures are; more is more alike."""
        both, either = self.features & other.features, self.features | other.features
        shared = len(both) / len(either) if either else 0.0
        if bool(self.joints) != bool(other.joints):
            return shared - 1
        named = self.joints.keys() & other.joints.keys()
        apart = [math.dist(self.joints[each], other.joints[each]) for each in named]
        return shared - (sum(apart) / len(apart) / 50 if apart else 0)


def exercises(content: Path) -> list[Figure]:
    """Return a figure for every exercise that is drawn."""
    found = []
    for entry in records.read(source.read(content)).entries:
        record = entry.record
        if isinstance(record, Exercise) and record.drawing:
            svg = drawing(entry.id, record, str)
            features = frozenset({record.trains, *_features(record.drawing)})
            found.append(Figure(record.name, svg, features, _joints(record.drawing)))
    return found


def spots() -> list[Figure]:
    """Return a figure for every place where it can hurt, named by its place alone."""
    found = []
    for spot in get_args(Spot):
        ((svg, _),) = places(
            "", SoreDrawing.model_validate({"places": [{"at": spot, "says": "-"}]})
        )
        found.append(Figure(spot, svg, frozenset({MARKS[spot].picture}), {}))
    return found


def _features(given: Drawing) -> Iterator[str]:
    yield from given.works
    yield given.view
    for name in type(given.props).model_fields:
        if getattr(given.props, name) is not None:
            yield name
    for position in given.foot or ():
        yield from position.things
        yield f"leg {position.leg}"


def _joints(given: Drawing) -> Mapping[str, Sequence[float]]:
    if not given.frames:
        return {}
    at = body(stance(given.frames[-1]), levels(given.props)).at
    return {name: [a - b for a, b in zip(at[name], at["hips"], strict=True)] for name in at}


def shuffled(names: Sequence[str], salt: str) -> list[str]:
    """Return names in an order that tells nothing and is always the same."""
    return sorted(names, key=lambda name: hashlib.sha256(f"{salt}/{name}".encode()).digest())


def options(figure: Figure, of: Sequence[Figure]) -> list[str]:
    """Return the name of a figure among the nine of those most like it."""
    others = sorted((each for each in of if each is not figure), key=figure.like, reverse=True)
    names = [figure.name, *(each.name for each in others[: OPTIONS - 1])]
    return shuffled(names, figure.name)


def in_groups(all_: Sequence[Any], size: int) -> list[Sequence[Any]]:
    """Return groups of `size`; the last may be smaller."""
    return [all_[start : start + size] for start in range(0, len(all_), size)]


def _document(cells: Sequence[str], theme: str, look: str) -> str:
    css = "".join(
        (ROOT / f"theme_overrides/css/{name}.css").read_text("utf-8")
        for name in ("tokens", "kinds/drawings")
    )
    return (
        f'<!doctype html><html lang="en" data-ri-scheme="{theme}"><meta charset="utf-8"><style>'
        f"{css}"
        "body{margin:8px;background:var(--ri-ground);color:var(--ri-ink);font:15px system-ui}"
        "main{display:flex;flex-wrap:wrap;gap:10px}section{border:1px solid #999;padding:6px}"
        "ol{columns:2;margin:6px 0 0;padding-left:1.4em;list-style:lower-alpha}"
        f"{look}</style><body><main>{''.join(cells)}</main></body></html>"
    )


BLIND = "section{width:440px}.ri-drawing{height:260px;width:100%}"
LOOK = "section{width:300px;font-size:13px}.ri-drawing{height:200px;width:100%}"
PAPER = (
    "@media print{section{width:34mm;font-size:7pt;border:0;padding:0}"
    "section .ri-drawing{height:22mm;width:34mm}}"
)


def write(folder: Path, *, look: bool) -> None:
    """Write every sheet, and the key, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    key: list[dict[str, object]] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1420, "height": 400})

        def shoot(name: str, text: str, media: str = "screen") -> None:
            page.emulate_media(media="print" if media == "print" else "screen")
            page.set_content(text)
            page.screenshot(path=folder / name, full_page=True)

        for kind, figures in (("exercise", exercises(ROOT / "content")), ("place", spots())):
            by_name = {each.name: each for each in figures}
            order = [by_name[name] for name in shuffled(list(by_name), "sheets")]
            for number, group in enumerate(in_groups(order, ON_A_SHEET), 1):
                name, cells = f"{kind}-{number:02}.png", []
                for place, figure in enumerate(group, 1):
                    names = options(figure, figures)
                    listed = "".join(f"<li>{escape(each)}</li>" for each in names)
                    plain = figure.svg.replace(' role="img"', "")
                    cells.append(
                        f"<section><b>Number {place}</b>{plain}<ol>{listed}</ol></section>"
                    )
                    answer = LETTERS[names.index(figure.name)]
                    options_ = dict(zip(LETTERS, names, strict=True))
                    key.append(
                        {"sheet": name, "number": place, "options": options_}
                        | {"answer": answer, "name": figure.name}
                    )
                shoot(name, _document(cells, "light", BLIND))
            if look:
                _looked_at(kind, sorted(figures, key=lambda each: each.name), shoot)
        browser.close()
    (folder / "key.yaml").write_text(yaml.safe_dump(key, sort_keys=False), "utf-8")


def _looked_at(kind: str, figures: Sequence[Figure], shoot: Callable[..., None]) -> None:
    for number, group in enumerate(in_groups(figures, 12), 1):
        cells = [f"<section>{each.svg}{escape(each.name)}</section>" for each in group]
        for theme in ("light", "dark"):
            shoot(f"look-{kind}-{theme}-{number:02}.png", _document(cells, theme, LOOK))
    cells = [f"<section>{each.svg}{escape(each.name)}</section>" for each in figures]
    for number, group in enumerate(in_groups(cells, 60), 1):
        shoot(f"look-{kind}-paper-{number:02}.png", _document(group, "light", PAPER), "print")


if __name__ == "__main__":
    write(Path(sys.argv[1]), look="--look" in sys.argv)
