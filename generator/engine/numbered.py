"""The tree in numbers: what the engines and the proof read.

Knows no words for readers and no files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

AnswerNumber = tuple[int, int]
"""Number of the question in its region, number of the answer in its question."""


@dataclass(frozen=True, slots=True)
class NumberedAnswer:
    """An answer, tick or sign: points by condition number, its own level, a red light or not."""

    id: str
    points: Mapping[int, int]
    level: int = 0
    red: bool = False
    reassuring: bool = False
    second: tuple[NumberedAnswer, ...] = ()
    """Of a sign: the answers to its second question, each with the level that it leaves."""
    waits: bool = False
    """Of a second answer: it waits for a clinician, and may not be offered."""


@dataclass(frozen=True, slots=True)
class NumberedQuestion:
    """One question as it is asked in a region.

    `background` points are capped, all others are not.
    """

    id: str
    many: bool
    background: bool
    answers: tuple[NumberedAnswer, ...]


@dataclass(frozen=True, slots=True)
class NumberedCondition:
    """One condition: `alert_at` is None unless it is serious."""

    id: str
    common: int
    level: int
    alert_at: int | None
    uncapped: bool


@dataclass(frozen=True, slots=True)
class NumberedRule:
    """A rule as it holds in one region: answers that must be given all together."""

    id: str
    level: int
    all: tuple[AnswerNumber, ...]


@dataclass(frozen=True, slots=True)
class NumberedRegion:
    """One region: its questions in order (place, background, own), conditions, rules."""

    id: str
    baseline: int
    conditions: tuple[int, ...]
    questions: tuple[NumberedQuestion, ...]
    rules: tuple[NumberedRule, ...]

    def name(self, number: AnswerNumber) -> str:
        """Return what rules, locks and golden cases call an answer: `press.spot`."""
        question = self.questions[number[0]]
        return f"{question.id}.{question.answers[number[1]].id}"

    def names(self, numbers: Iterable[AnswerNumber]) -> list[str]:
        """Return what some answers are called."""
        return [self.name(each) for each in numbers]

    def by_name(self) -> dict[str, AnswerNumber]:
        """Return every answer's number by what it is called."""
        return {
            self.name((number, choice)): (number, choice)
            for number, question in enumerate(self.questions)
            for choice in range(len(question.answers))
        }


@dataclass(frozen=True, slots=True)
class NumberedGate:
    """One gate: its signs, and the level when the reader is not sure about one.

    when: names of answers, one of which opens it; empty when everybody sees it.
    """

    id: str
    level: int
    unsure: int
    signs: tuple[NumberedAnswer, ...]
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedGateRule:
    """A rule over signs of gates, their second answers and what opens gates, all by name."""

    id: str
    level: int
    all: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberedTree:
    """The whole tree in numbers."""

    version: str
    cap: int
    show_max: int
    show_min: int
    show_gap: int
    conditions: tuple[NumberedCondition, ...]
    gates: tuple[NumberedGate, ...]
    regions: tuple[NumberedRegion, ...]
    gate_rules: tuple[NumberedGateRule, ...] = ()
    background: tuple[NumberedQuestion, ...] = ()
    """The questions for everyone in full; a region asks some of them, with some of the answers."""
    areas: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Area id, then (id of the region, id of the place) in order."""

    def region(self, id_: object) -> NumberedRegion | None:
        """Return the region of that id, or None."""
        return next((each for each in self.regions if each.id == id_), None)

    def serious(self, points: Mapping[int, int]) -> dict[str, int]:
        """Return those points that go to serious conditions, by their ids."""
        found = ((self.conditions[number], amount) for number, amount in points.items())
        return {each.id: amount for each, amount in found if each.alert_at is not None}


def signed(tree: NumberedTree) -> NumberedTree:
    """Return the tree without the second answers that wait for a clinician."""
    return replace(
        tree,
        gates=tuple(
            replace(gate, signs=tuple(_signed(sign) for sign in gate.signs)) for gate in tree.gates
        ),
    )


def _signed(sign: NumberedAnswer) -> NumberedAnswer:
    return replace(sign, second=tuple(each for each in sign.second if not each.waits))
