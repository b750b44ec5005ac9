"""The register of signs: what a runner sees or feels, and how soon it needs help."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.values.fields import (
    Basis,
    BodyPartId,
    Label,
    Level,
    Name,
    Prose,
    Record,
)

ReaderGroup = Literal["under 18", "55 or over", "65 or over", "pregnant"]
"""For whom a level differs; the words stand on the page as they are."""


class LevelChange(Record):
    """A level that holds for some readers or some parts of the body, with its reason."""

    who: ReaderGroup | None = None
    """For whom it holds; everybody when it is left out."""
    body_parts: tuple[BodyPartId, ...] = ()
    """Where it holds; everywhere when it is left out."""
    when: Label | None = None
    """What else must be true, as a reader would say it: `with a fever`."""
    level: Level
    """The level instead of the sign's own."""
    because: Prose
    """Why it differs, in one sentence."""
    basis: Basis
    """What the change rests on."""

    @property
    def words(self) -> str:
        """For whom and when it holds: `Under 18, with a fever`."""
        told = ", ".join(each for each in (self.who, self.when) if each) or "here"
        return told[:1].upper() + told[1:]


class Sign(Record):
    """One sign and its level: `content/signs.yaml`. Nothing else of the site says its level."""

    name: Annotated[Label, Field(max_length=90)]
    """The sign in a few words."""
    text: Prose
    """The sign, said so that a runner can answer yes or no."""
    level: Level
    """How soon to be seen: call-now, today, soon, routine or self-care."""
    changes: tuple[LevelChange, ...] = ()
    """Where age, body part or something else changes the level."""
    do: Prose
    """What to do about it."""
    why: Prose
    """What it could mean, without naming a diagnosis."""
    about: tuple[Label, ...] = ()
    """Words that mean this sign: a symptom or a line of `help` that uses them has to name it."""
    views: tuple[Literal["quick", "mid-run"], ...] = ()
    """Which of the short lists show it."""
    waits_for: Literal["clinician"] | None = None
    """`clinician`: its level is a draft that a clinician has to confirm."""
    basis: Basis
    """What it rests on."""


class LevelWords(Record):
    """What the site says for one level, everywhere: `content/levels.yaml`."""

    name: Name
    """Two or three words, as in `The same day`."""
    heading: Name
    """The heading above its signs."""
    means: Prose
    """Where to go and by when, in a sentence or two."""
