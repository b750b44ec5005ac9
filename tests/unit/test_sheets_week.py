"""The week of a rehab sheet: every exercise has its days, and as many as its dose asks for."""

import re

import pytest

from generator.graph import Graph
from generator.sheets import build as sheets
from generator.sheets.sheet import Sheet, plain
from generator.sheets.week import DAYS, USUAL, days, spread

WEEKS = {"Run": ("Run", "Strength", "Run", "Bike", "Run", "Strength", "Rest"), "usual": USUAL}


@pytest.fixture(scope="module")
def rehab(graph: Graph) -> dict[str, Sheet]:
    return {sheet.injury: sheet for sheet in sheets.sheets(graph) if sheet.kind == "rehab"}


@pytest.mark.parametrize(
    ("count", "wanted", "week", "chosen"),
    [
        (3, (0, 2, 4), "usual", "Mon Wed Fri"),
        (2, (0, 2, 4), "usual", "Mon Fri"),
        (2, (0, 3, 5), "usual", "Mon Thu"),
        (4, (0, 2, 4), "usual", "Mon Wed Fri Sat"),
        (3, (1, 5), "Run", "Tue Thu Sat"),
    ],
)
def test_days_lie_far_apart_and_keep_off_runs_and_rest(count, wanted, week, chosen):
    assert " ".join(DAYS[day] for day in spread(count, wanted, WEEKS[week])) == chosen


def test_every_exercise_of_a_phase_has_as_many_days_as_its_dose_asks_for(graph: Graph):
    wrong, seen = [], 0
    for entry in graph.injuries:
        injury = entry.record
        for phase in injury.phases if injury.depth == "full" else ():
            said = days(graph, injury, phase)
            for used in phase.exercises:
                exercise = graph.get(used.exercise)
                dose = injury.dose_of(used, exercise.record)
                rides = phase.week and exercise.record.trains == "cross-training"
                if dose is None or dose.days_a_week is None or (rides and dose.days_a_week.low < 7):
                    continue
                seen += 1
                found = [
                    7 if group.startswith("Every day") else len(re.findall("|".join(DAYS), group))
                    for group, names in re.findall(r"([^.:]+): ([^.]+)\.", said)
                    if exercise.title in re.split("; |, with", names)
                    or exercise.title in names.split("; ")
                ]
                if int(dose.days_a_week.low) not in found:
                    wrong.append((entry.id, phase.name, exercise.title, found))
    assert wrong == []
    assert seen > 250


def test_a_week_without_runs_names_none_before_they_are_allowed(graph: Graph):
    for entry in graph.injuries:
        injury = entry.record
        if injury.depth != "full" or injury.can_i_run.answer != "no":
            continue
        for phase in injury.phases:
            if not phase.week and not phase.after_first_runs:
                assert "run" not in re.findall(r"\b(?:A|a) (run)", days(graph, injury, phase))


def test_a_sheet_says_where_to_start_what_to_do_when_worse_and_how_much_to_run(graph, rehab):
    for id_, sheet in rehab.items():
        shown = {part.id: part for part in sheet.sections}
        use = "\n".join(line.plain for line in shown["use"].blocks[0].lines)
        assert "Start with phase 1" in use
        assert "Worse?" in use
        record = graph.get(id_).record
        scored = not record.of_children and record.tissue != "bone"
        assert ("out of 10" in use) == scored, id_
        if record.return_to_run:
            assert (
                "1: " in shown["again"].blocks[-1].lines[0].plain or len(shown["again"].blocks) > 1
            )
        assert "overleaf" in plain(shown["log"].intro)
