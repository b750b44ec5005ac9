"""The safety lock (C8): a level that falls against the last release needs a reviewed change.

Names the lines that can have lowered a level (a flag, points, a threshold, a rule), and asks
`falls` whether and how often a level really fell. A reviewed change allows the falls it names once:
the next lock marks it as spent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Problem
from generator.problems.place import Place
from generator.reading.source import Sources
from generator.triage import falls, lockfile
from generator.triage import verdicts as say
from generator.triage.compiled import Ask, Compiled, Option, Sheet
from generator.triage.model import LEVELS, Tree
from generator.triage.where import answer_at, condition_at

LOCK, HASHES = "decision-tree/safety.lock", "decision-tree/levels.hash"


@dataclass(frozen=True, slots=True)
class Lowered:
    """One difference to the lock that can lower levels."""

    name: str
    says: str
    place: Place
    region: str | None = None


def committed(sources: Sources) -> tuple[str, str] | None:
    """Return the texts of safety.lock and levels.hash; None before the first release."""
    found = [sources.texts[name] for name in (LOCK, HASHES) if name in sources.texts]
    return (found[0], found[1]) if len(found) == len((LOCK, HASHES)) else None


def check(tree: Tree, now: Compiled, lock: str, hashes: str) -> tuple[list[Problem], list[str]]:
    """Compare with the lock.

    Returns:  problems (every uncovered fall; an unreadable or outdated lock), and lines for the
              check to print.
    """
    at = Place(f"content/{LOCK}", 1, 1)
    try:
        old = lockfile.parse(lock)
    except lockfile.UnreadableLockError as error:
        return [say.lock_unreadable(at, error.args[0])], []
    if lockfile.write_hashes(old) != hashes:
        return [say.lock_unreadable(Place(f"content/{HASHES}", 1, 1), 1)], []
    spent = lockfile.spent(lock)
    named = ((change.date, name) for change in tree.changes for name in change.names)
    allowed = {name for date, name in named if (date, name) not in spent}
    lowered = list(_lowered(tree, old, now))
    found = [
        say.urgency_falls(each.place, each.name, each.says, 1, "gates")
        for each in lowered
        if each.name.startswith("gates/") and each.name not in allowed
    ]
    changes = list(falls.compare(old, now))
    for change in changes:
        if change.fell:
            found += _fall(tree, change, lowered, allowed)
    if lockfile.write(now, tree.changes) != lock and not found:
        found.append(say.lock_is_old(at))
    fell, rose = sum(each.fell for each in changes), sum(each.rose for each in changes)
    return found, [f"against safety.lock: {fell:,} states fell, {rose:,} rose"]


def _fall(
    tree: Tree, change: falls.Change, lowered: list[Lowered], allowed: set[str]
) -> Iterator[Problem]:
    causes = [
        each
        for each in lowered
        if each.region in {None, change.region} and not each.name.startswith("gates/")
    ]
    if not causes:
        file = f"regions/{change.region}"
        at = tree.at(file).place if file in tree.nodes else Place(f"content/{LOCK}", 1, 1)
        says = "points changed what fits best" if file in tree.nodes else "the region is gone"
        causes = [Lowered(file, says, at)]
    for cause in causes:
        if cause.name not in allowed:
            yield say.urgency_falls(cause.place, cause.name, cause.says, change.fell, change.region)


def _lowered(tree: Tree, old: Compiled, now: Compiled) -> Iterator[Lowered]:
    if now.cap < old.cap:
        place = tree.at("tree", "context_cap").place
        yield Lowered("tree/context_cap", "background answers weigh less", place)
    yield from _conditions(tree, old, now)
    yield from _gates(tree, old, now)
    for before in old.sheets:
        sheet = next((each for each in now.sheets if each.id == before.id), None)
        if sheet is not None:
            yield from _sheet(tree, old, before, now, sheet)


def _conditions(tree: Tree, old: Compiled, now: Compiled) -> Iterator[Lowered]:
    for was in old.conditions:
        if was.alert_at is None:
            continue
        is_ = next((each for each in now.conditions if each.id == was.id), None)
        if is_ is None:
            at = tree.at("conditions").place
            yield Lowered(f"conditions/{was.id}", f'the serious "{was.id}" is gone', at)
            continue
        less = (
            is_.alert_at is None
            or is_.alert_at - is_.common > was.alert_at - was.common
            or is_.level < was.level
            or (was.uncapped and not is_.uncapped)
        )
        if less:
            node = tree.at("conditions", was.id, "alert_at")
            at = node.place if isinstance(node.value, str) else condition_at(tree, was.id)
            yield Lowered(f"conditions/{was.id}", f'"{was.id}" raises an alert later', at)


def _gates(tree: Tree, old: Compiled, now: Compiled) -> Iterator[Lowered]:
    for number, was in enumerate(old.doors):
        is_ = next((each for each in now.doors if each.id == was.id), None)
        at = tree.at("gates", number).place
        if is_ is None or is_.unsure < was.unsure:
            yield Lowered(f"gates/{was.id}", f'the gate "{was.id}" is gone or milder', at)
            continue
        levels = {sign.id: sign.level for sign in is_.signs}
        for sign in was.signs:
            if levels.get(sign.id, -1) < sign.level:
                yield Lowered(
                    f"gates/{was.id}.{sign.id}", f'the sign "{sign.id}" is gone or milder', at
                )


def _sheet(tree: Tree, old: Compiled, was: Sheet, now: Compiled, is_: Sheet) -> Iterator[Lowered]:
    file = f"regions/{is_.id}"
    if is_.baseline < was.baseline:
        at = tree.at(file, "baseline").place
        yield Lowered(f"{file}", "the region's baseline is lower", at, is_.id)
    rules = {rule.id: rule for rule in is_.rules}
    for rule in was.rules:
        kept = rules.get(rule.id)
        names = _names(was, rule.all)
        if kept is None or kept.level < rule.level or not _names(is_, kept.all) <= names:
            ids = [each.id for each in tree.rules]
            path: tuple[str | int, ...] = (ids.index(rule.id), "id") if rule.id in ids else ()
            at = tree.at("rules", *path).place
            yield Lowered(
                f"rules/{rule.id}", f'the rule "{rule.id}" is gone, milder or narrower', at, is_.id
            )
    asks = {ask.id: ask for ask in is_.asks}
    for ask in was.asks:
        options = {
            option.id: option for option in asks.get(ask.id, Ask("", False, False, ())).options
        }
        for option in ask.options:
            says = _less(old, option, now, options.get(option.id))
            if says:
                folder = "background" if ask.background else is_.id
                at = _at(tree, is_.id, ask.id, option.id)
                yield Lowered(f"{folder}/{ask.id}.{option.id}", says, at, is_.id)


def _names(sheet: Sheet, all_: tuple[tuple[int, int], ...]) -> set[str]:
    return {f"{sheet.asks[a].id}.{sheet.asks[a].options[o].id}" for a, o in all_}


def _less(old: Compiled, was: Option, now: Compiled, is_: Option | None) -> str | None:
    """Say how an answer now weighs less towards urgency, or None."""
    before = _serious(old, was)
    if is_ is None:
        return f'the answer "{was.id}" is gone' if was.level or any(before.values()) else None
    if is_.level < was.level:
        return f'the flag of "{was.id}" fell from {LEVELS[was.level]} to {LEVELS[is_.level]}'
    after = _serious(now, is_)
    for id_ in sorted({*before, *after}):
        if after.get(id_, 0) < before.get(id_, 0):
            return f'"{was.id}" gives less to the serious "{id_}"'
    return None


def _serious(tree: Compiled, option: Option) -> dict[str, int]:
    return {
        tree.conditions[c].id: n
        for c, n in option.points.items()
        if tree.conditions[c].alert_at is not None
    }


def _at(tree: Tree, region: str, question: str, answer: str) -> Place:
    try:
        return answer_at(tree, region, question, answer).place
    except ValueError:  # the answer is gone: blame its question, or the file
        ids = [each.id for each in tree.regions[region].questions]
        if question in ids:
            return tree.at(f"regions/{region}", "questions", ids.index(question), "id").place
        shared = [each.id for each in tree.background]
        if question in shared:
            return tree.at("background", shared.index(question), "id").place
        return tree.at(f"regions/{region}").place
