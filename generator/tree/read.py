"""Reads the Nodes of `content/decision-tree/` into a Tree.

Knows file names and shapes, no rule that spans files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from generator import problems as say
from generator.model.values.fields import Record
from generator.problems import Problem
from generator.reading.complaints import located
from generator.reading.source import Node
from generator.tree import assurance, model

FOLDER = "decision-tree/"
R = TypeVar("R", bound=Record)
LISTS: dict[str, tuple[type[Record], str]] = {
    "areas": (model.Area, "an area"),
    "gates": (model.Gate, "a gate"),
    "background": (model.Question, "a question"),
    "rules": (model.Rule, "a rule"),
    "golden-cases": (assurance.Case, "a golden case"),
    "hazards": (assurance.Hazard, "a hazard"),
    "safety-changes": (assurance.SafetyChange, "a safety change"),
    "readings": (assurance.Reading, "a blind reading"),
}
WHOLE: dict[str, tuple[type[Record], str]] = {
    "tree": (model.Settings, "the decision tree"),
    "outcomes": (model.Outcomes, "the outcome"),
}

_FIELDS = {"golden-cases": "cases", "safety-changes": "changes", "tree": "settings"}
"""What a Tree calls a file, where it is not the file's own name."""


def read(sources: Mapping[str, Node]) -> tuple[model.Tree | None, list[Problem]]:
    """Read the tree from the Nodes of the whole content, keyed by path relative to `content/`.

    Returns:  the Tree, or None when a file is missing or a record of it cannot be read; the
              problems met.
    """
    nodes = {
        name.removeprefix(FOLDER).removesuffix(".yaml"): sources[name]
        for name in sources
        if name.startswith(FOLDER) and name.endswith(".yaml")
    }
    if not nodes:
        return None, []
    known = (*LISTS, *WHOLE, "conditions")
    regions = {name: node for name, node in nodes.items() if name.startswith("regions/")}
    found = [
        say.unknown_tree_file(node.place, name, known)
        for name, node in nodes.items()
        if name not in known and name not in regions
    ]
    missing = [name for name in known if name not in nodes]
    found += [say.missing_tree_file(next(iter(nodes.values())).place, name) for name in missing]
    if missing:
        return None, found
    parts: dict[str, Any] = {
        **{_FIELDS.get(name, name): _list(nodes[name], *LISTS[name], found) for name in LISTS},
        **{_FIELDS.get(name, name): _one(nodes[name], *WHOLE[name], found) for name in WHOLE},
        "conditions": _by_id(nodes["conditions"], found),
        "regions": {
            name.removeprefix("regions/"): _one(node, model.Region, "a region", found)
            for name, node in regions.items()
        },
    }
    return (None, found) if found else (model.Tree(**parts, nodes=nodes), [])


def _one(node: Node, kind: type[R], words: str, found: list[Problem]) -> R | None:
    """Return a record; None once its problems were added to those found."""
    try:
        return kind.model_validate(node.plain())
    except ValidationError as errors:
        found.extend(located(errors, node, kind, words))
        return None


def _list(node: Node, kind: type[R], words: str, found: list[Problem]) -> tuple[R | None, ...]:
    if not isinstance(node.value, list):
        found.append(say.not_a_list(node.place, words))
        return ()
    return tuple(_one(child, kind, words, found) for child in node.value)


def _by_id(node: Node, found: list[Problem]) -> dict[str, model.Condition | None]:
    if not isinstance(node.value, dict):
        found.append(say.not_a_list(node.place, "a condition"))
        return {}
    return {
        key: _one(child, model.Condition, "a condition", found) for key, child in node.value.items()
    }
