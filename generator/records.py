"""Turns Nodes into records, and pydantic's complaints into problems with a place. Knows no rule that spans records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator import problems as say
from generator.kinds import ELSEWHERE, KINDS, MOVED, Kind
from generator.model import Link, Record, Text
from generator.model.fields import ID
from generator.place import Place
from generator.problems import Problem
from generator.source import Node, Sources

R = TypeVar("R", bound=Record)
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with its kind, its id and the Node tree that it was read from."""

    kind: Kind
    id: str
    record: R
    node: Node

    def at(self, *path: str | int) -> Node:
        """Return the Node to blame for a field of the record."""
        return self.node.find(path)

    @property
    def file(self) -> str:
        """The file that an editor opens to change it."""
        return self.node.place.file

    @property
    def url(self) -> str:
        """Its address from the root of the site."""
        return self.kind.url.format(self.id)

    @property
    def title(self) -> str:
        """Its name for readers, whatever its kind calls it."""
        for key in ("name", "title", "term", "question"):
            found = getattr(self.record, key, None)
            if isinstance(found, str):
                return found
        return self.id


@dataclass(frozen=True, slots=True)
class Leaf:
    """One marked value of a record: where it stands, what was typed, what kind of field it is."""

    path: Path
    value: str
    mark: Text | Link


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


def read(sources: Sources) -> Records:
    """Read every record of every known kind; what cannot be read is a problem and left out."""
    entries: list[Entry[Record]] = []
    moves: list[Move] = []
    found: list[Problem] = []
    unread: set[str] = set()
    for name in sources.broken:
        kind, file_id = _kind(name)
        if kind is not None:
            unread.add(kind.name if kind.one_file else file_id)
    for name, node in sources.nodes.items():
        if name.startswith(ELSEWHERE):
            continue
        if name == MOVED:
            moves += _moves(node, found)
            continue
        kind, file_id = _kind(name)
        if kind is None:
            known = [each.stands_in for each in KINDS.values()]
            found.append(say.unknown_file(node.place, name, say.nearest(name.split("/")[0], known)))
        else:
            for id_, child, named_at in _named(kind, file_id, node, found):
                entry = _entry(kind, id_, child, found, named_at)
                if entry is None:
                    unread.add(id_)
                else:
                    entries.append(entry)
    return Records(entries, moves, found, frozenset(unread))


def _kind(name: str) -> tuple[Kind | None, str]:
    folder, _, file = name.rpartition("/")
    for kind in KINDS.values():
        if kind.one_file and name == kind.stands_in:
            return kind, ""
        if folder == kind.stands_in and file.endswith(".md" if kind.markdown else ".yaml"):
            return kind, file.rsplit(".", 1)[0]
    return None, ""


def _named(
    kind: Kind, file_id: str, node: Node, found: list[Problem]
) -> Iterator[tuple[str, Node, Place]]:
    """Yield (id, Node, where the id stands) for each record of a file."""
    if not kind.one_file:
        yield file_id, node, node.place
    elif isinstance(node.value, dict):
        for key, child in node.value.items():
            yield key, child, child.key_place or child.place
    else:
        found.append(say.wrong_kind(node.place, node.width, "ids, each with its keys"))


def _entry(
    kind: Kind, id_: str, node: Node, found: list[Problem], named_at: Place
) -> Entry[Record] | None:
    if not re.fullmatch(ID, id_):
        found.append(say.bad_id(named_at, max(1, len(id_)), id_))
        return None
    if not isinstance(node.value, dict):
        found.append(say.wrong_kind(node.place, node.width, f"{kind.words} with its keys"))
        return None
    try:
        return Entry(kind, id_, kind.model.model_validate(node.plain()), node)
    except ValidationError as errors:
        found.extend(located(errors, node, kind.model, kind.words))
        return None


def located(
    errors: ValidationError, node: Node, model: type[BaseModel], owner: str
) -> Iterator[Problem]:
    """Turn pydantic's complaints about `node` into problems, each at the line that an editor must change."""
    for error in errors.errors(include_url=False, include_context=True, include_input=False):
        yield _problem(error, node, model, owner)


def _problem(error: ErrorDetails, node: Node, model: type[BaseModel], owner: str) -> Problem:
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    spot = node.find(path)
    last = str(path[-1]) if path else ""
    if kind in {"missing", "extra_forbidden"}:
        inner = node.find(path[:-1])
        owner = owner if len(path) == 1 else "this part of " + owner
        if kind == "missing":
            where = inner.key_place or inner.place
            return (
                say.missing_basis(inner.place)
                if last == "basis"
                else say.missing_key(where, last, owner)
            )
        return say.unknown_key(spot.key_place or spot.place, last, owner, _keys(model, path[:-1]))
    written = spot.value if isinstance(spot.value, str) else last
    if isinstance(spot.value, str) and not spot.value:
        return say.empty_value(spot.place, spot.width)
    wording = _WORDING.get(kind)
    if wording is None:
        return say.unclear_value(spot.place, spot.width, written, error["msg"])
    return wording(spot, written, context)


