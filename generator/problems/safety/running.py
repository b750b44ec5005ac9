"""Wording for running with an injury: who clears it, which plan, how much pain."""

from __future__ import annotations

from generator.problems.problem import Wording, underlined


@underlined
def reason_missing(what: str) -> Wording:
    """A decision that readers see carries its reason: clearance, or a level of its own."""
    return Wording(f"{what} needs a reason", "`because:` and one sentence", "add `because:`")


@underlined
def needs_clearance(word: str) -> Wording:
    """Ruptures, avulsions, fractures and operations are never cleared by nobody."""
    return Wording(
        f'an injury called "{word}" needs somebody who clears the runner',
        "`by: clinician`, or `by: clinic` where the clinic makes the plan",
        "write one of the two, and `because:`",
    )


@underlined
def too_few_sources(found: int, fewest: int) -> Wording:
    """A record of an emergency rests on at least three sources of its own."""
    return Wording(
        f"this record is of an emergency, and cites {found or 'no'} source{'s' * (found != 1)}",
        f"at least {fewest} sources in the `basis` of its statements",
        "cite guidelines and health services for what it says about danger",
    )


@underlined
def plan_and_clinic() -> Wording:
    """The clinic makes the plan for this injury, so the site makes none."""
    return Wording(
        "the clinic makes the plan, and this record has one too",
        "either `clearance: by: clinic` or `return_to_run`",
        "delete `return_to_run`, or say that a clinician has to agree (`by: clinician`)",
    )


@underlined
def plan_for_adults(plan: str) -> Wording:
    """An injury of children leads to a plan that is made for adults."""
    return Wording(
        f'"{plan}" is made for adults, and this injury is one of children',
        "a plan with `made_for: young runners`, or none",
        "name such a plan, or delete `return_to_run`",
    )


@underlined
def scored_pain(why: str) -> Wording:
    """Pain on a bone, and pain of a child, is never scored: any of it means stop."""
    return Wording(
        f"{why} is never scored, so it has no pain limit", "no `pain_limit`", "delete the line"
    )


@underlined
def beyond_yellow(limit: str, top: str) -> Wording:
    """Nobody runs with pain that the pain scale calls red."""
    return Wording(
        f"{limit} out of 10 is red on the pain scale",
        f"at most {top}, the top of yellow",
        f"write {top} or less",
    )


@underlined
def run_words_differ(differs: str, wanted: str) -> Wording:
    """The words of `can_i_run` say what its keys and `clearance` say, for whoever reads only them.

    The check decides by the keys, and the page shows the words.
    """
    return Wording(differs, wanted, "write it into the text, or change the key")


@underlined
def runs_and_rests(words: str) -> Wording:
    """The answer lets a runner run, and another line of the record tells them to stop running."""
    return Wording(
        f'"{words}" contradicts `can_i_run`',
        "one rule for running in the whole record",
        "say on what condition they may run, or change the answer",
    )


@underlined
def rest_by_date(words: str) -> Wording:
    """A "do not run" that ends on a day reads as "run the day after". It ends on a test."""
    return Wording(
        f'"{words}" ends on a day',
        "a test: until you walk and hop without pain",
        "say what must be painless first",
    )
