"""How an exercise is drawn: poses in degrees and contacts, or a close-up of a foot.

A standing adult is 100 units high. `x` runs the way the person looks, `y` up from the floor.
`right` and `left` are the person's own. Angles count from standing straight with hanging arms.
The ranges are those of ordinary joints, a little wider where the trunk helps (shoulder, hip).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.fields import Label, Record, YesNo

Base = Literal[
    "standing",
    "kneeling",
    "all fours",
    "sitting",
    "sitting on the floor",
    "lying on the back",
    "lying face down",
    "lying on the side",
    "on the forearms",
    "half kneeling",
]
View = Literal[
    "side", "turned", "corner", "front", "front corner", "back", "above", "high above",
    "above the corner",
]  # fmt: skip
Muscle = Literal[
    "calf",
    "Achilles",
    "shin",
    "thigh front",
    "thigh back",
    "inner thigh",
    "outer thigh",
    "buttock",
    "pelvic floor",
    "hip side",
    "hip front",
    "stomach",
    "flank",
    "back",
]
FootMuscle = Literal["sole", "calf", "shin", "Achilles"]
Joint = Literal[
    "head", "neck", "back", "chest", "waist", "seat", "hip", "knee", "shin", "ankle", "heel",
    "ball", "toes", "foot", "shoulder", "elbow", "wrist", "hand",
]  # fmt: skip
SINGLE = ("head", "neck", "back", "chest", "waist", "seat")
PARTS: tuple[str, ...] = (
    *SINGLE,
    *(f"{side} {part}" for side in ("right", "left") for part in get_args(Joint)
      if part not in SINGLE),
)  # fmt: skip
"""Places on the body: `head`, `right knee` and so on."""


def _number(low: float, high: float, kind: str) -> Any:
    """Return the type of a number between two ends. Problems: not-an-angle, bends-too-far."""

    def read(written: Any) -> float:
        try:
            number = float(written)
        except (TypeError, ValueError):
            number = float("nan")
        if number != number:  # noqa: PLR0124 - only "not a number" differs from itself
            raise PydanticCustomError("not_an_angle", "not a number", {"unit": kind})
        if not low <= number <= high:
            ends: dict[str, Any] = {"low": f"{low:g}", "high": f"{high:g}", "unit": kind}
            raise PydanticCustomError("bends_too_far", "out of range", ends)
        return number

    schema = {"type": ["number", "string"], "minimum": low, "maximum": high}
    return Annotated[float, BeforeValidator(read), WithJsonSchema(schema)]


def _angle(low: float, high: float) -> Any:
    return _number(low, high, "degrees")


def _place(written: Any) -> Any:
    """Let `feet: floor` stand for `feet: {on: floor}`."""
    return {"on": written} if isinstance(written, str) else written


def _one_or_more(written: Any) -> Any:
    return [written] if isinstance(written, dict) else written


def _works(written: Any) -> str:
    names = [f"{side}{each}" for side in ("", "right ", "left ") for each in get_args(Muscle)]
    if written not in [*names, "sole"]:
        expected = ", ".join(f"'{each}'" for each in [*names, "sole"])
        raise PydanticCustomError("literal_error", "no such muscle", {"expected": expected})
    return str(written)


Works = Annotated[str, BeforeValidator(_works), WithJsonSchema({"type": "string"})]
Units = _number(-150, 150, "units")
Part = Annotated[
    str,
    BeforeValidator(lambda written: _named(written)),
    WithJsonSchema({"enum": list(PARTS)}),
]


def _named(written: Any) -> str:
    if written not in PARTS:
        names = ", ".join(f"'{each}'" for each in PARTS)
        raise PydanticCustomError("literal_error", "no such part", {"expected": names})
    return str(written)


class Foot(Record):
    """What a foot stands on. `free` is a foot in the air."""

    on: Literal["floor", "step", "wall", "board", "pedal", "other knee", "other foot", "free"]
    """What it touches."""
    at: Units | None = None
    """Where its ankle stands, in units from the middle; the leg reaches there by itself."""
    high: Units = 0.0
    """How high a pedal is, in units."""
    heel: _angle(-35, 85) = 0.0
    """How far the heel is up; below 0 it hangs lower than the ball of the foot."""
    toes: _angle(0, 80) = 0.0
    """How far the toes are up, with the heel down."""
    aside: Units = 0.0
    """How far it stands out to its own side, in units."""


class Hand(Record):
    """What a hand touches or holds."""

    on: Literal[
        "floor", "wall", "rail", "waist", "head", "chest", "thigh", "knee", "shin", "ankle",
        "toes", "other knee", "other ankle", "other shoulder", "handle", "free", "behind thigh",
        "behind other thigh", "side wall",
    ]  # fmt: skip
    """What it touches; `knee` is the one of its own side."""
    at: Units | None = None
    """Where on the floor, in units from the middle."""
    high: Units = 0.0
    """How high a handle is; on a wall or rail, how much higher than usual, in units."""
    aside: Units = 0.0
    """How far it stands out to its own side, in units."""


OnFoot = Annotated[Foot, BeforeValidator(_place)]
OnHand = Annotated[Hand, BeforeValidator(_place)]

Hip = _angle(-35, 140)
Spread = _angle(-30, 60)
Knee = _angle(0, 155)
Ankle = _angle(-55, 42)
Twist = _angle(-70, 90)
Shoulder = _angle(-60, 190)
Out = _angle(-50, 180)
Elbow = _angle(0, 155)


class Pose(Record):
    """A body: what differs from its base pose. Without a side a key means both sides."""

    facing: Literal["ahead", "reader"] | None = None
    """`reader` lies on the right side, with the face to the reader."""
    lean: _angle(-135, 130) | None = None
    """How far the whole body leans forward; without it the body finds its balance."""
    rests_on: Annotated[tuple[Part, ...], Field(min_length=1, max_length=2)] | None = None
    """One or two parts that carry the body, as in `[right elbow, right foot]`."""
    sits: YesNo | None = None
    """`yes` when the part that carries the body is on a chair or bench."""
    against: YesNo | None = None
    """`yes` when the back touches the wall."""
    shift: Units | None = None
    """How far the part that carries the body stands from the middle."""
    above: Units | None = None
    """How far the body is off the ground, in a hop."""
    spine: _angle(-40, 65) | None = None
    """How far the back bends forward."""
    bend: _angle(-45, 45) | None = None
    """How far the trunk bends to its right."""
    turn: _angle(-60, 60) | None = None
    """How far the chest turns to its right."""
    neck: _angle(-50, 50) | None = None
    """How far the head bends forward."""
    tilt: _angle(-25, 25) | None = None
    """How far the right side of the pelvis sinks."""
    hips: Hip | None = None
    right_hip: Hip | None = None
    left_hip: Hip | None = None
    spread: Spread | None = None
    right_spread: Spread | None = None
    left_spread: Spread | None = None
    twist: Twist | None = None
    right_twist: Twist | None = None
    left_twist: Twist | None = None
    open: _angle(-40, 90) | None = None
    right_open: _angle(-40, 90) | None = None
    left_open: _angle(-40, 90) | None = None
    knees: Knee | None = None
    right_knee: Knee | None = None
    left_knee: Knee | None = None
    ankles: Ankle | None = None
    right_ankle: Ankle | None = None
    left_ankle: Ankle | None = None
    shoulders: Shoulder | None = None
    right_shoulder: Shoulder | None = None
    left_shoulder: Shoulder | None = None
    arms_out: Out | None = None
    right_arm_out: Out | None = None
    left_arm_out: Out | None = None
    arm_twist: _angle(-120, 120) | None = None
    right_arm_twist: _angle(-120, 120) | None = None
    left_arm_twist: _angle(-120, 120) | None = None
    elbows: Elbow | None = None
    right_elbow: Elbow | None = None
    left_elbow: Elbow | None = None
    feet: OnFoot | None = None
    right_foot: OnFoot | None = None
    left_foot: OnFoot | None = None
    hands: OnHand | None = None
    right_hand: OnHand | None = None
    left_hand: OnHand | None = None


Pair = Annotated[tuple[Units, Units], Field(min_length=2, max_length=2)]


class Arrow(Record):
    """An arrow along the way of one part from the position before."""

    part: Part
    """Which part moves."""
    by: Pair | None = None
    """The way, `[ahead, up]` in units, when the part itself hardly moves."""
    beside: Pair = (0.0, 0.0)
    """How far the arrow is drawn from the part, `[ahead, up]` in units."""


Arrows = Annotated[tuple[Arrow, ...], BeforeValidator(_one_or_more)]


class Frame(Pose):
    """One position."""

    pose: Base = "standing"
    """The base pose that it starts from."""
    step: Annotated[int, Field(ge=1, le=20)] | None = None
    """Which of the exercise's steps it shows; gives the text for those who do not see it."""
    says: Label | None = None
    """What it shows, when no step says it."""
    arrow: Arrows = ()
    """What moves."""


