"""Getting better and running again: phases, their exercises, the week, the way back."""

from __future__ import annotations

from generator.model.exercise import Dose, Purpose
from generator.model.values.fields import (
    Claims,
    ExerciseId,
    Label,
    Name,
    Prose,
    Range,
    Record,
    ReturnPlanId,
    SomeClaims,
    YesNo,
)


class PhaseExercise(Record):
    """An exercise in a phase: for which purpose, or with a dose of its own."""

    exercise: ExerciseId
    """Which exercise."""
    purpose: Purpose | None = None
    """Which of its doses; else its usual one."""
    dose: Dose | None = None
    """How much of it in this phase, instead of the exercise's own dose."""
    no_dose_because: Prose | None = None
    """Why there is no whole dose, such as a physiotherapist who has to set it."""
    note: Prose | None = None
    """What is special about it here."""


class Week(Record):
    """What a week looks like: exercises and runs by day."""

    monday: Label
    """What to do on this day; `Rest` when it is a day off."""
    tuesday: Label
    """As above."""
    wednesday: Label
    """As above."""
    thursday: Label
    """As above."""
    friday: Label
    """As above."""
    saturday: Label
    """As above."""
    sunday: Label
    """As above."""


class Phase(Record):
    """One phase of getting better: at most 4 exercises, in their order."""

    name: Name
    """A few words, as in `Calm it down`."""
    goal: Prose
    """What this phase is for."""
    weeks: Range | None = None
    """Which weeks it usually takes, as in `3-12`."""
    after_first_runs: YesNo = False
    """yes: it comes after the first easy runs of the plan; only then may it hold anything fast."""
    actions: Claims = ()
    """What to do besides exercises."""
    exercises: tuple[PhaseExercise, ...] = ()
    """Which exercises, and how much."""
    week: Week | None = None
    """A sample week."""
    notes: Claims = ()
    """What is good to know but nothing to do: what a study found, what a clinician may offer."""
    drop: Prose | None = None
    """What to drop when time is short, and the one thing to keep."""
    move_on_when: SomeClaims
    """What must be true before the next phase."""


class ReturnToRun(Record):
    """Running again: what must be true first, and the plan."""

    ready_when: SomeClaims
    """What must be true before the first run."""
    plan: ReturnPlanId
    """The return plan that its tissue needs."""
    notes: Claims = ()
    """What is special for this injury."""
