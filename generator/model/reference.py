"""The records that others point at: body parts, terms, red flags, figures, sources and the like."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from generator.model.values.fields import (
    YEAR,
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
    SignId,
    SomeClaims,
    YesNo,
)

STUDIES = frozenset(
    {"systematic-review", "randomised-trial", "cohort", "narrative-review", "consensus"}
)
"""Types of source that a reader knows by who and when, not by a title in the words of the trade."""
INITIALS = 3
"""Letters after a surname: `Riel H`, `Ling SKK`. What has none is an organisation."""
TITLE = 20
"""Letters that tell one source from another, beside where and when it came out."""


class BodyPart(Record):
    """A part of the body: its page and its row of the recovery table. Its injuries find it."""

    name: Name
    """What a runner calls it."""
    order: int
    """Its place in lists, from the foot (1) upwards."""
    map_regions: tuple[Id, ...] = ()
    """Its places on the body map."""
    summary: Label
    """What is there, and what gets hurt there."""
    key_prevention: SomeClaims
    """The prevention column of the recovery table."""
    signs: Annotated[tuple[SignId, ...], Field(min_length=1)]
    """The red flags that matter most here."""
    good_to_know: Claims = ()
    """What else helps."""


class Term(Record):
    """A word of the glossary."""

    term: Name
    """The word, as it stands inside a sentence."""
    also_known_as: tuple[Name, ...] = ()
    """Other spellings and plurals that a text may use."""
    meaning: Annotated[Label, Field(max_length=240)]
    """One plain sentence; it becomes the tooltip."""
    more: Claims = ()
    """More about it, for the glossary page."""
    related: tuple[AnyId, ...] = ()
    """Records that a reader may want next."""


class PainLight(Record):
    """One light of the pain scale."""

    name: Name
    """Green, yellow or red."""
    pain: Range
    """Out of 10."""
    asks: Label
    """What it asks of a runner, in a few words."""
    signs: SomeClaims
    """How to know it."""
    do: SomeClaims
    """What to do."""


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
    """What the figure is about."""
    amount: Range
    """The number or the range."""
    unit: Unit
    """What is counted."""
    about: tuple[Label, ...] = ()
    """Words that, in one sentence with this unit, mean this figure; another value is a problem."""
    basis: Basis
    """What the figure rests on."""
    note: Prose | None = None
    """What it is for, what the evidence shows, and how conflicting originals were reconciled."""


class Source(Record):
    """Something that may be cited; only what was seen."""

    title: Annotated[str, Field(min_length=1)]
    """Its title, as printed."""
    authors: Annotated[str, Field(min_length=1)]
    """Who wrote it."""
    year: Annotated[str, Field(pattern=YEAR)]
    """Four digits, or `n.d.` when it gives none."""
    publisher: Annotated[str, Field(min_length=1)]
    """The journal, or the organisation."""
    url: Address
    """Where it can be read; a doi.org address when there is one."""
    type: Literal[
        "guideline",
        "consensus",
        "systematic-review",
        "randomised-trial",
        "cohort",
        "narrative-review",
        "textbook",
        "patient-information",
        "expert-blog",
    ]
    """What kind of source it is."""
    results_seen: YesNo = True
    """no: cite it for background only."""
    findings: Annotated[tuple[Annotated[str, Field(min_length=1)], ...], Field(min_length=1)]
    """What it was seen to find; a citation covers no more than this."""

    @property
    def imprint(self) -> str:
        """Write who, where and when: what was not shown is left out."""
        if self.authors in {"Not shown", self.publisher}:
            return self.where
        return f"{self.authors.rstrip('.')}. {self.where}"

    @property
    def short(self) -> str:
        """Write what a page calls it: a study by who and when, anything else by its title.

        A title loses what follows a colon, a bracket or a question. The page of all sources has it
        whole.
        """
        name, _, initials = re.split(r",| & | et al", self.authors)[0].rpartition(" ")
        if self.type in STUDIES and name and initials.isupper() and len(initials) <= INITIALS:
            return name if self.year == "n.d." else f"{name} {self.year}"
        head = re.split(r": | \(|(?<=\?) ", self.title)[0]
        return head if len(head) >= TITLE and not head.startswith("[") else self.title

    @property
    def where(self) -> str:
        """Write where and when: with the title, enough to find it by."""
        when = "" if self.year == "n.d." else f", {self.year}"
        return f"{self.publisher.rstrip('.')}{when}."


class Faq(Record):
    """A question that runners ask."""

    question: Label
    """As a runner would ask it."""
    answer: Claim
    """The short answer, in one or two sentences."""
    more: Claims = ()
    """More, below the short answer."""
    about: tuple[AnyId, ...] = ()
    """The records whose pages show the question."""
