"""The OpenAPI description of `api/v2/`, for people and tools that write programs against it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.api.form import Schema
from generator.api.schemas import schemas

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an id looks like in an address."""

CHANGED = (
    "Version 2: an injury begins with `urgency`, its reasons to get help by level; signs and "
    "levels are records of their own. Times say by when and what was measured; doses belong to a "
    "purpose; `clearance` says who has to agree before the first run. In the decision tree, "
    "`flag` and `flags` are now `level` and `signs`. There is no version 1 any more."
)
"""What a program written for version 1 has to know."""


SPANNING = {"index", "recovery", "decision-tree"}
"""Schemas of files that hold more than one kind of record."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A kind of record in the description. name: its folder. words: "an injury". example: an id."""

    name: str
    schema: str
    words: str
    example: str


def openapi(
    name: str, version: str, site: str, folders: Iterable[Folder], *, with_tree: bool
) -> dict[str, Any]:
    """Return the description. site: its address, with a slash at its end."""
    made = schemas()
    names = {schema: _own_names(schema, whole["$defs"]) for schema, whole in made.items()}

    def file_of(called: str, summary: str, schema: str, part: str = "All") -> dict[str, Any]:
        tag = "files" if schema in SPANNING else "records"
        there = {"$ref": f"#/components/schemas/{names[schema][part]}"}
        return _get(called, summary, {"application/json": {"schema": there}}, tag)

    paths: dict[str, Any] = {
        "/index.json": file_of("index", "Every file and every record", "index")
    }
    for folder in folders:
        schema, words = folder.schema, folder.words
        called = schema.replace("-", "_")
        paths[f"/{folder.name}.json"] = file_of(
            f"list_{called}", f"Every record that is {words}", schema
        )
        paths[f"/{folder.name}/{{id}}.json"] = file_of(
            f"read_{called}", f"One record: {words}", schema, "File"
        ) | {"parameters": [_id(folder.example)]}
    paths["/recovery.json"] = file_of("list_recovery", "Every recovery time", "recovery")
    csv = {"text/csv": {"schema": {"type": "string"}}}
    paths["/recovery.csv"] = _get("table_recovery", "Every recovery time, as a table", csv)
    if with_tree:
        paths["/decision-tree.json"] = file_of(
            "read_tree", "All of Check your pain", "decision-tree"
        )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": name,
            "version": version,
            "description": "The content of the site as static files. "
            "Keys are only ever added under this address. " + CHANGED,
            "contact": {"name": name, "url": site},
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": f"{site}api/v2", "description": "The site itself."}],
        "security": [],
        "tags": [
            {"name": "files", "description": "What spans records: the index, tables, the tree."},
            {"name": "records", "description": "Records of one kind, all of them or one."},
        ],
        "paths": paths,
        "components": {"schemas": dict(sorted(_components(made)))},
    }


def _own_names(schema: str, parts: Schema) -> dict[str, str]:
    """Return what the parts that only this schema has are called among all: `InjuryList`."""
    start = "".join(word.capitalize() for word in schema.split("-"))
    all_of = "List" if "File" in parts else "File"
    words = {"One": "Record", "File": "File", "All": all_of}
    return {part: start + word for part, word in words.items() if part in parts}


def _components(made: Mapping[str, Schema]) -> Iterable[tuple[str, Schema]]:
    """Yield the parts of all schemas, each under one name for the whole description.

    They stand here again because many programs that write programs read one file only.
    """
    for schema, whole in made.items():
        parts = whole["$defs"]
        own = _own_names(schema, parts)
        text = json.dumps(parts)
        for part in parts:
            there = f'"#/components/schemas/{own.get(part, part)}"'
            text = text.replace(f'"#/$defs/{part}"', there)
        yield from ((own.get(part, part), each) for part, each in json.loads(text).items())


def _id(example: str) -> dict[str, Any]:
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The id of the record, as in index.json.",
        "schema": {"type": "string", "pattern": f"^{ID}$"},
        "example": example,
    }


def _get(called: str, summary: str, content: dict[str, Any], tag: str = "files") -> dict[str, Any]:
    return {
        "get": {
            "operationId": called,
            "summary": summary,
            "description": f"{summary}. The file changes when the content does.",
            "tags": [tag],
            "responses": {
                "200": {"description": f"{summary}.", "content": content},
                "404": {"description": "There is no such file; the host says so in its own way."},
            },
        }
    }
