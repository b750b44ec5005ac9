"""Reads the files under `content/` into Nodes: text with its place, nothing interpreted.

Owns files. Must not know what a record is; `syntax` knows YAML.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator import problems as say
from generator.cache.store import key
from generator.problems import Problem
from generator.problems.place import Place
from generator.reading.node import Node
from generator.reading.syntax import parse

T = TypeVar("T")
LARGEST_FILE = 1_000_000  # bytes; a record is a few kilobytes, so more is a mistake or an attack
_READ = (".yaml", ".yml", ".md")
_GUIDE = "README.md"  # for editors; no record
_OTHERS = (".lock", ".hash", ".svg")
"""Endings of files that other modules read as text."""


@dataclass(frozen=True, slots=True)
class Sources:
    """All files that were read: a Node for each that could be, every file's lines, the problems.

    digests: of the files that were read from disk, by the path that their Node has.
    """

    nodes: Mapping[str, Node]
    lines: Mapping[str, list[str]]
    problems: list[Problem] = field(default_factory=list)
    broken: tuple[str, ...] = ()
    """Files that could not be read, by the path that their Node would have."""
    root: str = "content"
    """The name of the content folder."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Files that other modules read as text, by path relative to `content`."""
    digests: Mapping[str, str] = field(default_factory=dict, compare=False)

    def shown(self, name: str) -> str:
        """Return the path of a file as editors know it."""
        return f"{self.root}/{name}"

    def line(self, place: Place) -> str:
        """Return the source line at `place`, or nothing when the file could not be read."""
        lines = self.lines.get(place.file, [])
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    def locate(self, node: Node, text: str, before: str = "") -> tuple[Place, int]:
        """Return place and width of `text` inside the lines that `node` spans, else its own.

        before: what the node's value holds in front of it; the same words there are passed over.
        Words that a line break parts are marked on their first line.
        """
        lines = self.lines.get(node.place.file, [])[node.place.line - 1 : node.last_line]
        typed = "\n".join(lines)
        words = text.split()
        for count in range(len(words), 0, -1):  # an escape may part the words from what was typed
            pattern = re.compile(r"\s+".join(map(re.escape, words[:count])))
            found = list(pattern.finditer(typed, node.place.column - 1))
            if found:
                match = found[min(len(pattern.findall(before)), len(found) - 1)]
                above, _, left = typed[: match.start()].rpartition("\n")
                line = node.place.line + above.count("\n") + ("\n" in typed[: match.start()])
                width = len(match[0].split("\n")[0].rstrip())
                return Place(node.place.file, line, len(left) + 1), width
        return node.place, node.width


class Parts(Mapping[str, T]):
    """A part of each file, read from it when it is first asked for."""

    def __init__(self, parts: Mapping[str, Callable[[], T]]) -> None:
        self._parts = parts

    def __getitem__(self, name: str) -> T:
        """Return the part of one file."""
        return self._parts[name]()

    def __contains__(self, name: object) -> bool:
        """Whether there is such a file; to know that, none is read."""
        return name in self._parts

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._parts)

    def __len__(self) -> int:
        """Count the files."""
        return len(self._parts)


def read(content: Path, sound: Container[str] = ()) -> Sources:
    """Read every file of records under `content`; never raises for what a file holds.

    sound:    digests of files that need no look: what they hold is known, and has no problems.
    Returns:  Sources, its nodes keyed by path relative to `content` ("injuries/shin-splints.yaml").
    Problems: every fault of encoding, syntax, size or nesting, each with its place.
    """
    nodes: dict[str, Callable[[], Node]] = {}
    lines: dict[str, Callable[[], list[str]]] = {}
    found: list[Problem] = []
    broken: list[str] = []
    texts: dict[str, str] = {}
    digests: dict[str, str] = {}
    name_of_root = content.resolve().name
    for path in _files(content, content, found):
        name = path.relative_to(content).as_posix()
        shown = f"{name_of_root}/{name}"
        raw = _bytes(path, shown, found)
        if path.suffix in _OTHERS:
            texts[name] = (raw or b"").decode("utf-8", "replace")
            if path.suffix == ".svg":
                lines[shown] = texts[name].splitlines
            continue
        if raw is None:
            broken.append(name)
            continue
        digests[name] = key(shown, raw)
        lines[shown] = partial(_lines, raw, shown)
        if digests[name] not in sound:
            parsed = parse(raw, shown)
            found += parsed.problems
            if parsed.node is None:
                broken.append(name)
                continue
        nodes[name] = partial(_node, raw, shown)
    return Sources(Parts(nodes), Parts(lines), found, tuple(broken), name_of_root, texts, digests)


def let_go() -> None:
    """Forget the Nodes: those of thousands of files add up, and any is read again when needed."""
    parse.cache_clear()


def _lines(raw: bytes, shown: str) -> list[str]:
    return parse(raw, shown).lines


def _node(raw: bytes, shown: str) -> Node:
    node = parse(raw, shown).node
    if node is None:
        raise AssertionError("asked only of files that could be read")
    return node


def read_text(text: str, shown: str) -> Sources:
    """Read a string as if it stood in the file `shown`; for tests and for data in the package."""
    parsed = parse(text.encode(), shown)
    nodes = {} if parsed.node is None else {shown: parsed.node}
    return Sources(nodes, {shown: parsed.lines}, parsed.problems)


def _bytes(path: Path, shown: str, found: list[Problem]) -> bytes | None:
    top = Place(shown, 1, 1)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            found.append(say.unreadable_file(top, "it is not an ordinary file"))
        elif facts.st_size > LARGEST_FILE:
            found.append(say.file_too_large(top, facts.st_size, LARGEST_FILE))
        else:
            return path.read_bytes()
    except OSError as error:
        found.append(say.unreadable_file(top, (error.strerror or "unknown reason").lower()))
    return None


def _files(folder: Path, content: Path, found: list[Problem]) -> Iterator[Path]:
    """Yield the files below `folder` that hold records, in name order, and report strangers."""
    shown = f"{content.resolve().name}/"
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except OSError as error:
        top = Place(shown + folder.relative_to(content).as_posix(), 1, 1)
        found.append(say.unreadable_file(top, (error.strerror or "unknown reason").lower()))
        return
    for entry in entries:
        if entry.name.startswith((".", "#")) or entry.name.endswith("~"):
            continue  # an editor's own files
        path = Path(entry.path)
        name = path.relative_to(content).as_posix()
        top = Place(shown + name, 1, 1)
        inside = Path(os.path.realpath(path)).is_relative_to(os.path.realpath(content))
        if name == _GUIDE:
            continue
        if entry.is_symlink() and not inside:
            found.append(say.link_leaves_content(top, entry.name))
        elif entry.is_symlink() and path.is_dir():
            found.append(say.link_to_folder(top, entry.name))
        elif path.is_dir():
            yield from _files(path, content, found)
        elif path.suffix in _READ + _OTHERS:
            yield path
        else:
            found.append(say.unknown_file(top, name, None))


__all__ = ["LARGEST_FILE", "Node", "Sources", "let_go", "read", "read_text"]
