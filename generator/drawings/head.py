"""Heads, and the few people who stand for everybody: skin by style class, hair by shape.

Nobody is a certain age or sex. Who shows an exercise depends on its id alone, so it never changes.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from functools import lru_cache

from generator.drawings.contacts import PosedBody
from generator.drawings.flesh import Camera, hull, loft, thin
from generator.drawings.pen import Shape, filled, line
from generator.drawings.vectors import Flat, Vec, add, turn

HAIR = ("short", "tied", "curly", "bun")
"""Shapes of hair; the first is also person 1, the second person 2 and so on."""
HAIRLINE = 0.02
FRINGE = 0.48
"""How high on the head hair begins in front."""
_TEN = [turn(36.0 * number) for number in range(10)]
NECK = ((-0.25, 3.4, 3.6, -0.2), (0.4, 2.9, 3.1, 0), (0.85, 2.9, 3.1, 0.2))
"""A neck comes out under the ears, not behind the skull."""


def person(id_: str) -> int:
    """Return the number of the person who shows an exercise: 1 to 4, always the same."""
    return zlib.crc32(id_.encode()) % len(HAIR) + 1


@lru_cache
def _cap(style: str) -> list[Vec]:
    """Return the part of a head that hair covers: forehead to nape, above the ear."""
    low = {"short": -0.36, "curly": -0.5}.get(style, -0.28)
    fine = [turn(45.0 * number) for number in range(8)]
    heights = [turn(18.0 * number) for number in range(-2, 6)]
    return [
        (c * h, s, z * h)
        for h, s in heights
        for c, z in fine
        if 0.9 * s - 0.42 * c * h > HAIRLINE and s > low
    ]


def head(camera: Camera, body: PosedBody, who: int) -> list[Shape]:
    """Return neck, face, hair and eyes, from the back to the front."""
    frame, center = body.frames["head"], body.at["head"]
    style = HAIR[who - 1]
    (ax, ay, an), (ux, uy, _), (rx, ry, _) = (camera(each) for each in frame)
    x0, y0 = camera.flat(center)

    def at(ahead: float, up: float, right: float) -> Flat:
        return x0 + ax * ahead + ux * up + rx * right, y0 + ay * ahead + uy * up + ry * right

    def egg(center: Vec, size: Vec) -> list[Flat]:
        """Return the outline of an egg: its farthest points in ten directions."""
        x, y = at(*center)
        (a, b), (c, d), (e, f) = (
            (p * k, q * k) for (p, q), k in zip(((ax, ay), (ux, uy), (rx, ry)), size, strict=True)
        )
        points = []
        for dx, dy in _TEN:
            u, v, w = a * dx + b * dy, c * dx + d * dy, e * dx + f * dy
            long = math.hypot(u, v, w)
            points.append((x + (a * u + c * v + e * w) / long, y + (b * u + d * v + f * w) / long))
        return points

    def cap(points: Sequence[Vec]) -> Shape:
        big = [at(a * 5.9 * swell - 0.5, u * 7.2 * swell, r * 5.1 * swell) for a, u, r in points]
        return filled("h", thin(hull(big), 1.6))

    neck = loft(camera, (body.at["neck"], add(center, frame[0], -0.3), frame, NECK), (0.3, 0))
    chin = [at(6.5, -1.6, 0), at(4.4, -7, 1.2), at(4.4, -7, -1.2)]
    face = [filled("s", thin(hull([*egg((-0.2, 0, 0), (5.6, 7, 5)), *chin]), 1.8))]
    swell = 1.2 if style == "curly" else 1.07
    hair = [cap(_cap(style))]
    if style == "tied":
        hair.insert(0, filled("h", egg((-7.6, -2.4, 0), (1.9, 4.8, 1.9))))
    elif style == "bun":
        hair.insert(0, filled("h", egg((-5.4, 6.2, 0), (2.8, 2.8, 2.8))))
    if an < -0.3:  # noqa: PLR2004 - from behind, hair hides the neck
        return [filled("s", neck), *face, *hair[::-1]]
    eyes = [
        line("y", at(4.6, 0.2, right), at(4.6, -0.1, right))
        for right in (2.1, -2.1)
        if an > 0.3 or right * camera(frame[2])[2] > 0.2  # noqa: PLR2004 - it looks at the reader
    ]
    if an < 0.3:  # noqa: PLR2004 - from the side
        return [*hair[:-1], filled("s", neck), *face, hair[-1], *eyes]
    fringe = cap([each for each in _cap(style) if each[1] > FRINGE])
    return [*hair, filled("s", neck), *face, fringe, *eyes]
