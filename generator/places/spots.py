"""Where each place is: on which picture, a strip or a spot, and from where a finger comes.

Placed after anatomy books' landmarks by eye; a clinician has to look at them once more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.drawings.vectors import Flat
from generator.model.drawing.sore import Spot


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a picture. at: one place is a spot, two are the ends of a strip.

    finger: from which side a finger presses; none where nobody needs to press. wide: half its
    width. both: on both legs, or from both sides.
    around: a ring alone, for what hurts somewhere around there.
    """

    picture: str
    at: tuple[Flat, ...]
    finger: Flat | None = None
    wide: float = 0.9
    both: bool = False
    around: bool = False


INNER, OUTER = "foot from the inner side", "foot from the outer side"

MARKS: Mapping[Spot, Mark] = {
    "shin strip": Mark("shins", ((3.6, 11.5), (3.9, 4)), wide=0.8, both=True),
    "shin spot": Mark("shins", ((-4.4, 8),), (5, -4)),
    "shin muscle": Mark("shins", ((8, 14.5), (7.2, 6)), wide=1.3, both=True),
    "arch top": Mark(INNER, ((3.2, -0.9),), (5, 5), 0.75),
    "inner heel": Mark(INNER, ((-1.9, -3.1),), (-2, -6), 0.7),
    "arch": Mark(INNER, ((-1.4, -3.4), (4, -2.4)), wide=0.7),
    "big toe joint": Mark(INNER, ((7, -3.1),), (3, 6), 0.75),
    "behind the inner ankle": Mark(INNER, ((-1.4, 1.6), (-1.5, -2.4)), wide=0.5),
    "outer edge of the foot": Mark(OUTER, ((2.6, -3.9),), (3, -6)),
    "below the outer ankle": Mark(OUTER, ((0.3, -2.9),), (6, 3), 0.7),
    "behind the outer ankle": Mark(OUTER, ((-1.5, 0.8), (-1.9, -2.8)), wide=0.5),
    "Achilles tendon": Mark(INNER, ((-2.5, 4.4), (-2.1, 1.4)), (-6, 2), 0.7),
    "Achilles heel": Mark(INNER, ((-3.9, -1.8),), (-6, 1)),
    "heel sides": Mark("heel from behind", ((3, -3.6),), (6, 0), both=True),
    "ball of the foot": Mark("sole", ((-2.6, 9), (2.8, 8)), wide=1.3),
    "between the toes": Mark("sole", ((1.9, 10.3),), (5, -5), 0.7),
    "one foot bone": Mark("foot from above", ((-0.7, 7.6),), (-6, 2)),
    "kneecap": Mark("knees", ((-6.4, 1),), None, 2, around=True),
    "below the kneecap": Mark("knees", ((-6.4, -2.4),), (-6, -5)),
    "bump below the knee": Mark("knees", ((-6.4, -6.4),), (-6, -5)),
    "inner joint line": Mark("knees", ((-3.2, -1.6),), (1.6, -6)),
    "outer joint line": Mark("knees", ((-9.6, -1.6),), (-6, 0)),
    "outer knee": Mark("knees", ((-9.8, 2.8),), (-6, 2)),
    "sitting bone": Mark("hips from behind", ((4.4, -8.6),), (8, -4), 1.3),
    "middle of the buttock": Mark("hips from behind", ((4.8, -2.4),), None, 1.8),
    "dimple of the back": Mark("hips from behind", ((2.8, 4.6),), (8, 4), 1.3),
    "lower back": Mark("hips from behind", ((-4.4, 10.5), (4.4, 10.5)), None, 2),
    "back of the thigh": Mark("hips from behind", ((4.8, -12), (4.8, -20)), None, 2),
    "groin": Mark("hips from the front", ((-7.4, -2), (-2.2, -7.8)), None, 1.3),
    "inner thigh": Mark("hips from the front", ((-2.4, -11), (-3, -19)), None, 1.3),
    "side of the hip": Mark("hips from the side", ((0, -1.6),), (9, 4), 1.5),
    "calf": Mark("calves", ((-5.2, -30), (-5.4, -35)), None, 1.8),
}
"""Body pictures count from the middle of the hips, with a standing adult 100 high."""
