"""The body as joints in space: angles first, then contacts. Knows no drawing.

Units: a standing adult is 100 high. A body is built hanging, turned until it rests or balances,
set on the ground, and then hands and feet reach what they touch.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from generator.drawings.bases import SIDES, Stance
from generator.drawings.contacts import (
    ANKLE,
    BALL,
    FIXED,
    FORE,
    HAND,
    HELD,
    HIP_WIDTH,
    SHANK,
    SHOULDER_WIDTH,
    SIGN,
    THIGH,
    UPPER,
    PosedBody,
    flat,
    held_by,
    sole_of,
    stands,
)
from generator.drawings.vectors import (
    WORLD,
    Axes,
    Vec,
    add,
    along,
    blend,
    flex,
    mix,
    reach,
    spin,
    tilt,
    turn,
    unit,
    wheel,
)

LYING: Axes = ((0.0, 0.0, 1.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0))
"""On the right side, with the face to the reader and the head to the left."""
CLEAR: Mapping[str, float] = {
    "knee": 3.6,
    "elbow": 2.2,
    "waist": 6.6,
    "shoulder": 3.4,
    "ankle": 2.6,
    "hip": 6.4,
    "head": 7.0,
}
"""How far the skin under a part is from the joint; no way where a part is not named."""
HIND = 8.6
"""How far a buttock is behind the hips."""
MASS = (("hip", "knee", 0.45, 0.1), ("knee", "ankle", 0.5, 0.06), ("elbow", "elbow", 0.0, 0.05))


def body(stance: Stance, level: Mapping[str, float]) -> PosedBody:
    """Build a body and set it on the ground.

    level: how high each surface is; for `wall` and `rail`, how far ahead it is.
    """
    turned = _turned(stance, level)
    hanging = _build(stance, turned, (0.0, 0.0, 0.0), None)
    rests = list(stance.said["rests_on"])
    first = rests[0]
    ground = _ground(stance, first, level)
    if stance.said.get("against"):
        behind = min(hanging.at["back"][0], hanging.at["hips"][0] - HIND)
        x = level["wall"] + 4.2 - behind
    else:
        x = float(stance.said.get("shift") or 0.0) - hanging.at[first][0]
    ground += float(stance.said.get("above") or 0.0)
    root = (x, ground + _clear(stance, first) - hanging.at[first][1], 0.0)
    made = _build(stance, turned, root, level)
    for part in rests:
        height = made.at[part][1] - _clear(stance, part) - _ground(stance, part, level)
        made.gaps[part] = height - float(stance.said.get("above") or 0.0)
    return made


def _ground(stance: Stance, part: str, level: Mapping[str, float]) -> float:
    if part.endswith(" foot"):
        foot = stance.foot(part.removesuffix(" foot"))
        return foot.high if foot.on == "pedal" else level.get(foot.on, 0.0)
    return level["seat"] if stance.said.get("sits") else 0.0


def _clear(stance: Stance, part: str) -> float:
    """Return how high a part's joint is above what carries it."""
    side, _, name = part.rpartition(" ")
    if name == "foot":
        foot = stance.foot(side)
        return -sole_of(flat(WORLD, foot.heel, foot.toes), stance, side)[1]
    if name == "seat" and not stance.said.get("sits"):
        return 3.0  # a floor is hard, where a chair gives way
    return CLEAR.get(name, 0.0)


def _turned(stance: Stance, level: Mapping[str, float]) -> float:
    """Return how far the body turns back, in degrees, so that it rests or balances.

    Both are one equation, A cos t + B sin t = C: a rigid body turns about its hips.
    """
    lean = stance.said.get("lean")
    if lean is not None:
        return -float(lean)
    rests = list(stance.said["rests_on"])
    made = _build(stance, 0.0, (0.0, 0.0, 0.0), None)
    if len(rests) > 1:
        one, two = rests
        across = add(made.at[one], made.at[two], -1)
        a, b = across[1], across[0]
        c = _clear(stance, one) + _ground(stance, one, level)
        c -= _clear(stance, two) + _ground(stance, two, level)
    elif rests[0].endswith(" foot"):
        side = rests[0].removesuffix(" foot")
        across = add(_balance(made), made.at[f"{side} ankle"], -1)
        a, b = across[0], -across[1]
        heel = stance.foot(side).heel
        c = BALL[0] * turn(heel)[0] - BALL[1] * turn(heel)[1] if heel else 2.5
    else:
        return stance.starts_at
    size = math.hypot(a, b)
    if size <= abs(c):
        return stance.starts_at
    middle, half = math.degrees(math.atan2(b, a)), math.degrees(math.acos(c / size))
    found = [(each + 180) % 360 - 180 for each in (middle + half, middle - half)]
    return min(found, key=lambda each: abs(each - stance.starts_at))


def _balance(made: PosedBody) -> Vec:
    """Return the middle of the body's mass; shares of a trunk, a head and limbs."""
    at = made.at
    parts = [(at["waist"], 0.22), (mix(at["waist"], at["neck"], 0.6), 0.27), (at["head"], 0.08)]
    for side in SIDES:
        parts += [(mix(at[f"{side} {a}"], at[f"{side} {b}"], t), w) for a, b, t, w in MASS]
    whole = sum(weight for _, weight in parts)
    x, y, z = (sum(point[axis] * weight for point, weight in parts) / whole for axis in range(3))
    return x, y, z


