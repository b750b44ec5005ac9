"""Figures and doses in words. Pure text, no markup."""

from __future__ import annotations

from generator.amounts import Amount, with_unit
from generator.model import Dose, Figure


def figure_words(figure: Figure) -> str:
    """Write a figure as it stands in a sentence."""
    return with_unit(figure.amount, figure.unit)


def _times(amount: Amount, one: str, more: str) -> str:
    return one if amount.is_one else f"{amount.text} {more}"


def dose_words(dose: Dose) -> list[str]:
    """Write a dose as short parts: `3 sets of 15`, `hold 30 seconds`, `each side`, `twice a day`."""
    parts: list[str] = []
    if dose.sets and dose.reps:
        parts.append(f"{with_unit(dose.sets, 'sets')} of {dose.reps.text}")
    elif dose.sets:
        parts.append(with_unit(dose.sets, "sets"))
    elif dose.reps:
        parts.append(with_unit(dose.reps, "reps"))
    if dose.steps:
        parts.append(f"{dose.steps.text} steps in each direction")
    if dose.hold_seconds:
        parts.append(f"hold {with_unit(dose.hold_seconds, 'seconds')}")
    if dose.lower_seconds:
        parts.append(f"{with_unit(dose.lower_seconds, 'seconds')} on the way down")
    if dose.minutes:
        parts.append(with_unit(dose.minutes, "minutes"))
    if dose.sides:
        parts.append(
            {
                "each": "each side",
                "sore side": "on the sore side",
                "both together": "both sides together",
            }[dose.sides]
        )
    if dose.times_a_day:
        parts.append(
            "twice a day"
            if dose.times_a_day.text == "2"
            else _times(dose.times_a_day, "once a day", "times a day")
        )
    if dose.days_a_week:
        days = dose.days_a_week
        parts.append(
            "every day" if days.text == "7" else _times(days, "one day a week", "days a week")
        )
    if dose.weeks:
        parts.append(f"for {with_unit(dose.weeks, 'weeks')}")
    if dose.pain_limit:
        parts.append(f"pain up to {dose.pain_limit.text} out of 10")
    return parts
