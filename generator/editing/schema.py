"""JSON Schemas of every file of records, for text editors that check while you type.

A schema judges what an editor's YAML reader sees: `3` is a number there, and text here. So every
text also takes numbers and booleans. What spans records, only the checker can know: `ONLY_CHECKER`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from generator.api.form import Schema
from generator.editing.manual import parts_of
from generator.model.numbers import DIGITS
from generator.model.values.fields import YEAR, keys_of
from generator.model.values.ids import ID
from generator.reading.beside import BESIDE
from generator.reading.kinds import KINDS, MOVED, Kind
from generator.tree.model import Condition, Region
from generator.tree.read import FOLDER as TREE
from generator.tree.read import LISTS, WHOLE

FOLDER = ".schemas"
"""Where the schemas stand, inside `content/`."""

_HEAD: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",  # what YAML language servers know best
    "$comment": "Written by `injury-guide schema`. Do not edit.",
}
_TYPED = ["string", "number", "boolean"]
_ALSO_NUMBERS: Mapping[str, Schema] = {
    f"^{ID}$": {"type": ["string", "integer", "boolean"], "minimum": 0},
    DIGITS: {"type": ["string", "integer"], "minimum": 0},
    YEAR: {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999},
}


def files() -> dict[str, str]:
    """Return the text of every schema by its file name, as in `injury.json`."""
    made = {_file(kind): schema(kind) for kind in KINDS.values()}
    made |= {f"{each.key}.json": _one(each.model) for each in BESIDE}
    made["moved.json"] = _moved()
    made |= {f"tree-{name}.json": _list_of(model) for name, (model, _) in LISTS.items()}
    made |= {f"tree-{name}.json": _one(model) for name, (model, _) in WHOLE.items()}
    made["tree-region.json"] = _one(Region)
    made["tree-conditions.json"] = _by_id(Condition, "a condition")
    return {
        name: json.dumps(each, indent=1, ensure_ascii=False) + "\n" for name, each in made.items()
    }


def matches() -> dict[str, str]:
    """Return which files of `content/` each schema judges; front matter is not YAML to editors."""
    found = {
        _file(kind): kind.stands_in if kind.one_file else f"{kind.stands_in}/*.yaml"
        for kind in KINDS.values()
        if not kind.markdown
    }
    tree = {f"tree-{name}.json": f"{TREE}{name}.yaml" for name in (*LISTS, *WHOLE, "conditions")}
    found |= {f"{each.key}.json": f"{each.folder}*.yaml" for each in BESIDE}
    return {**found, "moved.json": MOVED, **tree, "tree-region.json": f"{TREE}regions/*.yaml"}


def schema(kind: Kind) -> Schema:
    """Return the schema of a file of a kind: one record, or records by id."""
    return _by_id(kind.model, kind.words) if kind.one_file else _one(kind.model)


def _file(kind: Kind) -> str:
    return f"{kind.name.replace('_', '-')}.json"


def _one(model: type[BaseModel]) -> Schema:
    record, shared = _parts(model)
    return {**_HEAD, **record, "definitions": shared}


def _list_of(model: type[BaseModel]) -> Schema:
    record, shared = _parts(model)
    return {**_HEAD, "type": "array", "items": record, "definitions": shared}


def _by_id(model: type[BaseModel], words: str) -> Schema:
    record, shared = _parts(model)
    return {
        **_HEAD,
        "type": "object",
        "description": f"Every entry is {words}: its id, then its keys.",
        "propertyNames": {"pattern": f"^{ID}$"},
        "additionalProperties": record,
        "definitions": shared,
    }


def _parts(model: type[BaseModel]) -> tuple[Schema, Schema]:
    """Return the schema of a record, and of the parts that it is made of, by name."""
    whole = model.model_json_schema(ref_template="#/definitions/{model}")
    parts = whole.pop("$defs", {})
    by_name = {each.__name__: each for each in parts_of(model)}
    return _record(whole, model), {name: _record(parts[name], by_name[name]) for name in parts}


def _moved() -> Schema:
    ids = {"type": "object", "propertyNames": {"pattern": f"^{ID}$"}}
    renamed = {**ids, "additionalProperties": _loosen({"type": "string", "pattern": f"^{ID}$"})}
    return {
        **_HEAD,
        "title": "renamed records",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            kind.stands_in.removesuffix(".yaml"): {
                **renamed,
                "description": f"Old id: new id, for each renamed {kind.words.split(' ', 1)[1]}.",
            }
            for kind in KINDS.values()
        },
    }


def _record(written: Schema, model: type[BaseModel]) -> Schema:
    """Put the keys in the order of editors, and loosen every value."""
    keys = [key for key in keys_of(model) if key in written["properties"]]
    return {
        **{key: value for key, value in written.items() if key != "title"},
        "properties": {key: _loosen(written["properties"][key]) for key in keys},
    }


def _loosen(value: Any) -> Any:
    """Say the same of what an editor's YAML reader makes of the text."""
    if isinstance(value, list):
        return [_loosen(each) for each in value]
    return _loosened(value) if isinstance(value, dict) else value


