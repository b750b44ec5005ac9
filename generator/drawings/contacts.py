"""What hands and feet touch: where they have to be, whatever the angles say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.drawings.bases import Stance
from generator.drawings.vectors import Axes, Vec, add, dot, flex, mix, unit
from generator.model.drawing.pose import Hand

THIGH, SHANK, ANKLE = 24.5, 24.0, 4.4
UPPER, FORE, HAND = 15.5, 13.5, 8.5
HIP_WIDTH, SHOULDER_WIDTH = 4.6, 8.6
BALL = (6.5, 1.4 - ANKLE)
"""The ball of the foot from the ankle: ahead, up."""
GRIP: Vec = (0.94, -0.34, 0.0)
"""Which way the fingers point that lie over a handle."""
RAIL = 75.0
"""How high a rail is."""
SIGN = {"right": 1.0, "left": -1.0}
FIXED = frozenset({"floor", "step", "wall", "board", "pedal"})
"""What a whole sole can stand on."""
HELD = frozenset({"shin", "ankle", "knee", "other knee", "behind thigh", "behind other thigh"})
"""What a hand goes round, so that its fingers do not stand out behind."""


@dataclass
class PosedBody:
    """Joints by name ("right knee"), and the frame of each bone ("right thigh")."""

    at: dict[str, Vec] = field(default_factory=dict)
    frames: dict[str, Axes] = field(default_factory=dict)
    misses: dict[str, float] = field(default_factory=dict)
    """Part -> by how many units it fails to reach what it touches."""
    gaps: dict[str, float] = field(default_factory=dict)
    """Part that carries the body -> how far it is from what it rests on."""
    on_ball: set[str] = field(default_factory=set)
    """Sides that stand on the ball of the foot."""


def stands(
    made: PosedBody, stance: Stance, side: str, hip: Vec, level: Mapping[str, float]
) -> Vec | None:
    """Return where the ankle has to be, if something says so."""
    foot, sign, pelvis = stance.foot(side), SIGN[side], made.frames["pelvis"]
    other = "left" if side == "right" else "right"
    if foot.on == "other knee":
        return add(made.at[f"{other} knee"], made.frames[f"{other} thigh"][0], 6.5)
    if foot.on == "other foot":
        return add(made.at[f"{other} ankle"], pelvis[2], 4.5 * sign)
    if foot.at is None:
        return None
    if foot.on == "pedal":
        return foot.at, foot.high + ANKLE, hip[2] + foot.aside * sign
    if foot.on == "wall":
        return level["wall"] - ANKLE, foot.at, hip[2] + foot.aside * sign
    sole = sole_of(flat(pelvis, foot.heel, foot.toes), stance, side)
    height = level.get(foot.on, 0.0) - sole[1]
    return foot.at, height, hip[2] + foot.aside * sign


def flat(shank: Axes, heel: float, toes: float) -> Axes:
    """Return the frame of a sole on level ground that points where the shin points."""
    ahead = (shank[0][0], 0.0, shank[0][2])
    front = unit(ahead) if dot(ahead, ahead) > 0.04 else (1.0, 0.0, 0.0)  # noqa: PLR2004
    right = (-front[2], 0.0, front[0])
    return flex((front, (0.0, 1.0, 0.0), right), toes - heel)


def sole_of(sole: Axes, stance: Stance, side: str) -> Vec:
    """Return where a foot touches the ground, from its ankle: below it, at the ball or the heel."""
    foot = stance.foot(side)
    nowhere = (0.0, 0.0, 0.0)
    if foot.heel:
        ball = add(add(nowhere, sole[0], BALL[0]), sole[1], BALL[1])
        return add(ball, (0.0, -1.4, 0.0))
    back = -3.4 if foot.toes else 0.0
    return add(add(nowhere, sole[0], back), sole[1], -ANKLE)


def held_by(
    made: PosedBody, stance: Stance, side: str, level: Mapping[str, float]
) -> tuple[Vec, Vec | None] | None:
    """Return the place that a hand touches, and the way its fingers point when that is fixed."""
    hand, sign, at = stance.hand(side), SIGN[side], made.at
    if hand.on == "free":
        return None
    found = _thing(made, hand, at[f"{side} shoulder"], sign, level)
    if found is not None:
        return found
    chest, pelvis = made.frames["chest"], made.frames["pelvis"]
    other = "left" if side == "right" else "right"

    def behind(of: str) -> Vec:
        back = made.frames[f"{of} thigh"][0]
        return add(mix(at[f"{of} hip"], at[f"{of} knee"], 0.72), back, -5)

    places = {
        "waist": add(add(at["hips"], pelvis[1], 8), pelvis[2], 8 * sign),
        "head": add(at["head"], made.frames["head"][0], -5),
        "chest": add(add(at["waist"], chest[1], 14), chest[0], 8),
        "other shoulder": add(at["waist"], chest[1], 15),
        "thigh": add(mix(at[f"{side} hip"], at[f"{side} knee"], 0.7), pelvis[0], 4),
        "behind thigh": behind(side),
        "behind other thigh": behind(other),
        "knee": at[f"{side} knee"],
        "shin": add(at[f"{side} shin"], made.frames[f"{side} shank"][0], 1),
        "ankle": at[f"{side} ankle"],
        "toes": at[f"{side} toes"],
        "other knee": at[f"{other} knee"],
        "other ankle": at[f"{other} ankle"],
    }
    return places[hand.on], None


def _thing(
    made: PosedBody, hand: Hand, shoulder: Vec, sign: float, level: Mapping[str, float]
) -> tuple[Vec, Vec | None] | None:
    """Return the place on a thing that a hand touches; None when it touches the body."""
    pelvis, hips = made.frames["pelvis"], made.at["hips"]
    x = shoulder[0] if hand.at is None else hand.at
    z = shoulder[2] + hand.aside * sign
    behind = x < hips[0] and pelvis[1][1] > 0.5  # noqa: PLR2004 - sits and leans back
    high = shoulder[1] + hand.high
    up, ahead = (0.0, 1.0, 0.0), (1.0, 0.0, 0.0)
    places: Mapping[str, tuple[Vec, Vec | None]] = {
        "floor": ((x, 1.3, z), (-1.0 if behind else 1.0, 0.0, 0.0)),
        "wall": ((level["wall"] - 1.2, high - 4, z), up),
        "side wall": ((shoulder[0] + 5, high, level["side wall"]), up),
        "handle": ((x, hand.high, shoulder[2] * 0.8 + hand.aside * sign), GRIP),
        "rail": ((level["rail"], RAIL + hand.high, shoulder[2] * 0.6 + hand.aside * sign), ahead),
    }
    return places.get(hand.on)
