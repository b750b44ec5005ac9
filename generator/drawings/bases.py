"""The base poses, written as editors write poses, and what a frame makes of one."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from generator.model.drawing.drawing import Frame
from generator.model.drawing.pose import Foot, Hand, Pose

SIDES = ("right", "left")
PAIRS = {
    "hip": "hips",
    "spread": "spread",
    "twist": "twist",
    "open": "open",
    "knee": "knees",
    "ankle": "ankles",
    "shoulder": "shoulders",
    "arm_out": "arms_out",
    "arm_twist": "arm_twist",
    "elbow": "elbows",
    "foot": "feet",
    "hand": "hands",
}
"""Key of one side, without the side -> key of both sides."""

_BASES: dict[str, dict[str, Any]] = {
    "standing": {
        "rests_on": ["right foot"],
        "feet": "floor",
        "shoulders": -2,
        "elbows": 14,
        "arms_out": 5,
    },
    "kneeling": {
        "lean": 0,
        "rests_on": ["right knee"],
        "knees": 90,
        "ankles": -50,
        "shoulders": 20,
        "elbows": 80,
    },
    "half kneeling": {
        "lean": 0,
        "rests_on": ["right knee"],
        "knees": 90,
        "right_ankle": -50,
        "left_hip": 90,
        "left_foot": {"on": "floor", "at": 28},
        "hands": "waist",
    },
    "all fours": {
        "lean": 86,
        "rests_on": ["right knee"],
        "hips": 86,
        "knees": 90,
        "ankles": -50,
        "shoulders": 90,
        "hands": "floor",
        "neck": -12,
    },
    "sitting": {
        "lean": 0,
        "sits": "yes",
        "rests_on": ["seat"],
        "hips": 88,
        "knees": 88,
        "feet": {"on": "floor", "at": 24},
        "shoulders": 18,
        "elbows": 40,
    },
    "sitting on the floor": {
        "lean": -32,
        "rests_on": ["seat"],
        "hips": 57,
        "ankles": -5,
        "hands": {"on": "floor", "at": -21},
    },
    "lying on the back": {
        "lean": -90,
        "rests_on": ["back"],
        "hips": 50,
        "knees": 100,
        "feet": {"on": "floor", "at": 58},
        "hands": {"on": "floor", "at": 28},
        "neck": 8,
    },
    "lying face down": {
        "lean": 90,
        "rests_on": ["waist"],
        "ankles": -50,
        "shoulders": 0,
        "elbows": 4,
        "neck": -14,
    },
    "lying on the side": {
        "facing": "reader",
        "rests_on": ["right hip"],
        "right_shoulder": 172,
        "right_elbow": 5,
        "left_hand": "waist",
    },
    "on the forearms": {
        "rests_on": ["right elbow", "right foot"],
        "shoulders": 85,
        "elbows": 83.5,
        "feet": {"on": "floor", "heel": 78},
        "neck": -10,
    },
}
STARTS_AT = {"on the forearms": -80.0}
"""How far a body is turned back before it looks for its balance, where upright is far off."""


class Stance:
    """A pose with everything said: each angle by joint, each contact, by side where it has one."""

    def __init__(self, pose: str, said: dict[str, Any]) -> None:
        self.starts_at = STARTS_AT.get(pose, 0.0)
        self.said = said

    def angle(self, name: str, side: str = "") -> float:
        """Return an angle in degrees; 0 when nothing says it."""
        return float(self.said.get(f"{side}_{name}" if side else name) or 0.0)

    def foot(self, side: str) -> Foot:
        """Return what a foot stands on; `free` when nothing says it."""
        found = self.said.get(f"{side}_foot")
        return found if isinstance(found, Foot) else _FREE_FOOT

    def hand(self, side: str) -> Hand:
        """Return what a hand touches; `free` when nothing says it."""
        found = self.said.get(f"{side}_hand")
        return found if isinstance(found, Hand) else _FREE_HAND

    def halfway(self, other: Stance) -> Stance:
        """Return the stance between this one and another, for the way of an arrow."""
        both = dict(other.said)
        for name in {*self.said, *other.said}:
            one, two = self.said.get(name, 0.0), other.said.get(name, 0.0)
            if isinstance(one, float) and isinstance(two, float):
                both[name] = (one + two) / 2
            elif isinstance(one, Foot) and isinstance(two, Foot) and one.on == two.on:
                both[name] = two.model_copy(update={"heel": (one.heel + two.heel) / 2})
        if ("lean" in self.said) != ("lean" in other.said):
            both.pop("lean", None)
        made = Stance("standing", both)
        made.starts_at = other.starts_at
        return made


_FREE_FOOT = Foot.model_validate({"on": "free"})
_FREE_HAND = Hand.model_validate({"on": "free"})


def stance(frame: Frame) -> Stance:
    """Return what a frame and its base pose say together; the frame has the last word."""
    return Stance(frame.pose, {**_base(frame.pose), **_by_side(frame)})


@lru_cache
def _base(name: str) -> dict[str, Any]:
    return _by_side(Pose.model_validate(_BASES[name]))


def _by_side(pose: Pose) -> dict[str, Any]:
    """Return what a pose says, with a key for each side; a side's own key comes last."""
    said = {name: value for name in Pose.model_fields if (value := getattr(pose, name)) is not None}
    out: dict[str, Any] = {}
    for one, both in PAIRS.items():
        if both in said:
            value = said.pop(both)
            out |= {f"{side}_{one}": value for side in SIDES}
    return {**out, **said}
