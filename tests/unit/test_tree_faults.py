"""One test for each way to break the decision tree: the check fails, at the right line."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator import checked_tree
from generator.cache.store import NOTHING, store
from generator.checked_tree import KnownIds
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedAnswer
from generator.lock import lock as safety_lock
from generator.proof import prove
from generator.reading import source
from generator.tree.read import read
from tests.unit.tree_support import (
    SUGAR,
    changed,
    faults,
    line_of,
    lock,
    real,
    real_check,
)

SHIN, TOES, HEEL = "regions/shin.yaml", "regions/toes.yaml", "regions/heel.yaml"


def test_the_real_tree_has_no_problems():
    assert [str(each.place) + " " + each.says for each in real_check().problems] == []


def test_a_flipped_sign_that_reassures_is_met_at_its_line(tmp_path: Path):
    old = "with a fingertip or a coin, points: {tibial-stress-fracture: 4"
    found = faults(tmp_path, SHIN, old, old.replace(": 4", ": -4"))
    assert ("reassures-in-silence", SHIN, line_of(SHIN, old)) in found


def test_a_deleted_flag_is_met_at_its_answer(tmp_path: Path):
    old = 'My foot slaps or drags only in a run, and is soon strong again", level: soon,'
    found = faults(tmp_path, SHIN, old, old.replace(" level: soon,", ""))
    assert ("urgency-falls", SHIN, line_of(SHIN, "slaps or drags only")) in found


def test_a_deleted_red_flag_answer_is_met_at_its_question(tmp_path: Path):
    old = SUGAR
    found = faults(tmp_path, TOES, old, "")
    assert ("urgency-falls", TOES, line_of(TOES, "id: feel")) in found


def test_a_deleted_sign_of_a_gate_is_met(tmp_path: Path):
    old = """    - id: weight
      sign: cannot-bear-weight
      text: Will not put weight on one leg
      points: {growth-plate-injury: 8, joint-infection: 6}
"""
    found = faults(tmp_path, "gates.yaml", old, "")
    assert ("urgency-falls", "gates.yaml", line_of("gates.yaml", "id: head")) in found


def test_a_second_answer_that_lowers_more_than_in_the_last_release_is_met(tmp_path: Path):
    old = '"It came in the last day, in a run or at rest, and it has gone"'
    found = faults(tmp_path, "gates.yaml", old, old + ", level: soon, waits_for: clinician")
    assert ("urgency-falls", "gates.yaml", line_of("gates.yaml", "id: chest")) in found


def test_a_deleted_rule_is_met_in_the_rules(tmp_path: Path):
    text = "- {id: steroid-tendon, all: [region.achilles, health.steroid], level: soon,"
    text += " sign: tendon-and-medicine,"
    old = text + " why: Steroids can weaken tendons. Have this looked at before you run.}\n"
    found = faults(tmp_path, "rules.yaml", old, "")
    assert ("urgency-falls", "rules.yaml", line_of("rules.yaml", "- {id: ")) in found


def test_a_narrower_rule_is_met_at_its_line(tmp_path: Path):
    old = "all: [region.achilles, health.steroid]"
    new = "all: [region.achilles, health.steroid, time.stuck]"
    found = faults(tmp_path, "rules.yaml", old, new)
    assert ("urgency-falls", "rules.yaml", line_of("rules.yaml", old)) in found


def test_a_dead_outcome_is_met_at_its_key(tmp_path: Path):
    old = "side-stitch:\n"
    dead = """dead-outcome:
  name: Nothing leads here
  plain: A line.
  common: 0
  level: routine
  injury: side-stitch
