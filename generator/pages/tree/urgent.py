"""The signs of the gates by level: what Check your pain says where no script asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.model.values.fields import Level
from generator.pages.tree.shown import levels
from generator.tree.checks.gates import level_of
from generator.tree.level import rank
from generator.tree.model import LevelText, Rule, Tree
from generator.tree.questions import background, gates_can_hold


@dataclass(frozen=True, slots=True)
class UrgentSign:
    """A sign, what it looks like, and the first thing to do about it."""

    text: str
    example: str | None
    do: str | None


@dataclass(frozen=True, slots=True)
class UrgentGate:
    """What is asked, which answers open it, and those of its signs that stand at one level.

    Gates that ask in the same words are one.
    """

    text: str
    when: tuple[str, ...]
    signs: tuple[UrgentSign, ...]


@dataclass(frozen=True, slots=True)
class UrgentLevel:
    """A level, the signs that stand at it, and those that reach it only together."""

    level: LevelText
    gates: tuple[UrgentGate, ...]
    together: tuple[str, ...]


Do = Mapping[tuple[str, Level], str]
"""The first thing to do about a sign of the register, at its own level."""


def by_level(tree: Tree, do: Do) -> tuple[UrgentLevel, ...]:
    """Return every sign of every gate under its level, the most urgent first.

    A sign that a gate holds at another level than the register says nothing of what to do.
    """
    together = list(_together(tree))
    return tuple(
        UrgentLevel(level, found, tuple(rule.why for rule in together if rule.level == level.id))
        for level in levels(tree)
        if (found := tuple(_gates(tree, level, do)))
    )


def _gates(tree: Tree, level: LevelText, do: Do) -> Iterator[UrgentGate]:
    given = {
        f"{each.id}.{answer.id}": answer.text
        for each in background(tree)
        for answer in each.answers
    }
    for (text, when), alike in groupby(tree.gates, lambda gate: (gate.text, gate.when)):
        signs = [
            UrgentSign(each.text, each.example, do.get((each.sign or "", level.id)))
            for gate in alike
            for each in gate.signs
            if level_of(gate, each) == level.id
        ]
        if signs:
            yield UrgentGate(text, tuple(given[name] for name in when), tuple(signs))


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
