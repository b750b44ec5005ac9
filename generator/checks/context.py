"""What rules may look at: all that was read, or one record and what it may know of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal

from generator.cache.store import key
from generator.graph import Graph
from generator.model import Figure, Record, Text
from generator.names import PAGES, Names
from generator.problems.place import Place
from generator.reading.kinds import KINDS
from generator.reading.leaves import Leaf, leaves
from generator.reading.records import Entry, R, Records
from generator.reading.source import Sources
from generator.words import language


@dataclass(frozen=True)
class Around:
    """What may be known of all other records. `digest` names all of it: a new field goes there too.

    kinds:   id -> kind. moved: old id -> new id. urls: every address of the site.
    figures: those that watch sentences. injuries: their names, in lower case.
    medical: words that do not count as hard ones.
    unread:  as `Records.unread`. sources: only to find places.
    """

    names: Names
    kinds: Mapping[str, str]
    moved: Mapping[str, str]
    urls: frozenset[str]
    figures: tuple[Entry[Figure], ...]
    injuries: frozenset[str]
    medical: frozenset[str]
    unread: frozenset[str]
    sources: Sources

    @cached_property
    def digest(self) -> str:
        """A name for all of it."""
        return key(
            *(part for id_ in self.kinds for part in (id_, self.names.told(id_))),
            repr(sorted(self.moved.items())),
            *(repr(sorted(each)) for each in (self.urls, self.injuries, self.medical, self.unread)),
            *(figure.digest for figure in self.figures),
        )

    def may_exist(self, id_: str, kinds: tuple[str, ...]) -> bool:
        """Whether the record may exist and could not be read: then no link to it is to blame."""
        return id_ in self.unread or bool(self.unread & set(kinds or KINDS))


@dataclass(frozen=True)
class One:
    """A record, and what it may know of the others."""

    entry: Entry[Any]
    around: Around

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every marked value of the record."""
        return tuple(leaves(self.entry.record))

    def texts(self, *kinds: Literal["label", "prose"]) -> Iterator[Leaf]:
        """Yield every text of some kinds."""
        for leaf in self.leaves:
            if isinstance(leaf.mark, Text) and leaf.mark.kind in kinds:
                yield leaf

    def where(self, leaf: Leaf, text: str, at: int = 0) -> tuple[Place, int]:
        """Return place and width of some words of a text. at: where they begin in it, if known."""
        node = self.entry.at(*leaf.path)
        return self.around.sources.locate(node, text, leaf.value[:at])


@dataclass(frozen=True)
class About:
    """Everything that was read, and today's date."""

    graph: Graph
    records: Records
    sources: Sources
    today: date
    cited: frozenset[str] = frozenset()
    """Sources that something besides the records cites: the decision tree."""

    @cached_property
    def around(self) -> Around:
        """What rules about one record may know of the others."""
        by_id = self.graph.by_id
        names = [
            name
            for entry in by_id.values()
            if entry.kind.in_medicine
            for name in (
                entry.title,
                getattr(entry.record, "medical_name", None) or "",
                *getattr(entry.record, "also_known_as", ()),
            )
        ]
        return Around(
            names=self.graph.names,
            kinds={id_: entry.kind.name for id_, entry in by_id.items()},
            moved={move.old: move.new for move in self.graph.moves},
            urls=frozenset(
                [*(entry.url for entry in by_id.values()), *(url for _, url in PAGES.values())]
            ),
            figures=tuple(each for each in self.graph.all("figure") if each.record.about),
            injuries=frozenset(
                name.lower()
                for entry in self.graph.injuries
                for name in (entry.title, *entry.record.other_names)
            ),
            medical=frozenset(
                word.lower()
                for name in names
                for word in language.words(name)
                if len(word) > len("the")
            ),
            unread=self.records.unread,
            sources=self.sources,
        )

    @cached_property
    def each(self) -> tuple[One, ...]:
        """Every record, as the rules about one see it."""
        return tuple(One(entry, self.around) for entry in self.graph.by_id.values())

    def known(self, id_: str | None, model: type[R]) -> R | None:
        """Return the record with this id; None if none of this kind has it, which `links` tells."""
        entry = self.graph.by_id.get(id_ or "")
        return entry.record if entry and isinstance(entry.record, model) else None

    def maybe_named(self, entry: Entry[Record]) -> bool:
        """Whether another file, one with problems, holds its id: it may be in use after all."""
        problems = (*self.sources.problems, *self.records.problems)
        troubled = {each.place.file for each in problems} - {entry.file}
        lines = (line for file in troubled for line in self.sources.lines.get(file, ()))
        return any(entry.id in line for line in lines)
