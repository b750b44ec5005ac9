"""The numbered tree as JSON, by name: what the engine in the browser reads.

`theme_overrides/js/decision-walk.js` says what each key means. What is 0, no or empty is left out:
the page goes to phones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.engine.numbered import (
    NumberedAnswer,
    NumberedQuestion,
    NumberedRegion,
    NumberedTree,
)
from generator.tree.model import LEVELS, Tree


def data(tree: Tree, numbered: NumberedTree) -> str:
    """Return the tree as compact JSON that may stand in a page: it holds no `<`."""
    whole = {
        "version": numbered.version,
        "cap": numbered.cap,
        "show": {
            "most": numbered.show_max,
            "least": numbered.show_min,
            "gap": numbered.show_gap,
        },
        "conditions": [
            _some(
                id=each.id,
                common=each.common,
                level=LEVELS[each.level],
                alert_at=each.alert_at,
                uncapped=each.uncapped,
            )
            for each in numbered.conditions
        ],
        "gates": [
            {
                "id": gate.id,
                "unsure": LEVELS[gate.unsure],
                "signs": _answers(numbered, gate.signs),
            }
            for gate in numbered.gates
        ],
        "background": [_question(numbered, each) for each in numbered.background],
        "about_runner": [each.id for each in tree.background if each.about_runner],
        "areas": [
            {"id": id_, "places": [{"region": region, "place": place} for region, place in places]}
            for id_, places in numbered.areas
        ],
        "regions": [_region(numbered, each) for each in numbered.regions],
    }
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")


def _region(tree: NumberedTree, region: NumberedRegion) -> Mapping[str, Any]:
    whole = {each.id: len(each.answers) for each in tree.background}
    return _some(
        id=region.id,
        baseline=_level(region.baseline),
        conditions=[tree.conditions[number].id for number in region.conditions],
        background=[
            _some(
                id=each.id,
                answers=len(each.answers) < whole[each.id] and [a.id for a in each.answers],
            )
            for each in region.questions
            if each.background
        ],
        questions=[_question(tree, each) for each in region.questions if not each.background],
        rules=[
            {"id": rule.id, "level": LEVELS[rule.level], "all": region.names(rule.all)}
            for rule in region.rules
        ],
    )


def _question(tree: NumberedTree, question: NumberedQuestion) -> Mapping[str, Any]:
    return _some(id=question.id, many=question.many, answers=_answers(tree, question.answers))


def _answers(tree: NumberedTree, answers: Iterable[NumberedAnswer]) -> list[Mapping[str, Any]]:
    return [
        _some(
            id=each.id,
            level=_level(each.level),
            red=each.red,
            points={tree.conditions[number].id: n for number, n in each.points.items()},
        )
        for each in answers
    ]


def _level(level: int) -> str | None:
    return LEVELS[level] if level else None


def _some(**keys: Any) -> Mapping[str, Any]:
    """Return the keys that say something."""
    return {key: value for key, value in keys.items() if value}
