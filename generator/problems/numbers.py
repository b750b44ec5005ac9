"""Wording for emergency numbers and help lines."""

from __future__ import annotations

from generator.problems.place import Place
from generator.problems.problem import Wording, underlined


@underlined
def country_twice(region: str, first: Place) -> Wording:
    """Each country has one record: a reader chooses it once, for the whole site."""
    return Wording(
        f'the country "{region}" has a record already ({first})',
        "each two-letter code once",
        "put the numbers of a country into one record, and delete the other",
    )


@underlined
def number_unchecked(checked: str, by: str) -> Wording:
    """A number is looked up again on its own page within two years."""
    return Wording(
        f"this number was last looked up on {checked}, and was to be looked up again by {by}",
        "a number that was seen on its page within the last two years",
        "open the page, compare the number, then write today's date as `checked`",
        severity="warning",
    )


@underlined
def checked_in_future(written: str) -> Wording:
    """Nobody has looked a number up on a day that has not come."""
    return Wording(
        f"the day {written} has not come yet",
        "the day on which the page was last seen to give this number",
        "write the day on which the number was last looked up",
    )
