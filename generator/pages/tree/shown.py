"""Questions and regions as the pages of the tree show them: every number by its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.tree.picture import Picture
from generator.tree.level import rank
from generator.tree.model import Answer, LevelText, Tree
from generator.tree.questions import Asked, citations


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer: its words, the title of its own level, and what it moves."""

    id: str
    text: str
    level: str | None
    now: str | None
    red: bool
    points: tuple[tuple[str, int], ...]
    """By name of condition or group, the strongest first."""
    points_to: str | None
    """The condition that it speaks for most, if it does so by two points or more."""
    example: str | None = None
    """Of a sign: what it looks like."""
    more: ShownQuestion | None = None
    """Of a sign: its second question."""
    waits: bool = False
    """Of a second answer: it lowers its sign, and no clinician has agreed."""


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question with its answers."""

    id: str
    text: str
    help: str | None
    many: bool
    answers: tuple[ShownAnswer, ...]


@dataclass(frozen=True, slots=True)
class ShownRegion:
    """The questions of one region, places first, or those for everyone, and their sources."""

    id: str
    name: str
    hint: str
    questions: tuple[ShownQuestion, ...]
    sources: tuple[str, ...] = ()
    picture: Picture | None = None


def questions(tree: Tree, asked: Iterable[Asked]) -> tuple[ShownQuestion, ...]:
    """Return some questions as they are shown."""
    return tuple(
        ShownQuestion(
            each.id,
            each.text,
            each.help,
            each.many,
            tuple(_answer(tree, each, answer) for answer in each.answers),
        )
        for each in asked
    )


def levels(tree: Tree) -> tuple[LevelText, ...]:
    """Return the texts of the levels, the most urgent first."""
    return tuple(sorted(tree.outcomes.levels, key=lambda each: -rank(each.id)))


def sources(tree: Tree, file: str) -> tuple[str, ...]:
    """Return the ids of the sources that a file of the tree cites, each once."""
    found = (id_ for at, _, ids in citations(tree) if at == file for id_ in ids)
    return tuple(dict.fromkeys(found))


def _answer(tree: Tree, asked: Asked, answer: Answer) -> ShownAnswer:
    strongest = sorted(answer.points.items(), key=lambda pair: -pair[1])
    return ShownAnswer(
        answer.id,
        answer.text,
        tree.title(answer.level),
        answer.now,
        answer.light == "red",
        tuple((tree.short_name(key), amount) for key, amount in strongest if amount),
        _points_to(tree, asked, answer),
    )


def _points_to(tree: Tree, asked: Asked, answer: Answer) -> str | None:
    listed = tree.regions[asked.region].conditions if asked.region else tree.conditions
    raised = [
        (-amount, id_)
        for key, amount in answer.points.items()
        if amount > 1
        for id_ in tree.members(key)
        if id_ in listed
    ]
    return tree.short_name(min(raised)[1]) if raised else None
