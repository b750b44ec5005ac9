"""How training grows: weeks that build and one that is lighter, and the longest run of a month."""

from __future__ import annotations

from generator.model import Figure
from generator.model.values.units import figure_words
from generator.plots.paint import WIDE, Plot, box, path, text

TALL = 150
FOOT = 128
"""Where the bars stand, in pixels from the top."""
RUNS = (
    (1, 0.42), (3, 0.5), (6, 0.8), (8, 0.42), (10, 0.5), (13, 0.86), (15, 0.4), (17, 0.55),
    (20, 0.92), (22, 0.44), (24, 0.5), (27, 1.0), (29, 0.45),
)  # fmt: skip
"""An ordinary month: on which of its 30 days, and how long beside the longest."""


def building_weeks(weeks: Figure, rise: Figure, lighter: Figure) -> Plot:
    """Draw two rounds of weeks that grow by the most that is allowed, and a lighter one."""
    growing = int(weeks.amount.top)
    peak, bars = 60.0, []
    for number in range(2 * (growing + 1)):
        light = number % (growing + 1) == growing
        if number and not light:
            peak *= 1 + rise.amount.top / 100
        bars.append((peak * lighter.amount.low / 100 if light else peak, light))
    wide = (WIDE - 8) / len(bars)
    shapes = [path("rule", f"M0 {FOOT}h{WIDE}")]
    for number, (tall, light) in enumerate(bars):
        left = number * wide + 4
        shapes += [
            box("pale" if light else "mid", left, FOOT - tall, wide - 8, tall),
            text(str(number + 1), left + wide / 2 - 4, FOOT + 16, "", "middle"),
        ]
        if light:
            shapes.append(text("lighter", left + wide / 2 - 4, FOOT - tall - 6, "", "middle"))
    shapes.append(text(f"each week up to {rise.amount.short}% more", 4, 14, "strong"))
    says = (
        f"Weeks as bars. {growing} weeks grow, each by at most {figure_words(rise)}. "
        f"Then comes a lighter week, about {figure_words(lighter)} of the week before, "
        f"and the next {growing} weeks go on from the third."
    )
    return Plot("".join(shapes), TALL, says)


def longest_run(rise: Figure, days: Figure) -> Plot:
    """Draw the runs of the days that count, the longest of them, and how long the next may be."""
    count = int(days.amount.low)
    day = (WIDE - 50) / count
    full = 80.0
    most = full * (1 + rise.amount.top / 100)
    shapes = [path("rule", f"M0 {FOOT}h{WIDE}")]
    for at, share in RUNS:
        long = share == 1
        tall = full * share
        shapes.append(box("dark" if long else "pale", at * day, FOOT - tall, day - 1.5, tall))
        if long:
            shapes.append(text("longest", at * day + 4, FOOT - tall - 22, "", "middle"))
    shapes += [
        path("dash", f"M0 {FOOT - full:g}h{WIDE}"),
        box("mid", WIDE - 34, FOOT - most, 24, most),
        text(f"+{rise.amount.short}%", WIDE - 22, FOOT - most - 8, "strong", "middle"),
        text(f"the last {figure_words(days)}", 0, FOOT + 16),
        text("next run", WIDE, FOOT + 16, "", "end"),
    ]
    says = (
        f"Runs of the last {figure_words(days)} as bars. The longest sets the limit: "
        f"the next run is at most {figure_words(rise)} longer."
    )
    return Plot("".join(shapes), TALL, says)
