"""The answers of a region as the digits of a number in mixed base: one number for each state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.engine.numbered import NumberedAnswer, NumberedRegion

NOTHING = NumberedAnswer("", {})
"""A tick that is absent."""


@dataclass(frozen=True, slots=True)
class Digit:
    """One digit of the state number: a single choice, or one tick (absent, present)."""

    question: int
    answers: tuple[tuple[int | None, NumberedAnswer], ...]
    """(number of the answer in its question, the answer); None for an absent tick."""
    stride: int
    tick: bool

    @property
    def base(self) -> int:
        """How many values it takes."""
        return len(self.answers)


def digits(region: NumberedRegion, *, background: bool = False) -> Iterator[Digit]:
    """Yield the digits of a region's own answers, or of the background answers it asks for."""
    stride = 1
    for number, question in enumerate(region.questions):
        if question.background is not background:
            continue
        choices = (
            [((None, NOTHING), (index, answer)) for index, answer in enumerate(question.answers)]
            if question.many
            else [tuple(enumerate(question.answers))]
        )
        for answers in choices:
            yield Digit(number, tuple(answers), stride, question.many)
            stride *= len(answers)
