"""How a page writes links, claims and sources. Decides no content; two writers speak for it."""

from __future__ import annotations

import html
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from markdown.extensions.toc import slugify
from markupsafe import Markup

from generator.address import between
from generator.model import Claim, Dose, Figure, Source, Span
from generator.model.units import dose_words, figure_words
from generator.names import PAGES, Names
from generator.reading.records import Entry
from generator.words.amounts import kilometres, with_unit
from generator.words.inline import END, RAW
from generator.words.prose import Mention

NO_BREAK = "\u00a0"
"""Keeps a mark on the line of the words that it belongs to."""

GUIDE_MARK = Markup(
    f'{NO_BREAK}<span class="ri-basis ri-basis--guide" title="General advice" aria-hidden="true">'
    "</span>"
)
"""What stands behind a claim that rests on the guide. Said aloud after each claim it would drown
the claims, so who listens hears the numbers, and once that the rest is general advice. Its "g" is
drawn by the style, so that no copy, reader mode or program takes it for a word."""

_IN_ATTRIBUTE = str.maketrans({"{": "(", "}": ")", "[": "(", "]": ")", "`": "'", "*": "", "\\": ""})


class Writer(ABC):
    """Writes what stands on one page: links from where it is, claims, numbered sources.

    Of records that the page is not about it knows the names only.
    """

    blank_lines: ClassVar[bool]
    """Whether they have a meaning."""

    def __init__(self, names: Names, url: str) -> None:
        self._names = names
        self.url = url
        self.numbers: dict[str, int] = {}

    @abstractmethod
    def label(self, text: str) -> Markup:
        """Write plain words."""

    @abstractmethod
    def line(self, text: str) -> Markup:
        """Write a text in one line, for lists and cells."""

    @abstractmethod
    def prose(self, text: str) -> Markup:
        """Write a text of any length, as paragraphs and lists of their own."""

    @abstractmethod
    def link(self, url: str, words: str, look: str = "") -> Markup:
        """Return a link to a page of this site, with plain words. look: a class."""

    @abstractmethod
    def outward(self, url: str, words: str) -> Markup:
        """Return a link to another site, with plain words."""

    @abstractmethod
    def cited(self, number: int, title: str) -> Markup:
        """Return the number of a source, leading to its entry below."""

    def to(self, entry: Entry[Any] | str, words: str | None = None) -> Markup:
        """Return a link to a record or a shared page, by its title or by `words`."""
        found = self._names.place(entry) if isinstance(entry, str) else (entry.title, entry.url)
        return self.link(found[1], words or found[0])

    def href(self, url: str) -> str:
        """Return the address of another page or file for an attribute."""
        return between(self.url, url)

    def title(self, text: str) -> Markup:
        """Write the title of the page."""
        return Markup(f'<h1 id="{self.slug(text)}">{self.label(text)}</h1>')

    def slug(self, text: str) -> str:
        """Return what names a heading with these words, where nothing else does."""
        return slugify(" ".join(text.split()), "-")

    def claim(self, claim: Claim) -> Markup:
        """Write a claim in one line, with what it rests on."""
        return self.line(claim.text) + self.basis(claim.basis)

    def figure(self, entry: Entry[Figure]) -> Markup:
        """Write a figure of the ledger, leading to its entry."""
        return self.link(entry.url, figure_words(entry.record), "ri-figure")

    def basis(self, ids: Sequence[str]) -> Markup:
        """Write what a claim rests on: numbers of sources, or the mark of general advice."""
        if not ids:
            return GUIDE_MARK
        marks = []
        for id_ in ids:
            number = self.numbers.setdefault(id_, len(self.numbers) + 1)
            title = html.escape(self._names.source(id_).record.title).replace("&quot;", "'")
            marks.append(self.cited(number, title.translate(_IN_ATTRIBUTE)))
        return Markup(NO_BREAK) + Markup(NO_BREAK).join(marks)

    def mention(self, mention: Mention) -> Markup:
        """Write a `[[link]]` of a text: plain words where it would lead to this very page."""
        words = self._names.words_of(mention)
        figure = None if mention.id in PAGES or mention.words else self._names.figure(mention.id)
        if figure is not None:
            return self.figure(figure)
        _, url = self._names.place(mention.id)
        here = url == self.url and mention.id not in PAGES
        return self.label(words) if here else self.link(url, words)

    def raw(self, caller: Callable[[], Markup]) -> Markup:
        """Write HTML that stays as it is: `{% call w.raw() %} ... {% endcall %}`."""
        return Markup(f"{RAW}{caller().strip()}{END}")

    @property
    def sources(self) -> list[tuple[int, Entry[Source]]]:
        """The sources that this page has cited so far, in the order of their numbers."""
        return [(number, self._names.source(id_)) for id_, number in self.numbers.items()]

    def plain(self, text: str) -> str:
        """Return a text without markup, for attributes; the template escapes it."""
        return self._names.plain(text)

    def dose(self, dose: Dose) -> str:
        """Write a dose in plain words."""
        return ", ".join(dose_words(dose))

    def span(self, span: Span) -> str:
        """Write a length of time in plain words."""
        return span.words

    with_unit = staticmethod(with_unit)
    kilometres = staticmethod(kilometres)


def stripped(text: str) -> str:
    """Return a text of one paragraph in one line."""
    return " ".join(text.split())
