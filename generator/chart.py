"""The chart of recovery times: an SVG made at build time, described in text. Pure."""

from __future__ import annotations

from html import escape

from generator.model import Injury
from generator.records import Entry

ROW, LEFT, WIDTH, TOP = 26, 200, 640, 34  # CSS pixels of the drawing's own grid
LONGEST = 26  # weeks; longer times end in an arrow
_TICKS = (0, 4, 8, 12, 16, 20, 24)


def recovery_chart(entries: list[Entry[Injury]]) -> str:
    """Draw one bar an injury from its shortest to its longest usual time, in weeks; open ends have an arrow.

    Returns: one `<svg>` without blank lines, with a title; the table beside it says the same in words.
    """
    height = TOP + ROW * len(entries) + 8
    scale = (WIDTH - LEFT - 70) / LONGEST
    parts = [
        f'<svg class="ri-chart__svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="recovery-chart-title">',
        '<title id="recovery-chart-title">Usual recovery times in weeks, one bar for each injury. The table on this page says the same in words.</title>',
    ]
    for tick in _TICKS:
        x = LEFT + tick * scale
        parts.append(f'<line class="ri-chart__grid" x1="{x:.1f}" y1="{TOP - 8}" x2="{x:.1f}" y2="{height - 8}"/>')
        parts.append(f'<text class="ri-chart__tick" x="{x:.1f}" y="{TOP - 14}" text-anchor="middle">{tick}</text>')
    for number, entry in enumerate(entries):
        recovery = entry.record.recovery
        if recovery is None:
            continue
        weeks = recovery.typical.in_weeks
        top = min(weeks.low + 2 if weeks.high is None else weeks.high, LONGEST)
        low = min(weeks.low, LONGEST - 1)
        if top <= low:
            low = max(0, top - 0.4)
        y = TOP + ROW * number
        open_end = weeks.high is None or weeks.more or weeks.top > LONGEST
        x1, x2 = LEFT + low * scale, LEFT + top * scale
        parts.append(f'<text class="ri-chart__name" x="{LEFT - 10}" y="{y + 13}" text-anchor="end">{escape(_short(entry.title))}</text>')
        parts.append(f'<rect class="ri-chart__bar" x="{x1:.1f}" y="{y + 2}" width="{max(3, x2 - x1):.1f}" height="14" rx="3"/>')
        if open_end:
            parts.append(f'<path class="ri-chart__bar" d="M{x2 + 2:.1f} {y + 2}l9 7l-9 7z"/>')
        shown = f"{recovery.typical.amount.short} {recovery.typical.unit[0]}"
        parts.append(f'<text class="ri-chart__value" x="{x2 + (16 if open_end else 6):.1f}" y="{y + 13}">{escape(shown)}</text>')
    return "".join([*parts, "</svg>"])


def _short(title: str) -> str:
    return title if len(title) <= 28 else f"{title[:27]}\u2026"
