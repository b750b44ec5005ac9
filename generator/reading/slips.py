"""Finds the slip behind a complaint of the YAML reader. Knows lines of text, no record.

The reader complains where it can go on no longer; what an editor typed wrong often stands before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

_KEY = re.compile(r"^(\s*)((?:- +)*)[\w-]+$")
_NO_SPACE = re.compile(r"^\s*(?:- +)*[\w-]+(:)[^\s:/]")
_STAR = re.compile(r"^\s*\* ")

Slip = tuple[int, int, str]
"""Line and column, counted from 0, and the reason under which `problems` words it."""


def slip(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Slip:
    """Return where an editor should look, and why the text cannot be read."""
    reason = f"{error.context}: {error.problem}"
    mark, start = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    begun = re.search("end of stream|scanning an a", reason)
    if start and (begun or ("flow" in reason and start.line != line)):
        line, column = start.line, start.column
    here = lines[line] if line < len(lines) else ""
    if "scanning an a" in reason and _STAR.match(here):
        return line, column, "star for a list"
    if "mapping values" in reason and _KEY.match(here[:column]):
        return _above(lines, line)
    if "expected key" in reason and here[:column].strip():
        return line, column, "text behind a quote"
    return line, column, reason


def _above(lines: Sequence[str], line: int) -> Slip:
    """Return the slip in the line above a key that is right in itself."""
    before = next((n for n in range(line - 1, -1, -1) if _says_something(lines[n])), line)
    glued = _NO_SPACE.match(lines[before])
    if glued:
        return before, glued.start(1), "no space behind the colon"
    return line, len(lines[line]) - len(lines[line].lstrip()), "another indentation"


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
