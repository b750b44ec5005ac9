"""What the planner is told of the records."""

import json
from typing import Any

from generator.graph import Graph
from generator.sheets import planner
from generator.sheets.build import sheets


def held(graph: Graph) -> dict[str, dict[str, Any]]:
    data: dict[str, dict[str, Any]] = json.loads(planner.data(graph))
    return data


def test_every_plan_is_there_with_the_numbers_of_its_record(graph: Graph):
    plans = held(graph)["plans"]
    assert set(plans) == {plan.id for plan in graph.all("return_plan")}
    for plan in graph.all("return_plan"):
        told = plans[plan.id]
        assert told["rise"] == plan.record.weekly_rise_percent.low
        assert [name for name, _ in told["stages"]] == [stage.name for stage in plan.record.stages]


def test_the_numbers_cannot_end_the_script_that_holds_them(graph: Graph):
    assert "<" not in planner.data(graph)


def test_every_injury_can_be_chosen_and_means_something(graph: Graph):
    injuries, tissues = planner.options(graph)
    assert {value for value, _ in injuries} == {entry.id for entry in graph.injuries}
    assert {value for value, _ in (*injuries, *tissues)} == set(held(graph)["choices"])


def test_who_has_to_agree_is_what_the_injury_says_or_more(graph: Graph):
    order = ("nobody", "clinician", "clinic")
    choices = held(graph)["choices"]
    for entry in graph.injuries:
        told, said = choices[entry.id]["clearance"], entry.record.clearance.by
        assert order.index(told) >= order.index(said), entry.id
        assert (told == "nobody") or choices[entry.id]["because"], entry.id


def test_where_the_clinic_makes_the_plan_the_planner_makes_none(graph: Graph):
    choices = held(graph)["choices"]
    clinics = [entry.id for entry in graph.injuries if entry.record.clearance.by == "clinic"]
    assert "achilles-rupture" in clinics
    assert [choices[id_]["plan"] for id_ in clinics] == [None] * len(clinics)


def test_whoever_chooses_bone_gets_a_plan_that_needs_clearance(graph: Graph):
    assert held(graph)["choices"]["tissue-bone"]["clearance"] == "clinician"


def test_a_stress_fracture_never_gets_a_plan_without_clearance(graph: Graph):
    for id_, choice in held(graph)["choices"].items():
        if "stress-fracture" in id_:
            assert choice["clearance"] != "nobody", id_


def test_a_plan_asks_for_what_its_sheet_asks_for(graph: Graph):
    choices = held(graph)["choices"]
    asking = [sheet for sheet in sheets(graph) if sheet.kind == "return"]
    assert len(asking) > 30
    for sheet in asking:
        [before] = [part for part in sheet.sections if part.title == "Before the first run"]
        lines = [line.plain for line in before.blocks[0].lines]
        assert choices[sheet.injury]["ready"] == lines, sheet.id
