"""The safety lock (C8): a level that falls against the last release needs a reviewed change.

Names the lines that can lower a level (a level, points, a threshold, a rule), and asks `falls` how
often a level really fell. A reviewed change allows the falls it names once:
the next lock marks it as spent. The gates are compared twice: with every second answer, and with
those alone that wait for no clinician, so that one is not signed in silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator import problems as say
from generator.engine.numbered import NumberedTree, signed
from generator.engine.text import UnreadableLineError
from generator.lock import falls, file
from generator.lock.lowered import Lowered, lowered
from generator.problems import Problem
from generator.problems.place import Place
from generator.tree.model import Tree

ANYWHERE = "anywhere"


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
    changes = list(falls.compare(old, now))
    fallen = {each.region: each.fell for each in changes if each.fell}
    found = [
        say.urgency_falls(each.place, each.name, each.says, states, region)
        for each, region, states in _blamed(tree, dict.fromkeys(each_setting), fallen)
        if each.name not in allowed
    ]
    if file.write(now, tree.changes) != lock and not found:
        found.append(say.lock_is_old(at))
    fell, rose = sum(each.fell for each in changes), sum(each.rose for each in changes)
    return found, [f"against safety.lock: {fell:,} states fell, {rose:,} rose"]


def _blamed(
    tree: Tree, causes: Collection[Lowered], fallen: Mapping[str, int]
) -> Iterator[tuple[Lowered, str, int]]:
    """Yield (cause, region, states that fell there); a cause without any once, with 0.

    Whatever can lower a level is named, fall or no fall: gates and regions are counted apart, and
    what lowers nothing in a region by itself can do so after a sign.
    """
    known: set[tuple[str, str]] = set()
    for each in causes:
        regions = [region for region in fallen if each.region in {None, region}]
        if each.states is None:
            known |= {(each.name, each.says) for _ in regions}
            yield from ((each, region, fallen[region]) for region in regions)
    for each in causes:
        if (each.name, each.says) not in known:
            known.add((each.name, each.says))
            yield each, each.region or ANYWHERE, each.states or 0
    for region, states in fallen.items():
        if not any(each.states is None and each.region in {None, region} for each in causes):
            yield _unknown(tree, region), region, states


def _unknown(tree: Tree, region: str) -> Lowered:
    """Return what to blame where no line of the tree raises less than it did."""
    name = f"regions/{region}"
    there = name in tree.nodes
    at = tree.at(name).place if there else Place(f"content/{file.LOCK}", 1, 1)
    return Lowered(name, "points changed what fits best" if there else "the region is gone", at)
