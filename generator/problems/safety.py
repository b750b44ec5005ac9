"""Wording for what would make pages contradict each other: signs, levels, running, doses."""

from __future__ import annotations

from collections.abc import Sequence

from generator.problems.place import Place
from generator.problems.problem import Problem, worded


@worded
def usual_picture_alarms(place: Place, width: int, sign: str) -> Problem:
    """A sign is part of the usual picture of this injury, and `help` alarms about it as well.

    A flag that always fires is read by nobody. Say in `text` what is different: a limit, a time, a
    spread; or take the line out.
    """
    return Problem(
        place,
        f'"{sign}" is the usual picture of this injury, so this line would always fire',
        "words of its own that say what is different: a limit, a time, a spread",
        "add `text:` and `basis:`, or delete the line",
        width=width,
    )


@worded
def sign_not_named(place: Place, width: int, words: str, signs: Sequence[str]) -> Problem:
    """A text uses words that mean a sign of the register, and does not name the sign.

    Named by id, the sign has one level on the whole site. Add `sign:` to the line.
    """
    one = f"`sign: {signs[0]}`" if len(signs) == 1 else " or ".join(f"`sign: {s}`" for s in signs)
    return Problem(
        place,
        f'"{words}" means a sign of the register, and the line does not name it',
        one,
        f"add {one} to this line, or say it in other words if it means something else",
        width=width,
    )


@worded
def level_twice(place: Place, width: int, sign: str, level: str, written: str) -> Problem:
    """A line names a sign and a level of its own. The register says the level, once.

    Another level needs `because`, and a higher one is always allowed with it.
    """
    return Problem(
        place,
        f'the register says `{level}` for "{sign}", and this line says `{written}`',
        "no `level:` beside `sign:`, or `because:` with the reason why it differs here",
        "delete the level, or add `because:`",
        width=width,
    )


@worded
def level_missing(place: Place, width: int) -> Problem:
    """A line of `help` that names no sign has to say how soon."""
    return Problem(
        place,
        "this line does not say how soon",
        "`level: call-now`, `today`, `soon`, `routine` or `self-care`",
        "add `level:`, or name a sign of the register with `sign:`",
        width=width,
    )


@worded
def help_incomplete(place: Place, width: int, missing: str) -> Problem:
    """The help of an injury names something urgent and something that can wait."""
    return Problem(
        place,
        f"nothing here is {missing}",
        "at least one line at `call-now` or `today`, and one at `soon`, `routine` or `self-care`",
        "add the sign or the words that do not fit this injury and need help",
        width=width,
    )


@worded
def reason_missing(place: Place, width: int, what: str) -> Problem:
    """A decision that readers see carries its reason: clearance, or a level of its own."""
    return Problem(
        place,
        f"{what} needs a reason",
        "`because:` and one sentence",
        "add `because:`",
        width=width,
    )


@worded
def needs_clearance(place: Place, width: int, word: str) -> Problem:
    """Ruptures, avulsions, fractures and operations are never cleared by nobody."""
    return Problem(
        place,
        f'an injury called "{word}" needs somebody who clears the runner',
        "`by: clinician`, or `by: clinic` where the clinic makes the plan",
        "write one of the two, and `because:`",
        width=width,
    )


@worded
def too_few_sources(place: Place, width: int, found: int, fewest: int) -> Problem:
    """A record of an emergency rests on at least three sources of its own."""
    return Problem(
        place,
        f"this record is of an emergency, and cites {found or 'no'} source{'s' * (found != 1)}",
        f"at least {fewest} sources in the `basis` of its statements",
        "cite guidelines and health services for what it says about danger",
        width=width,
    )


@worded
def plan_and_clinic(place: Place, width: int) -> Problem:
    """The clinic makes the plan for this injury, so the site makes none."""
    return Problem(
        place,
        "the clinic makes the plan, and this record has one too",
        "either `clearance: by: clinic` or `return_to_run`",
        "delete `return_to_run`, or say that a clinician has to agree (`by: clinician`)",
        width=width,
    )


@worded
def plan_for_adults(place: Place, width: int, plan: str) -> Problem:
    """An injury of children leads to a plan that is made for adults."""
    return Problem(
        place,
        f'"{plan}" is made for adults, and this injury is one of children',
        "a plan with `made_for: young runners`, or none",
        "name such a plan, or delete `return_to_run`",
        width=width,
    )


@worded
def scored_pain(place: Place, width: int, why: str) -> Problem:
    """Pain on a bone, and pain of a child, is never scored: any of it means stop."""
    return Problem(
        place,
        f"{why} is never scored, so it has no pain limit",
        "no `pain_limit`",
        "delete the line",
        width=width,
    )


