"""The answers of a region as the digits of a number in mixed base: one number for each state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.triage.compiled import Option, Sheet

NOTHING = Option("", {})
"""A tick that is absent."""


@dataclass(frozen=True, slots=True)
class Digit:
    """One digit of the state number: a single choice, or one tick (absent, present)."""

    ask: int
    options: tuple[tuple[int | None, Option], ...]
    """(number of the option in its question, the option); None for an absent tick."""
    stride: int
    tick: bool

    @property
    def base(self) -> int:
        """How many values it takes."""
        return len(self.options)


def digits(sheet: Sheet, *, background: bool = False) -> Iterator[Digit]:
    """Yield the digits of a region's own answers, or of the background answers it asks for."""
    stride = 1
    for number, ask in enumerate(sheet.asks):
        if ask.background is not background:
            continue
        choices = (
            [((None, NOTHING), (index, option)) for index, option in enumerate(ask.options)]
            if ask.many
            else [tuple(enumerate(ask.options))]
        )
        for options in choices:
            yield Digit(number, tuple(options), stride, ask.many)
            stride *= len(options)
