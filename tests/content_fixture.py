"""A tiny valid content folder, and mistakes to make in copies of it."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator import site
from generator.cache import between_builds
from generator.graph import Graph
from generator.problems import Problem

GOLDEN = Path(__file__).parent / "golden"
TINY = GOLDEN / "content"
REAL = Path(__file__).parent.parent / "content"
TREE = "decision-tree"
CASES = GOLDEN / "problems"
TODAY = date(2026, 12, 1)


@dataclass(frozen=True)
class Case:
    """One mistake: what it is in a sentence, the edits that make it, the message it is met with."""

    name: str
    mistake: str
    edits: list[dict[str, Any]]
    message: str

    @property
    def kind(self) -> str:
        """The kind of its problem: a second mistake of a kind stands in `kind.which.yaml`."""
        return self.name.split(".")[0]

    @property
    def of_tree(self) -> bool:
        """Whether its mistake is made in the decision tree."""
        return any(edit["file"].startswith(TREE) for edit in self.edits)


def cases() -> list[Case]:
    return [case(path) for path in sorted(CASES.glob("*.yaml"))]


def case(path: Path) -> Case:
    held = yaml.safe_load(path.read_text("utf-8"))
    return Case(path.stem, held["mistake"], held["edits"], held["message"])


def copy_of_tiny(folder: Path, *, tree: bool = False) -> Path:
    """Copy the tiny content to `folder`/content, and the tiny decision tree if it is wanted."""
    target = folder / "content"
    shutil.copytree(TINY, target)
    if tree:
        shutil.copytree(GOLDEN / TREE, target / TREE)
    return target


def make(edits: list[dict[str, Any]], content: Path) -> None:
    """Make the edits of a case: `replace`/`with` (once), `write`, `add`, `link_to`, `delete`."""
    for edit in edits:
        path = content / edit["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if "link_to" in edit:
            path.symlink_to(edit["link_to"])
        elif "delete" in edit:
            path.unlink()
        elif "replace" in edit:
            before = path.read_text("utf-8")
            if before.count(edit["replace"]) != 1:
                message = f"{edit['replace']!r} does not stand exactly once in {edit['file']}"
                raise ValueError(message)
            after = before.replace(edit["replace"], edit["with"])
            path.write_bytes(after.encode(edit.get("encoding", "utf-8")))
        else:
            before = path.read_text("utf-8") if "add" in edit else ""
            text = edit.get("add", edit.get("write")) * edit.get("times", 1)
            path.write_text(before + text, "utf-8")


def read(content: Path, today: date = TODAY) -> site.Checked:
    """Read and check a whole content folder; known files are not read anew."""
    held = between_builds.kept()
    checked = site.read(content, today, held)
    held.save()
    return checked


@cache
def real() -> Graph:
    """The records of the real content, read and linked once."""
    return read(REAL).graph


def check(content: Path, today: date = TODAY) -> tuple[list[Problem], str]:
    """Check a content folder: the problems, and the report that an editor reads."""
    checked = site.read(content, today)
    return checked.problems, checked.report()


def rewrite_message(path: Path, message: str) -> None:
    """Put a new message into a case file, and leave the rest as its author wrote it."""
    head = re.split(r"(?m)^message:", path.read_text("utf-8"))[0]
    body = "".join(f"  {line}".rstrip() + "\n" for line in message.splitlines())
    path.write_text(f"{head}message: |\n{body}", "utf-8")
