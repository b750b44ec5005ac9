"""What a printed sheet is, before it is drawn. Screen, paper and PDF draw the same one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words. `url`: where they lead, from the site's root. `km`: the same distance."""

    words: str
    url: str = ""
    km: str = ""


Words = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line to tick. `id` stays when lines move, so that ticks and shared links still fit."""

    id: str
    name: Words
    text: Words
    sources: tuple[str, ...] = ()
    drawing: str = ""
    """What the movement looks like, as SVG."""

    @property
    def blank(self) -> bool:
        """Whether it has gaps to write in, which only paper can show."""
        return "___" in self.plain

    @property
    def plain(self) -> str:
        """The line as text."""
        return ": ".join(filter(None, (plain(self.name), plain(self.text))))


@dataclass(frozen=True, slots=True)
class Row:
    """One stage of a return plan: its name, its amount, and a box for each run of it."""

    id: str
    name: str
    amount: Words
    text: Words
    runs: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines or rows under a small heading, or none. `ticks`: whether the lines have boxes."""

    title: str
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    ticks: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a sheet. `look`: `alarm` is framed. `light`: the pain light it is about, if any."""

    id: str
    title: str
    intro: Words
    blocks: tuple[Block, ...]
    look: Literal["plain", "alarm"] = "plain"
    light: str = ""
    plot: str = ""
    """A plot that stands above its blocks."""


SheetKind = Literal["checklist", "rehab", "return"]


class SheetHead(NamedTuple):
    """What is known of a sheet before it is made: as pages name it and lead to it.

    file: what "edit this page" opens. injury: the id of the injury that it is made from, if any.
    """

    id: str
    kind: SheetKind
    title: str
    summary: str
    file: str
    injury: str = ""

    @property
    def url(self) -> str:
        """Where it stands."""
        return f"checklists/{self.id}/"


@dataclass(frozen=True)
class Sheet:
    """One printable sheet. What it has of its head says `SheetHead`.

    pages: how many printed pages it keeps to, on A4 and on Letter; with `at_most`, no more than
    that. blanks: what the reader fills in by hand.
    """

    id: str
    kind: SheetKind
    title: str
    summary: str
    for_whom: str
    pages: int
    at_most: bool
    sections: tuple[Section, ...]
    last_reviewed: date
    review_by: date
    reviewed: str
    file: str
    blanks: tuple[str, ...] = ()
    injury: str = ""

    @property
    def head(self) -> SheetHead:
        """What pages name it by."""
        return SheetHead(self.id, self.kind, self.title, self.summary, self.file, self.injury)

    @property
    def url(self) -> str:
        """Where it stands."""
        return self.head.url

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every part."""
        return tuple(
            line for part in self.sections for block in part.blocks for line in block.lines
        )

    @cached_property
    def version(self) -> str:
        """Six characters that change whenever a word does, to compare paper with page."""
        return hashlib.sha256(repr(replace(self, file="")).encode()).hexdigest()[:6]


def plain(words: Words) -> str:
    """Return words as text, a distance in both units."""
    return "".join(f"{each.words} ({each.km})" if each.km else each.words for each in words)
