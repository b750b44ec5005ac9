"""The grid, which judges all states at once, agrees with the reference, which judges one reader."""

import random

import pytest

from generator.triage.compiled import Compiled, Sheet
from generator.triage.grid import Grid
from generator.triage.rules import outcome
from tests.unit.triage_support import real

REGIONS = [sheet.id for sheet in real()[1].sheets]


def answers_of(sheet: Sheet, pairs: list[tuple[int, int]]) -> dict[str, list[str]]:
    answers: dict[str, list[str]] = {"region": [sheet.id]}
    for ask, option in pairs:
        chosen = sheet.asks[ask]
        answers.setdefault(chosen.id, []).append(chosen.options[option].id)
    return answers


def level_of(compiled: Compiled, sheet: Sheet, pairs: list[tuple[int, int]]) -> int:
    answers = {k: v[0] if k == "region" else v for k, v in answers_of(sheet, pairs).items()}
    return outcome(compiled, answers).level


@pytest.mark.parametrize("region", REGIONS)
def test_levels_of_random_states_equal_the_reference(region: str):
    compiled = real()[1]
    sheet = compiled.sheet(region)
    grid = Grid(compiled, sheet)
    chance = random.Random(region)  # noqa: S311 - the same states every time
    for _ in range(12):
        ground = grid.grounds.none
        shared: list[tuple[int, int]] = []
        for digit in grid.grounds.digits:
            value = chance.randrange(digit.base)
            ground = grid.grounds.plus(ground, digit, value)
            if (option := digit.options[value][0]) is not None:
                shared.append((digit.ask, option))
        reached = grid.levels(grid.grounds.capped(ground))
        for _ in range(25):
            number = chance.randrange(grid.size)
            level = max(n for n, bits in enumerate(reached) if bits >> number & 1)
            assert level == level_of(compiled, sheet, shared + grid.state(number))


def test_every_state_of_a_small_region_equals_the_reference():
    compiled = real()[1]
    sheet = compiled.sheet("noise")
    grid = Grid(compiled, sheet)
    reached = grid.levels(grid.grounds.none)
    levels = [max(n for n, bits in enumerate(reached) if bits >> s & 1) for s in range(grid.size)]
    assert levels == [level_of(compiled, sheet, grid.state(s)) for s in range(grid.size)]


@pytest.mark.parametrize("region", REGIONS)
def test_grounds_stand_for_every_background_combination(region: str):
    grid = Grid(real()[1], real()[1].sheet(region))
    combinations = 1
    for ask in grid.sheet.asks:
        if ask.background:
            combinations *= 2 ** len(ask.options) if ask.many else len(ask.options)
    assert sum(grid.grounds.all.values()) == combinations
