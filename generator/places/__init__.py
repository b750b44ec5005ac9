"""Draws where an injury hurts and where to press, and the positions to avoid."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from generator.drawings import layout, svg
from generator.drawings.bases import stance
from generator.drawings.body import draw
from generator.drawings.close_ups import LARGE, bare_foot, tube
from generator.drawings.flesh import Camera
from generator.drawings.head import person
from generator.drawings.pen import Canvas, Shape, ViewBox, around, filled, line
from generator.drawings.skeleton import body
from generator.drawings.things import disc, levels
from generator.drawings.vectors import Flat
from generator.model.drawing.drawing import Drawing, FootFrame, Frame, View
from generator.model.drawing.sore import SoreDrawing, Spot
from generator.places.outlines import LINES, PICTURES
from generator.places.spots import INNER, MARKS, OUTER, Mark

BODIES: dict[str, tuple[View, float, float]] = {
    "hips from behind": ("back", -30, 20),
    "hips from the front": ("front", -30, 20),
    "hips from the side": ("side", -30, 20),
    "calves": ("back", -56, -14),
}
"""Picture -> from where it is seen, and how far below and above the hips it reaches."""
BODY_LARGE = 1.9

Drawn = tuple[str, str]
"""SVG, and the words under it."""


def places(id_: str, given: SoreDrawing | None) -> list[Drawn]:
    """Return a drawing of each place of an injury, with the words under it."""
    found = given.places if given else ()
    return [(svg(*_place(each.at, person(id_)), f"Drawing: {each.says}", "place"), each.says)
            for each in found]  # fmt: skip


def to_avoid(id_: str, given: SoreDrawing | None) -> list[Drawn]:
    """Return a drawing of each position to avoid, crossed out, with the words under it."""
    made = []
    for each in given.avoid if given else ():
        said = " ".join(frame.says or "" for frame in each.frames or ())
        drawn = svg(*_avoided(each, person(id_)), f"Drawing, crossed out: {said}", "place")
        made.append((drawn, said))
    return made


@lru_cache
def _avoided(given: Drawing, who: int) -> tuple[str, ViewBox, str]:
    sheet, box = layout.whole(given, who)
    x, y, across, down = box
    size = 30
    left, top = x + across - size - 7, y + 7
    cross = f"M{left} {top}l{size} {size}m0-{size}l-{size} {size}"
    return f'{sheet.svg()}<path class="x" d="{cross}"/>', (x, y, across, down), f"p{who}"


@lru_cache
def _place(spot: Spot, who: int) -> tuple[str, ViewBox, str]:
    mark = MARKS[spot]
    scale, base = (BODY_LARGE, _body(mark.picture, who)) if mark.picture in BODIES else (
        LARGE, list(_part(mark.picture)))  # fmt: skip
    shapes = [*base, *_marked(mark, 2.4 if mark.picture in BODIES else 1.0)]
    large = [Shape(each.style, [[(x * scale, y * scale) for x, y in path] for path in each.paths],
                   each.kind) for each in shapes]  # fmt: skip
    left, low, right, high = around(large)
    if mark.picture in BODIES:
        _, down, up = BODIES[mark.picture]
        low, high = down * scale, up * scale
    sheet = Canvas()
    sheet.write(large, -left, high)
    return sheet.svg(), sheet.box(-4, -4, (right - left) + 8, (high - low) + 8), f"p{who}"


def _part(picture: str) -> Iterator[Shape]:
    if picture in {INNER, OUTER}:
        leg, foot, _, _ = bare_foot(FootFrame(arch=0.7 if picture == INNER else 0.0))
        yield Shape("s", [leg, *foot])
        yield disc("l", (0.3, 0.4) if picture == INNER else (0, -0.7), 1)
        if picture == INNER:
            yield line("l", (10.6, -2.7), (11.9, -3))
        else:
            for x, y in ((10.8, -3.8), (9.8, -4), (8.8, -4.2)):
                yield filled("s", tube((x - 1.6, y + 0.1), (x, y), 0.9, 0.8))
        return
    skin, lines = PICTURES[picture]
    yield Shape("s", skin)
    for each in lines:
        yield filled("l", each[:-1]) if each[0] == each[-1] else line("l", *each)


def _body(picture: str, who: int) -> list[Shape]:
    view, _, _ = BODIES[picture]
    arms = {"arms_out": 24} if view != "side" else {"shoulders": -28}
    made = body(
        stance(Frame.model_validate({"pose": "standing", "lean": 0, "spread": 3, **arms})),
        levels(Drawing().props),
    )
    x, y, _ = made.at["hips"]
    camera = Camera(view)
    x, y = camera.flat((x, y, 0))
    found = [
        Shape(each.style, [[(a - x, b - y) for a, b in path] for path in each.paths], each.kind)
        for each in draw(camera, made, (), who)
    ]
    return [*found, *(line("l", *each) for each in LINES.get(view, ()))]


def _marked(mark: Mark, fat: float) -> Iterator[Shape]:
    """Yield the mark and the fingers; `fat` is how large a finger is."""
    sides = (1, -1) if mark.both else (1,)
    for side in sides:
        at = [(x * side, y) for x, y in mark.at]
        middle = at[0]
        if len(at) > 1:
            yield filled("m", tube(at[0], at[1], mark.wide, mark.wide))
            middle = (at[0][0] + at[1][0]) / 2, (at[0][1] + at[1][1]) / 2
        else:
            yield disc("r", at[0], mark.wide * 1.9)
            if not mark.around:
                yield disc("m", at[0], mark.wide)
        if mark.finger:
            yield from _finger(middle, (mark.finger[0] * side, mark.finger[1]), fat)


def _finger(tip: Flat, way: Flat, fat: float) -> Iterator[Shape]:
    long = math.hypot(*way)
    u, v = way[0] / long, way[1] / long

    def at(far: float) -> Flat:
        return tip[0] + u * far * fat, tip[1] + v * far * fat

    yield filled("s", tube(at(7.4), at(1.6), 1.3 * fat, 1.05 * fat))
    yield filled("l", tube(at(2.7), at(1.7), 0.6 * fat, 0.5 * fat))
