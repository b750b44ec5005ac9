"""What a rule may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.graph import Graph
from generator.model import Record, Text
from generator.problems.place import Place
from generator.reading.kinds import KINDS
from generator.reading.leaves import Leaf
from generator.reading.records import Entry, Records
from generator.reading.source import Node, Sources


@dataclass(frozen=True)
class About:
    """Everything that was read, and today's date."""

    graph: Graph
    records: Records
    sources: Sources
    today: date
    cited: frozenset[str] = frozenset()
    """Sources that something besides the records cites: the decision tree."""

    def texts(self, kind: str) -> list[tuple[Entry[Record], Leaf, Node]]:
        """Return every text of a kind (`label`, `prose`) with its record and its Node."""
        return self._texts.get(kind, [])

    @cached_property
    def _texts(self) -> dict[str, list[tuple[Entry[Record], Leaf, Node]]]:
        found: dict[str, list[tuple[Entry[Record], Leaf, Node]]] = {}
        for id_, leaves in self.graph.leaves.items():
            entry = self.graph.by_id[id_]
            for leaf in leaves:
                if isinstance(leaf.mark, Text):
                    found.setdefault(leaf.mark.kind, []).append((entry, leaf, entry.at(*leaf.path)))
        return found

    def where(self, node: Node, text: str) -> tuple[Place, int]:
        """Return place and width of some words inside a Node."""
        return self.sources.locate(node, text)

    def maybe_named(self, entry: Entry[Record]) -> bool:
        """Whether another file, one with problems, holds its id: it may be in use after all."""
        problems = (*self.sources.problems, *self.records.problems)
        troubled = {each.place.file for each in problems} - {entry.file}
        lines = (line for file in troubled for line in self.sources.lines.get(file, ()))
        return any(entry.id in line for line in lines)

    def unread(self, id_: str, kinds: tuple[str, ...]) -> bool:
        """Whether the record may exist and could not be read: then no link to it is to blame."""
        return id_ in self.records.unread or bool(self.records.unread & set(kinds or KINDS))
