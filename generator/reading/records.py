"""Turns Nodes into records and problems with a place. Knows no rule that spans records."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from generator import problems as say
from generator.cache.shelf import Shelf
from generator.cache.store import NOTHING, key
from generator.model import Link, Record
from generator.model.values.ids import ID
from generator.problems import Problem
from generator.reading import beside
from generator.reading.complaints import located, unwritten
from generator.reading.kinds import ELSEWHERE, KINDS, MOVED, Kind
from generator.reading.leaves import Path, leaves
from generator.reading.node import Node
from generator.reading.source import Sources, let_go
from generator.words import prose

R = TypeVar("R", bound=Record)


class Read(NamedTuple):
    """A record without problems, as it may be kept: nothing in it says where its file stands.

    digest: of its kind, its id and all that was typed. points_at: the ids that it names, once each.
    """

    id: str
    record: Record
    digest: str
    points_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with its kind, its id and its file; see `Read` for the rest.

    source: gives the Node tree of its file, which is only read again to blame a line of it.
    """

    kind: Kind
    id: str
    record: R
    digest: str
    points_at: tuple[str, ...]
    file: str
    source: Callable[[], Node]

    @property
    def node(self) -> Node:
        """The Node tree that it was read from."""
        whole = self.source()
        return whole.find((self.id,)) if self.kind.one_file else whole

    def at(self, *path: str | int) -> Node:
        """Return the Node to blame for a field of the record."""
        return self.node.find(path)

    @property
    def url(self) -> str:
        """Its address from the root of the site."""
        return self.kind.url.format(self.id)

    @property
    def title(self) -> str:
        """Its name for readers, whatever its kind calls it."""
        typed = vars(self.record)  # pydantic takes long to say that a record has no such field
        for name in ("name", "title", "term", "question"):
            found = typed.get(name)
            if isinstance(found, str):
                return found
        return self.id