_WORDING: dict[str, Callable[[Node, str, dict[str, Any]], Problem]] = {
    "string_type": lambda at, _, __: say.wrong_kind(at.place, at.width, "a line of text"),
    "tuple_type": lambda at, _, __: say.wrong_kind(
        at.place, at.width, "a list, each entry with `- `"
    ),
    "list_type": lambda at, _, __: say.wrong_kind(
        at.place, at.width, "a list, each entry with `- `"
    ),
    "dict_type": lambda at, _, __: say.wrong_kind(at.place, at.width, "`key: value` lines"),
    "model_type": lambda at, _, __: say.wrong_kind(at.place, at.width, "`key: value` lines"),
    "int_parsing": lambda at, text, _: say.not_a_number(at.place, at.width, text),
    "int_type": lambda at, text, _: say.not_a_number(at.place, at.width, text),
    "not_a_range": lambda at, text, _: say.not_a_range(at.place, at.width, text),
    "range_backwards": lambda at, text, _: say.range_backwards(at.place, at.width, text),
    "not_a_date": lambda at, text, _: say.not_a_date(at.place, at.width, text),
    "not_yes_or_no": lambda at, text, _: say.not_yes_or_no(at.place, at.width, text),
    "basis": lambda at, _, __: say.missing_basis(at.place),
    "literal_error": lambda at, text, context: say.unknown_word(
        at.place, at.width, text, re.findall(r"'([^']*)'", str(context["expected"]))
    ),
    "string_pattern_mismatch": lambda at, text, context: (
        say.bad_address(at.place, at.width, text)
        if "https" in str(context["pattern"])
        else say.bad_id(at.place, at.width, text)
    ),
    "string_too_short": lambda at, _, __: say.empty_value(at.place, at.width),
    "string_too_long": lambda at, _, context: say.text_too_long(
        at.place, at.width, int(context["max_length"])
    ),
    "too_short": lambda at, _, context: say.empty_list(
        at.key_place or at.place, at.width, int(context["min_length"])
    ),
}


def _moves(node: Node, found: list[Problem]) -> Iterator[Move]:
    """Read `moved.yaml`: the folder or file of a kind, then old id: new id."""
    by_place = {kind.stands_in.removesuffix(".yaml"): kind for kind in KINDS.values()}
    if not isinstance(node.value, dict):
        found.append(
            say.wrong_kind(node.place, node.width, "kinds, each with `old-id: new-id` lines")
        )
        return
    for place, child in node.value.items():
        where = child.key_place or child.place
        if place not in by_place:
            found.append(say.unknown_key(where, place, "moved.yaml", sorted(by_place)))
        elif not isinstance(child.value, dict):
            found.append(say.wrong_kind(child.place, child.width, "`old-id: new-id` lines"))
        else:
            for old, new in child.value.items():
                if (
                    isinstance(new.value, str)
                    and re.fullmatch(ID, old)
                    and re.fullmatch(ID, new.value)
                ):
                    yield Move(by_place[place], old, new.value, new)
                else:
                    found.append(say.bad_id(new.key_place or new.place, len(old), old))


def leaves(entry: Entry[Record]) -> Iterator[Leaf]:
    """Yield every marked value of a record, in the order of its model: labels, prose and links."""
    yield from _walk(entry.record, ())


def _walk(record: BaseModel, path: Path) -> Iterator[Leaf]:
    for name, mark in _plan(type(record)):
        value = getattr(record, name)
        yield from _leaves_of(value, mark, (*path, name))


def _leaves_of(value: object, mark: Text | Link | None, path: Path) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from _walk(value, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _leaves_of(item, mark, (*path, number))
    elif isinstance(value, str) and mark is not None:
        yield Leaf(path, value, mark)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, Text | Link | None], ...]:
    return tuple(
        (name, _mark(field.metadata) or _mark_within(field.annotation))
        for name, field in model.model_fields.items()
    )


def _mark(metadata: Any) -> Text | Link | None:
    return next((each for each in metadata if isinstance(each, Text | Link)), None)


def _mark_within(annotation: object) -> Text | Link | None:
    """Return the mark inside `tuple[InjuryId, ...]`, `Prose | None` and the like."""
    found = _mark(getattr(annotation, "__metadata__", ()))
    if found or get_origin(annotation) is None:
        return found
    return next((mark for each in get_args(annotation) if (mark := _mark_within(each))), None)


def _keys(model: type[BaseModel], path: Path) -> list[str]:
    """Return the keys that the model at `path` inside `model` has."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            inner = _model_within(model.model_fields[step].annotation)
            model = inner or model
    return list(model.model_fields)


def _model_within(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _model_within(each))), None)
