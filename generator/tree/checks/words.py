"""Plain words (C11): questions, answers and help are short and easy, and nothing diagnoses."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.problems import Problem
from generator.reading.source import Node
from generator.tree.model import Tree
from generator.tree.questions import NodePath, questions
from generator.words import language

EXPECTED = f"at most {language.QUESTION.words} words, at most grade {language.QUESTION.grade:.0f}"
NOT_FOR_READERS = {"golden-cases", "hazards", "safety-changes"}
Judged = tuple[str, NodePath, str, str | None]
"""File, path, a text in it, and why the text is too hard if it is."""


def check(tree: Tree) -> Iterator[Problem]:
    """C11: questions, answers and help of at most 20 words and grade 6.

    No words of diagnosis in any text for readers.
    """
    for file, path, text, why in _judged(tree):
        if why:
            yield say.hard_words(tree.at(file, *path).place, text, why, EXPECTED)
    for name, node in tree.nodes.items():
        if name not in NOT_FOR_READERS:
            yield from _banned(node)


def _judged(tree: Tree) -> Iterator[Judged]:
    where = tree.settings.where
    for key, text in (("area", where.area), ("place", where.place)):
        yield "tree", ("where", key), text, language.too_hard(text)
    yield "tree", ("where", "help"), where.help, language.help_too_hard(where.help)
    pain = tree.settings.pain
    yield "tree", ("pain", "text"), pain.text, language.too_hard(pain.text)
    yield "tree", ("pain", "help"), pain.help, language.help_too_hard(pain.help)
    for number, area in enumerate(tree.areas):
        yield "areas", (number, "text"), area.text, language.answer_too_hard(area.text)
    for asked in questions(tree):
        file, path = asked.file, asked.path
        if asked.key != "places":  # their question is that of `where`
            yield file, (*path, "text"), asked.text, language.too_hard(asked.text)
            if asked.help:
                yield file, (*path, "help"), asked.help, language.help_too_hard(asked.help)
        for number, answer in enumerate(asked.answers):
            why = language.answer_too_hard(answer.text)
            yield file, (*asked.answer_path(number), "text"), answer.text, why


def _banned(node: Node) -> Iterator[Problem]:
    if isinstance(node.value, str):
        for found, rule in language.banned(node.value, in_tree=True):
            yield say.banned_words(node.place, node.width, found[0], rule.why, rule.instead)
        return
    children = node.value.values() if isinstance(node.value, dict) else node.value
    for child in children:
        yield from _banned(child)
