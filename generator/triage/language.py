"""How hard a sentence is to read, and words that the tree never uses. Pure text; knows no tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.words.grade import grade

LONGEST = 20  # words of a question, of an answer, of a sentence of help
HARDEST = 6.0  # Flesch-Kincaid grade of each
FEW = 8  # words below which a grade says little: such an answer is graded as part of a sentence
BANNED = (
    r"\byou have\b(?! (?:felt|noticed|a chance|taken|been))",
    r"\bdiagnos",
    r"%",
    r"\brul(?:e|es|ed|ing) out\b",
    r"\bjust\b",
)


def too_hard(question: str) -> str | None:
    """Say why a question is too hard, or None: too many words, or a grade above 6."""
    count = len(words(question))
    if count > LONGEST:
        return f"has {count} words"
    level = grade_of(question)
    return f"reads at grade {level:.1f}" if level > HARDEST else None


def answer_too_hard(answer: str) -> str | None:
    """Say why an answer is too hard, or None.

    Fewer than 8 words are graded as if easy ones made them 8: a label of two words is no sentence.
    A medical term in brackets stands behind its plain words and is not graded.
    """
    plain = re.sub(r"\s*\([^)]*\)", "", answer)
    return too_hard(" ".join([*["so"] * (FEW - len(words(plain))), plain]))


def help_too_hard(text: str) -> str | None:
    """Say why a text of help is too hard, or None: the first sentence that is."""
    sentences = re.split(r"(?<=[.?!])\s+", text)
    return next(filter(None, map(too_hard, sentences)), None)


def banned(text: str) -> Iterator[str]:
    """Yield every banned word or sign that the text uses."""
    for pattern in BANNED:
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            yield match.group()


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return re.findall(r"[A-Za-z]+(?:['\u2019][a-z]+)?", text)


def grade_of(text: str) -> float:
    """Return the school grade of a text; a colon ends a sentence too."""
    every = words(text)
    sentences = max(1, len(re.findall(r"[.?!:]+(?=\s|$)", text)))
    return grade(every, sentences) if every else 0.0
