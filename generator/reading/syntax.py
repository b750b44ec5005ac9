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
from generator.words.misread import ITEM

DEEPEST = 20  # levels; a record needs about eight
_BYTE_ORDER_MARK = "\ufeff"
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # by YAML
    # By us, because no editor sees them: odd spaces, what has no width, what turns the direction
    # of reading, fillers, variants of a sign, signs of private use.
    "|[\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u206f\u2800\u3000\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U0010ffff]"
)
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7}|={7})(?= |$)")
_ODD_END = re.compile("[\x85\u2028\u2029]")
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
    ends = list(_odd_ends(text, shown))
    lines = _LINE_END.split(text)
    if not lines[-1]:
        lines.pop()
    if shown.endswith(".md"):
        return _page(lines, shown, ends)
    found = [*ends, *_characters(lines, shown)]
    node = None if found else _Reader(shown, 0, found).document(text)
    return Parsed(None if found else node, lines, found)


def _page(lines: list[str], shown: str, ends: list[Problem]) -> Parsed:
    """Read front matter as a record whose key `body` holds the text below it."""
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None or lines[0].rstrip() != _FENCE:
        return Parsed(None, lines, [say.no_front_matter(Place(shown, 1, 1))])
    head, body = lines[1:end], lines[end + 1 :]
    found = [*ends, *_characters(lines, shown)]
    node = None if found else _Reader(shown, 1, found).document("\n".join(head) + "\n")
    if node is None or found or not isinstance(node.value, dict) or not "".join(body).strip():
        return Parsed(None if found else node, lines, found)
    blank = next(number for number, line in enumerate(body) if line.strip())
    place = Place(shown, end + 2 + blank, 1)
    words = Node("\n".join(body[blank:]).rstrip("\n"), place, 1, len(lines), place, quoted=True)
    whole = Node({**node.value, "body": words}, node.place, node.width, len(lines))
    return Parsed(whole, lines, [])


def _odd_ends(text: str, shown: str) -> Iterator[Problem]:
    """Yield a problem for each end of a line that no editor shows as one."""
    for match in _ODD_END.finditer(text):
        before = _LINE_END.split(text[: match.start()])
        yield say.hidden_character(Place(shown, len(before), len(before[-1]) + 1), ord(match[0]))


def _characters(lines: list[str], shown: str) -> Iterator[Problem]:
    """Yield a problem for each line that holds a tab, a hidden character or a mark of git."""
    for number, line in enumerate(lines, start=1):
        mark = _CONFLICT.match(line)
        if mark:
            yield say.conflict(Place(shown, number, 1), mark[0])
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
        self.lines: list[str] = []

    def document(self, text: str) -> Node | None:
        self.lines = _LINE_END.split(text)
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
            line, column, reason = slip(error, self.lines)
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
            if not one_line:
                self.found += self.lists_inside(start.line + 1, end.line + (not trailing))
        return Node(str(event.value), place, width, last, key_place, quoted=bool(event.style))

    def lists_inside(self, start: int, end: int) -> Iterator[Problem]:
        """Yield each item of a list inside a text: YAML joins them, and a record's text has none.

        Lines are counted from 0. One line alone may have been wrapped before a dash or a number.
        """
        items = [
            (number, item)
            for number, line in enumerate(self.lines[start:end], start=start)
            if (item := ITEM.match(line))
        ]
        for number, item in items if len(items) > 1 else ():
            typed = self.lines[number].strip()
            yield say.misread(
                self.at(number, len(item[1])),
                len(typed),
                typed[:40],
                "is joined to the line above: a text of a record is one paragraph",
                "write a sentence, or an entry of its own for each item",
            )

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
