"""What a rule that spans records may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.checks.one import Around, One
from generator.graph import Graph
from generator.model import Record
from generator.names import PAGES
from generator.reading.records import Entry, Records
from generator.reading.source import Sources
from generator.words import language


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

    def maybe_named(self, entry: Entry[Record]) -> bool:
        """Whether another file, one with problems, holds its id: it may be in use after all."""
        problems = (*self.sources.problems, *self.records.problems)
        troubled = {each.place.file for each in problems} - {entry.file}
        lines = (line for file in troubled for line in self.sources.lines.get(file, ()))
        return any(entry.id in line for line in lines)
