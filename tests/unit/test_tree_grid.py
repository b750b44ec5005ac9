"""The grid, which judges all states at once, agrees with the reference, which judges one reader."""

import random

import pytest

from generator.engine.numbered import NumberedRegion, NumberedTree
from generator.engine.rules import outcome
from generator.proof.grid import Grid
from tests.unit.tree_support import real

REGIONS = [region.id for region in real()[1].regions]


def answers_of(region: NumberedRegion, pairs: list[tuple[int, int]]) -> dict[str, list[str]]:
    answers: dict[str, list[str]] = {"region": [region.id]}
    for name in region.names(pairs):
        question, _, answer = name.partition(".")
        answers.setdefault(question, []).append(answer)
    return answers


def level_of(numbered: NumberedTree, region: NumberedRegion, pairs: list[tuple[int, int]]) -> int:
    answers = {k: v[0] if k == "region" else v for k, v in answers_of(region, pairs).items()}
    return outcome(numbered, answers).level


@pytest.mark.parametrize("region", REGIONS)
def test_levels_of_random_states_equal_the_reference(region: str):
    numbered = real()[1]
    here = numbered.region(region)
    grid = Grid(numbered, here)
    chance = random.Random(region)  # noqa: S311 - the same states every time
    for _ in range(12):
        ground = grid.grounds.none
        shared: list[tuple[int, int]] = []
        for digit in grid.grounds.digits:
            value = chance.randrange(digit.base)
            ground = grid.grounds.plus(ground, digit, value)
            if (answer := digit.answers[value][0]) is not None:
                shared.append((digit.question, answer))
        reached = grid.levels(grid.grounds.capped(ground))
        for _ in range(25):
            number = chance.randrange(grid.size)
            level = max(n for n, bits in enumerate(reached) if bits >> number & 1)
            assert level == level_of(numbered, here, shared + grid.state(number))


def test_every_state_of_a_small_region_equals_the_reference():
    numbered = real()[1]
    here = numbered.region("noise")
    grid = Grid(numbered, here)
    reached = grid.levels(grid.grounds.none)
    levels = [max(n for n, bits in enumerate(reached) if bits >> s & 1) for s in range(grid.size)]
    assert levels == [level_of(numbered, here, grid.state(s)) for s in range(grid.size)]


@pytest.mark.parametrize("region", REGIONS)
def test_grounds_stand_for_every_background_combination(region: str):
    grid = Grid(real()[1], real()[1].region(region))
    combinations = 1
    for question in grid.region.questions:
        if question.background:
            combinations *= 2 ** len(question.answers) if question.many else len(question.answers)
    assert sum(grid.grounds.all.values()) == combinations
