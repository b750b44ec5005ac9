"""Writes the first text of a new record from its model: every needed key, explained. Pure."""

from __future__ import annotations

import re
import textwrap
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.editing.manual import holds
from generator.model.values.fields import keys_of
from generator.model.values.ids import id_of
from generator.reading.complaints import TO_WRITE
from generator.reading.kinds import Kind

_READ_AGAIN_AFTER = timedelta(days=365)
_WIDTH = 100
_HOW = "# Write in the place of each `...`. A line `# key: ...` is a key that you may add."
_PLAIN = re.compile(r"[A-Za-z][\w ',.()/-]*")


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A new record: its id, the file in `content/` that it stands in, and its text."""

    id: str
    file: str
    text: str


def scaffold(kind: Kind, name: str, today: date, id_: str = "") -> Scaffold:
    """Return a new record; `...` stands where an editor has to write, and fails the check."""
    id_ = id_ or id_of(name)
    written = name if _PLAIN.fullmatch(name) else _quoted(name)
    given = {
        **dict.fromkeys(("name", "title", "term", "question"), written),
        **dict.fromkeys(("last_reviewed", "date"), today.isoformat()),
        "review_by": (today + _READ_AGAIN_AFTER).isoformat(),
    }
    lines = [_HOW, *_keys(kind.model, given)]
    if kind.one_file:
        text = "\n".join([f"{id_}:", *_indented(lines, "  ")])
        return Scaffold(id_, kind.stands_in, f"\n{text}\n")
    if kind.markdown:
        lines = [line for line in lines if not line.startswith(("body:", "# The text below"))]
        text = "\n".join(["---", *lines, "---", TO_WRITE])
        return Scaffold(id_, f"{kind.stands_in}/{id_}.md", f"{text}\n")
    return Scaffold(id_, f"{kind.stands_in}/{id_}.yaml", "\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _keys(model: type[BaseModel], given: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield the lines of a record or a part of one: needed keys written, others as comments.

    given: what is known of a new record, and needs no writing; nothing is, of a part.
    """
    fields = model.model_fields
    needed = [key for key in keys_of(model) if fields[key].is_required()]
    if not needed:  # one of several keys: show the one that fits most often
        needed = [key for key in ("text", "basis") if key in fields] or keys_of(model)[:1]
    for key in keys_of(model):
        if key in needed:
            yield from _wrapped(_about(fields[key]), "# ", "# ")
            yield from _value(key, fields[key], given)
        elif given:
            yield from _wrapped(f"{key}: {_about(fields[key])}", "# ", "#     ")


def _about(field: FieldInfo) -> str:
    """Say what a field is for, and what it takes when that is not any text."""
    about = " ".join((field.description or "").split())
    takes = holds(field)
    if typing.get_origin(field.annotation) is typing.Literal:
        about += f" One of {takes}."
    elif "id of" in takes:
        about += f" Holds the {takes.removeprefix('list of ')}."
    elif takes.startswith("`guide`"):
        about += " `ours` for general advice of your own, or `[source-id]`."
    return about


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH - 4, initial_indent=first, subsequent_indent=others, break_on_hyphens=False
    )


def _value(key: str, field: FieldInfo, given: Mapping[str, str] | None) -> Iterator[str]:
    part, many = _part(field.annotation)
    if part is None:
        value = (given or {}).get(key, TO_WRITE)
        yield f"{key}:" if many and key != "basis" else f"{key}: {value}"
        if many and key != "basis":
            yield from [f"  - {value}"] * _fewest(field)
    elif many:
        first, *rest = [line for line in _keys(part) if not line.lstrip().startswith("#")]
        yield f"{key}:"
        yield from [f"  - {first}", *_indented(rest, "    ")] * _fewest(field)
    else:
        yield f"{key}:"
        yield from _indented(_keys(part), "  ")


def _fewest(field: FieldInfo) -> int:
    """Return how many entries a list needs, at least one."""
    return max([1, *(getattr(mark, "min_length", None) or 1 for mark in field.metadata)])


def _part(annotation: object) -> tuple[type[BaseModel] | None, bool]:
    """Return the model inside an annotation, and whether it is a list of them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    many = typing.get_origin(annotation) is tuple
    for inside in typing.get_args(annotation):
        part, more = _part(inside)
        if part or more:
            return part, many or more
    return None, many


def _indented(lines: Iterable[str], by: str) -> list[str]:
    return [by + line for line in lines]
