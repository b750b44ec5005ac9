"""A pose: a body in degrees and contacts, as editors write it.

A standing adult is 100 units high. `x` runs the way the person looks, `y` up from the floor.
`right` and `left` are the person's own. Angles count from standing straight with hanging arms.
The ranges are those of ordinary joints, a little wider where the trunk helps (shoulder, hip).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from generator.model.values.fields import Record, YesNo

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


class Reads:
    """Marks a field whose value is read by `read` first, and whose schema is its own."""

    schema: JsonSchemaValue | None = None

    def read(self, written: Any) -> Any:
        """Read what an editor wrote."""
        raise NotImplementedError

    def shape(self, whole: JsonSchemaValue) -> JsonSchemaValue:
        """Return its part of a schema. whole: what it would be without this mark."""
        return self.schema or whole

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return self.shape(handler(schema))


class Within(Reads):
    """Marks a number between two ends. Problems: not-an-angle, bends-too-far."""

    def __init__(self, low: float, high: float, unit: str = "degrees") -> None:
        self.low, self.high, self.unit = low, high, unit
        self.schema = {"type": "number", "minimum": low, "maximum": high}

    def read(self, written: Any) -> float:
        """Read a number."""
        try:
            number = float(written)
        except (TypeError, ValueError):
            number = math.nan
        if math.isnan(number):
            raise PydanticCustomError("not_an_angle", "not a number", {"unit": self.unit})
        if not self.low <= number <= self.high:
            ends = {"low": f"{self.low:g}", "high": f"{self.high:g}", "unit": self.unit}
            raise PydanticCustomError("bends_too_far", "out of range", dict(ends))
        return number


class OneOf(Reads):
    """Marks one of some names that a `Literal` cannot spell out. Problem: unknown-word."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.schema = {"enum": list(names)}

    def read(self, written: Any) -> str:
        """Read a name."""
        if written not in self.names:
            expected = ", ".join(f"'{each}'" for each in self.names)
            raise PydanticCustomError("literal_error", "unknown name", {"expected": expected})
        return str(written)


class Short(Reads):
    """Lets a short form stand for a whole one: `feet: floor` for `feet: {on: floor}`."""

    def __init__(self, form: type, make: Callable[[Any], Any]) -> None:
        self.form, self.make = form, make

    def read(self, written: Any) -> Any:
        """Make the short form whole."""
        return self.make(written) if isinstance(written, self.form) else written

    def shape(self, whole: JsonSchemaValue) -> JsonSchemaValue:
        """Return its part of a schema."""
        return {"anyOf": [whole["items"] if self.form is dict else {"type": "string"}, whole]}


Units = Annotated[float, Within(-150, 150, "units")]

Part = Annotated[str, OneOf(PARTS)]


class Foot(Record):
    """What a foot stands on. `free` is a foot in the air."""

    on: Literal["floor", "step", "wall", "board", "pedal", "other knee", "other foot", "free"]
    """What it touches."""
    at: Units | None = None
    """Where its ankle stands, in units from the middle; the leg reaches there by itself."""
    high: Units = 0.0
    """How high a pedal is, in units."""
    heel: Annotated[float, Within(-35, 85)] = 0.0
    """How far the heel is up; below 0 it hangs lower than the ball of the foot."""
    toes: Annotated[float, Within(0, 80)] = 0.0
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


OnFoot = Annotated[Foot, Short(str, lambda written: {"on": written})]
OnHand = Annotated[Hand, Short(str, lambda written: {"on": written})]

Hip = Annotated[float, Within(-35, 140)]
Spread = Annotated[float, Within(-30, 60)]
Knee = Annotated[float, Within(0, 155)]
Ankle = Annotated[float, Within(-55, 42)]
Twist = Annotated[float, Within(-70, 90)]
Shoulder = Annotated[float, Within(-60, 190)]
Out = Annotated[float, Within(-50, 180)]
Elbow = Annotated[float, Within(0, 155)]


class Pose(Record):
    """A body: what differs from its base pose. Without a side a key means both sides."""

    facing: Literal["ahead", "reader"] | None = None
    """`reader` lies on the right side, with the face to the reader."""
    lean: Annotated[float, Within(-135, 130)] | None = None
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
    spine: Annotated[float, Within(-40, 65)] | None = None
    """How far the back bends forward."""
    bend: Annotated[float, Within(-45, 45)] | None = None
    """How far the trunk bends to its right."""
    turn: Annotated[float, Within(-60, 60)] | None = None
    """How far the chest turns to its right."""
    neck: Annotated[float, Within(-50, 50)] | None = None
    """How far the head bends forward."""
    tilt: Annotated[float, Within(-25, 25)] | None = None
    """How far the right side of the pelvis sinks."""
    hips: Hip | None = None
    """How far the thighs swing forward; below 0 back."""
    right_hip: Hip | None = None
    """The same, of the right side."""
    left_hip: Hip | None = None
    """The same, of the left side."""
    spread: Spread | None = None
    """How far the thighs go out to the side; below 0 across."""
    right_spread: Spread | None = None
    """The same, of the right side."""
    left_spread: Spread | None = None
    """The same, of the left side."""
    twist: Twist | None = None
    """How far the thighs turn, toes out."""
    right_twist: Twist | None = None
    """The same, of the right side."""
    left_twist: Twist | None = None
    """The same, of the left side."""
    open: Annotated[float, Within(-40, 90)] | None = None
    """How far the knees fall outward, while the feet stay where they are."""
    right_open: Annotated[float, Within(-40, 90)] | None = None
    """The same, of the right side."""
    left_open: Annotated[float, Within(-40, 90)] | None = None
    """The same, of the left side."""
    knees: Knee | None = None
    """How far the knees bend."""
    right_knee: Knee | None = None
    """The same, of the right side."""
    left_knee: Knee | None = None
    """The same, of the left side."""
    ankles: Ankle | None = None
    """How far the toes are pulled up; below 0 they point."""
    right_ankle: Ankle | None = None
    """The same, of the right side."""
    left_ankle: Ankle | None = None
    """The same, of the left side."""
    shoulders: Shoulder | None = None
    """How far the arms swing forward: 90 ahead, 180 overhead."""
    right_shoulder: Shoulder | None = None
    """The same, of the right side."""
    left_shoulder: Shoulder | None = None
    """The same, of the left side."""
    arms_out: Out | None = None
    """How far the arms go out to the side."""
    right_arm_out: Out | None = None
    """The same, of the right side."""
    left_arm_out: Out | None = None
    """The same, of the left side."""
    arm_twist: Annotated[float, Within(-120, 120)] | None = None
    """How far the upper arms turn."""
    right_arm_twist: Annotated[float, Within(-120, 120)] | None = None
    """The same, of the right side."""
    left_arm_twist: Annotated[float, Within(-120, 120)] | None = None
    """The same, of the left side."""
    elbows: Elbow | None = None
    """How far the elbows bend."""
    right_elbow: Elbow | None = None
    """The same, of the right side."""
    left_elbow: Elbow | None = None
    """The same, of the left side."""
    feet: OnFoot | None = None
    """What the feet stand on: `floor`, `step`, `free` and so on."""
    right_foot: OnFoot | None = None
    """The same, of the right side."""
    left_foot: OnFoot | None = None
    """The same, of the left side."""
    hands: OnHand | None = None
    """What the hands touch: `wall`, `floor`, `waist` and so on."""
    right_hand: OnHand | None = None
    """The same, of the right side."""
    left_hand: OnHand | None = None
    """The same, of the left side."""
