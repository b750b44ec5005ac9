"""What plots are made of: boxes, paths and words in CSS pixels, and the SVG around them.

Classes: `rule` a thin line, `pale`, `mid` and `dark` three weights, `dash` a limit, `arrow` a way,
`green`, `yellow` and `red` the pain lights; of words `strong`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.drawings import safe

WIDE = 340
"""CSS pixels from left to right: the width of a phone's column."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot: its shapes, how tall it is, and what it shows, for those who do not see it."""

    shapes: str
    tall: int
    says: str

    @property
    def svg(self) -> str:
        """The plot in one line."""
        return (
            f'<svg class="ri-plot" viewBox="0 0 {WIDE} {self.tall}" width="{WIDE}" '
            f'height="{self.tall}" role="img" aria-label="{safe(self.says)}">{self.shapes}</svg>'
        )


def box(style: str, left: float, top: float, wide: float, tall: float) -> str:
    """Draw a box."""
    place = f'x="{left:.4g}" y="{top:.4g}" width="{wide:.4g}" height="{tall:.4g}"'
    return f'<rect class="{style}" {place}/>'


def path(style: str, way: str) -> str:
    """Draw a path."""
    return f'<path class="{style}" d="{way}"/>'


def text(words: str, x: float, y: float, style: str = "", anchor: str = "") -> str:
    """Write words. anchor: `middle` or `end`; else they begin at x."""
    css = f' class="{style}"' if style else ""
    where = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text{css} x="{x:.4g}" y="{y:.4g}"{where}>{safe(words)}</text>'


def on_paper(drawn: str) -> str:
    """Return a plot for a PDF, whose maker knows no stylesheet in SVG: black, greys and white."""
    shaped = re.sub(r'(<(?:rect|path)) class="(\w+)"', _inked, drawn)
    return re.sub(r"<text(?: class=\"(\w+)\")?", _lettered, shaped)


def _inked(found: re.Match[str]) -> str:
    fill, line = _INK[found[2]]
    dashes = ' stroke-dasharray="5 4"' if found[2] == "dash" else ""
    return f'{found[1]} fill="{fill}" stroke="{line}" stroke-width="1.5"{dashes}'


def _lettered(found: re.Match[str]) -> str:
    weight = ' font-weight="700"' if found[1] == "strong" else ""
    return f'<text font-size="13" fill="#000"{weight}'


_INK = {
    "rule": ("none", "#777"),
    "pale": ("#fff", "#333"),
    "mid": ("#bbb", "#333"),
    "dark": ("#333", "#333"),
    "dash": ("none", "#000"),
    "arrow": ("none", "#000"),
    "green": ("#fff", "#333"),
    "yellow": ("#ddd", "#333"),
    "red": ("#aaa", "#333"),
}
