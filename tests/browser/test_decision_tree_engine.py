"""The browser's engine against the reference: all states of small regions, random ones of all."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.triage.compiled import NONE, NOT_SURE, Compiled
from generator.triage.grid import Grid
from generator.triage.page import data
from generator.triage.rules import outcome
from tests.unit.triage_support import real

ENGINE = Path(__file__).parents[2] / "theme_overrides" / "js" / "decision-walk.js"
SMALL = ("noise", "sore")
"""Regions whose every combination of answers, background and all, is visited."""
RANDOM_STATES = 200_000
BATCH = 20_000

Answers = dict[str, str | list[str]]

JUDGE = """([tree, sets]) => {
  const level = set => {
    const out = injuryGuide.walk.outcome(tree, set);
    const scores = Object.keys(out.scores).sort().map(id => id + out.scores[id]).join(",");
    return [out.level, out.red ? 1 : 0, out.alerts.join(","), out.fits.join(","),
      out.rules.join(","), scores].join("|");
  };
  return sets.map(level);
}"""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Page]:
    """A blank page that holds the engine and nothing else."""
    page = browser.new_page()
    page.add_script_tag(path=ENGINE)
    yield page
    page.close()


def judged(compiled: Compiled, answers: Answers) -> str:
    out = outcome(compiled, answers)
    name = [each.id for each in compiled.conditions]
    scores = sorted((name[number], score) for number, score in out.scores.items())
    return "|".join(
        (
            str(out.level),
            str(int(out.red)),
            ",".join(name[number] for number in out.alerts),
            ",".join(name[number] for number in out.fits),
            ",".join(out.rules),
            ",".join(f"{id_}{score}" for id_, score in scores),
        )
    )


def compare(engine: Page, sets: list[Answers]) -> int:
    tree, compiled = real()
    numbers: Any = json.loads(data(tree, compiled))
    for start in range(0, len(sets), BATCH):
        part = sets[start : start + BATCH]
        theirs = engine.evaluate(JUDGE, [numbers, part])
        for answers, got in zip(part, theirs, strict=True):
            assert got == judged(compiled, answers), answers
    return len(sets)


def picked(grid: Grid, values: Iterable[int]) -> list[tuple[int, int]]:
    pairs = []
    for digit, value in zip(grid.shared, values, strict=True):
        option = digit.options[value][0]
        if option is not None:
            pairs.append((digit.ask, option))
    return pairs


def answers_of(grid: Grid, pairs: list[tuple[int, int]]) -> Answers:
    answers: Answers = {"region": grid.sheet.id}
    for ask in grid.sheet.asks:
        if ask.many:
            answers[ask.id] = []
    for number, option in pairs:
        ask = grid.sheet.asks[number]
        id_ = ask.options[option].id
        held = answers.get(ask.id)
        answers[ask.id] = [*held, id_] if isinstance(held, list) else id_
    return answers


@pytest.mark.parametrize("region", SMALL)
def test_every_state_of_a_small_region_is_judged_alike(engine: Page, region: str):
    compiled = real()[1]
    grid = Grid(compiled, compiled.sheet(region))
    shared = list(product(*(range(digit.base) for digit in grid.shared)))
    sets = [
        answers_of(grid, picked(grid, values) + grid.state(number))
        for values in shared
        for number in range(grid.size)
    ]
    assert compare(engine, sets) == grid.size * sum(grid.grounds.values())


def test_random_states_of_every_region_with_gates_and_gaps_are_judged_alike(engine: Page):
    compiled = real()[1]
    grids = [Grid(compiled, sheet) for sheet in compiled.sheets]
    chance = random.Random(2025)  # noqa: S311 - the same states every time
    sets: list[Answers] = []
    for number in range(RANDOM_STATES):
        grid = grids[number % len(grids)]
        own = grid.state(chance.randrange(grid.size))
        shared = picked(grid, [chance.randrange(digit.base) for digit in grid.shared])
        answers = answers_of(grid, shared + own)
        if number % 10 == 0:  # signs of the gates, and "not sure" about them
            door = chance.choice(compiled.doors)
            answers[door.id] = chance.choice(
                [[NONE], [NOT_SURE], [chance.choice(door.signs).id for _ in range(2)]]
            )
        if number % 7 == 0:  # a question that was not answered, an answer that is not known
            answers.pop(chance.choice(sorted(answers)))
            answers["push"] = "no-such-answer"
        sets.append(answers)
    assert compare(engine, sets) == RANDOM_STATES


def test_the_data_and_the_engine_keep_to_their_weight():
    tree, compiled = real()
    scripts = [ENGINE, ENGINE.with_name("decision-tree.js")]
    weight = sum(len(gzip.compress(each.read_bytes(), 9, mtime=0)) for each in scripts)
    assert weight < 12_000
    assert len(gzip.compress(data(tree, compiled).encode(), 9, mtime=0)) < 25_000
