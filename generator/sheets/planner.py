"""What the planner needs from the records: each plan in numbers, and what each choice means."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.graph import Graph
from generator.model import Injury
from generator.model.plans import ReturnPlan
from generator.model.values.units import DETAILS, dose_words
from generator.reading.records import Entry
from generator.sheets.lines import claims
from generator.sheets.ready import needs_clearance, ready
from generator.sheets.words import sentence

AGREED = "Bone heals before it is loaded, and a clinician can tell when."
"""Why a tissue that is not tied to an injury needs clearance."""


def options(graph: Graph) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return what a reader may choose, every injury and some tissues: (value, words)."""
    injuries = [(entry.id, entry.title) for entry in graph.injuries]
    tissues = [(f"tissue-{tissue}", tissue.capitalize()) for tissue, _ in _tissues(graph)]
    return injuries, tissues


def choices(graph: Graph) -> dict[str, dict[str, Any]]:
    """Return by value what a choice means; planner/form.js says each key.

    `clearance` is the stricter of injury and plan; a choice whose `plan` is null gets no dates.
    Its name is the one that the reader chooses it by: the form has it already.
    """
    found = {entry.id: _injury(graph, entry) for entry in graph.injuries}
    for tissue, plan in _tissues(graph):
        found[f"tissue-{tissue}"] = {
            "plan": plan.id,
            "clearance": "clinician" if plan.record.needs_clearance else "nobody",
            "because": AGREED if plan.record.needs_clearance else "",
            "ready": [line.plain for line in ready(graph, None, plan.record)],
            "beside": [],
            "pain": 0 if plan.record.needs_clearance else _green(graph),
        }
    return found


def chosen(plan: Entry[ReturnPlan], injuries: Sequence[Entry[Injury]]) -> str:
    """Return the choice in the planner that means this plan and nothing else; empty without one."""
    if plan.record.general_for:
        return f"tissue-{plan.record.general_for[0]}"
    return injuries[0].id if len(injuries) == 1 else ""


BESIDE = 4
"""Exercises that a week of running shows beside the runs."""

LEFT_OUT: Mapping[str, None] = {**DETAILS, **dict.fromkeys(("load", "sides", "pain_limit"))}
"""What of a dose a week of running has no room for."""


def beside(graph: Graph, injury: Injury) -> Iterator[list[str]]:
    """Yield the exercises to go on with while running comes back: name, dose, address.

    They are those of the last phase before the first runs, and of what comes after them.
    """
    before = [phase for phase in injury.phases if not phase.after_first_runs and phase.exercises]
    phases = [*before[-1:], *(phase for phase in injury.phases if phase.after_first_runs)]
    used = {each.exercise: each for phase in phases for each in phase.exercises}
    trained = [
        (graph.get(id_), each)
        for id_, each in used.items()
        if graph.get(id_).record.trains not in {"cross-training", "warm-up"}
    ]
    for entry, each in trained[:BESIDE]:
        given = each.dose or entry.record.dose_for(each.purpose)
        amount = sentence(", ".join(dose_words(given.model_copy(update=LEFT_OUT)))) if given else ""
        yield [entry.title, amount, f"../{entry.url}"]


def _injury(graph: Graph, entry: Entry[Injury]) -> dict[str, Any]:
    injury = entry.record
    back = injury.return_to_run
    plan = graph.get(back.plan) if back else None
    by = injury.clearance.by
    if plan is not None and by == "nobody" and needs_clearance(injury, plan.record):
        by = "clinician"
    because = injury.clearance.because or (AGREED if by != "nobody" else "")
    said = {"clearance": by, "because": graph.names.plain(because)}
    if plan is None or by == "clinic":
        return {"plan": None, **said}
    return {
        "plan": plan.id,
        **said,
        "run": graph.names.plain(injury.can_i_run.words),
        "young": plan.record.made_for == "young runners",
        "ready": [line.plain for line in ready(graph, injury, plan.record)],
        "beside": list(beside(graph, injury)),
        "pain": injury.can_i_run.pain_limit.top if injury.can_i_run.pain_limit else 0,
    }


def _green(graph: Graph) -> float:
    """Return the most pain that is green on the pain scale."""
    return max((x.record.pain.top for x in graph.all("pain_light") if x.id == "green"), default=0)


def _tissues(graph: Graph) -> Iterator[tuple[str, Entry[ReturnPlan]]]:
    for plan in graph.all("return_plan"):
        for tissue in plan.record.general_for:
            yield tissue, plan


def numbers(graph: Graph, plan: Entry[ReturnPlan]) -> dict[str, Any]:
    """Return a plan as numbers, with the smaller rise, and the words of its rules.

    planner/arithmetic.js says each key.
    """
    record = plan.record
    rests = [stage.rest_days_between.top for stage in record.stages if stage.rest_days_between]
    return {
        "runs": [int(record.runs_a_stage.low), int(record.runs_a_stage.top)],
        "rise": record.weekly_rise_percent.low,
        "cutback": [int(record.cutback_every_weeks.low), int(record.cutback_every_weeks.top)],
        "rest": int(max(rests, default=0)),
        "stages": [[stage.name, sentence(stage.session)] for stage in record.stages],
        "hold": [line.plain for line in claims(graph, record.hold)],
        "back": [line.plain for line in claims(graph, record.step_back)],
    }


def data(graph: Graph) -> str:
    """Return all plans and choices as JSON that is safe inside a page."""
    held = {
        "plans": {plan.id: numbers(graph, plan) for plan in graph.all("return_plan")},
        "choices": choices(graph),
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
