"""Drawings: whole exercises become SVG that shows, and says, what their records say."""

import gzip
import math
import os
import re
from pathlib import Path
from statistics import median
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drawings import described, drawing, on_paper
from generator.drawings.bases import stance
from generator.drawings.head import person
from generator.drawings.skeleton import body
from generator.drawings.things import levels
from generator.model import Drawing, SoreDrawing
from generator.model.drawing.drawing import Frame
from generator.model.drawing.sore import Spot
from generator.places import places, to_avoid
from generator.reading import records
from generator.reading.source import Sources
from generator.reading.syntax import parse
from tests.content_fixture import real

CONTENT = Path(__file__).parents[2] / "content"
GOLDEN = Path(__file__).parents[1] / "golden" / "drawings"
REWRITE = "REWRITE_GOLDENS" in os.environ
EXERCISES = {entry.id: entry.record for entry in real().all("exercise")}
INJURIES = [entry.record for entry in real().injuries]
READABLE = ("squat", "clamshell", "short-foot", "side-plank")
"""Goldens: one standing, one seen from above, one foot, one lying."""
MEDIAN, MOST = 1600, 2100
"""Bytes of a drawing, compressed alone."""


def drawn(id_: str) -> str:
    return drawing(id_, EXERCISES[id_], str)


def frame(**said: object) -> Frame:
    return Frame.model_validate({"pose": "standing", **said})


def test_every_exercise_has_a_drawing():
    assert [id_ for id_, each in EXERCISES.items() if each.drawing is None] == []


@pytest.mark.parametrize("id_", EXERCISES)
def test_drawing_is_safe_and_says_what_it_shows(id_: str):
    svg = drawn(id_)
    root = ET.fromstring(svg)  # noqa: S314 - our own
    assert root.get("role") == "img"
    assert (root.get("aria-label") or "").startswith(f"Drawing: {EXERCISES[id_].name}.")
    assert {each.tag for each in root.iter()} <= {"svg", "path", "text"}
    assert not re.search(r"\s(?:id|style|on\w+|href)=", svg)


@pytest.mark.parametrize("id_", EXERCISES)
def test_text_of_a_drawing_has_a_sentence_for_each_position(id_: str):
    exercise = EXERCISES[id_]
    assert exercise.drawing
    positions = exercise.drawing.frames or exercise.drawing.foot or ()
    said = described(exercise, str)
    assert len(positions) < 2 or all(f"{n}: " in said for n in range(1, len(positions) + 1))
    assert len(said) > len(f"Drawing: {exercise.name}. ")


def test_drawings_are_light():
    sizes = [len(gzip.compress(drawn(id_).encode(), 9)) for id_ in EXERCISES]
    assert median(sizes) <= MEDIAN
    assert max(sizes) <= MOST


def test_drawing_is_the_same_each_time():
    assert [drawn(id_) for id_ in READABLE] == [drawn(id_) for id_ in READABLE]


@pytest.mark.parametrize("id_", READABLE)
def test_drawing_is_the_one_that_was_looked_at(id_: str):
    path = GOLDEN / f"{id_}.svg"
    lines = re.sub(r"(?=<path|<text|</svg)", "\n", drawn(id_)) + "\n"
    if REWRITE:
        path.write_text(lines, "utf-8")
    assert lines == path.read_text("utf-8")


def test_text_from_a_record_is_escaped():
    hostile = EXERCISES["squat"].model_copy(
        update={"name": '"><script>x</script>*[b](c)`', "steps": ("<b> & [[x]]", "b")}
    )
    svg = drawing("squat", hostile, str)
    assert "<script" not in svg
    assert not set("*[]`") & set(svg)
    label = ET.fromstring(svg).get("aria-label") or ""  # noqa: S314 - our own
    assert label.startswith('Drawing: "><script>x</script>*[b](c)`. 1: <b> & [[x]]')


def test_exercise_keeps_its_person():
    assert {person(id_) for id_ in EXERCISES} == {1, 2, 3, 4}
    assert person("squat") == 4


@given(hip=st.floats(0, 110), knee=st.floats(0, 110))
def test_standing_body_has_its_middle_over_its_foot(hip: float, knee: float):
    made = body(stance(frame(hips=hip, knees=knee)), levels(Drawing().props))
    assert abs(made.gaps["right foot"]) < 1e-6
    assert -45 < made.at["neck"][0] - made.at["right ankle"][0] < 60


