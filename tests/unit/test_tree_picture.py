"""The picture of a region: everything is there, nothing lies on anything else."""

from itertools import pairwise

import pytest

from generator.pages.tree.picture import WIDTH, Box, Picture, picture
from generator.tree.level import LEVELS
from tests.unit.tree_support import real

REGIONS = list(real()[0].regions)


def drawn(region: str) -> Picture:
    tree, numbered = real()
    return picture(tree, numbered, region)


def words(box: Box) -> str:
    return " ".join(box.lines)


@pytest.mark.parametrize("region", REGIONS)
def test_every_answer_of_a_region_stands_in_its_picture_in_order(region: str):
    record = real()[0].regions[region]
    asked = [*record.places, *(each for q in record.questions for each in q.answers)]
    shown = [words(each).partition(" \u2191")[0] for each in drawn(region).answers]
    assert [" ".join(each.text.split()) for each in asked] == shown


@pytest.mark.parametrize("region", REGIONS)
def test_an_answer_that_raises_the_level_says_to_what(region: str):
    tree, numbered = real()
    titles = {each.id: each.title for each in tree.outcomes.levels}
    answers = [
        o
        for question in numbered.region(region).questions
        if not question.background
        for o in question.answers
    ]
    raised = [titles[LEVELS[answer.level]] if answer.level else "" for answer in answers]
    assert raised == [words(each).partition("\u2191 ")[2] for each in drawn(region).answers]


@pytest.mark.parametrize("region", REGIONS)
def test_boxes_of_one_column_do_not_touch_and_stay_inside(region: str):
    made = drawn(region)
    left = sorted([*made.questions, *made.answers], key=lambda box: box.y)
    for column in (left, list(made.conditions)):
        assert all(one.bottom < other.y for one, other in pairwise(column))
        assert all(box.x + box.width <= WIDTH for box in column)
        assert column[-1].bottom <= made.height


@pytest.mark.parametrize("region", REGIONS)
def test_every_line_leads_from_an_answer_to_an_injury(region: str):
    made = drawn(region)
    assert {each.start for each in made.pointers} <= {box.middle for box in made.answers}
    assert {each.end for each in made.pointers} == {box.middle for box in made.conditions}
    assert all(each.points >= 2 for each in made.pointers)


def test_lines_follow_the_points():
    made = drawn("shin")
    spot = next(box for box in made.answers if words(box).startswith("One sharp spot"))
    ends = {box.middle: box for box in made.conditions}
    lines = [(words(ends[p.end]), p.points) for p in made.pointers if p.start == spot.middle]
    assert [
        ("Stress fracture of the shin bone", 4),
        ("Stress fracture of the outer shin bone", 3),
    ] == lines


def test_a_serious_injury_is_marked():
    kinds = {words(box): box.kind for box in drawn("shin").conditions}
    assert kinds["Stress fracture of the shin bone"] == "condition serious"
    assert kinds["Shin splints"] == "condition"
