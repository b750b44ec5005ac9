"""How a record is published: from each field's type both its JSON Schema and its JSON value.

One walk over the types makes both, so that they cannot disagree. Every key is always there: what an
editor left out is null or an empty list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from generator.model import Link, Text
from generator.model.values.fields import Basis, models_in
from generator.words.amounts import Amount
from generator.words.prose import Plain

Schema = dict[str, Any]

PARTS: Mapping[str, Schema] = {
    "Amount": {
        "description": "A number or a range. The key, or `unit` beside it, names what is counted.",
        "type": "object",
        "properties": {
            "low": {"type": "number"},
            "high": {"description": "null: no usual end.", "type": ["number", "null"]},
            "or_more": {"description": "It can be more than `high`.", "type": "boolean"},
            "words": {"type": "string"},
        },
        "required": ["low", "high", "or_more", "words"],
    },
    "Prose": {
        "description": "A text for readers: without markup, and as it was typed. What was typed "
        "is Markdown with `[[id]]`, `[[id|words]]` and `[@source-id]`.",
        "type": "object",
        "properties": {"plain": {"type": "string"}, "typed": {"type": "string"}},
        "required": ["plain", "typed"],
    },
}
"""Schemas of what is not a record and not a plain value."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a type looks like from outside, and the function that brings a value there."""

    schema: Schema
    publish: Callable[[Any, Plain], Any]


def schema_of(model: type[BaseModel]) -> Schema:
    """Return the schema of a published record, with all parts that it needs in `$defs`."""
    parts = dict(PARTS)
    _collect(model, parts)
    whole = parts.pop(model.__name__)
    return {**whole, "$defs": dict(sorted(parts.items()))}


def publish(record: BaseModel, plain: Plain) -> dict[str, Any]:
    """Return a record as plain JSON values, as `schema_of` its model says."""
    return {name: form.publish(getattr(record, name), plain) for name, form in _plan(type(record))}


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, Form], ...]:
    return tuple(
        (name, _form(field.annotation, tuple(field.metadata)))
        for name, field in model.model_fields.items()
        if not field.exclude
    )


def _collect(model: type[BaseModel], parts: dict[str, Schema]) -> None:
    """Put the schema of a model, and of each that it is made of, into `parts`."""
    if model.__name__ in parts:
        return
    whole: Schema = {}
    parts[model.__name__] = whole  # before its parts, which may be made of it
    keys: dict[str, Schema] = {}
    for name, form in _plan(model):
        description = model.model_fields[name].description
        keys[name] = {"description": description, **form.schema} if description else form.schema
    whole |= {
        "description": (model.__doc__ or "").strip().splitlines()[0],
        "type": "object",
        "properties": keys,
        "required": list(keys),
    }
    for field in (each for each in model.model_fields.values() if not each.exclude):
        for each in models_in(field.annotation):
            _collect(each, parts)


def _form(annotation: Any, marks: tuple[Any, ...]) -> Form:
    """Return the form of a type; `marks` is what pydantic has taken off its outside."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form(inner[0], (*inner[1:], *marks))
    if origin in {UnionType, Union} and NoneType in inner:
        (rest,) = (each for each in inner if each is not NoneType)
        return _optional(_form(rest, marks))
    if origin is tuple:
        return _list(_form(inner[0], ()), is_basis=_is_basis(marks))
    if origin is Literal:
        return Form({"type": "string", "enum": list(inner)}, _as_it_is)
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(_form(inner[1], ()))
    return _single(annotation, marks)


def _single(kind: Any, marks: tuple[Any, ...]) -> Form:
    if issubclass(kind, BaseModel):
        return Form({"$ref": f"#/$defs/{kind.__name__}"}, publish)
    if kind is str:
        return _string(marks)
    if kind not in _SINGLE:
        raise TypeError(f"the API has no form for {kind}: add it to generator/api/form.py")
    return _SINGLE[kind]


def _string(marks: tuple[Any, ...]) -> Form:
    if any(isinstance(mark, Text) and mark.kind == "prose" for mark in marks):
        return Form({"$ref": "#/$defs/Prose"}, _prose)
    links = next((mark.kinds for mark in marks if isinstance(mark, Link)), None)
    if links is None:
        return Form({"type": "string"}, _as_it_is)
    names = " or ".join(links).replace("_", " ") or "any record"
    return Form({"type": "string", "$comment": f"The id of: {names}."}, _as_it_is)


def _optional(form: Form) -> Form:
    return Form(
        {"anyOf": [form.schema, {"type": "null"}]},
        lambda value, plain: None if value is None else form.publish(value, plain),
    )


def _list(form: Form, *, is_basis: bool) -> Form:
    schema: Schema = {"type": "array", "items": form.schema}
    if is_basis:
        schema["$comment"] = "Ids of sources; an empty list is the guide's general advice."
    return Form(schema, lambda values, plain: [form.publish(value, plain) for value in values])


def _is_basis(marks: tuple[Any, ...]) -> bool:
    return any(mark in marks for mark in _BASIS_MARKS)


def _mapping(form: Form) -> Form:
    return Form(
        {"type": "object", "additionalProperties": form.schema},
        lambda values, plain: {key: form.publish(value, plain) for key, value in values.items()},
    )


_BASIS_MARKS = get_args(Basis)[1:]


def _as_it_is(value: Any, _: Plain) -> Any:
    return value


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "low": _number(amount.low),
        "high": None if amount.high is None else _number(amount.high),
        "or_more": amount.more or amount.high is None,
        "words": amount.text,
    }


def _number(number: float) -> float:
    """Write whole numbers without `.0`."""
    return int(number) if number == int(number) else number


def _prose(text: str, plain: Plain) -> dict[str, str]:
    return {"plain": plain(text), "typed": text.strip()}


_SINGLE: Mapping[Any, Form] = {
    Amount: Form({"$ref": "#/$defs/Amount"}, lambda amount, _: _amount(amount)),
    dt.date: Form({"type": "string", "format": "date"}, lambda day, _: day.isoformat()),
    bool: Form({"type": "boolean"}, _as_it_is),
    int: Form({"type": "integer"}, _as_it_is),
}
