"""Puts the keys of a record in the order of its kind, by moving lines, comments and all."""

from __future__ import annotations

from itertools import pairwise

from pydantic import BaseModel

from generator.model.values.fields import keys_of
from generator.reading.node import Node


def in_order(lines: list[str], node: Node, model: type[BaseModel]) -> list[str] | None:
    """Return the lines of a file with the keys of one record in order; None when they are.

    A key's lines are its own, and the comments right above it. A record that is not written one
    key a line stays as it is.
    """
    if not isinstance(node.value, dict):
        return None
    places = {
        key: child.key_place.line - 1
        for key, child in node.value.items()
        if child.key_place and key != "body"
    }
    known = keys_of(model)
    wanted = sorted(places, key=lambda key: known.index(key) if key in known else len(known))
    if list(places) == wanted or len(set(places.values())) != len(places):
        return None
    starts = [_with_comments(lines, line) for line in places.values()]
    end = _end(lines, node, starts)
    blocks = [lines[start:stop] for start, stop in pairwise([*starts, end])]
    by_key = dict(zip(places, (_trimmed(block) for block in blocks), strict=True))
    gaps = [len(block) - len(_trimmed(block)) for block in blocks]
    pairs = zip(wanted, gaps, strict=True)
    moved = [line for key, gap in pairs for line in (*by_key[key], *[""] * gap)]
    return [*lines[: starts[0]], *moved, *lines[end:]]


def _with_comments(lines: list[str], line: int) -> int:
    """Return the first of the comment lines right above a key, or the key's own line."""
    while line and lines[line - 1].lstrip().startswith("#"):
        line -= 1
    return line


def _end(lines: list[str], node: Node, starts: list[int]) -> int:
    """Return the line after the record's last text."""
    values = node.value.items() if isinstance(node.value, dict) else ()
    last: int = max(value.last_line for key, value in values if key != "body")
    return starts[-1] + max(1, len(_trimmed(lines[starts[-1] : last])))


def _trimmed(block: list[str]) -> list[str]:
    end = len(block)
    while end and not block[end - 1].strip():
        end -= 1
    return block[:end]
