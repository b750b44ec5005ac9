"""A bare foot seen large: from the side it arches, curls and points; from the front it turns.

Side view: toes to the right, the ankle at the origin, the sole at -4.5. Units: about a centimetre.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.drawings.layout import arrange, bent_arrow
from generator.drawings.pen import Canvas, Shape, ViewBox, corners, filled, line
from generator.drawings.things import disc
from generator.drawings.vectors import Flat, Outline, turn
from generator.model.drawing.drawing import Drawing, FootFrame

LARGE = 4.3
"""How much larger than the drawings of whole bodies."""
SOLE = -4.5
LYING = 66.0
"""How far a lying leg is turned, in degrees."""


def whole(drawing: Drawing) -> tuple[Canvas, ViewBox]:
    """Draw all positions of a foot. Returns the sheet and its view box."""
    draw = _front if drawing.view == "front" else _side
    frames = drawing.foot or ()
    works = drawing.works
    return arrange(
        [_large([*draw(frame, frame.works or works), *_arrow(frame)]) for frame in frames]
    )


def _large(shapes: Sequence[Shape]) -> list[Shape]:
    return [
        Shape(each.style, [[(x * LARGE, y * LARGE) for x, y in path] for path in each.paths],
              each.kind)
        for each in shapes
    ]  # fmt: skip


def turned(points: Sequence[Flat], degrees: float, center: Flat = (0.0, 0.0)) -> Outline:
    """Return some points turned about a place."""
    c, s = turn(degrees)
    x0, y0 = center
    return [(x0 + c * (x - x0) - s * (y - y0), y0 + s * (x - x0) + c * (y - y0)) for x, y in points]


def tube(a: Flat, b: Flat, begin: float, end: float) -> Outline:
    """Return the outline of a finger or a toe: half its width at the beginning and at the end."""
    long = math.dist(a, b) or 0.1
    (wx, wy) = ((b[0] - a[0]) / long, (b[1] - a[1]) / long)
    ends = (
        (-begin * 0.8, begin * 0.55),
        (begin * 0.1, begin),
        (long, end),
        (long + end * 0.8, end * 0.55),
    )
    left = [(a[0] + wx * t - wy * r, a[1] + wy * t + wx * r) for t, r in ends]
    right = [(a[0] + wx * t + wy * r, a[1] + wy * t - wx * r) for t, r in ends[::-1]]
    return left + right


def cut(points: Sequence[Flat]) -> Outline:
    """Return points nearly doubled, so that a round outline has corners there."""
    return [each for x, y in points for each in ((x, y), (x, y - 0.3))]


def bare_foot(frame: FootFrame) -> tuple[Outline, list[Outline], dict[str, Outline], list[Flat]]:
    """Return leg, foot and toes, muscles by name, and the two ends of the big toe."""
    short, floor = frame.shorter * 1.1, SOLE
    hump = 0.4 + 1.2 * frame.arch
    leg = [*cut([(2.7, 9), (-3.5, 9)]), (-3.1, 6.4), (-2.3, 4), (-1.9, 1.6), (-2, -0.6), (2, -0.6),
           (2.2, 1.6), (2.2, 4)]  # fmt: skip
    foot = [
        (-1.9, 1.8), (-2.6, -0.2), (-4.5, -1.9), (-4.6, -3.9), (-3, floor - 0.3), (-1.4, floor),
        (-0.3, floor + hump * 0.85), (1.9 - short * 0.5, floor + hump * 1.05),
        (4 - short * 0.8, floor + hump * 0.8), (5.2 - short * 0.9, floor),
        (6.8 - short, floor - 0.25), (8.6 - short, floor + 0.2), (8.8 - short, -2.7),
        (7 - short, -1.9 + 0.2 * hump), (4.2 - short / 2, -0.5 + 0.35 * hump), (2.6, 1), (2, 2.4),
    ]  # fmt: skip
    up, curl = frame.lift_toes, frame.curl
    root = (7.7 - short, floor + 1.1 + curl * 0.3)
    (first,) = turned([(root[0] + 2.2, root[1] - 0.2)], 22 * curl + 58 * up, root)
    (tip,) = turned([(first[0] + 1.7, first[1])], 66 * up - 50 * curl, first)
    toe = [tube(root, first, 1.1, 1), tube(first, tip, 1, 0.85)]
    if curl:
        (end,) = turned([(tip[0] + 1.2, tip[1])], -125 * curl, tip)
        toe.append(tube(tip, end, 0.85, 0.7))
        tip = end
    muscles = {
        "sole": [
            (-2.6, floor + 0.5), (0, floor + 0.6 + hump * 0.85), (1.7, floor + 0.6 + hump),
            (3.7 - short * 0.8, floor + 0.6 + hump * 0.85), (6.8 - short, floor + 0.5),
            (4.8 - short, floor + 1.4 + hump * 0.6), (2 - short * 0.6, floor + 1.8 + hump),
            (-0.2, floor + 1.4 + hump * 0.7),
        ],
        "calf": [(-2.6, 9), (-3, 6.6), (-2.1, 3.6), (-1.2, 6), (-1.2, 9)],
        "shin": [(2.1, 9), (1.8, 5.6), (1.6, 3.4), (0.9, 6), (0.9, 9)],
        "Achilles": [(-2.2, 4.4), (-2.1, 2), (-3, -0.2), (-2.2, -0.4), (-1.3, 2), (-1.5, 4.4)],
    }  # fmt: skip
    return leg, [foot, *toe], muscles, [first, tip]


def _side(frame: FootFrame, works: Sequence[str]) -> Iterator[Shape]:
    leg, foot, muscles, toe = bare_foot(frame)
    lying = LYING if frame.leg == "lying" else 0.0

    def of_leg(points: Sequence[Flat]) -> Outline:
        return turned(points, lying)

    def of_foot(points: Sequence[Flat]) -> Outline:
        return of_leg(turned(points, frame.ankle))

    floor = _FLOOR.get(next(iter(frame.things), ""), SOLE - 0.3)
    if not lying and not frame.hangs:
        yield line("q", (-7, floor), (14, floor))
    yield from _under(frame)
    yield Shape("s", [of_leg(leg), *(of_foot(each) for each in foot)])
    for name in works:
        if name in muscles:
            yield filled("m", of_foot(muscles[name]) if name == "sole" else of_leg(muscles[name]))
    yield from _over(frame, of_foot(toe))


_FLOOR = {
    "towel": -5.6,
    "bunched towel": -5.6,
    "marble in the toes": -7.4,
    "ball under the heel": -9.0,
    "ball under the arch": -9.0,
}


def _arrow(frame: FootFrame) -> Iterator[Shape]:
    if not frame.arrow:
        return
    first, last = ((x * LARGE, y * LARGE) for x, y in frame.arrow)
    middle = (first[0] + last[0]) / 2, (first[1] + last[1]) / 2
    for each in bent_arrow(first, middle, last):
        paths = [[(x / LARGE, y / LARGE) for x, y in path] for path in each.paths]
        yield Shape(each.style, paths, each.kind)


def _under(frame: FootFrame) -> Iterator[Shape]:
    towel = [(-6, -4.8), (3, -4.7)]
    if "towel" in frame.things:
        yield filled("p", [*towel, (14, -4.8), (14, -5.6), (3, -5.6), (-6, -5.6)])
    if "bunched towel" in frame.things:
        waves = [(9, -4.6), (9.4, -2.2), (10.4, -4.4), (11.2, -1.9), (12.2, -4.4), (13, -3),
                 (13.8, -5.4), (12, -5.7)]  # fmt: skip
        yield filled("p", [*towel, *waves, (3, -5.6), (-6, -5.6)])
    for name, x in (("ball under the heel", -1.2), ("ball under the arch", 4.6)):
        if name in frame.things:
            yield disc("p", (x, -6.9), 2.1)
    if "marble" in frame.things:
        for x in (11.6, 13.4, 12.6):
            yield disc("p", (x, -4 if x != 12.6 else -2.7), 0.7)  # noqa: PLR2004


def _over(frame: FootFrame, toe: Sequence[Flat]) -> Iterator[Shape]:
    first, tip = toe
    if "marble in the toes" in frame.things:
        yield disc("p", (tip[0] - 1.1, tip[1] - 0.6), 0.8)
    if "hand on the toes" in frame.things:  # it comes from the shin and hooks over the toes
        x, y = tip
        yield filled("s", tube((x - 1.6, y - 0.2), (x + 1.6, y - 2.4), 0.9, 0.8))
        yield filled("s", tube((x - 11, y + 3.4), (x - 4, y + 1.8), 1.7, 2))
        for over in (1.5, 0.6, -0.3):
            yield filled("s", tube((x - 3.4, y + 1.2 + over), (x + 0.6, y + 1 + over), 0.8, 0.8))
            yield filled("s", tube((x + 0.6, y + 1 + over), (x + 3, y - 1.2 + over), 0.8, 0.7))
    if "band from ahead" in frame.things:
        x, y = first[0] + 8.5, first[1] - 4
        yield line("e", (first[0] - 1, first[1] + 0.8), (first[0] + 0.6, first[1] - 1), (x, y))
        yield corners("p", [(x - 0.6, y - 2), (x + 0.6, y - 2), (x + 0.6, y + 2), (x - 0.6, y + 2)])
    if "band from behind" in frame.things:
        yield line("e", (-9, first[1] + 6), (first[0] + 0.8, first[1] + 0.9))
    if "letter" in frame.things:
        x, y = tip[0] + 2.6, tip[1] + 0.4
        yield line("l", (tip[0] + 1, tip[1]), (x - 0.7, y))  # the toe is the pen
        yield line("a", (x, y), (x + 1.7, y + 5), (x + 3.4, y))
        yield line("a", (x + 0.7, y + 1.8), (x + 2.7, y + 1.8))


def _front(frame: FootFrame, works: Sequence[str]) -> Iterator[Shape]:
    """A left foot from the front, its big toe on the left; turned out, its sole looks right."""
    leg = [*cut([(2.9, 9), (-2.9, 9)]), (-2.6, 5), (-2, 1.6), (-2.3, 0), (-1.4, -1.4), (1.4, -1.4),
           (2.3, -0.4), (2, 1.8), (2.5, 5)]  # fmt: skip
    foot = [(-1.7, 0.6), (-2.6, -1.6), (-3.7, -3.4), (-3.6, -4.9), (-2, -5.2), (0.6, -5.1),
            (3.2, -5), (4.2, -4.4), (3.6, -3.2), (2.2, -1.2), (1.5, 0.6)]  # fmt: skip
    toes = [(-2.6, -4.1, 1.25), (-0.9, -4.2, 0.75), (0.5, -4.2, 0.7), (1.8, -4.3, 0.65),
            (3, -4.3, 0.6)]  # fmt: skip

    def of_foot(points: Sequence[Flat]) -> Outline:
        return turned(points, frame.turned, (0.0, -0.4))

    yield Shape("s", [leg, of_foot(foot)])
    shin = [(2.3, 8.6), (2.6, 5), (1.9, 2.2), (1.2, 5), (1.3, 8.6)]
    if "shin" in works or "calf" in works:
        against = "band from the inside" in frame.things or frame.turned > 0
        yield filled("m", shin if against else [(-x, y) for x, y in shin])
    yield Shape("s", [path for x, y, r in toes
                      for path in disc("s", of_foot([(x, y)])[0], r).paths])  # fmt: skip
    yield line("l", *of_foot([(-3.2, -4), (-3.1, -4.7), (-2.3, -4.7), (-2.2, -4)]))  # a nail
    for name, x, far in (("band from the inside", 3.9, -10), ("band from the outside", -3.6, 10)):
        if name in frame.things:
            (held,) = of_foot([(x, -3.4)])
            yield line("e", held, (far, -3.4))
            yield corners(
                "p", [(far - 0.6, -5.6), (far + 0.6, -5.6), (far + 0.6, -1), (far - 0.6, -1)]
            )
