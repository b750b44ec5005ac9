"""How hard a sentence is to read, and words that the tree never uses. Pure text; knows no tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    level = grade(question)
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


def grade(text: str) -> float:
    """Return the Flesch-Kincaid school grade; syllables are counted by groups of vowels."""
    every = words(text)
    sentences = max(1, len(re.findall(r"[.?!:]+(?=\s|$)", text)))
    if not every:
        return 0.0
    per_sentence = len(every) / sentences
    per_word = sum(map(_syllables, every)) / len(every)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def _syllables(word: str) -> int:
    lower = word.lower()
    groups = len(re.findall(r"[aeiouy]+", lower))
    silent = lower.endswith("e") and not lower.endswith(("le", "ee")) and groups > 1
    silent = silent or (lower.endswith("ed") and not lower.endswith(("ted", "ded")) and groups > 1)
    return max(1, groups - silent)
