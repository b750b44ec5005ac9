"""What the page calls by number, by the ids of the content that the page was built from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.reading import source
from generator.tree.model import Tree
from generator.tree.read import read

ROOT = Path(__file__).parents[2]


def content() -> Tree:
    """Return the decision tree of the content."""
    tree, problems = read(source.read(ROOT / "content").nodes)
    if tree is None:
        raise SystemExit(str(problems))
    return tree


def named(tree: Tree, result: dict[str, Any]) -> dict[str, Any]:
    """Return a result with the ids of its conditions and rules."""
    ids = list(tree.conditions)
    rules = {rule.all: rule.id for rule in tree.rules}
    found = {**result, "rules": [rules[tuple(rule["all"])] for rule in result["rules"]]}
    for key in ("alerts", "fits"):
        found[key] = [ids[number] for number in result[key]]
    if "scores" in result:
        found["scores"] = {ids[int(number)]: score for number, score in result["scores"].items()}
    return found
