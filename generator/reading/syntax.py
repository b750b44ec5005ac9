"""Reads one file's YAML into Nodes, and refuses what records never need. Knows no record.

The events are those of https://pyyaml.org/wiki/PyYAMLDocumentation#events
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from generator import problems as say
from generator.problems import Problem
from generator.problems.place import Place
from generator.reading.node import Node
from generator.reading.slips import slip

DEEPEST = 20  # levels; a record needs about eight
_BYTE_ORDER_MARK = "\ufeff"
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # by YAML
    "|[\xa0\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]"  # by us: no editor sees them
)
_LINE_END = re.compile("[\n\r\x85\u2028\u2029]")  # as YAML counts lines; Python knows more
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file holds: its Node (None when it cannot be read), its lines, its problems."""

    node: Node | None
    lines: list[str]
    problems: list[Problem]


@lru_cache(maxsize=8192)  # whoever reads records, and whoever blames a line, ask again
def parse(raw: bytes, shown: str) -> Parsed:
    """Read a file; `shown` is its path for editors, and `.md` means front matter and a body.

    Problems: everything that keeps it from being plain YAML in UTF-8. Never raises.
    """
    try:
        text = raw.decode().removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        place = Place(shown, before.count("\n") + 1, len(before.rsplit("\n", 1)[-1]) + 1)
        return Parsed(None, raw.decode(errors="replace").splitlines(), [say.not_utf8(place)])
    lines = _LINE_END.split(text)
    if not lines[-1]:
        lines.pop()
    if shown.endswith(".md"):
        return _page(lines, shown)
    found = list(_characters(lines, shown, 0))
    node = None if found else _Reader(shown, 0, found).document(text)
    return Parsed(None if found else node, lines, found)


def _page(lines: list[str], shown: str) -> Parsed:
    """Read front matter as a record whose key `body` holds the text below it."""
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None or lines[0].rstrip() != _FENCE:
        return Parsed(None, lines, [say.no_front_matter(Place(shown, 1, 1))])
    head, body = lines[1:end], lines[end + 1 :]
    found = list(_characters(head, shown, 1))
    node = None if found else _Reader(shown, 1, found).document("\n".join(head) + "\n")
    if node is None or found or not isinstance(node.value, dict) or not "".join(body).strip():
        return Parsed(None if found else node, lines, found)
    blank = next(number for number, line in enumerate(body) if line.strip())
    place = Place(shown, end + 2 + blank, 1)
    words = Node("\n".join(body[blank:]).rstrip("\n"), place, 1, len(lines), place, quoted=True)
    whole = Node({**node.value, "body": words}, node.place, node.width, len(lines))
    return Parsed(whole, lines, [])


def _characters(lines: list[str], shown: str, offset: int) -> Iterator[Problem]:
    """Yield a problem for each line that holds a tab or a character that YAML forbids."""
    for number, line in enumerate(lines, start=1 + offset):
        if "\t" in line:
            yield say.tab(Place(shown, number, line.index("\t") + 1))
        odd = _FORBIDDEN.search(line)
        if odd:
            yield say.hidden_character(Place(shown, number, odd.start() + 1), ord(odd[0]))


class _TooDeep(Exception):  # noqa: N818 - not an error: it ends the walk
    """Thrown to leave a file that is nested too deeply."""


class _Reader:
    """Builds Nodes from YAML events, so that anchors, tags and equal keys are seen and refused.

    Events, not `yaml.compose`: libyaml's composer calls itself once a level, and some 25,000 levels
    end the whole process. Its event parser does not, and we stop listening at level 20.
    """

    def __init__(self, shown: str, offset: int, found: list[Problem]) -> None:
        self.shown = shown
        self.offset = offset
        self.found = found

    def document(self, text: str) -> Node | None:
        loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
        node: Node | None = None
        try:
            events = yaml.parse(text, Loader=loader)
            for event in events:
                if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                    self.found.append(say.second_document(self.place(event)))
                    break
                if isinstance(event, yaml.NodeEvent):
                    node = self.node(event, events, 1)
        except yaml.MarkedYAMLError as error:
            line, column, reason = slip(error, _LINE_END.split(text))
            self.found.append(say.broken_yaml(self.at(line, column), reason))
        except _TooDeep:
            pass
        else:
            if node is None:
                self.found.append(say.empty_file(Place(self.shown, 1, 1)))
        return node

    def at(self, line: int, column: int) -> Place:
        return Place(self.shown, line + 1 + self.offset, column + 1)

    def place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return self.at(mark.line, mark.column) if mark else Place(self.shown, 1, 1)

    def node(
        self,
        event: yaml.Event,
        events: Iterator[yaml.Event],
        depth: int,
        key_place: Place | None = None,
    ) -> Node:
        place = self.place(event)
        if depth > DEEPEST:
            self.found.append(say.too_deep(place, DEEPEST))
            raise _TooDeep
        if isinstance(event, yaml.AliasEvent):
            self.found.append(say.alias(place, f"*{event.anchor}"))
            return Node("", place, 1, place.line, key_place)
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            self.found.append(say.alias(place, f"&{event.anchor}"))
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            self.found.append(say.tag(place, _tag_as_typed(str(event.tag))))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, depth, place, key_place)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(events, depth, place, key_place)
        return self.scalar(event, place, key_place)

    def scalar(self, event: yaml.Event, place: Place, key_place: Place | None) -> Node:
        if not isinstance(event, yaml.ScalarEvent):
            raise TypeError(f"unexpected {event}")  # a bug of ours: only values come here
        start, end = event.start_mark, event.end_mark
        width, last = 1, place.line
        if start and end:
            one_line = end.line == start.line
            width = max(1, end.column - start.column) if one_line else 1
            trailing = not one_line and not end.column
            last = max(place.line, end.line + 1 + self.offset - trailing)
        return Node(str(event.value), place, width, last, key_place, quoted=bool(event.style))

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
            here = self.place(event)
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1, here)
            if not isinstance(key.value, str):
                self.found.append(say.key_not_text(here))
            elif key.value == "<<":
                self.found.append(say.merge_key(here))
            elif key.value in values:
                self.found.append(say.duplicate_key(here, key.value, values[key.value].named_at))
            else:
                values[key.value] = value
        last = max((child.last_line for child in values.values()), default=place.line)
        return Node(values, place, 1, last, key_place)


def _tag_as_typed(tag: str) -> str:
    """Return a tag as editors type it: `!!str`, where YAML has the long form."""
    return tag.replace("tag:yaml.org,2002:", "!!")
