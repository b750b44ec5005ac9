"""Finds the marked values of a record: labels, prose and links. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from generator.model import Link, Text

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One marked value of a record: where it stands, what was typed, what kind of field it is."""

    path: Path
    value: str
    mark: Text | Link


def leaves(record: BaseModel, path: Path = ()) -> Iterator[Leaf]:
    """Yield every marked value of a record that stands at `path`, in the order of its model."""
    for name, mark in _plan(type(record)):
        yield from _leaves_of(getattr(record, name), mark, (*path, name))


def _leaves_of(value: object, mark: Text | Link | None, path: Path) -> Iterator[Leaf]:
    if isinstance(value, BaseModel):
        yield from leaves(value, path)
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
