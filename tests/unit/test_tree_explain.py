"""What reviewers are shown: what moves what, what a change does, the hazard log."""

from dataclasses import replace
from pathlib import Path

from generator.engine import explain
from generator.engine.golden import differences
from generator.engine.numbered import NumberedTree
from generator.lock import falls, file
from generator.tree.checks.reassuring import reassuring
from tests.unit.tree_support import real

TESTS = Path(__file__).parents[1]


def later_alert(numbered: NumberedTree, id_: str, by: int = 2) -> NumberedTree:
    """The same tree, but for one condition that raises its alert some points later."""
    conditions = tuple(
        replace(each, alert_at=each.alert_at + by)
        if each.id == id_ and each.alert_at is not None
        else each
        for each in numbered.conditions
    )
    return replace(numbered, conditions=conditions)


def test_moves_name_every_answer_and_rule_of_a_region():
    numbered = real()[1]
    region = numbered.region("shin")
    text = "\n".join(explain.moves(numbered, region))
    assert "press.spot" in text
    assert "tibial-stress-fracture +4" in text
    assert all(name in text for name in region.by_name())
    assert all(f"rule {rule.id}:" in text for rule in region.rules)


def test_only_regions_that_know_a_condition_change_with_its_alert():
    numbered = real()[1]
    lines = falls.lines(numbered, later_alert(numbered, "sacral-stress-fracture"))
    assert lines[0].startswith("back: ")
    assert any("soon -> routine" in line for line in lines)
    assert not any(line.startswith(("shin", "knee")) for line in lines)


def test_no_change_is_said_in_words():
    tree, numbered = real()
    assert falls.lines(numbered, numbered) == ["no state changes its level"]
    assert differences(tree.cases, numbered, numbered) == []


def test_a_golden_case_that_changes_is_named_with_both_results():
    tree, numbered = real()
    later = later_alert(numbered, "tibial-stress-fracture", by=40)
    lines = differences(tree.cases, numbered, later)
    assert any(line.startswith("Stress fracture of the shin: soon, ") for line in lines)


def test_the_lock_reads_back_as_it_was_written():
    numbered = real()[1]
    text = file.write(numbered)
    assert file.write(file.read(text)) == text
    assert replace(numbered, areas=(), background=()) == file.read(text)


def test_every_answer_that_reassures_is_on_the_list_to_sign():
    signed = {each.name: each.taken for each in reassuring(real()[0])}
    assert signed["shin/press.none"] == (
        ("tibial-stress-fracture", -3),
        ("fibular-stress-fracture", -3),
    )


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
