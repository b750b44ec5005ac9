"""The exercise record and its dose."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.drawing.drawing import Drawing
from generator.model.values.fields import (
    Basis,
    Claims,
    Label,
    Name,
    Prose,
    Range,
    Record,
    Reviewed,
    YesNo,
)

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


Purpose = Literal[
    "strength",
    "tendon load",
    "pain relief",
    "movement",
    "balance",
    "spring",
    "warm-up",
    "prevention",
    "fitness",
]
"""What a dose is for; one exercise may have several doses, one a purpose."""


class Dose(Record):
    """How much, how often, how hard, and what comes next. Units are in the keys."""

    purpose: Purpose | None = None
    """What it is for; needed on an exercise, so that an injury can ask for it by name."""
    sets: Range | None = None
    """How many rounds."""
    reps: Range | None = None
    """How many in each round."""
    hold_seconds: Range | None = None
    """Seconds to hold each one."""
    up_seconds: Range | None = None
    """Seconds for the lifting part."""
    lower_seconds: Range | None = None
    """Seconds for the lowering part."""
    minutes: Range | None = None
    """Minutes for the whole of it."""
    steps: Range | None = None
    """Steps in each direction."""
    sides: Literal["each", "sore side", "both together"] | None = None
    """Which side: `each`, `sore side` or `both together`."""
    load: Label | None = None
    """How hard: `body weight`, `a band`, `a backpack: the last 2 repetitions are hard`."""
    times_a_day: Range | None = None
    """How often in a day."""
    days_a_week: Range | None = None
    """`7` for every day."""
    rest_seconds: Range | None = None
    """Seconds of rest between two sets."""
    pain_limit: Range | None = None
    """The most pain out of 10 that is acceptable while doing it; 0 for none at all."""
    next: Prose | None = None
    """When to go on, and to what: `When 3 sets of 15 feel easy twice: one leg, 3 sets of 8.`"""
    weeks: Range | None = None
    """For how long to keep it up."""
    judge_after_weeks: Range | None = None
    """How long before you judge whether it helps."""
    note: Prose | None = None
    """What the numbers do not say."""
    origin: Prose | None = None
    """Where the numbers come from, and which are ordinary practice; the exercise's page says it."""
    basis: Basis
    """What the dose rests on."""

    @property
    def has_amount(self) -> bool:
        """Whether it says how much: sets and repetitions, a hold, minutes or steps."""
        return any((self.reps, self.hold_seconds, self.minutes, self.steps))

    @property
    def has_frequency(self) -> bool:
        """Whether it says how often."""
        return any((self.times_a_day, self.days_a_week))


class Exercise(Reviewed):
    """One exercise: `content/exercises/<id>.yaml`."""

    name: Name
    """The everyday name."""
    also_known_as: tuple[Name, ...] = ()
    """Other names; each is found by the search."""
    lay_words: tuple[Label, ...] = ()
    """What a runner might type or say: `going up on my toes`."""
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
    doses: tuple[Dose, ...] = ()
    """How much of it, one dose a purpose, the usual one first; an injury may say otherwise."""
    fast: YesNo = False
    """yes: hops, jumps, strides or sprints; then no phase before the first easy run may hold it."""
    easier: Claims = ()
    """How to make it easier."""
    harder: Claims = ()
    """How to make it harder."""
    cautions: Claims = ()
    """When to leave it or change it."""
    good_to_know: Claims = ()
    """What helps to understand it."""

    def dose_for(self, purpose: Purpose | None) -> Dose | None:
        """Return the dose of a purpose; the usual one when none is named."""
        if purpose is None:
            return self.doses[0] if self.doses else None
        return next((dose for dose in self.doses if dose.purpose == purpose), None)
