"""The Flesch-Kincaid school grade, and the syllables that it counts. Pure; knows no text."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

_VOWELS = re.compile(r"[aeiouy]+")


@cache  # a few thousand words make up all texts
def syllables(word: str) -> int:
    """Count the syllables of an English word by its vowel groups, without a silent last e."""
    low = word.lower().rstrip("'\u2019s") or word.lower()
    count = len(_VOWELS.findall(low))
    if re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxz]es$", low) and count > 1:
        count -= 1
    return max(1, count)


def grade(words: Collection[str], sentences: int) -> float:
    """Return the grade of a text of so many sentences, by its words."""
    total = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * total / len(words) - 15.59
