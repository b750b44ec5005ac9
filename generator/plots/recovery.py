"""The chart of recovery times: an SVG made at build time, described in text. Pure."""

from __future__ import annotations

from html import escape

from generator.model import Injury, Time
from generator.reading.records import Entry

WIDTH, TOP = 340, 24  # CSS pixels of the drawing's own grid, narrow enough for a phone
ROW = 42  # pixels of one injury: its name and time above its bar
MARGIN = 12  # pixels on both sides of the bars, for the first number and the last arrow
LONGEST = 26  # weeks; longer times end in an arrow
FITS = 49  # letters of a name and its time that stand in one line
THICK, THIN = 12, 5  # pixels of the bar that leads, and of what is only said beside it
OPEN_END = 2  # weeks that the bar of an open-ended time is drawn long
_TICKS = (0, 4, 8, 12, 16, 20, 24)
_WEEK = (WIDTH - 2 * MARGIN) / LONGEST
_LABEL = 'role="img" aria-labelledby="recovery-chart-title"'
_TITLE = (
    "Recovery times in weeks: a full bar for what was measured, an outline for what is often said. "
    "The table on this page says the same in words."
)


def recovery_chart(entries: list[Entry[Injury]]) -> str:
    """Draw one bar an injury from its shortest to its longest usual time; open ends have an arrow.

    Returns: one `<svg>` in one line, with a title. The table beside it says the same in words.
    """
    bars = [
        (entry.title, entry.record.recovery.leading, entry.record.recovery.said)
        for entry in entries
        if entry.record.recovery and entry.record.recovery.leading
    ]
    height = TOP + ROW * len(bars) + 4
    parts = [
        f'<svg class="ri-chart__svg" viewBox="0 0 {WIDTH} {height}" {_LABEL}>',
        f'<title id="recovery-chart-title">{_TITLE}</title>',
        *(_tick(week, height) for week in _TICKS),
        *(_row(*bar, TOP + ROW * row) for row, bar in enumerate(bars)),
        "</svg>",
    ]
    return "".join(parts)


def _tick(week: int, height: int) -> str:
    x = f"{MARGIN + week * _WEEK:.1f}"
    return (
        f'<line class="ri-chart__grid" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{height}"/>'
        f'<text class="ri-chart__tick" x="{x}" y="{TOP - 12}" text-anchor="middle">{week}</text>'
    )


def _row(title: str, leading: Time, said: Time | None, y: int) -> str:
    """Draw the name and the leading time of an injury, and below it what is only said."""
    words = leading.words
    if len(title) + len(words) > FITS:
        words = words.replace(" or more", "+")
    other = _bar(said, y + 32, THIN) if said else ""
    return (
        f'<text class="ri-chart__name" x="{MARGIN}" y="{y + 12}">{escape(title)}'
        f'<tspan class="ri-chart__value" dx="6">{escape(words)}</tspan></text>'
        f"{_bar(leading, y + 18, THICK)}{other}"
    )


def _bar(time: Time, y: int, height: int) -> str:
    """Draw a time: full when it was measured, an outline when it is said; an arrow when open."""
    weeks = time.in_weeks
    top = min(weeks.low + OPEN_END if weeks.high is None else weeks.high, LONGEST)
    low = min(weeks.low, LONGEST - 1)
    goes_on = weeks.high is None or weeks.more or weeks.top > LONGEST
    x1, x2 = MARGIN + low * _WEEK, MARGIN + top * _WEEK
    kind = "ri-chart__bar" if time.measured else "ri-chart__bar ri-chart__bar--said"
    half = height / 2
    arrow = (
        f'<path class="{kind}" d="M{x2 + 2:.1f} {y}l8 {half:g}l-8 {half:g}z"/>' if goes_on else ""
    )
    return (
        f'<rect class="{kind}" x="{x1:.1f}" y="{y}"'
        f' width="{max(3, x2 - x1):.1f}" height="{height}" rx="3"/>{arrow}'
    )
