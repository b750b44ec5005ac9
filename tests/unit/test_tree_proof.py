"""What the proof does not look at one by one, it could: the result is the same."""

import random
from dataclasses import replace

import pytest

from generator.cache.store import NOTHING
from generator.engine.numbered import NumberedAnswer, NumberedTree
from generator.proof import prove
from tests.unit.tree_support import real


def everything(monkeypatch: pytest.MonkeyPatch, numbered: NumberedTree) -> list[object]:
    """Prove it twice, once without the short way; return what both find."""
    results: list[object] = []
    for short in (True, False):
        with monkeypatch.context() as patch:
            if not short:
                patch.setattr(prove, "_never_less", lambda *_: False)
            found = prove.prove(real()[0], numbered, NOTHING)
            results.append((found.problems, found.pairs, found.states))
    return results


def test_the_short_way_finds_what_the_long_one_finds_in_the_real_tree(monkeypatch):
    short, long = everything(monkeypatch, real()[1])
    assert short == long


@pytest.mark.parametrize("seed", range(2))
def test_it_does_so_in_trees_with_any_points_and_flags(seed: int, monkeypatch):
    chance = random.Random(seed)  # noqa: S311 - the same trees every time

    def spoilt(answer: NumberedAnswer) -> NumberedAnswer:
        points = {
            number: amount * chance.choice((1, 1, -1)) for number, amount in answer.points.items()
        }
        return replace(answer, points=points, level=chance.choice((answer.level, 0, 1, 2)))

    _, numbered = real()
    small = [region for region in numbered.regions if region.id in {"hip", "toes", "shin"}]
    regions = tuple(
        replace(
            region,
            questions=tuple(
                replace(question, answers=tuple(map(spoilt, question.answers)))
                if question.background
                else question
                for question in region.questions
            ),
        )
        for region in small
    )
    short, long = everything(monkeypatch, replace(numbered, regions=regions))
    assert short == long
    assert any(each.kind.startswith("lower-with") for each in short[0])
