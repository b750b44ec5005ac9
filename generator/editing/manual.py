"""The generated parts of `content/README.md`: every key of every kind, and every problem.

They stand between markers, `<!-- made: keys -->` and `<!-- end -->`, and come from the models and
from the catalogue of problems; a test compares them.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Literal, Union

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator import problems
from generator.body.regions import REGIONS
from generator.model import Amount, Link
from generator.model.drawing.pose import Within
from generator.model.values.fields import keys_of, models_in
from generator.model.values.ids import ID
from generator.reading.kinds import KINDS

_PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def fill(guide: str) -> str:
    """Return the editors' guide with every generated part written anew."""
    return _PART.sub(lambda match: f"{match[1]}{PARTS[match[2]]()}{match[3]}", guide)


def keys() -> str:
    """Write a table of keys for each kind, and for each part that kinds share."""
    blocks = []
    told: set[type[BaseModel]] = set()
    for kind in KINDS.values():
        stands_in = kind.stands_in if kind.one_file else f"{kind.stands_in}/<id>"
        ending = "" if kind.one_file else ".md" if kind.markdown else ".yaml"
        words = kind.words[:1].upper() + kind.words[1:]
        blocks += [f"### {words}\n\n`content/{stands_in}{ending}`\n", _table(kind.model)]
        for part in parts_of(kind.model):
            if part not in told:
                told.add(part)
                about = (part.__doc__ or "").strip().splitlines()[0]
                blocks += [f"#### `{part.__name__}`\n\n{about}\n", _table(part)]
    return "\n".join(blocks)


def regions() -> str:
    """List the places of the body map."""
    return "".join(f"- `{id_}`: {name}\n" for id_, name in REGIONS.items())


def catalogue() -> str:
    """List every kind of problem with its meaning and cure."""
    blocks = []
    for title, module in (
        ("Files that cannot be read", problems.syntax),
        ("Keys", problems.shape),
        ("Values", problems.values),
        ("Links, sources, dates", problems.links),
        ("Words", problems.words),
        ("Safety", problems.safety),
        ("Emergency numbers", problems.numbers),
        ("The decision tree", problems.tree),
        ("What the proof, the golden cases and the safety lock find", problems.tree.proof),
        ("Drawings", problems.poses),
    ):
        kinds = [name.replace("_", "-") for name in vars(module)]
        rows = [
            f"- **{kind}**: {problems.CATALOGUE[kind]}\n"
            for kind in kinds
            if kind in problems.CATALOGUE
        ]
        blocks.append(f"### {title}\n\n{''.join(rows)}")
    return "\n".join(blocks)


PARTS: dict[str, Callable[[], str]] = {"keys": keys, "regions": regions, "problems": catalogue}


def _table(model: type[BaseModel]) -> str:
    rows = ["| key | | holds | what it is |", "|---|---|---|---|"]
    for key in keys_of(model):
        field = model.model_fields[key]
        needed = "needed" if field.is_required() else ""
        about = " ".join((field.description or "").split())
        rows.append(f"| `{key}` | {needed} | {holds(field)} | {about} |")
    return "\n".join(rows).replace("\\|", "/") + "\n"


def holds(field: FieldInfo) -> str:
    """Say in a few words what a field takes: `text`, `amount`, `list of ...`, the words allowed."""
    return _holds(field.annotation, tuple(field.metadata))


def _holds(annotation: Any, metadata: tuple[Any, ...] = ()) -> str:
    link = next((each for each in metadata if isinstance(each, Link)), None)
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    ends = next((each for each in metadata if isinstance(each, Within)), None)
    if ends:
        found = f"{ends.low:g} to {ends.high:g} {ends.unit}"
    elif link:
        found = "id of " + (" or ".join(KINDS[kind].words for kind in link.kinds) or "any record")
    elif origin is typing.Annotated:
        found = _holds(inside[0], (*metadata, *inside[1:]))
    elif origin in {Union, types.UnionType}:
        found = " or ".join(_holds(each) for each in inside if each is not type(None))
    elif origin is Literal:
        found = ", ".join(f"`{word}`" for word in inside)
        if len(inside) > _MANY:
            found = f"one of {len(inside)} codes"
    elif origin is tuple:
        item = _holds(inside[0])
        found = "`guide`, or ids of sources" if "source" in item else f"list of {item}"
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found = f"`{annotation.__name__}`"
    else:
        found = _PLAIN.get(annotation) or _text(metadata)
    return found


_MANY = 100
"""More words than this are not listed for a reader; a mistake is met with the nearest."""

_PLAIN: dict[Any, str] = {int: "whole number", bool: "`yes` or `no`", Amount: "amount", date: "day"}


def _text(metadata: tuple[Any, ...]) -> str:
    marks = [mark for each in metadata for mark in getattr(each, "metadata", (each,))]
    longest = [mark.max_length for mark in marks if getattr(mark, "max_length", None)]
    if any(ID in str(getattr(mark, "pattern", "")) for mark in marks):
        return "id"
    return f"text, up to {min(longest)}" if longest else "text"


def parts_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the models inside a model, in the order of its keys, depth first."""
    for key in keys_of(model):
        for part in models_in(model.model_fields[key].annotation):
            yield part
            yield from parts_of(part)
