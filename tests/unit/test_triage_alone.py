"""One symptom alone: which states count, and where they end."""

from dataclasses import replace

from generator.triage import alone, counts
from generator.triage.compiled import PLACE, Ask, Compiled, Option, Scored, Sheet
from generator.triage.model import LEVELS
from generator.triage.proof import Proof
from tests.unit.triage_support import real

SOON = LEVELS.index("soon")
SORE, CRACK = 0, 1


def small() -> Compiled:
    """A region with two places and one question, and conditions for a visit or for care alone."""
    answers = (
        Option("sore", {SORE: 3}),
        Option("crack", {CRACK: 4}),
        Option("red", {}, level=SOON),
        Option("nothing", {}),
        Option("eases", {SORE: -2}),
        Option("not-sure", {CRACK: 4}),
    )
    places = Ask(PLACE, False, False, (Option("here", {}), Option("there", {})))
    sheet = Sheet("leg", 0, (SORE, CRACK), (places, Ask("feel", False, False, answers)), ())
    conditions = (Scored("sore", 0, 0, None, False), Scored("crack", 0, SOON, 4, False))
    return Compiled("1", 2, 3, 2, 4, conditions, (), (sheet,), ())


def test_every_answer_that_raises_something_is_judged_at_every_place():
    assert [2, 0, 4, 0, 0] == alone.levels(small(), small().sheets[0])


def test_an_alert_that_comes_later_moves_its_states_down():
    crack = replace(small().conditions[CRACK], alert_at=5)
    later = replace(small(), conditions=(small().conditions[SORE], crack))
    assert [2, 2, 2, 0, 0] == alone.levels(later, later.sheets[0])


def test_the_check_prints_the_share_of_each_level():
    lines = counts.lines(Proof(alone=[alone.levels(small(), small().sheets[0])]), small())
    assert lines[-1] == ("levels of 6 states with one symptom alone: self_care 33.3%, soon 66.7%")


def test_one_symptom_alone_mostly_asks_for_no_more_than_a_visit():
    compiled = real()[1]
    ended = [
        sum(each)
        for each in zip(*(alone.levels(compiled, s) for s in compiled.sheets), strict=True)
    ]
    assert sum(ended[:SOON]) > sum(ended) * 0.75
    assert ended[0] > sum(ended) * 0.2
