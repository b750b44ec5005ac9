"""Whom to call in one country: emergency, advice and crisis lines, each with the page it was on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.values.countries import CountryCode
from generator.model.values.fields import Address, Day, Label, Name, Record

DIGITS = r"^[0-9]([0-9 ]*[0-9])?$"
"""Digits, in groups if they are spoken in groups."""

LOOKED_UP_EVERY = timedelta(days=730)
"""How long a number may stand before somebody looks at its page again: two years."""

PhoneNumber = Annotated[str, StringConstraints(pattern=DIGITS, max_length=20)]


class SeenOn(Record):
    """The page that a number was seen on: a government's, a health service's, or the line's own.

    It stands beside the number and not in `sources.yaml`: it is evidence for a number, not for a
    claim, and is looked at again with the number.
    """

    title: Annotated[str, Field(min_length=1, max_length=200)]
    """The title of the page, in its own language."""
    publisher: Annotated[str, Field(min_length=1, max_length=200)]
    """Who publishes it."""
    url: Address
    """Where it is."""
    checked: Day
    """The day on which the page, or a kept copy of it, was last seen to give this number."""


class HelpLine(Record):
    """A number that a reader may call."""

    number: PhoneNumber
    """The number as it is dialled in that country; blanks where it is spoken in groups."""
    answers: Name
    """Who answers, in a few words without brackets."""
    source: SeenOn
    """Where the number was seen."""

    @property
    def dialled(self) -> str:
        """The digits alone, for a link that calls."""
        return self.number.replace(" ", "")

    @property
    def spoken(self) -> str:
        """Digits one by one, for a voice: `9 9 9`, and `0 8 0 0, 6 1 1, 1 1 6`."""
        return ", ".join(" ".join(group) for group in self.number.split())

    @property
    def check_by(self) -> date:
        """The day by which the number must be looked up again."""
        return self.source.checked + LOOKED_UP_EVERY


class CrisisLine(HelpLine):
    """A number for someone who may not be safe from themselves, or who has an eating disorder."""

    helps_with: Literal["suicide", "eating disorders"]
    """What the line is for."""


class EmergencyNumbers(Record):
    """Whom to call in one country."""

    name: Name
    """The country, as it stands in a list."""
    region: CountryCode
    """Its two letters in ISO 3166, in quotation marks: `"NO"`."""
    emergency: PhoneNumber
    """The number for an ambulance, as it is dialled there."""
    emergency_name: Name
    """Who answers, in a few words without brackets."""
    emergency_source: SeenOn
    """Where the number was seen."""
    exception: Label | None = None
    """Only where libphonenumber does not know the emergency number: why the page above is right."""
    advice: PhoneNumber | None = None
    """The number for health advice by phone, where there is one."""
    advice_name: Name | None = None
    """Who answers there."""
    advice_source: SeenOn | None = None
    """Where that number was seen."""
    crisis: tuple[CrisisLine, ...] = ()
    """Lines for someone in a crisis."""

    @property
    def ambulance(self) -> HelpLine:
        """The line for an emergency."""
        return HelpLine(
            number=self.emergency, answers=self.emergency_name, source=self.emergency_source
        )

    @property
    def adviser(self) -> HelpLine | None:
        """The line for advice, where there is one."""
        if not (self.advice and self.advice_name and self.advice_source):
            return None
        return HelpLine(number=self.advice, answers=self.advice_name, source=self.advice_source)

    @property
    def lines(self) -> Iterator[tuple[tuple[str | int, ...], HelpLine]]:
        """Every line of the country, with the path to its source in the record."""
        yield ("emergency_source",), self.ambulance
        if self.adviser:
            yield ("advice_source",), self.adviser
        for place, line in enumerate(self.crisis):
            yield ("crisis", place, "source"), line
