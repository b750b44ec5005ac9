"""What reviewers are shown: moves, graphs, changes, the hazard log."""

from dataclasses import replace
from pathlib import Path

from generator.triage import explain, lockfile
from generator.triage.compiled import Compiled
from tests.unit.triage_support import real

TESTS = Path(__file__).parents[1]


def later_alert(compiled: Compiled, id_: str, by: int = 2) -> Compiled:
    """The same tree, but for one condition that raises its alert some points later."""
    conditions = tuple(
        replace(each, alert_at=each.alert_at + by)
        if each.id == id_ and each.alert_at is not None
        else each
        for each in compiled.conditions
    )
    return replace(compiled, conditions=conditions)


def test_moves_name_every_answer_and_rule_of_a_region():
    compiled = real()[1]
    sheet = compiled.sheet("shin")
    text = "\n".join(explain.moves(compiled, sheet))
    assert "press.spot" in text
    assert "tibial-stress-fracture +4" in text
    assert all(f"{ask.id}.{option.id}" in text for ask in sheet.asks for option in ask.options)
    assert all(f"rule {rule.id}:" in text for rule in sheet.rules)


def test_the_graph_draws_every_own_answer_once():
    tree, compiled = real()
    sheet = compiled.sheet("shin")
    lines = explain.graph(tree, compiled, sheet).splitlines()
    drawn = [line for line in lines if " --- " in line]
    assert lines[0] == "flowchart LR"
    assert len(drawn) == sum(len(ask.options) for ask in sheet.asks if not ask.background)


def test_only_regions_that_know_a_condition_change_with_its_alert():
    compiled = real()[1]
    lines = explain.changed(compiled, later_alert(compiled, "sacral-stress-fracture"))
    assert lines[0].startswith("back: ")
    assert any("soon -> routine" in line for line in lines)
    assert not any(line.startswith(("shin", "knee")) for line in lines)


def test_no_change_is_said_in_words():
    tree, compiled = real()
    assert explain.changed(compiled, compiled) == ["no state changes its level"]
    assert explain.golden_differences(tree, compiled, compiled) == [
        f"all {len(tree.cases)} golden cases give what they gave"
    ]


def test_a_golden_case_that_changes_is_named_with_both_results():
    tree, compiled = real()
    lines = explain.golden_differences(
        tree, compiled, later_alert(compiled, "tibial-stress-fracture", by=40)
    )
    assert any(line.startswith("Stress fracture of the shin: soon, ") for line in lines)


def test_the_lock_reads_back_as_it_was_written():
    compiled = real()[1]
    text = lockfile.write(compiled)
    assert lockfile.write(lockfile.parse(text)) == text
    assert replace(compiled, areas=()) == lockfile.parse(text)


def test_every_answer_that_reassures_is_on_the_list_to_sign():
    compiled = real()[1]
    signed = explain.reassuring(compiled)
    assert any(line.startswith("shin/press.none: tibial-stress-fracture -3") for line in signed)


def test_every_hazard_names_tests_that_exist():
    text = "\n".join(
        path.read_text("utf-8") for path in sorted(TESTS.rglob("test_*.py")) if path.is_file()
    )
    tree = real()[0]
    missing = [
        name for each in tree.hazards for name in each.proved_by if f"def {name}(" not in text
    ]
    assert len(tree.hazards) >= 10
    assert missing == []
