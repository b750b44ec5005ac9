"""Heads, and the few people who stand for everybody: skin by style class, hair by shape.

Nobody is a certain age or sex. Who shows an exercise depends on its id alone, so it never changes.
"""

from __future__ import annotations

import zlib
from functools import lru_cache

from generator.drawings.flesh import Camera, Outline, hull, loft, thin
from generator.drawings.skeleton import Body
from generator.drawings.vectors import Vec, add, turn

HAIR = ("short", "tied", "curly", "bun")
"""Shapes of hair; the first is also person 1, the second person 2 and so on."""
NECK = ((-0.25, 3.4, 3.6, -0.4), (0.4, 2.9, 3.2, -0.1), (0.85, 2.9, 3.4, -0.6))


def person(id_: str) -> int:
    """Return the number of the person who shows an exercise: 1 to 4, always the same."""
    return zlib.crc32(id_.encode()) % len(HAIR) + 1


@lru_cache
def _ball() -> list[Vec]:
    rounds = [turn(30.0 * number) for number in range(12)]
    heights = [turn(22.5 * number) for number in range(-4, 5)]
    return [(c * h, s, z * h) for h, s in heights for c, z in rounds]


def head(camera: Camera, body: Body, who: int) -> list[tuple[str, Outline]]:
    """Return neck, face, hair and eye, from the back to the front."""
    frame, center = body.frames["head"], body.at["head"]
    style = HAIR[who - 1]

    def at(ahead: float, up: float, right: float) -> Vec:
        return camera(add(add(add(center, frame[0], ahead), frame[1], up), frame[2], right))

    def outline(points: list[Vec], least: float = 2.2) -> Outline:
        return thin(hull([(x, y) for x, y, _ in points]), least)

    neck = loft(camera, (body.at["neck"], add(center, frame[0], -1), frame, NECK), (0.3, 0.3))
    skull = [at(a * 5.7, u * 7.2, r * 5) for a, u, r in _ball() if a * 0.75 - u * 0.66 > -0.2]
    face = [*skull, at(6.9, -1.4, 0), at(4.6, -6.9, 1.2), at(4.6, -6.9, -1.2)]
    swell = {"short": 1.08, "tied": 1.06, "curly": 1.22, "bun": 1.06}[style]
    cut = {"short": -0.5, "tied": -0.35, "curly": -0.62, "bun": -0.35}[style]
    cap = [
        at(a * 5.9 * swell, u * 7.4 * swell, r * 5 * swell)
        for a, u, r in _ball()
        if a * 0.75 - u * 0.66 < 0.02 and u > cut
    ]
    hair = [outline(cap)]
    if style == "tied":
        hair.append(
            outline([at(a * 2 - 7.4, u * 4.6 - 2.6, r * 2) for a, u, r in _ball()])
        )
    elif style == "bun":
        hair.append(outline([at(a * 2.8 - 5.6, u * 2.8 + 6.4, r * 2.8) for a, u, r in _ball()]))
    ahead, up = camera(frame[0]), camera(frame[1])
    shapes = [("s", neck), ("s", outline(face))]
    caps = [("h", each) for each in hair]
    if ahead[2] - up[2] * 0.6 < 0.3:  # noqa: PLR2004 - the face is not towards the reader
        return [*shapes, *caps] if ahead[2] > -0.6 else [*shapes[:1], shapes[1], *caps]  # noqa: PLR2004
    return [*caps, *shapes]
