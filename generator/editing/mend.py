"""Mends what has one right answer: spaces, quotes, the order of keys; `moves` mends moved ids.

Edits text by its lines, so that comments stay. A change is kept only if the file then means what
it meant before, or, where it could not be read, has fewer problems. Mending twice changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.editing import moves
from generator.editing.key_order import in_order
from generator.problems import Problem
from generator.reading import records
from generator.reading.syntax import Parsed, parse

_VALUE = re.compile(r"^(\s*(?:- )*(?:[\w-]+: +)?)(\S.*?) *$")
_LINK_AS_LIST = re.compile(r"^(\s*(?:- )*(?:[\w-]+: +|- ))(\[\[[^\[\]]+\]\].*?) *$")
_LINKED_WORDS = re.compile(r"\[\[|\[[^\]]*\]\(")
_ROUNDS = 50  # broken places that are mended in one file; each needs a reading of its own

_PASSES = 4  # what one step mends may give another one work
_Say = Callable[[int, str], None]


@dataclass(frozen=True, slots=True)
class Mended:
    """Files that changed, with their new bytes; files that have another name now; what was done."""

    files: dict[str, bytes]
    gone: list[str]
    changes: list[str]


def mend(files: Mapping[str, bytes]) -> Mended:
    """Mend files, keyed by their path for editors ("content/injuries/shin-splints.yaml")."""
    changes: list[str] = []
    texts: dict[str, str] = {}
    for name, raw in files.items():
        try:
            texts[name] = _mended(name, raw.decode(), changes)
        except UnicodeDecodeError:
            continue
    read = set(texts)
    moves.carry_out(texts, changes)
    now = {name: text.encode() for name, text in texts.items()}
    changed = {name: raw for name, raw in now.items() if raw != files.get(name)}
    return Mended(changed, sorted(read - set(texts)), changes)


def _mended(name: str, text: str, changes: list[str]) -> str:
    def say(line: int, what: str) -> None:
        changes.append(f"{name}:{line}: {what}")

    for _ in range(_PASSES):
        before = text
        for step in (_quotes, _yes_and_no, _spaces, _key_order):
            text = step(name, text, say)
        if text == before:
            break
    return text


def _same(before: Parsed, after: Parsed) -> bool:
    """Whether a change may stay: the meaning is the same, or an unreadable file gets better."""
    if before.node is not None and not before.problems:
        same = after.node is not None and after.node.plain() == before.node.plain()
        return same and not after.problems
    return _trouble(after) < _trouble(before)


def _trouble(parsed: Parsed) -> tuple[int, int]:
    """How bad a file is: how many problems it has, and how early the first of them stands."""
    return len(parsed.problems), -min((each.place.line for each in parsed.problems), default=0)


def _spaces(name: str, text: str, say: _Say) -> str:
    before = parse(text.encode(), name)
    bare = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if bare != text:
        say(1, "line ends and the mark at the start of the file")
    lines = bare.rstrip("\n").split("\n")
    stripped = [_without_spaces(name, line) for line in lines]
    at_once = _same(before, parse("\n".join(stripped).encode() + b"\n", name))
    for number, (line, new) in enumerate(zip(lines, stripped, strict=True)):
        if new == line:
            continue
        changed = [*lines[:number], new, *lines[number + 1 :]]
        if (
            at_once
            or "\t" in line
            or _same(before, parse("\n".join(changed).encode() + b"\n", name))
        ):
            lines = changed
            say(number + 1, "spaces")
    new = "\n".join(lines) + "\n" if bare.strip() else bare
    after = parse(new.encode(), name)
    if "\t" in bare and after.problems and not _same(before, after):
        return text
    if new != bare and len(new) != len(bare) and bare.rstrip("\n") == new.rstrip("\n"):
        say(len(lines), "the end of the file")
    return new


_SPACES = "\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_WIDTHLESS = "\xad\ufe0f\ufeff" + "".join(
    chr(code)
    for ends in ((0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2070))
    for code in range(*ends)
)
_SEEN = str.maketrans(_SPACES, " " * len(_SPACES), _WIDTHLESS)
"""What comes along when text is copied from a web page: hard spaces, and signs of no width."""


def _without_spaces(name: str, line: str) -> str:
    line = line.translate(_SEEN)
    return _without_tabs(line).rstrip(" ") if name.endswith(".yaml") else line.rstrip(" \t")


def _without_tabs(line: str) -> str:
    inside = line.lstrip(" \t")
    indent = line[: len(line) - len(inside)].replace("\t", "  ")
    return indent + inside.replace("\t", " ")


_TRUE_OR_FALSE = re.compile(r"^(\s*(?:- )*(?:[\w-]+: +)?)(true|false) *$", re.IGNORECASE)
_TRUE_AS_KEY = re.compile(r"^(\s*(?:- )*)true:(?= |$)", re.IGNORECASE)


def _yes_and_no(name: str, text: str, say: _Say) -> str:
    """Write `yes` and `no` again, and the key `on`, which formatters for YAML 1.1 make `true` of.

    No text and no key of a record is a bare `true` or `false`, so this has one right answer.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines[: _end_of_yaml(name, lines)]):
        new = _TRUE_AS_KEY.sub(r"\1on:", line)
        match = _TRUE_OR_FALSE.match(new)
        if match:
            new = match[1] + ("yes" if match[2].lower() == "true" else "no")
        if new != line:
            lines[number] = new
            say(number + 1, "yes, no or on in place of true or false")
    return "\n".join(lines)


