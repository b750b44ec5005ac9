"""Golden cases (C13): textbook pictures with the result that reviewers agreed on.

How they differ between rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Problem
from generator.triage import verdicts as say
from generator.triage.compiled import NONE, NOT_SURE, Compiled, Sheet
from generator.triage.model import LEVELS, Case, Tree
from generator.triage.problems import unknown_tree_name
from generator.triage.rules import Answers, Outcome, answers_from, outcome


@dataclass(frozen=True, slots=True)
class Failure:
    """A golden case with another result than the agreed one, both as golden cases write them."""

    number: int
    case: Case
    wanted: str
    got: str


def check(tree: Tree, compiled: Compiled) -> Iterator[Problem]:
    """Every golden case names answers that exist, and gives its level and its first condition."""
    for number, case in enumerate(tree.cases):
        answers = answers_of(case)
        for unknown in _unknown(compiled, answers):
            at = tree.at("golden-cases", number, "answers").place
            yield unknown_tree_name(at, unknown, "answer", _known(compiled, answers))
    for each in failures(tree, compiled):
        at = tree.at("golden-cases", each.number, "answers").place
        yield say.golden_case_fails(at, each.case.name, each.wanted, each.got)


def failures(tree: Tree, compiled: Compiled) -> Iterator[Failure]:
    """Yield the cases whose level, or whose first condition when one is agreed on, is another."""
    for number, case in enumerate(tree.cases):
        result = outcome(compiled, answers_of(case))
        level_wrong = LEVELS[result.level] != case.level
        first_wrong = case.first is not None and first(compiled, result) != case.first
        if level_wrong or first_wrong:
            wanted = ", ".join(filter(None, (case.level, case.first)))
            yield Failure(number, case, wanted, words(compiled, result))


def answers_of(case: Case) -> dict[str, str | list[str]]:
    """Return the answers of a case, its region among them."""
    answers = answers_from(case.answers)
    return {**answers, "region": case.region} if case.region else answers


def first(compiled: Compiled, result: Outcome) -> str | None:
    """Return the condition that the page names first."""
    shown = (*result.alerts, *result.fits)
    return compiled.conditions[shown[0]].id if shown else None


def words(compiled: Compiled, result: Outcome) -> str:
    """Write a result as golden cases do: `soon, tibial-stress-fracture`."""
    return ", ".join(filter(None, (LEVELS[result.level], first(compiled, result))))


def differences(cases: tuple[Case, ...], old: Compiled, new: Compiled) -> list[str]:
    """Return one line for each golden case whose result differs between two sets of rules."""
    lines = []
    for case in cases:
        before = words(old, outcome(old, answers_of(case)))
        now = words(new, outcome(new, answers_of(case)))
        if before != now:
            lines.append(f"{case.name}: {before} -> {now}")
    return lines


def _unknown(compiled: Compiled, answers: Answers) -> Iterator[str]:
    known = _known(compiled, answers)
    for question, value in answers.items():
        for answer in (value,) if isinstance(value, str) else value:
            if f"{question}.{answer}" not in known:
                yield f"{question}.{answer}"


def _known(compiled: Compiled, answers: Answers) -> list[str]:
    regions = [f"region.{sheet.id}" for sheet in compiled.sheets]
    signs = [
        f"{door.id}.{id_}"
        for door in compiled.doors
        for id_ in (*(sign.id for sign in door.signs), NONE, NOT_SURE)
    ]
    sheet: Sheet | None = next((s for s in compiled.sheets if s.id == answers.get("region")), None)
    own = (
        [
            f"{ask.id}.{id_}"
            for ask in sheet.asks
            for id_ in (*(o.id for o in ask.options), *((NONE, NOT_SURE) if ask.many else ()))
        ]
        if sheet
        else []
    )
    return [*regions, *signs, *own]
