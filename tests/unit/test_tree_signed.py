"""Second answers that wait for a clinician: with them or without, the check holds the tree."""

from pathlib import Path

import pytest

from generator import checked_tree
from generator.cache.store import store
from generator.engine import text
from generator.engine.compile import compile_tree
from generator.engine.numbered import NumberedTree, signed
from generator.engine.rules import outcome
from generator.lock import file
from generator.lock import lock as safety_lock
from generator.pages.tree.gates import gates as shown_gates
from generator.proof import gates
from generator.reading import source
from tests.unit.tree_support import CONTENT, changed, faults, line_of, lock, real, real_check

GATES = "gates.yaml"
CHOSEN = ("second_answers: all ", "second_answers: signed ")


def second(numbered: NumberedTree) -> set[str]:
    return {f"{s.id}.{e.id}" for g in numbered.gates for s in g.signs for e in s.second}


def test_a_site_with_signed_answers_alone_has_no_problems_and_the_same_lock(tmp_path: Path):
    sources = changed(tmp_path, "tree.yaml", *CHOSEN)
    found = checked_tree.check(sources, locked=lock(), kept=store())
    assert [each.says for each in found.problems] == []
    assert found.numbered == signed(compile_tree(real()[0], "all"))
    assert found.lines == real_check().lines


def test_answers_that_wait_are_offered_or_not_and_all_others_always():
    tree = real()[0]
    waiting = {
        f"{sign.id}.{each.id}"
        for gate in tree.gates
        for sign in gate.signs
        for each in (sign.more.answers if sign.more else ())
        if each.waits_for
    }
    whole, few = (second(compile_tree(tree, which)) for which in ("all", "signed"))
    assert whole - few == waiting
    assert len(waiting) > 50


def test_the_gates_are_proved_and_compared_in_both_settings(monkeypatch: pytest.MonkeyPatch):
    numbered = real()[1]
    proved: list[NumberedTree] = []
    compared: list[tuple[NumberedTree, NumberedTree]] = []
    prove, lowered = gates.prove, safety_lock.lowered

    def proves(tree, numbered):
        proved.append(numbered)
        return prove(tree, numbered)

    def compares(tree, old, now):
        compared.append((old, now))
        return lowered(tree, old, now)

    monkeypatch.setattr(gates, "prove", proves)
    monkeypatch.setattr(safety_lock, "lowered", compares)
    found = checked_tree.check(source.read(CONTENT), locked=lock(), kept=store())
    assert found.problems == []
    assert [second(each) for each in proved] == [second(numbered), second(signed(numbered))]
    assert [(second(old), second(now)) for old, now in compared] == [
        (second(each), second(each)) for each in (numbered, signed(numbered))
    ]


def test_no_set_of_signs_is_milder_without_the_answers_that_wait():
    whole = compile_tree(real()[0], "all")
    few = signed(whole)
    for gate in whole.gates:
        for sign in gate.signs:
            for each in sign.second:
                answers = {gate.id: [sign.id], f"{gate.id}.{sign.id}": each.id}
                assert outcome(few, answers).level >= outcome(whole, answers).level


def test_a_sign_whose_every_second_answer_waits_has_no_second_question_on_paper():
    tree = real()[0]
    few = compile_tree(tree, "signed")
    shown = [each for gate in shown_gates(tree, few) for each in gate.question.answers]
    asked = [{answer.id for answer in each.more.answers} for each in shown if each.more]
    assert asked == [{e.id for e in s.second} for g in few.gates for s in g.signs if s.second]
    assert not any(answer.waits for each in shown if each.more for answer in each.more.answers)


def test_an_answer_that_nobody_signed_is_met_by_the_lock(tmp_path: Path):
    old = "level: today, sources: [springwell-heart-attack], waits_for: clinician"
    found = faults(tmp_path, GATES, old, old.replace(", waits_for: clinician", ""))
    assert ("urgency-falls", GATES, line_of(GATES, "- id: chest")) in found


def test_a_lock_from_before_answers_could_wait_is_read():
    numbered = compile_tree(real()[0], "all")
    lines = [
        line.replace("waiting ", "second ", 1) if line.startswith("waiting ") else line
        for line in text.lines(numbered)
    ]
    old = file.read("\n".join(lines))
    assert second(signed(old)) == second(old) == second(numbered)