def _quotes(name: str, text: str, say: _Say) -> str:
    """Put quotes around texts that YAML would read as something else."""
    for _ in range(_ROUNDS):
        before = parse(text.encode(), name)
        edit = next(_quoted(text, before, name), None)
        if edit is None:
            return text
        text, line = edit
        say(line, "quotes around a text")
    return text


def _quoted(text: str, before: Parsed, name: str) -> Iterator[tuple[str, int]]:
    lines = text.split("\n")
    wrong = {each.place.line for each in before.problems if each.kind in _QUOTABLE}
    suspects = wrong | {number - 1 for number in wrong}
    for number, line in enumerate(lines[: _end_of_yaml(name, lines)], start=1):
        as_list = _LINK_AS_LIST.match(line)
        if number not in suspects and not as_list:
            continue
        match = as_list or _VALUE.match(line)
        if match is None or match[2][0] in "|>{#" or not _text_like(match[2]):
            continue
        quoted = match[2].replace("\\", "\\\\").replace('"', '\\"')
        new = "\n".join([*lines[: number - 1], f'{match[1]}"{quoted}"', *lines[number:]])
        after = parse(new.encode(), name)
        if _trouble(after) < _trouble(before) or (as_list and not after.problems):
            yield new, number


def _end_of_yaml(name: str, lines: list[str]) -> int:
    """Return how many lines are YAML: all of them, or the front matter of a page."""
    ends = (number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == "---")
    return next(ends, len(lines)) if name.endswith(".md") else len(lines)


_QUOTABLE = {"broken-yaml", "alias", "tag"}


def _text_like(value: str) -> bool:
    """Whether quotes are the one right answer; an open quote or list has more than one."""
    first = value[0]
    if first in "\"'":
        return value.count(first) % 2 == 0
    return first != "[" or bool(_LINKED_WORDS.match(value))


def _key_order(name: str, text: str, say: _Say) -> str:
    kind, _ = records.kind_of(name.split("/", 1)[-1])
    parsed = parse(text.encode(), name)
    if kind is None or parsed.node is None or parsed.problems:
        return text
    found: list[Problem] = []
    lines = text.split("\n")
    for _, node in reversed(list(records.named(kind, "", parsed.node, found))):
        moved = in_order(lines, node, kind.model)
        if moved is not None:
            new = "\n".join(moved)
            if _same(parsed, parse(new.encode(), name)):
                lines = moved
                say(node.place.line, "the order of keys")
    return "\n".join(lines)
