"""Puts positions side by side or one above the other, with numbers and arrows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.drawings import things
from generator.drawings.bases import Stance, stance
from generator.drawings.body import draw
from generator.drawings.contacts import PosedBody
from generator.drawings.flesh import Camera
from generator.drawings.pen import Canvas, Shape, ViewBox, around, corners
from generator.drawings.skeleton import body
from generator.drawings.vectors import Flat
from generator.model.drawing.drawing import Arrow, Drawing, Frame

GAP = 5.0
NUMBER = 9.0
"""Room for the number before a position."""
ROOM: Flat = (132.0, 118.0)
"""The shape of the place where a drawing stands: positions are put so that they fill it best."""
LEAST: Flat = (120.0, 60.0)
"""The least size, so that a person is about as large in every drawing."""
MOVED = 1.12
"""Positions whose places differ by more begin at the left each; others keep their place."""
SHORTEST = 15.0
"""An arrow that a reader can see, in units."""


def whole(drawing: Drawing, who: int) -> tuple[Canvas, ViewBox]:
    """Draw all positions of a body. Returns the sheet and its view box."""
    return arrange(list(_positions(drawing, drawing.frames or (), who)))


def _positions(drawing: Drawing, frames: Sequence[Frame], who: int) -> Iterator[list[Shape]]:
    camera, props = Camera(drawing.view), drawing.props
    level = things.levels(props)
    last: tuple[Stance, PosedBody] | None = None
    for frame in frames:
        now = stance(frame)
        made = body(now, level)
        works = drawing.works if frame.works is None else frame.works
        shapes = [*draw(camera, made, works, who), *things.before(camera, made, props)]
        one, two = last or (now, made)
        halfway = body(one.halfway(now), level) if frame.arrow and last else made
        arrows = [shape for each in frame.arrow
                  for shape in arrow(camera, each, (two, halfway, made))]  # fmt: skip
        left, _, right, _ = around(shapes)
        back = list(things.behind(camera, props, (left - 1, right + 1)))
        yield [*back, *shapes, *arrows]
        last = now, made


def arrow(
    camera: Camera, given: Arrow, bodies: tuple[PosedBody, PosedBody, PosedBody]
) -> Iterator[Shape]:
    """Yield an arrow along the way of a part: a bent line and its head."""
    first, middle, last = (camera.flat(each.at[given.part]) for each in bodies)
    if given.by:
        last = first[0] + given.by[0], first[1] + given.by[1]
        middle = _mix(first, last, 0.5)
    grow = max(1.0, SHORTEST / max(math.dist(first, last), 0.1))
    center = _mix(first, last, 0.5)
    first, last = _mix(center, first, grow), _mix(center, last, grow)
    moved = [(x + given.beside[0], y + given.beside[1]) for x, y in (first, middle, last)]
    yield from bent_arrow(*moved)


def bent_arrow(first: Flat, middle: Flat, last: Flat) -> Iterator[Shape]:
    """Yield an arrow through three places."""
    bend = _mix(_mix(first, last, 0.5), middle, 2)
    way = math.atan2(last[1] - bend[1], last[0] - bend[0])

    def from_tip(turned: float, far: float) -> Flat:
        return last[0] + far * math.cos(way + turned), last[1] + far * math.sin(way + turned)

    yield Shape("a", [[first, bend, from_tip(0, -3)]], "bend")
    yield corners("w", [from_tip(0, 2.2), from_tip(2.6, 7), from_tip(-2.6, 7)])


def _mix(a: Flat, b: Flat, t: float) -> Flat:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def arrange(positions: Sequence[list[Shape]]) -> tuple[Canvas, ViewBox]:
    """Write positions in a row, or one above the other when they are low."""
    boxes = [around(shapes) for shapes in positions]
    many = len(boxes) > 1
    wide = [box[2] - box[0] + NUMBER * many for box in boxes]
    tall = [box[3] - box[1] for box in boxes]
    low, high = min(box[1] for box in boxes), max(box[3] for box in boxes)
    in_row = min(ROOM[0] / (sum(wide) + GAP), ROOM[1] / (high - low))
    least_left = min(box[0] for box in boxes)
    moves = max(box[2] for box in boxes) - least_left + NUMBER > max(wide) * MOVED
    stacked = many and min(ROOM[0] / max(wide), ROOM[1] / (sum(tall) + GAP)) > in_row
    sheet = Canvas()
    x = y = 0.0
    for number, (shapes, box) in enumerate(zip(positions, boxes, strict=True), 1):
        room = NUMBER * many
        if stacked:
            sheet.write(shapes, room - (box[0] if moves else least_left), y + box[3])
            top, y = y, y + tall[number - 1] + GAP
            left = 0.0
        else:
            sheet.write(shapes, x + room - box[0], high)
            left, x = x, x + wide[number - 1] + GAP
            top = high - box[3] if tall[number - 1] < 0.5 * (high - low) else 0.0
        if many:
            sheet.number(str(number), left, top + 8)
    width = x - GAP
    if stacked:
        width = max(wide) if moves else max(box[2] for box in boxes) - least_left + NUMBER
    height = y - GAP if stacked else high - low
    across, down = max(LEAST[0], width) + 4, max(LEAST[1], height) + 4
    return sheet, sheet.box(-(across - width) / 2, -(down - height) / 2, across, down)
