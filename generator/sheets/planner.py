"""What the planner needs from the records: each plan in numbers, and which plan fits what."""

from __future__ import annotations

import json
from typing import Any

from generator.graph import Graph
from generator.model import Injury
from generator.model.plans import ReturnPlan
from generator.reading.records import Entry
from generator.sheets.words import sentence


def needs_clearance(injury: Injury, plan: ReturnPlan) -> bool:
    """Whether somebody must agree before the first run: the stricter of injury and plan."""
    return plan.needs_clearance or injury.clearance.by != "nobody"


def options(graph: Graph) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """Return what a reader may choose, injuries and tissues: (value, words, plan id)."""
    injuries = [
        (entry.id, entry.title, entry.record.return_to_run.plan)
        for entry in graph.injuries
        if entry.record.return_to_run
    ]
    tissues = [
        (f"tissue-{tissue}", tissue.capitalize(), plan.id)
        for plan in graph.all("return_plan")
        for tissue in plan.record.general_for
    ]
    return injuries, tissues


def numbers(plan: Entry[ReturnPlan]) -> dict[str, Any]:
    """Return a plan as numbers, with the smaller rise; planner-arithmetic.js says each key."""
    record = plan.record
    rests = [stage.rest_days_between.top for stage in record.stages if stage.rest_days_between]
    return {
        "clearance": record.needs_clearance,
        "runs": [int(record.runs_a_stage.low), int(record.runs_a_stage.top)],
        "rise": record.weekly_rise_percent.low,
        "cutback": [int(record.cutback_every_weeks.low), int(record.cutback_every_weeks.top)],
        "rest": int(max(rests, default=0)),
        "stages": [[stage.name, sentence(stage.session)] for stage in record.stages],
    }


def data(graph: Graph) -> str:
    """Return all plans as JSON that is safe inside a page."""
    plans = {plan.id: numbers(plan) for plan in graph.all("return_plan")}
    return json.dumps(plans, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