class Block(Record):
    """A step, a bench or a board: from where to where, and how high."""

    at: Pair
    """Where it begins and ends, in units from the middle."""
    high: Units = 14.0
    """How high it is, in units."""
    aside: Pair = (-12.0, 12.0)
    """How far it reaches to the person's left and right, in units."""


class Band(Record):
    """A band, a towel or a strap between two places."""

    start: Part | None = None
    """A part of the body."""
    end: Part | None = None
    """Another part of the body."""
    at: Pair | None = None
    """Where it is fixed, when it does not end on the body."""


class Props(Record):
    """Things around the body. Places are units from the middle."""

    wall: Units | None = None
    side_wall: Units | None = None
    """A wall on the person's right; below 0 on the left."""
    rail: Units | None = None
    chair: Units | None = None
    roller: Units | None = None
    ball: Units | None = None
    strap: Units | None = None
    cushion: Pair | None = None
    step: Block | None = None
    bench: Block | None = None
    board: Units | None = None
    mat: YesNo | None = None
    backpack: YesNo | None = None
    weights: YesNo | None = None
    water: Units | None = None
    machine: Literal["bicycle", "elliptical", "rowing machine"] | None = None
    between: Literal["knees", "ankles"] | None = None
    """A ball between both knees or ankles."""
    loop: Literal["knees", "ankles", "thighs"] | None = None
    band: Band | None = None
    towel: Band | None = None


