"""The ledger of figures: each duration, dose and threshold is stored once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import problems as say
from generator.checks.context import One
from generator.model import Figure
from generator.model.values.fields import read_amount
from generator.model.values.units import figure_words
from generator.problems import Problem
from generator.reading.records import Entry
from generator.words import prose
from generator.words.amounts import Amount

_ONE = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
_NUMBER = rf"(?<![\d,.])({_ONE})(?:\s*(?:-|\u2013|to)\s*({_ONE}))?\+?"


def figures_are_stored_once(one: One) -> Iterator[Problem]:
    """A sentence about a figure types its own amount, or none, in the figure's unit."""
    if one.entry.kind.name in {"figure", "source"}:
        return
    ledger = [_watched(figure) for figure in one.around.figures]
    for leaf in one.texts("prose"):
        if "often_said" in leaf.path:
            continue
        for sentence in prose.sentences(leaf.value):
            low = sentence.lower()
            for figure, words, pattern in ledger:
                if not all(word in low for word in words):
                    continue
                for match in pattern.finditer(sentence):
                    typed = read_amount("-".join(filter(None, match.groups())).replace(",", ""))
                    if not _equal(typed, figure.record.amount):
                        yield say.figure_differs(
                            *one.where(leaf, match[0]),
                            match[0],
                            figure=figure.id,
                            amount=figure_words(figure.record),
                            where=figure.node.named_at,
                        )


def _equal(typed: Amount, stored: Amount) -> bool:
    return (typed.low, typed.high) == (stored.low, stored.high or stored.low)


def _watched(entry: Entry[Figure]) -> tuple[Entry[Figure], list[str], re.Pattern[str]]:
    unit = entry.record.unit
    name = "(?:%|percent|per cent)" if unit == "percent" else re.escape(unit.rstrip("s"))
    return (
        entry,
        [word.lower() for word in entry.record.about],
        re.compile(_NUMBER + r"\s*" + name + "s?", re.IGNORECASE),
    )
