"""Draw the card of every injury and return plan: what a shared link shows of its page.

A card is drawn from a few words of its record. It carries a hash of them and of this code, so that
a test can tell a stale card without drawing it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator import site
from generator.clock import today
from generator.graph import Graph
from generator.words.times import numeral
from tests.pictures.pen import CREAM, DEEP, LANE, ROOT, SUN, TYPEFACE, Pen, fitted, width

FOLDER = ROOT / "theme_overrides" / "pictures" / "cards"
SIZE = (1200, 630)
EDGE = 80
ROOM = SIZE[0] - 2 * EDGE
ANSWERS = {"no": "Not yet", "with care": "With care", "yes": "Yes"}

Where = Literal["no", "with care", "yes"]


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says.

    facts: (label, words) below the title. runs: where the runner stands, of an injury.
    stages: how many steps the stairs have, of a plan.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    runs: Where | None = None
    stages: int = 0

    def drawn_from(self, name: str) -> str:
        """Return a hash of all that makes the picture: these words, the site's name, the code."""
        code = b"".join(path.read_bytes() for path in (*OURS, TYPEFACE))
        return hashlib.sha256(f"{name} {self!r}".encode() + code).hexdigest()[:16]


OURS = tuple(Path(__file__).with_name(name) for name in ("cards.py", "pen.py"))


def cards(graph: Graph) -> Iterator[tuple[str, Card]]:
    """Yield the file name and the words of every card."""
    for entry in graph.injuries:
        record = entry.record
        facts = [("Can I run?", ANSWERS[record.can_i_run.answer])]
        leading = record.recovery.leading if record.recovery else None
        if leading:
            facts.append(("How long", " ".join(numeral(leading))))
        yield f"{entry.id}.png", Card(entry.title, tuple(facts), record.can_i_run.answer)
    for entry in graph.all("return_plan"):
        stages = len(entry.record.stages)
        facts = [("Running again", f"{stages} stages")]
        yield f"{entry.id}.png", Card(entry.title, tuple(facts), stages=stages)


def draw(card: Card, name: str) -> bytes:
    """Draw one card; name: the site's."""
    pen = Pen(SIZE)
    pen.mark((EDGE - 12, 42), 1.7)
    pen.write([name], (EDGE + 78, 98), 36)
    lines, size = fitted(card.title, ROOM, (112, 96, 84, 72), 2)
    top = 250 if len(lines) > 1 else 300
    pen.write(lines, (EDGE, top), size)
    left = float(EDGE)
    for label, words in card.facts:
        said, large = fitted(words, 330, (60, 48, 40), 1)
        pen.write([label], (left, 466), 34, LANE)
        pen.write(said, (left, 540), large)
        left += max(width(label, 34), *(width(line, large) for line in said)) + 70
    if card.runs:
        _start(pen, card.runs)
    else:
        _stairs(pen, card.stages)
    return pen.png(card.drawn_from(name))


def _start(pen: Pen, runs: Where) -> None:
    """Draw a lane and its start line: the runner is before it, on it or past it."""
    left, right, top, bottom = 860, SIZE[0], 430, 550
    pen.box(left, top, right, top + 8, LANE)
    pen.box(left, bottom - 8, right, bottom, LANE)
    line = (left + right) / 2 - 20
    pieces = ((top, bottom),) if runs == "no" else ((top, top + 40), (bottom - 40, bottom))
    for start, end in pieces:
        pen.box(line - 4, start, line + 4, end, CREAM)
    pen.dot((line + {"no": -80, "with care": 0, "yes": 90}[runs], (top + bottom) / 2), 32)


def _stairs(pen: Pen, stages: int) -> None:
    """Draw the stages as lanes, each a step further in and up, with the runner before the first."""
    rise = min(40, 250 / stages)
    step = min(60, 420 / stages)
    for stage in range(stages):
        bottom = 550 - stage * rise
        colour = CREAM if stage == 0 else DEEP
        pen.box(700 + stage * step, bottom - rise * 0.6, SIZE[0], bottom, colour)
    pen.dot((700 - 16, 550 - rise * 0.3), 20, SUN)


def all_cards() -> dict[str, Card]:
    """Return every card of the content, by file name."""
    return dict(cards(site.read(ROOT / "content", today()).graph))
