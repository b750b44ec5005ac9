"""Recovery times as sentences: what the clock measures, in whom, and whether it was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.words.amounts import with_unit

if TYPE_CHECKING:
    from generator.model.recovery import Time

_REACHED = {
    "free of pain": "were free of pain",
    "back to running": "were running again",
    "back to sport": "were back at their sport",
    "after surgery": "were back after an operation",
    "one phase": "were better",
}
_SAID = {
    "after surgery": "After an operation, often said: ",
    "one phase": "Part of the way, often said: ",
}


WEEKS_FROM = 21
"""Days from which a time reads better as weeks."""


def numeral(time: Time) -> tuple[str, str]:
    """Return the number that people come for, and its unit: `2-4` and `weeks`."""
    weeks = time.unit == "day" and time.amount.low >= WEEKS_FROM
    amount = time.amount.times(1 / 7) if weeks else time.amount
    unit = "week" if weeks else time.unit
    return amount.short, unit if amount.short == "1" else f"{unit}s"


def measured_or_said(time: Time) -> str:
    """Write one time as a plain sentence; what is only said is never told as a measurement."""
    who = time.who or "people"
    reached = _REACHED[time.clock]
    words = _whole(time)
    match time.measured:
        case None:
            return f"{_SAID.get(time.clock, 'Often said: ')}{time.words}."
        case "half":
            return f"In one study, half of the {who} {reached} after {words}."
        case "average":
            return f"On average, {who} {reached} after {words}."
        case "most" if time.amount.high is None:
            return f"Most {who} {reached} only after {words}."
        case "most":
            return f"Most {who} {reached} within {words}."
        case "range":
            return f"In studies, {who} {reached} after {words}."


def _whole(time: Time) -> str:
    """Write a time without decimals: a study's 161.4 days are about 161 days to a reader."""
    whole = time.amount.times(1)
    return time.words if whole == time.amount else f"about {with_unit(whole, f'{time.unit}s')}"
