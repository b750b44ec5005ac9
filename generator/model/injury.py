"""The injury record: what an editor may say about one injury, in the order of its page."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from generator.model.exercise import Dose
from generator.model.fields import (
    Basis,
    BodyPartId,
    Claim,
    Claims,
    ExerciseId,
    Id,
    InjuryId,
    Label,
    Name,
    Onset,
    Prose,
    Record,
    RedFlagId,
    ReturnPlanId,
    Reviewed,
    Severity,
    SomeClaims,
    Span,
    Tissue,
)
from generator.model.sore import SoreDrawing

SHORT_WEEKS, LONG_WEEKS = 4, 8
"""Bounds of the time filter, in weeks: under 4, 4 to 7, 8 or more."""


class CanIRun(Record):
    """The first thing a runner asks."""

    answer: Literal["no", "with care", "yes"]
    """In a word."""
    text: Prose
    """One or two sentences that say when, and how far."""
    basis: Basis
    """What the answer rests on."""

    @property
    def words(self) -> str:
        """The answer and the text, once: a text that begins with the answer already says it."""
        begins = re.match(rf"{self.answer}\b", self.text, re.IGNORECASE)
        return self.text if begins else f"{self.answer.capitalize()}. {self.text}"


class Recovery(Span):
    """One recovery time: `days`, `weeks` or `months`, and what it rests on."""

    note: Prose | None = None
    """For whom it holds, or what moves it."""
    basis: Basis
    """What the time rests on."""


class GradeRecovery(Recovery):
    """The recovery time of one severity."""

    severity: Severity
    """mild, moderate or severe; times must not fall from one to the next."""
    name: Name | None = None
    """What clinicians call it, as in `Grade 1`."""
    signs: Prose
    """How to know it."""


class VariantRecovery(Recovery):
    """A form of the injury that is treated differently, such as mid-portion and insertional."""

    id: Id
    """Part of the address: `#mid-portion`."""
    name: Name
    """What it is called, as in `Mid-portion`."""
    signs: Prose
    """How to know it."""


class Recoveries(Record):
    """All that is said about how long it takes."""

    typical: Recovery | None = None
    """The figure of the recovery table; leave it out when no usual time is known."""
    by_severity: tuple[GradeRecovery, ...] = ()
    """One time for each severity."""
    by_variant: tuple[VariantRecovery, ...] = ()
    """One time for each form."""
    measured: Claims = ()
    """What studies measured, beside the guide's figure."""


class Sign(Record):
    """One row of a comparison."""

    sign: Label
    """What is compared, as in `Where it hurts when you press`."""
    this: Prose
    """How it is in this injury."""
    other: Prose
    """How it is in the other injury."""
    basis: Basis
    """What the row rests on."""


class TellsApart(Record):
    """How two injuries are told apart; written once, shown on both and on their compare page."""

    injury: InjuryId
    """The other injury."""
    signs: Annotated[tuple[Sign, ...], Field(min_length=1)]
    """The rows of the comparison."""
    settled_by: Claim
    """What would settle it: a test, a scan, a clinician."""
    treat_as: InjuryId
    """Which of the two to treat it as until you know."""
    until_you_know: Prose
    """What that means for the reader, in one or two sentences."""


class PhaseExercise(Record):
    """An exercise in a phase; the dose here overrides the exercise's own."""

    exercise: ExerciseId
    """Which exercise."""
    dose: Dose | None = None
    """How much of it in this phase; else the exercise's own dose."""
    note: Prose | None = None
    """What is special about it here."""


class Phase(Record):
    """One phase of getting better."""

    name: Name
    """A few words, as in `Calm it down`."""
    goal: Prose
    """What this phase is for."""
    actions: Claims = ()
    """What to do besides exercises."""
    exercises: tuple[PhaseExercise, ...] = ()
    """Which exercises, and how much."""
    notes: Claims = ()
    """What is good to know but nothing to do: what a study found, what a clinician may offer."""
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


