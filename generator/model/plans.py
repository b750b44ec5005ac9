"""Return plans and checklists: the records that become plans and printed sheets."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.exercise import Dose
from generator.model.values.fields import (
    AnyId,
    Basis,
    Body,
    Claims,
    Count,
    ExerciseId,
    FigureId,
    Label,
    Name,
    PainLightId,
    Prose,
    Range,
    Record,
    Reviewed,
    SignId,
    SomeClaims,
    Tissue,
    YesNo,
)
from generator.words.amounts import with_unit


class Stage(Record):
    """One stage of a return plan: walk-run rounds, or a distance, or a time."""

    name: Name
    """A few words."""
    run_minutes: Range | None = None
    """Minutes of running in each round."""
    walk_minutes: Range | None = None
    """Minutes of walking in each round."""
    rounds: Count | None = None
    """How many rounds."""
    miles: Range | None = None
    """The distance, when the stage has one."""
    minutes: Range | None = None
    """Whole length of the session."""
    rest_days_between: Count | None = None
    """Days without running between two runs."""
    text: Prose
    """What to do, where, how fast."""
    basis: Basis
    """What the stage rests on."""

    @property
    def amount(self) -> str:
        """Write the amount in a few words: `run 1 minute, walk 4 minutes, ...`, rest days too."""
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
    """What the plan is called."""
    lay_words: tuple[Label, ...] = ()
    """What a runner might type or say: `first jog after my cast`."""
    summary: Label
    """One line: for whom it is."""
    tissues: Annotated[tuple[Tissue, ...], Field(min_length=1)]
    """The tissues it is made for."""
    general_for: tuple[Tissue, ...] = ()
    """The tissues for which the planner offers it to readers who do not know the injury."""
    made_for: Literal["adults", "young runners"] = "adults"
    """For whom; an injury of children may name none that is made for adults."""
    needs_clearance: YesNo
    """yes: a clinician must agree before the first stage, whatever the injury says."""
    entry: SomeClaims
    """What must be true before the first stage."""
    stages: Annotated[tuple[Stage, ...], Field(min_length=2)]
    """The stages, in order."""
    hold: SomeClaims
    """When to repeat a stage."""
    step_back: SomeClaims
    """When to go back or stop."""
    runs_a_stage: Count
    """How many runs at each stage before the next; after a long break, the larger number."""
    weekly_rise_percent: Range
    """The most by which a week may grow afterwards."""
    cutback_every_weeks: Count
    """How often a lighter week comes."""
    afterwards: Claims = ()
    """What to do after the last stage."""


class ChecklistItem(Record):
    """One line to tick: words of its own, or a sign, exercise, figure or pain light by id."""

    text: Prose | None = None
    """Words of its own."""
    sign: SignId | None = None
    """A sign of the register by its id."""
    exercise: ExerciseId | None = None
    """An exercise by its id."""
    figure: FigureId | None = None
    """A figure by its id."""
    pain_light: PainLightId | None = None
    """A pain light by its id."""
    dose: Dose | None = None
    """How much of the exercise; else its own dose."""
    note: Prose | None = None
    """What the line does not say."""
    basis: Basis | None = None
    """What the words rest on."""


PlotId = Literal["plot-pain-scale", "plot-building-weeks", "plot-longest-run"]
"""A plot of the site's own records; the body of a guide shows one as `[[plot-pain-scale]]`."""


class ChecklistPart(Record):
    """A group of items under a heading."""

    title: Name
    """The heading."""
    intro: Prose | None = None
    """One line below the heading."""
    look: Literal["plain", "alarm"] = "plain"
    """alarm: framed on the sheet, for signs that need help."""
    plot: PlotId | None = None
    """A plot that stands above its lines."""
    ticks: Literal["yes", "no"] = "yes"
    """no: lines to read or to write on, without boxes."""
    items: Annotated[tuple[ChecklistItem, ...], Field(min_length=1)]
    """Its lines."""


class Checklist(Reviewed):
    """One printable sheet: `content/checklists/<id>.yaml`."""

    name: Name
    """What the sheet is called."""
    lay_words: tuple[Label, ...] = ()
    """What a runner might type or say: `sheet for the changing room`."""
    summary: Label
    """One line: what it is for."""
    for_whom: Label
    """Who uses it."""
    pages: Literal["1", "2"] = "1"
    """How many printed pages it keeps to, on A4 and on Letter."""
    parts: Annotated[tuple[ChecklistPart, ...], Field(min_length=1)]
    """Its headings, each with lines."""
    blanks: tuple[Label, ...] = ()
    """Lines to fill in by hand, as in `Date of the injury`."""
    about: tuple[AnyId, ...] = ()
    """Records whose pages offer this sheet."""


class Guide(Reviewed):
    """A longer read: `content/guides/<id>.md`; the text under the front matter is its body."""

    title: Name
    """The title of the page."""
    summary: Annotated[Label, Field(max_length=160)]
    """One line for lists and search results."""
    order: int
    """Its place in the list of guides."""
    also_known_as: tuple[Label, ...] = ()
    """What a reader might search for."""
    related: tuple[AnyId, ...] = ()
    """Records that a reader may want next."""
    body: Body
    """The text below the front matter, in Markdown."""


class TextPage(Record):
    """A hand-written page: `content/pages/<id>.md`."""

    title: Name
    """The title of the page."""
    summary: Annotated[Label, Field(max_length=160)]
    """One line for lists and search results."""
    body: Body
    """The text below the front matter, in Markdown."""
