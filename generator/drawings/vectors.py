"""Vectors in space, and frames: which way is ahead, up and right for a bone. Pure arithmetic.

x runs ahead of the person, y up, z to the person's right, which is towards the reader of a side
view. Angles are in degrees.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Vec = tuple[float, float, float]
Flat = tuple[float, float]
Outline = list[Flat]
Polyline = Sequence[Flat]
Axes = tuple[Vec, Vec, Vec]
"""(ahead, up, right), each of length 1."""

WORLD: Axes = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
NOTHING = 1e-9


def add(a: Vec, b: Vec, k: float = 1.0) -> Vec:
    """Return a + k b."""
    return a[0] + k * b[0], a[1] + k * b[1], a[2] + k * b[2]


def blend(a: Vec, k: float, b: Vec, m: float) -> Vec:
    """Return k a + m b."""
    return k * a[0] + m * b[0], k * a[1] + m * b[1], k * a[2] + m * b[2]


def mix(a: Vec, b: Vec, t: float) -> Vec:
    """Return the point at t from a (0) to b (1)."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t


def dot(a: Vec, b: Vec) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the vector product."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def unit(a: Vec) -> Vec:
    """Return the vector of length 1 in the same direction."""
    n = math.sqrt(dot(a, a))
    return (a[0] / n, a[1] / n, a[2] / n) if n > NOTHING else WORLD[1]


def turn(degrees: float) -> Flat:
    """Return cosine and sine."""
    radians = math.radians(degrees)
    return math.cos(radians), math.sin(radians)


def flex(frame: Axes, degrees: float) -> Axes:
    """Turn a frame about its right: a thigh hanging down swings ahead."""
    if not degrees:
        return frame
    c, s = turn(degrees)
    ahead, up, right = frame
    return blend(ahead, c, up, s), blend(ahead, -s, up, c), right


def tilt(frame: Axes, degrees: float) -> Axes:
    """Turn a frame about its ahead: a thigh hanging down swings to the left."""
    if not degrees:
        return frame
    c, s = turn(degrees)
    ahead, up, right = frame
    return ahead, blend(up, c, right, s), blend(up, -s, right, c)


def spin(frame: Axes, degrees: float) -> Axes:
    """Turn a frame about its own length: its front moves to the left."""
    if not degrees:
        return frame
    c, s = turn(degrees)
    ahead, up, right = frame
    return blend(ahead, c, right, -s), up, blend(ahead, s, right, c)


def wheel(frame: Axes, degrees: float) -> Axes:
    """Turn a frame about the world's z: a standing body falls backwards."""
    if not degrees:
        return frame
    c, s = turn(degrees)
    a, u, r = ((c * v[0] - s * v[1], s * v[0] + c * v[1], v[2]) for v in frame)
    return a, u, r


def along(start: Vec, end: Vec, ahead: Vec) -> Axes:
    """Return the frame of a bone from start down to end, its front as near `ahead` as may be."""
    up = unit(add(start, end, -1))
    right = unit(cross(ahead, up)) if abs(dot(ahead, up)) < 0.97 else (0.0, 0.0, 1.0)  # noqa: PLR2004
    front = unit(cross(up, right))
    return front, up, unit(cross(front, up))


def reach(start: Vec, target: Vec, lengths: Flat, pole: Vec) -> tuple[Vec, Vec, float]:
    """Bend a limb of two bones so that it reaches a target; its joint points towards the pole.

    Returns: the joint, the end that was reached, and by how much the limb is too short or long.
    """
    first, second = lengths
    way = add(target, start, -1)
    distance = math.sqrt(dot(way, way))
    reached = min(max(distance, abs(first - second) + 0.1), first + second - 0.05)
    ahead = unit(way)
    aside = unit(add(pole, ahead, -dot(pole, ahead)))
    near = (first**2 - second**2 + reached**2) / (2 * reached)
    out = math.sqrt(max(first**2 - near**2, 0.0))
    joint = add(add(start, ahead, near), aside, out)
    return joint, add(start, ahead, reached), distance - reached
