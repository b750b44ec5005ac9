"""Rules about ids, names and redirects."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.about import About
from generator.model import Record
from generator.problems import Problem
from generator.problems.place import Place
from generator.reading.kinds import KINDS
from generator.reading.records import Entry

_NAMED = {"injury", "exercise", "body_part", "guide", "page", "checklist", "return_plan", "term"}


def ids_are_unique(about: About) -> Iterator[Problem]:
    """Every id names one record, whatever its kind."""
    first: dict[str, Entry[Record]] = {}
    order = list(KINDS)
    for entry in sorted(about.records.entries, key=lambda each: order.index(each.kind.name)):
        known = first.setdefault(entry.id, entry)
        if known is not entry:
            yield say.duplicate_id(
                entry.node.named_at, len(entry.id), entry.id, known.node.named_at
            )


def names_are_unique(about: About) -> Iterator[Problem]:
    """A name, or another name, belongs to one record of a kind."""
    first: dict[tuple[str, str], Place] = {}
    for entry in about.graph.by_id.values():
        if entry.kind.name not in _NAMED:
            continue
        key = next(name for name in ("name", "title", "term") if hasattr(entry.record, name))
        paths: list[tuple[str | int, ...]] = [(key,)]
        if getattr(entry.record, "medical_name", None) not in {None, entry.title}:
            paths.append(("medical_name",))
        paths += [
            ("also_known_as", number)
            for number in range(len(getattr(entry.record, "also_known_as", ())))
        ]
        for path in paths:
            node = entry.at(*path)
            name = str(node.value)
            place = first.setdefault((entry.kind.name, name.lower()), node.place)
            if place != node.place:
                yield say.duplicate_name(node.place, node.width, name, place)


def redirects_lead_somewhere(about: About) -> Iterator[Problem]:
    """An old id leads to a record that exists, and no record has the old id."""
    for move in about.graph.moves:
        target = about.graph.by_id.get(move.new)
        unread = target is None and about.unread(move.new, (move.kind.name,))
        if not unread and (target is None or target.kind is not move.kind):
            known = [entry.id for entry in about.graph.all(move.kind.name)]
            near = say.nearest(move.new, known)
            yield say.moved_to_nowhere(move.node.place, move.node.width, move.new, near)
        old = about.graph.by_id.get(move.old)
        if old is not None and old.kind is move.kind:
            place = move.node.key_place or move.node.place
            yield say.moved_but_here(place, len(move.old), move.old)
