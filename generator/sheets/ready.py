"""What must be true before the first run: the injury's own words and its plan's, once each."""

from __future__ import annotations

from collections.abc import Sequence

from generator.graph import Graph
from generator.model import Injury
from generator.model.plans import ReturnPlan
from generator.sheets.lines import claims, unlike
from generator.sheets.sheet import Line


def needs_clearance(injury: Injury, plan: ReturnPlan) -> bool:
    """Whether somebody must agree before the first run: the stricter of injury and plan."""
    return plan.needs_clearance or injury.clearance.by != "nobody"


def ready(graph: Graph, injury: Injury | None, plan: ReturnPlan) -> tuple[Line, ...]:
    """Return what must be true before the first run; the injury's own lines first."""
    own = injury.return_to_run.ready_when if injury and injury.return_to_run else ()
    return _said_once(unlike(claims(graph, (*own, *plan.entry))))


def _said_once(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drop lines that begin as another one does: an injury and its plan often ask for the same."""
    kept: list[Line] = []
    for line in lines:
        first = line.plain.partition(".")[0].lower()
        if not any(first == other.plain.partition(".")[0].lower() for other in kept):
            kept.append(line)
    return tuple(kept)
