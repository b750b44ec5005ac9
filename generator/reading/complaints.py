"""Turns pydantic's complaints into problems at the line that an editor must change.

The types of error are those of https://docs.pydantic.dev/latest/errors/validation_errors/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator import problems as say
from generator.model.numbers import DIGITS
from generator.model.values.countries import CountryCode
from generator.model.values.fields import keys_of, models_in
from generator.problems import Problem
from generator.reading.leaves import Path
from generator.reading.node import Node

TO_WRITE = "..."
"""What `injury-guide new` puts where an editor still has to write."""


def located(
    errors: ValidationError, node: Node, model: type[BaseModel], owner: str
) -> Iterator[Problem]:
    """Yield a problem for each complaint about `node`; `owner` is "an injury" and the like."""
    found: list[tuple[Path, Problem]] = []
    misspelt: set[Path] = set()
    every = errors.errors(include_url=False, include_context=True, include_input=False)
    for error in every:
        if error["type"] == "too_short" and _inside(error["loc"], every):
            continue  # the entries are there; pydantic counts only those without faults
        problem = _problem(error, node, model, owner)
        found.append((error["loc"] if error["type"] == "missing" else (), problem))
        if error["type"] == "extra_forbidden" and problem.nearest:
            misspelt.add((*error["loc"][:-1], problem.nearest))
    for missing, problem in found:
        if missing not in misspelt:  # the misspelt key is the missing one: one mistake, one message
            yield problem


def _inside(path: Path, errors: list[ErrorDetails]) -> bool:
    return any(len(each["loc"]) > len(path) and each["loc"][: len(path)] == path for each in errors)


def unwritten(node: Node) -> Iterator[Problem]:
    """Yield a problem for each place that `injury-guide new` left for the editor to fill."""
    for text in node.deepest():
        if text.value == TO_WRITE:
            yield say.still_to_write(text.place, text.width)


def _problem(error: ErrorDetails, node: Node, model: type[BaseModel], owner: str) -> Problem:
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    spot = node.find(path)
    last = str(path[-1]) if path else ""
    if kind in {"missing", "extra_forbidden"}:
        return _key(kind, path, node, model, owner)
    if spot.value == "":
        return say.empty_value(spot.place, spot.width)
    if kind == "model_type":
        parts = _model_at(model, path)
        needed = [name for name, each in parts.model_fields.items() if each.is_required()]
        keys = [f"`{key}:`" for key in needed or keys_of(parts)]
        return say.needs_keys(spot.place, spot.width, keys)
    written = spot.value if isinstance(spot.value, str) else last
    wording = _WORDING.get(kind, _should_be("a value as content/README.md shows"))
    return wording(spot, written, context)


def _key(kind: str, path: Path, node: Node, model: type[BaseModel], owner: str) -> Problem:
    last = str(path[-1])
    inner = node.find(path[:-1])
    whole = owner if len(path) == 1 else f"this part of {owner}"
    if kind == "extra_forbidden":
        part = _model_at(model, path[:-1])
        place = node.find(path).named_at
        return say.unknown_key(place, last, whole, keys_of(part), _holder(part, last))
    if last == "basis":
        return say.missing_basis(inner.place)
    return say.missing_key(inner.named_at, last, whole)


def _holder(part: type[BaseModel], key: str) -> str:
    """Return the one key of a part whose own keys hold `key`, or nothing."""
    fields = part.model_fields.items()
    inner = ((name, _one_part(field.annotation)) for name, field in fields)
    found = [name for name, each in inner if each and key in each.model_fields]
    return found[0] if len(found) == 1 else ""


_Wording = Callable[[Node, str, dict[str, Any]], Problem]


def _should_be(expected: str) -> _Wording:
    return lambda at, _, __: say.wrong_kind(
        at.place, at.width, expected, at.value if isinstance(at.value, str) else ""
    )


def _pattern(at: Node, text: str, context: dict[str, Any]) -> Problem:
    pattern = str(context["pattern"])
    if "https" in pattern:
        return say.bad_address(at.place, at.width, text)
    if pattern == DIGITS:
        return say.not_a_phone_number(at.place, at.width, text)
    if r"\d{4}" in pattern:
        return say.not_a_year(at.place, at.width, text)
    return say.bad_id(at.place, at.width, text)


def _not_a_choice(at: Node, text: str, context: dict[str, Any]) -> Problem:
    known = re.findall(r"'([^']*)'", str(context["expected"]))
    if tuple(known) == get_args(CountryCode):
        return say.unknown_country(at.place, at.width, text)
    return say.unknown_word(at.place, at.width, text, known)


_WORDING: dict[str, _Wording] = {
    "string_type": _should_be("a line of text"),
    "tuple_type": _should_be("a list, each entry with `- `"),
    "dict_type": _should_be("`key: value` lines"),
    "int_parsing": lambda at, text, _: say.not_a_number(at.place, at.width, text),
    "int_type": lambda at, text, _: say.not_a_number(at.place, at.width, text),
    "int_parsing_size": lambda at, text, _: say.not_a_number(at.place, at.width, text[:20]),
    "not_a_range": lambda at, text, _: say.not_a_range(at.place, at.width, text),
    "not_a_count": lambda at, text, _: say.not_a_count(at.place, at.width, text),
    "range_backwards": lambda at, text, _: say.range_backwards(at.place, at.width, text),
    "not_a_date": lambda at, text, _: say.not_a_date(at.place, at.width, text),
    "not_yes_or_no": lambda at, text, _: say.not_yes_or_no(at.place, at.width, text),
    "basis": lambda at, text, _: (
        say.not_a_basis(at.place, at.width, text)
        if isinstance(at.value, str)
        else say.missing_basis(at.place)
    ),
    "literal_error": _not_a_choice,
    "not_an_angle": lambda at, text, context: say.not_an_angle(
        at.place, at.width, text, str(context["unit"])
    ),
    "bends_too_far": lambda at, text, context: say.bends_too_far(
        at.place, at.width, text, (context["low"], context["high"], context["unit"])
    ),
    "string_pattern_mismatch": _pattern,
    "string_too_short": lambda at, _, __: say.empty_value(at.place, at.width),
    "string_too_long": lambda at, text, context: say.text_too_long(
        at.place, at.width, len(text), int(context["max_length"])
    ),
    "too_short": lambda at, _, context: say.empty_list(at.named_at, 1, int(context["min_length"])),
}


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = next(models_in(model.model_fields[step].annotation), model)
    return model


def _one_part(annotation: object) -> type[BaseModel] | None:
    """Return the model that a field holds, unless it holds a list of them."""
    if get_origin(annotation) is tuple:
        return None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for each in get_args(annotation) if (found := _one_part(each))), None)
