"""The chart of recovery times: an SVG made at build time, described in text. Pure."""

from __future__ import annotations

from html import escape

from generator.model import Injury, Time
from generator.reading.records import Entry

WIDTH, TOP = 340, 24  # CSS pixels of the drawing's own grid, narrow enough for a phone
ROW = 38  # pixels of one injury: its name and time above its bar
MARGIN = 12  # pixels on both sides of the bars, for the first number and the last arrow
LONGEST = 26  # weeks; longer times end in an arrow
FITS = 49  # letters of a name and its time that stand in one line
OPEN_END = 2  # weeks that the bar of an open-ended time is drawn long
_TICKS = (0, 4, 8, 12, 16, 20, 24)
_WEEK = (WIDTH - 2 * MARGIN) / LONGEST
_LABEL = 'role="img" aria-labelledby="recovery-chart-title"'
_TITLE = (
    "Usual recovery times in weeks, one bar for each injury. "
    "The table on this page says the same in words."
)


def recovery_chart(entries: list[Entry[Injury]]) -> str:
    """Draw one bar an injury from its shortest to its longest usual time; open ends have an arrow.

    Returns: one `<svg>` in one line, with a title. The table beside it says the same in words.
    """
    bars = [
        (entry.title, entry.record.recovery.leading)
        for entry in entries
        if entry.record.recovery and entry.record.recovery.leading
    ]
    height = TOP + ROW * len(bars) + 4
    parts = [
        f'<svg class="ri-chart__svg" viewBox="0 0 {WIDTH} {height}" {_LABEL}>',
        f'<title id="recovery-chart-title">{_TITLE}</title>',
        *(_tick(week, height) for week in _TICKS),
        *(_bar(title, typical, TOP + ROW * row) for row, (title, typical) in enumerate(bars)),
        "</svg>",
    ]
    return "".join(parts)


def _tick(week: int, height: int) -> str:
    x = f"{MARGIN + week * _WEEK:.1f}"
    return (
        f'<line class="ri-chart__grid" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{height}"/>'
        f'<text class="ri-chart__tick" x="{x}" y="{TOP - 12}" text-anchor="middle">{week}</text>'
    )


def _bar(title: str, typical: Time, y: int) -> str:
    weeks = typical.in_weeks
    top = min(weeks.low + OPEN_END if weeks.high is None else weeks.high, LONGEST)
    low = min(weeks.low, LONGEST - 1)
    goes_on = weeks.high is None or weeks.more or weeks.top > LONGEST
    x1, x2 = MARGIN + low * _WEEK, MARGIN + top * _WEEK
    words = typical.words
    if len(title) + len(words) > FITS:
        words = words.replace(" or more", "+")
    arrow = f'<path class="ri-chart__bar" d="M{x2 + 2:.1f} {y + 18}l8 6l-8 6z"/>' if goes_on else ""
    return (
        f'<text class="ri-chart__name" x="{MARGIN}" y="{y + 12}">{escape(title)}'
        f'<tspan class="ri-chart__value" dx="6">{escape(words)}</tspan></text>'
        f'<rect class="ri-chart__bar" x="{x1:.1f}" y="{y + 18}"'
        f' width="{max(3, x2 - x1):.1f}" height="12" rx="3"/>{arrow}'
    )