def _build(
    stance: Stance, turned: float, root: Vec, level: Mapping[str, float] | None
) -> PosedBody:
    """Build joints from angles; with `level`, limbs reach what they touch."""
    made = PosedBody()
    facing = LYING if stance.said.get("facing") == "reader" else WORLD
    level_pelvis = wheel(facing, turned)
    pelvis = tilt(level_pelvis, stance.angle("tilt"))
    at, frames = made.at, made.frames
    frames["legs"] = level_pelvis  # a tilted pelvis lifts a leg, and does not swing it
    at["hips"], frames["pelvis"] = root, pelvis
    at["waist"] = add(root, pelvis[1], 9)
    chest = flex(pelvis, -stance.angle("spine"))
    chest = tilt(chest, stance.angle("bend") - stance.angle("tilt"))
    chest = frames["chest"] = spin(chest, -stance.angle("turn"))
    at["neck"] = add(at["waist"], chest[1], 20)
    head = frames["head"] = flex(chest, -stance.angle("neck"))
    at["head"] = add(add(at["neck"], head[1], 10), head[0], 1.3)
    at["back"] = add(add(at["waist"], chest[1], 15), chest[0], -6)
    at["chest"] = add(add(at["waist"], chest[1], 13), chest[0], 7)
    at["seat"] = add(root, pelvis[1], -6)
    order = SIDES if stance.foot("right").on not in {"other knee", "other foot"} else SIDES[::-1]
    for side in order:
        _leg(made, stance, side, level)
    for side in SIDES:
        _arm(made, stance, side, level)
    return made


def _leg(made: PosedBody, stance: Stance, side: str, level: Mapping[str, float] | None) -> None:
    at, frames, sign = made.at, made.frames, SIGN[side]
    pelvis, foot = frames["legs"], stance.foot(side)
    hip = at[f"{side} hip"] = add(at["hips"], frames["pelvis"][2], HIP_WIDTH * sign)
    thigh = flex(pelvis, stance.angle("hip", side))
    thigh = spin(
        tilt(thigh, -stance.angle("spread", side) * sign), -stance.angle("twist", side) * sign
    )
    knee = add(hip, thigh[1], -THIGH)
    shank = flex(thigh, -stance.angle("knee", side))
    ankle = add(knee, shank[1], -SHANK)
    target = stands(made, stance, side, hip, level) if level is not None else None
    if target is not None:
        c, s = turn(stance.angle("open", side))
        ahead = blend(thigh[0], 1, thigh[1], -0.4)
        pole = blend(unit(ahead), c, pelvis[2], s * sign)
        knee, ankle, made.misses[f"{side} foot"] = reach(hip, target, (THIGH, SHANK), pole)
        thigh, shank = along(hip, knee, pole), along(knee, ankle, pole)
    ground = foot.on in FIXED
    if foot.on == "wall":
        sole = flex(((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0)), -foot.heel)
    elif ground:
        sole = flat(shank, foot.heel, foot.toes)
    else:
        sole = flex(shank, stance.angle("ankle", side))
    frames[f"{side} thigh"], frames[f"{side} shank"], frames[f"{side} foot"] = thigh, shank, sole
    at[f"{side} knee"], at[f"{side} ankle"] = knee, ankle
    at[f"{side} shin"] = add(mix(knee, ankle, 0.5), shank[0], 3)
    at[f"{side} ball"] = add(add(ankle, sole[0], BALL[0]), sole[1], BALL[1])
    at[f"{side} heel"] = add(add(ankle, sole[0], -3.4), sole[1], 0.2 - ANKLE)
    bent = ground and foot.heel > 0
    at[f"{side} toes"] = (
        add(at[f"{side} ball"], flat(shank, 0.0, 0.0)[0], 4)
        if bent
        else add(add(ankle, sole[0], 10.5), sole[1], 1 - ANKLE)
    )
    at[f"{side} foot"] = ankle
    if bent:
        made.on_ball.add(side)


def _arm(made: PosedBody, stance: Stance, side: str, level: Mapping[str, float] | None) -> None:
    at, frames, sign = made.at, made.frames, SIGN[side]
    chest = frames["chest"]
    shoulder = add(add(at["waist"], chest[1], 17), chest[2], SHOULDER_WIDTH * sign)
    at[f"{side} shoulder"] = shoulder
    upper = flex(chest, stance.angle("shoulder", side))
    upper = tilt(upper, -stance.angle("arm_out", side) * sign)
    upper = spin(upper, stance.angle("arm_twist", side) * sign)
    elbow = add(shoulder, upper[1], -UPPER)
    fore = flex(upper, stance.angle("elbow", side))
    wrist = add(elbow, fore[1], -FORE)
    way = unit(blend(fore[1], -1, fore[0], 0.12))
    held = held_by(made, stance, side, level) if level is not None else None
    if held is not None:
        point, palm = held
        grip = 7.0 if stance.hand(side).on in HELD else 3.0
        target = add(point, palm or unit(add(point, shoulder, -1)), -grip)
        pole = add(blend(chest[0], -0.7, chest[1], -0.6), chest[2], 0.5 * sign)
        found = reach(shoulder, target, (UPPER, FORE), pole)
        elbow, wrist, made.misses[f"{side} hand"] = found
        fore, upper = along(elbow, wrist, chest[0]), along(shoulder, elbow, chest[0])
        way = palm or unit(add(wrist, elbow, -1))
    frames[f"{side} upper"], frames[f"{side} fore"] = upper, fore
    at[f"{side} elbow"], at[f"{side} wrist"] = elbow, wrist
    at[f"{side} hand"] = add(wrist, way, HAND)
    frames[f"{side} palm"] = along(wrist, at[f"{side} hand"], fore[0])
