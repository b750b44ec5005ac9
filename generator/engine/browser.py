"""The tree by name, numbers and words: what the scripts in the browser read.

`theme_overrides/js/check/walk.js` says what each key means. Conditions are named by their number
in `conditions`, for their ids would cost a phone a kilobyte; so is what is 0, no or empty left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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
from generator.tree.level import LEVELS
from generator.tree.model import PLACE, Answer, GateSign, Tree
from generator.tree.questions import Asked, questions

Named = Mapping[str, Any]


def data(
    tree: Tree,
    numbered: NumberedTree,
    records: Mapping[str, RunRecord] | None = None,
    scale: Scale | None = None,
    signs: Collection[str] = (),
) -> dict[str, Any]:
    """Return the whole tree, ready for JSON.

    records: by condition, what the record of its page says about running.
    scale:   the pain scale; None, and the check says nothing about running.
    signs:   those of the register that there is something to say about.
    """
    runs, said = records or {}, _Said(tree, signs)
    pain = tree.settings.pain
    return {
        "version": numbered.version,
        "cap": numbered.cap,
        "show": {
            "most": numbered.show_max,
            "least": numbered.show_min,
            "gap": numbered.show_gap,
        },
        "screens": _screens(tree, numbered),
        "gates": [said.gate(each) for each in numbered.gates],
        "levels": {each.id: each.model_dump(exclude={"id"}) for each in tree.outcomes.levels},
        "conditions": [said.condition(each, runs.get(each.id)) for each in numbered.conditions],
        "background": [said.question(None, each) for each in numbered.background],
        "about_runner": [each.id for each in tree.background if each.about_runner],
        "where": tree.settings.where.model_dump(),
        "areas": [
            {
                "id": id_,
                "text": area.text,
                "places": [f"{region}.{place}" for region, place in places],
            }
            for (id_, places), area in zip(numbered.areas, tree.areas, strict=True)
        ],
        "regions": [said.region(each) for each in numbered.regions],
        "pain": pain.model_dump(exclude={"never_scored"}),
        "running": tree.outcomes.running.model_dump(),
        "scale": scale and {"green": scale.green, "yellow": scale.yellow},
        "never_scored": pain.never_scored,
        "rules": [
            _some(
                id=each.id, level=each.level, all=each.all, why=each.why, sign=said.sign(each.sign)
            )
            for each in tree.rules
        ],
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


class _Said:
    """The numbers of each part, with its words beside them."""

    def __init__(self, tree: Tree, signs: Collection[str]) -> None:
        self._tree, self._signs = tree, signs
        self._asked = {(each.region, each.id): each for each in questions(tree)}
        self._whole = {each.id: len(each.answers) for each in tree.background}
        self._waiting = {
            f"{gate.id}.{sign.id}.{each.id}"
            for gate in tree.gates
            for sign in gate.signs
            for each in (sign.more.answers if sign.more else ())
            if each.waits_for and lowers(gate, sign, each)
        }

    def sign(self, id_: str | None) -> str | None:
        """Return a sign of the register that there is something to say about."""
        return id_ if id_ in self._signs else None

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
                id=condition.id,
                common=condition.common,
                level=_level(condition.level),
                uncapped=condition.uncapped,
            ),
            **({} if condition.alert_at is None else {"alert_at": condition.alert_at}),
            **_some(name=words.name, plain=words.plain, first=words.first, now=words.now),
            **({} if run is None else {"run": {"answer": run.answer, **limit}}),
        }

    def region(self, region: NumberedRegion) -> Named:
        """Return a region with its own questions, and those for everyone that it asks."""
        return _some(
            id=region.id,
            baseline=_level(region.baseline),
            conditions=region.conditions,
            background=[
                _some(
                    id=each.id,
                    answers=len(each.answers) < self._whole[each.id]
                    and [answer.id for answer in each.answers],
                )
                for each in region.questions
                if each.background
            ],
            questions=[
                self.question(region.id, each) for each in region.questions if not each.background
            ],
        )

    def question(self, region: str | None, question: NumberedQuestion) -> Named:
        """Return a question; the words of the one for a place are the same everywhere."""
        asked = self._asked[region, question.id]
        return _some(
            id=question.id,
            text=question.id != PLACE and asked.text,
            help=asked.help,
            many=question.many,
            answers=self._answers(asked, question.answers),
        )

    def _answers(self, asked: Asked, answers: Iterable[NumberedAnswer]) -> list[Named]:
        words = {each.id: each for each in asked.answers}
        return [self._answer(asked.id, words[each.id], each) for each in answers]

    def _answer(self, asked: str, words: Answer, answer: NumberedAnswer) -> Named:
        name = f"{asked}.{words.id}"
        more = self._asked.get((None, name)) if answer.second else None
        return _some(
            id=words.id,
            text=words.text,
            short=words.short,
            example=words.example if isinstance(words, GateSign) else None,
            sign=self.sign(words.sign),
            now=words.now,
            level=_level(answer.level),
            red=answer.red,
            points=answer.points,
            waits=name in self._waiting,
            ask=more and more.text,
            second=more and self._answers(more, answer.second),
        )


def _level(level: int) -> str | None:
    return LEVELS[level] if level else None


def _some(**keys: Any) -> Named:
    """Return the keys that say something."""
    return {key: value for key, value in keys.items() if value}
