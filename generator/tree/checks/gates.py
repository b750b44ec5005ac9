"""Checks of the gates (C4, C5, C9): order, what opens them, what a second answer may lower."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.model.values.fields import Level
from generator.problems import Problem
from generator.tree.checks import points
from generator.tree.level import LEVELS, rank
from generator.tree.model import NOT_SURE, Gate, GateSign, SecondAnswer, Tree
from generator.tree.questions import Asked, background, is_of_gates
from generator.tree.questions import gates as asked_gates
from generator.tree.questions import second as asked_second

MOST_SIGNS, MOST_SECOND = 8, 7
TODAY = rank("today")


def check(tree: Tree) -> Iterator[Problem]:
    """Return every problem of the gates."""
    yield from _order(tree)
    yield from _opened(tree)
    yield from _signs(tree)
    yield from _second(tree)
    yield from _rules(tree)


def _order(tree: Tree) -> Iterator[Problem]:
    """C9: emergency before today, and what everybody sees before what an answer opens."""
    lowest = len(LEVELS)
    for number, gate in enumerate(tree.gates):
        at = tree.at("gates", number, "id").place
        before_all = gate.when and any(not each.when for each in tree.gates[number:])
        most = len(LEVELS) if gate.when else lowest
        if before_all or not TODAY <= rank(gate.level) <= most:
            yield say.gates_out_of_order(at, gate.id)
        lowest = min(lowest, rank(gate.level))
        if rank(gate.unsure) < TODAY:
            yield say.no_not_sure(at, f'"not sure" of the gate "{gate.id}" is below today, so it')
        if len(gate.signs) > MOST_SIGNS:
            yield say.too_many(at, f'signs of "{gate.id}"', len(gate.signs), MOST_SIGNS)


def _opened(tree: Tree) -> Iterator[Problem]:
    """What opens a gate is an answer of a question that everybody is asked."""
    known = [f"{asked.id}.{answer.id}" for asked in background(tree) for answer in asked.answers]
    for number, gate in enumerate(tree.gates):
        for place, name in enumerate(gate.when):
            if name not in known:
                at = tree.at("gates", number, "when", place).place
                yield say.unknown_tree_name(at, name, "answer", known)


def _signs(tree: Tree) -> Iterator[Problem]:
    """C1: each sign changes something, and has an id that no other gate uses."""
    seen: set[str] = set()
    for asked in asked_gates(tree):
        for number, sign in enumerate(asked.answers):
            path = asked.answer_path(number)
            at = tree.at(asked.file, *path, "id").place
            if sign.id in seen:
                yield say.repeated_tree_name(at, sign.id, "sign")
            seen.add(sign.id)
            if not sign.points and not sign.neutral:
                yield say.answer_changes_nothing(at, sign.id)
            yield from points.check(tree, sign, asked, path)


def _second(tree: Tree) -> Iterator[Problem]:
    """C5: only an answer with a source, or one that waits for a clinician, lowers its sign."""
    asked = {each.id: each for each in asked_second(tree)}
    for gate in tree.gates:
        for sign in gate.signs:
            if sign.more is None:
                continue
            more = asked[f"{gate.id}.{sign.id}"]
            if len(sign.more.answers) > MOST_SECOND:
                at = tree.at(more.file, *more.path, "text").place
                yield say.too_many(
                    at, f'answers of "{more.id}"', len(sign.more.answers), MOST_SECOND
                )
            seen = {NOT_SURE}
            for number, answer in enumerate(sign.more.answers):
                path = more.answer_path(number)
                at = tree.at(more.file, *path, "id").place
                if answer.id in seen:
                    yield say.repeated_tree_name(at, answer.id, "answer")
                seen.add(answer.id)
                if lowers(gate, sign, answer) and not (answer.sources or answer.waits_for):
                    yield say.lowers_without_reason(at, answer.id, sign.id)
                yield from _points(tree, more, number, answer)


def _points(tree: Tree, more: Asked, number: int, answer: SecondAnswer) -> Iterator[Problem]:
    yield from points.check(tree, answer, more, more.answer_path(number))


def lowers(gate: Gate, sign: GateSign, answer: SecondAnswer) -> bool:
    """Whether a second answer leaves its sign a lower level than its own."""
    return answer.level is not None and rank(answer.level) < rank(level_of(gate, sign))


def level_of(gate: Gate, sign: GateSign) -> Level:
    """Return the level of a sign: its own, or that of its gate."""
    return sign.level or gate.level


def _rules(tree: Tree) -> Iterator[Problem]:
    """C5: a rule that needs a second answer stays below its sign, or "not sure" would be milder."""
    levels = {
        f"{gate.id}.{sign.id}": rank(level_of(gate, sign))
        for gate in tree.gates
        for sign in gate.signs
    }
    for number, rule in enumerate(tree.rules):
        if not is_of_gates(tree, rule):
            continue
        for place, name in enumerate(rule.all):
            sign = name.rpartition(".")[0]
            if sign in levels and rank(rule.level) > levels[sign]:
                at = tree.at("rules", number, "all", place).place
                yield say.rule_above_its_sign(at, rule.id, name, sign)
