"""Plain language, measured: sentence length and Flesch-Kincaid grade, medical names left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator import problems as say
from generator.checks.one import One
from generator.problems import Problem
from generator.words import prose

LONGEST_SENTENCE = 28  # words
HARDEST = 9.0  # school grade that no record may pass; the mean of injury pages has its own test
_READ = {
    "injury",
    "exercise",
    "guide",
    "page",
    "faq",
    "red_flag",
    "term",
    "body_part",
    "pain_light",
    "return_plan",
    "checklist",
}
FEWEST_WORDS = 30  # a grade of fewer says nothing
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]*")
_VOWELS = re.compile(r"[aeiouy]+")


@cache  # a few thousand words make up all texts
def syllables(word: str) -> int:
    """Count the syllables of an English word by its vowel groups, without a silent last e."""
    low = word.lower().rstrip("'\u2019s") or word.lower()
    count = len(_VOWELS.findall(low))
    if re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxz]es$", low) and count > 1:
        count -= 1
    return max(1, count)


def grade(text: str, names: frozenset[str]) -> float | None:
    """Return the Flesch-Kincaid grade of plain text without the words in `names`; None if short."""
    lengths: list[int] = []
    total = 0
    for sentence in prose.sentences(text):
        words = [word for word in _WORD.findall(sentence) if word.lower() not in names]
        if words:
            lengths.append(len(words))
            total += sum(syllables(word) for word in words)
    count = sum(lengths)
    if count < FEWEST_WORDS:
        return None
    return 0.39 * count / len(lengths) + 11.8 * total / count - 15.59


def sentences_are_short(one: One) -> Iterator[Problem]:
    """No sentence has more than 28 words."""
    if one.entry.kind.name not in _READ:
        return
    plain = one.around.names.plain
    for leaf in one.texts("prose", "label"):
        if len(_WORD.findall(plain(leaf.value))) <= LONGEST_SENTENCE:
            continue  # so no sentence of it is longer
        for sentence in prose.sentences(leaf.value):
            count = len(_WORD.findall(plain(sentence)))
            if count > LONGEST_SENTENCE:
                place, width = one.where(leaf, " ".join(sentence.split()[:3]))
                yield say.long_sentence(place, width, count, LONGEST_SENTENCE)


def grade_of(one: One) -> float | None:
    """Return the grade of a record; None when it is too short to have one, or is not read."""
    if one.entry.kind.name not in _READ:
        return None
    plain = one.around.names.plain
    parts = (part for leaf in one.texts("prose") for part in leaf.value.split("\n\n"))
    return grade("\n\n".join(map(plain, parts)), one.around.medical)


def records_read_easily(one: One) -> Iterator[Problem]:
    """No record reads harder than grade 9."""
    value = grade_of(one)
    if value is not None and value > HARDEST:
        yield say.hard_page(one.entry.node.named_at, value, HARDEST)
