"""What Check your pain sends to a browser: what everybody is asked, and parts that answers need.

A reader with a poor signal can tick the first signs, and be told to call, before more has come.
`whole` of `theme_overrides/js/check/walk.js` puts the parts together, `missing` there names them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.finish.assets import Asset, named

Sent = Mapping[Any, Any]

LATER = ("pain", "running", "no_match")
"""What every region needs and nothing before it."""


def parts(whole: Sent) -> tuple[str, Mapping[str, Asset]]:
    """Return the JSON that stands in the page, without a `<`, and the scripts that follow it.

    First come the gates that everybody sees, the questions that open the others, what a result
    needs apart from the words of injuries, and the places. The scripts, by name: `fall` is a gate
    that an answer opens, `knee` is a region; `head.chest` has the words of the injuries that this
    sign points to, and no urgent result waits for them.
    """
    gates, rules = whole["gates"], whole["rules"]
    opened = {
        gate["id"]: [rule for rule in rules if _gate(rule, gates) == gate["id"]]
        for gate in gates
        if "when" in gate
    }
    everybody = [gate for gate in gates if "when" not in gate]
    judged = _judged(whole, everybody)

    def worded(numbers: Iterable[int], known: Sent) -> Sent:
        """Return conditions without what is known of them."""
        every = whole["conditions"]
        return {
            n: {k: v for k, v in every[n].items() if k not in known.get(n, ())} for n in numbers
        }

    first = {
        **{key: value for key, value in whole.items() if key not in LATER},
        "gates": [_shut(gate) for gate in gates],
        "rules": [rule for rule in rules if not _gate(rule, gates)],
        "conditions": judged,
        "running": {"until_seen": whole["running"]["until_seen"]},
        "regions": [],
    }
    scripts: dict[str, Sent] = {}
    for gate in gates:
        own = _judged(whole, [gate])
        if gate["id"] in opened:
            more = {n: each for n, each in own.items() if n not in judged}
            scripts[gate["id"]] = {"gates": [gate], "rules": opened[gate["id"]], "conditions": more}
        for sign in gate["signs"]:
            if numbers := _pointed(sign):
                scripts[f"{gate['id']}.{sign['id']}"] = {"conditions": worded(numbers, own)}
    for region in whole["regions"]:
        scripts[region["id"]] = {
            **{key: whole[key] for key in LATER},
            "conditions": worded(region["conditions"], judged),
            "regions": [region],
        }
    return _json(first), _named(scripts)


def address(scripts: Mapping[str, Asset]) -> str:
    """Return what all addresses of these scripts come to, with `*` for the name of each."""
    name, script = next(iter(scripts.items()))
    return script.path.replace(f"-{name}.", "-*.")


def _named(parts: Mapping[str, Sent]) -> Mapping[str, Asset]:
    """Return a script for each part. One hash is in all their names: so the page knows them all."""
    texts = {name: f"injuryGuide.checkPart({_json(part)});\n" for name, part in parts.items()}
    every = named("check-*", "js", "".join(texts.values()).encode())
    return {
        name: Asset(every.path.replace("*", name), text.encode()) for name, text in texts.items()
    }


def _gate(rule: Sent, gates: Iterable[Sent]) -> str | None:
    """Return the first gate of a rule that not everybody sees: with that one it is sent."""
    named = {name.partition(".")[0] for name in rule["all"]}
    return next((gate["id"] for gate in gates if "when" in gate and gate["id"] in named), None)


def _shut(gate: Sent) -> Sent:
    """Return a gate as everybody is sent it."""
    return {"id": gate["id"], "when": gate["when"], "signs": []} if "when" in gate else gate


def _pointed(sign: Sent) -> list[int]:
    """Return the conditions that a sign or an answer to its second question points to."""
    return sorted({n for each in (sign, *sign.get("second", ())) for n in each.get("points", ())})


def _judged(whole: Sent, gates: Iterable[Sent]) -> Sent:
    """Return what the engine needs of the conditions that the signs of some gates point to."""
    keys = ("common", "level", "uncapped", "alert_at")
    numbers = {number for gate in gates for sign in gate["signs"] for number in _pointed(sign)}
    every = whole["conditions"]
    return {n: {key: every[n][key] for key in keys if key in every[n]} for n in sorted(numbers)}


def _json(value: Sent) -> str:
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return text.replace("<", "\\u003c")
