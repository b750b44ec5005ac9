"""The chart of recovery times: an SVG made at build time, described in text. Pure."""

from __future__ import annotations

from html import escape

from generator.model import Injury
from generator.model.injury import Recovery
from generator.records import Entry

ROW, LEFT, WIDTH, TOP = 26, 200, 640, 34  # CSS pixels of the drawing's own grid
VALUES = 70  # pixels to the right of the longest bar, for its words
LONGEST = 26  # weeks; longer times end in an arrow
OPEN_END = 2  # weeks that the bar of an open-ended time is drawn long
NAME = 28  # letters of a name that fit to the left of the bars
_TICKS = (0, 4, 8, 12, 16, 20, 24)
_WEEK = (WIDTH - LEFT - VALUES) / LONGEST
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
        (entry.title, entry.record.recovery.typical)
        for entry in entries
        if entry.record.recovery and entry.record.recovery.typical
    ]
    height = TOP + ROW * len(bars) + 8
    parts = [
        f'<svg class="ri-chart__svg" viewBox="0 0 {WIDTH} {height}" {_LABEL}>',
        f'<title id="recovery-chart-title">{_TITLE}</title>',
        *(_tick(week, height) for week in _TICKS),
        *(_bar(title, typical, TOP + ROW * row) for row, (title, typical) in enumerate(bars)),
        "</svg>",
    ]
    return "".join(parts)


def _tick(week: int, height: int) -> str:
    x = f"{LEFT + week * _WEEK:.1f}"
    return (
        f'<line class="ri-chart__grid" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{height - 8}"/>'
        f'<text class="ri-chart__tick" x="{x}" y="{TOP - 14}" text-anchor="middle">{week}</text>'
    )


def _bar(title: str, typical: Recovery, y: int) -> str:
    weeks = typical.in_weeks
    top = min(weeks.low + OPEN_END if weeks.high is None else weeks.high, LONGEST)
    low = min(weeks.low, LONGEST - 1)
    goes_on = weeks.high is None or weeks.more or weeks.top > LONGEST
    x1, x2 = LEFT + low * _WEEK, LEFT + top * _WEEK
    arrow = f'<path class="ri-chart__bar" d="M{x2 + 2:.1f} {y + 2}l9 7l-9 7z"/>' if goes_on else ""
    shown = f"{typical.amount.short} {typical.unit[0]}"
    return (
        f'<text class="ri-chart__name" x="{LEFT - 10}" y="{y + 13}" text-anchor="end">'
        f"{escape(_short(title))}</text>"
        f'<rect class="ri-chart__bar" x="{x1:.1f}" y="{y + 2}"'
        f' width="{max(3, x2 - x1):.1f}" height="14" rx="3"/>{arrow}'
        f'<text class="ri-chart__value" x="{x2 + (16 if goes_on else 6):.1f}" y="{y + 13}">'
        f"{escape(shown)}</text>"
    )


def _short(title: str) -> str:
    return title if len(title) <= NAME else f"{title[: NAME - 1]}\u2026"