class HelpItem(Record):
    """One line of a care card: a red flag by its id, or a claim of its own."""

    red_flag: RedFlagId | None = None
    """A red flag by its id."""
    text: Prose | None = None
    """Words of its own."""
    basis: Basis | None = None
    """What these words rest on."""


class Help(Record):
    """When to get help, in three tiers. All three are needed."""

    emergency: Annotated[tuple[HelpItem, ...], Field(min_length=1)]
    """Call an ambulance or go to an emergency department now."""
    urgent: Annotated[tuple[HelpItem, ...], Field(min_length=1)]
    """See a clinician within a day or two; no running until then."""
    routine: Annotated[tuple[HelpItem, ...], Field(min_length=1)]
    """Make an ordinary appointment."""


class EvidenceNote(Record):
    """A place where the guide and the evidence part ways, or the guide disagrees with itself."""

    about: Label
    """What the difference is about, in a few words."""
    guide_says: Prose
    """The guide's claim or claims, each with its figure."""
    evidence_says: Prose | None = None
    """What the sources found."""
    we_say: Prose | None = None
    """What the site says, and why."""
    basis: Basis
    """The sources; `guide` when the guide disagrees with itself."""


class Injury(Reviewed):
    """One injury: `content/injuries/<id>.yaml`."""

    name: Name
    """The everyday name."""
    medical_name: Name | None = None
    """The name that clinicians use; shown in brackets."""
    also_known_as: tuple[Name, ...] = ()
    """Other names; each is found by the search."""
    lay_words: tuple[Label, ...] = ()
    """What a runner might type or say: `outside of knee burns`."""
    depth: Literal["full", "short"]
    """`full` records have every part; `short` ones are for injuries that need a clinician first."""
    body_parts: Annotated[tuple[BodyPartId, ...], Field(min_length=1)]
    """The main one first."""
    map_regions: tuple[Id, ...] = ()
    """Places on the body map."""
    places: Annotated[SoreDrawing | None, Field(exclude=True)] = None
    """Where it hurts and where to press, drawn; stands in `content/places/<id>.yaml`."""
    onset: Onset
    """overuse: it came on slowly; acute: it happened at one moment."""
    tissue: Tissue
    """What is hurt; it decides which return plan fits."""
    summary: Annotated[Label, Field(max_length=160)]
    """One line: what it is, for lists and search results."""
    how_serious: Claim
    """What happens when it is cared for, and what when it is not."""
    can_i_run: CanIRun
    """Shown first on the page."""
    recovery: Recoveries | None = None
    """How long it takes, and what that rests on."""
    help: Help
    """When to get help, in three tiers."""
    what_it_is: SomeClaims
    """What happens inside the body, in plain words."""
    symptoms: SomeClaims
    """What it feels like."""
    where_it_hurts: Claim
    """The place, in words that a finger can follow."""
    tells_apart: tuple[TellsApart, ...] = ()
    """Other injuries that feel like it; write each pair on one record only."""
    causes: Claims = ()
    """Why it happens."""
    do: SomeClaims
    """What helps now."""
    do_not: SomeClaims
    """What to leave; every line starts with `Do not`."""
    phases: tuple[Phase, ...] = ()
    """Getting better, step by step."""
    return_to_run: ReturnToRun | None = None
    """Running again."""
    prevention: Claims = ()
    """How to keep it away."""
    professionals: Claims = ()
    """What a clinician may offer."""
    good_to_know: Claims = ()
    """Stories, credits and background that help the reader."""
    evidence_notes: tuple[EvidenceNote, ...] = ()
    """Where the guide and the studies differ."""

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name besides the everyday one, the medical one first."""
        medical = self.medical_name if self.medical_name != self.name else None
        return (*([medical] if medical else []), *self.also_known_as)

    @property
    def speed(self) -> str:
        """Which time filter finds it: short, medium or long, by the shortest usual time."""
        if self.recovery is None or self.recovery.typical is None:
            return ""
        low = self.recovery.typical.in_weeks.low
        return "short" if low < SHORT_WEEKS else "medium" if low < LONG_WEEKS else "long"
