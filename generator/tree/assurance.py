"""What stands for the tree: golden cases, the hazard log, reviewed changes, blind readings."""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import Field, NonNegativeInt, StringConstraints

from generator.model.values.fields import Id, Level, Record, YesNo


class Case(Record):
    """A golden case: answers, and what must come out."""

    name: str
    region: str | None = None
    answers: str = ""
    level: Level
    first: str | None = None


class Hazard(Record):
    """One line of the hazard log: what could harm, what prevents it, which test proves that."""

    id: Id
    hazard: str
    control: str
    proved_by: tuple[str, ...]


class SafetyChange(Record):
    """A reviewed change that lowers urgency somewhere."""

    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    names: Annotated[
        tuple[Annotated[str, StringConstraints(pattern=r"^\S+$")], ...], Field(min_length=1)
    ]
    """What was lowered, as the lock's message writes it: `shin/press.spot`, `rules/child-limp`."""
    reason: str
    reviewer: str = ""
    """Name and profession; empty while no clinician has looked at it."""

    @property
    def reviewed(self) -> bool:
        """Whether somebody stands for it by name."""
        return bool(self.reviewer.strip())


class StoryKind(Record):
    """One kind of story in a reading, such as emergencies told in passing."""

    name: str
    cases: NonNegativeInt
    exact: NonNegativeInt
    """Those with the agreed urgency."""


class Reading(Record):
    """Results of blind readers: they saw a story and the page, and not the agreed answer."""

    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    version: str
    readers: str
    """Who read, and what they saw."""
    signed_only: YesNo = False
    """Only second answers that wait for no clinician were offered."""
    cases: NonNegativeInt
    exact: NonNegativeInt
    """Cases with the agreed urgency."""
    emergencies: NonNegativeInt
    missed: NonNegativeInt
    """Emergencies that were given a lower level."""
    too_low: NonNegativeInt
    too_high: NonNegativeInt
    self_care: NonNegativeInt | None = None
    """Cases whose agreed level is self-care; None where they were not counted."""
    self_care_exact: NonNegativeInt | None = None
    """Those of them that got it."""
    named: NonNegativeInt
    """Cases with an agreed condition."""
    first_right: NonNegativeInt | None = None
    """None where it was not counted."""
    in_three: NonNegativeInt
    screens: NonNegativeInt
    """The median."""
    missed_kinds: tuple[str, ...] = ()
    """What the missed emergencies were, in words."""
    kinds: tuple[StoryKind, ...] = ()
    """Empty where they were not counted."""

    @property
    def exact_interval(self) -> tuple[int, int]:
        """The percent of cases with the agreed urgency, as a 95% interval."""
        return _interval(self.exact, self.cases)

    @property
    def found_interval(self) -> tuple[int, int]:
        """The percent of emergencies that were found, as a 95% interval."""
        return _interval(self.emergencies - self.missed, self.emergencies)


def _interval(part: int, whole: int) -> tuple[int, int]:
    """Return Wilson's 95% interval of a share, in whole percent.

    Source: Wilson, Journal of the American Statistical Association 1927, 22:209-212.
    """
    if not whole:
        return 0, 100
    z, share = 1.96, part / whole
    middle = share + z * z / (2 * whole)
    spread = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 100 / (1 + z * z / whole)
    return round(scale * (middle - spread)), round(scale * (middle + spread))
