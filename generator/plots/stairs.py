"""A return plan as a staircase of lanes: each starts a step further on, and all end together."""

from __future__ import annotations

from generator.model import ReturnPlan, Stage
from generator.plots.paint import WIDE, Plot, box, path, text

TALL = 22
"""Pixels of one step."""
LETTER = 7.2
"""Pixels of a letter, on the safe side."""
ARROWS = 75
"""Pixels at the right of a step for what staying and stepping back look like."""
STAYS = 1
"""The step at which staying and stepping back are shown: the second, where there is room."""


def stairs(plan: ReturnPlan) -> Plot:
    """Draw the stages of a plan, the first at the foot, with staying and stepping back."""
    count = len(plan.stages)
    step = (WIDE - 40) / count
    shapes = []
    for number, stage in enumerate(plan.stages):
        left, top = 1 + number * step, 4 + (count - 1 - number) * TALL
        inside = WIDE - left - 6 - (ARROWS if number <= STAYS else 0)
        name = f"{number + 1}. {stage.name}"
        words = name + _minutes(stage)
        if len(words) * LETTER > max(inside, left - 6):
            words = name
        shapes.append(
            box("mid" if number == count - 1 else "pale", left, top, WIDE - 1 - left, TALL)
        )
        if len(words) * LETTER < inside:
            shapes.append(text(words, left + 6, top + 15))
        else:
            shapes.append(text(words, left - 6, top + 15, "", "end"))
    top = 4 + (count - 1 - STAYS) * TALL
    right = WIDE - 12
    shapes += [
        path("arrow", f"M{right - 8} {top + 14}a5 5 0 1 1 5 2m3-3l-3 3l3 3"),
        text("stay", right - 18, top + 15, "strong", "end"),
        path("arrow", f"M{right - 5} {top + TALL - 4}v14m-4-5l4 5l4-5"),
        text("back", right - 18, top + TALL + 15, "strong", "end"),
    ]
    says = (
        f"Staircase of {count} steps, from {plan.stages[0].name} to {plan.stages[-1].name}. "
        f"Do each step {plan.runs_a_stage.text} times. Stay on a step, or go one step back, "
        "when the rules of the plan say so."
    )
    return Plot("".join(shapes), 8 + count * TALL, says)


def _minutes(stage: Stage) -> str:
    """Return how long is run, or walked, at a time; nothing for a distance."""
    found = stage.run_minutes or stage.walk_minutes or stage.minutes
    return f", {found.short} min" if found and not stage.miles else ""
