"""Figures and doses in words. Pure text, no markup."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Dose, Figure
from generator.words.amounts import Amount, with_unit

_SIDES = {
    "each": "each side",
    "sore side": "on the sore side",
    "both together": "both sides together",
}


def figure_words(figure: Figure) -> str:
    """Write a figure as it stands in a sentence."""
    return with_unit(figure.amount, figure.unit)


def dose_words(dose: Dose) -> list[str]:
    """Write a dose as short parts: `3 sets of 15`, `hold 30 seconds`, `twice a day`."""
    return [*_how_much(dose), *_how_often(dose)]


def short_dose_words(dose: Dose) -> list[str]:
    """Write what of a dose one does today: how much, how hard, how often, how much pain.

    Its speed, rest and end stand with the whole dose, a press away.
    """
    both = dose.sides == "both together"  # nobody does the other kind by mistake
    return dose_words(dose.model_copy(update={**DETAILS, **({"sides": None} if both else {})}))


DETAILS: Mapping[str, None] = dict.fromkeys(
    ("up_seconds", "lower_seconds", "weeks", "rest_seconds", "judge_after_weeks")
)
"""What of a dose stands on the exercise's own page, and on sheets, alone."""


def _how_much(dose: Dose) -> Iterator[str]:
    if dose.sets and dose.reps:
        yield f"{with_unit(dose.sets, 'sets')} of {dose.reps.text}"
    elif dose.sets:
        yield with_unit(dose.sets, "sets")
    elif dose.reps:
        yield with_unit(dose.reps, "repetitions")
    if dose.steps:
        yield f"{with_unit(dose.steps, 'steps')} in each direction"
    if dose.hold_seconds:
        yield f"hold {with_unit(dose.hold_seconds, 'seconds')}"
    if dose.up_seconds:
        yield f"{with_unit(dose.up_seconds, 'seconds')} up"
    if dose.lower_seconds:
        yield f"{with_unit(dose.lower_seconds, 'seconds')} down"
    if dose.minutes:
        yield with_unit(dose.minutes, "minutes")
    if dose.load:
        yield dose.load


def _how_often(dose: Dose) -> Iterator[str]:
    if dose.sides:
        yield _SIDES[dose.sides]
    if dose.times_a_day:
        names = {"1": "once a day", "2": "twice a day"}
        yield _named(dose.times_a_day, names, "times a day")
    if dose.days_a_week:
        yield _named(dose.days_a_week, {"1": "one day a week", "7": "every day"}, "days a week")
    if dose.weeks:
        yield f"for {with_unit(dose.weeks, 'weeks')}"
    if dose.rest_seconds:
        between = "sets" if dose.sets and dose.sets.top > 1 else "repetitions"
        yield f"{with_unit(dose.rest_seconds, 'seconds')} of rest between {between}"
    if dose.pain_limit:
        limit = dose.pain_limit.text
        yield "no pain" if limit == "0" else f"pain up to {limit} out of 10"
    if dose.judge_after_weeks:
        yield f"judge it after {with_unit(dose.judge_after_weeks, 'weeks')}"


def _named(amount: Amount, names: dict[str, str], unit: str) -> str:
    return names.get(amount.text, f"{amount.text} {unit}")
