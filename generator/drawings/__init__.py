"""Drawings of exercises from their records: pure functions from poses to SVG.

A drawing has no ids and no style attribute, so it may stand on a page as often as it likes. Its
colours are those of `theme_overrides/css/kinds/drawings.css`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from generator.cache.between_builds import kept
from generator.cache.store import key
from generator.drawings import close_ups, layout
from generator.drawings.head import person
from generator.drawings.pen import ViewBox
from generator.model import Drawing, Exercise
from generator.model.drawing.drawing import FootFrame, Frame
from generator.words.prose import Plain

_MARKUP = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_[]{}"}
"""Signs that Markdown would read, as HTML writes them in any place."""


def drawing(id_: str, exercise: Exercise, plain: Plain, size: str = "") -> str:
    """Return the drawing of an exercise as one line of SVG; nothing when it has none.

    size: `small` beside a line of text, or nothing for the drawing of a page.
    """
    if exercise.drawing is None:
        return ""
    return svg(*_drawn(exercise.drawing, person(id_)), described(exercise, plain), size)


def svg(shapes: str, box: ViewBox, style: str, text: str, size: str = "") -> str:
    """Return shapes as SVG. text: what it shows, for those who do not see it."""
    x, y, across, down = box
    named = f"ri-drawing {style}" + (f" ri-drawing--{size}" if size else "")
    return (
        f'<svg class="{named}" viewBox="{x} {y} {across} {down}" width="{across}" '
        f'height="{down}" role="img" aria-label="{safe(text)}">{shapes}</svg>'
    )


def safe(text: str) -> str:
    """Return a text that is no markup, neither for HTML nor for Markdown, in any place."""
    return escape(text).translate(_MARKUP)


@lru_cache(maxsize=1000)  # several pages and sheets show the same one
def _drawn(given: Drawing, who: int) -> tuple[str, ViewBox, str]:
    name = key(repr((given, who)))
    return kept().drawings.made(name, lambda: _draw(given, who))


def _draw(given: Drawing, who: int) -> tuple[str, ViewBox, str]:
    drawn = layout.whole(given, who) if given.frames else close_ups.whole(given)
    return drawn[0].svg(), drawn[1], f"p{who}"


def described(exercise: Exercise, plain: Plain) -> str:
    """Return its name and, for each position, the first sentence of the step it shows."""
    given = exercise.drawing
    said = [f"Drawing: {exercise.name}."]
    frames: tuple[Frame | FootFrame, ...] = (given.frames or given.foot or ()) if given else ()
    for number, frame in enumerate(frames, 1):
        text = frame.says or ""
        if frame.step is not None and frame.step <= len(exercise.steps):
            text = re.split(r"(?<=[.])\s", plain(exercise.steps[frame.step - 1]))[0]
        if text:
            said.append(f"{number}: {text}" if len(frames) > 1 else text)
    return " ".join(said)


def on_paper(drawn: str) -> str:
    """Return a drawing for a PDF, whose maker knows no stylesheet in SVG and no paint order.

    Grey and black, each line drawn under its fill.
    """
    numbered = drawn.replace("<text ", '<text font-size="17" font-weight="700" ')
    return re.sub(r'<path class="([^"]+)" d="([^"]+)"/>', _printed, numbered)


def _printed(path: re.Match[str]) -> str:
    style, shape = path[1], path[2]
    kind = style[0]
    line = _LINES.get(kind, 3.3)
    fill = _FILLS.get(kind, "none")
    color = "#888" if style.endswith(" o") else _INK.get(kind, "#333")
    round_ = 'stroke-linecap="round" stroke-linejoin="round"'
    drawn = ""
    if line:
        drawn = f'<path d="{shape}" fill="none" stroke="{color}" stroke-width="{line}" {round_}/>'
    return drawn if fill == "none" else f'{drawn}<path d="{shape}" fill="{fill}"/>'


_LINES = {"m": 0, "w": 0, "q": 2.7, "k": 4.7, "e": 4, "a": 4.7, "y": 4}
_FILLS = {
    "s": "#fff",
    "c": "#e6e6e6",
    "d": "#c4c4c4",
    "b": "#555",
    "h": "#555",
    "p": "#ddd",
    "m": "#000",
    "w": "#000",
}
_INK = {"e": "#000", "a": "#000", "v": "#666"}
