"""The picture of a region: its questions from top to bottom, and lines to what answers point to.

Where everything stands, in pixels of the drawing's own grid; the template draws it. The page's
table says the same in words, with every point.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.engine.numbered import NumberedAnswer, NumberedTree
from generator.tree.level import LEVELS
from generator.tree.model import Answer, Tree
from generator.tree.questions import of_region

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
    """`question` or `shared`; `answer`, and its level if it raises one; `condition`, `serious`."""
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
    questions: tuple[Box, ...]
    answers: tuple[Box, ...]
    conditions: tuple[Box, ...]
    pointers: tuple[Pointer, ...]
    own: int
    """Its own questions, without those for everyone."""


DrawnStep = tuple[str, str, list[tuple[Answer, NumberedAnswer]]]
"""Kind and text of a box of questions, and the answers below it."""


def picture(tree: Tree, numbered: NumberedTree, region: str) -> Picture:
    """Lay out a region: its place, the questions for everyone in one box, its own questions."""
    questions: list[Box] = []
    answers: list[Box] = []
    leads: list[tuple[int, int, int]] = []  # (middle of the answer, condition, points)
    y = LEFT
    steps = list(_steps(tree, numbered, region))
    for kind, text, rows in steps:
        questions.append(_box(kind, LEFT, y, ASKED, [text]))
        y = questions[-1].bottom + GAP
        for answer, weighed in rows:
            answers.append(_answer(tree, answer, y))
            y = answers[-1].bottom + GAP
            strongest = sorted((-n, c) for c, n in weighed.points.items() if n > 1)[:STRONG]
            leads += [(answers[-1].middle, number, -amount) for amount, number in strongest]
        y += APART - GAP
    conditions = _conditions(tree, numbered, leads, y - APART)
    pointers = tuple(
        Pointer(start, conditions[number].middle, points) for start, number, points in leads
    )
    boxes = tuple(conditions.values())
    height = max([y - APART, *(each.bottom for each in boxes)]) + LEFT
    own = sum(bool(rows) for _, _, rows in steps)
    return Picture(height, tuple(questions), tuple(answers), boxes, pointers, own)


def _steps(tree: Tree, numbered: NumberedTree, id_: str) -> Iterator[DrawnStep]:
    """Yield the boxes of questions in the order of asking."""
    region = numbered.region(id_)
    asked = region.questions if region else ()
    weighed = iter([each.answers for each in asked if not each.background])
    place, *own = (
        ("question", each.text, list(zip(each.answers, next(weighed), strict=True)))
        for each in of_region(tree, id_)
    )
    yield place
    shared = {each.id for each in asked if each.background}
    if shared:
        texts = " ".join(each.text for each in tree.background if each.id in shared)
        yield "shared", texts, []
    yield from own
    yield "question", RESULT, []


def _answer(tree: Tree, answer: Answer, y: int) -> Box:
    """Lay out an answer; one that raises the level says so in a line of its own."""
    level = answer.level if answer.level != LEVELS[0] else None
    more = [f"\u2191 {tree.title(level)}"] if level else []
    kind = f"answer {level.replace('_', '-')}" if level else "answer"
    return _box(kind, INDENT, y, ANSWERED, [answer.text, *more])


def _box(kind: str, x: int, y: int, width: int, texts: Iterable[str]) -> Box:
    letters = int((width - 2 * PAD) / LETTER)
    lines = tuple(line for text in texts for line in textwrap.wrap(text, letters))
    return Box(kind, x, y, width, lines)


def _conditions(
    tree: Tree, numbered: NumberedTree, leads: list[tuple[int, int, int]], bottom: int
) -> dict[int, Box]:
    """Return the conditions that lines lead to, each near its answers, spread over the height."""
    weights: dict[int, int] = {}
    pulls: dict[int, int] = {}
    for start, number, points in leads:
        weights[number] = weights.get(number, 0) + points
        pulls[number] = pulls.get(number, 0) + points * start
    order = sorted(weights, key=lambda number: (pulls[number] / weights[number], number))
    boxes = {number: _named(tree, numbered, number) for number in order}
    free = max(0, bottom - sum(each.height for each in boxes.values()))
    gap = max(GAP, free // max(1, len(boxes)))
    y = LEFT + gap // 2
    placed: dict[int, Box] = {}
    for number, box in boxes.items():
        placed[number] = replace(box, y=y)
        y = placed[number].bottom + gap
    return placed


def _named(tree: Tree, numbered: NumberedTree, number: int) -> Box:
    condition = numbered.conditions[number]
    kind = "condition" if condition.alert_at is None else "condition serious"
    return _box(kind, RIGHT, 0, NAMED, [tree.short_name(condition.id)])
