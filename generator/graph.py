"""Links records: ids become entries, and every relation can be followed from both ends.

Reads no files, words no problems.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, cast

from generator.body.shapes import Shapes
from generator.model import BodyPart, Injury, Record, Reviewed, TellsApart
from generator.names import MOVED_PAGES, PAGES, Ask, Names, in_sentence
from generator.reading.kinds import KINDS
from generator.reading.records import Entry, Move, Records
from generator.words.reviewed import reviewed_words


def compare_url(one: str, two: str) -> str:
    """Return the address of a compare page: the ids in alphabetical order, whoever wrote it."""
    first, second = sorted((one, two))
    return f"compare/{first}-or-{second}/"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A pair of injuries that are told apart: `one` holds the text, `two` is the other."""

    one: Entry[Injury]
    two: Entry[Injury]
    told: TellsApart
    path: tuple[str | int, ...]

    @property
    def url(self) -> str:
        """The address of the compare page."""
        return compare_url(self.one.id, self.two.id)

    @property
    def title(self) -> str:
        """The question that a runner asks."""
        return self.told.title or f"{self.one.title} or {in_sentence(self.two.title)}?"

    def other(self, entry: Entry[Any]) -> Entry[Injury]:
        """Return the injury that is not `entry`."""
        return self.two if entry.id == self.one.id else self.one


@dataclass(frozen=True)
class Graph:
    """All records by id, and the ways back: who cites, uses and mentions whom."""

    by_id: Mapping[str, Entry[Record]]
    moves: tuple[Move, ...]
    shapes: Shapes = field(default_factory=dict)
    """The shapes of the body map."""

    def all(self, kind: str) -> list[Entry[Any]]:
        """Return the entries of a kind: by file name, or in the order of their one file."""
        if kind not in KINDS:
            raise LookupError(f"No row for `{kind}`: add one to generator/reading/kinds.py.")
        return list(self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Entry[Any]]]:
        found: dict[str, list[Entry[Any]]] = {}
        for entry in self.by_id.values():
            found.setdefault(entry.kind.name, []).append(entry)
        return found

    def get(self, id_: str) -> Entry[Any]:
        """Return the entry with this id, which the checks have found to exist."""
        return self.by_id[id_]

    def find(self, id_: str) -> Entry[Any] | None:
        """Return the entry with this id; None when there is none."""
        return self.by_id.get(id_)

    @cached_property
    def injuries(self) -> list[Entry[Injury]]:
        """All injuries by name."""
        return sorted(self.all("injury"), key=lambda entry: entry.title.lower())

    @cached_property
    def body_parts(self) -> list[Entry[BodyPart]]:
        """All body parts, from the foot upwards."""
        return sorted(self.all("body_part"), key=lambda entry: entry.record.order)

    def injuries_of(self, part: str) -> list[Entry[Injury]]:
        """The injuries of a body part: those that name it first come first, then by name."""
        found = [entry for entry in self.injuries if part in entry.record.body_parts]
        return sorted(found, key=lambda entry: entry.record.body_parts[0] != part)

    @cached_property
    def pointed_at_by(self) -> Mapping[str, list[str]]:
        """Record id -> ids of all records that name or mention it."""
        back: dict[str, list[str]] = defaultdict(list)
        for entry in self.by_id.values():
            for name in entry.points_at:
                back[name].append(entry.id)
        return back

    def back(self, id_: str, kind: str) -> list[Entry[Any]]:
        """Return the records of a kind that name or mention `id_`, by title."""
        found = [
            self.by_id[each]
            for each in self.pointed_at_by.get(id_, [])
            if self.by_id[each].kind.name == kind
        ]
        return sorted(found, key=lambda entry: entry.title.lower())

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """Every pair of injuries that are told apart, by address."""
        found = [
            Comparison(
                entry, cast("Entry[Injury]", self.by_id[told.injury]), told, ("tells_apart", number)
            )
            for entry in self.injuries
            for number, told in enumerate(entry.record.tells_apart)
            if told.injury in self.by_id and self.by_id[told.injury].kind.name == "injury"
        ]
        return sorted(found, key=lambda each: each.url)

    @cached_property
    def redirects(self) -> Mapping[str, tuple[str, str]]:
        """Old address -> (title, address) of today: moved pages, renamed records, compare pages."""
        found: dict[str, tuple[str, str]] = {old: PAGES[id_] for old, id_ in MOVED_PAGES.items()}
        for move in self.moves:
            entry = self.by_id[move.new]
            found[move.kind.url.format(move.old)] = (entry.title, entry.url)
            for pair in self.comparisons_of(entry.id):
                old = compare_url(move.old, pair.other(entry).id)
                found[old] = (pair.title, pair.url)
        return {url: to for url, to in found.items() if "#" not in url}

    def former_ids(self, id_: str) -> list[str]:
        """Return the ids that a record used to have."""
        return [move.old for move in self.moves if move.new == id_]

    def comparisons_of(self, id_: str) -> list[Comparison]:
        """The comparisons that an injury is part of, whoever wrote them."""
        return list(self._comparisons_by_id.get(id_, ()))

    @cached_property
    def _comparisons_by_id(self) -> Mapping[str, list[Comparison]]:
        found: dict[str, list[Comparison]] = {}
        for each in self.comparisons:
            for id_ in dict.fromkeys((each.one.id, each.two.id)):
                found.setdefault(id_, []).append(each)
        return found

    @cached_property
    def newest_review(self) -> date:
        """The day of the newest review of any record."""
        records = (entry.record for entry in self.by_id.values())
        return max(each.last_reviewed for each in records if isinstance(each, Reviewed))

    @cached_property
    def reading(self) -> str:
        """Say when all records were read as a whole, for pages that show many of them."""
        records = [each.record for each in self.by_id.values()]
        return reviewed_words(*(each for each in records if isinstance(each, Reviewed)))

    @cached_property
    def names(self) -> Names:
        """What any text may say of any record."""
        return Names(self.by_id)

    def told(self, id_: str) -> str:
        """Return all that a text may say of a record, as one text."""
        return self.names.told(id_)

    @cached_property
    def answers(self) -> dict[Ask, str]:
        """What `generator.recall` has found this graph to answer."""
        return {}

    @cached_property
    def made(self) -> dict[str, Any]:
        """What `generator.recall` was asked to make once."""
        return {}


def link(records: Records, shapes: Shapes | None = None) -> Graph:
    """Make the graph. Of two records with one id the first stays; the checks report the other."""
    by_id: dict[str, Entry[Record]] = {}
    order = list(KINDS)
    for entry in sorted(records.entries, key=lambda each: order.index(each.kind.name)):
        by_id.setdefault(entry.id, entry)
    return Graph(by_id, tuple(records.moves), shapes or {})
