"""Drawings of exercises from their records: pure functions from poses to SVG."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from generator.drawings import close_ups, layout
from generator.drawings.head import person
from generator.drawings.pen import Box, Sheet
from generator.model import Exercise

Plain = Callable[[str], str]
"""Makes a text without markup from small Markdown."""


def drawing(id_: str, exercise: Exercise, plain: Plain) -> str:
    """Return the drawing of an exercise as one line of SVG; nothing when it has none.

    It has no ids and no style attribute, so it may stand on a page as often as it likes.
    """
    given = exercise.drawing
    if given is None:
        return ""
    who = person(id_)
    if given.frames:
        sheet, box = layout.whole(given, who)
    else:
        sheet, box = close_ups.whole(given)
    return svg(sheet, box, exercise.name, described(exercise, plain), f"p{who}")


def svg(sheet: Sheet, box: Box, title: str, text: str, style: str = "") -> str:
    """Return a sheet as SVG, with a title and a text for those who do not see it."""
    x, y, across, down = (round(each) for each in box)
    desc = f"<desc>{escape(text)}</desc>" if text else ""
    return (
        f'<svg class="ri-drawing {style}" viewBox="{x} {y} {across} {down}" width="{across}" '
        f'height="{down}" role="img"><title>{escape(title)}</title>{desc}{sheet.svg()}</svg>'
    )


def described(exercise: Exercise, plain: Plain) -> str:
    """Return what each position shows: the first sentence of the step that it stands for."""
    given = exercise.drawing
    if given is None:
        return ""
    said = []
    for number, frame in enumerate(given.frames or given.foot or (), 1):
        step = frame.step
        text = frame.says or ""
        if step is not None and step <= len(exercise.steps):
            text = re.split(r"(?<=[.])\s", plain(exercise.steps[step - 1]))[0]
        if text:
            said.append(f"{number}: {text}")
    return " ".join(said)
