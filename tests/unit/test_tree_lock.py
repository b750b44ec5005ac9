"""What the safety lock names although no level of a region falls by it alone."""

from pathlib import Path

from generator.engine.compile import compile_tree
from generator.lock import lock as safety_lock
from generator.tree.read import read
from tests.unit.tree_support import changed, line_of, lock

GATES = "gates.yaml"


def locked_against(folder: Path, old: str, new: str, file: str = GATES) -> set[tuple[str, int]]:
    """Return (kind, line) of what the lock says of one change; the proof is not asked."""
    tree, _ = read(changed(folder, file, old, new).nodes)
    assert tree is not None
    found, _ = safety_lock.check(tree, compile_tree(tree, "all"), *lock())
    return {(each.kind, each.place.line) for each in found}


def test_a_second_answer_that_raises_less_is_met_by_the_lock(tmp_path: Path):
    old = 'feeling faint or a beat in the belly", level: call-now'
    found = locked_against(tmp_path, old, old.replace("call-now", "today"))
    assert ("urgency-falls", line_of(GATES, "- id: belly")) in found


def test_a_sign_that_names_a_serious_injury_later_is_met_by_the_lock(tmp_path: Path):
    old = "points: {cauda-equina-syndrome: 9}"
    found = locked_against(tmp_path, old, old.replace("9", "3"))
    assert ("urgency-falls", line_of(GATES, "- id: saddle")) in found


def test_a_red_light_that_goes_out_is_met_by_the_lock(tmp_path: Path):
    old = "      short: Aches at rest now and then\n      light: red\n"
    found = locked_against(tmp_path, old, old.replace("      light: red\n", ""), "background.yaml")
    line = line_of("background.yaml", "It aches now and then at rest") - 1
    assert ("urgency-falls", line) in found


def test_a_level_that_points_keep_up_is_met_by_the_lock_all_the_same(tmp_path: Path):
    file, old = "regions/calf.yaml", 'as if kicked there", level: today,'
    found = locked_against(tmp_path, old, old.replace(" level: today,", ""), file)
    assert ("urgency-falls", line_of(file, "id: snap")) in found
