"""Plain language, measured: sentence length and Flesch-Kincaid grade, medical names left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.context import One
from generator.problems import Problem
from generator.words import language, prose
from generator.words.language import RECORD

FEWEST_WORDS = 30  # a grade of fewer says nothing


def grade_without(text: str, names: frozenset[str]) -> float | None:
    """Return the grade of plain text without the words in `names`; None if short."""
    counted: list[str] = []
    number = 0
    for sentence in prose.sentences(text):
        words = [word for word in language.words(sentence) if word.lower() not in names]
        counted += words
        number += bool(words)
    return language.grade(counted, number) if len(counted) >= FEWEST_WORDS else None


def sentences_are_short(one: One) -> Iterator[Problem]:
    """No sentence has more than 28 words."""
    if not one.entry.kind.read_aloud:
        return
    plain = one.around.names.plain
    for leaf in one.texts("prose", "label"):
        if len(language.words(plain(leaf.value))) <= RECORD.words:
            continue  # so no sentence of it is longer
        for sentence in prose.sentences(leaf.value):
            count = len(language.words(plain(sentence)))
            if count > RECORD.words:
                spot = one.where(leaf, " ".join(sentence.split()[:3]))
                yield say.long_sentence(*spot, count, RECORD.words)


def grade_of(one: One) -> float | None:
    """Return the grade of a record; None when it is too short to have one, or is not read."""
    if not one.entry.kind.read_aloud:
        return None
    plain = one.around.names.plain
    parts = (part for leaf in one.texts("prose") for part in leaf.value.split("\n\n"))
    return grade_without("\n\n".join(map(plain, parts)), one.around.medical)


def records_read_easily(one: One) -> Iterator[Problem]:
    """No record reads harder than grade 9."""
    value = grade_of(one)
    if value is not None and value > RECORD.grade:
        yield say.hard_page(one.entry.node.named_at, value, RECORD.grade)