@given(x=st.floats(-20, 20))
def test_knee_that_reaches_for_the_floor_bends_forward(x: float):
    made = body(stance(frame(hips=30, knees=40, left_foot={"on": "floor", "at": x})), levels(
        Drawing().props
    ))  # fmt: skip
    hip, knee, ankle = (made.at[f"left {part}"] for part in ("hip", "knee", "ankle"))
    straight = math.dist(hip, knee) + math.dist(knee, ankle)
    assert straight == pytest.approx(48.5, abs=0.1)
    halfway = hip[0] + (ankle[0] - hip[0]) * (hip[1] - knee[1]) / (hip[1] - ankle[1])
    assert knee[0] >= halfway - 0.5


def test_plank_rests_on_elbow_and_toes():
    plank = EXERCISES["plank"].drawing
    assert plank
    assert plank.frames
    made = body(stance(plank.frames[-1]), levels(plank.props))
    assert made.gaps == {
        "right elbow": pytest.approx(0, abs=0.01),
        "right foot": pytest.approx(0, abs=0.01),
    }


ON_A_STEP = (
    "eccentric-heel-drop", "heavy-slow-calf-raise", "towel-heel-raise", "weighted-calf-raise",
)  # fmt: skip


@pytest.mark.parametrize("id_", ON_A_STEP)
def test_heel_hangs_free_of_the_step_and_the_ball_stands_on_it(id_: str):
    given = EXERCISES[id_].drawing
    assert given
    assert given.props.step
    edge, high = given.props.step.at[0], given.props.step.high
    for each in given.frames or ():
        at = body(stance(each), levels(given.props)).at
        assert at["right heel"][0] < edge - 3
        assert at["right ball"][0] > edge
        if stance(each).foot("right").heel < 0:
            assert at["right heel"][1] < high


@pytest.mark.parametrize("id_", ["side-plank", "copenhagen-adduction"])
def test_forearm_lies_on_the_floor_under_the_shoulder(id_: str):
    given = EXERCISES[id_].drawing
    assert given
    at = body(stance((given.frames or ())[-1]), levels(given.props)).at
    assert at["right elbow"][0] == pytest.approx(at["right shoulder"][0], abs=5)
    assert at["right hand"][1] == pytest.approx(at["right elbow"][1], abs=3)


@pytest.mark.parametrize(("works", "tinted"), [(None, 2), ([], 1), (["calf"], 2)])
def test_position_may_say_for_itself_what_works(works: object, tinted: int):
    frames = [frame(), frame(works=works)]
    given = Drawing.model_validate({"works": ["thigh front"], "frames": frames})
    svg = drawing("x", EXERCISES["squat"].model_copy(update={"drawing": given}), str)
    assert svg.count('class="m"') == tinted


@pytest.mark.parametrize("spot", get_args(Spot))
def test_every_place_can_be_drawn(spot: str):
    given = SoreDrawing.model_validate({"places": [{"at": spot, "says": "Sore <here>."}]})
    ((svg, said),) = places("knee", given)
    assert said == "Sore <here>."
    assert ET.fromstring(svg).get("aria-label") == "Drawing: Sore <here>."  # noqa: S314 - our own
    assert re.search(r'class="[mr]"', svg)


def test_positions_to_avoid_are_crossed_out():
    record = next(each for each in INJURIES if each.places and each.places.avoid)
    drawings = to_avoid("hip", record.places)
    assert drawings
    for svg, said in drawings:
        assert 'class="x"' in svg
        assert said.startswith("Do not ")


def test_paper_needs_no_stylesheet():
    svg = on_paper(drawn("squat"))
    assert 'class="s"' not in svg
    assert set(re.findall(r'fill="(#\w+)"', svg)) <= {
        "#fff", "#e6e6e6", "#c4c4c4", "#555", "#ddd", "#000",
    }  # fmt: skip


def test_drawing_of_the_guide_for_editors_can_be_drawn():
    guide = (CONTENT / "README.md").read_text("utf-8")
    shown = re.findall(
        r"<!-- drawing: (\S+) -->\n```yaml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL
    )
    assert shown
    for id_, text in shown:
        parsed = parse(text.encode(), f"content/drawings/{id_}.yaml")
        held = parse((CONTENT / f"exercises/{id_}.yaml").read_bytes(), "content/exercises/x.yaml")
        nodes = {f"drawings/{id_}.yaml": parsed.node, f"exercises/{id_}.yaml": held.node}
        assert records.read(Sources(nodes, {})).problems == []
