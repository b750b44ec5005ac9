"""Wording for values that are not written as their field asks: amounts, dates, ids, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.values.ids import ID, id_of
from generator.problems.place import Place
from generator.problems.problem import Problem, listed, nearest, worded

_ENDS = 2  # of an amount


@worded
def not_a_basis(place: Place, width: int, written: str) -> Problem:
    """A basis is the word `guide`, or the ids of sources in brackets: `[smith-2024-toes]`."""
    ids = [each.strip(" []@") for each in written.split(",")]
    fix = "write the ids of its sources in brackets; `injury-guide new source` adds a source"
    if written.strip().lower() == "guide":
        fix = "write `guide`"
    elif all(re.fullmatch(ID, each) for each in ids):
        fix = f"write `[{', '.join(ids)}]`"
    return Problem(
        place,
        f'"{written}" is not what a claim can rest on',
        "`guide`, or the ids of sources in brackets: `[source-id, ...]`",
        fix,
        width=width,
    )


@worded
def not_a_number(place: Place, width: int, written: str) -> Problem:
    """The field takes a whole number."""
    return Problem(
        place,
        f'"{written}" is not a whole number',
        "a whole number such as `3`",
        "write digits only",
        width=width,
    )


@worded
def not_a_range(place: Place, width: int, written: str) -> Problem:
    """An amount is `3`, `2-4`, `6+` or `2-8+`. The unit stands in the key."""
    numbers = re.findall(r"\d+(?:\.\d+)?", written)
    near = "-".join(numbers) + "+" * ("+" in written) if 0 < len(numbers) <= _ENDS else None
    digits = "write digits, with a hyphen between the smaller and the larger number"
    return Problem(
        place,
        f'"{written}" is not an amount',
        "`3`, `2-4`, `6+` or `2-8+`; the unit stands in the key",
        f"write `{near}`" if near else digits,
        near,
        width,
    )


@worded
def not_a_count(place: Place, width: int, written: str) -> Problem:
    """A number of runs, rounds or days is a small whole number, or two with a hyphen."""
    return Problem(
        place,
        f'"{written}" is not a small whole number',
        "`2`, or two with a hyphen: `2-3`; at most 99",
        "write digits, with a hyphen between the smaller and the larger number",
        width=width,
    )


@worded
def range_backwards(place: Place, width: int, written: str) -> Problem:
    """A range starts with the smaller number."""
    low, high = written.rstrip("+").split("-", 1)
    turned = f"{high}-{low}"
    return Problem(
        place,
        f'the range "{written}" runs backwards',
        "the smaller number first, as in `2-4`",
        f"write `{turned}`",
        width=width,
    )


@worded
def not_a_date(place: Place, width: int, written: str) -> Problem:
    """A date is year-month-day."""
    return Problem(
        place,
        f'"{written}" is not a date',
        "year-month-day, as in `2026-11-22`",
        "write the date as `2026-11-22`",
        width=width,
    )


@worded
def not_a_year(place: Place, width: int, written: str) -> Problem:
    """A year has four digits, or is `n.d.` when the source gives none."""
    return Problem(
        place,
        f'"{written}" is not a year',
        "four digits, or `n.d.` when the source gives no date",
        "write the year as `2024`, or `n.d.`",
        width=width,
    )


@worded
def not_a_phone_number(place: Place, width: int, written: str) -> Problem:
    """A phone number is digits as they are dialled in that country, blanks between groups."""
    digits = " ".join(re.findall(r"\d+", written))
    return Problem(
        place,
        f'"{written}" is not a number to dial',
        "digits, in quotation marks, with blanks between groups: `0800 611 116`",
        f'write `"{digits}"`' if digits else "write digits only",
        digits or None,
        width,
    )


@worded
def unknown_country(place: Place, width: int, written: str) -> Problem:
    """A country is named by its two letters in ISO 3166, which are not always those of cars."""
    return Problem(
        place,
        f'"{written}" is not the code of a country',
        'two capital letters of ISO 3166: `"GB"` for the United Kingdom, `"NO"` for Norway',
        "look the code up, and write it in quotation marks",
        width=width,
    )


@worded
def not_yes_or_no(place: Place, width: int, written: str) -> Problem:
    """The field takes yes or no."""
    return Problem(
        place,
        f'"{written}" is neither yes nor no',
        "`yes` or `no`",
        "write `yes` or `no`",
        width=width,
    )


@worded
def unknown_word(place: Place, width: int, written: str, known: Sequence[str]) -> Problem:
    """The field takes one word of a short list."""
    near = nearest(written, known)
    return Problem(
        place,
        f'"{written}" is not one of the words that belong here',
        listed(known, 30),
        f"write `{near or known[0]}`" if near else "choose a word from the list",
        near,
        width,
    )


@worded
def bad_id(place: Place, width: int, written: str, file: str = "") -> Problem:
    """An id is lower-case words joined by hyphens; it becomes part of an address."""
    near = id_of(written)
    fix = f"rename the file to `{near}{file}`" if file else f"write `{near}`"
    return Problem(
        place,
        f'"{written}" cannot be an id',
        "lower-case letters and digits, words joined by hyphens: `shin-splints`",
        fix if near else "choose a name of such letters",
        near or None,
        width,
    )


@worded
def bad_address(place: Place, width: int, written: str) -> Problem:
    """A web address starts with https://, or with http:// where the page has no other."""
    bare = written.removeprefix("http://").removeprefix("doi:").strip()
    near = None
    if bare.startswith("10."):
        near = f"https://doi.org/{bare}"
    elif re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?:/|$)", bare):
        near = f"https://{bare}"
    return Problem(
        place,
        f'"{written}" is not an address that may be linked',
        "an address that starts with `https://`, or `http://` where it has no other",
        f"write `{near}`" if near else "write the full https address",
        near,
        width,
    )


@worded
def text_too_long(place: Place, width: int, length: int, most: int) -> Problem:
    """The text is longer than its place on the page allows."""
    return Problem(
        place,
        f"this text has {length} characters",
        f"at most {most} characters",
        "say it in fewer words",
        width=width,
    )
