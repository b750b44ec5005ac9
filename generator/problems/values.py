"""Wording for values that are not written as their field asks: amounts, dates, ids, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.values.ids import ID, id_of
from generator.problems.problem import Wording, listed, nearest, underlined

_ENDS = 2  # of an amount


@underlined
def not_a_basis(written: str) -> Wording:
    """A basis is the word `guide`, or the ids of sources in brackets: `[smith-2024-toes]`."""
    ids = [each.strip(" []@") for each in written.split(",")]
    fix = "write the ids of its sources in brackets; `injury-guide new source` adds a source"
    if written.strip().lower() == "guide":
        fix = "write `guide`"
    elif all(re.fullmatch(ID, each) for each in ids):
        fix = f"write `[{', '.join(ids)}]`"
    return Wording(
        f'"{written}" is not what a claim can rest on',
        "`guide`, or the ids of sources in brackets: `[source-id, ...]`",
        fix,
    )


@underlined
def not_a_number(written: str) -> Wording:
    """The field takes a whole number."""
    return Wording(
        f'"{written}" is not a whole number', "a whole number such as `3`", "write digits only"
    )


@underlined
def not_a_range(written: str) -> Wording:
    """An amount is `3`, `2-4`, `6+` or `2-8+`. The unit stands in the key."""
    numbers = re.findall(r"\d+(?:\.\d+)?", written)
    near = "-".join(numbers) + "+" * ("+" in written) if 0 < len(numbers) <= _ENDS else None
    digits = "write digits, with a hyphen between the smaller and the larger number"
    return Wording(
        f'"{written}" is not an amount',
        "`3`, `2-4`, `6+` or `2-8+`; the unit stands in the key",
        f"write `{near}`" if near else digits,
        near,
    )


@underlined
def not_a_count(written: str) -> Wording:
    """A number of runs, rounds or days is a small whole number, or two with a hyphen."""
    return Wording(
        f'"{written}" is not a small whole number',
        "`2`, or two with a hyphen: `2-3`; at most 99",
        "write digits, with a hyphen between the smaller and the larger number",
    )


@underlined
def range_backwards(written: str) -> Wording:
    """A range starts with the smaller number."""
    low, high = written.rstrip("+").split("-", 1)
    turned = f"{high}-{low}"
    return Wording(
        f'the range "{written}" runs backwards',
        "the smaller number first, as in `2-4`",
        f"write `{turned}`",
    )


@underlined
def not_a_date(written: str) -> Wording:
    """A date is year-month-day."""
    return Wording(
        f'"{written}" is not a date',
        "year-month-day, as in `2026-11-22`",
        "write the date as `2026-11-22`",
    )


@underlined
def not_a_year(written: str) -> Wording:
    """A year has four digits, or is `n.d.` when the source gives none."""
    return Wording(
        f'"{written}" is not a year',
        "four digits, or `n.d.` when the source gives no date",
        "write the year as `2024`, or `n.d.`",
    )


@underlined
def not_a_phone_number(written: str) -> Wording:
    """A phone number is digits as they are dialled in that country, blanks between groups."""
    digits = " ".join(re.findall(r"\d+", written))
    return Wording(
        f'"{written}" is not a number to dial',
        "digits, in quotation marks, with blanks between groups: `0800 611 116`",
        f'write `"{digits}"`' if digits else "write digits only",
        digits or None,
    )


@underlined
def unknown_country(written: str) -> Wording:
    """A country is named by its two letters in ISO 3166, which are not always those of cars."""
    return Wording(
        f'"{written}" is not the code of a country',
        'two capital letters of ISO 3166: `"GB"` for the United Kingdom, `"NO"` for Norway',
        "look the code up, and write it in quotation marks",
    )


@underlined
def not_yes_or_no(written: str) -> Wording:
    """The field takes yes or no."""
    return Wording(f'"{written}" is neither yes nor no', "`yes` or `no`", "write `yes` or `no`")


@underlined
def unknown_word(written: str, known: Sequence[str]) -> Wording:
    """The field takes one word of a short list."""
    near = nearest(written, known)
    return Wording(
        f'"{written}" is not one of the words that belong here',
        listed(known, 30),
        f"write `{near}`" if near else "choose a word from the list",
        near,
    )


@underlined
def bad_id(written: str, file: str = "") -> Wording:
    """An id is lower-case words joined by hyphens; it becomes part of an address."""
    near = id_of(written)
    fix = f"rename the file to `{near}{file}`" if file else f"write `{near}`"
    return Wording(
        f'"{written}" cannot be an id',
        "lower-case letters and digits, words joined by hyphens: `shin-splints`",
        fix if near else "choose a name of such letters",
        near or None,
    )


@underlined
def bad_address(written: str) -> Wording:
    """A web address starts with https://, or with http:// where the page has no other."""
    bare = written.removeprefix("http://").removeprefix("doi:").strip()
    near = None
    if bare.startswith("10."):
        near = f"https://doi.org/{bare}"
    elif re.match(r"(?:[\w-]+\.)+[a-z]{2,}(?:/|$)", bare):
        near = f"https://{bare}"
    return Wording(
        f'"{written}" is not an address that may be linked',
        "an address that starts with `https://`, or `http://` where it has no other",
        f"write `{near}`" if near else "write the full https address",
        near,
    )


@underlined
def text_too_long(length: int, most: int) -> Wording:
    """The text is longer than its place on the page allows."""
    return Wording(
        f"this text has {length} characters", f"at most {most} characters", "say it in fewer words"
    )
