"""Finds what reads as one thing in a text and becomes another on a page. Pure.

Texts are turned into HTML by Python-Markdown, so that other builders give the same pages. It takes
lists, tables and stars in another way than GitHub's preview, where editors look: here is each
difference that would join, drop, count or stress words that were meant otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.words.prose import LINK

STEP = 4
"""Spaces by which a list inside a list is indented."""

ITEM = re.compile(r"( *)(?:([-*+])|(\d{1,9})([.)]))\s+\S")
_HEADING = re.compile(r" {0,3}(#+)(\s|$)?")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*$")
_COLUMNS = re.compile(r" {0,3}\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$")
_STAR_INSIDE = re.compile(r"\w\*+(?=\w)")


class Misread(NamedTuple):
    """Words that would be taken otherwise: where they begin, what would come of them, the cure."""

    at: int
    typed: str
    becomes: str
    cure: str


@dataclass(slots=True)
class _Lines:
    """How far a text was read."""

    before: str = ""
    """The line above, empty where a new block begins."""
    above: str = ""
    """The line above that one."""
    columns: int = 0
    """Of the table that is open."""
    lists: dict[int, int | None] = field(default_factory=dict)
    """Indentation of each list that is open -> its last number; None for a list of dots."""


def misread(text: str, *, whole_page: bool) -> Iterator[Misread]:
    """Yield what would be taken otherwise; only pages have lists, tables and headings."""
    for match in _STAR_INSIDE.finditer(text):
        yield Misread(
            match.start(),
            match[0],
            "has a star inside a word or a sum, which stresses words and is lost",
            "write `x` or `times`, or leave a space on both sides of the star",
        )
    seen, at = _Lines(), 0
    for line in text.split("\n") if whole_page else ():
        for becomes, cure in _line(line, seen):
            start = len(line) - len(line.lstrip(" "))
            yield Misread(at + start, line.strip()[:40], becomes, cure)
        at += len(line) + 1
    for paragraph in re.finditer(r"(?:.+\n?)+", text):
        if paragraph[0].count("**") % 2:
            last = paragraph.start() + paragraph[0].rindex("**")
            yield Misread(last, "**", "has no partner", "put ** on both sides of the words")


def _line(line: str, seen: _Lines) -> Iterator[tuple[str, str]]:
    """Yield what a line becomes, and its cure; remember it."""
    item, heading = ITEM.match(line), _HEADING.match(line)
    if not line.strip():
        seen.before, seen.above, seen.columns = "", "", 0
        return
    if seen.columns or _COLUMNS.match(line):
        yield from _row(line, seen)
    elif item:
        yield from _item(item, seen)
    elif heading:
        if heading[2] is None:
            yield "becomes a heading", "put the sign elsewhere, or a space behind it"
        elif heading[1] == "#":
            yield "becomes a second title of the page", "write ## for a heading"
        seen.lists.clear()
    elif seen.before and _UNDERLINE.match(line):
        yield "makes the line above a heading", "write ## in front of a heading"
    else:
        yield from _plain(line, seen)
    # What follows a heading begins a block of its own, as after an empty line.
    seen.above, seen.before = seen.before, "" if heading and not item else line


def _item(item: re.Match[str], seen: _Lines) -> Iterator[tuple[str, str]]:
    indent, number = len(item[1]), int(item[3]) if item[3] else None
    if indent % STEP:
        yield (
            f"is indented by {indent} spaces and would stand in the outer list",
            f"indent a list inside a list by {STEP} spaces, and any other by none",
        )
        return
    if item[4] == ")":
        yield "makes no list", "write a full stop behind the number: `1.`"
        return
    if indent and not seen.lists:
        yield "has no list above it to stand in", "begin the line without spaces"
        return
    if seen.before and not seen.lists:
        yield "joins the line above", "put an empty line above the list"
    for deeper in [each for each in seen.lists if each > indent]:
        del seen.lists[deeper]
    if indent not in seen.lists:
        if number not in (None, 1):
            yield (
                "begins a list, which is counted from 1",
                "begin with 1., or put the number inside the line",
            )
    elif (number is None) != (seen.lists[indent] is None):
        yield "joins the list above, which is of another kind", "put a line of text between them"
    elif number not in (None, 1, (seen.lists[indent] or 0) + 1):
        yield (
            f"would be counted as {(seen.lists[indent] or 0) + 1}",
            "count on by one from item to item",
        )
    seen.lists[indent] = number


def _plain(line: str, seen: _Lines) -> Iterator[tuple[str, str]]:
    indent = len(line) - len(line.lstrip(" "))
    if seen.before:
        return
    if not indent:
        seen.lists.clear()
    elif seen.lists and indent % STEP:
        yield "leaves its list", f"indent what belongs to an item by {STEP} spaces"
    elif not seen.lists and indent >= STEP:
        yield "becomes a block of code", "begin the line without spaces"


def _row(line: str, seen: _Lines) -> Iterator[tuple[str, str]]:
    cells = _cells(line)
    if seen.columns:
        if "|" not in line:
            yield "becomes a row of the table above", "put an empty line below the table"
        elif cells != seen.columns:
            yield (
                f"has {cells} cells, and the table {seen.columns} columns",
                "write as many cells as the table has columns",
            )
        return
    seen.columns = cells
    if seen.above:
        yield "makes no table below a line of text", "put an empty line above the table"
    elif "|" not in seen.before or _cells(seen.before) != cells:
        yield "makes no table", "write a row of heads with as many cells above it"


def _cells(row: str) -> int:
    bare = re.sub(r"\\\|", "", LINK.sub("", row)).strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1
