"""The files of the safety lock: `safety.lock` holds the rules of the last release."""

from __future__ import annotations

from collections.abc import Iterable

from generator.engine import text
from generator.engine.numbered import NumberedTree
from generator.reading.source import Sources
from generator.tree.assurance import SafetyChange

LOCK, HASHES = "decision-tree/safety.lock", "decision-tree/levels.hash"
HEAD = "# The rules of the last release. Written by `injury-guide tree --lock`; never by hand."
_SPENT = "spent "
_SPENT_WORDS = 3  # spent, date, name


def committed(sources: Sources) -> tuple[str, str] | None:
    """Return the texts of safety.lock and levels.hash; None before the first release."""
    found = [sources.texts[name] for name in (LOCK, HASHES) if name in sources.texts]
    return (found[0], found[1]) if len(found) == len((LOCK, HASHES)) else None


def write(tree: NumberedTree, changes: Iterable[SafetyChange] = ()) -> str:
    """Return the text of safety.lock.

    changes: the reviewed changes that these rules hold already; they allow no second fall.
    """
    used = (f"{_SPENT}{each.date} {name}" for each in changes for name in each.names)
    return "\n".join([HEAD, *text.lines(tree), *used, ""])


def read(written: str) -> NumberedTree:
    """Return the rules that a safety.lock holds.

    Raises UnreadableLineError with the number of the first bad line.
    """
    return text.parse("" if line.startswith(_SPENT) else line for line in written.splitlines())


def spent(written: str) -> set[tuple[str, str]]:
    """Return (date, name) of every reviewed change that the locked rules hold already."""
    lines = (line.split() for line in written.splitlines() if line.startswith(_SPENT))
    return {(words[1], words[2]) for words in lines if len(words) == _SPENT_WORDS}


def write_hashes(tree: NumberedTree) -> str:
    """Return the text of levels.hash: one line a region, `shin sha256`."""
    return "".join(f"{each.id} {text.fingerprint(tree, each)}\n" for each in tree.regions)