def _loosened(value: Schema) -> Schema:
    value = {_KEYWORDS.get(key, key): each for key, each in value.items() if key not in _UNUSED}
    choices = [each for each in value.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) == 1:  # optional: the key is left out, never empty
        rest = {key: each for key, each in value.items() if key != "anyOf"}
        return _loosened({**choices[0], **rest})
    if any(each.get("type") == "number" for each in choices):
        return value  # an amount, which says itself what it takes
    if "enum" in value:
        value.pop("type", None)
        numbers = (int(word) for word in value["enum"] if word.isdigit())
        value["enum"] = [*value["enum"], *numbers]
    elif value.get("type") == "integer":
        del value["type"]
        whole = {key: value.pop(key) for key in ("minimum", "maximum") if key in value}
        text = {"type": "string", "pattern": "^-?\\d+$"}
        value["anyOf"] = [{"type": "integer", **whole}, text]
    elif value.get("type") == "string" and "pattern" not in value:
        value["type"] = _TYPED
    elif value.get("pattern") in _ALSO_NUMBERS:
        value |= _ALSO_NUMBERS[value["pattern"]]
    else:
        value = {key: _loosen(each) for key, each in value.items()}
    return value


_UNUSED = {"default", "title"}
_KEYWORDS = {"prefixItems": "items"}
"""What pydantic writes by a newer standard -> its name in the one that editors know."""


ONLY_CHECKER: Mapping[str, str] = {
    "below-the-floor": "a body has to be built",
    "broken-picture": "it is about a picture",
    "drawing-for-nobody": "spans files",
    "floats": "a body has to be built",
    "missing-shapes": "it is about a picture",
    "not-for-a-picture": "it is about a picture",
    "unknown-shape": "it is about a picture",
    "foot-cannot-stand": "a body has to be built",
    "no-such-step": "spans files",
    "out-of-reach": "a body has to be built",
    "still-to-write": "`...` is a text like any other to a schema",
    "range-backwards": "a pattern cannot compare two numbers",
    "not-a-date": "a pattern lets 2026-02-31 pass",
    "file-too-large": "it counts bytes",
    "unknown-file": "it is about the name of the file",
    "bad-id": "the id may be the name of the file",
    "not-utf8": "it is about bytes",
    "conflict": "it is about lines between the values",
    "hidden-character": "it is about characters between the values",
    "duplicate-key": "an editor's YAML reader says that itself",
    "empty-file": "there is nothing to judge",
    "no-front-matter": "it is about a page, whose front matter editors do not judge",
    "link-leaves-content": "it is about the folder",
    "link-to-folder": "it is about the folder",
    "unreadable-file": "it is about the folder",
    "one-of-these": "which of some keys may stand together",
    "tab": "it is about characters between the values",
    "alias": "a schema sees what the anchor stands for",
    "tag": "a schema sees the value without its tag",
    "merge-key": "a schema sees the merged keys",
    "too-deep": "an unknown shape, which it refuses for another reason",
}
"""Problems of one file that a schema may pass over, and why. What spans records comes on top."""
