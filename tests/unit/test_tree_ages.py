"""What age rules out: nobody of 18 or over is shown an injury of bones that still grow."""

import random

import pytest

from generator.engine.rules import outcome
from generator.tree.model import NOT_SURE
from tests.unit.tree_support import real

GROWING = {"growth-plate-injury", "osgood-schlatter", "severs-disease"}
REGIONS = [region.id for region in real()[1].regions]


@pytest.mark.parametrize("age", ["adult", "older"])
@pytest.mark.parametrize("region", REGIONS)
def test_no_grown_up_is_shown_an_injury_of_growing_bones(region: str, age: str):
    numbered = real()[1]
    chance = random.Random(region + age)  # noqa: S311 - the same states every time
    shown = set()
    for _ in range(400):
        answers: dict[str, str | list[str]] = {"region": region}
        for question in numbered.region(region).questions:
            ids = [answer.id for answer in question.answers if answer.id != NOT_SURE]
            answers[question.id] = [chance.choice(ids)]
        answers["age"] = [age]
        found = outcome(numbered, answers)
        shown |= {numbered.conditions[number].id for number in (*found.alerts, *found.fits)}
    assert set() == shown & GROWING
