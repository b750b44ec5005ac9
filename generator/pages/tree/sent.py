"""What Check your pain sends to a browser: first what the first signs need, then all the rest.

A reader with a poor signal can tick the first signs, and be told to call, before the rest is there.
Both are parts of one tree; `whole` of `theme_overrides/js/check/walk.js` puts them together.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.finish import Asset, named

Sent = Mapping[str, Any]

FIRST = ("version", "cap", "show", "screens", "gates", "levels", "scale", "eased", "limits")
"""What is needed at once and stays as it is."""


def parts(whole: Sent) -> tuple[str, Asset]:
    """Return the JSON that stands in the page, without a `<`, and the script that follows it.

    First come all gates, the questions that open some of them, and what a result after them needs,
    apart from the words of injuries: no urgent result waits for those.
    """
    gates = whole["gates"]
    openers = {name.partition(".")[0] for gate in gates for name in gate.get("when", ())}
    asked = [each for each in whole["background"] if each["id"] in openers]
    answers = dict(_answers(gates, asked))
    moved = sorted({number for each in answers.values() for number in each.get("points", ())})
    signs = {each["sign"] for each in answers.values() if "sign" in each}
    rules = [rule for rule in whole["rules"] if answers.keys() >= set(rule["all"])]
    signs |= {rule["sign"] for rule in rules if "sign" in rule}
    first = {
        **{key: whole[key] for key in FIRST},
        "signs": {id_: lines for id_, lines in whole["signs"].items() if id_ in signs},
        "conditions": {number: _judged(whole["conditions"][number]) for number in moved},
        "background": asked,
        "about_runner": [id_ for id_ in whole["about_runner"] if id_ in openers],
        "running": {"until_seen": whole["running"]["until_seen"]},
        "rules": rules,
        **{key: [] for key in ("areas", "regions", "never_scored")},
    }
    rest = {
        **{key: value for key, value in whole.items() if key not in FIRST},
        "signs": {id_: lines for id_, lines in whole["signs"].items() if id_ not in signs},
    }
    script = f"injuryGuide.checkRest={_json(rest)};\n"
    return _json(first), named("check-rest", "js", script.encode())


def _answers(gates: list[Sent], asked: list[Sent]) -> Iterator[tuple[str, Sent]]:
    """Yield every sign, second answer and answer to a question, by what rules call it."""
    for gate in gates:
        for sign in gate["signs"]:
            yield f"{gate['id']}.{sign['id']}", sign
            for answer in sign.get("second", ()):
                yield f"{gate['id']}.{sign['id']}.{answer['id']}", answer
    for question in asked:
        for answer in question["answers"]:
            yield f"{question['id']}.{answer['id']}", answer


def _judged(condition: Sent) -> Sent:
    """Return what the engine needs of a condition."""
    keys = ("id", "common", "level", "uncapped", "alert_at")
    return {key: condition[key] for key in keys if key in condition}


def _json(value: Sent) -> str:
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return text.replace("<", "\\u003c")
