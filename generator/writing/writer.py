"""How a page writes links, claims and sources. Decides no content; two writers speak for it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from markdown.extensions.toc import slugify
from markupsafe import Markup

from generator.address import between
from generator.drawings import drawing
from generator.model import (
    Claim,
    Dose,
    EmergencyNumbers,
    Exercise,
    Injury,
    ReturnPlan,
    Source,
)
from generator.model.values.units import dose_words, figure_words, short_dose_words
from generator.names import PAGES, Names
from generator.places import places, to_avoid
from generator.plots import PLOTS, limit, recovery_chart, stairs
from generator.reading.records import Entry
from generator.words.amounts import week_numbers, with_unit
from generator.words.inline import END, RAW
from generator.words.prose import Mention

NO_BREAK = "\u00a0"
"""Keeps a mark on the line of the words that it belongs to."""

COUNTRIES = ("uk", "ireland", "usa", "canada", "australia", "new-zealand")
"""Where most readers of English live. Each number names its country, so none is taken for the
reader's own; a script puts the reader's choice in their place."""


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
    def way(self, page: str) -> str:
        """Return the address that leads to another page."""

    @abstractmethod
    def addressed(self, address: str, words: str, look: str = "") -> Markup:
        """Return a link to an address as it stands, with plain words. look: a class."""

    def cited(self, number: int) -> Markup:
        """Return the number of a source, leading to its entry below."""
        return anchor(number)

    def link(self, url: str, words: str, look: str = "") -> Markup:
        """Return a link to a page of this site, with plain words. look: a class."""
        page, _, anchor = url.partition("#")
        way = "" if page == self.url and anchor else self.way(page)
        return self.addressed(f"{way}#{anchor}" if anchor else way, words, look)

    def to(self, entry: Entry[Any] | str, words: str | None = None) -> Markup:
        """Return a link to a record or a shared page, by its title or by `words`."""
        found = self._names.place(entry) if isinstance(entry, str) else (entry.title, entry.url)
        return self.link(found[1], words or found[0])

    def href(self, url: str) -> str:
        """Return the address of another page or file for an attribute."""
        return between(self.url, url)

    def title(self, text: str, taken: Iterable[str] = ()) -> Markup:
        """Write the title of the page. taken: ids of its parts, which it leaves to them."""
        id_ = self.slug(text)
        id_ = f"page-{id_}" if id_ in taken else id_
        return Markup(f'<h1 id="{id_}">{self.label(text)}</h1>')

    def slug(self, text: str) -> str:
        """Return what names a heading with these words, where nothing else does."""
        return slugify(" ".join(text.split()), "-")

    def claim(self, claim: Claim) -> Markup:
        """Write a claim in one line, with what it rests on."""
        return self.line(claim.text) + self.basis(claim.basis)

    def basis(self, ids: Sequence[str], *, in_raw: bool = False) -> Markup:
        """Write what a claim rests on: numbers of sources, and nothing for general advice.

        in_raw: within `raw`, where no writer's own markup is read.
        """
        if not ids:
            return Markup()
        cited = anchor if in_raw else self.cited
        marks = [cited(self.numbers.setdefault(id_, len(self.numbers) + 1)) for id_ in ids]
        return Markup(NO_BREAK) + Markup(NO_BREAK).join(marks)

    def mention(self, mention: Mention) -> Markup:
        """Write a `[[link]]` of a text: plain words where it would lead to this very page."""
        if mention.id in PLOTS:
            return self.plot(mention.id)
        words = self._names.words_of(mention)
        figure = None if mention.id in PAGES or mention.words else self._names.figure(mention.id)
        if figure is not None:
            return self.link(figure.url, figure_words(figure.record), "ri-figure")
        _, url = self._names.place(mention.id)
        here = url == self.url and mention.id not in PAGES
        return self.label(words) if here else self.link(url, words)

    def drawing(self, entry: Entry[Exercise], size: str = "") -> Markup:
        """Draw an exercise; nothing when it has no drawing. size: as in `drawings.drawing`."""
        return _raw(drawing(entry.id, entry.record, self._names.plain, size))

    def plot(self, id_: str) -> Markup:
        """Draw a plot of the site's own records, by its id."""
        return _raw(self._names.plot(id_).svg)

    def stairs(self, plan: ReturnPlan) -> Markup:
        """Draw the stages of a return plan."""
        return _raw(stairs(plan).svg)

    def limit(self, dose: Dose) -> Markup:
        """Draw the most pain that a dose allows; its words say it too.

        Where it allows none, an empty strip would look like a field to fill in.
        """
        found = dose.pain_limit
        return _raw(limit(found.top) if found and found.top else "")

    def recovery(self, entry: Entry[Injury]) -> Markup:
        """Draw what was measured beside what is said; nothing where only one of them is known."""
        found = entry.record.recovery
        both = found and found.leading and found.said
        return _raw(recovery_chart([entry]) if both else "")

    def places(self, entry: Entry[Injury]) -> list[tuple[Markup, str]]:
        """Draw where an injury hurts and where to press: each drawing, and the words under it."""
        return _drawn(places(entry.id, entry.record.places))

    def to_avoid(self, entry: Entry[Injury]) -> list[tuple[Markup, str]]:
        """Draw positions to avoid: each drawing, and the words under it."""
        return _drawn(to_avoid(entry.id, entry.record.places))

    def countries(self) -> list[Entry[EmergencyNumbers]]:
        """The countries whose numbers stand on a page before a script knows the reader's."""
        found = (self._names.country(id_) for id_ in COUNTRIES)
        return [entry for entry in found if entry is not None]

    def raw(self, caller: Callable[[], Markup]) -> Markup:
        """Write HTML that stays as it is: `{% call w.raw() %} ... {% endcall %}`."""
        return Markup(f"{RAW}{caller().strip()}{END}")

    @property
    def sources(self) -> list[tuple[int, Entry[Source]]]:
        """The sources that this page has cited so far, in the order of their numbers."""
        return [(number, self._names.source(id_)) for id_, number in self.numbers.items()]

    def dose(self, dose: Dose, *, short: bool = False) -> str:
        """Write a dose in plain words, whole or in short."""
        return ", ".join(short_dose_words(dose) if short else dose_words(dose))

    with_unit = staticmethod(with_unit)
    week_numbers = staticmethod(week_numbers)


def stripped(text: str) -> str:
    """Return a text of one paragraph in one line."""
    return " ".join(text.split())


def anchor(number: int) -> Markup:
    """Return the number of a source as HTML, leading to its entry below.

    The entry has the title: said again at each number, titles took a tenth of a page.
    """
    return Markup(f'<a class="ri-basis" href="#source-{number}">{number}</a>')


def _raw(made: str) -> Markup:
    """Return HTML that stays as it is; nothing stays nothing."""
    return Markup(f"{RAW}{made}{END}") if made else Markup()


def _drawn(pieces: Iterable[tuple[str, str]]) -> list[tuple[Markup, str]]:
    return [(_raw(drawn), said) for drawn, said in pieces]
