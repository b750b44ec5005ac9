"""Writes the compiled rules as lines of text, and reads them back: the form of safety.lock.

Pure text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from generator.triage.compiled import Ask, Compiled, Door, Guard, Option, Scored, Sheet, Sign
from generator.triage.model import LEVELS, SafetyChange

HEAD = "# The rules of the last release. Written by `injury-guide tree --lock`; never by hand."
SPENT_WORDS = 3  # spent, date, name


def write(tree: Compiled, changes: Iterable[SafetyChange] = ()) -> str:
    """Return the text of safety.lock.

    changes: the reviewed changes that these rules hold already; they allow no second fall.
    """
    used = (f"spent {each.date} {name}" for each in changes for name in each.names)
    return "\n".join([HEAD, *_lines(tree), *used, ""])


def spent(text: str) -> set[tuple[str, str]]:
    """Return (date, name) of every reviewed change that the locked rules hold already."""
    lines = (line.split() for line in text.splitlines() if line.startswith("spent "))
    return {(words[1], words[2]) for words in lines if len(words) == SPENT_WORDS}


def write_hashes(tree: Compiled) -> str:
    """Return the text of levels.hash: one line a region, `shin sha256`."""
    return "".join(f"{sheet.id} {fingerprint(tree, sheet)}\n" for sheet in tree.sheets)


def fingerprint(tree: Compiled, sheet: Sheet) -> str:
    """Return a hash over all that decides the levels of a region.

    Equal hashes mean equal levels.
    """
    lines = [_settings(tree), *_conditions(tree, sheet.conditions), *_sheet(tree, sheet)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _lines(tree: Compiled) -> Iterator[str]:
    yield f"version {tree.version}"
    yield _settings(tree)
    yield from _conditions(tree, range(len(tree.conditions)))
    for door in tree.doors:
        yield f"gate {door.id} {LEVELS[door.level]} {LEVELS[door.unsure]}"
        for sign in door.signs:
            yield f"sign {sign.id} {LEVELS[sign.level]}{_points(tree, sign.points)}"
    for sheet in tree.sheets:
        yield from _sheet(tree, sheet)


def _settings(tree: Compiled) -> str:
    return f"settings {tree.cap} {tree.show_max} {tree.show_min} {tree.show_gap}"


def _conditions(tree: Compiled, numbers: range | tuple[int, ...]) -> Iterator[str]:
    for number in numbers:
        each = tree.conditions[number]
        alert = "-" if each.alert_at is None else each.alert_at
        free = "uncapped" if each.uncapped else "capped"
        yield f"condition {each.id} {each.common} {LEVELS[each.level]} {alert} {free}"


def _sheet(tree: Compiled, sheet: Sheet) -> Iterator[str]:
    listed = ",".join(tree.conditions[number].id for number in sheet.conditions)
    yield f"region {sheet.id} {LEVELS[sheet.baseline]} {listed}"
    for ask in sheet.asks:
        kind = f"{'many' if ask.many else 'one'} {'background' if ask.background else 'own'}"
        yield f"ask {ask.id} {kind}"
        for option in ask.options:
            marks = ("red" if option.red else "-") + (" reassuring" if option.reassuring else " -")
            points = _points(tree, option.points)
            yield f"option {option.id} {LEVELS[option.level]} {marks}{points}"
    for rule in sheet.rules:
        names = "+".join(f"{sheet.asks[a].id}.{sheet.asks[a].options[o].id}" for a, o in rule.all)
        yield f"rule {rule.id} {LEVELS[rule.level]} {names or '-'}"


def _points(tree: Compiled, points: Mapping[int, int]) -> str:
    return "".join(f" {tree.conditions[c].id}={n:+d}" for c, n in sorted(points.items()))


class UnreadableLockError(ValueError):
    """A line of the lock is not as `write` wrote it; its argument is the number of the line."""


def parse(text: str) -> Compiled:
    """Read the text of safety.lock.

    Raises UnreadableLockError with the number of the first bad line.
    """
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), start=1):
        if line and not line.startswith(("#", "spent ")):
            try:
                reader.line(line.split())
            except (ValueError, KeyError, IndexError, TypeError) as error:
                raise UnreadableLockError(number) from error
    return reader.compiled()


class _Reader:
    def __init__(self) -> None:
        self.version = ""
        self.settings = (0, 0, 0, 0)
        self.conditions: dict[str, Scored] = {}
        self.doors: list[tuple[str, int, int, list[Sign]]] = []
        self.sheets: list[tuple[str, int, tuple[int, ...], list[Ask], list[Guard]]] = []

    def line(self, words: list[str]) -> None:
        kind, rest = words[0], words[1:]
        {
            "version": self.version_line,
            "settings": self.settings_line,
            "condition": self.condition_line,
            "gate": self.gate_line,
            "sign": self.sign_line,
            "region": self.region_line,
            "ask": self.ask_line,
            "option": self.option_line,
            "rule": self.rule_line,
        }[kind](rest)

    def version_line(self, words: list[str]) -> None:
        (self.version,) = words

    def settings_line(self, words: list[str]) -> None:
        cap, most, least, gap = map(int, words)
        self.settings = (cap, most, least, gap)

    def condition_line(self, words: list[str]) -> None:
        id_, common, level, alert, free = words
        alert_at = None if alert == "-" else int(alert)
        scored = Scored(id_, int(common), _level(level), alert_at, free == "uncapped")
        self.conditions[id_] = scored

    def gate_line(self, words: list[str]) -> None:
        id_, level, unsure = words
        self.doors.append((id_, _level(level), _level(unsure), []))

    def sign_line(self, words: list[str]) -> None:
        self.doors[-1][3].append(Sign(words[0], self.points(words[2:]), _level(words[1])))

    def region_line(self, words: list[str]) -> None:
        id_, baseline, listed = words
        numbers = list(self.conditions)
        conditions = tuple(numbers.index(each) for each in listed.split(","))
        self.sheets.append((id_, _level(baseline), conditions, [], []))

    def ask_line(self, words: list[str]) -> None:
        id_, many, background = words
        self.sheets[-1][3].append(Ask(id_, many == "many", background == "background", ()))

    def option_line(self, words: list[str]) -> None:
        id_, level, red, reassuring, *points = words
        asks = self.sheets[-1][3]
        last = asks[-1]
        option = Option(
            id_, self.points(points), _level(level), red == "red", reassuring == "reassuring"
        )
        asks[-1] = Ask(last.id, last.many, last.background, (*last.options, option))

    def rule_line(self, words: list[str]) -> None:
        id_, level, names = words
        asks = self.sheets[-1][3]
        found = {
            f"{ask.id}.{option.id}": (number, choice)
            for number, ask in enumerate(asks)
            for choice, option in enumerate(ask.options)
        }
        pairs = () if names == "-" else tuple(found[each] for each in names.split("+"))
        self.sheets[-1][4].append(Guard(id_, _level(level), pairs))

    def points(self, words: list[str]) -> dict[int, int]:
        numbers = list(self.conditions)
        pairs = (each.split("=") for each in words)
        return {numbers.index(id_): int(amount) for id_, amount in pairs}

    def compiled(self) -> Compiled:
        cap, most, least, gap = self.settings
        return Compiled(
            self.version,
            cap,
            most,
            least,
            gap,
            tuple(self.conditions.values()),
            tuple(Door(i, level, unsure, tuple(signs)) for i, level, unsure, signs in self.doors),
            tuple(Sheet(i, b, c, tuple(a), tuple(r)) for i, b, c, a, r in self.sheets),
            (),
        )


def _level(name: str) -> int:
    for number, each in enumerate(LEVELS):
        if each == name:
            return number
    raise ValueError(name)
