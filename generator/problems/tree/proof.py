"""All wording for editors about what the proof, the golden cases and the safety lock found."""

from __future__ import annotations

from generator.problems.problem import Wording, worded


@worded
def never_shown(condition: str, why: str) -> Wording:
    """No answers lead to this condition: it never comes first, and never raises an alert."""
    return Wording(
        f'nobody can ever be shown "{condition}": {why}',
        "answers that bring it to the top of the list, or to its `alert_at`",
        "give it points in a region, list it under that region's `conditions:`, or delete it",
        width=len(condition),
    )


@worded
def level_never_reached(level: str) -> Wording:
    """Every level has a text, and some answers that lead to it."""
    return Wording(
        f'no answers lead to the level "{level}"',
        "at least one answer, sign, rule or condition with this level",
        "restore what gave this level; the text of an unused level misleads reviewers",
    )


@worded
def level_without_text(level: str) -> Wording:
    """Each of the five levels has its text in outcomes.yaml, once."""
    return Wording(
        f'the level "{level}" has no text, or two',
        "each level once: self-care, routine, soon, today, call-now",
        f"write one entry `- id: {level}`",
    )


@worded
def lower_with_red_flag(flag: str, region: str, states: int, example: str) -> Wording:
    """One more red flag must never lower the urgency."""
    return Wording(
        f'with the red flag "{flag}" the urgency falls for {_sets(states)} in {region}',
        "the same urgency, or more",
        f"look at these answers: {example}",
        width=len(flag),
    )


@worded
def lower_with_not_sure(answer: str, region: str, states: int, example: str) -> Wording:
    """Someone who is not sure is never sent away more mildly than the reassured."""
    return Wording(
        f'in {region}, "not sure" is milder than "{answer}" for {_sets(states)}',
        "at least the urgency of every reassuring answer, at the levels soon and above",
        f"give `not-sure` points or a level; look at these answers: {example}",
    )


@worded
def golden_case_fails(name: str, expected: str, got: str) -> Wording:
    """A golden case is a textbook picture with the result that reviewers agreed on."""
    return Wording(
        f'the golden case "{name}" gives {got}',
        expected,
        "mend the tree; change the case only when a reviewer agrees",
        width=len(name),
    )


@worded
def urgency_falls(name: str, says: str, states: int, regions: str) -> Wording:
    """Against the locked release, some answers now lead to a lower level.

    Or a sign names a serious injury later, or a red light is gone. A reviewed change allows it.
    """
    falls = f"the level falls for {_sets(states)}" if states else "a reader can be warned less"
    return Wording(
        f"{says}; {falls} ({regions})",
        "no level below the one in safety.lock",
        f"undo it, or add a reviewed entry to safety-changes.yaml with `names: [{name}]`, then run "
        "`injury-guide tree --lock`",
    )


@worded
def lock_is_old() -> Wording:
    """safety.lock holds the levels of the last release.

    The tree has changed since, with no level lower.
    """
    return Wording(
        "safety.lock is older than the tree",
        "the lock of these very rules",
        "when a reviewer agrees, run `injury-guide tree --lock` and commit the two files",
        severity="warning",
    )


@worded
def lock_unreadable(line: int) -> Wording:
    """safety.lock is written by `injury-guide tree --lock` and never by hand."""
    return Wording(
        f"line {line} of safety.lock cannot be read",
        "the file as the command wrote it",
        "restore it from the last release",
    )


def _sets(states: int) -> str:
    return "1 set of answers" if states == 1 else f"{states:,} sets of answers"
