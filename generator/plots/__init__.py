"""Plots from records: the pain scale, recovery, the return plan, and how training grows.

Pure functions from records to SVG with a text alternative. Colours are those of
`theme_overrides/css/kinds/plots.css`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from generator.plots.paint import Plot, on_paper
from generator.plots.recovery import recovery_chart
from generator.plots.stairs import stairs
from generator.plots.thermometer import limit, thermometer
from generator.plots.training import building_weeks, longest_run

__all__ = ["PLOTS", "Plot", "limit", "on_paper", "recovery_chart", "stairs"]


class Made(NamedTuple):
    """How a plot is made, and the ids of the records that it is made from."""

    make: Callable[..., Plot]
    needs: tuple[str, ...]

    def of(self, records: Callable[[str], Any]) -> Plot:
        """Draw it."""
        return self.make(*(records(id_) for id_ in self.needs))


PLOTS: Mapping[str, Made] = {
    "plot-pain-scale": Made(thermometer, ("green", "yellow", "red")),
    "plot-building-weeks": Made(
        building_weeks, ("building-weeks", "ten-percent-rule", "lighter-week")
    ),
    "plot-longest-run": Made(longest_run, ("longest-run-rise", "longest-run-days")),
}
"""Plots that the text of a guide or a sheet shows by their ids."""
