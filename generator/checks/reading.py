"""Plain language, measured: sentence length and Flesch-Kincaid grade, medical names left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import problems as say
from generator.checks.about import About
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


def medical_names(about: About) -> frozenset[str]:
    """Return every word of the names of injuries, exercises, terms and the like, in lower case."""
    found: set[str] = set()
    for entry in about.graph.by_id.values():
        if entry.kind.name in {"injury", "exercise", "term", "body_part", "return_plan"}:
            names = [entry.title, getattr(entry.record, "medical_name", None) or ""]
            names += getattr(entry.record, "also_known_as", ())
            found.update(
                word.lower()
                for name in names
                for word in _WORD.findall(name)
                if len(word) > len("the")
            )
    return frozenset(found)


def sentences_are_short(about: About) -> Iterator[Problem]:
    """No sentence has more than 28 words."""
    for entry, leaf, node in (*about.texts("prose"), *about.texts("label")):
        if entry.kind.name not in _READ:
            continue
        if len(_WORD.findall(about.graph.plain(leaf.value))) <= LONGEST_SENTENCE:
            continue  # so no sentence of it is longer
        for sentence in prose.sentences(leaf.value):
            count = len(_WORD.findall(about.graph.plain(sentence)))
            if count > LONGEST_SENTENCE:
                start = " ".join(sentence.split()[:3])
                place, width = about.where(node, start)
                yield say.long_sentence(place, width, count, LONGEST_SENTENCE)


def grades(about: About) -> dict[str, float]:
    """Return the grade of every record that is long enough to have one, by id."""
    names = medical_names(about)
    texts: dict[str, list[str]] = {}
    for entry, leaf, _ in about.texts("prose"):
        if entry.kind.name in _READ:
            texts.setdefault(entry.id, []).append(
                about.graph.plain(leaf.value)
                if "\n" not in leaf.value
                else "\n\n".join(about.graph.plain(part) for part in leaf.value.split("\n\n"))
            )
    measured = {id_: grade("\n\n".join(parts), names) for id_, parts in texts.items()}
    return {id_: value for id_, value in measured.items() if value is not None}


def records_read_easily(about: About) -> Iterator[Problem]:
    """No record reads harder than grade 9."""
    for id_, value in grades(about).items():
        if value > HARDEST:
            entry = about.graph.by_id[id_]
            yield say.hard_page(entry.node.named_at, value, HARDEST)
