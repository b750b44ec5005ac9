"""One symptom alone: which states count, and where they end."""

from dataclasses import replace

from generator.engine.numbered import (
    NumberedAnswer,
    NumberedCondition,
    NumberedQuestion,
    NumberedRegion,
    NumberedTree,
)
from generator.proof import counts, single_symptom
from generator.proof.prove import Proof
from generator.tree.level import LEVELS
from generator.tree.model import PLACE
from tests.unit.tree_support import real

SOON = LEVELS.index("soon")
SORE, CRACK = 0, 1


def small() -> NumberedTree:
    """A region with two places and one question, and conditions for a visit or for care alone."""
    answers = (
        NumberedAnswer("sore", {SORE: 3}),
        NumberedAnswer("crack", {CRACK: 4}),
        NumberedAnswer("red", {}, level=SOON),
        NumberedAnswer("nothing", {}),
        NumberedAnswer("eases", {SORE: -2}),
        NumberedAnswer("not-sure", {CRACK: 4}),
    )
    places = NumberedQuestion(
        PLACE, False, False, (NumberedAnswer("here", {}), NumberedAnswer("there", {}))
    )
    region = NumberedRegion(
        "leg", 0, (SORE, CRACK), (places, NumberedQuestion("feel", False, False, answers)), ()
    )
    conditions = (
        NumberedCondition("sore", 0, 0, None, False),
        NumberedCondition("crack", 0, SOON, 4, False),
    )
    return NumberedTree("1", 2, 3, 2, 4, conditions, (), (region,), ())


def test_every_answer_that_raises_something_is_judged_at_every_place():
    assert [2, 0, 4, 0, 0] == single_symptom.levels(small(), small().regions[0])


def test_an_alert_that_comes_later_moves_its_states_down():
    crack = replace(small().conditions[CRACK], alert_at=5)
    later = replace(small(), conditions=(small().conditions[SORE], crack))
    assert [2, 2, 2, 0, 0] == single_symptom.levels(later, later.regions[0])


def test_the_check_prints_the_share_of_each_level():
    lines = counts.lines(
        Proof(single=[single_symptom.levels(small(), small().regions[0])]), small()
    )
    assert lines[-1] == ("levels of 6 states with one symptom alone: self-care 33.3%, soon 66.7%")


def test_one_symptom_alone_mostly_asks_for_no_more_than_a_visit():
    numbered = real()[1]
    ended = [
        sum(each)
        for each in zip(
            *(single_symptom.levels(numbered, s) for s in numbered.regions), strict=True
        )
    ]
    assert sum(ended[:SOON]) > sum(ended) * 0.7
    assert ended[0] > sum(ended) * 0.2
