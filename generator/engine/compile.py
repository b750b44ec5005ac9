"""Turns a Tree into numbers.

Supposes that `shape.check` found nothing; what does not resolve is left out.

A background question is asked in a region when one of its answers can change something there: by
its level, by a point for one of the region's conditions, or in a rule that can hold in the region.
Ticks are chosen one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.engine.numbered import (
    NumberedAnswer,
    NumberedCondition,
    NumberedGate,
    NumberedGateRule,
    NumberedQuestion,
    NumberedRegion,
    NumberedRule,
    NumberedTree,
    signed,
)
from generator.tree.level import rank
from generator.tree.model import (
    NOT_SURE,
    PLACE,
    Answer,
    Gate,
    Question,
    Rule,
    SecondAnswers,
    Tree,
)
from generator.tree.questions import can_hold, is_of_gates


def compile_tree(tree: Tree, second_answers: SecondAnswers | None = None) -> NumberedTree:
    """Return the tree in numbers: conditions and regions in the order of their files.

    second_answers: which of them are offered; None is the tree's own setting.
    """
    everywhere = _Scale(tree, {id_: number for number, id_ in enumerate(tree.conditions)})
    settings = tree.settings
    whole = NumberedTree(
        version=settings.version,
        cap=settings.context_cap,
        show_max=settings.show_max,
        show_min=settings.show_min,
        show_gap=settings.show_gap,
        conditions=tuple(
            NumberedCondition(
                id_,
                each.common,
                rank(each.level),
                each.alert_at if each.serious else None,
                each.uncapped,
            )
            for id_, each in tree.conditions.items()
        ),
        gates=tuple(_gate(everywhere, gate) for gate in tree.gates),
        regions=tuple(_region(everywhere, id_) for id_ in tree.regions),
        gate_rules=tuple(_gate_rule(tree, rule) for rule in tree.rules if is_of_gates(tree, rule)),
        background=tuple(
            everywhere.question(each.id, each.answers, many=each.many, background=True)
            for each in tree.background
        ),
        areas=tuple((area.id, _places(tree, area.id)) for area in tree.areas),
    )
    offered = second_answers or settings.second_answers
    return whole if offered == "all" else signed(whole)


def _places(tree: Tree, area: str) -> tuple[tuple[str, str], ...]:
    """Return (region, place) for the places of an area; "not sure" stands last."""
    every = [
        (id_, place.id)
        for id_, region in tree.regions.items()
        for place in region.places
        if area in place.areas
    ]
    return tuple(sorted(every, key=lambda pair: pair[1] == NOT_SURE))


@dataclass(frozen=True, slots=True)
class _Scale:
    """Weighs answers: everywhere, or for one region, which takes points for its conditions only."""

    tree: Tree
    numbers: Mapping[str, int]
    only: frozenset[str] | None = None

    def points(self, answer: Answer) -> dict[int, int]:
        """Return points by condition number, groups spread out and zeros dropped."""
        total: dict[int, int] = {}
        for key, amount in answer.points.items():
            for id_ in self.tree.members(key):
                if self.only is None or id_ in self.only:
                    total[self.numbers[id_]] = total.get(self.numbers[id_], 0) + amount
        return {number: amount for number, amount in sorted(total.items()) if amount}

    def question(
        self, id_: str, answers: Iterable[Answer], *, many: bool = False, background: bool = False
    ) -> NumberedQuestion:
        weighed = (
            NumberedAnswer(
                each.id, self.points(each), rank(each.level), each.light == "red", each.reassuring
            )
            for each in answers
        )
        return NumberedQuestion(id_, many, background, tuple(weighed))


def _gate(scale: _Scale, gate: Gate) -> NumberedGate:
    signs = tuple(
        NumberedAnswer(
            sign.id,
            scale.points(sign),
            rank(sign.level or gate.level),
            second=tuple(
                NumberedAnswer(
                    each.id,
                    scale.points(each),
                    rank(each.level or sign.level or gate.level),
                    waits=each.waits_for is not None,
                )
                for each in (sign.more.answers if sign.more else ())
            ),
        )
        for sign in gate.signs
    )
    return NumberedGate(gate.id, rank(gate.level), rank(gate.unsure), signs, gate.when)


def _gate_rule(tree: Tree, rule: Rule) -> NumberedGateRule:
    """Return a rule of gates; a second answer counts only with its sign."""
    gates = {gate.id for gate in tree.gates}
    signs = (name.rpartition(".")[0] for name in rule.all if name.partition(".")[0] in gates)
    return NumberedGateRule(
        rule.id,
        rank(rule.level),
        tuple(dict.fromkeys((*rule.all, *(each for each in signs if "." in each)))),
    )


def _region(everywhere: _Scale, id_: str) -> NumberedRegion:
    tree, numbers = everywhere.tree, everywhere.numbers
    region = tree.regions[id_]
    scale = _Scale(tree, numbers, frozenset(region.conditions))
    possible = [rule for rule in tree.rules if can_hold(tree, id_, rule)]
    shared = (
        scale.question(each.id, kept, many=each.many, background=True)
        for each in tree.background
        if (kept := _asked(tree, id_, each, possible))
    )
    own = (scale.question(each.id, each.answers, many=each.many) for each in region.questions)
    questions = (scale.question(PLACE, region.places), *shared, *own)
    conditions = tuple(numbers[each] for each in region.conditions if each in numbers)
    made = NumberedRegion(id_, rank(region.baseline), conditions, questions, ())
    known = made.by_name()
    rules = (
        NumberedRule(
            rule.id,
            rank(rule.level),
            tuple(sorted(known[each] for each in rule.all if not each.startswith("region."))),
        )
        for rule in possible
    )
    return replace(made, rules=tuple(rules))


def _asked(
    tree: Tree, id_: str, question: Question, possible: Iterable[Rule]
) -> tuple[Answer, ...]:
    """Return the answers of a background question that a region offers.

    None when it is not asked there.
    """
    region = tree.regions[id_]
    if question.id in region.skip:
        return ()
    in_rules = {name for rule in possible for name in rule.all}

    def matters(answer: Answer) -> bool:
        return (
            rank(answer.level) > 0
            or answer.light is not None
            or f"{question.id}.{answer.id}" in in_rules
            or any(c in region.conditions for key in answer.points for c in tree.members(key))
        )

    useful = tuple(each for each in question.answers if matters(each))
    return useful if question.many or not useful else question.answers
