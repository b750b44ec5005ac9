"""Wording for what sets a level in the decision tree: gates, rules, second answers, signs."""

from __future__ import annotations

from collections.abc import Iterable

from generator.problems.problem import Wording, underlined, worded


@worded
def dead_rule(rule: str) -> Wording:
    """Neither a region nor the gates ask everything that the rule names, so it can never hold."""
    return Wording(
        f'the rule "{rule}" can never hold',
        "answers that one region asks all of",
        "correct the names in `all:`, or delete the rule",
        width=len(rule),
    )


@worded
def gates_out_of_order(gate: str) -> Wording:
    """Emergency signs are asked first, then same-day signs, then what an answer opens.

    A gate's level is today or call-now.
    """
    return Wording(
        f'the gate "{gate}" stands in the wrong order',
        "the most urgent first, all `today` or `call-now`; those with `when:` last",
        "move it, or correct its `level:`",
        width=len(gate),
    )


@worded
def lowers_without_reason(answer: str, sign: str) -> Wording:
    """A second answer may lower its sign only with a source, or while it waits for a clinician."""
    return Wording(
        f'the answer "{answer}" lowers the sign "{sign}", and nothing says why it may',
        "`sources:` that say that this picture is harmless, or `waits_for: clinician`",
        "add the source; without one, write `waits_for: clinician`",
        width=len(answer),
    )


@worded
def rule_above_its_sign(rule: str, name: str, sign: str) -> Wording:
    """A rule that needs a second answer is not above its sign: "not sure" must never be milder."""
    return Wording(
        f'the rule "{rule}" is above the level of the sign "{sign}", and needs its second answer',
        "the level of the sign, or a lower one",
        f"name `{sign}` alone, or lower the rule",
        width=len(name),
    )


@underlined
def tree_sign_missing(name: str, level: str) -> Wording:
    """An answer or a rule that asks for help within two days names a sign of the register."""
    return Wording(
        f'"{name}" asks for {level}, and names no sign of the register',
        "`sign:` with the id of a sign of content/signs.yaml that has this level",
        "add `sign:`, or write the sign in content/signs.yaml first",
    )


@worded
def tree_level_differs(sign: str, level: str, changes: Iterable[str], written: str) -> Wording:
    """The register says how urgent a sign is, also where the check asks for it."""
    others = [f"or {each}, where a change of the sign fits" for each in dict.fromkeys(changes)]
    return Wording(
        f'the sign "{sign}" is at {written} here, and at {level} in content/signs.yaml',
        ", ".join([f"level {level}", *others]),
        f"write `level: {level}`; or write in content/signs.yaml when the level changes, and why",
        width=len(sign),
    )
