"""The picture of a region: its questions from top to bottom, and lines to what answers point to.

Where everything stands, in pixels of the drawing's own grid; the template draws it. The page's
table says the same in words, with every point.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.triage.compiled import Ask, Compiled, Option, Sheet
from generator.triage.model import LEVELS, Answer, Tree

WIDTH = 700
LEFT, INDENT, RIGHT = 4, 28, 500
"""Where questions, answers and conditions begin."""
ASKED, ANSWERED, NAMED = 380, 360, WIDTH - RIGHT - LEFT
"""How wide the boxes of each are."""
LINE, PAD, GAP, APART = 16, 6, 4, 14
"""Height of a line of text, room above and below it, between boxes, before the next question."""
LETTER = 7.2
"""Pixels that a letter takes on average, on the safe side."""
RESULT = "The result: how soon, what to do, what to read"
STRONG = 3
"""At most so many lines leave one answer: the strongest, of two points or more."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with lines of text."""

    kind: str
    """`ask` or `shared`; `answer`, and its level if it raises one; `condition`, and `serious`."""
    x: int
    y: int
    width: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """As high as its lines need."""
        return 2 * PAD + LINE * len(self.lines)

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """Where lines to it end."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Pointer:
    """A line from the middle of an answer to the middle of a condition; thicker for more points."""

    start: int
    end: int
    points: int


@dataclass(frozen=True, slots=True)
class Picture:
    """One region, drawn."""

    height: int
    asks: tuple[Box, ...]
    answers: tuple[Box, ...]
    conditions: tuple[Box, ...]
    pointers: tuple[Pointer, ...]
    questions: int
    """Its own, without those for everyone."""


def picture(tree: Tree, compiled: Compiled, sheet: Sheet) -> Picture:
    """Lay out a region: its place, the questions for everyone in one box, its own questions."""
    asks: list[Box] = []
    answers: list[Box] = []
    leads: list[tuple[int, int, int]] = []  # (middle of the answer, condition, points)
    y = LEFT
    for kind, text, rows in _steps(tree, sheet):
        asks.append(_box(kind, LEFT, y, ASKED, [text]))
        y = asks[-1].bottom + GAP
        for answer, option in rows:
            answers.append(_answer(tree, answer, option, y))
            y = answers[-1].bottom + GAP
            strongest = sorted((-n, c) for c, n in option.points.items() if n > 1)[:STRONG]
            leads += [(answers[-1].middle, number, -amount) for amount, number in strongest]
        y += APART - GAP
    conditions = _conditions(tree, compiled, leads, y - APART)
    pointers = tuple(
        Pointer(start, conditions[number].middle, points) for start, number, points in leads
    )
    own = sum(not ask.background for ask in sheet.asks)
    height = max([y - APART, *(each.bottom for each in conditions.values())]) + LEFT
    return Picture(height, tuple(asks), tuple(answers), tuple(conditions.values()), pointers, own)


def _steps(tree: Tree, sheet: Sheet) -> Iterator[tuple[str, str, list[tuple[Answer, Option]]]]:
    """Yield kind, text and answers of each box of questions, in the order of asking."""
    region = tree.regions[sheet.id]
    place, *others = sheet.asks
    yield "ask", "Where is it?", _pairs(region.places, place)
    shared = [ask for ask in others if ask.background]
    if shared:
        texts = {each.id: each.text for each in tree.background}
        yield "shared", " ".join(texts[ask.id] for ask in shared), []
    own = [ask for ask in others if not ask.background]
    for question, ask in zip(region.questions, own, strict=True):
        yield "ask", question.text, _pairs(question.answers, ask)
    yield "ask", RESULT, []


def _pairs(answers: Iterable[Answer], ask: Ask) -> list[tuple[Answer, Option]]:
    return list(zip(answers, ask.options, strict=True))


def _answer(tree: Tree, answer: Answer, option: Option, y: int) -> Box:
    """Lay out an answer; one that raises the level says so in a line of its own."""
    titles = {each.id: each.title for each in tree.outcomes.levels}
    level = LEVELS[option.level]
    more = [f"\u2191 {titles[level]}"] if option.level else []
    kind = f"answer {level.replace('_', '-')}" if option.level else "answer"
    return _box(kind, INDENT, y, ANSWERED, [answer.text, *more])


def _box(kind: str, x: int, y: int, width: int, texts: Iterable[str]) -> Box:
    letters = int((width - 2 * PAD) / LETTER)
    lines = tuple(line for text in texts for line in textwrap.wrap(text, letters))
    return Box(kind, x, y, width, lines)


def _conditions(
    tree: Tree, compiled: Compiled, leads: list[tuple[int, int, int]], bottom: int
) -> dict[int, Box]:
    """Return the conditions that lines lead to, each near its answers, spread over the height."""
    weights: dict[int, int] = {}
    pulls: dict[int, int] = {}
    for start, number, points in leads:
        weights[number] = weights.get(number, 0) + points
        pulls[number] = pulls.get(number, 0) + points * start
    order = sorted(weights, key=lambda number: (pulls[number] / weights[number], number))
    boxes = {number: _named(tree, compiled, number) for number in order}
    free = max(0, bottom - sum(each.height for each in boxes.values()))
    gap = max(GAP, free // max(1, len(boxes)))
    y = LEFT + gap // 2
    placed: dict[int, Box] = {}
    for number, box in boxes.items():
        placed[number] = replace(box, y=y)
        y = placed[number].bottom + gap
    return placed


def _named(tree: Tree, compiled: Compiled, number: int) -> Box:
    scored = compiled.conditions[number]
    name = tree.conditions[scored.id].name.partition(" (")[0]
    kind = "condition" if scored.alert_at is None else "condition serious"
    return _box(kind, RIGHT, 0, NAMED, [name])
