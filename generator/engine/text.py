"""The numbered tree as lines of text, and back: what `safety.lock` holds.

In these lines a question is an `ask`, an answer an `option` and a level has no hyphen, so that
locks of older revisions can still be read and compared. A second answer that waits for a clinician
is `waiting`. Pure text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.engine.numbered import (
    NumberedAnswer,
    NumberedCondition,
    NumberedGate,
    NumberedGateRule,
    NumberedQuestion,
    NumberedRegion,
    NumberedRule,
    NumberedTree,
)
from generator.tree.level import LEVELS

_NAMES = [level.replace("-", "_") for level in LEVELS]
"""Levels by number, as locks have always spelt them: `call_now`."""


def lines(tree: NumberedTree) -> Iterator[str]:
    """Yield the lines of the tree: settings, conditions, gates, regions."""
    yield f"version {tree.version}"
    yield _settings(tree)
    yield from _conditions(tree, range(len(tree.conditions)))
    for gate in tree.gates:
        when = "".join(f" {name}" for name in gate.when)
        yield f"gate {gate.id} {_NAMES[gate.level]} {_NAMES[gate.unsure]}{when}"
        for sign in gate.signs:
            yield f"sign {sign.id} {_NAMES[sign.level]}{_points(tree, sign.points)}"
            for each in sign.second:
                kind = "waiting" if each.waits else "second"
                yield f"{kind} {each.id} {_NAMES[each.level]}{_points(tree, each.points)}"
    for rule in tree.gate_rules:
        yield f"together {rule.id} {_NAMES[rule.level]} {'+'.join(rule.all)}"
    for region in tree.regions:
        yield from _region(tree, region)


def fingerprint(tree: NumberedTree, region: NumberedRegion) -> str:
    """Return a hash over all that decides the levels of a region.

    Equal hashes mean equal levels.
    """
    deciding = [_settings(tree), *_conditions(tree, region.conditions), *_region(tree, region)]
    return hashlib.sha256("\n".join(deciding).encode()).hexdigest()


def _settings(tree: NumberedTree) -> str:
    return f"settings {tree.cap} {tree.show_max} {tree.show_min} {tree.show_gap}"


def _conditions(tree: NumberedTree, numbers: Iterable[int]) -> Iterator[str]:
    for number in numbers:
        each = tree.conditions[number]
        alert = "-" if each.alert_at is None else each.alert_at
        free = "uncapped" if each.uncapped else "capped"
        yield f"condition {each.id} {each.common} {_NAMES[each.level]} {alert} {free}"


def _region(tree: NumberedTree, region: NumberedRegion) -> Iterator[str]:
    listed = ",".join(tree.conditions[number].id for number in region.conditions)
    yield f"region {region.id} {_NAMES[region.baseline]} {listed}"
    for question in region.questions:
        many = "many" if question.many else "one"
        yield f"ask {question.id} {many} {'background' if question.background else 'own'}"
        for answer in question.answers:
            marks = ("red" if answer.red else "-") + (" reassuring" if answer.reassuring else " -")
            points = _points(tree, answer.points)
            yield f"option {answer.id} {_NAMES[answer.level]} {marks}{points}"
    for rule in region.rules:
        yield f"rule {rule.id} {_NAMES[rule.level]} {'+'.join(region.names(rule.all)) or '-'}"


def _points(tree: NumberedTree, points: Mapping[int, int]) -> str:
    return "".join(f" {tree.conditions[c].id}={n:+d}" for c, n in sorted(points.items()))


class UnreadableLineError(ValueError):
    """A line is not as `lines` yields it; its argument is the number of the line."""


def parse(written: Iterable[str]) -> NumberedTree:
    """Read the lines of a tree; empty lines and comments are passed over.

    Returns the tree without what only the page needs: areas, and background questions in full.
    Raises UnreadableLineError with the number of the first bad line, from 1.
    """
    parser = _Parser()
    for number, line in enumerate(written, start=1):
        if line and not line.startswith("#"):
            kind, *words = line.split()
            try:
                parser.readers[kind](*words)
            except (ValueError, KeyError, IndexError, TypeError) as error:
                raise UnreadableLineError(number) from error
    return replace(parser.tree, conditions=tuple(parser.conditions))


class _Parser:
    def __init__(self) -> None:
        self.tree = NumberedTree("", 0, 0, 0, 0, (), (), ())
        self.conditions: list[NumberedCondition] = []
        self.numbers: dict[str, int] = {}
        self.readers: dict[str, Callable[..., None]] = {
            "version": self.version,
            "settings": self.settings,
            "condition": self.condition,
            "gate": self.gate,
            "sign": self.sign,
            "second": self.second,
            "waiting": partial(self.second, waits=True),
            "together": self.gate_rule,
            "region": self.region,
            "ask": self.question,
            "option": self.answer,
            "rule": self.rule,
        }

    def version(self, version: str) -> None:
        self.tree = replace(self.tree, version=version)

    def settings(self, cap: str, most: str, least: str, gap: str) -> None:
        self.tree = replace(
            self.tree, cap=int(cap), show_max=int(most), show_min=int(least), show_gap=int(gap)
        )

    def condition(self, id_: str, common: str, level: str, alert: str, free: str) -> None:
        alert_at = None if alert == "-" else int(alert)
        self.numbers[id_] = len(self.conditions)
        self.conditions.append(
            NumberedCondition(id_, int(common), _level(level), alert_at, free == "uncapped")
        )

    def gate(self, id_: str, level: str, unsure: str, *when: str) -> None:
        gate = NumberedGate(id_, _level(level), _level(unsure), (), when)
        self.tree = replace(self.tree, gates=(*self.tree.gates, gate))

    def sign(self, id_: str, level: str, *points: str) -> None:
        *others, gate = self.tree.gates
        signs = (*gate.signs, NumberedAnswer(id_, self.points(points), _level(level)))
        self.tree = replace(self.tree, gates=(*others, replace(gate, signs=signs)))

    def second(self, id_: str, level: str, *points: str, waits: bool = False) -> None:
        *others, gate = self.tree.gates
        *before, sign = gate.signs
        answer = NumberedAnswer(id_, self.points(points), _level(level), waits=waits)
        signs = (*before, replace(sign, second=(*sign.second, answer)))
        self.tree = replace(self.tree, gates=(*others, replace(gate, signs=signs)))

    def gate_rule(self, id_: str, level: str, names: str) -> None:
        rule = NumberedGateRule(id_, _level(level), tuple(names.split("+")))
        self.tree = replace(self.tree, gate_rules=(*self.tree.gate_rules, rule))

    def region(self, id_: str, baseline: str, listed: str) -> None:
        conditions = tuple(self.numbers[each] for each in listed.split(","))
        region = NumberedRegion(id_, _level(baseline), conditions, (), ())
        self.tree = replace(self.tree, regions=(*self.tree.regions, region))

    def question(self, id_: str, many: str, background: str) -> None:
        *others, region = self.tree.regions
        question = NumberedQuestion(id_, many == "many", background == "background", ())
        changed = replace(region, questions=(*region.questions, question))
        self.tree = replace(self.tree, regions=(*others, changed))

    def answer(self, id_: str, level: str, red: str, reassuring: str, *points: str) -> None:
        *others, region = self.tree.regions
        *before, question = region.questions
        marks = red == "red", reassuring == "reassuring"
        answer = NumberedAnswer(id_, self.points(points), _level(level), *marks)
        grown = replace(question, answers=(*question.answers, answer))
        self.tree = replace(
            self.tree, regions=(*others, replace(region, questions=(*before, grown)))
        )

    def rule(self, id_: str, level: str, names: str) -> None:
        *others, region = self.tree.regions
        known = region.by_name()
        numbers = () if names == "-" else tuple(known[each] for each in names.split("+"))
        rules = (*region.rules, NumberedRule(id_, _level(level), numbers))
        self.tree = replace(self.tree, regions=(*others, replace(region, rules=rules)))

    def points(self, words: Iterable[str]) -> dict[int, int]:
        pairs = (each.split("=") for each in words)
        return {self.numbers[id_]: int(amount) for id_, amount in pairs}


def _level(name: str) -> int:
    return _NAMES.index(name)
