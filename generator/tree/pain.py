"""The question of the pain, and what the result says about running: their words."""

from __future__ import annotations

from generator.model.values.fields import Record


class PainQuestion(Record):
    """The number that is asked for before the result, and what its ends are called."""

    text: str
    help: str
    none: str
    """What 0 is."""
    worst: str
    """What 10 is."""
    unsure: str
    """The answer of somebody who cannot give a number."""
    never_scored: tuple[str, ...] = ()
    """Answers, `age.u18` or `region.groin`, with which the pain scale decides nothing."""


class RunningWords(Record):
    """What the result says about running, one sentence a reason.

    `{limit}` is the injury's own `pain_limit`; `{green}` and `{yellow}` are the most pain out of 10
    of these two colours of the pain scale.
    """

    until_seen: str
    red_sign: str
    any_pain: str
    above_limit: str
    no_number: str
    pain_free: str
    green: str
    yellow: str
    red: str
