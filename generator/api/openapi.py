"""The OpenAPI description of `api/v2/`, for people and tools that write programs against it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CHANGED = (
    "Version 2: an injury begins with `urgency`, its reasons to get help by level; signs and "
    "levels are records of their own. Times say by when and what was measured; doses belong to a "
    "purpose; `clearance` says who has to agree before the first run. In the decision tree, "
    "`flag` and `flags` are now `level` and `signs`. There is no version 1 any more."
)
"""What a program written for version 1 has to know."""


def openapi(
    name: str, version: str, root: str, kinds: Mapping[str, tuple[str, str]], *, with_tree: bool
) -> dict[str, Any]:
    """Return the description.

    root: the address of the folder. kinds: folder -> (name of its schema, "an injury").
    """
    paths: dict[str, Any] = {"/index.json": _json("Every file and every record", "index")}
    for folder, (schema, words) in kinds.items():
        paths[f"/{folder}.json"] = _json(
            f"Every record that is {words}", f"{schema}.json#/$defs/All"
        )
        paths[f"/{folder}/{{id}}.json"] = _json(
            f"One record: {words}", f"{schema}.json#/$defs/One"
        ) | {"parameters": [_ID]}
    paths["/recovery.json"] = _json("Every recovery time", "recovery")
    paths["/recovery.csv"] = _get("Every recovery time, as a table", {"text/csv": {}})
    if with_tree:
        paths["/decision-tree.json"] = _json("All of Check your pain", "decision-tree")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": name,
            "version": version,
            "description": "The content of the site as static files. "
            "Keys are only ever added under this address. " + CHANGED,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": root.rstrip("/")}],
        "paths": paths,
    }


_ID = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "As in index.json.",
    "schema": {"type": "string"},
}


def _json(summary: str, schema: str) -> dict[str, Any]:
    where = schema if ".json" in schema else f"{schema}.json"
    return _get(summary, {"application/json": {"schema": {"$ref": f"schemas/{where}"}}})


def _get(summary: str, content: dict[str, Any]) -> dict[str, Any]:
    return {
        "get": {
            "summary": summary,
            "responses": {"200": {"description": "It.", "content": content}},
        }
    }
