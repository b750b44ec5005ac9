"""Lays problems out for a person, for GitHub's annotations or for a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Literal

from generator.problems.place import Place
from generator.problems.problem import Problem

Format = Literal["text", "github", "json"]
FORMATS: tuple[Format, ...] = ("text", "github", "json")
WIDEST = 96  # characters of a source line that are shown

_VISIBLE = {"\t": "\u2192"}


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems sorted by place, each once."""
    return sorted(set(problems), key=lambda each: (each.place, each.kind, each.says))


def lay_out(
    problems: Iterable[Problem], line_at: Callable[[Place], str], form: Format = "text"
) -> str:
    """Return all problems as one text; empty when there are none (`[]` as json)."""
    every = ordered(problems)
    if form == "json":
        return json.dumps([_as_json(each) for each in every], indent=2, ensure_ascii=False)
    if form == "github":
        return "\n".join(_as_github(each) for each in every)
    return "\n\n".join(_as_text(each, line_at(each.place)) for each in every)


def _as_text(problem: Problem, line: str) -> str:
    mark = problem.kind if problem.severity == "problem" else f"{problem.kind}, warning"
    rows = [f"{problem.place}: {problem.says}  [{mark}]"]
    if line.strip():
        line = "".join(
            _VISIBLE.get(each, each if each.isprintable() else "\ufffd") for each in line
        )
        shown, column = line, problem.place.column
        if len(line) > WIDEST:
            start = max(0, min(column - 20, len(line) - WIDEST))
            shown, column = line[start : start + WIDEST], column - start
        width = max(1, min(problem.width, len(shown) - column + 1))
        rows.append(f"{problem.place.line:5} | {shown}")
        rows.append(f"      | {' ' * (column - 1)}{'^' * width}")
    rows.append(f"  expected: {problem.expected}")
    if problem.nearest:
        rows.append(f"  nearest:  {problem.nearest}")
    rows.append(f"  fix:      {problem.fix}")
    return "\n".join(rows)


def _as_github(problem: Problem) -> str:
    level = "error" if problem.severity == "problem" else "warning"
    words = [problem.says, f"Expected: {problem.expected}"]
    if problem.nearest:
        words.append(f"Nearest: {problem.nearest}")
    words.append(f"Fix: {problem.fix}")
    message = "%0A".join(_escape(word) for word in words)
    file = _escape(problem.place.file).replace(":", "%3A").replace(",", "%2C")
    where = f"file={file},line={problem.place.line},col={problem.place.column}"
    return f"::{level} {where},title={problem.kind}::{message}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _as_json(problem: Problem) -> dict[str, str | int | None]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "width": problem.width,
        "kind": problem.kind,
        "severity": problem.severity,
        "says": problem.says,
        "expected": problem.expected,
        "nearest": problem.nearest,
        "fix": problem.fix,
    }
