"""What the proof does not look at one by one, it could: the result is the same."""

import random
from dataclasses import replace

import pytest

from generator.cache.store import NOTHING
from generator.triage import proof
from generator.triage.compiled import Compiled, Option
from tests.unit.triage_support import real


def everything(monkeypatch: pytest.MonkeyPatch, compiled: Compiled) -> list[object]:
    """Prove it twice, once without the short way; return what both find."""
    results: list[object] = []
    for short in (True, False):
        with monkeypatch.context() as patch:
            if not short:
                patch.setattr(proof, "_never_less", lambda *_: False)
            found = proof.prove(real()[0], compiled, NOTHING)
            results.append((found.problems, found.pairs, found.states))
    return results


def test_the_short_way_finds_what_the_long_one_finds_in_the_real_tree(monkeypatch):
    short, long = everything(monkeypatch, real()[1])
    assert short == long


@pytest.mark.parametrize("seed", range(2))
def test_it_does_so_in_trees_with_any_points_and_flags(seed: int, monkeypatch):
    chance = random.Random(seed)  # noqa: S311 - the same trees every time

    def spoilt(option: Option) -> Option:
        points = {
            number: amount * chance.choice((1, 1, -1)) for number, amount in option.points.items()
        }
        return replace(option, points=points, level=chance.choice((option.level, 0, 1, 2)))

    _, compiled = real()
    small = [sheet for sheet in compiled.sheets if sheet.id in {"hip", "toes", "shin"}]
    sheets = tuple(
        replace(
            sheet,
            asks=tuple(
                replace(ask, options=tuple(map(spoilt, ask.options))) if ask.background else ask
                for ask in sheet.asks
            ),
        )
        for sheet in small
    )
    short, long = everything(monkeypatch, replace(compiled, sheets=sheets))
    assert short == long
    assert any(each.kind.startswith("lower-with") for each in short[0])
