"""How soon to be seen: the levels in order, their words, and what stands at which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from generator.graph import Graph
from generator.model import LevelWords, Sign
from generator.model.injury import HelpItem
from generator.model.values.fields import Level
from generator.reading.records import Entry

URGENT_FIRST: tuple[Level, ...] = get_args(Level)
"""Most urgent first."""


@dataclass(frozen=True, slots=True)
class LevelHelp:
    """One line of when to get help: a sign of the register, the injury's own words, or both."""

    level: Level
    sign: Entry[Sign] | None
    item: HelpItem


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """What stands at one level, with the words that the whole site has for it."""

    level: Level
    words: LevelWords
    lines: tuple[LevelHelp, ...]


def level_of(item: HelpItem, sign: Sign | None) -> Level:
    """Return the level of a line: its own where it states one, else the register's."""
    if item.level is not None:
        return item.level
    if sign is None:
        raise AssertionError("checked: a line without a sign says its level")
    return sign.level


def grouped(graph: Graph, items: Iterable[HelpItem]) -> list[LevelGroup]:
    """Group lines by level, most urgent first; levels without a line are left out."""
    lines: dict[Level, list[LevelHelp]] = {level: [] for level in URGENT_FIRST}
    for item in items:
        sign = graph.get(item.sign) if item.sign else None
        level = level_of(item, sign.record if sign else None)
        lines[level].append(LevelHelp(level, sign, item))
    return [
        LevelGroup(level, graph.get(level).record, tuple(here))
        for level, here in lines.items()
        if here
    ]


def of_signs(graph: Graph, signs: Iterable[Entry[Sign]]) -> list[LevelGroup]:
    """Group signs of the register by their levels, most urgent first."""
    return grouped(graph, (HelpItem(sign=sign.id) for sign in signs))
