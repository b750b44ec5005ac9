"""What any text may say of any record: its name, its address, its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, cast

from generator.model import EmergencyNumbers, Figure, PainLight, Record, Source
from generator.model.values.units import figure_words
from generator.page_kinds import PAGE_KINDS
from generator.plots import PLOTS, Plot
from generator.reading.records import Entry
from generator.words import prose

Ask = tuple[str, ...]
"""A question to the graph: the name of what was asked for, and the ids that it was asked of."""

PAGES: Mapping[str, tuple[str, str]] = {
    kind.name: (kind.title, kind.url) for kind in PAGE_KINDS.values() if kind.url
}
"""Pages that no record stands for; texts may link to them by these ids too."""

MOVED_PAGES: Mapping[str, str] = {"faq/": "faq", "return-to-run/": "running-again"}
"""Old address of such a page -> its id: links that people kept still lead there."""


_TOLD_WHOLE = (Figure, PainLight, Source, EmergencyNumbers)
"""Records that texts show more of than the name."""


class Names:
    """The names of all records, by id. asked: where each id that is asked for is noted."""

    def __init__(
        self, by_id: Mapping[str, Entry[Record]], asked: dict[Ask, None] | None = None
    ) -> None:
        self._by_id = by_id
        self._asked = asked

    def told(self, id_: str) -> str:
        """Return all that can be learnt here of an id, as one text; empty when nothing has it."""
        entry = self._by_id.get(id_)
        if entry is None:
            return ""
        whole = entry.digest if isinstance(entry.record, _TOLD_WHOLE) else ""
        return f"{entry.kind.name} {entry.title} {whole}"

    def _ask(self, id_: str) -> Entry[Any] | None:
        if self._asked is not None:
            self._asked["told", id_] = None
        return self._by_id.get(id_)

    def place(self, id_: str) -> tuple[str, str]:
        """Return (title, address) of a shared page or of a record, which the checks have found."""
        if id_ in PAGES:
            return PAGES[id_]
        entry = cast("Entry[Any]", self._ask(id_))
        return entry.title, entry.url

    def figure(self, id_: str) -> Entry[Figure] | None:
        """Return a figure; None when the id is another record's."""
        entry = self._ask(id_)
        return entry if entry is not None and isinstance(entry.record, Figure) else None

    def plot(self, id_: str) -> Plot:
        """Return a plot of `PLOTS`, whose records the checks have found."""
        return PLOTS[id_].of(lambda each: cast("Entry[Any]", self._ask(each)).record)

    def country(self, id_: str) -> Entry[EmergencyNumbers] | None:
        """Return whom to call in a country; None when nobody has looked it up."""
        entry = self._ask(id_)
        return entry if entry is not None and isinstance(entry.record, EmergencyNumbers) else None

    def source(self, id_: str) -> Entry[Source]:
        """Return a source."""
        return cast("Entry[Source]", self._ask(id_))

    def words_of(self, mention: prose.Mention) -> str:
        """Return the words that a `[[link]]` shows."""
        if mention.words:
            return mention.words
        if mention.id in PLOTS:
            # The rules of language read the text of a plot that has lost a record, too.
            whole = all(self._ask(each) for each in PLOTS[mention.id].needs)
            return self.plot(mention.id).says if whole else ""
        entry = self._ask(mention.id)
        if entry is None:
            return PAGES[mention.id][0].lower() if mention.id in PAGES else mention.id
        if isinstance(entry.record, Figure):
            return figure_words(entry.record)
        return in_sentence(entry.title)

    def plain(self, text: str) -> str:
        """Return a text without markup, in one line."""
        return _bare(text) if "[[" not in text else _plain(text, self.words_of)


def _plain(text: str, words_of: Callable[[prose.Mention], str]) -> str:
    return " ".join(prose.plain(text, words_of).split())


@lru_cache(maxsize=100_000)  # rules, sheets, data and search all ask
def _bare(text: str) -> str:
    return _plain(text, lambda mention: mention.typed)


def in_sentence(title: str) -> str:
    """Return a title as it stands inside a sentence: names and abbreviations keep their case."""
    first = title.split(maxsplit=1)[0] if title else ""
    letter = first[:1] != "A" and first[1:2] in {"", "-"}  # X-ray, T score, I; not the article
    keep = letter or any(each.isupper() for each in first[1:]) or first in KEPT
    return title if keep else title[:1].lower() + title[1:]


KEPT = frozenset(
    {
        "Achilles",
        "Alfredson",
        "Bosu",
        "Morton's",
        "Nordic",
        "Osgood-Schlatter",
        "Sever's",
        "Ottawa",
        "Pilates",
        "Wells",
    }
)
"""First words that keep their capital inside a sentence."""
