"""Checks that the tree says of a sign what the register says: one sign, one level.

The register comes from the caller.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import problems as say
from generator.model.values.fields import Level
from generator.problems import Problem
from generator.tree.level import rank
from generator.tree.model import NOT_SURE, Tree
from generator.tree.questions import NodePath, after_gates, gates

NEEDS_A_SIGN = rank("soon")
"""From this level on an answer or a rule names its sign."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """The level of a sign of the register, and the levels of its written changes."""

    level: Level
    changes: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class Raising:
    """A part of the tree that raises a level: an answer, a gate's sign or a rule."""

    name: str
    """As golden cases and locks write it: `shin/feel.drop`, `gates/now.chest`, `rules/ill-back`."""
    words: str
    level: Level | None
    sign: str | None
    file: str
    path: NodePath


def raising(tree: Tree) -> Iterator[Raising]:
    """Yield everything of the tree that raises a level or names a sign."""
    levels = {gate.id: gate.level for gate in tree.gates}
    for asked in (*gates(tree), *after_gates(tree)):
        for number, each in enumerate(asked.answers):
            level = each.level or levels.get(asked.id)
            if level or each.sign:
                name = f"{asked.region or asked.file}/{asked.id}.{each.id}"
                path = asked.answer_path(number)
                yield Raising(name, each.text, level, each.sign, asked.file, path)
    for number, rule in enumerate(tree.rules):
        yield Raising(f"rules/{rule.id}", rule.why, rule.level, rule.sign, "rules", (number,))


def check(tree: Tree, register: Mapping[str, Allowed]) -> Iterator[Problem]:
    """Whatever asks for help within two days names its sign, and has a level of that sign."""
    for each in raising(tree):
        if each.sign is None:
            if rank(each.level) >= NEEDS_A_SIGN and not each.name.endswith(f".{NOT_SURE}"):
                at = tree.at(each.file, *each.path, "id")
                yield say.tree_sign_missing(at.place, at.width, each.name, str(each.level))
            continue
        at = tree.at(each.file, *each.path, "sign")
        allowed = register.get(each.sign)
        if allowed and each.level not in {allowed.level, *allowed.changes}:
            changes = [level for level in allowed.changes if level != allowed.level]
            yield say.tree_level_differs(
                at.place, each.sign, allowed.level, changes, each.level or "no level"
            )
