"""The tree by name, numbers and words: what the scripts in the browser read.

`theme_overrides/js/check/judge.js` says what each key means. Conditions are named by their number
in `conditions`, for their ids would cost a phone a kilobyte; so is what is 0, no or empty left out.
A region holds all that is asked and judged there alone, so that a runner is sent one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.engine.numbered import (
    NumberedAnswer,
    NumberedCondition,
    NumberedGate,
    NumberedQuestion,
    NumberedRegion,
    NumberedTree,
)
from generator.engine.running import RunRecord, Scale
from generator.tree.checks.gates import lowers
from generator.tree.level import LEVELS, rank
from generator.tree.model import PLACE, Answer, GateSign, Rule, Tree
from generator.tree.questions import Asked, questions

Named = Mapping[str, Any]
URGENT = rank("today")


def data(
    tree: Tree,
    numbered: NumberedTree,
    records: Mapping[str, RunRecord] | None = None,
    scale: Scale | None = None,
    todo: Mapping[str, Sequence[str]] | None = None,
) -> dict[str, Any]:
    """Return the whole tree, ready for JSON.

    records: by condition, what the record of its page says about running.
    scale:   the pain scale; None, and the check says nothing about running.
    todo:    by sign of the register, what to do about it, line by line.
    """
    runs, said = records or {}, _Said(tree, numbered, todo or {})
    pain = tree.settings.pain
    return {
        # First, for a page has just said the most urgent in the same words: that packs well.
        "levels": {each.id: each.model_dump(exclude={"id"}) for each in tree.outcomes.levels},
        "version": numbered.version,
        "cap": numbered.cap,
        "show": {
            "most": numbered.show_max,
            "least": numbered.show_min,
            "gap": numbered.show_gap,
        },
        "screens": _screens(tree, numbered),
        "gates": [said.gate(each) for each in numbered.gates],
        "conditions": [said.condition(each, runs.get(each.id)) for each in numbered.conditions],
        "background": [
            said.opener(each) for each in numbered.background if each.id in tree.openers
        ],
        "about_runner": [each.id for each in tree.background if each.about_runner],
        "where": tree.settings.where.model_dump(),
        "areas": [
            {
                "id": id_,
                "text": area.text,
                "places": {f"{r}.{place}": said.place(r, place) for r, place in places},
            }
            for (id_, places), area in zip(numbered.areas, tree.areas, strict=True)
        ],
        "regions": [said.region(each) for each in numbered.regions],
        "pain": pain.model_dump(exclude={"never_scored"}),
        "running": tree.outcomes.running.model_dump(),
        "scale": scale and {"green": scale.green, "yellow": scale.yellow},
        "never_scored": pain.never_scored,
        "rules": [said.rule(each) for each in tree.rules if said.before.issuperset(each.all)],
        "no_match": tree.outcomes.no_match,
        "eased": tree.outcomes.eased,
        "limits": tree.outcomes.limits,
    }


def _screens(tree: Tree, numbered: NumberedTree) -> int:
    """Return the most screens that follow the gates, the result apart.

    The area and the pain are asked besides what the longest region asks.
    """
    own = max(
        sum(each.id not in tree.openers for each in region.questions) for region in numbered.regions
    )
    return len(tree.openers) + own + 2


def _before(tree: Tree, numbered: NumberedTree) -> Iterator[str]:
    """Yield every answer that can be given before the place, by what rules call it."""
    for gate in numbered.gates:
        for sign in gate.signs:
            yield f"{gate.id}.{sign.id}"
            yield from (f"{gate.id}.{sign.id}.{each.id}" for each in sign.second)
    for question in numbered.background:
        if question.id in tree.openers:
            yield from (f"{question.id}.{each.id}" for each in question.answers)


class _Said:
    """The numbers of each part, with its words beside them."""

    def __init__(
        self, tree: Tree, numbered: NumberedTree, todo: Mapping[str, Sequence[str]]
    ) -> None:
        self._tree, self._todo = tree, todo
        self._asked = {(each.region, each.id): each for each in questions(tree)}
        self.before = set(_before(tree, numbered))
        self._waiting = {
            f"{gate.id}.{sign.id}.{each.id}"
            for gate in tree.gates
            for sign in gate.signs
            for each in (sign.more.answers if sign.more else ())
            if each.waits_for and lowers(gate, sign, each)
        }

    def gate(self, gate: NumberedGate) -> Named:
        """Return a gate with its signs and their second questions."""
        asked = self._asked[None, gate.id]
        return {
            **_some(id=gate.id, text=asked.text, help=asked.help, when=gate.when),
            "unsure": LEVELS[gate.unsure],
            "signs": self._answers(asked, gate.signs),
        }

    def condition(self, condition: NumberedCondition, run: RunRecord | None) -> Named:
        """Return a condition."""
        words = self._tree.conditions[condition.id]
        limit = {} if run is None or run.limit is None else {"limit": run.limit}
        return {
            **_some(
                common=condition.common,
                level=_level(condition.level),
                uncapped=condition.uncapped,
            ),
            **({} if condition.alert_at is None else {"alert_at": condition.alert_at}),
            **_some(name=words.name, plain=words.plain, first=words.first, now=words.now),
            **({} if run is None else {"run": {"answer": run.answer, **limit}}),
        }

    def rule(self, rule: Rule) -> Named:
        """Return a rule."""
        do = self._do(rule.sign, rank(rule.level))
        return _some(level=rule.level, all=rule.all, why=rule.why, do=do)

    def place(self, region: str, place: str) -> str:
        """Return the words of a place: all else of its answer stands in the region."""
        return next(each.text for each in self._asked[region, PLACE].answers if each.id == place)

    def opener(self, question: NumberedQuestion) -> Named:
        """Return the words of a question that is asked before the place: a region weighs it."""
        asked = self._asked[None, question.id]
        head = _some(id=asked.id, text=asked.text, help=asked.help, many=question.many)
        words = {each.id: each for each in asked.answers}
        return {**head, "answers": [self._words(words[a.id], a.level) for a in question.answers]}

    def region(self, region: NumberedRegion) -> Named:
        """Return a region: its questions, and the rules that hold in it and not before it."""
        given = {f"region.{region.id}", *region.by_name(), *self.before}
        later = [rule for rule in self._tree.rules if not self.before.issuperset(rule.all)]
        return _some(
            id=region.id,
            baseline=_level(region.baseline),
            conditions=region.conditions,
            questions=[self.question(region.id, each) for each in region.questions],
            rules=[self.rule(each) for each in later if given.issuperset(each.all)],
        )

    def question(self, region: str, question: NumberedQuestion) -> Named:
        """Return a question of a region; what is worded before it has only its weight here."""
        asked = self._asked[None if question.background else region, question.id]
        head = {"id": question.id, **_some(many=question.many, background=question.background)}
        if question.id in self._tree.openers:
            return {**head, "answers": [self._weight(each) for each in question.answers]}
        answers = self._answers(asked, question.answers)
        if question.id == PLACE:
            answers = [{k: v for k, v in each.items() if k != "text"} for each in answers]
            return {**head, "answers": answers}
        return {**head, **_some(text=asked.text, help=asked.help), "answers": answers}

    def _answers(self, asked: Asked, answers: Iterable[NumberedAnswer]) -> list[Named]:
        words = {each.id: each for each in asked.answers}
        return [self._answer(asked.id, words[each.id], each) for each in answers]

    def _answer(self, asked: str, words: Answer, answer: NumberedAnswer) -> Named:
        name = f"{asked}.{words.id}"
        more = self._asked.get((None, name)) if answer.second else None
        return {
            **self._words(words, URGENT if isinstance(words, GateSign) else answer.level),
            **self._weight(answer),
            **_some(
                waits=name in self._waiting,
                ask=more and more.text,
                second=more and self._answers(more, answer.second),
            ),
        }

    def _words(self, answer: Answer, level: int) -> Named:
        return _some(
            id=answer.id,
            text=answer.text,
            short=answer.short,
            example=answer.example if isinstance(answer, GateSign) else None,
            now=answer.now,
            do=self._do(answer.sign, level),
        )

    def _do(self, sign: str | None, level: int) -> Sequence[str] | None:
        """Return what to do about a sign of the register: said where it is urgent alone."""
        return self._todo.get(sign or "") if level >= URGENT else None

    def _weight(self, answer: NumberedAnswer) -> Named:
        return _some(id=answer.id, level=_level(answer.level), red=answer.red, points=answer.points)


def _level(level: int) -> str | None:
    return LEVELS[level] if level else None


def _some(**keys: Any) -> Named:
    """Return the keys that say something."""
    return {key: value for key, value in keys.items() if value}
