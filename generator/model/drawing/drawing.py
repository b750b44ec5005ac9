"""How an exercise is drawn: poses of a body with the things around it, or a close-up of a foot."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from generator.model.drawing.pose import Ankle, Base, OneOf, Part, Pose, Short, Units, Within
from generator.model.values.fields import Label, Record, YesNo

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

WORKS = (
    *(f"{side}{each}" for side in ("", "right ", "left ") for each in get_args(Muscle)),
    "sole",
)
"""What can be tinted."""
Works = Annotated[str, OneOf(WORKS)]
Pair = Annotated[tuple[Units, Units], Field(min_length=2, max_length=2)]


class Arrow(Record):
    """An arrow along the way of one part from the position before."""

    part: Part
    """Which part moves."""
    by: Pair | None = None
    """The way, `[ahead, up]` in units, when the part itself hardly moves."""
    beside: Pair = (0.0, 0.0)
    """How far the arrow is drawn from the part, `[ahead, up]` in units."""


Arrows = Annotated[tuple[Arrow, ...], Short(dict, lambda written: [written])]


class Frame(Pose):
    """One position."""

    pose: Base = "standing"
    """The base pose that it starts from."""
    step: Annotated[int, Field(ge=1, le=20)] | None = None
    """Which of the exercise's steps it shows; gives the text for those who do not see it."""
    says: Label | None = None
    """What it shows, when no step says it."""
    works: tuple[Works, ...] | None = None
    """What works in this position, when it is not what works in the whole; `[]` for nothing."""
    arrow: Arrows = ()
    """What moves."""


class Platform(Record):
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
    """A wall ahead; below 0 behind."""
    side_wall: Units | None = None
    """A wall on the person's right; below 0 on the left."""
    rail: Units | None = None
    """A rail to hold."""
    chair: Units | None = None
    """A chair; somebody sits on it with `sits: yes`."""
    roller: Units | None = None
    """A foam roller on the floor."""
    ball: Units | None = None
    """A ball on the floor."""
    strap: Units | None = None
    """Something that holds the ankles down."""
    cushion: Pair | None = None
    """A rolled towel or cushion: `[ahead, up]`."""
    step: Platform | None = None
    """A step or a box."""
    bench: Platform | None = None
    """A bench to lie, lean or sit on."""
    board: Units | None = None
    """A wobble board."""
    mat: YesNo | None = None
    """`yes` for a mat under the body."""
    backpack: YesNo | None = None
    """`yes` for a backpack."""
    weights: Literal["both hands", "right hand", "left hand"] | None = None
    """Which hands hold a weight."""
    water: Units | None = None
    """How high the water is."""
    machine: Literal["bicycle", "elliptical", "rowing machine"] | None = None
    """A machine that everybody knows."""
    between: Literal["knees", "ankles"] | None = None
    """A ball between both knees or ankles."""
    loop: Literal["knees", "ankles", "thighs"] | None = None
    """A band around both legs."""
    band: Band | None = None
    """An exercise band."""
    towel: Band | None = None
    """A towel."""


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
    arch: Annotated[float, Within(0, 1, "to 1")] = 0.4
    """How high the arch is."""
    curl: Annotated[float, Within(0, 1, "to 1")] = 0.0
    """How far the toes curl."""
    lift_toes: Annotated[float, Within(0, 1, "to 1")] = 0.0
    """How far the toes are bent back."""
    shorter: Annotated[float, Within(0, 1, "to 1")] = 0.0
    """How much the foot is drawn together."""
    leg: Literal["up", "lying"] = "up"
    """How the lower leg is: upright, or lying so that the toes point up."""
    works: tuple[FootMuscle, ...] | None = None
    """What works in this position, when it is not what works in the whole."""
    things: tuple[FootThing, ...] = ()
    """What lies there or holds it."""
    turned: Annotated[float, Within(-30, 30)] = 0.0
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
