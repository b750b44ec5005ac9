"""Plain words (C11): questions, answers and help are short and easy, and nothing diagnoses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.problems import Problem
from generator.reading.source import Node
from generator.triage import language
from generator.triage import problems as say
from generator.triage.model import Answer, Tree

EXPECTED = f"at most {language.LONGEST} words, at most grade {language.HARDEST:.0f}"
NOT_FOR_READERS = {"golden-cases", "hazards", "safety-changes"}
Path = tuple[str | int, ...]
Read = tuple[str, Path, str, str | None]
"""File, path, a text in it, and why the text is too hard if it is."""


def check(tree: Tree) -> Iterator[Problem]:
    """C11: questions, answers and help of at most 20 words and grade 6.

    No words of diagnosis in any text for readers.
    """
    for file, path, text, why in _read(tree):
        if why:
            yield say.hard_words(tree.at(file, *path).place, text, why, EXPECTED)
    for name, node in tree.nodes.items():
        if name not in NOT_FOR_READERS:
            yield from _banned(node)


def _read(tree: Tree) -> Iterator[Read]:
    for number, area in enumerate(tree.areas):
        why = language.answer_too_hard(area.text)
        yield "areas", (number, "text"), area.text, why
    for number, gate in enumerate(tree.gates):
        yield from _question("gates", (number,), gate.text, gate.help)
        yield from _answers("gates", (number, "flags"), gate.flags)
    for number, asked in enumerate(tree.background):
        yield from _question("background", (number,), asked.text, asked.help)
        yield from _answers("background", (number, "answers"), asked.answers)
    for id_, region in tree.regions.items():
        file = f"regions/{id_}"
        yield from _answers(file, ("places",), region.places)
        for number, asked in enumerate(region.questions):
            path = ("questions", number)
            yield from _question(file, path, asked.text, asked.help)
            yield from _answers(file, (*path, "answers"), asked.answers)


def _question(file: str, path: Path, text: str, help_: str | None) -> Iterator[Read]:
    yield file, (*path, "text"), text, language.too_hard(text)
    if help_:
        yield file, (*path, "help"), help_, language.help_too_hard(help_)


def _answers(file: str, path: Path, answers: Iterable[Answer]) -> Iterator[Read]:
    for number, answer in enumerate(answers):
        why = language.answer_too_hard(answer.text)
        yield file, (*path, number, "text"), answer.text, why


def _banned(node: Node) -> Iterator[Problem]:
    if isinstance(node.value, str):
        for word in language.banned(node.value):
            yield say.hard_words(
                node.place, word, "is a word that the tree never uses", "other words"
            )
        return
    children = node.value.values() if isinstance(node.value, dict) else node.value
    for child in children:
        yield from _banned(child)
