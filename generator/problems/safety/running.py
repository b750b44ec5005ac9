"""Wording for running with an injury: who clears it, which plan, how much pain."""

from __future__ import annotations

from generator.problems.place import Place
from generator.problems.problem import Problem, worded


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
