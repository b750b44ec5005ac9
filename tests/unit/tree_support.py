"""Help for tests of the decision tree: the real content, with one line of it changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator import checked_tree
from generator.cache.store import store
from generator.checked_tree import CheckedTree
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedTree
from generator.engine.rules import Outcome, outcome
from generator.lock import file
from generator.reading import source
from generator.tree.model import PLACE, Tree
from generator.tree.read import read

CONTENT = Path(__file__).parents[2] / "content"
FOLDER = "decision-tree"
SUGAR = (
    '      - {id: sugar, text: "I have diabetes, or poor feeling in my feet", level: today,'
    " sign: diabetic-foot}\n"
)
"""A line of `regions/toes.yaml`: an answer that raises the level by itself."""


@cache
def real() -> tuple[Tree, NumberedTree]:
    """The real tree and its numbers."""
    tree, problems = read(source.read(CONTENT).nodes)
    assert tree is not None, problems
    return tree, compile_tree(tree)


@cache
def real_check() -> CheckedTree:
    """The real tree, checked and proved against its own lock; proved once for all tests."""
    return checked_tree.check(source.read(CONTENT), locked=lock(), kept=store())


def lock() -> tuple[str, str]:
    """The locked release: the real tree as it stands.

    So that tests do not depend on what was committed.
    """
    tree, numbered = real()
    return file.write(numbered, tree.changes), file.write_hashes(numbered)


def changed(folder: Path, file: str, old: str, new: str) -> source.Sources:
    """Return the content with the one `old` text in a file of the tree replaced by `new`."""
    copy = folder / "content"
    shutil.copytree(CONTENT / FOLDER, copy / FOLDER, dirs_exist_ok=True)
    path = copy / FOLDER / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{file} holds {text.count(old)} times: {old}"
    path.write_text(text.replace(old, new), "utf-8")
    return source.read(copy)


def faults(folder: Path, file: str, old: str, new: str) -> list[tuple[str, str, int]]:
    """Return (kind, file, line) of every problem that a change brings, lock included."""
    found = checked_tree.check(changed(folder, file, old, new), locked=lock(), kept=store())
    return [
        (each.kind, each.place.file.removeprefix(f"content/{FOLDER}/"), each.place.line)
        for each in found.problems
        if each.severity == "problem"
    ]


def line_of(file: str, text: str) -> int:
    """Return the line of the real file that holds `text`."""
    lines = (CONTENT / FOLDER / file).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def named_by(numbered: NumberedTree, id_: str) -> Iterator[Outcome]:
    """Yield results that name a condition.

    In each region every answer that speaks for it; at each gate the signs that do, and the second
    answers to any sign.
    """
    number = next(n for n, each in enumerate(numbered.conditions) if each.id == id_)
    for answers in (*_in_regions(numbered, number), *_at_gates(numbered, number)):
        result = outcome(numbered, answers)
        if number in (*result.alerts, *result.fits):
            yield result


def _in_regions(numbered: NumberedTree, number: int) -> Iterator[dict[str, str | list[str]]]:
    for region in numbered.regions:
        if number not in region.conditions:
            continue
        answers: dict[str, str | list[str]] = {"region": region.id}
        for question in region.questions:
            best = max(question.answers, key=lambda answer: answer.points.get(number, 0))
            if best.points.get(number, 0) > 0 or question.id == PLACE:
                answers[question.id] = [best.id] if question.many else best.id
        yield answers


def _at_gates(numbered: NumberedTree, number: int) -> Iterator[dict[str, str | list[str]]]:
    for gate in numbered.gates:
        for sign in gate.signs:
            ticked: dict[str, str | list[str]] = {gate.id: [sign.id]}
            if number in sign.points:
                yield ticked
            for second in sign.second:
                if number in sign.points or number in second.points:
                    yield {**ticked, f"{gate.id}.{sign.id}": second.id}
