"""Turns a Tree into numbers.

Supposes that `shape.check` found nothing; what does not resolve is left out.

A background question is asked in a region when one of its answers can change something there: by
its flag, by a
point for one of the region's conditions, or in a rule that can hold in the region. Ticks are chosen
one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.triage.compiled import (
    PLACE,
    Ask,
    Compiled,
    Door,
    Guard,
    Option,
    Scored,
    Sheet,
    Sign,
)
from generator.triage.model import LEVELS, Answer, Question, Region, Rule, Tree


def compile_tree(tree: Tree) -> Compiled:
    """Return the tree in numbers: conditions and regions in the order of their files."""
    numbers = {id_: number for number, id_ in enumerate(tree.conditions)}
    sheets = tuple(_sheet(tree, id_, region, numbers) for id_, region in tree.regions.items())
    return Compiled(
        version=tree.settings.version,
        cap=tree.settings.context_cap,
        show_max=tree.settings.show_max,
        show_min=tree.settings.show_min,
        show_gap=tree.settings.show_gap,
        conditions=tuple(
            Scored(
                id_,
                each.common,
                LEVELS.index(each.level),
                each.alert_at if each.serious else None,
                each.uncapped,
            )
            for id_, each in tree.conditions.items()
        ),
        doors=tuple(
            Door(
                gate.id,
                LEVELS.index(gate.level),
                LEVELS.index(gate.unsure),
                tuple(
                    Sign(
                        flag.id,
                        points_of(tree, flag, numbers),
                        max(flag.level, LEVELS.index(gate.level)),
                    )
                    for flag in gate.flags
                ),
            )
            for gate in tree.gates
        ),
        sheets=sheets,
        areas=tuple((area.id, _places(tree, area.id)) for area in tree.areas),
    )


def _places(tree: Tree, area: str) -> tuple[tuple[int, int], ...]:
    """Return the places of an area; "not sure" stands last."""
    every = [
        (place.id == "not-sure", sheet, number)
        for sheet, region in enumerate(tree.regions.values())
        for number, place in enumerate(region.places)
        if area in place.areas
    ]
    return tuple((sheet, number) for _, sheet, number in sorted(every))


def points_of(tree: Tree, answer: Answer, numbers: Mapping[str, int]) -> dict[int, int]:
    """Return the points of an answer by condition number, groups spread out and zeros dropped."""
    total: dict[int, int] = {}
    for key, amount in answer.points.items():
        for id_ in members(tree, key):
            total[numbers[id_]] = total.get(numbers[id_], 0) + amount
    return {number: amount for number, amount in sorted(total.items()) if amount}


def members(tree: Tree, key: str) -> list[str]:
    """Return the conditions that a key of `points` names: one condition, or all of a group."""
    if key in tree.conditions:
        return [key]
    return [id_ for id_, each in tree.conditions.items() if each.group == key]


def _sheet(tree: Tree, id_: str, region: Region, numbers: Mapping[str, int]) -> Sheet:
    conditions = tuple(numbers[each] for each in region.conditions if each in numbers)
    possible = [rule for rule in tree.rules if can_hold(tree, id_, rule)]
    scale = _Scale(tree, numbers, conditions)
    own = [
        _ask(PLACE, region.places, scale),
        *(_ask(each.id, each.answers, scale, many=each.many) for each in region.questions),
    ]
    shared = [
        _ask(each.id, kept, scale, many=each.many, background=True)
        for each in tree.background
        if (kept := asked(tree, id_, each, possible))
    ]
    asks = (own[0], *shared, *own[1:])
    found = {
        f"{ask.id}.{option.id}": (number, choice)
        for number, ask in enumerate(asks)
        for choice, option in enumerate(ask.options)
    }
    return Sheet(
        id_,
        LEVELS.index(region.baseline),
        conditions,
        asks,
        tuple(
            Guard(
                rule.id,
                LEVELS.index(rule.level),
                tuple(sorted(found[each] for each in rule.all if not each.startswith("region."))),
            )
            for rule in possible
        ),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Weighs answers for one region: points only for the conditions that it lists."""

    tree: Tree
    numbers: Mapping[str, int]
    conditions: tuple[int, ...]

    def weigh(self, answer: Answer) -> Option:
        points = points_of(self.tree, answer, self.numbers)
        kept = {number: amount for number, amount in points.items() if number in self.conditions}
        return Option(answer.id, kept, answer.level, answer.light == "red", answer.reassuring)


def _ask(
    id_: str,
    answers: Iterable[Answer],
    scale: _Scale,
    *,
    many: bool = False,
    background: bool = False,
) -> Ask:
    return Ask(id_, many, background, tuple(scale.weigh(each) for each in answers))


def can_hold(tree: Tree, id_: str, rule: Rule) -> bool:
    """Whether every answer that a rule names can be given in the region."""
    return all(_can_be_given(tree, id_, each) for each in rule.all)


def _can_be_given(tree: Tree, id_: str, name: str) -> bool:
    region = tree.regions[id_]
    question, _, answer = name.partition(".")
    if question == "region":
        return answer == id_
    if question == PLACE:
        return any(place.id == answer for place in region.places)
    shared = tuple(each for each in tree.background if each.id not in region.skip)
    return any(
        each.id == question and any(one.id == answer for one in each.answers)
        for each in (*shared, *region.questions)
    )


def asked(tree: Tree, id_: str, question: Question, possible: Iterable[Rule]) -> tuple[Answer, ...]:
    """Return the answers of a background question that a region offers.

    None when it is not asked there.
    """
    region = tree.regions[id_]
    if question.id in region.skip:
        return ()
    named = {name for rule in possible for name in rule.all}

    def matters(answer: Answer) -> bool:
        return (
            answer.level > 0
            or answer.light is not None
            or f"{question.id}.{answer.id}" in named
            or any(c in region.conditions for key in answer.points for c in members(tree, key))
        )

    useful = tuple(each for each in question.answers if matters(each))
    return useful if question.many or not useful else question.answers
