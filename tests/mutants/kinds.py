"""Every way to make the rules of the decision tree milder: one mutant a change, by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.tree.model import NOT_SURE, Answer, Tree
from generator.tree.questions import Asked, after_gates, can_hold, is_of_gates
from tests.mutants.gates import of_gates
from tests.mutants.mutant import Mutant, alter, below, fewer_points, swap


def every(tree: Tree) -> Iterator[Mutant]:
    """Yield all mutants of all kinds."""
    yield from of_gates(tree)
    yield from _answers(tree)
    yield from _rules(tree)
    yield from _conditions(tree)
    yield from _regions(tree)


# Answers of everyone and of a region ---------------------------------------------------------


def _answers(tree: Tree) -> Iterator[Mutant]:
    for asked in after_gates(tree):
        where = asked.region or "background"
        regions = (asked.region,) if asked.region else _asking(tree, asked.id)
        for at, each in enumerate(asked.answers):
            name = f"{where}/{asked.id}.{each.id}"

            def put(*new: Answer, asked: Asked = asked, at: int = at) -> Tree:
                return _answered(tree, asked, swap(asked.answers, at, *new))

            kind = "background" if asked.region is None else "answer"
            for level in below(each.level) if each.level else ():
                left = None if level == "self-care" else level
                yield Mutant(
                    f"{kind} level",
                    f"{name} {each.level} -> {left}",
                    regions,
                    lambda e=each, v=left, p=put: p(alter(e, level=v, sign=None)),
                )
            for says, answer in fewer_points(tree, each):
                yield Mutant(
                    f"points of {kind}", f"{name} {says}", regions, lambda a=answer, p=put: p(a)
                )
            if each.light:
                yield Mutant(
                    "red light out",
                    name,
                    regions,
                    lambda e=each, p=put: p(alter(e, light=None)),
                )
            if each.id != NOT_SURE and (each.level or each.points):
                yield Mutant(f"{kind} removed", name, regions, put)


def _asking(tree: Tree, question: str) -> tuple[str, ...]:
    return tuple(id_ for id_, each in tree.regions.items() if question not in each.skip)


def _answered(tree: Tree, asked: Asked, answers: tuple[Answer, ...]) -> Tree:
    """Return the tree with other answers to one question."""
    if asked.region is None:
        number = [each.id for each in tree.background].index(asked.id)
        changed = alter(tree.background[number], answers=answers)
        return replace(tree, background=swap(tree.background, number, changed))
    region = tree.regions[asked.region]
    if asked.key == "places":
        changed = alter(region, places=answers)
    else:
        number = [each.id for each in region.questions].index(asked.id)
        question = alter(region.questions[number], answers=answers)
        changed = alter(region, questions=swap(region.questions, number, question))
    return replace(tree, regions={**tree.regions, asked.region: changed})


# Rules, conditions, regions ------------------------------------------------------------------


def _rules(tree: Tree) -> Iterator[Mutant]:
    for number, rule in enumerate(tree.rules):
        regions = tuple(id_ for id_ in tree.regions if can_hold(tree, id_, rule))

        def put(*new: Any, number: int = number) -> Tree:
            return replace(tree, rules=swap(tree.rules, number, *new))

        for level in below(rule.level):
            yield Mutant(
                "rule level",
                f"rules/{rule.id} {rule.level} -> {level}",
                regions,
                lambda r=rule, v=level, p=put: p(alter(r, level=v)),
            )
        yield Mutant("rule removed", f"rules/{rule.id}", regions, put)
        more = "about.thinner" if is_of_gates(tree, rule) else "age.older"
        if more not in rule.all:
            yield Mutant(
                "rule narrowed",
                f"rules/{rule.id} and {more}",
                regions,
                lambda r=rule, m=more, p=put: p(alter(r, all=(*r.all, m))),
            )


def _conditions(tree: Tree) -> Iterator[Mutant]:
    for id_, each in tree.conditions.items():
        if not each.serious or each.alert_at is None:
            continue

        def put(id_: str = id_, **changes: Any) -> Tree:
            changed = alter(tree.conditions[id_], **changes)
            return replace(tree, conditions={**tree.conditions, id_: changed})

        changes: list[dict[str, Any]] = [
            *({"alert_at": each.alert_at + more} for more in (1, 3)),
            *({"level": level} for level in below(each.level)),
            {"common": each.common - 1},
            {"serious": False, "alert_at": None},
            *([{"uncapped": False}] if each.uncapped else []),
        ]
        for change in changes:
            says = ", ".join(f"{key} {value}" for key, value in change.items())
            yield Mutant(
                "alert later", f"conditions/{id_} {says}", (), lambda c=change, p=put: p(**c)
            )


def _regions(tree: Tree) -> Iterator[Mutant]:
    cap = tree.settings.context_cap
    for less in range(cap):
        settings = alter(tree.settings, context_cap=less)
        yield Mutant(
            "region", f"tree/context_cap {less}", (), lambda s=settings: replace(tree, settings=s)
        )
    for id_, region in tree.regions.items():

        def put(id_: str = id_, **changes: Any) -> Tree:
            changed = alter(tree.regions[id_], **changes)
            return replace(tree, regions={**tree.regions, id_: changed})

        changes = [{"baseline": level} for level in below(region.baseline)]
        changes += [
            {"skip": (*region.skip, each.id)}
            for each in tree.background
            if each.id not in (*region.skip, *tree.openers)
        ]
        changes += [
            {"conditions": swap(region.conditions, at)}
            for at, each in enumerate(region.conditions)
            if tree.conditions[each].serious
        ]
        for change in changes:
            ((key, value),) = change.items()
            gone = set(getattr(region, key)) ^ set(value) if key != "baseline" else {value}
            yield Mutant(
                "region",
                f"regions/{id_} {key}: {gone.pop()}",
                (id_,),
                lambda c=change, p=put: p(**c),
            )
