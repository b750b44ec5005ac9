"""Return plans and checklists: the records that become plans and printed sheets."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.amounts import with_unit
from generator.model.exercise import Dose
from generator.model.fields import (
    AnyId,
    Basis,
    Body,
    Claims,
    ExerciseId,
    FigureId,
    Label,
    Name,
    PainLightId,
    Prose,
    Range,
    Record,
    RedFlagId,
    Reviewed,
    SomeClaims,
    Tissue,
)


class Stage(Record):
    """One stage of a return plan: walk-run rounds, or a distance, or a time."""

    name: Name
    run_minutes: Range | None = None
    walk_minutes: Range | None = None
    rounds: Range | None = None
    miles: Range | None = None
    minutes: Range | None = None
    """Whole length of the session."""
    rest_days_between: Range | None = None
    """Days without running between two runs."""
    text: Prose
    """What to do, where, how fast."""
    basis: Basis

    @property
    def amount(self) -> str:
        """Write the amount in a few words: `run 1 minute, walk 4 minutes, 4 to 6 rounds`, with the rest days."""
        parts = [self.session] if self.session else []
        if self.rest_days_between:
            days = with_unit(self.rest_days_between, "days")
            parts.append(f"{days} without running in between")
        return ", ".join(parts)

    @property
    def session(self) -> str:
        """Write one session in a few words."""
        parts = []
        if self.run_minutes:
            parts.append(f"run {with_unit(self.run_minutes, 'minutes')}")
        if self.walk_minutes:
            parts.append(f"walk {with_unit(self.walk_minutes, 'minutes')}")
        if self.rounds:
            parts.append(f"{self.rounds.text} rounds")
        if self.miles:
            parts.append(with_unit(self.miles, "miles"))
        if self.minutes:
            parts.append(f"{with_unit(self.minutes, 'minutes')} in all")
        return ", ".join(parts)


class ReturnPlan(Reviewed):
    """A way back to running: `content/return-plans/<id>.yaml`."""

    name: Name
    summary: Label
    tissues: Annotated[tuple[Tissue, ...], Field(min_length=1)]
    """The tissues it is made for."""
    needs_clearance: Literal["yes", "no"]
    """yes: a clinician must agree before the first stage."""
    entry: SomeClaims
    """What must be true before the first stage."""
    stages: Annotated[tuple[Stage, ...], Field(min_length=2)]
    hold: SomeClaims
    """When to repeat a stage."""
    step_back: SomeClaims
    """When to go back or stop."""
    runs_a_stage: Range
    """How many runs to do at each stage before the next; the planner takes the larger number after a long break."""
    weekly_rise_percent: Range
    """The most by which a week may grow afterwards."""
    cutback_every_weeks: Range
    """How often a lighter week comes."""
    afterwards: Claims = ()


class ChecklistItem(Record):
    """One line to tick: words of its own, or a red flag, an exercise (with dose), a figure or a pain light by id."""

    text: Prose | None = None
    red_flag: RedFlagId | None = None
    exercise: ExerciseId | None = None
    figure: FigureId | None = None
    pain_light: PainLightId | None = None
    dose: Dose | None = None
    note: Prose | None = None
    basis: Basis | None = None


class ChecklistPart(Record):
    """A group of items under a heading."""

    title: Name
    intro: Prose | None = None
    look: Literal["plain", "alarm"] = "plain"
    """alarm: framed on the sheet, for signs that need help."""
    items: Annotated[tuple[ChecklistItem, ...], Field(min_length=1)]


class Checklist(Reviewed):
    """One printable sheet: `content/checklists/<id>.yaml`."""

    name: Name
    summary: Label
    for_whom: Label
    pages: Literal["1", "2"] = "1"
    """How many printed pages it keeps to, on A4 and on Letter."""
    parts: Annotated[tuple[ChecklistPart, ...], Field(min_length=1)]
    blanks: tuple[Label, ...] = ()
    """Lines to fill in by hand, as in `Date of the injury`."""
    about: tuple[AnyId, ...] = ()
    """Records whose pages offer this sheet."""


class Guide(Reviewed):
    """A longer read: `content/guides/<id>.md`; the text under the front matter is its body."""

    title: Name
    summary: Annotated[Label, Field(max_length=160)]
    order: int
    """Its place in the list of guides."""
    also_known_as: tuple[Label, ...] = ()
    """What a reader might search for."""
    related: tuple[AnyId, ...] = ()
    body: Body


class TextPage(Record):
    """A hand-written page: `content/pages/<id>.md`."""

    title: Name
    summary: Annotated[Label, Field(max_length=160)]
    body: Body
