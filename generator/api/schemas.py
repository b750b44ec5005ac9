"""The JSON Schema of every file under `api/v2/`."""

from __future__ import annotations

from generator.api import shapes
from generator.api.form import Schema, schema_of
from generator.reading.kinds import KINDS, Kind

_VERSION: Schema = {"type": "string"}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, Schema]:
    """Return the JSON Schema of every kind of file, by name."""
    one = {kind.name: _of_record(kind) for kind in KINDS.values()}
    others = {
        "recovery": _of_list("times", schema_of(shapes.RecoveryTime)),
        "decision-tree": _of("tree", schema_of(shapes.DecisionTree)),
        "index": _of("index", schema_of(shapes.Index)),
    }
    return {schema_name(name): schema for name, schema in (one | others).items()}


def schema_name(kind: str) -> str:
    """Return the name of the schema of a kind: `body-part`."""
    return kind.replace("_", "-")


def folder_of(kind: Kind) -> str:
    """Return the name of a kind in addresses: `injuries`, `glossary`."""
    return kind.stands_in.removesuffix(".yaml")


def _of(key: str, inner: Schema) -> Schema:
    """Return the schema of a file that holds one thing beside its version."""
    parts = inner.pop("$defs")
    whole = {
        "type": "object",
        "properties": {"schema_version": _VERSION, key: inner},
        "required": ["schema_version", key],
    }
    # A definition like the others: tools that take schemas for types would else make `$defs` a key.
    return {"$schema": _DIALECT, "$ref": "#/$defs/All", "$defs": {**parts, "All": whole}}


def _of_list(key: str, inner: Schema) -> Schema:
    parts = inner.pop("$defs")
    return _of(key, {"type": "array", "items": inner, "$defs": parts})


def _of_record(kind: Kind) -> Schema:
    """Return the schema of the file of one record, and in `$defs/All` that of the whole kind."""
    listed = schema_of(shapes.Listed)
    record = schema_of(kind.model)
    ids: Schema = {"type": "array", "items": {"type": "string"}}
    urgency = schema_of(shapes.Urgency) if kind.name == "injury" else {}
    parts = record.pop("$defs") | urgency.pop("$defs", {})
    keys = {
        **({"urgency": {"type": "array", "items": urgency}} if urgency else {}),
        **listed["properties"],
        "points_at": {"description": "Ids of records that it names.", **ids},
        "pointed_at_by": {"description": "Ids of records that name it.", **ids},
        "record": record,
    }
    one: Schema = {"type": "object", "properties": keys, "required": list(keys)}
    alone = {"schema_version": _VERSION, **keys}
    file: Schema = {"type": "object", "properties": alone, "required": list(alone)}
    every: Schema = {
        "type": "object",
        "properties": {
            "schema_version": _VERSION,
            "kind": {"const": kind.name},
            "count": {"type": "integer"},
            "records": {"type": "array", "items": {"$ref": "#/$defs/One"}},
        },
        "required": ["schema_version", "kind", "count", "records"],
    }
    return {
        "$schema": _DIALECT,
        "description": f"{kind.words}".capitalize(),
        "anyOf": [{"$ref": "#/$defs/File"}, {"$ref": "#/$defs/All"}],
        "$defs": {**parts, "One": one, "File": file, "All": every},
    }
