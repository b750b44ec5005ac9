"""`injury-guide doses`: what is prescribed, whether it is whole, and what it rests on."""

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.graph import Graph
from generator.model import Dose
from generator.reports.doses import Prescribed, counted, minutes, most_read
from tests.content_fixture import copy_of_tiny

Capture = pytest.CaptureFixture[str]
LEAST_COMPLETE, LEAST_SOURCED = 0.95, 0.4


def dose(**said: str) -> Dose:
    return Dose.model_validate({"basis": "ours", **said})


def test_prescriptions_are_complete_and_the_commonest_rest_on_sources(graph: Graph):
    every = sum((counted(graph, each.record) for each in graph.injuries), Prescribed(0, 0, 0))
    assert every.all > 300
    assert every.whole >= LEAST_COMPLETE * every.all
    apart = most_read(graph.injuries)
    best = sum((counted(graph, each.record) for each in apart), Prescribed(0, 0, 0))
    assert len(apart) == 15
    assert best.sourced >= LEAST_SOURCED * best.all


def test_report_tells_of_each_programme(tmp_path: Path, capsys: Capture):
    tiny = copy_of_tiny(tmp_path)
    assert main(["doses", "--content", str(tiny)]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert "sore-shin: 1 prescriptions, 1 (100%) complete, 0 with a source" in shown
    assert (
        "  1. Calm it down: exercises 1, until its signs are met, days a week 3, "
        "minutes a session 5" in shown
    )
    assert shown[-1] == "All: 1 prescriptions, 1 (100%) complete, 0 with a source."


def test_source_and_a_missing_next_step_are_counted(tmp_path: Path, capsys: Capture):
    tiny = copy_of_tiny(tmp_path)
    path = tiny / "exercises" / "heel-lift.yaml"
    text = path.read_text("utf-8").replace("basis: guide", "basis: [smith-2020]")
    path.write_text(
        text.replace("    next: When 3 sets of 15 feel easy, use one leg.\n", ""), "utf-8"
    )
    main(["doses", "--content", str(tiny)])
    shown = capsys.readouterr().out
    assert "All: 1 prescriptions, 0 complete, 1 (100%) with a source." in shown


def test_session_is_as_long_as_its_sets_tempo_sides_and_rest():
    assert minutes(dose(minutes="20")) == 20
    assert minutes(dose(sets="3", reps="10")) == (3 * 10 * 4 + 2 * 60) / 60
    both = {"sets": "2", "reps": "6", "up_seconds": "3", "lower_seconds": "3"}
    assert minutes(dose(**both, sides="each", rest_seconds="90")) == (2 * 6 * 6 * 2 + 90) / 60
    assert minutes(dose(hold_seconds="30")) == 0.5
