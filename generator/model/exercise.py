"""The exercise record and its dose."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.drawing import Drawing
from generator.model.fields import Basis, Claims, Label, Name, Prose, Range, Record, Reviewed

Trains = Literal[
    "calf and shin",
    "foot",
    "ankle and balance",
    "knee and thigh",
    "hamstring",
    "hip and buttock",
    "core and back",
    "flexibility",
    "warm-up",
    "cross-training",
]


class Dose(Record):
    """How much, how often. Every unit is in its key; leave out what does not apply."""

    sets: Range | None = None
    """How many rounds."""
    reps: Range | None = None
    """How many in each round."""
    hold_seconds: Range | None = None
    """Seconds to hold each one."""
    lower_seconds: Range | None = None
    """Seconds for the lowering part."""
    minutes: Range | None = None
    """Minutes for the whole of it."""
    steps: Range | None = None
    """Steps in each direction."""
    sides: Literal["each", "sore side", "both together"] | None = None
    """Which side: `each`, `sore side` or `both together`."""
    times_a_day: Range | None = None
    """How often in a day."""
    days_a_week: Range | None = None
    """`7` for every day."""
    weeks: Range | None = None
    """For how long to keep it up."""
    pain_limit: Range | None = None
    """The most pain out of 10 that is acceptable while doing it."""
    note: Prose | None = None
    """What the numbers do not say."""
    basis: Basis
    """What the dose rests on."""


class Exercise(Reviewed):
    """One exercise: `content/exercises/<id>.yaml`."""

    name: Name
    """The everyday name."""
    also_known_as: tuple[Name, ...] = ()
    """Other names; each is found by the search."""
    trains: Trains
    """Its group in the list of exercises."""
    summary: Annotated[Label, Field(max_length=160)]
    """One line: what it is and what it does."""
    equipment: tuple[Label, ...] = ()
    """What it needs; nothing when the list is empty."""
    steps: Annotated[tuple[Prose, ...], Field(min_length=2)]
    """What to do, one movement a line."""
    drawing: Annotated[Drawing | None, Field(exclude=True)] = None
    """How it is drawn; stands in `content/drawings/<id>.yaml`."""
    dose: Dose | None = None
    """The usual dose; an injury may override it."""
    easier: Claims = ()
    """How to make it easier."""
    harder: Claims = ()
    """How to make it harder."""
    cautions: Claims = ()
    """When to leave it or change it."""
    good_to_know: Claims = ()
    """What helps to understand it."""
