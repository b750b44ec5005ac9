"""What the planner is told of the records."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator import site
from generator.graph import Graph
from generator.sheets import planner


@pytest.fixture(scope="module")
def graph(content: Path) -> Graph:
    return site.read(content, date(2026, 12, 1)).graph


def test_every_plan_is_there_with_the_numbers_of_its_record(graph: Graph):
    data = json.loads(planner.data(graph))
    assert set(data) == {plan.id for plan in graph.all("return_plan")}
    for plan in graph.all("return_plan"):
        told = data[plan.id]
        assert told["rise"] == plan.record.weekly_rise_percent.low
        assert told["clearance"] is plan.record.needs_clearance
        assert [name for name, _ in told["stages"]] == [stage.name for stage in plan.record.stages]


def test_the_numbers_cannot_end_the_script_that_holds_them(graph: Graph):
    assert "<" not in planner.data(graph)


def test_every_injury_with_a_way_back_can_be_chosen(graph: Graph):
    injuries, tissues = planner.options(graph)
    chosen = {value: plan for value, _, plan in injuries}
    assert chosen == {
        entry.id: entry.record.return_to_run.plan
        for entry in graph.injuries
        if entry.record.return_to_run
    }
    assert {plan for _, _, plan in (*injuries, *tissues)} <= set(json.loads(planner.data(graph)))


def test_whoever_chooses_bone_gets_the_plan_that_needs_clearance(graph: Graph):
    _, tissues = planner.options(graph)
    plan = next(plan for _, words, plan in tissues if words == "Bone")
    assert graph.get(plan).record.needs_clearance


def test_a_stress_fracture_never_gets_a_plan_without_clearance(graph: Graph):
    for entry in graph.injuries:
        if "stress-fracture" in entry.id and entry.record.return_to_run:
            plan = graph.get(entry.record.return_to_run.plan)
            assert planner.needs_clearance(entry.record, plan.record), entry.id
