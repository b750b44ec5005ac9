"""May this reader run? The injury's own answer, and never a milder one.

The reference of `theme_overrides/js/check/running.js`; a test holds that both answer alike.
Colours and limits are those of `content/pain-scale.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.engine.rules import SOON

RunAnswer = Literal["no", "with care", "yes"]
Why = Literal[
    "until_seen",
    "red_sign",
    "record",
    "any_pain",
    "above_limit",
    "no_number",
    "pain_free",
    "green",
    "yellow",
    "red",
]
_ANSWERS: tuple[RunAnswer, ...] = ("no", "with care", "yes")
"""The strictest first."""
_NO_REASONS: tuple[Why, ...] = ("record", "any_pain", "above_limit", "no_number", "red")
"""Of several "no", the injury's own leads, then what leaves the least room."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """The `can_i_run` of an injury's record: its answer, and the most pain out of 10."""

    answer: RunAnswer
    limit: float | None = None
    """None for bone, groin and children: there any pain means no."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The pain scale: the most pain out of 10 that is green, and that is yellow."""

    green: float
    yellow: float


@dataclass(frozen=True, slots=True)
class Reader:
    """What decides, apart from the injuries.

    level:   how soon to be seen, as the engine counts levels.
    red:     whether an answer is red on the pain scale whatever the number, such as a limp.
    pain:    0 to 10, None when it is not known.
    scored:  whether the pain scale may decide at all; not in the groin, and not for children.
    """

    level: int
    red: bool
    pain: int | None
    scored: bool = True


@dataclass(frozen=True, slots=True)
class Advice:
    """The answer, why, and of which injury: its place in what was shown, None for all of them."""

    answer: RunAnswer
    why: Why
    of: int | None = None


def pain_of(written: object) -> int | None:
    """Return the number of the pain, 0 to 10; None for all else, so that nothing becomes a 0."""
    is_number = isinstance(written, str) and re.fullmatch(r"\d|10", written, re.ASCII)
    return int(str(written)) if is_number else None


def running(reader: Reader, shown: Sequence[RunRecord | None], scale: Scale) -> Advice:
    """Return what the result says about running.

    shown:  of each injury that the result names, its record; None for one that has no page.
    """
    if reader.level >= SOON:
        return Advice("no", "until_seen")
    if reader.red:
        return Advice("no", "red_sign")
    every = [
        _by_record(reader, record, number) if record else _by_scale(reader, scale)
        for number, record in enumerate(shown)
    ]

    def strictness(advice: Advice) -> tuple[int, int, float]:
        """Order by answer, then reason, then the lower limit; the smallest leads."""
        reason = _NO_REASONS.index(advice.why) if advice.why in _NO_REASONS else 0
        record = None if advice.of is None else shown[advice.of]
        limit = scale.green if record is None else record.limit
        return _ANSWERS.index(advice.answer), reason, -1 if limit is None else limit

    return min(every or [_by_scale(reader, scale)], key=strictness)


def _by_record(reader: Reader, record: RunRecord, number: int) -> Advice:
    if record.answer == "no" or reader.pain == 0:
        return Advice(record.answer, "record", number)
    if record.limit is None:
        return Advice("no", "any_pain", number)
    if reader.pain is None:
        return Advice("no", "no_number", number)
    if reader.pain > record.limit:
        return Advice("no", "above_limit", number)
    return Advice(record.answer, "record", number)


def _by_scale(reader: Reader, scale: Scale) -> Advice:
    if not reader.scored:
        return Advice("yes", "pain_free") if reader.pain == 0 else Advice("no", "any_pain")
    if reader.pain is None:
        return Advice("no", "no_number")
    if reader.pain <= scale.green:
        return Advice("yes", "green")
    return Advice("with care", "yellow") if reader.pain <= scale.yellow else Advice("no", "red")
