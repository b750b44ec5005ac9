"""The numbered tree as JSON, by name: what the engine in the browser reads.

`theme_overrides/js/check/walk.js` says what each key means. Conditions are named by their number
in `conditions`, for their ids would cost a phone a kilobyte; so is what is 0, no or empty left out.
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
from generator.engine.running import RunRecord, Scale
from generator.tree.level import LEVELS
from generator.tree.model import Tree


def data(
    tree: Tree,
    numbered: NumberedTree,
    records: Mapping[str, RunRecord] | None = None,
    scale: Scale | None = None,
) -> str:
    """Return the tree as compact JSON that may stand in a page: it holds no `<`.

    records: by condition, what the record of its page says about running.
    scale:   the pain scale; None, and the check says nothing about running.
    """
    runs = records or {}
    whole = {
        "version": numbered.version,
        "cap": numbered.cap,
        "show": {
            "most": numbered.show_max,
            "least": numbered.show_min,
            "gap": numbered.show_gap,
        },
        "conditions": [
            {
                **_some(
                    id=each.id,
                    common=each.common,
                    level=_level(each.level),
                    uncapped=each.uncapped,
                ),
                **({} if each.alert_at is None else {"alert_at": each.alert_at}),
                **({"run": _run(runs[each.id])} if each.id in runs else {}),
            }
            for each in numbered.conditions
        ],
        "gates": [
            {
                "id": gate.id,
                **_some(when=gate.when),
                "unsure": LEVELS[gate.unsure],
                "signs": _answers(gate.signs),
            }
            for gate in numbered.gates
        ],
        "background": [_question(each) for each in numbered.background],
        "about_runner": [each.id for each in tree.background if each.about_runner],
        "areas": [
            {"id": id_, "places": [f"{region}.{place}" for region, place in places]}
            for id_, places in numbered.areas
        ],
        "regions": [_region(numbered, each) for each in numbered.regions],
        "scale": scale and {"green": scale.green, "yellow": scale.yellow},
        "never_scored": tree.settings.pain.never_scored,
        "rules": [{"id": rule.id, "level": rule.level, "all": rule.all} for rule in tree.rules],
    }
    return json.dumps(whole, separators=(",", ":"), ensure_ascii=False).replace("<", "\\u003c")


def _run(record: RunRecord) -> Mapping[str, Any]:
    limit = {} if record.limit is None else {"limit": record.limit}
    return {"answer": record.answer, **limit}


def _region(tree: NumberedTree, region: NumberedRegion) -> Mapping[str, Any]:
    whole = {each.id: len(each.answers) for each in tree.background}
    return _some(
        id=region.id,
        baseline=_level(region.baseline),
        conditions=region.conditions,
        background=[
            _some(
                id=each.id,
                answers=len(each.answers) < whole[each.id] and [a.id for a in each.answers],
            )
            for each in region.questions
            if each.background
        ],
        questions=[_question(each) for each in region.questions if not each.background],
    )


def _question(question: NumberedQuestion) -> Mapping[str, Any]:
    return _some(id=question.id, many=question.many, answers=_answers(question.answers))


def _answers(answers: Iterable[NumberedAnswer]) -> list[Mapping[str, Any]]:
    return [
        _some(
            id=each.id,
            level=_level(each.level),
            red=each.red,
            points=each.points,
            second=_answers(each.second),
        )
        for each in answers
    ]


def _level(level: int) -> str | None:
    return LEVELS[level] if level else None


def _some(**keys: Any) -> Mapping[str, Any]:
    """Return the keys that say something."""
    return {key: value for key, value in keys.items() if value}
