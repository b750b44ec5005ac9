"""Checks of the points of an answer (C1, C4): they lead somewhere, none reassures in silence."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.problems import Problem
from generator.tree.level import rank
from generator.tree.model import NOT_SURE, Answer, Tree
from generator.tree.questions import Asked, NodePath

SOON = rank("soon")


def check(tree: Tree, answer: Answer, asked: Asked, path: NodePath) -> Iterator[Problem]:
    """Yield every problem of the points of one answer.

    asked: its question; path: the way to the answer in the file.
    """
    groups = {each.group for each in tree.conditions.values() if each.group}
    for key, amount in answer.points.items():
        node = tree.at(asked.file, *path, "points", key)
        at = node.named_at if isinstance(node.value, str) else node.place
        ids = tree.members(key)
        if not ids:
            yield say.unknown_tree_name(at, key, "condition", [*tree.conditions, *groups])
            continue
        if asked.region and not set(ids) & set(tree.regions[asked.region].conditions):
            yield say.not_in_region(at, key, asked.region)
        serious = [id_ for id_ in ids if tree.conditions[id_].serious]
        if amount < 0 and serious:
            if answer.id == NOT_SURE:
                yield say.not_sure_reassures(at, key)
            elif rank(answer.level) >= SOON or answer.light:
                yield say.red_flag_reassures(at, answer.id, key)
            elif not answer.reassuring:
                yield say.reassures_in_silence(at, answer.id, key, amount)
