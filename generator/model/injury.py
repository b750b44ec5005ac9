"""The injury record: what an editor may say about one injury, in the order of its page."""

from __future__ import annotations

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

SHORT_WEEKS, LONG_WEEKS = 4, 8
"""Bounds of the time filter, in weeks: under 4, 4 to 7, 8 or more."""


class CanIRun(Record):
    """The first thing a runner asks."""

    answer: Literal["no", "with care", "yes"]
    """In a word."""
    text: Prose
    """One or two sentences that say when, and how far."""
    basis: Basis


class Recovery(Span):
    """One recovery time: `days`, `weeks` or `months`, and what it rests on."""

    note: Prose | None = None
    """For whom it holds, or what moves it."""
    basis: Basis


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
    signs: Prose
    """How to know it."""


class Recoveries(Record):
    """All that is said about how long it takes."""

    typical: Recovery | None = None
    """The figure of the recovery table; leave it out when no usual time is known."""
    by_severity: tuple[GradeRecovery, ...] = ()
    by_variant: tuple[VariantRecovery, ...] = ()
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


class TellsApart(Record):
    """How two injuries are told apart; written once, shown on both and on their compare page."""

    injury: InjuryId
    """The other injury."""
    signs: Annotated[tuple[Sign, ...], Field(min_length=1)]
    settled_by: Claim
    """What would settle it: a test, a scan, a clinician."""
    treat_as: InjuryId
    """Which of the two to treat it as until you know."""
    until_you_know: Prose
    """What that means for the reader, in one or two sentences."""


class PhaseExercise(Record):
    """An exercise in a phase; the dose here overrides the exercise's own."""

    exercise: ExerciseId
    dose: Dose | None = None
    note: Prose | None = None
    """What is special about it here."""


class Phase(Record):
    """One phase of getting better."""

    name: Name
    goal: Prose
    actions: Claims = ()
    exercises: tuple[PhaseExercise, ...] = ()
    move_on_when: SomeClaims
    """What must be true before the next phase."""


class ReturnToRun(Record):
    """Running again: what must be true first, and the plan."""

    ready_when: SomeClaims
    plan: ReturnPlanId
    """The return plan that its tissue needs."""
    notes: Claims = ()
    """What is special for this injury."""


class HelpItem(Record):
    """One line of a care card: a red flag by its id, or a claim of its own."""

    red_flag: RedFlagId | None = None
    text: Prose | None = None
    basis: Basis | None = None


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
    guide_says: Prose
    """The guide's claim or claims, each with its figure."""
    evidence_says: Prose | None = None
    we_say: Prose | None = None
    """What the site says, and why."""
    basis: Basis


class Injury(Reviewed):
    """One injury: `content/injuries/<id>.yaml`."""

    name: Name
    """The everyday name."""
    medical_name: Name | None = None
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
    onset: Onset
    tissue: Tissue
    summary: Annotated[Label, Field(max_length=160)]
    """One line: what it is, for lists and search results."""
    how_serious: Claim
    can_i_run: CanIRun
    recovery: Recoveries | None = None
    help: Help
    what_it_is: SomeClaims
    symptoms: SomeClaims
    where_it_hurts: Claim
    tells_apart: tuple[TellsApart, ...] = ()
    causes: Claims = ()
    do: SomeClaims
    do_not: SomeClaims
    phases: tuple[Phase, ...] = ()
    return_to_run: ReturnToRun | None = None
    prevention: Claims = ()
    professionals: Claims = ()
    """What a clinician may offer."""
    good_to_know: Claims = ()
    """Stories, credits and background that help the reader."""
    evidence_notes: tuple[EvidenceNote, ...] = ()

    @property
    def speed(self) -> str:
        """Which time filter finds it: short, medium or long, by the shortest usual time."""
        if self.recovery is None or self.recovery.typical is None:
            return ""
        low = self.recovery.typical.in_weeks.low
        return "short" if low < SHORT_WEEKS else "medium" if low < LONG_WEEKS else "long"
