"""The gates as the pages show them: what opens them, their signs, and the second questions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from generator.engine.numbered import NumberedTree
from generator.pages.tree.shown import ShownQuestion, questions
from generator.tree.checks.gates import level_of, lowers
from generator.tree.model import Gate, GateSign, SecondAnswer, Tree
from generator.tree.questions import Asked, background, second
from generator.tree.questions import gates as asked_gates

NO_SIGN = "Then it is no danger sign"
"""What is printed where a second answer leaves no trace of its sign."""


@dataclass(frozen=True, slots=True)
class ShownGate:
    """A gate, and the words of the answers that open it; none where everybody sees it."""

    question: ShownQuestion
    when: tuple[str, ...]


Lowering = tuple[GateSign, SecondAnswer, str | None, str | None]
"""A sign, a second answer that lowers it, and the titles of both levels: from and to."""


def gates(tree: Tree, numbered: NumberedTree) -> list[ShownGate]:
    """Return the gates with their second questions, with those answers that are offered."""
    more = {each.id: each for each in second(tree)}
    offered = {
        f"{gate.id}.{sign.id}": {each.id for each in sign.second}
        for gate in numbered.gates
        for sign in gate.signs
    }
    names = {f"{q.id}.{a.id}": a.text for q in background(tree) for a in q.answers}
    shown = []
    for gate, question in zip(tree.gates, questions(tree, asked_gates(tree)), strict=True):
        answers = tuple(
            replace(
                answer,
                level=tree.title(sign.level or gate.level),
                example=sign.example,
                more=_second(tree, gate, sign, more.get(name), offered[name]),
            )
            for sign, answer in zip(gate.signs, question.answers, strict=True)
            for name in [f"{gate.id}.{sign.id}"]
        )
        shown.append(
            ShownGate(replace(question, answers=answers), tuple(names[name] for name in gate.when))
        )
    return shown


def _second(
    tree: Tree, gate: Gate, sign: GateSign, asked: Asked | None, offered: Collection[str]
) -> ShownQuestion | None:
    if asked is None or sign.more is None or not offered:
        return None
    (shown,) = questions(tree, [asked])
    answers = tuple(
        replace(
            answer,
            level=NO_SIGN
            if each.level == "self-care"
            else tree.title(each.level or sign.level or gate.level),
            waits=bool(each.waits_for) and lowers(gate, sign, each),
        )
        for each, answer in zip(sign.more.answers, shown.answers, strict=True)
        if each.id in offered
    )
    return replace(shown, answers=answers)


def lowering(tree: Tree) -> Iterator[Lowering]:
    """Yield every second answer that lowers its sign, for a clinician to sign."""
    for gate in tree.gates:
        for sign in gate.signs:
            for each in sign.more.answers if sign.more else ():
                if lowers(gate, sign, each):
                    yield sign, each, tree.title(level_of(gate, sign)), tree.title(each.level)
