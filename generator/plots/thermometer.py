"""The pain scale as a thermometer: eleven scores, three colours, and what each asks of a runner."""

from __future__ import annotations

from generator.model import PainLight
from generator.plots.paint import Plot, box, path, text

SCORE = 14
"""Pixels of one score."""
LEFT, ACROSS, TOP = 8, 34, 6
TOPMOST = 10
"""The worst pain."""
_SIGNS = {
    "green": "M{0} {1}m-9 0a9 9 0 1 1 18 0a9 9 0 1 1-18 0z",
    "yellow": "M{0} {1}m0-9l10 17h-20z",
    "red": "M{0} {1}m-4-9h8l5 5v8l-5 5h-8l-5-5v-8z",
}
"""A circle, a triangle and an octagon, as on the sheets: the colours are not needed."""


def thermometer(green: PainLight, yellow: PainLight, red: PainLight) -> Plot:
    """Draw the scale from 0 at the foot to 10."""
    shapes, said = [], []
    for style, light in (("red", red), ("yellow", yellow), ("green", green)):
        low, high = int(light.pain.low), int(light.pain.top)
        top, tall = TOP + (TOPMOST - high) * SCORE, (high - low + 1) * SCORE
        middle = top + tall / 2
        shapes += [
            box(style, LEFT, top, ACROSS, tall),
            *(
                text(str(score), LEFT + ACROSS / 2, TOP + (TOPMOST - score) * SCORE + 11.5, "",
                     "middle")
                for score in range(high, low - 1, -1)
            ),
            path(style, _SIGNS[style].format(LEFT + ACROSS + 24, f"{middle:g}")),
            text(f"{light.name}: {light.pain.text}", LEFT + ACROSS + 44, middle - 2, "strong"),
            text(light.asks, LEFT + ACROSS + 44, middle + 15),
        ]  # fmt: skip
        said.append(f"{light.name}, {light.pain.text}: {light.asks}.")
    says = f"Thermometer of pain from 0 to {TOPMOST}. {' '.join(reversed(said))}"
    return Plot("".join(shapes), 2 * TOP + (TOPMOST + 1) * SCORE, says)


def limit(most: float) -> str:
    """Draw the most pain that is allowed as a little strip of the scale; its words stand beside."""
    return (
        '<svg class="ri-limit" viewBox="0 0 44 10" width="44" height="10" aria-hidden="true" '
        f'focusable="false"><path d="M2 2h40v6h-40z"/><path class="dark" d="M2 2h{4 * most:g}v6h-'
        f'{4 * most:g}z"/></svg>'
    )
