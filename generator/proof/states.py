"""The answers of a region as the digits of a number in mixed base: one number for each state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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

    @property
    def raises(self) -> bool:
        """Whether it is a tick that raises the level by itself."""
        return self.tick and self.answers[-1][1].level > 0


def digits(region: NumberedRegion, *, background: bool = False) -> list[Digit]:
    """Return the digits of a region's own answers, or of the background answers it asks for."""
    return _strided(_digits(region, background=background))


def raising_last(region: NumberedRegion, model: NumberedRegion | None = None) -> list[Digit]:
    """Return the digits of a region's own answers, those last that raise the level by themselves.

    So the states without any of these are the first.
    model: a region with the same questions and answers, in whose order they come.
    """
    raises = [digit.raises for digit in _digits(model or region, background=False)]
    found = list(_digits(region, background=False))
    return _strided(found[place] for place in sorted(range(len(found)), key=raises.__getitem__))


def _strided(found: Iterable[Digit]) -> list[Digit]:
    strided: list[Digit] = []
    stride = 1
    for digit in found:
        strided.append(replace(digit, stride=stride))
        stride *= digit.base
    return strided


def _digits(region: NumberedRegion, *, background: bool) -> Iterator[Digit]:
    for number, question in enumerate(region.questions):
        if question.background is not background:
            continue
        choices = (
            [((None, NOTHING), (index, answer)) for index, answer in enumerate(question.answers)]
            if question.many
            else [tuple(enumerate(question.answers))]
        )
        for answers in choices:
            yield Digit(number, tuple(answers), 1, question.many)
