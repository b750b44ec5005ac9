"""Finds the marked values of a record: labels, prose and links. Knows no file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from generator.model import Link, Text
from generator.model.values.fields import models_in

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One marked value of a record: where it stands, what was typed, what kind of field it is."""

    path: Path
    value: str
    mark: Text | Link


def leaves(record: BaseModel) -> list[Leaf]:
    """Return every marked value of a record, in the order of its model."""
    found: list[Leaf] = []
    _walk(record, (), found)
    return found


def _walk(record: BaseModel, path: Path, found: list[Leaf]) -> None:
    for name, mark in _plan(type(record)):
        _add(getattr(record, name), mark, (*path, name), found)


def _add(value: object, mark: Text | Link | None, path: Path, found: list[Leaf]) -> None:
    if isinstance(value, str):
        if mark is not None:
            found.append(Leaf(path, value, mark))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _add(item, mark, (*path, number), found)
    elif isinstance(value, BaseModel):
        _walk(value, path, found)


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, Text | Link | None], ...]:
    """Return the fields that may hold marked values, each with the mark of its own texts."""
    marks = (
        (name, field, _mark(field.metadata) or _mark_within(field.annotation))
        for name, field in model.model_fields.items()
    )
    return tuple(
        (name, mark) for name, field, mark in marks if mark or any(models_in(field.annotation))
    )


def _mark(metadata: Any) -> Text | Link | None:
    return next((each for each in metadata if isinstance(each, Text | Link)), None)


def _mark_within(annotation: object) -> Text | Link | None:
    """Return the mark inside `tuple[InjuryId, ...]`, `Prose | None` and the like."""
    found = _mark(getattr(annotation, "__metadata__", ()))
    if found or get_origin(annotation) is None:
        return found
    return next((mark for each in get_args(annotation) if (mark := _mark_within(each))), None)
