"""The safety lock (C8): a level that falls against the last release needs a reviewed change.

Names the lines that can have lowered a level (a level, points, a threshold, a rule), and asks
`falls` whether and how often a level really fell. A reviewed change allows the falls it names once:
the next lock marks it as spent. The gates are compared twice: with every second answer, and with
those alone that wait for no clinician, so that one is not signed in silence.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.engine.numbered import NumberedTree, signed
from generator.engine.text import UnreadableLineError
from generator.lock import falls, file
from generator.lock.lowered import GATES, Lowered, lowered
from generator.problems import Problem
from generator.problems.place import Place
from generator.tree.model import Tree


def check(tree: Tree, now: NumberedTree, lock: str, hashes: str) -> tuple[list[Problem], list[str]]:
    """Compare with the lock.

    now: the tree with every second answer, as it is locked.

    Returns:  problems (every uncovered fall; an unreadable or outdated lock), and lines for the
              check to print.
    """
    at = Place(f"content/{file.LOCK}", 1, 1)
    try:
        old = file.read(lock)
    except UnreadableLineError as error:
        return [say.lock_unreadable(at, error.args[0])], []
    if file.write_hashes(old) != hashes:
        return [say.lock_unreadable(Place(f"content/{file.HASHES}", 1, 1), 1)], []
    spent = file.spent(lock)
    named = ((change.date, name) for change in tree.changes for name in change.names)
    allowed = {name for date, name in named if (date, name) not in spent}
    each_setting = (*lowered(tree, old, now), *lowered(tree, signed(old), signed(now)))
    causes = list(dict.fromkeys(each_setting))
    found = [
        say.urgency_falls(each.place, each.name, each.says, each.states, GATES)
        for each in causes
        if each.region == GATES and each.name not in allowed
    ]
    changes = list(falls.compare(old, now))
    for change in changes:
        if change.fell:
            found += _fall(tree, change, causes, allowed)
    if file.write(now, tree.changes) != lock and not found:
        found.append(say.lock_is_old(at))
    fell, rose = sum(each.fell for each in changes), sum(each.rose for each in changes)
    return found, [f"against safety.lock: {fell:,} states fell, {rose:,} rose"]


def _fall(
    tree: Tree, change: falls.LevelFall, every: list[Lowered], allowed: set[str]
) -> Iterator[Problem]:
    causes = [each for each in every if each.region in {None, change.region}]
    if not causes:
        name = f"regions/{change.region}"
        there = name in tree.nodes
        at = tree.at(name).place if there else Place(f"content/{file.LOCK}", 1, 1)
        says = "points changed what fits best" if there else "the region is gone"
        causes = [Lowered(name, says, at)]
    for cause in causes:
        if cause.name not in allowed:
            yield say.urgency_falls(cause.place, cause.name, cause.says, change.fell, change.region)
