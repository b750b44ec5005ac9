"""What must be true before the first run: the injury's own words, or its plan's."""

from __future__ import annotations

from generator.graph import Graph
from generator.model import Injury
from generator.model.plans import ReturnPlan
from generator.sheets.lines import claims, unlike
from generator.sheets.sheet import Line


def needs_clearance(injury: Injury, plan: ReturnPlan) -> bool:
    """Whether somebody must agree before the first run: the stricter of injury and plan."""
    return plan.needs_clearance or injury.clearance.by != "nobody"


def ready(graph: Graph, injury: Injury | None, plan: ReturnPlan) -> tuple[Line, ...]:
    """Return what must be true before the first run: the injury's own lines, else its plan's.

    The injury's are the more exact, and both together ask for most things twice.
    """
    own = injury.return_to_run.ready_when if injury and injury.return_to_run else ()
    return unlike(claims(graph, own or plan.entry))


def agreed(injury: Injury, plan: ReturnPlan) -> str:
    """Return that a clinician has to agree, and why; nothing where nobody has to."""
    if not needs_clearance(injury, plan):
        return ""
    reason = f" {injury.clearance.because}" if injury.clearance.because else ""
    return f"Only when a clinician agrees.{reason} "
