"""Reads the Nodes of `content/decision-tree/` into a Tree.

Knows file names and shapes, no rule that spans files.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError

from generator import problems as say
from generator.model.fields import Record
from generator.problems import Problem
from generator.reading.complaints import located
from generator.reading.source import Node
from generator.tree import model

FOLDER = "decision-tree/"
R = TypeVar("R", bound=Record)
LISTS: dict[str, tuple[type[Record], str]] = {
    "areas": (model.Area, "an area"),
    "gates": (model.Gate, "a gate"),
    "background": (model.Question, "a question"),
    "rules": (model.Rule, "a rule"),
    "golden-cases": (model.Case, "a golden case"),
    "hazards": (model.Hazard, "a hazard"),
    "safety-changes": (model.SafetyChange, "a safety change"),
    "readings": (model.Reading, "a blind reading"),
}
WHOLE: dict[str, tuple[type[Record], str]] = {
    "tree": (model.Settings, "the decision tree"),
    "outcomes": (model.Outcomes, "the outcome"),
}


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
    found: list[Problem] = []
    for name, node in nodes.items():
        if name not in (*LISTS, *WHOLE, "conditions") and not name.startswith("regions/"):
            found.append(say.unknown_tree_file(node.place, name, (*LISTS, *WHOLE, "conditions")))
    missing = [name for name in (*LISTS, *WHOLE, "conditions") if name not in nodes]
    found += [say.missing_tree_file(next(iter(nodes.values())).place, name) for name in missing]
    if missing:
        return None, found
    lists = {name: _list(nodes[name], *LISTS[name], found) for name in LISTS}
    whole = {name: _one(nodes[name], *WHOLE[name], found) for name in WHOLE}
    regions = {
        name.removeprefix("regions/"): _one(node, model.Region, "a region", found)
        for name, node in nodes.items()
        if name.startswith("regions/")
    }
    conditions = _keyed(nodes["conditions"], found)
    if found:
        return None, found
    tree = model.Tree(
        settings=_as(model.Settings, whole["tree"]),
        areas=_all(model.Area, lists["areas"]),
        gates=_all(model.Gate, lists["gates"]),
        background=_all(model.Question, lists["background"]),
        regions={name: _as(model.Region, region) for name, region in regions.items()},
        conditions=conditions,
        rules=_all(model.Rule, lists["rules"]),
        outcomes=_as(model.Outcomes, whole["outcomes"]),
        cases=_all(model.Case, lists["golden-cases"]),
        hazards=_all(model.Hazard, lists["hazards"]),
        changes=_all(model.SafetyChange, lists["safety-changes"]),
        readings=_all(model.Reading, lists["readings"]),
        nodes=nodes,
    )
    return tree, []


def _one(node: Node, kind: type[R], words: str, found: list[Problem]) -> R | None:
    try:
        return kind.model_validate(node.plain())
    except ValidationError as errors:
        found.extend(located(errors, node, kind, words))
        return None


def _list(node: Node, kind: type[Record], words: str, found: list[Problem]) -> list[Record | None]:
    if not isinstance(node.value, list):
        found.append(say.not_a_list(node.place, words))
        return []
    return [_one(child, kind, words, found) for child in node.value]


def _keyed(node: Node, found: list[Problem]) -> dict[str, model.Condition]:
    if not isinstance(node.value, dict):
        found.append(say.not_a_list(node.place, "a condition"))
        return {}
    read_ = {
        key: _one(child, model.Condition, "a condition", found) for key, child in node.value.items()
    }
    return {key: value for key, value in read_.items() if value is not None}


def _as(kind: type[R], record: Record | None) -> R:
    if not isinstance(record, kind):
        raise TypeError(f"expected {kind.__name__}")  # a bug of ours: problems were met above
    return record


def _all(kind: type[R], records: list[Record | None]) -> tuple[R, ...]:
    return tuple(_as(kind, record) for record in records)
