"""Rules about ids, names and redirects."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.context import About
from generator.model import Record
from generator.problems import Problem
from generator.reading.leaves import Path
from generator.reading.records import Entry


def ids_are_unique(about: About) -> Iterator[Problem]:
    """Every id names one record, whatever its kind."""
    for entry in about.records.entries:
        first = about.graph.get(entry.id)
        if first is not entry:
            at = first.node.named_at
            yield say.duplicate_id(entry.node.named_at, len(entry.id), entry.id, at)


def names_are_unique(about: About) -> Iterator[Problem]:
    """A name, or another name, belongs to one record of a kind."""
    first: dict[tuple[str, str], tuple[Entry[Record], Path]] = {}
    for entry in about.graph.by_id.values():
        if not entry.kind.named:
            continue
        key = next(name for name in ("name", "title", "term") if hasattr(entry.record, name))
        called: list[tuple[str, Path]] = [(entry.title, (key,))]
        medical = getattr(entry.record, "medical_name", None)
        if medical is not None and medical != entry.title:
            called.append((medical, ("medical_name",)))
        others = enumerate(getattr(entry.record, "also_known_as", ()))
        called += [(name, ("also_known_as", number)) for number, name in others]
        for name, path in called:
            known, its_path = first.setdefault((entry.kind.name, name.lower()), (entry, path))
            if (known, its_path) != (entry, path):
                yield say.duplicate_name(*entry.at(*path).spot, name, known.at(*its_path).place)


def redirects_lead_somewhere(about: About) -> Iterator[Problem]:
    """An old id leads to a record that exists, and no record has the old id."""
    for move in about.graph.moves:
        old = about.graph.by_id.get(move.old)
        if old is not None and old.kind is move.kind:
            place = move.node.key_place or move.node.place
            yield say.moved_but_here(place, len(move.old), move.old)
            continue
        target = about.graph.by_id.get(move.new)
        unread = target is None and about.around.may_exist(move.new, (move.kind.name,))
        if not unread and (target is None or target.kind is not move.kind):
            known = [entry.id for entry in about.graph.all(move.kind.name)]
            near = say.nearest(move.new, known)
            yield say.moved_to_nowhere(*move.node.spot, move.new, near)
