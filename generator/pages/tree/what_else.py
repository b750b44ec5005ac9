"""Conditions of the tree that have no page of their own: each is told in its line, by urgency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.tree.shown import levels
from generator.tree.model import Condition, LevelText, Tree


@dataclass(frozen=True, slots=True)
class ToldLevel:
    """One level, and the conditions that ask for it: by id, in the order of their file."""

    level: LevelText
    conditions: tuple[tuple[str, Condition], ...]


def told_in_a_line(tree: Tree) -> Iterator[ToldLevel]:
    """Yield the levels that have such conditions, the most urgent first."""
    for level in levels(tree):
        found = tuple(
            (id_, each)
            for id_, each in tree.conditions.items()
            if each.no_page and each.level == level.id
        )
        if found:
            yield ToldLevel(level, found)
