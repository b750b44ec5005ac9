"""Flesh on the bones: cross-sections along a bone become a flat outline from any side.

Each section is (how far along the bone, half its width, half its depth, shift to the front), so one
table serves every view: the calf bulges behind from the side and on both sides from the front.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from generator.drawings.contacts import SIGN, PosedBody
from generator.drawings.vectors import Axes, Flat, Outline, Vec, add, mix, turn, unit
from generator.model.drawing.drawing import View

CrossSection = tuple[float, float, float, float]
Bone = tuple[Vec, Vec, Axes, Sequence[CrossSection]]

THIGH: Sequence[CrossSection] = (
    (0, 5.6, 6.6, -0.2),
    (0.3, 5.3, 6.2, 0.3),
    (0.65, 4.3, 5.0, 0.4),
    (0.92, 3.6, 4.0, 0.3),
    (1.02, 3.4, 3.8, 0.1),
)
SHANK: Sequence[CrossSection] = (
    (-0.02, 3.4, 3.8, 0.1),
    (0.28, 4.0, 4.5, -0.9),
    (0.6, 2.9, 3.2, -0.6),
    (0.9, 2.1, 2.3, 0),
    (1.03, 2.2, 2.5, 0),
)
UPPER: Sequence[CrossSection] = ((0, 2.7, 3.1, 0), (0.4, 2.5, 2.8, 0.1), (1, 2.0, 2.2, 0))
FORE: Sequence[CrossSection] = ((0, 2.1, 2.2, 0), (0.3, 2.2, 2.3, 0), (1, 1.5, 1.6, 0))
PALM: Sequence[CrossSection] = ((0, 1.5, 1.3, 0), (0.4, 2.2, 1.5, 0), (0.9, 1.4, 1, 0))
SHORTS: Sequence[CrossSection] = ((-0.02, 6, 7, -0.3), (0.2, 5.9, 6.9, 0), (0.45, 5.7, 6.4, 0.3))
SLEEVE: Sequence[CrossSection] = ((0, 3.3, 3.5, 0), (0.2, 3.3, 3.5, 0), (0.5, 3.2, 3.4, 0))
CHEST: Sequence[CrossSection] = (
    (-0.02, 7.4, 5.5, 0),
    (0.35, 8.2, 6.3, 0.4),
    (0.68, 8.8, 6.6, 0),
    (0.92, 7.8, 4.8, -0.6),
)
BELLY: Sequence[CrossSection] = ((0.2, 8.3, 6.4, 0), (1, 7.5, 5.5, 0.2), (1.3, 7.5, 5.6, 0.2))
PELVIS: Sequence[CrossSection] = (
    (-0.45, 7.4, 6, -1.4),
    (0.05, 8.7, 7.1, -1),
    (0.55, 8.2, 6.4, -0.2),
)
SLING: Sequence[CrossSection] = ((0, 4, 2.6, 0), (1, 4, 2.6, 0))

ROUND: Flat = (0.75, 0.75)
"""How round most bones begin and end; see `loft`."""

MUSCLES: dict[str, tuple[str, float, float, str]] = {
    "calf": ("shank", 0.02, 0.58, "back"),
    "Achilles": ("shank", 0.6, 0.98, "back"),
    "shin": ("shank", 0.1, 0.78, "front"),
    "thigh front": ("thigh", 0.3, 0.95, "front"),
    "thigh back": ("thigh", 0.28, 0.95, "back"),
    "inner thigh": ("thigh", 0.06, 0.72, "inner"),
    "outer thigh": ("thigh", 0.1, 0.95, "outer"),
    "buttock": ("pelvis", -0.5, 0.75, "back"),
    "pelvic floor": ("sling", 0, 1, "front"),
    "hip side": ("pelvis", -0.35, 0.8, "outer"),
    "hip front": ("pelvis", -0.75, 0.5, "front"),
    "stomach": ("chest", -0.5, 0.4, "front"),
    "flank": ("chest", -0.5, 0.6, "outer"),
    "back": ("chest", -0.5, 0.6, "back"),
}
"""Muscle -> (bone, from, to, which side of the bone)."""
TRUNK = frozenset({"pelvis", "chest", "sling"})

VIEWS: dict[View, Flat] = {
    "side": (0, 0),
    "turned": (24, 0),
    "corner": (42, 14),
    "front": (90, 0),
    "front corner": (62, 8),
    "back": (-90, 0),
    "above": (0, 24),
    "high above": (0, 42),
    "above the corner": (34, 20),
}
"""How far the camera goes round towards the face, and how far up, in degrees."""


class Camera:
    """Sees the body from one side, without perspective: (across, up, nearness)."""

    def __init__(self, view: View) -> None:
        round_, up = VIEWS[view]
        (self.cr, self.sr), (self.cu, self.su) = turn(round_), turn(up)
        self.frontal = abs(self.sr) > 0.86  # noqa: PLR2004 - both legs stand side by side
        self.level = up == 0

    def __call__(self, v: Vec) -> Vec:
        """Return where a place or a direction is seen."""
        away = v[0] * self.sr + v[2] * self.cr
        across = v[0] * self.cr - v[2] * self.sr
        return across, v[1] * self.cu - away * self.su, away * self.cu + v[1] * self.su

    def flat(self, v: Vec) -> Flat:
        """Return where a place is seen, without nearness."""
        seen = self(v)
        return seen[0], seen[1]


def bone(body: PosedBody, side: str, name: str) -> Bone:
    """Return start, end, frame and sections of a bone; the trunk has no side."""
    at, frames = body.at, body.frames
    if name in {"pelvis", "belly"}:
        table = PELVIS if name == "pelvis" else BELLY
        return at["hips"], at["waist"], frames["pelvis"], table
    if name == "sling":  # the pelvic floor, from the tailbone to the pubic bone
        ahead, up, right = frames["pelvis"]
        low, down = add(at["hips"], up, -5.5), (-up[0], -up[1], -up[2])
        return add(low, ahead, -5), add(low, ahead, 4), (down, ahead, right), SLING
    if name == "chest":
        return at["waist"], at["neck"], frames["chest"], CHEST
    start, end, frame, table = _LIMBS[name]
    return at[f"{side} {start}"], at[f"{side} {end}"], frames[f"{side} {frame}"], table


_LIMBS: dict[str, tuple[str, str, str, Sequence[CrossSection]]] = {
    "thigh": ("hip", "knee", "thigh", THIGH),
    "shank": ("knee", "ankle", "shank", SHANK),
    "upper": ("shoulder", "elbow", "upper", UPPER),
    "fore": ("elbow", "wrist", "fore", FORE),
    "palm": ("wrist", "hand", "palm", PALM),
    "shorts": ("hip", "knee", "thigh", SHORTS),
    "sleeve": ("shoulder", "elbow", "upper", SLEEVE),
}


def loft(camera: Camera, of: Bone, ends: Flat = ROUND) -> Outline:
    """Return the outline of a bone's flesh; `ends` says how round it begins and ends.

    0: cut off, for an end that something else covers; points that nobody sees cost every page.
    """
    start, end, frame, table = of
    one, two = camera(start), camera(end)
    long = math.hypot(two[0] - one[0], two[1] - one[1])
    way = ((two[0] - one[0]) / long, (two[1] - one[1]) / long) if long > 0.8 else (0.0, -1.0)  # noqa: PLR2004
    over = (-way[1], way[0])
    front, aside = camera(frame[0]), camera(frame[2])
    across = abs(aside[0] * over[0] + aside[1] * over[1])
    deep = abs(front[0] * over[0] + front[1] * over[1])
    left: Outline = []
    right: Outline = []
    halves = []
    for t, wide, depth, shift in table:
        x, y, _ = camera(mix(start, end, t))
        x, y = x + front[0] * shift, y + front[1] * shift
        half = max(math.hypot(wide * across, depth * deep), 0.8 * min(wide, depth))
        left.append((x + over[0] * half, y + over[1] * half))
        right.append((x - over[0] * half, y - over[1] * half))
        halves.append(half)
    top = _cap(left[-1], right[-1], way, halves[-1] * ends[1])
    bottom = _cap(right[0], left[0], way, -halves[0] * ends[0])
    return [*left, *top, *right[::-1], *bottom]


def _cap(a: Flat, b: Flat, way: Flat, far: float) -> Outline:
    """Return two points that round off an end; none where it is cut off."""
    if not far:
        return []
    x, y = way[0] * far, way[1] * far
    return [
        (p[0] * 0.75 + q[0] * 0.25 + x, p[1] * 0.75 + q[1] * 0.25 + y) for p, q in ((a, b), (b, a))
    ]


def muscle(camera: Camera, body: PosedBody, name: str, side: str) -> Outline | None:
    """Return a lens on one side of a bone; None where that side is turned away."""
    part, first, last, where = MUSCLES[name]
    start, end, frame, table = bone(body, side, part)
    beside = where in {"inner", "outer"}
    sign = {"front": 1.0, "back": -1.0, "outer": SIGN[side], "inner": -SIGN[side]}[where]
    loin = body.frames["pelvis"] if part == "chest" else frame
    out = _times(frame[2 if beside else 0], sign)
    way = camera(unit(add(end, start, -1)))
    long = math.hypot(way[0], way[1])
    if camera(out)[2] < -0.5 or long < 0.2:  # noqa: PLR2004
        return None
    over = (-way[1] / long, way[0] / long)
    thick, broad = camera(out), camera(frame[0] if beside else frame[2])
    left: Outline = []
    right: Outline = []
    for number in range(5):
        t = first + (last - first) * number / 4
        wide, depth, shift = _size_at(table, t)
        full = math.sin(math.pi * (number + 0.45) / 4.9) ** 0.7
        far, breadth = (wide, depth) if beside else (depth, wide)
        share = 0.36 if beside and part in TRUNK else 0.58
        half = (far - 0.3) * share * full
        place, to = mix(start, end, t), out
        if t < 0:  # below the waist, where a back bends, a muscle follows the pelvis
            place = add(start, loin[1], t * math.dist(start, end))
            to = _times(loin[2 if beside else 0], sign)
        if where == "outer" and part == "pelvis":
            far += 1.5  # over the thigh bone, which stands out
        x, y, _ = camera(add(add(place, to, far - 0.3 - half * 1.02), frame[0], shift))
        size = math.hypot(
            (half + 0.2) * (thick[0] * over[0] + thick[1] * over[1]),
            breadth * 0.85 * full * (broad[0] * over[0] + broad[1] * over[1]),
        )
        left.append((x + over[0] * size, y + over[1] * size))
        right.append((x - over[0] * size, y - over[1] * size))
    return left + right[::-1]


def _times(a: Vec, k: float) -> Vec:
    return a[0] * k, a[1] * k, a[2] * k


def _size_at(table: Sequence[CrossSection], t: float) -> Vec:
    t = min(max(t, table[0][0]), table[-1][0])
    for one, two in pairwise(table):
        if t <= two[0]:
            return mix(one[1:], two[1:], (t - one[0]) / (two[0] - one[0]))
    return table[-1][1:]


def hull(points: Sequence[Flat]) -> Outline:
    """Return the corners of the smallest shape without dents around some points."""
    ordered = sorted(set(points))
    found: Outline = []
    for row in (ordered, ordered[::-1]):
        part: Outline = []
        for x, y in row:
            while len(part) > 1:
                (ax, ay), (bx, by) = part[-2:]
                if (bx - ax) * (y - by) - (by - ay) * (x - bx) > 0:
                    break
                part.pop()
            part.append((x, y))
        found += part[:-1]
    return found[::-1]


def thin(points: Outline, least: float) -> Outline:
    """Leave out points that are nearer than `least` to the one before."""
    kept: Outline = []
    for point in points:
        if not kept or math.dist(point, kept[-1]) > least:
            kept.append(point)
    return kept


def _ring(center: Vec, frame: Axes, wide: float, high: float) -> list[Vec]:
    return [add(add(center, frame[2], wide * c), frame[1], high * s) for c, s in _SIX]


_SIX = [turn(60.0 * number) for number in range(6)]


def shoe(camera: Camera, body: PosedBody, side: str) -> list[Outline]:
    """Return a shoe, in two parts where it bends at the ball of the foot."""
    sole, ankle = body.frames[f"{side} foot"], body.at[f"{side} ankle"]
    ball = body.at[f"{side} ball"]

    def at(ahead: float, up: float) -> Vec:
        return add(add(ankle, sole[0], ahead), sole[1], up)

    rear = [
        *_ring(at(-2.2, -2.4), sole, 2.3, 2),
        *_ring(at(-1.6, 0.8), sole, 2.2, 1.2),
        *_ring(at(1.6, 0.5), sole, 2.2, 1.4),
        *_ring(at(6.5, -3), sole, 3, 1.5),
    ]
    bends = side in body.on_ball and ball[1] < ankle[1]
    toes = _level(sole) if bends else sole
    front = [*_ring(ball, toes, 3, 1.5), *_ring(add(ball, toes[0], 3.8), toes, 2.4, 1.15)]
    parts = [rear, front] if bends else [rear + front]
    return [thin(hull([camera.flat(v) for v in part]), 1.2) for part in parts]


def _level(sole: Axes) -> Axes:
    ahead = unit((sole[0][0], 0.0, sole[0][2]))
    return ahead, (0.0, 1.0, 0.0), (-ahead[2], 0.0, ahead[0])