FootThing = Literal[
    "towel", "bunched towel", "ball under the heel", "ball under the arch", "marble",
    "marble in the toes", "band from ahead", "band from behind", "band from the inside",
    "band from the outside", "letter", "hand on the toes",
]  # fmt: skip


class FootFrame(Record):
    """One position of a bare foot, seen large. 1 is fully, 0 is not at all."""

    step: Annotated[int, Field(ge=1, le=20)] | None = None
    """Which of the exercise's steps it shows; gives the text for those who do not see it."""
    says: Label | None = None
    """What it shows, when no step says it."""
    hangs: YesNo | None = None
    """`yes` when the foot is off the floor."""
    ankle: Ankle = 0.0
    """How far the foot is pulled up towards the shin; below 0 it points away."""
    arch: _number(0, 1, "to 1") = 0.4
    """How high the arch is."""
    curl: _number(0, 1, "to 1") = 0.0
    """How far the toes curl."""
    lift_toes: _number(0, 1, "to 1") = 0.0
    """How far the toes are bent back."""
    shorter: _number(0, 1, "to 1") = 0.0
    """How much the foot is drawn together."""
    leg: Literal["up", "lying"] = "up"
    """How the lower leg is: upright, or lying so that the toes point up."""
    works: tuple[FootMuscle, ...] | None = None
    """What works in this position, when it is not what works in the whole."""
    things: tuple[FootThing, ...] = ()
    """What lies there or holds it."""
    turned: _angle(-30, 30) = 0.0
    """Seen from the front: how far the sole turns out; below 0 it turns in."""
    arrow: Annotated[tuple[Pair, Pair], Field(min_length=2, max_length=2)] | None = None
    """An arrow from one place to another."""


class Drawing(Record):
    """How an exercise is drawn: exactly one of `frames` and `foot`."""

    works: tuple[Works, ...] = ()
    """Muscles to tint: `calf` on both sides, `right calf` on one; `sole` of a bare foot."""
    view: View = "side"
    """From where the reader looks; `front` sees the face."""
    props: Props = Props()
    """Things around the body."""
    frames: Annotated[tuple[Frame, ...], Field(min_length=1, max_length=3)] | None = None
    """One to three positions of the whole body."""
    foot: Annotated[tuple[FootFrame, ...], Field(min_length=1, max_length=3)] | None = None
    """One to three positions of a bare foot, seen large."""
