"""Golden cases (C13): textbook pictures with the result that reviewers agreed on.

How they differ between rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import problems as say
from generator.engine.numbered import NumberedTree
from generator.engine.rules import Answers, Outcome, answers_from, outcome
from generator.problems import Problem
from generator.tree.assurance import Case
from generator.tree.level import LEVELS
from generator.tree.model import NONE, NOT_SURE, Tree


@dataclass(frozen=True, slots=True)
class Failure:
    """A golden case with another result than the agreed one, both as golden cases write them."""

    number: int
    case: Case
    wanted: str
    got: str


def check(tree: Tree, numbered: NumberedTree) -> Iterator[Problem]:
    """Every golden case names answers that exist, and gives its level and its first condition."""
    for number, case in enumerate(tree.cases):
        answers = answers_of(case)
        for unknown in _unknown(numbered, answers):
            at = tree.at("golden-cases", number, "answers").place
            yield say.unknown_tree_name(at, unknown, "answer", _known(numbered, answers))
    for each in failures(tree, numbered):
        at = tree.at("golden-cases", each.number, "answers").place
        yield say.golden_case_fails(at, each.case.name, each.wanted, each.got)


def failures(tree: Tree, numbered: NumberedTree) -> Iterator[Failure]:
    """Yield the cases whose level, or whose first condition when one is agreed on, is another."""
    for number, case in enumerate(tree.cases):
        result = outcome(numbered, answers_of(case))
        level_wrong = LEVELS[result.level] != case.level
        first_wrong = case.first is not None and first(numbered, result) != case.first
        if level_wrong or first_wrong:
            wanted = ", ".join(filter(None, (case.level, case.first)))
            yield Failure(number, case, wanted, words(numbered, result))


def answers_of(case: Case) -> dict[str, str | list[str]]:
    """Return the answers of a case, its region among them."""
    answers = answers_from(case.answers)
    return {**answers, "region": case.region} if case.region else answers


def first(numbered: NumberedTree, result: Outcome) -> str | None:
    """Return the condition that the page names first."""
    shown = (*result.alerts, *result.fits)
    return numbered.conditions[shown[0]].id if shown else None


def words(numbered: NumberedTree, result: Outcome) -> str:
    """Write a result as golden cases do: `soon, tibial-stress-fracture`."""
    return ", ".join(filter(None, (LEVELS[result.level], first(numbered, result))))


def differences(cases: tuple[Case, ...], old: NumberedTree, new: NumberedTree) -> list[str]:
    """Return one line for each golden case whose result differs between two sets of rules."""
    lines = []
    for case in cases:
        before = words(old, outcome(old, answers_of(case)))
        now = words(new, outcome(new, answers_of(case)))
        if before != now:
            lines.append(f"{case.name}: {before} -> {now}")
    return lines


def _unknown(numbered: NumberedTree, answers: Answers) -> Iterator[str]:
    known = _known(numbered, answers)
    for question, value in answers.items():
        for answer in (value,) if isinstance(value, str) else value:
            if f"{question}.{answer}" not in known:
                yield f"{question}.{answer}"


def _known(numbered: NumberedTree, answers: Answers) -> list[str]:
    region = numbered.region(answers.get("region"))
    signs = [(gate.id, True, gate.signs) for gate in numbered.gates]
    signs += [
        (f"{gate.id}.{sign.id}", False, sign.second)
        for gate in numbered.gates
        for sign in gate.signs
    ]
    everyone = [(each.id, each.many, each.answers) for each in numbered.background]
    own = [(each.id, each.many, each.answers) for each in region.questions] if region else []
    return [
        *(f"region.{each.id}" for each in numbered.regions),
        *(
            f"{question}.{id_}"
            for question, many, known in (*signs, *everyone, *own)
            for id_ in (*(each.id for each in known), *((NONE, NOT_SURE) if many else ()))
        ),
    ]