@worded
def beyond_yellow(place: Place, width: int, limit: str, top: str) -> Problem:
    """Nobody runs with pain that the pain scale calls red."""
    return Problem(
        place,
        f"{limit} out of 10 is red on the pain scale",
        f"at most {top}, the top of yellow",
        f"write {top} or less",
        width=width,
    )


@worded
def run_words_differ(place: Place, width: int, differs: str, wanted: str) -> Problem:
    """The words of `can_i_run` say what its keys and `clearance` say, for whoever reads only them.

    The check decides by the keys, and the page shows the words.
    """
    return Problem(place, differs, wanted, "write it into the text, or change the key", width=width)


@worded
def runs_and_rests(place: Place, width: int, words: str) -> Problem:
    """The answer lets a runner run, and another line of the record tells them to stop running."""
    return Problem(
        place,
        f'"{words}" contradicts `can_i_run`',
        "one rule for running in the whole record",
        "say on what condition they may run, or change the answer",
        width=width,
    )


@worded
def rest_by_date(place: Place, width: int, words: str) -> Problem:
    """A "do not run" that ends on a day reads as "run the day after". It ends on a test."""
    return Problem(
        place,
        f'"{words}" ends on a day',
        "a test: until you walk and hop without pain",
        "say what must be painless first",
        width=width,
    )


@worded
def too_fast_too_soon(place: Place, width: int, words: str) -> Problem:
    """Something fast stands before the first easy run: sprints, strides, hops, jumps or speed."""
    return Problem(
        place,
        f'"{words}" is fast, and it stands before the first easy run',
        "fast things only in a phase with `after_first_runs: yes`",
        "move it to such a phase, or make it slow",
        width=width,
    )


@worded
def phase_out_of_order(place: Place, width: int) -> Problem:
    """Phases before the first easy runs come first, in one sequence with the plan."""
    return Problem(
        place,
        "this phase comes before the first runs, and stands after one that follows them",
        "phases with `after_first_runs: yes` last",
        "move the phase up, or mark it too",
        width=width,
    )


@worded
def too_many_exercises(place: Place, width: int, count: int, most: int) -> Problem:
    """A programme that a person can follow has few exercises at a time."""
    return Problem(
        place,
        f"this phase has {count} exercises",
        f"at most {most} at a time",
        "keep those that matter most, or make two phases of it",
        width=width,
    )


@worded
def dose_incomplete(place: Place, width: int, exercise: str, missing: Sequence[str]) -> Problem:
    """A prescription says how much, how often, how hard or how much pain, and what comes next.

    Give the exercise a dose for the purpose, write a whole dose here, or say `no_dose_because`.
    """
    return Problem(
        place,
        f'the dose of "{exercise}" does not say {", ".join(missing)}',
        "how much, how often, a load or a pain limit, and the next step",
        "add it here or on the exercise, or `no_dose_because:` with the reason",
        width=width,
    )


@worded
def no_such_purpose(
    place: Place, width: int, exercise: str, purpose: str, known: Sequence[str]
) -> Problem:
    """A phase asks for a dose that the exercise does not have."""
    return Problem(
        place,
        f'"{exercise}" has no dose for "{purpose}"',
        f"one of its purposes: {', '.join(known)}" if known else "an exercise with doses",
        "name another purpose, write a `dose:` here, or add one to the exercise",
        width=width,
    )


@worded
def purpose_missing(place: Place, width: int) -> Problem:
    """Each dose of an exercise says what it is for, once, so that an injury can ask for it."""
    return Problem(
        place,
        "this dose does not say what it is for, or another one says the same",
        "`purpose:` with one of its words, each once",
        "add a purpose of its own",
        width=width,
    )


@worded
def said_below_measured(place: Place, width: int, said: str, measured: str) -> Problem:
    """What is often said is shorter than what was measured, and nothing warns the reader."""
    return Problem(
        place,
        f"{said} is shorter than the {measured} that were measured",
        "a note that says so",
        "add `note:`: that it is shorter than what studies measured",
        width=width,
    )


@worded
def number_not_found(place: Place, width: int, number: str, ids: Sequence[str]) -> Problem:
    """A text cites a source beside a number that no finding of it holds.

    A citation covers no more than was seen. Split the text, so that the number stands in a line of
    its own basis, or write the number that was found.
    """
    which = ids[0] if len(ids) == 1 else f"any of {', '.join(ids)}"
    return Problem(
        place,
        f"{number} stands in no finding of {which}",
        "a number that was found, or a line of its own with `basis: ours`",
        "write what was found, or split the text",
        width=width,
    )
