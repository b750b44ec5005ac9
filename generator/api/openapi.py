"""The OpenAPI description of `api/v2/`, for people and tools that write programs against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""What an id looks like in an address."""

CHANGED = (
    "Version 2: an injury begins with `urgency`, its reasons to get help by level; signs and "
    "levels are records of their own. Times say by when and what was measured; doses belong to a "
    "purpose; `clearance` says who has to agree before the first run. In the decision tree, "
    "`flag` and `flags` are now `level` and `signs`. There is no version 1 any more."
)
"""What a program written for version 1 has to know."""


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
    paths: dict[str, Any] = {"/index.json": _json("index", "Every file and every record", "index")}
    for folder in folders:
        schema, words = folder.schema, folder.words
        called = schema.replace("-", "_")
        paths[f"/{folder.name}.json"] = _json(
            f"list_{called}", f"Every record that is {words}", schema, tag="records"
        )
        paths[f"/{folder.name}/{{id}}.json"] = _json(
            f"read_{called}", f"One record: {words}", schema, "File", tag="records"
        ) | {"parameters": [_id(folder.example)]}
    paths["/recovery.json"] = _json("list_recovery", "Every recovery time", "recovery")
    csv = {"text/csv": {"schema": {"type": "string"}}}
    paths["/recovery.csv"] = _get("table_recovery", "Every recovery time, as a table", csv)
    if with_tree:
        paths["/decision-tree.json"] = _json("read_tree", "All of Check your pain", "decision-tree")
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
    }


def _id(example: str) -> dict[str, Any]:
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The id of the record, as in index.json.",
        "schema": {"type": "string", "pattern": f"^{ID}$"},
        "example": example,
    }


def _json(
    called: str, summary: str, schema: str, part: str = "All", tag: str = "files"
) -> dict[str, Any]:
    content = {"schema": {"$ref": f"schemas/{schema}.json#/$defs/{part}"}}
    return _get(called, summary, {"application/json": content}, tag)


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
