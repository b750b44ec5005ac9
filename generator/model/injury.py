"""The injury record: what an editor may say about one injury, in the order of its page."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from generator.model.drawing.sore import SoreDrawing
from generator.model.exercise import Dose, Exercise
from generator.model.programme import Phase, PhaseExercise, ReturnToRun
from generator.model.recovery import Recovery
from generator.model.values.fields import (
    Basis,
    BodyPartId,
    Claim,
    Claims,
    Id,
    InjuryId,
    Label,
    Level,
    Name,
    Onset,
    Prose,
    Range,
    Record,
    Reviewed,
    SignId,
    SomeClaims,
    Tissue,
)
from generator.words.amounts import Amount

GROWN_UP = 18
"""Years from which a runner counts as an adult: the limit of the decision tree's questions."""
SHORT_WEEKS, LONG_WEEKS = 4, 8
"""Bounds of the time filter, in weeks: under 4, 4 to 7, 8 or more."""


class CanIRun(Record):
    """The first thing a runner asks: one answer for page, compare page, sheet, plan and check."""

    answer: Literal["no", "with care", "yes"]
    """In a word."""
    text: Prose
    """One or two sentences: on what condition, and how far."""
    pain_limit: Range | None = None
    """The most pain out of 10 to run with; above it, no running. None for bone, groin, children."""
    basis: Basis
    """What the answer rests on."""

    @property
    def words(self) -> str:
        """The answer and the text, once: a text that begins with the answer already says it."""
        begins = re.match(rf"{self.answer}\b", self.text, re.IGNORECASE)
        return self.text if begins else f"{self.answer.capitalize()}. {self.text}"


class Clearance(Record):
    """Who has to agree before the first run."""

    by: Literal["nobody", "clinician", "clinic"]
    """`clinician`: somebody must agree first; `clinic`: the clinic makes the plan, we make none."""
    because: Prose | None = None
    """Why, in one sentence; needed unless it is `nobody`."""


class Difference(Record):
    """One row of a comparison; each cell carries its own basis."""

    about: Label
    """What is compared, as in `Where it hurts when you press`."""
    this: Claim
    """How it is in this injury."""
    other: Claim
    """How it is in the other injury."""


class TellsApart(Record):
    """How two injuries are told apart; written once, shown on both and on their compare page."""

    injury: InjuryId
    """The other injury."""
    title: Label | None = None
    """The question as a runner would ask it, where the two names make it unreadable."""
    differences: Annotated[tuple[Difference, ...], Field(min_length=1)]
    """The rows of the comparison; the first tells best, and stands on both injuries' pages."""
    settled_by: Claim
    """What would settle it: a test, a scan, a clinician."""
    treat_as: InjuryId
    """Which of the two to treat it as until you know."""
    until_you_know: Prose
    """What that means for the reader, in one or two sentences."""


class Symptom(Claim):
    """What it feels like: part of the usual picture."""

    sign: SignId | None = None
    """The sign of the register that this is, when it is one: then `help` may name that sign only
    with words of its own that say what is different."""


class HelpItem(Record):
    """One line of when to get help: a sign of the register, words of its own, or both."""

    sign: SignId | None = None
    """A sign by its id; its level is the register's."""
    text: Prose | None = None
    """Words of its own: what is different here, or a sign that only this injury has."""
    level: Level | None = None
    """How soon: needed where no sign is named; beside a sign only with `because`."""
    because: Prose | None = None
    """Why the level differs from the register's here."""
    basis: Basis | None = None
    """What these words rest on."""


class OftenSaid(Record):
    """A thing that is often said and is not so, or not quite: its figure stands here once."""

    about: Label
    """What it is about, in a few words."""
    said: Prose
    """What is often said, with its figure."""
    found: Prose | None = None
    """What studies found."""
    advice: Prose | None = None
    """What to do, and why."""
    basis: Basis
    """The sources of what was found; `guide` when the source guide disagrees with itself."""


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
    """`full` records have every part; `short` ones say what matters until a clinician helps."""
    how_common: Literal["very common", "common", "less common", "rare"] = "less common"
    """Among runners; lists begin with the commonest."""
    body_parts: Annotated[tuple[BodyPartId, ...], Field(min_length=1)]
    """The main one first."""
    map_regions: tuple[Id, ...] = ()
    """Places on the body map."""
    ages: Range | None = None
    """Whom it concerns, in years, when not everybody: `8-15`."""
    places: Annotated[SoreDrawing | None, Field(exclude=True)] = None
    """Where it hurts and where to press, drawn; stands in `content/places/<id>.yaml`."""
    onset: Onset
    """overuse: it came on slowly from running; acute: at one moment; other: neither."""
    tissue: Tissue
    """What is hurt; it decides which return plan fits."""
    summary: Annotated[Label, Field(max_length=160)]
    """One line: what it is, for lists and search results."""
    in_short: Claim
    """What it is and whether it is dangerous, in two or three sentences; the page begins so."""
    can_i_run: CanIRun
    """Shown first on the page."""
    today: Annotated[Claims, Field(max_length=3)] = ()
    """Three things to do today, one sentence each, most useful first."""
    clearance: Clearance
    """Who has to agree before the first run."""
    recovery: Recovery | None = None
    """How long it takes, and what that rests on."""
    help: Annotated[tuple[HelpItem, ...], Field(min_length=2)]
    """When to get help: what does not fit this injury. Pages group it by level."""
    for_parents: Claims = ()
    """What parents need to know, for injuries of children."""
    what_it_is: SomeClaims
    """What happens inside the body, in plain words."""
    symptoms: Annotated[tuple[Symptom, ...], Field(min_length=1)]
    """What it feels like: the usual picture."""
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
    medicines: Claims = ()
    """Painkillers and other medicines for this condition, as the guidelines say."""
    phases: tuple[Phase, ...] = ()
    """Getting better, step by step."""
    return_to_run: ReturnToRun | None = None
    """Running again; leave it out where the clinic makes the plan."""
    prevention: Claims = ()
    """How to keep it away."""
    professionals: Claims = ()
    """What a clinician may offer."""
    good_to_know: Claims = ()
    """Stories, credits and background that help the reader."""
    often_said: tuple[OftenSaid, ...] = ()
    """What is often said and is not so; advice never starts from it."""

    @property
    def other_names(self) -> tuple[str, ...]:
        """Every name besides the everyday one, the medical one first."""
        medical = self.medical_name if self.medical_name != self.name else None
        return (*([medical] if medical else []), *self.also_known_as)

    @property
    def of_children(self) -> bool:
        """Whether it concerns only runners who are still growing."""
        return self.ages is not None and self.ages.top < GROWN_UP

    def dose_of(self, used: PhaseExercise, exercise: Exercise) -> Dose | None:
        """The dose of an exercise here: its own or the exercise's.

        Pain on a bone, and that of a child, is never scored: there an exercise allows none.
        """
        dose = used.dose or exercise.dose_for(used.purpose)
        scored = not self.of_children and self.tissue != "bone"
        if scored or dose is None or dose.pain_limit is None:
            return dose
        return dose.model_copy(update={"pain_limit": Amount(0, 0)})

    @property
    def speed(self) -> str:
        """Which time filter finds it: short, medium or long, by the time that leads."""
        leading = self.recovery.leading if self.recovery else None
        if leading is None:
            return ""
        low = leading.in_weeks.low
        return "short" if low < SHORT_WEEKS else "medium" if low < LONG_WEEKS else "long"
