"""The rule about drawings: a body can do what its pose says, and every position shows a step."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial

from generator import problems as say
from generator.checks.context import One
from generator.drawings import things
from generator.drawings.bases import SIDES, Stance, stance
from generator.drawings.contacts import PosedBody
from generator.drawings.skeleton import body
from generator.drawings.vectors import dot
from generator.model import Drawing, Exercise, Injury
from generator.model.drawing.drawing import Frame
from generator.problems import Problem
from generator.reading.node import Node

NEAR_ENOUGH = 1.2
"""Units that nobody sees in a drawing."""
ANKLE = (-55.0, 42.0)
FEET = frozenset({"floor", "step"})


def drawings_can_be_done(one: One) -> Iterator[Problem]:
    """A body can do what a drawing shows: it stands, reaches and bends as it says."""
    exercise = one.entry.record
    if isinstance(exercise, Injury) and exercise.places:
        for number, avoided in enumerate(exercise.places.avoid):
            for which, frame in enumerate(avoided.frames or ()):
                node = partial(one.entry.at, "places", "avoid", number, "frames", which)
                yield from _position(avoided, frame, node)
    if not isinstance(exercise, Exercise) or exercise.drawing is None:
        return
    drawing = exercise.drawing
    if (drawing.frames is None) == (drawing.foot is None):
        yield say.one_of_these(*one.entry.at("drawing").spot, ("frames", "foot"))
    for name in ("frames", "foot"):
        for number, frame in enumerate(getattr(drawing, name) or ()):
            if frame.step and frame.step > len(exercise.steps):
                step = one.entry.at("drawing", name, number, "step")
                yield say.no_such_step(*step.spot, frame.step, len(exercise.steps))
    for number, frame in enumerate(drawing.frames or ()):
        yield from _position(drawing, frame, partial(one.entry.at, "drawing", "frames", number))


def _position(drawing: Drawing, frame: Frame, node: Callable[[], Node]) -> Iterator[Problem]:
    """Judge one position. node: gives what to blame, so no file is read again for nothing."""
    now = stance(frame)
    made = body(now, things.levels(drawing.props))
    for part, gap in made.gaps.items():
        if abs(gap) > NEAR_ENOUGH:
            yield say.floats(_key(node(), "rests_on", "lean", "pose").place, part, gap)
    for part, miss in made.misses.items():
        if abs(miss) > NEAR_ENOUGH:
            side, _, limb = part.partition(" ")
            on = now.foot(side).on if limb == "foot" else now.hand(side).on
            at = _key(node(), f"{side}_{limb}", "feet" if limb == "foot" else "hands", "pose")
            yield say.out_of_reach(at.place, part, on, miss)
    under = [] if drawing.props.water is not None else list(_under(made, drawing))
    if under and not any(abs(gap) > NEAR_ENOUGH for gap in made.gaps.values()):
        part, deep = max(under, key=lambda each: each[1])
        yield say.below_the_floor(node().place, part, deep)
    for side in SIDES:
        bend = _bend(made, now, side)
        if bend is not None and not ANKLE[0] <= bend <= ANKLE[1]:
            yield say.foot_cannot_stand(
                _key(node(), f"{side}_foot", "feet", "pose").place, side, bend
            )


def _key(node: Node, *names: str) -> Node:
    """Return the first of some keys that was written, or the whole position."""
    value = node.value if isinstance(node.value, dict) else {}
    return next((value[name] for name in names if name in value), node)


def _under(made: PosedBody, drawing: Drawing) -> Iterator[tuple[str, float]]:
    """Yield the parts that are under the floor, and how deep."""
    parts = ("heel", "toes", "knee", "wrist", "elbow", "hand")
    for part in ("head", *(f"{side} {each}" for side in SIDES for each in parts)):
        if made.at[part][1] < -NEAR_ENOUGH and drawing.view != "high above":
            yield part, -made.at[part][1]


def _bend(made: PosedBody, now: Stance, side: str) -> float | None:
    """Return how far the ankle of a flat foot bends; None for a foot that does not stand flat."""
    foot = now.foot(side)
    if foot.on not in FEET or foot.heel:
        return None
    ahead, up = made.frames[f"{side} foot"][0], made.frames[f"{side} shank"][1]
    return math.degrees(math.asin(max(-1.0, min(1.0, dot(ahead, up)))))
