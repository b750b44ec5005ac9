"""How long an injury takes: times with a clock, measured or only said."""

from __future__ import annotations

from typing import Literal

from generator.model.values.fields import (
    Basis,
    Claims,
    Id,
    Label,
    Name,
    Prose,
    Record,
    Severity,
    Span,
)

Clock = Literal["free of pain", "back to running", "back to sport", "after surgery", "one phase"]
Measure = Literal["half", "average", "most", "range"]


class Time(Span):
    """One time: what its clock measures, whether it was measured, in whom."""

    clock: Clock
    """What has happened by then; `after surgery` and `one phase` are never the usual time."""
    measured: Measure | None = None
    """What a study measured: half, average, most or the range; nothing when it is only said."""
    who: Label | None = None
    """Who was measured, as in `recreational runners`."""
    note: Prose | None = None
    """For whom it holds, or what moves it."""
    basis: Basis
    """What the time rests on."""


class GradeTime(Time):
    """The time of one severity."""

    severity: Severity
    """mild, moderate or severe; times must not fall from one to the next."""
    name: Name | None = None
    """What clinicians call it, as in `Grade 1`."""
    signs: Prose
    """How to know it."""


class VariantTime(Time):
    """A form of the injury that is treated differently, such as mid-portion and insertional."""

    id: Id
    """Part of the address: `#mid-portion`."""
    name: Name
    """What it is called, as in `Mid-portion`."""
    signs: Prose
    """How to know it."""


class Recovery(Record):
    """All that is said about how long it takes: measured times first, what is only said after."""

    times: tuple[Time, ...] = ()
    """Times of the whole injury. The first measured one leads; without any, the first said one."""
    by_severity: tuple[GradeTime, ...] = ()
    """One time for each severity."""
    by_variant: tuple[VariantTime, ...] = ()
    """One time for each form."""
    notes: Claims = ()
    """What else is known about its course."""

    @property
    def leading(self) -> Time | None:
        """The time that stands everywhere: the first usual one measured, else the first said."""
        usual = [each for each in self.times if each.clock not in {"after surgery", "one phase"}]
        return next((each for each in usual if each.measured), usual[0] if usual else None)

    @property
    def more(self) -> tuple[Time, ...]:
        """The times beside the leading one."""
        return tuple(each for each in self.times if each is not self.leading)

    @property
    def has_more(self) -> bool:
        """Whether there is anything to say beside the leading time."""
        return any((self.more, self.by_variant, self.by_severity, self.more_notes))

    @property
    def more_notes(self) -> Claims:
        """The notes beside the one that leads where no time does."""
        return self.notes if self.leading else self.notes[1:]

    @property
    def said(self) -> Time | None:
        """What is often said, when something else was measured."""
        found = next((each for each in self.times if not each.measured), None)
        return found if found is not self.leading else None
