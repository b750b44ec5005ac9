"""The reference engine: one person's answers in, urgency and shortlist out.

The browser's engine is proved equal.

Urgency is the largest of: levels of answers, rules that hold, alerts, and the level of the best
match (routine at most). Ranking never lowers it. Points: one point doubles the odds; an unticked
box says nothing. Only the answer to a sign's second question can lower that one sign, and not while
anything else of the gates stands at today or above.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.engine.numbered import NumberedAnswer, NumberedRegion, NumberedRule, NumberedTree
from generator.tree.level import rank
from generator.tree.model import NOT_SURE

ROUTINE, SOON, TODAY = rank("routine"), rank("soon"), rank("today")
Answers = Mapping[str, str | Sequence[str]]
"""By question id: the gates, `region`, `place`, the region's; `head.chest` is a sign's second.

A list for questions with ticks.
"""
Heard = tuple[NumberedAnswer, NumberedAnswer | None]
"""A sign that was ticked, and the answer to its second question, None where there is none."""
Given = Sequence[tuple[NumberedAnswer, ...]]
"""The answers that were chosen, question by question."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result. Conditions are numbers."""

    level: int
    red: bool
    alerts: tuple[int, ...]
    fits: tuple[int, ...]
    rules: tuple[str, ...]
    scores: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Raised:
    """What answers and rules alone give; `base` when the best match counts too."""

    level: int
    red: bool = False
    rules: tuple[str, ...] = ()
    base: bool = False


def outcome(tree: NumberedTree, answers: Answers) -> Outcome:
    """Judge one set of answers.

    Questions without an answer say nothing, unknown answers are ignored.
    """
    level, points, together = gates(tree, answers)
    region = tree.region(answers.get("region"))
    if region is None:
        return _rank(tree, _without_region(tree, points), Raised(level, rules=together))
    given = chosen(region, answers)
    red = any(answer.red for picked in given for answer in picked)
    raised = [answer.level for picked in given for answer in picked]
    held = tuple(rule for rule in region.rules if holds(rule, region, given))
    level = max([level, region.baseline, *raised, *(rule.level for rule in held)])
    scores = _scores(tree, region, given, points)
    rules = (*together, *(rule.id for rule in held))
    return _rank(tree, scores, Raised(level, red, rules, base=True))


def gates(tree: NumberedTree, answers: Answers) -> tuple[int, dict[int, int], tuple[str, ...]]:
    """Return the level that the gates alone give, the points of their signs, rules that hold."""
    heard, unsure = list[Heard](), 0
    said = {f"{id_}.{each}" for id_, value in answers.items() for each in _many(value)}
    for gate in tree.gates:
        if f"{gate.id}.{NOT_SURE}" in said:
            unsure = max(unsure, gate.unsure)
        for sign in gate.signs:
            name = f"{gate.id}.{sign.id}"
            if name in said:
                second = (each for each in sign.second if f"{name}.{each.id}" in said)
                heard.append((sign, next(second, None)))
    level, points = unsure, dict[int, int]()
    for left, gained in weigh(heard, unsure):
        level = max(level, left)
        for each in gained:
            _add(points, each.points)
    held = tuple(rule for rule in tree.gate_rules if said.issuperset(rule.all))
    level = max([level, *(rule.level for rule in held)])
    return level, points, tuple(rule.id for rule in held)


def weigh(heard: Sequence[Heard], unsure: int) -> Iterator[tuple[int, tuple[NumberedAnswer, ...]]]:
    """Yield for each sign the level that it is left with, and what of it gives points.

    A sign that its second answer lowers keeps its own level as long as another sign, or one that
    the reader is not sure about, stands at today or above: two at once are no harmless double.

    unsure: the level of "not sure about one of these", 0 where nobody said so.
    """
    own = [sign.level if second is None else second.level for sign, second in heard]
    for number, (sign, second) in enumerate(heard):
        others = max([unsure, *own[:number], *own[number + 1 :]])
        if second is None:
            yield sign.level, (sign,)
        elif own[number] < sign.level and others < TODAY:
            yield own[number], (second,)
        else:
            yield max(own[number], sign.level), (sign, second)


def chosen(region: NumberedRegion, answers: Answers) -> Given:
    """Return the answers that were chosen; of a single choice the first."""
    result: list[tuple[NumberedAnswer, ...]] = []
    for question in region.questions:
        ids = _many(answers.get(question.id, ()))
        picked = tuple(answer for answer in question.answers if answer.id in ids)
        result.append(picked if question.many else picked[:1])
    return result


def holds(rule: NumberedRule, region: NumberedRegion, given: Given) -> bool:
    """Whether every answer of a rule was chosen."""
    return all(region.questions[q].answers[number] in given[q] for q, number in rule.all)


def _scores(
    tree: NumberedTree, region: NumberedRegion, given: Given, gate: Mapping[int, int]
) -> dict[int, int]:
    own, shared = dict(gate), dict[int, int]()
    for question, answers in zip(region.questions, given, strict=True):
        for answer in answers:
            _add(shared if question.background else own, answer.points)
    listed = sorted({*region.conditions, *gate})
    return {
        number: tree.conditions[number].common
        + capped(tree, number, shared.get(number, 0))
        + own.get(number, 0)
        for number in listed
    }


def capped(tree: NumberedTree, number: int, points: int) -> int:
    """Return background points after the cap: they alone cannot reach a serious condition."""
    condition = tree.conditions[number]
    if condition.alert_at is None or condition.uncapped:
        return points
    return min(points, tree.cap)


def _without_region(tree: NumberedTree, gate: Mapping[int, int]) -> dict[int, int]:
    return {number: tree.conditions[number].common + amount for number, amount in gate.items()}


def _rank(tree: NumberedTree, scores: Mapping[int, int], raised: Raised) -> Outcome:
    """Add alerts and the best match's level, and choose what is shown.

    Ties go to the more serious.
    """
    order = sorted(scores, key=lambda c: (-scores[c], -tree.conditions[c].level, c))
    alerts = tuple(c for c in order if rings(tree, c, scores[c]))
    level = max([raised.level, *(tree.conditions[c].level for c in alerts)])
    best = scores[order[0]] if order else 0
    matched = bool(order) and best >= tree.show_min
    if raised.base:
        level = max(level, min(tree.conditions[order[0]].level, ROUTINE) if matched else ROUTINE)
    close = [
        c
        for c in order
        if c not in alerts and scores[c] >= max(tree.show_min, best - tree.show_gap)
    ]
    fits = tuple(close[: max(0, tree.show_max - len(alerts))])
    return Outcome(level, raised.red or level >= SOON, alerts, fits, raised.rules, dict(scores))


def rings(tree: NumberedTree, number: int, score: int) -> bool:
    """Whether a condition is serious and has reached its threshold."""
    alert_at = tree.conditions[number].alert_at
    return alert_at is not None and score >= alert_at


def _many(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _add(total: dict[int, int], points: Mapping[int, int]) -> None:
    for number, amount in points.items():
        total[number] = total.get(number, 0) + amount


def answers_from(text: str) -> dict[str, str | list[str]]:
    """Read answers written as `region.shin place.inner health.jump health.fuel`.

    Repeated ids become ticks.
    """
    ticks: dict[str, list[str]] = {}
    for word in text.split():
        question, _, answer = word.rpartition(".")
        ticks.setdefault(question, []).append(answer)
    return {question: ids[0] if len(ids) == 1 else ids for question, ids in ticks.items()}
