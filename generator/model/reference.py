"""The records that others point at: body parts, terms, red flags, figures, sources and the like."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.fields import (
    Address,
    AnyId,
    Basis,
    Claim,
    Claims,
    Id,
    Label,
    Name,
    Prose,
    Range,
    Record,
    RedFlagId,
    SomeClaims,
    Urgency,
    YesNo,
)


class BodyPart(Record):
    """A part of the body: its page and its row of the recovery table. Its injuries find it."""

    name: Name
    order: int
    """Its place in lists, from the foot (1) upwards."""
    map_regions: tuple[Id, ...] = ()
    summary: Label
    key_prevention: SomeClaims
    """The prevention column of the recovery table."""
    red_flags: Annotated[tuple[RedFlagId, ...], Field(min_length=1)]
    good_to_know: Claims = ()


class Term(Record):
    """A word of the glossary."""

    term: Name
    also_known_as: tuple[Name, ...] = ()
    """Other spellings and plurals that a text may use."""
    meaning: Annotated[Label, Field(max_length=240)]
    """One plain sentence; it becomes the tooltip."""
    more: Claims = ()
    related: tuple[AnyId, ...] = ()


class RedFlag(Record):
    """A sign that needs help, and how soon."""

    name: Annotated[Label, Field(max_length=90)]
    """The sign in a few words."""
    text: Prose
    """The sign, said so that a runner can answer yes or no."""
    urgency: Urgency
    do: Prose
    """What to do about it."""
    why: Prose
    views: tuple[Literal["main", "quick", "mid-run"], ...] = ()
    """Which of the lists show it."""
    basis: Basis


class PainLight(Record):
    """One light of the pain scale."""

    name: Name
    pain: Range
    """Out of 10."""
    signs: SomeClaims
    do: SomeClaims


Unit = Literal[
    "percent",
    "miles",
    "km",
    "days",
    "weeks",
    "months",
    "years",
    "hours",
    "minutes",
    "seconds",
    "times",
    "sets",
    "reps",
    "steps a minute",
    "out of 10",
    "mg",
    "micrograms",
    "units",
    "g",
    "degrees",
    "cm",
    "mm",
    "m",
    "sessions",
    "runs",
    "people",
    "pairs",
    "none",
]


class Figure(Record):
    """A duration, dose or threshold that the site states; prose refers to it as `[[id]]`."""

    name: Name
    amount: Range
    unit: Unit
    about: tuple[Label, ...] = ()
    """Words that, in one sentence with this unit, mean this figure; another value is a problem."""
    basis: Basis
    note: Prose | None = None
    """What it is for, what the evidence shows, and how conflicting originals were reconciled."""


class Source(Record):
    """Something that may be cited; only what was seen."""

    title: Annotated[str, Field(min_length=1)]
    authors: Annotated[str, Field(min_length=1)]
    year: Annotated[str, Field(pattern=r"^(\d{4}|n\.d\.)$")]
    publisher: Annotated[str, Field(min_length=1)]
    url: Address
    type: Literal[
        "guideline",
        "consensus",
        "systematic-review",
        "randomised-trial",
        "cohort",
        "narrative-review",
        "textbook",
        "patient-information",
    ]
    results_seen: YesNo = True
    """no: cite it for background only."""
    findings: Annotated[tuple[str, ...], Field(min_length=1)]
    """What it was seen to find; a citation covers no more than this."""

    @property
    def imprint(self) -> str:
        """Write who, where and when: what was not shown is left out."""
        who = "" if self.authors == "Not shown" else f"{self.authors}. "
        when = "" if self.year == "n.d." else f", {self.year}"
        return f"{who}{self.publisher}{when}."


class Faq(Record):
    """A question that runners ask."""

    question: Label
    answer: Claim
    """The short answer, in one or two sentences."""
    more: Claims = ()
    about: tuple[AnyId, ...] = ()
    """The records whose pages show the question."""


class EmergencyNumbers(Record):
    """Who to call in one region."""

    name: Name
    emergency: Annotated[Label, Field(max_length=20)]
    """The number for an ambulance."""
    emergency_name: Name
    advice: Annotated[Label, Field(max_length=20)] | None = None
    """The number for urgent advice, where there is one."""
    advice_name: Name | None = None
