"""What of two sets of rules differs so that levels can fall, and the line to blame for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedTree
from generator.problems.place import Place
from generator.tree.model import LEVELS, Tree
from generator.tree.questions import answer_at


@dataclass(frozen=True, slots=True)
class Lowered:
    """One difference to the lock that can lower levels."""

    name: str
    """As `safety-changes.yaml` names it: `shin/press.spot`, `rules/child-limp`."""
    says: str
    place: Place
    region: str | None = None


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
            yield Lowered(name, f'"{was.id}" raises an alert later', at)


def _gates(tree: Tree, old: NumberedTree, now: NumberedTree) -> Iterator[Lowered]:
    present = {each.id: each for each in now.gates}
    for number, was in enumerate(old.gates):
        gate = present.get(was.id)
        at = tree.at("gates", number).place
        if gate is None or gate.unsure < was.unsure:
            yield Lowered(f"gates/{was.id}", f'the gate "{was.id}" is gone or milder', at)
            continue
        levels = {sign.id: sign.level for sign in gate.signs}
        for sign in was.signs:
            if levels.get(sign.id, -1) < sign.level:
                says = f'the sign "{sign.id}" is gone or milder'
                yield Lowered(f"gates/{was.id}.{sign.id}", says, at)


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
    before = old.serious(was.points)
    if answer is None:
        return f'the answer "{was.id}" is gone' if was.level or any(before.values()) else None
    if answer.level < was.level:
        return f'the level of "{was.id}" fell from {LEVELS[was.level]} to {LEVELS[answer.level]}'
    after = now.serious(answer.points)
    for id_ in sorted({*before, *after}):
        if after.get(id_, 0) < before.get(id_, 0):
            return f'"{was.id}" gives less to the serious "{id_}"'
    return None
