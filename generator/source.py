"""Reads the files under `content/` into Nodes: text with its place, nothing interpreted.

Owns files, YAML syntax and positions. Must not know what a record is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator import problems as say
from generator.place import Place
from generator.problems import Problem

LARGEST_FILE = 1_000_000  # bytes; a record is a few kilobytes, so more is a mistake or an attack
DEEPEST = (
    20  # levels; libyaml ends the whole process on some 25,000, so they are counted before it reads
)
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file: text, a list of Nodes or a mapping of Nodes, with its place.

    `key_place` is where its key stands when it is a value of a mapping. `last_line` is the last line it spans.
    """

    value: str | list[Node] | dict[str, Node]
    place: Place
    width: int = 1
    last_line: int = 0
    key_place: Place | None = None

    def plain(self) -> object:
        """Return the value as str, list and dict, without places."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value

    def find(self, path: tuple[str | int, ...]) -> Node:
        """Return the Node at `path`, or the nearest one above it that exists."""
        node = self
        for step in path:
            child: Node | None = None
            if isinstance(node.value, dict) and isinstance(step, str):
                child = node.value.get(step)
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                child = node.value[step]
            if child is None:
                return node
            node = child
        return node


@dataclass(frozen=True, slots=True)
class Sources:
    """All files that were read: a Node for each that could be, the lines of every one, and the problems met."""

    nodes: Mapping[str, Node]
    lines: Mapping[str, list[str]]
    problems: list[Problem] = field(default_factory=list)
    broken: tuple[str, ...] = ()
    """Files that could not be read, by the path that their Node would have."""

    def line(self, place: Place) -> str:
        """Return the source line at `place`, or nothing when the file could not be read."""
        lines = self.lines.get(place.file, [])
        return lines[place.line - 1] if 0 < place.line <= len(lines) else ""

    def locate(self, node: Node, text: str) -> tuple[Place, int]:
        """Return place and width of `text` inside the lines that `node` spans, else the node's own."""
        lines = self.lines.get(node.place.file, [])
        start = node.place.column - 1
        for number in range(node.place.line, min(node.last_line, len(lines)) + 1):
            column = lines[number - 1].find(text, start)
            if column >= 0:
                return Place(node.place.file, number, column + 1), len(text)
            start = 0
        return node.place, node.width


def read(content: Path) -> Sources:
    """Read every .yaml and .md file under `content`; never raises for what a file holds.

    Returns:  Sources, its nodes keyed by the path relative to `content` ("injuries/shin-splints.yaml").
    Problems: every fault of encoding, syntax, size or nesting, each with its place.
    """
    nodes: dict[str, Node] = {}
    lines: dict[str, list[str]] = {}
    found: list[Problem] = []
    broken: list[str] = []
    for path in _files(content, content.resolve(), found):
        name = path.relative_to(content).as_posix()
        shown = f"{content.name}/{name}"
        try:
            raw = path.read_bytes()
        except OSError as error:
            found.append(
                say.unreadable_file(Place(shown, 1, 1), error.strerror or "unknown reason")
            )
            continue
        node = _parse(raw, shown, lines, found, front_matter=path.suffix == ".md")
        if node is None:
            broken.append(name)
        else:
            nodes[name] = node
    return Sources(nodes, lines, found, tuple(broken))


def read_text(text: str, shown: str) -> Sources:
    """Read YAML from a string, as if it stood in the file `shown`; for tests and for data inside the package."""
    lines: dict[str, list[str]] = {}
    found: list[Problem] = []
    node = _parse(text.encode(), shown, lines, found, front_matter=shown.endswith(".md"))
    return Sources({} if node is None else {shown: node}, lines, found)


def _files(folder: Path, root: Path, found: list[Problem]) -> Iterator[Path]:
    """Yield the readable files below `folder` in name order; links that leave `root` become problems."""
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if entry.is_symlink() and not path.resolve().is_relative_to(root):
            shown = f"{root.name}/{path.relative_to(folder if folder == root else path.parents[0]).as_posix()}"
            found.append(say.link_leaves_content(Place(shown, 1, 1), os.fspath(path.name)))
        elif entry.is_dir():
            yield from _files(path, root, found)
        elif path.suffix in {".yaml", ".yml", ".md"} and entry.is_file():
            yield path


def _parse(
    raw: bytes, shown: str, lines: dict[str, list[str]], found: list[Problem], *, front_matter: bool
) -> Node | None:
    top = Place(shown, 1, 1)
    if len(raw) > LARGEST_FILE:
        found.append(say.file_too_large(top, len(raw), LARGEST_FILE))
        return None
    try:
        text = raw.decode().removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        place = Place(shown, before.count("\n") + 1, len(before.rsplit("\n", 1)[-1]) + 1)
        found.append(say.not_utf8(place))
        return None
    lines[shown] = text.splitlines()
    body: str | None = None
    offset = 0
    if front_matter:
        head, body, offset = _split(text)
        if head is None:
            found.append(say.no_front_matter(top))
            return None
        text = head
    if not _safe(text, shown, offset, found):
        return None
    node = _Reader(shown, offset, found).document(text)
    if node is None or body is None or not isinstance(node.value, dict):
        return node
    if not body.strip():
        return node
    start = offset + text.count("\n") + 2
    whole = Node(
        body.strip("\n"), Place(shown, start, 1), 1, len(lines[shown]), Place(shown, start, 1)
    )
    return Node({**node.value, "body": whole}, node.place, node.width, node.last_line)


