"""Help for tests of the decision tree: the real content, with one line of it changed."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from generator import checked_tree
from generator.cache.store import store
from generator.checked_tree import CheckedTree
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedTree
from generator.lock import file
from generator.reading import source
from generator.tree.model import Tree
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
