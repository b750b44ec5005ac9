"""Where an injury hurts, where to press, and positions to avoid, as drawings."""

from __future__ import annotations

from typing import Literal

from generator.model.drawing.drawing import Drawing
from generator.model.values.fields import Label, Record

Spot = Literal[
    "shin strip",
    "shin spot",
    "shin muscle",
    "arch top",
    "inner heel",
    "arch",
    "big toe joint",
    "behind the inner ankle",
    "outer edge of the foot",
    "below the outer ankle",
    "behind the outer ankle",
    "Achilles tendon",
    "Achilles heel",
    "heel sides",
    "ball of the foot",
    "between the toes",
    "one foot bone",
    "kneecap",
    "below the kneecap",
    "bump below the knee",
    "inner joint line",
    "outer joint line",
    "outer knee",
    "sitting bone",
    "middle of the buttock",
    "dimple of the back",
    "lower back",
    "back of the thigh",
    "groin",
    "inner thigh",
    "side of the hip",
    "calf",
]


class SorePlace(Record):
    """One place, seen large."""

    at: Spot
    """Which place; see the list in content/README.md."""
    says: Label
    """What the drawing shows: the words under it."""


class SoreDrawing(Record):
    """The drawings of an injury."""

    places: tuple[SorePlace, ...] = ()
    """Where it hurts, or where to press."""
    avoid: tuple[Drawing, ...] = ()
    """Positions to avoid: a drawing of one position each, with its words in `says`."""
