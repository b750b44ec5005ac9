"""One truth on running: the check never says more than the injury's own record, on any surface."""

import json
import subprocess
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from generator.engine.numbered import NumberedTree
from generator.engine.rules import Outcome
from generator.engine.running import Advice, Reader, RunRecord, Scale, pain_of, running
from generator.pages.tree import on_running
from generator.sheets import planner
from tests.content_fixture import real as real_graph
from tests.unit.tree_support import named_by, real

JS = Path(__file__).parents[2] / "theme_overrides" / "js"
PAINS = (0, 3, 4, 6, 9)
ANSWERS = ("no", "with care", "yes")


@cache
def records() -> dict[str, RunRecord]:
    return on_running.records(real_graph(), real()[0])


def advice(result: Outcome, numbered: NumberedTree, pain: int | None) -> Advice:
    shown = [records().get(numbered.conditions[n].id) for n in (*result.alerts, *result.fits)]
    reader = Reader(result.level, result.red, pain)
    return running(reader, shown, on_running.scale(real_graph()))


@pytest.mark.parametrize("pain", PAINS)
def test_no_injury_that_the_check_names_is_told_more_than_its_record_says(pain: int):
    _, numbered = real()
    walked, milder = set(), []
    for id_, record in records().items():
        for result in named_by(numbered, id_):
            walked.add(id_)
            told = advice(result, numbered, pain)
            above = record.answer != "no" and pain > (record.limit or 0)
            allowed = "no" if above else record.answer
            if ANSWERS.index(told.answer) > ANSWERS.index(allowed):
                milder.append((id_, pain, told, record))
    assert milder == []
    assert walked == set(records())


@pytest.mark.parametrize("pain", PAINS)
def test_an_injury_shown_alone_is_told_exactly_its_own_answer(pain: int):
    for id_, record in records().items():
        told = running(Reader(0, False, pain), [record], on_running.scale(real_graph()))
        if record.answer == "no" or pain <= (record.limit or 0):
            assert (told.answer, told.why) == (record.answer, "record"), id_
        else:
            assert told.answer == "no", id_


def test_a_plan_without_clearance_never_stands_beside_a_check_that_forbids_running_for_good():
    """The planner asks for a clinician wherever the check always sends the runner to one."""
    tree, _ = real()
    for id_, condition in tree.conditions.items():
        entry = on_running.page_of(real_graph(), id_, condition)
        back = entry.record.return_to_run if entry else None
        if entry is None or back is None or condition.level not in {"today", "call-now"}:
            continue
        plan = real_graph().get(back.plan).record
        assert planner.needs_clearance(entry.record, plan), entry.id


def test_the_scale_of_the_check_is_the_pain_scale_and_six_is_red():
    scale = on_running.scale(real_graph())
    assert (scale.green, scale.yellow) == (3, 5)
    told = [running(Reader(0, False, pain), [None], scale).why for pain in PAINS]
    assert told == ["green", "green", "yellow", "red", "red"]


@pytest.mark.parametrize("written", [None, "", " ", "not-sure", "-1", "11", "2.5", "٣", 3, ["3"]])
def test_what_is_no_number_from_0_to_10_is_not_taken_as_one(written: object):
    assert pain_of(written) is None


def test_a_pain_that_is_not_known_is_never_taken_as_zero():
    scale = Scale(3, 5)
    shown: list[list[RunRecord | None]] = [
        [RunRecord("yes", 5)],
        [RunRecord("yes")],
        [RunRecord("with care", 3), None],
        [None],
        [],
    ]
    for each in shown:
        assert running(Reader(0, False, None), each, scale).answer == "no"


def test_the_script_answers_as_the_reference_does(tmp_path: Path):
    kinds = [None, RunRecord("no", 3), RunRecord("with care", 3), RunRecord("with care")]
    kinds += [RunRecord("yes", 5), RunRecord("yes")]
    shown = [[], *([each] for each in kinds), *map(list, product(kinds, repeat=2))]
    readers = [
        Reader(level, red, pain, scored)
        for level, red, pain, scored in product(
            range(5), (False, True), (None, *range(11)), (False, True)
        )
    ]
    scale = Scale(3, 5)
    wanted, cases = [], []
    levels = ("self-care", "routine", "soon", "today", "call-now")
    for reader, each in product(readers, shown):
        told = running(reader, each, scale)
        wanted.append([told.answer, told.why, told.of])
        who = [levels[reader.level], reader.red, reader.pain, reader.scored]
        cases.append([who, [r and {"answer": r.answer, "limit": r.limit} for r in each]])
    (tmp_path / "cases.json").write_text(json.dumps(cases), "utf-8")
    script = """
      const { readFileSync } = require("node:fs");
      globalThis.injuryGuide = {};
      (0, eval)(readFileSync(process.argv[1], "utf8"));
      const limit = (r) => (r && r.limit === null ? { answer: r.answer } : r);
      const cases = JSON.parse(readFileSync(process.argv[2], "utf8"));
      console.log(JSON.stringify(cases.map(([[level, red, pain, scored], shown]) => {
        const reader = { level, red, pain, scored }, scale = { green: 3, yellow: 5 };
        const told = injuryGuide.running.advice(reader, shown.map(limit), scale);
        return [told.answer, told.why, told.of === undefined ? null : told.of];
      })));"""
    command = ["node", "-e", script, str(JS / "check/running.js"), str(tmp_path / "cases.json")]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert json.loads(done.stdout) == wanted