"""
    found = faults(tmp_path, "conditions.yaml", old, dead + old)
    line = line_of("conditions.yaml", "side-stitch:")
    assert ("never-shown", "conditions.yaml", line) in found


def test_a_condition_that_never_comes_first_is_met_at_its_key(tmp_path: Path):
    found = faults(
        tmp_path,
        "regions/sore.yaml",
        "points: {muscle-twitching: 6, muscle-soreness: -3}",
        "points: {muscle-twitching: 1, muscle-soreness: 3}",
    )
    line = line_of("conditions.yaml", "muscle-twitching:")
    assert ("never-shown", "conditions.yaml", line) in found


def test_not_sure_that_takes_points_is_met_at_its_line(tmp_path: Path):
    old = "- {id: not-sure, text: Not sure, points: {heel-bone-stress-fracture: 1}}"
    found = faults(tmp_path, HEEL, old, old.replace(": 1}", ": -1}"))
    assert ("not-sure-reassures", HEEL, line_of(HEEL, old)) in found


def test_a_red_flag_that_takes_points_from_a_serious_condition_is_met(tmp_path: Path):
    old = '- {id: "no", text: "No, or only a spot underneath or at the back"'
    found = faults(
        tmp_path,
        HEEL,
        "points: {heel-bone-stress-fracture: -2, plantar-fasciitis: 1}",
        "points: {heel-bone-stress-fracture: -2, plantar-fasciitis: 1}, level: soon",
    )
    assert ("red-flag-reassures", HEEL, line_of(HEEL, old)) in found


def test_not_sure_milder_than_a_reassuring_answer_is_found_by_visiting_every_state(tmp_path: Path):
    # The reassuring answer takes from one serious condition and gives to another.
    file = "regions/hip.yaml"
    old = "reassuring: yes, points: {femoral-neck-stress-fracture: -1}"
    rule = "- {id: child-limp, all: [age.u18, move.easing-limp]"
    sources = changed(
        tmp_path,
        "rules.yaml",
        rule,
        "- {id: slip, all: [load.none, feel.lie], level: soon, why: A slip.}\n" + rule,
    )
    found = checked_tree.check(sources, kept=store()).problems
    places = {
        (each.kind, each.place.file.rpartition("tree/")[2], each.place.line) for each in found
    }
    assert line_of(file, old) > 0
    unsure = line_of(file, "id: not-sure, text: Not sure, points: {femoral-neck")
    assert ("lower-with-not-sure", file, unsure) in places


@pytest.mark.parametrize(("question", "answer"), [("feel", "lie"), ("health", "bones")])
def test_a_red_flag_that_lowers_urgency_is_found_by_visiting_every_state(
    question: str, answer: str
):
    # Below the static rule: the numbers themselves are changed, of a tick of its own and of all.
    tree, numbered = real()
    region = numbered.region("hip")
    serious = [each.id for each in numbered.conditions].index("femoral-neck-stress-fracture")

    def worse(each: NumberedAnswer) -> NumberedAnswer:
        return replace(each, level=1, points={serious: -2}) if each.id == answer else each

    questions = tuple(
        replace(each, answers=tuple(map(worse, each.answers))) if each.id == question else each
        for each in region.questions
    )
    small = replace(numbered, regions=(replace(region, questions=questions),))
    kinds = [each.kind for each in prove.prove(tree, small, NOTHING).problems]
    assert kinds.count("lower-with-red-flag") == 1


def test_not_sure_without_its_flag_is_met_by_the_lock(tmp_path: Path):
    old = "- {id: not-sure, text: Not sure, level: soon, points: {deep-vein-thrombosis: 2}}"
    file = "regions/calf.yaml"
    found = faults(tmp_path, file, old, old.replace("level: soon, ", ""))
    assert ("urgency-falls", file, line_of(file, old)) in found


def test_a_later_alert_is_met_at_its_threshold(tmp_path: Path):
    old = """  plain: A tiny crack in the flat bone between the lower back and the buttocks.
  common: 0
  level: soon
  serious: yes
  alert_at: 4"""
    found = faults(tmp_path, "conditions.yaml", old, old.replace("alert_at: 4", "alert_at: 6"))
    line = line_of("conditions.yaml", "between the lower back and the buttocks") + 4
    assert ("urgency-falls", "conditions.yaml", line) in found


def test_a_reviewed_change_lets_a_level_fall(tmp_path: Path):
    entry = """- date: 2025-01-02
  names: [toes/feel.sugar]
  reason: Asked in another place now.
  reviewer: A reviewer"""
    changed(tmp_path, "tree.yaml", "context_cap", "context_cap")
    (tmp_path / "content" / "decision-tree" / "safety-changes.yaml").write_text(entry, "utf-8")
    path = tmp_path / "content" / "decision-tree" / TOES
    line = SUGAR
    text = path.read_text("utf-8")
    assert line in text
    path.write_text(text.replace(line, ""), "utf-8")
    sources = source.read(tmp_path / "content")
    found = checked_tree.check(sources, locked=lock(), kept=store())
    assert [each.kind for each in found.problems] == ["lock-is-old"]


def test_a_milder_setting_is_met_at_its_line(tmp_path: Path):
    # It changes every region, so only the lock is asked, and not for a new proof.
    tree, _ = read(changed(tmp_path, "tree.yaml", "context_cap: 2 ", "context_cap: 1 ").nodes)
    assert tree is not None
    found, _ = safety_lock.check(tree, compile_tree(tree), *lock())
    places = {(each.kind, each.place.line) for each in found}
    assert ("urgency-falls", line_of("tree.yaml", "context_cap")) in places


def test_a_source_that_does_not_exist_is_met_at_its_line(tmp_path: Path):
    old = "sources: [springwell-heart-attack]"
    sources = changed(tmp_path, "gates.yaml", old, "sources: [sprngwell-heart-attack]")
    known = KnownIds(real()[0].conditions, {"springwell-heart-attack", "another"})
    found = checked_tree.check(sources, known, kept=store()).problems
    misspelt = [each for each in found if each.nearest == "springwell-heart-attack"]
    assert [(each.kind, each.place.line) for each in misspelt] == [
        ("unknown-tree-name", line_of("gates.yaml", old))
    ]
