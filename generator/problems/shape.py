"""Wording for records whose keys or values are not of the kind that their field asks for."""

from __future__ import annotations

from collections.abc import Sequence

from generator.problems.place import Place
from generator.problems.problem import Problem, listed, nearest, worded


@worded
def unknown_key(place: Place, key: str, owner: str, known: Sequence[str]) -> Problem:
    """A record has only the keys of its kind. The key is misspelt or belongs somewhere else."""
    near = nearest(key, known)
    fix = (
        f"rename the key to `{near}:`"
        if near
        else "delete the key, or move the text to a key from the list"
    )
    return Problem(
        place,
        f'{owner} has no key "{key}"',
        f"{listed(known)} (content/README.md)",
        fix,
        near,
        len(key),
    )


@worded
def missing_key(place: Place, key: str, owner: str) -> Problem:
    """A key that the record needs is not there."""
    return Problem(
        place,
        f'{owner} needs the key "{key}"',
        f"a line `{key}: ...`",
        f"add `{key}:` with its text (content/README.md shows an example)",
    )


@worded
def missing_basis(place: Place) -> Problem:
    """A claim says what it rests on: `basis: guide` for general advice, or the ids of sources."""
    return Problem(
        place,
        "this claim does not say what it rests on",
        "`basis: guide`, or `basis: [source-id, ...]`",
        "add `basis: guide` for general advice, or the ids of the sources that say it",
    )


@worded
def wrong_kind(place: Place, width: int, expected: str) -> Problem:
    """A text stands where a list belongs, or the other way round."""
    return Problem(
        place,
        f"this should be {expected}",
        expected,
        f"write {expected} here (content/README.md shows an example)",
        width=width,
    )


@worded
def needs_keys(place: Place, width: int, keys: Sequence[str]) -> Problem:
    """A text or a list stands where some keys belong, each with its own value."""
    wanted = listed(keys, 12)
    return Problem(
        place,
        "this should have keys of its own",
        f"{wanted}, each on a line of its own",
        f"write {keys[0]} before the text, and the other keys below it",
        width=width,
    )


@worded
def still_to_write(place: Place, width: int) -> Problem:
    """`injury-guide new` left this for you. The comment above it says what belongs here."""
    return Problem(
        place,
        "this is still to be written",
        "your words in the place of `...`",
        "write it as the comment above it says; delete the line if its key is not needed",
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
    return Problem(
        place,
        f'"{written}" is not an amount',
        "`3`, `2-4`, `6+` or `2-8+`; the unit stands in the key",
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
def bad_id(place: Place, width: int, written: str) -> Problem:
    """An id is lower-case words joined by hyphens; it becomes part of an address."""
    return Problem(
        place,
        f'"{written}" cannot be an id',
        "lower-case letters and digits, words joined by hyphens: `shin-splints`",
        "rename the file or key",
        width=width,
    )


@worded
def bad_address(place: Place, width: int, written: str) -> Problem:
    """A web address starts with https://."""
    return Problem(
        place,
        f'"{written}" is not an address that may be linked',
        "an address that starts with `https://`",
        "write the full https address",
        width=width,
    )


@worded
def empty_value(place: Place, width: int) -> Problem:
    """A key stands there without its text."""
    return Problem(
        place,
        "there is no text here",
        "some text behind the colon",
        "write the text, or delete the key",
        width=width,
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


@worded
def empty_list(place: Place, width: int, least: int) -> Problem:
    """The list has too few entries."""
    return Problem(
        place,
        "this list has too few entries",
        f"at least {least}",
        "add an entry with `- `",
        width=width,
    )


@worded
def one_of_these(place: Place, width: int, keys: Sequence[str]) -> Problem:
    """Exactly one of some keys belongs here."""
    return Problem(
        place,
        f"one of {listed(keys)} belongs here, and only one",
        f"exactly one of: {listed(keys)}",
        "keep one of these keys",
        width=width,
    )
