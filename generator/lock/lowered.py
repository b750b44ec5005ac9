"""What of two sets of rules differs so that levels can fall, and the line to blame for it.

Also what is no level and warns all the same: points of signs for serious conditions, red lights.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.engine.numbered import (
    NumberedAnswer,
    NumberedGate,
    NumberedRegion,
    NumberedTree,
)
from generator.problems.place import Place
from generator.tree.level import LEVELS
from generator.tree.model import Tree
from generator.tree.questions import answer_at

GATES = "gates"
"""Where a difference counts that no region holds: asked before the place."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """One difference to the lock that can lower levels."""

    name: str
    """As `safety-changes.yaml` names it: `shin/press.spot`, `rules/child-limp`."""
    says: str
    place: Place
    region: str | None = None
    """None for what can lower levels in every region."""
    states: int | None = None
    """How many sets of answers fall, where it needs no counting: 0 for a warning alone."""


def lowered(tree: Tree, old: NumberedTree, now: NumberedTree) -> Iterator[Lowered]:
    """Yield every difference; `tree` is the one that `now` was made from."""
    if now.cap < old.cap:
        place = tree.at("tree", "context_cap").place
        yield Lowered("tree/context_cap", "background answers weigh less", place)
    yield from _conditions(tree, old, now)
    yield from _gates(tree, old, now)
    for was in old.regions:
        region = now.region(was.id)
        if region is not None:
            yield from _region(tree, was, region)
            yield from _answers(tree, old, was, now, region)
            yield from _lights(tree, was, region)


def _conditions(tree: Tree, old: NumberedTree, now: NumberedTree) -> Iterator[Lowered]:
    present = {each.id: each for each in now.conditions}
    for was in old.conditions:
        if was.alert_at is None:
            continue
        name = f"conditions/{was.id}"
        condition = present.get(was.id)
        if condition is None:
            yield Lowered(name, f'the serious "{was.id}" is gone', tree.at("conditions").place)
        elif (
            condition.alert_at is None
            or condition.alert_at - condition.common > was.alert_at - was.common
            or condition.level < was.level
            or (was.uncapped and not condition.uncapped)
        ):
            node = tree.at("conditions", was.id, "alert_at")
            at = node.place if isinstance(node.value, str) else node.named_at
            says = f'"{was.id}" raises an alert later'
            yield Lowered(name, says, at)


def _gates(tree: Tree, old: NumberedTree, now: NumberedTree) -> Iterator[Lowered]:
    """Yield what a gate, its signs or their second answers no longer ask for.

    Signs are known by their ids, which no two gates share: a sign may move to another gate.
    """
    present = {sign.id: (gate, sign) for gate in now.gates for sign in gate.signs}
    unsure = {gate.id: gate.unsure for gate in now.gates}
    for was in old.gates:
        if unsure.get(was.id, was.unsure) < was.unsure:
            at = tree.at("gates", _number(tree, was.id)).place
            yield Lowered(
                f"gates/{was.id}", f'"not sure" of the gate "{was.id}" is milder', at, GATES, 1
            )
        for before in was.signs:
            if before.id not in present:
                says = f'the sign "{before.id}" is gone'
                yield Lowered(f"gates/{was.id}.{before.id}", says, tree.at("gates").place, GATES, 1)
                continue
            gate, sign = present[before.id]
            place = tree.at("gates", _number(tree, gate.id), "signs", gate.signs.index(sign)).place
            for name, says in _milder(was, before, gate, sign):
                yield Lowered(f"gates/{gate.id}.{name}", says, place, GATES, 1)
            for name, then, later in _same(before, sign):
                for says in _fewer_points(old, then, now, later):
                    yield Lowered(f"gates/{gate.id}.{name}", says, place, GATES, 0)
    rules = {rule.id: rule for rule in now.gate_rules}
    for one in old.gate_rules:
        rule = rules.get(one.id)
        if rule is None or rule.level < one.level or not set(one.all).issuperset(rule.all):
            ids = [each.id for each in tree.rules]
            path: tuple[str | int, ...] = (ids.index(one.id), "id") if one.id in ids else ()
            says = f'the rule "{one.id}" is gone, milder or narrower'
            yield Lowered(f"rules/{one.id}", says, tree.at("rules", *path).place, GATES, 1)


def _milder(
    was: NumberedGate, before: NumberedAnswer, gate: NumberedGate, sign: NumberedAnswer
) -> Iterator[tuple[str, str]]:
    """Yield (name, what is milder) of one sign that is in both trees."""
    if sign.level < before.level:
        yield sign.id, f'the sign "{sign.id}" is milder'
    if gate.when and not (was.when and set(gate.when).issuperset(was.when)):
        yield sign.id, f'the sign "{sign.id}" is asked of fewer runners'
    left = {each.id: each.level for each in before.second}
    for each in sign.second:
        was_left = left.pop(each.id, before.level)
        with_its_sign = was_left == before.level and each.level == sign.level
        if each.level < was_left and not with_its_sign:
            lowers = "lowers" if each.level < sign.level else "raises less than before"
            yield f"{sign.id}.{each.id}", f'"{each.id}" {lowers} the sign "{sign.id}"'
    for gone, level in left.items():
        if level > sign.level:
            yield f"{sign.id}.{gone}", f'"{gone}", which raises the sign "{sign.id}", is gone'


def _same(
    before: NumberedAnswer, sign: NumberedAnswer
) -> Iterator[tuple[str, NumberedAnswer, NumberedAnswer]]:
    """Yield (name, then, now) of the sign and of every second answer that it had and has."""
    yield sign.id, before, sign
    present = {each.id: each for each in sign.second}
    for each in before.second:
        if each.id in present:
            yield f"{sign.id}.{each.id}", each, present[each.id]


def _number(tree: Tree, gate: str) -> int:
    return next(number for number, each in enumerate(tree.gates) if each.id == gate)


def _region(tree: Tree, was: NumberedRegion, region: NumberedRegion) -> Iterator[Lowered]:
    file = f"regions/{region.id}"
    if region.baseline < was.baseline:
        at = tree.at(file, "baseline").place
        yield Lowered(file, "the region's baseline is lower", at, region.id)
    rules = {rule.id: rule for rule in region.rules}
    for before in was.rules:
        rule, names = rules.get(before.id), set(was.names(before.all))
        if (
            rule is None
            or rule.level < before.level
            or not names.issuperset(region.names(rule.all))
        ):
            ids = [each.id for each in tree.rules]
            path: tuple[str | int, ...] = (ids.index(before.id), "id") if before.id in ids else ()
            says = f'the rule "{before.id}" is gone, milder or narrower'
            yield Lowered(f"rules/{before.id}", says, tree.at("rules", *path).place, region.id)


def _answers(
    tree: Tree, old: NumberedTree, was: NumberedRegion, now: NumberedTree, region: NumberedRegion
) -> Iterator[Lowered]:
    present = {(q.id, answer.id): answer for q in region.questions for answer in q.answers}
    for question in was.questions:
        for answer in question.answers:
            says = _less(old, answer, now, present.get((question.id, answer.id)))
            if says:
                folder = "background" if question.background else region.id
                at = answer_at(tree, region.id, question.id, answer.id).place
                yield Lowered(f"{folder}/{question.id}.{answer.id}", says, at, region.id)


def _less(
    old: NumberedTree, was: NumberedAnswer, now: NumberedTree, answer: NumberedAnswer | None
) -> str | None:
    """Say how an answer now weighs less towards urgency, or None."""
    if answer is None:
        counted = was.level or any(old.serious(was.points).values())
        return f'the answer "{was.id}" is gone' if counted else None
    if answer.level < was.level:
        return f'the level of "{was.id}" fell from {LEVELS[was.level]} to {LEVELS[answer.level]}'
    return next(_fewer_points(old, was, now, answer), None)


def _fewer_points(
    old: NumberedTree, was: NumberedAnswer, now: NumberedTree, answer: NumberedAnswer
) -> Iterator[str]:
    before, after = old.serious(was.points), now.serious(answer.points)
    for id_ in sorted({*before, *after}):
        if after.get(id_, 0) < before.get(id_, 0):
            yield f'"{was.id}" gives less to the serious "{id_}"'


def _lights(tree: Tree, was: NumberedRegion, region: NumberedRegion) -> Iterator[Lowered]:
    """Yield answers that were red on the pain scale and are not: they stop nobody from running."""
    present = {(q.id, each.id): each for q in region.questions for each in q.answers}
    for question in was.questions:
        for answer in question.answers:
            now = present.get((question.id, answer.id))
            if answer.red and not (now and now.red):
                folder = "background" if question.background else region.id
                at = answer_at(tree, region.id, question.id, answer.id).place
                says = f'the red light of "{answer.id}" is gone'
                yield Lowered(f"{folder}/{question.id}.{answer.id}", says, at, region.id, 0)
