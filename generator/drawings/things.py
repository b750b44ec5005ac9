"""Things around the body: walls, steps, mats, bands. Places are units from the middle.

Classes of shapes: p a solid thing, t its top, k a thin bar, e a band or rope, q the floor.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

from generator.drawings.bases import SIDES
from generator.drawings.contacts import RAIL, SIGN, PosedBody
from generator.drawings.flesh import Camera, hull, loft
from generator.drawings.pen import Shape, corners, filled, line
from generator.drawings.vectors import Flat, Vec, add, mix, turn
from generator.model.drawing.drawing import Band, Platform, Props

SEAT = 27.0
"""How high a chair is."""
WALL = 104.0
Levels = dict[str, float]


def levels(props: Props) -> Levels:
    """Return how high each surface is; for `wall` and `rail`, how far ahead."""
    block = props.bench or props.step
    return {
        "floor": 0.0,
        "seat": _seat(props),
        "step": block.high if block else 14.0,
        "board": 6.5,
        "rail": props.rail or 0.0,
        "wall": props.wall or 0.0,
        "side wall": props.side_wall or 0.0,
    }


def _seat(props: Props) -> float:
    """Return how high is what somebody sits on."""
    if props.machine:
        return {"bicycle": 53.0, "rowing machine": 13.0}.get(props.machine, SEAT)
    if props.bench:
        return props.bench.high
    return 5.5 if props.ball is not None else SEAT


def behind(camera: Camera, props: Props, reach: Flat) -> Iterator[Shape]:
    """Yield what stands behind the body. reach: from where to where the body lies or stands."""
    side_on = camera.level and abs(camera.sr) < 0.1  # noqa: PLR2004
    if props.machine:
        long = _LONG[props.machine]
        reach = min(reach[0], long[0]), max(reach[1], long[1])
    if props.chair is not None:  # it stands on the floor too
        reach = min(reach[0], props.chair - 14), max(reach[1], props.chair + 13)
    if props.step:  # the floor is seen on both sides of it
        reach = min(reach[0], props.step.at[0] - 6), max(reach[1], props.step.at[1] + 2)
    if props.mat:
        yield from _box(camera, reach, (-1.8, 0), (-1.0, 1.0) if camera.level else (-20.0, 24.0))
    elif props.water is None:
        yield line("q", (reach[0], 0), (reach[1], 0))
    yield from _walls(camera, props, (-1.0, 1.0) if side_on else (-14.0, 14.0))
    if props.bench and side_on:
        yield from _bench(props.bench)
    for block in (props.step, None if side_on else props.bench):
        if block:
            yield from _box(camera, block.at, (0, block.high), (-1, 1) if side_on else block.aside)
    yield from _chair(props.chair)
    yield from _machine(props.machine)
    yield from _small(camera, props)


def _walls(camera: Camera, props: Props, deep: Flat) -> Iterator[Shape]:
    if props.wall is not None:
        yield from _box(camera, (props.wall, props.wall + 4), (0, WALL), deep)
    if props.side_wall is not None:
        z = props.side_wall
        yield from _box(camera, (-1, 1), (0, WALL), (z, z + (4 if z > 0 else -4)))
    if props.rail is not None:
        yield line("k", (props.rail, 0), (props.rail, RAIL - 1))
        yield line("k", (props.rail - 3, RAIL - 1), (props.rail + 3, RAIL - 1))


def _small(camera: Camera, props: Props) -> Iterator[Shape]:
    for at, size in ((props.roller, 6.0), (props.ball, 3.2)):
        if at is not None:
            yield disc("p", camera.flat((at, size, 0)), size)
    if props.cushion:
        x, y = props.cushion
        yield filled("p", [(x - 6, y - 2), (x, y - 3), (x + 6, y - 2), (x + 6, y + 2), (x, y + 3),
                           (x - 6, y + 2)])  # fmt: skip
    if props.board is not None:
        at = props.board
        yield filled("p", [(at + a, b) for a, b in ((-7, 6), (-5, 1.5), (0, 0), (5, 1.5), (7, 6))])


def before(camera: Camera, body: PosedBody, props: Props) -> Iterator[Shape]:
    """Yield what lies in front of the body."""
    at = body.at
    if props.water is not None:
        points = [camera.flat(each) for each in at.values()]
        yield from _water(props.water, (min(x for x, _ in points), max(x for x, _ in points)))
    if props.between:
        part = props.between.removesuffix("s")
        one, two = (camera.flat(at[f"{side} {part}"]) for side in SIDES)
        size = max(math.dist(one, two) / 2 - (3.4 if part == "knee" else 2.2), 2.4)
        yield disc("p", ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2), size)
    if props.loop:
        yield from _loop(camera, body, props.loop)
    for band in (props.band, props.towel):
        if band:
            yield line("e", *_ends(camera, body, band))
    for side in SIDES:
        if props.weights in {"both hands", f"{side} hand"}:
            yield from _weight(camera.flat(at[f"{side} hand"]))
    if props.backpack:
        chest = body.frames["chest"]
        low, top = add(at["waist"], chest[0], -9), add(add(at["waist"], chest[1], 17), chest[0], -9)
        sizes = ((0, 6, 4.6, 0), (0.5, 6, 5, 0), (1, 5, 4, 0))
        yield filled("p", loft(camera, (low, top, chest, sizes)))
    yield from _moved(camera, body, props)


def _moved(camera: Camera, body: PosedBody, props: Props) -> Iterator[Shape]:
    """Yield what goes where the body goes: a strap, a board, the seat of a rower."""
    if props.strap is not None:
        x, y = camera.flat(body.at["right ankle"])
        yield line("e", (x - 1, 0), (x - 1, y + 3.4), (x + 5, y + 3.6), (x + 5, 0))
    if props.board is not None:  # it tips with the feet that stand on it
        (x, y), (far, high) = (camera.flat(body.at[f"{side} ankle"]) for side in SIDES)
        tip = 17 * (high - y) / (far - x)
        yield line("k", (props.board - 17, 6 - tip), (props.board + 17, 6 + tip))
    if props.machine == "rowing machine":
        x, y = camera.flat(body.at["seat"])
        yield line("k", (x - 9, y - 1), (x + 6, y - 1))


def disc(style: str, center: Flat, radius: float) -> Shape:
    """Return a round thing."""
    ring = [turn(45.0 * number) for number in range(8)]
    return filled(style, [(center[0] + radius * 1.08 * c, center[1] + radius * 1.08 * s)
                          for c, s in ring])  # fmt: skip


def _box(camera: Camera, x: Flat, y: Flat, z: Flat) -> Iterator[Shape]:
    points = [camera.flat(each) for each in itertools.product(x, y, z)]
    yield corners("p", hull(points))
    if not camera.level:
        yield corners("p t", hull([camera.flat((a, y[1], b)) for a in x for b in z]))


def _bench(bench: Platform) -> Iterator[Shape]:
    """Yield a bench from the side: what lies under it can be seen."""
    left, right = bench.at
    for x in (left + 3, right - 3):
        yield line("k", (x, bench.high - 2), (x, 0))
    low = bench.high - 5
    yield corners("p", [(left, low), (right, low), (right, bench.high), (left, bench.high)])


def _chair(at: float | None) -> Iterator[Shape]:
    if at is not None:
        yield line("k", (at - 9, SEAT - 2), (at - 9, 0))
        yield line("k", (at + 9, SEAT - 2), (at + 9, 0))
        yield line("k", (at - 10, SEAT - 1), (at - 13, 62))
        yield corners("p", [(at - 11, SEAT - 3), (at + 12, SEAT - 3), (at + 12, SEAT),
                            (at - 11, SEAT)])  # fmt: skip


def _loop(camera: Camera, body: PosedBody, where: str) -> Iterator[Shape]:
    joint, other, t, wide = {
        "knees": ("hip", "knee", 0.84, 4.2),
        "thighs": ("hip", "knee", 0.6, 4.6),
        "ankles": ("knee", "ankle", 0.9, 2.4),
    }[where]
    ends = [
        camera.flat(add(mix(body.at[f"{side} {joint}"], body.at[f"{side} {other}"], t),
                        body.frames["pelvis"][2], SIGN[side] * wide))
        for side in SIDES
    ]  # fmt: skip
    yield line("e", *ends)


def _ends(camera: Camera, body: PosedBody, band: Band) -> list[Flat]:
    ends = [camera.flat(_held(body, part)) for part in (band.start, band.end) if part]
    return [*ends, band.at] if band.at else ends


def _held(body: PosedBody, part: str) -> Vec:
    """Return where a band lies round a part: behind a knee, so that it is seen to go round."""
    place = body.at[part]
    side, _, name = part.rpartition(" ")
    if name != "knee":
        return place
    ahead, up, _ = body.frames[f"{side} shank"]
    return add(add(place, ahead, -4.4), up, -3)


def _weight(hand: Flat) -> Iterator[Shape]:
    x, y = hand[0], hand[1] + 2
    yield line("e", (x - 5, y), (x + 5, y))
    yield disc("b", (x - 5.5, y), 2.8)
    yield disc("b", (x + 5.5, y), 2.8)


_LONG: dict[str, Flat] = {
    "bicycle": (-46, 60),
    "elliptical": (-42, 48),
    "rowing machine": (-38, 68),
}
"""From where to where a machine stands."""


def _machine(name: str | None) -> Iterator[Shape]:
    """Yield a machine that everybody knows, with its saddle, pedals and handle in their places."""
    if name == "bicycle":
        for x in (-26.0, 40.0):
            yield disc("k", (x, 17), 17)
        yield line("k", (-26, 17), (7, 17), (30, 50), (0, 46), (-26, 17))
        yield line("k", (7, 17), (-2, 52), (-12, 53), (4, 52))
        yield line("k", (-2, 15), (16, 19))
        yield line("k", (40, 17), (29, 58), (36, 60))
    elif name == "elliptical":
        yield line("k", (-34, 3), (44, 3))
        yield disc("p", (-31, 15), 11)
        yield line("k", (-31, 23), (34, 18))
        yield line("k", (-31, 7), (32, 12))
        for pedal, high in ((-10, 23), (10, 11)):
            yield line("k", (pedal - 6, high), (pedal + 11, high))
        yield line("k", (36, 3), (26, 60), (22, 72))
        yield line("k", (36, 3), (31, 78))
    elif name == "rowing machine":
        yield line("k", (-34, 10), (62, 10))
        yield line("k", (-32, 10), (-32, 0))
        yield line("k", (58, 10), (58, 0))
        yield line("k", (44, 10), (55, 20))
        yield disc("p", (60, 16), 8)


def _water(high: float, reach: Flat) -> Iterator[Shape]:
    left, right = reach[0] - 12, reach[1] + 12
    for down in (0.0, -6.0):
        waves = [
            (left + (right - left) * n / 24, high + down + (1.4 if n % 2 else -1.4))
            for n in range(25)
        ]
        yield line("v", *waves)
