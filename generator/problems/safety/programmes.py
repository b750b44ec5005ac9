"""Wording for programmes: their phases, doses, and the numbers that they cite."""

from __future__ import annotations

from collections.abc import Sequence

from generator.problems.problem import Wording, underlined


@underlined
def too_fast_too_soon(words: str) -> Wording:
    """Something fast stands before the first easy run: sprints, strides, hops, jumps or speed."""
    return Wording(
        f'"{words}" is fast, and it stands before the first easy run',
        "fast things only in a phase with `after_first_runs: yes`",
        "move it to such a phase, or make it slow",
    )


@underlined
def phase_out_of_order() -> Wording:
    """Phases before the first easy runs come first, in one sequence with the plan."""
    return Wording(
        "this phase comes before the first runs, and stands after one that follows them",
        "phases with `after_first_runs: yes` last",
        "move the phase up, or mark it too",
    )


@underlined
def too_many_exercises(count: int, most: int) -> Wording:
    """A programme that a person can follow has few exercises at a time."""
    return Wording(
        f"this phase has {count} exercises",
        f"at most {most} at a time",
        "keep those that matter most, or make two phases of it",
    )


@underlined
def dose_incomplete(exercise: str, missing: Sequence[str]) -> Wording:
    """A prescription says how much, how often, how hard or how much pain, and what comes next.

    Give the exercise a dose for the purpose, write a whole dose here, or say `no_dose_because`.
    """
    return Wording(
        f'the dose of "{exercise}" does not say {", ".join(missing)}',
        "how much, how often, a load or a pain limit, and the next step",
        "add it here or on the exercise, or `no_dose_because:` with the reason",
    )


@underlined
def no_such_purpose(exercise: str, purpose: str, known: Sequence[str]) -> Wording:
    """A phase asks for a dose that the exercise does not have."""
    return Wording(
        f'"{exercise}" has no dose for "{purpose}"',
        f"one of its purposes: {', '.join(known)}" if known else "an exercise with doses",
        "name another purpose, write a `dose:` here, or add one to the exercise",
    )


@underlined
def purpose_missing() -> Wording:
    """Each dose of an exercise says what it is for, once, so that an injury can ask for it."""
    return Wording(
        "this dose does not say what it is for, or another one says the same",
        "`purpose:` with one of its words, each once",
        "add a purpose of its own",
    )


@underlined
def said_below_measured(said: str, measured: str) -> Wording:
    """What is often said is shorter than what was measured, and nothing warns the reader."""
    return Wording(
        f"{said} is shorter than the {measured} that were measured",
        "a note that says so",
        "add `note:`: that it is shorter than what studies measured",
    )


@underlined
def number_not_found(number: str, ids: Sequence[str]) -> Wording:
    """A text cites a source beside a number that no finding of it holds.

    A citation covers no more than was seen. Split the text, so that the number stands in a line of
    its own basis, or write the number that was found.
    """
    which = ids[0] if len(ids) == 1 else f"any of {', '.join(ids)}"
    return Wording(
        f"{number} stands in no finding of {which}",
        "a number that was found, or a line of its own with `basis: ours`",
        "write what was found, or split the text",
    )
