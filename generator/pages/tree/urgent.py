"""The signs of the gates by level: what Check your pain says where no script asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.model.values.fields import Level
from generator.pages.tree.shown import levels
from generator.tree.checks.gates import level_of
from generator.tree.level import rank
from generator.tree.model import GateSign, LevelText, Rule, Tree
from generator.tree.questions import background, gates_can_hold

UrgentGate = tuple[str, list[str], list[tuple[GateSign, str | None]]]
"""What is asked, which answers open it, and its signs of one level, each with what to do first.

Gates that ask in the same words are one.
"""

UrgentLevel = tuple[LevelText, list[UrgentGate], list[str]]
"""A level, the signs that stand at it, and those that reach it only together."""

Do = Mapping[tuple[str, Level], str]
"""The first thing to do about a sign of the register, at its own level."""


def by_level(tree: Tree, do: Do) -> list[UrgentLevel]:
    """Return every sign of every gate under its level, the most urgent first.

    A sign that a gate holds at another level than the register says nothing of what to do.
    """
    together = list(_together(tree))
    return [
        (level, found, [rule.why for rule in together if rule.level == level.id])
        for level in levels(tree)
        if (found := list(_gates(tree, level, do)))
    ]


def _gates(tree: Tree, level: LevelText, do: Do) -> Iterator[UrgentGate]:
    given = {
        f"{asked.id}.{each.id}": each.text for asked in background(tree) for each in asked.answers
    }
    for (text, when), alike in groupby(tree.gates, lambda gate: (gate.text, gate.when)):
        signs = [
            (each, do.get((each.sign or "", level.id)))
            for gate in alike
            for each in gate.signs
            if level_of(gate, each) == level.id
        ]
        if signs:
            yield text, [given[name] for name in when], signs


def _together(tree: Tree) -> Iterator[Rule]:
    """Yield the rules that ask for more than each of their signs does alone."""
    alone = {
        f"{gate.id}.{sign.id}": rank(level_of(gate, sign))
        for gate in tree.gates
        for sign in gate.signs
    }
    for rule in tree.rules:
        # A second answer, `fall.head.bump`, is one to a sign that was taken at its word already.
        signs = {".".join(name.split(".")[:2]) for name in rule.all}
        most = max((alone[name] for name in signs if name in alone), default=None)
        if most is not None and gates_can_hold(tree, rule) and rank(rule.level) > most:
            yield rule