def _split(text: str) -> tuple[str | None, str, int]:
    """Split front matter from body: (YAML, body, lines before the YAML)."""
    parts = text.split("\n")
    if not parts or parts[0].rstrip() != "---":
        return None, "", 0
    for number, line in enumerate(parts[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(parts[1:number]), "\n".join(parts[number + 1 :]), 1
    return None, "", 0


def _safe(text: str, shown: str, offset: int, found: list[Problem]) -> bool:
    """Refuse tabs and deep nesting before libyaml sees the text."""
    good = True
    depth = 0
    indents: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1 + offset):
        if "\t" in line:
            found.append(say.tab(Place(shown, number, line.index("\t") + 1)))
            good = False
        stripped = line.lstrip(" ")
        if not stripped or stripped.startswith("#"):
            continue
        indent = len(line) - len(stripped)
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        dashes = 0
        while stripped[2 * dashes : 2 * dashes + 2] in {"- ", "? "}:
            dashes += 1
        depth = max(
            0, depth + line.count("[") + line.count("{") - line.count("]") - line.count("}")
        )
        opened = max(depth, line.count("[") + line.count("{"))
        if len(indents) + dashes + opened > 4 * DEEPEST:
            found.append(say.too_deep(Place(shown, number, indent + 1), DEEPEST))
            return False
    return good


class _Reader:
    """Builds Nodes from libyaml's events, so that anchors, tags and equal keys are seen and refused."""

    def __init__(self, shown: str, offset: int, found: list[Problem]) -> None:
        self.shown = shown
        self.offset = offset
        self.found = found
        self.failed = False

    def document(self, text: str) -> Node | None:
        loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
        try:
            events = iter(list(yaml.parse(text, Loader=loader)))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Place(self.shown, 1, 1) if mark is None else self.place(mark)
            self.found.append(
                say.broken_yaml(place, error.problem or error.context or "it cannot be read")
            )
            return None
        except yaml.YAMLError:
            self.found.append(
                say.broken_yaml(Place(self.shown, 1, 1), "it holds a character that YAML forbids")
            )
            return None
        node: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                self.refuse(say.second_document(self.place(event.start_mark)))
                break
            if isinstance(event, yaml.NodeEvent):
                node = self.node(event, events, 1)
        if node is None:
            self.found.append(say.empty_file(Place(self.shown, 1, 1)))
        return None if self.failed else node

    def place(self, mark: yaml.Mark) -> Place:
        return Place(self.shown, mark.line + 1 + self.offset, mark.column + 1)

    def refuse(self, problem: Problem) -> None:
        self.found.append(problem)
        self.failed = True

    def node(
        self,
        event: yaml.Event,
        events: Iterator[yaml.Event],
        depth: int,
        key_place: Place | None = None,
    ) -> Node:
        place = self.place(event.start_mark)
        if depth > DEEPEST and not self.failed:
            self.refuse(say.too_deep(place, DEEPEST))
        if isinstance(event, yaml.AliasEvent):
            self.refuse(say.alias(place, f"*{event.anchor}"))
            return Node("", place, 1, place.line, key_place)
        if getattr(event, "anchor", None):
            self.refuse(say.alias(place, f"&{event.anchor}"))
        if getattr(event, "tag", None):
            self.refuse(say.tag(place, str(event.tag)))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, depth, place, key_place)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, depth, place, key_place)
        end = event.end_mark
        one_line = end.line == event.start_mark.line
        width = max(1, end.column - event.start_mark.column) if one_line else 1
        last = max(place.line, end.line + 1 + self.offset - (0 if one_line or end.column else 1))
        return Node(event.value, place, width, last, key_place)

    def sequence(
        self, events: Iterator[yaml.Event], depth: int, place: Place, key_place: Place | None
    ) -> Node:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, events, depth + 1))
        return Node(items, place, 1, items[-1].last_line if items else place.line, key_place)

    def mapping(
        self, events: Iterator[yaml.Event], depth: int, place: Place, key_place: Place | None
    ) -> Node:
        values: dict[str, Node] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            here = self.place(event.start_mark)
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1, here)
            if not isinstance(key.value, str):
                self.refuse(say.key_not_text(here))
            elif key.value == "<<":
                self.refuse(say.merge_key(here))
            elif key.value in values:
                first = values[key.value].key_place or place
                self.refuse(say.duplicate_key(here, key.value, first))
            else:
                values[key.value] = value
        last = max((child.last_line for child in values.values()), default=place.line)
        return Node(values, place, 1, last, key_place)
