"""Wording for records whose keys or values are not of the kind that their field asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.problems.problem import Wording, listed, nearest, underlined, worded


@worded
def conflict(mark: str) -> Wording:
    """Two versions of this part stand in the file, with marks of git. Keep what is right."""
    return Wording(
        f'"{mark}" is a mark that git left: two versions of this part stand in the file',
        "one version",
        "keep the words that are right, and delete the others and every mark",
        width=len(mark),
    )


@worded
def unknown_key(key: str, owner: str, known: Sequence[str], inside: str = "") -> Wording:
    """A record has only the keys of its kind. The key is misspelt or belongs somewhere else."""
    near = None if inside else nearest(key, known)
    fix = "delete the key, or move the text to a key from the list"
    if inside:
        fix = f"put it two spaces further in, under `{inside}:`"
    elif near:
        fix = f"rename the key to `{near}:`"
    return Wording(
        f'{owner} has no key "{key}"',
        f"{listed(known)} (content/README.md)",
        fix,
        near,
        width=len(key),
    )


@worded
def missing_key(key: str, owner: str) -> Wording:
    """A key that the record needs is not there."""
    return Wording(
        f'{owner} needs the key "{key}"',
        f"a line `{key}: ...`",
        f"add `{key}:` with its text (content/README.md shows an example)",
    )


@worded
def missing_basis() -> Wording:
    """A claim says what it rests on: ids of sources, `guide` for the source guide, or `ours`."""
    return Wording(
        "this claim does not say what it rests on",
        "`basis: [source-id, ...]`, `basis: ours` or `basis: guide`",
        "name the sources that say it, or add `basis: ours` (`guide` if the source guide says it)",
    )


_NO_ENTRY = re.compile(r"-\S|\d+[.)]\s")
_ONE_WORD = re.compile(r"[\w-]+")


@underlined
def wrong_kind(expected: str, written: str = "") -> Wording:
    """A text stands where a list belongs, or the other way round."""
    fix = f"write {expected} here (content/README.md shows an example)"
    if "list" in expected and _NO_ENTRY.match(written):
        fix = "start each entry with a hyphen and a space: `- `"
    elif "list" in expected and _ONE_WORD.fullmatch(written):
        fix = f"write `[{written}]`"
    return Wording(f"this should be {expected}", expected, fix)


@worded
def wrong_folder(words: str, other: str, folder: str) -> Wording:
    """The keys of this file are those of another kind of record: it stands in the wrong folder."""
    return Wording(
        f"this is not {words}: its keys are those of {other}",
        f"a file with the keys of {words}",
        f"move the file to content/{folder}/",
    )


@underlined
def needs_keys(keys: Sequence[str]) -> Wording:
    """A text or a list stands where some keys belong, each with its own value."""
    wanted = listed(keys, 12)
    return Wording(
        "this should have keys of its own",
        f"{wanted}, each on a line of its own",
        f"write {keys[0]} before the text, and the other keys below it",
    )


@underlined
def still_to_write() -> Wording:
    """`injury-guide new` left this for you. The comment above it says what belongs here."""
    return Wording(
        "this is still to be written",
        "your words in the place of `...`",
        "write it as the comment above it says; delete the line if its key is not needed",
    )


@underlined
def empty_value() -> Wording:
    """A key stands there without its text."""
    return Wording(
        "there is no text here", "some text behind the colon", "write the text, or delete the key"
    )


@underlined
def empty_list(least: int) -> Wording:
    """The list has too few entries."""
    return Wording("this list has too few entries", f"at least {least}", "add an entry with `- `")


@underlined
def one_of_these(keys: Sequence[str]) -> Wording:
    """Exactly one of some keys belongs here."""
    return Wording(
        f"one of {listed(keys)} belongs here, and only one",
        f"exactly one of: {listed(keys)}",
        "keep one of these keys",
    )
