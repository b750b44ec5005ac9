"""What a problem is, and the catalogue of every kind. The wording stands beside this module."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Concatenate, Literal, NamedTuple, ParamSpec

from generator.problems.place import Place

ProblemSeverity = Literal["problem", "warning"]
P = ParamSpec("P")


class Wording(NamedTuple):
    """What a problem says, wherever it stands: what is wrong, what was expected, how to mend it.

    `width` is how many characters to underline. A warning is shown and does not stop the build.
    """

    says: str
    expected: str
    fix: str
    nearest: str | None = None
    width: int = 1
    severity: ProblemSeverity = "problem"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault that an editor can mend: its place, its kind, and the rest as in `Wording`."""

    place: Place
    kind: str
    says: str
    expected: str
    fix: str
    nearest: str | None
    width: int
    severity: ProblemSeverity


_ALIKE = 0.7  # below it, suggestions mislead: "detraining" for "overstriding"

CATALOGUE: dict[str, str] = {}
"""Every kind of problem -> its meaning and cure: the docstring of the function that words it."""


def worded(make: Callable[P, Wording]) -> Callable[Concatenate[Place, P], Problem]:
    """Register a wording function: its name is the kind, its docstring the catalogue entry.

    Whoever calls it says first where the problem stands.
    """
    kind = make.__name__.replace("_", "-")
    CATALOGUE[kind] = " ".join((make.__doc__ or "").split())

    @wraps(make)
    def problem(place: Place, /, *args: P.args, **kwargs: P.kwargs) -> Problem:
        return Problem(place, kind, *make(*args, **kwargs))

    return problem


def underlined(make: Callable[P, Wording]) -> Callable[Concatenate[Place, int, P], Problem]:
    """Register as `worded` does; whoever calls it says place and width."""
    worded_problem = worded(make)

    @wraps(make)
    def problem(place: Place, width: int, /, *args: P.args, **kwargs: P.kwargs) -> Problem:
        return replace(worded_problem(place, *args, **kwargs), width=width)

    return problem


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known name most like what was written, or None when nothing is near.

    A part of one name only is near too: `hold` for `hold_seconds`, `shin` for `calf and shin`.
    """
    lower = {name.lower(): name for name in sorted(known)}
    typed = written.lower()
    found = difflib.get_close_matches(typed, lower, n=1, cutoff=_ALIKE)
    if found:
        return lower[found[0]]
    whole = [name for name in lower if typed in re.split("[ _-]", name) or _starts(name, typed)]
    return lower[whole[0]] if len(whole) == 1 else None


def _starts(name: str, typed: str) -> bool:
    """Whether `typed` is the first words of a name."""
    return bool(typed) and re.match(re.escape(typed) + "[ _-]", name) is not None


def listed(names: Iterable[str], most: int = 8) -> str:
    """Write some names for an *expected* line: the first few, then `...`."""
    every = list(names)
    return ", ".join(every[:most]) + (", ..." if len(every) > most else "")
