"""The exercise record and its dose."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

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
    reps: Range | None = None
    hold_seconds: Range | None = None
    lower_seconds: Range | None = None
    """Seconds for the lowering part."""
    minutes: Range | None = None
    steps: Range | None = None
    """Steps in each direction."""
    sides: Literal["each", "sore side", "both together"] | None = None
    times_a_day: Range | None = None
    days_a_week: Range | None = None
    """`7` for every day."""
    weeks: Range | None = None
    """For how long to keep it up."""
    pain_limit: Range | None = None
    """The most pain out of 10 that is acceptable while doing it."""
    note: Prose | None = None
    basis: Basis


class Exercise(Reviewed):
    """One exercise: `content/exercises/<id>.yaml`."""

    name: Name
    also_known_as: tuple[Name, ...] = ()
    trains: Trains
    summary: Annotated[Label, Field(max_length=160)]
    equipment: tuple[Label, ...] = ()
    """What it needs; nothing when the list is empty."""
    steps: Annotated[tuple[Prose, ...], Field(min_length=2)]
    dose: Dose | None = None
    """The usual dose; an injury may override it."""
    easier: Claims = ()
    harder: Claims = ()
    cautions: Claims = ()
    good_to_know: Claims = ()
