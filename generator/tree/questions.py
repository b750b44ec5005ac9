"""Every question of a tree with its answers, and the lines where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.reading.source import Node
from generator.tree.model import PLACE, Answer, Question, Rule, Tree

NodePath = tuple[str | int, ...]
"""The way to a part of a file: `("questions", 0, "answers", 2)`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question where it stands: one for everyone, a gate with its signs, or a region's own."""

    id: str
    text: str
    help: str | None
    many: bool
    answers: tuple[Answer, ...]
    file: str
    path: NodePath
    """Of the question in its file."""
    key: str
    """The key below which its answers stand."""
    region: str | None = None

    def answer_path(self, number: int) -> NodePath:
        """Return the way to one of its answers."""
        return (*self.path, self.key, number)


def questions(tree: Tree) -> Iterator[Asked]:
    """Yield every question: gates, second questions, those for everyone, region by region."""
    yield from gates(tree)
    yield from second(tree)
    yield from after_gates(tree)


def gates(tree: Tree) -> Iterator[Asked]:
    """Yield the gates, with their signs as answers."""
    for number, gate in enumerate(tree.gates):
        yield Asked(gate.id, gate.text, gate.help, True, gate.signs, "gates", (number,), "signs")


def second(tree: Tree) -> Iterator[Asked]:
    """Yield the second questions, each with the name of its sign as its id: `head.chest`."""
    for number, gate in enumerate(tree.gates):
        for at, sign in enumerate(gate.signs):
            if sign.more:
                path = (number, "signs", at, "more")
                words = (f"{gate.id}.{sign.id}", sign.more.text, None, False)
                yield Asked(*words, sign.more.answers, "gates", path, "answers")


def after_gates(tree: Tree) -> Iterator[Asked]:
    """Yield every question but the gates."""
    yield from background(tree)
    for region in tree.regions:
        yield from of_region(tree, region)


def background(tree: Tree) -> Iterator[Asked]:
    """Yield the questions for everyone."""
    for number, question in enumerate(tree.background):
        yield _asked(question, "background", (number,))


def of_region(tree: Tree, id_: str) -> Iterator[Asked]:
    """Yield a region's own questions: its places first, whose help stands in `where`."""
    file, region = f"regions/{id_}", tree.regions[id_]
    where = tree.settings.where
    yield Asked(PLACE, where.place, None, False, region.places, file, (), "places", id_)
    for number, question in enumerate(region.questions):
        yield _asked(question, file, ("questions", number), id_)


def _asked(question: Question, file: str, path: NodePath, region: str | None = None) -> Asked:
    words = (question.id, question.text, question.help, question.many)
    return Asked(*words, question.answers, file, path, "answers", region)


def answer_at(tree: Tree, region: str, question: str, answer: str) -> Node:
    """Return the Node of an answer's id; of its question, or of the region, where it is gone."""
    for asked in (*background(tree), *of_region(tree, region)):
        if asked.id == question:
            for number, each in enumerate(asked.answers):
                if each.id == answer:
                    return tree.at(asked.file, *asked.answer_path(number), "id")
            return tree.at(asked.file, *asked.path, "id")
    return tree.at(f"regions/{region}")


def is_of_gates(tree: Tree, rule: Rule) -> bool:
    """Whether a rule is about signs of gates, and so about no region."""
    gates = {gate.id for gate in tree.gates}
    return any(name.partition(".")[0] in gates for name in rule.all)


def gates_can_hold(tree: Tree, rule: Rule) -> bool:
    """Whether every name of a rule of gates is a sign, a second answer, or what opens a gate."""
    openers = (each for each in background(tree) if each.id in tree.openers)
    asked = (*gates(tree), *second(tree), *openers)
    given = {f"{each.id}.{answer.id}" for each in asked for answer in each.answers}
    return given.issuperset(rule.all)


def can_hold(tree: Tree, region: str, rule: Rule) -> bool:
    """Whether every answer that a rule names can be given in the region."""
    asked = [
        *(each for each in background(tree) if each.id not in tree.regions[region].skip),
        *of_region(tree, region),
    ]
    given = {f"region.{region}", *(f"{each.id}.{a.id}" for each in asked for a in each.answers)}
    return given.issuperset(rule.all)


def citations(tree: Tree) -> Iterator[tuple[str, NodePath, tuple[str, ...]]]:
    """Yield (file, path, source ids) of every part of the tree that cites."""
    for asked in questions(tree):
        for number, answer in enumerate(asked.answers):
            yield asked.file, asked.answer_path(number), answer.sources
    for id_, condition in tree.conditions.items():
        yield "conditions", (id_,), condition.sources
