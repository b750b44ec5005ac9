"""Plain language: words that no text uses, how long a sentence may be, how hard it may read.

One set of rules for records and for the decision tree, whose questions are held to more: they are
read in pain, and one at a time. Pure text; knows no record and no tree.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import NamedTuple


class Limits(NamedTuple):
    """How long and how hard a text may be: words of a sentence, Flesch-Kincaid school grade."""

    words: int
    grade: float


RECORD = Limits(28, 9.0)
"""A sentence of a record; its grade is that of the whole record."""
QUESTION = Limits(20, 6.0)
"""A question, an answer, a sentence of help of the decision tree."""


class Banned(NamedTuple):
    """Words that no text uses: why, and what to say instead."""

    pattern: re.Pattern[str]
    why: str
    instead: str
    only_in_tree: bool = False


def _banned(pattern: str, why: str, instead: str, *, only_in_tree: bool = False) -> Banned:
    return Banned(re.compile(pattern, re.IGNORECASE), why, instead, only_in_tree)


BANNED = (
    _banned(
        r"\byou have (?:a |an )?(?:torn|tear|fractur|ruptur|sprain|strain|tend|syndrome)\w*",
        "names a diagnosis",
        "`this could be ...`",
    ),
    _banned(
        r"\b(?:will|is going to) (?:cure|heal|mend)\b|\bguaranteed?\b|\bcures\b",
        "promises too much",
        "what usually helps, without a promise",
    ),
    _banned(
        r"\byour (?:own )?fault\b|\byou should have\b|\bonly yourself to blame\b",
        "blames the reader",
        "what to do now",
    ),
    _banned(r"\bjust\b", "makes it sound easy", "the sentence without it"),
    _banned(
        r"\d+(?:\.\d+)?(?:%| percent| per cent) chance\b",
        "gives a chance in percent",
        "how many people in which study",
    ),
    _banned(r"!(?!\[)", "shouts", "a full stop"),
    _banned(
        r"\byou have\b(?! (?:felt|noticed|a chance|taken|been))"
        r"|\bdiagnos\w*|\brul(?:e|es|ed|ing) out\b",
        "sounds like a diagnosis, which a page cannot make",
        "what it could be, or what you feel",
        only_in_tree=True,
    ),
    _banned(
        r"%", "counts what nobody has counted here", "words such as `often`", only_in_tree=True
    ),
)

_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]*")
_FEW = 8  # words below which a grade says little: such an answer is graded as part of a sentence
_VOWELS = re.compile(r"[aeiouy]+")


def banned(text: str, *, in_tree: bool = False) -> Iterator[tuple[re.Match[str], Banned]]:
    """Yield what a text says that no text says, and why."""
    for each in BANNED:
        if in_tree or not each.only_in_tree:
            for match in each.pattern.finditer(text):
                yield match, each


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(text)


@cache  # a few thousand words make up all texts
def syllables(word: str) -> int:
    """Count the syllables of an English word by its vowel groups, without a silent last e."""
    low = word.lower().rstrip("'\u2019s") or word.lower()
    count = len(_VOWELS.findall(low))
    if re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxz]es$", low) and count > 1:
        count -= 1
    return max(1, count)


def grade(every: Collection[str], sentences: int) -> float:
    """Return the Flesch-Kincaid grade of a text of so many sentences, by its words."""
    total = sum(map(syllables, every))
    return 0.39 * len(every) / sentences + 11.8 * total / len(every) - 15.59


def too_hard(question: str) -> str | None:
    """Say why a question is too hard, or None. A colon ends a sentence too."""
    every = words(question)
    if len(every) > QUESTION.words:
        return f"has {len(every)} words"
    sentences = max(1, len(re.findall(r"[.?!:]+(?=\s|$)", question)))
    level = grade(every, sentences) if every else 0.0
    return f"reads at grade {level:.1f}" if level > QUESTION.grade else None


def answer_too_hard(answer: str) -> str | None:
    """Say why an answer is too hard, or None.

    Fewer than 8 words are graded as if easy ones made them 8: a label of two words is no sentence.
    A medical term in brackets stands behind its plain words and is not graded.
    """
    plain = re.sub(r"\s*\([^)]*\)", "", answer)
    return too_hard(" ".join([*["so"] * (_FEW - len(words(plain))), plain]))


def help_too_hard(text: str) -> str | None:
    """Say why a text of help is too hard, or None: the first sentence that is."""
    sentences = re.split(r"(?<=[.?!])\s+", text)
    return next(filter(None, map(too_hard, sentences)), None)