@dataclass(frozen=True, slots=True)
class Move:
    """A renamed id: `old` lives on as a redirect to `new`."""

    kind: Kind
    old: str
    new: str
    node: Node


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that was read: entries in file order, moves, problems."""

    entries: list[Entry[Record]]
    moves: list[Move]
    problems: list[Problem]
    unread: frozenset[str] = frozenset()
    """Ids of records, and names of kinds, that stand in `content/` and could not be read."""


def read(sources: Sources, kept: Shelf | None = None) -> Records:
    """Read every record of every known kind; what cannot be read is a problem and left out.

    kept: for files without problems, what they hold, under the digest of each. Records are taken
    from there when all Nodes are gone: they would keep the room of thousands of Nodes in use.
    """
    kept = kept or Shelf(NOTHING, "records")
    written, paired = sources, beside.pairs(sources)
    sources = beside.joined(written, paired)
    files: list[tuple[str, Kind, str]] = []
    spoilt: dict[str, list[Read]] = {}
    entries: list[Entry[Record]] = []
    moves: list[Move] = []
    found: list[Problem] = beside.alone(written, paired)
    unread: set[str] = set()
    for name in sources.broken:
        kind, file_id = kind_of(name)
        if kind is not None:
            unread.add(kind.name if kind.one_file else file_id)
    for name in sources.nodes:
        if name.startswith(ELSEWHERE):
            continue
        if name == MOVED:
            moves += _moves(sources.nodes[name], found)
            continue
        kind, file_id = kind_of(name)
        if kind is None:
            node = sources.nodes[name]
            found.append(say.unknown_file(node.place, name, _where_it_belongs(name, node)))
            continue
        files.append((name, kind, file_id))
        digest = sources.digests.get(name, "")
        if digest not in kept:
            met = len(found)
            made = list(_file(kind, file_id, sources.nodes[name], found, unread))
            found += beside.twice(written, paired, name)
            if digest and met == len(found):
                kept.put(digest, made)
                beside.sound(written, paired, name, digest, kept)
            else:
                spoilt[name] = made
    let_go()
    for name, kind, file_id in files:
        again, shown = partial(sources.nodes.__getitem__, name), sources.shown(name)
        made_again = partial(_made, kind, file_id, again)  # what could not be kept
        held = spoilt[name] if name in spoilt else kept.made(sources.digests[name], made_again)
        entries += [Entry(kind, *each, shown, again) for each in held]
    return Records(entries, moves, found, frozenset(unread))


def _made(kind: Kind, file_id: str, node: Callable[[], Node]) -> list[Read]:
    return list(_file(kind, file_id, node(), [], set()))


def _file(
    kind: Kind, file_id: str, node: Node, found: list[Problem], unread: set[str]
) -> Iterator[Read]:
    for id_, child in named(kind, file_id, node, found):
        record = _record(kind, id_, child, found)
        if record is None:
            unread.add(id_)
        else:
            typed = json.dumps(child.plain(), ensure_ascii=False)
            yield Read(id_, record, key(kind.name, id_, typed), tuple(_named_in(record, id_)))


def _named_in(record: Record, own: str) -> dict[str, None]:
    """Return the ids that a record names in a field or mentions in a text, without its own."""
    names: dict[str, None] = {}
    for leaf in leaves(record):
        if isinstance(leaf.mark, Link):
            names[leaf.value] = None
        elif leaf.mark.kind == "prose":
            names.update(dict.fromkeys(mention.id for mention in prose.mentions(leaf.value)))
            for cited in prose.citations(leaf.value):
                names.update(dict.fromkeys(cited))
    names.pop(own, None)
    return names


def kind_of(name: str) -> tuple[Kind | None, str]:
    """Return the kind that a file holds, by its path in `content/`, and the id that it gives."""
    folder, _, file = name.rpartition("/")
    for kind in KINDS.values():
        if kind.one_file and name == kind.stands_in:
            return kind, ""
        if folder == kind.stands_in and file.endswith(_ending(kind)):
            return kind, file.rsplit(".", 1)[0]
    return None, ""


def named(kind: Kind, file_id: str, node: Node, found: list[Problem]) -> Iterator[tuple[str, Node]]:
    """Yield (id, Node) for each record of a file."""
    if not kind.one_file:
        yield file_id, node
    elif isinstance(node.value, dict):
        yield from node.value.items()
    else:
        found.append(say.wrong_kind(node.place, node.width, "ids, each with its keys"))


def _kind_by_keys(node: Node) -> Kind | None:
    """Return the kind, of those with a file for each record, that alone has all keys of a file."""
    keys = set(node.value) if isinstance(node.value, dict) else set()
    fit = [
        kind
        for kind in KINDS.values()
        if not kind.one_file
        and keys <= set(kind.model.model_fields)
        and {name for name, each in kind.model.model_fields.items() if each.is_required()} <= keys
    ]
    return fit[0] if len(fit) == 1 else None


def _where_it_belongs(name: str, node: Node) -> str | None:
    """Return the path under which a file would be read, where its name or its keys tell."""
    folder, _, file = name.rpartition("/")
    stem = file.rsplit(".", 1)[0]
    folders = {kind.stands_in: kind for kind in KINDS.values() if not kind.one_file}
    near = say.nearest(folder, folders) if folder else None
    kind = folders[near] if near else _kind_by_keys(node)
    if kind is not None:
        return f"{kind.stands_in}/{stem}{_ending(kind)}"
    return say.nearest(f"{stem}.yaml", [each.stands_in for each in KINDS.values() if each.one_file])


def _ending(kind: Kind) -> str:
    """Return how the name of a file with one record ends."""
    return ".md" if kind.markdown else ".yaml"


def _record(kind: Kind, id_: str, node: Node, found: list[Problem]) -> Record | None:
    if not re.fullmatch(ID, id_):
        if kind.one_file:
            found.append(say.bad_id(node.named_at, len(id_), id_))
        else:
            found.append(say.bad_id(node.named_at, 1, id_, _ending(kind)))
        return None
    if not isinstance(node.value, dict):
        found.append(say.wrong_kind(node.place, node.width, f"{kind.words} with its keys"))
        return None
    gaps = {problem.place: problem for problem in unwritten(node)}
    found.extend(gaps.values())
    try:
        record = kind.model.model_validate(node.plain())
    except ValidationError as errors:
        other = None if kind.one_file else _kind_by_keys(node)
        if other not in (None, kind):
            found.append(say.wrong_folder(node.place, kind.words, other.words, other.stands_in))
            return None
        complaints = located(errors, node, kind.model, kind.words)
        found.extend(each for each in complaints if each.place not in gaps)
        return None
    return None if gaps else record


def _moves(node: Node, found: list[Problem]) -> Iterator[Move]:
    """Read `moved.yaml`: the folder or file of a kind, then old id: new id."""
    by_place = {kind.stands_in.removesuffix(".yaml"): kind for kind in KINDS.values()}
    if not isinstance(node.value, dict):
        expected = "kinds, each with `old-id: new-id` lines"
        found.append(say.wrong_kind(node.place, node.width, expected))
        return
    for place, child in node.value.items():
        if place not in by_place:
            found.append(say.unknown_key(child.named_at, place, "moved.yaml", sorted(by_place)))
        elif not isinstance(child.value, dict):
            found.append(say.wrong_kind(child.place, child.width, "`old-id: new-id` lines"))
        else:
            for old, new in child.value.items():
                if not re.fullmatch(ID, old):
                    found.append(say.bad_id(new.named_at, len(old), old))
                elif not isinstance(new.value, str):
                    found.append(say.wrong_kind(new.place, new.width, "the new id"))
                elif not re.fullmatch(ID, new.value):
                    found.append(say.bad_id(new.place, new.width, new.value))
                else:
                    yield Move(by_place[place], old, new.value, new)


__all__ = ["Entry", "Move", "Path", "Records", "kind_of", "located", "named", "read"]
