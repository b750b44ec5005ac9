"""What age rules out: nobody of 18 or over is shown an injury of bones that still grow."""

import random

import pytest

from generator.triage.compiled import NOT_SURE
from generator.triage.rules import outcome
from tests.unit.triage_support import real

GROWING = {"growth-plate-injury", "osgood-schlatter", "severs-disease"}
REGIONS = [sheet.id for sheet in real()[1].sheets]


@pytest.mark.parametrize("age", ["adult", "older"])
@pytest.mark.parametrize("region", REGIONS)
def test_no_grown_up_is_shown_an_injury_of_growing_bones(region: str, age: str):
    compiled = real()[1]
    chance = random.Random(region + age)  # noqa: S311 - the same states every time
    shown = set()
    for _ in range(400):
        answers: dict[str, str | list[str]] = {"region": region}
        for ask in compiled.sheet(region).asks:
            ids = [option.id for option in ask.options if option.id != NOT_SURE]
            answers[ask.id] = [chance.choice(ids)]
        answers["age"] = [age]
        found = outcome(compiled, answers)
        shown |= {compiled.conditions[number].id for number in (*found.alerts, *found.fits)}
    assert set() == shown & GROWING
