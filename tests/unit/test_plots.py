"""Plots say what their records say, in shapes and in words."""

import os
import re
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree

from generator.model import Figure, PainLight, ReturnPlan
from generator.model.plans import PlotId
from generator.plots import PLOTS, limit, on_paper, stairs
from generator.plots.paint import WIDE
from generator.plots.thermometer import SCORE
from tests.content_fixture import real

CONTENT = Path(__file__).parents[2] / "content"
GOLDEN = Path(__file__).parents[1] / "golden" / "plots"
REWRITE = "REWRITE_GOLDENS" in os.environ
RECORDS = {id_: entry.record for id_, entry in real().by_id.items()}
PLANS = {id_: each for id_, each in RECORDS.items() if isinstance(each, ReturnPlan)}
DRAWN = {
    **{id_: made.of(RECORDS.__getitem__) for id_, made in PLOTS.items()},
    **{id_: stairs(plan) for id_, plan in PLANS.items()},
}


def parsed(svg: str) -> etree._Element:
    return etree.fromstring(svg)


def words(svg: str) -> list[str]:
    return [each.text or "" for each in parsed(svg).iter("text")]


def boxes(svg: str, style: str) -> list[dict[str, float]]:
    keys = ("x", "y", "width", "height")
    return [
        {key: float(each.get(key) or 0) for key in keys}
        for each in parsed(svg).iter("rect")
        if each.get("class") == style
    ]


def figure(**said: str) -> Figure:
    return Figure.model_validate({"name": "x", "basis": "ours", "unit": "percent", **said})


def test_ids_that_an_editor_may_write_are_those_that_can_be_drawn():
    assert set(get_args(PlotId)) == set(PLOTS)


@pytest.mark.parametrize("id_", DRAWN)
def test_plot_is_safe_and_says_in_words_what_it_shows(id_: str):
    svg = DRAWN[id_].svg
    root = parsed(svg)
    assert root.get("role") == "img"
    assert len(root.get("aria-label") or "") > 40
    assert not re.search(r"\s(?:id|style|on\w+|href)=", svg)
    assert "\n" not in svg


@pytest.mark.parametrize("id_", DRAWN)
def test_plot_is_the_one_that_was_looked_at(id_: str):
    path = GOLDEN / f"{id_}.svg"
    lines = re.sub(r"(?=<path|<rect|<text|</svg)", "\n", DRAWN[id_].svg) + "\n"
    if REWRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(lines, "utf-8")
    assert lines == path.read_text("utf-8")


@pytest.mark.parametrize("id_", DRAWN)
def test_everything_stands_inside_the_plot(id_: str):
    plot = DRAWN[id_]
    for each in parsed(plot.svg).iter("text"):
        letters = 7.2 * len(each.text or "")
        x, anchor = float(each.get("x") or 0), each.get("text-anchor")
        left = x - {"end": letters, "middle": letters / 2}.get(anchor or "", 0)
        assert left >= -1, each.text
        assert left + letters <= WIDE + 8, each.text
        assert 10 <= float(each.get("y") or 0) <= plot.tall, each.text


def test_thermometer_has_a_box_for_each_light_as_tall_as_its_scores():
    svg = DRAWN["plot-pain-scale"].svg
    for style in ("green", "yellow", "red"):
        light = RECORDS[style]
        assert isinstance(light, PainLight)
        (box,) = boxes(svg, style)
        assert box["height"] == SCORE * (light.pain.top - light.pain.low + 1)
        assert f"{light.name}: {light.pain.text}" in words(svg)
        assert light.asks in words(svg)


def test_thermometer_follows_its_records():
    lights = [RECORDS[each] for each in ("green", "yellow", "red")]
    data = [
        {"name": light.name, "asks": light.asks, "pain": pain, "signs": light.signs, "do": light.do}
        for light, pain in zip(lights, ("0-2", "3-6", "7-10"), strict=True)
        if isinstance(light, PainLight)
    ]
    moved = PLOTS["plot-pain-scale"].make(*(PainLight.model_validate(each) for each in data))
    assert [boxes(moved.svg, each)[0]["height"] for each in ("green", "yellow", "red")] == [
        3 * SCORE, 4 * SCORE, 4 * SCORE
    ]  # fmt: skip
    assert "Yellow, 3 to 6" in moved.says


@pytest.mark.parametrize("id_", PLANS)
def test_each_stage_is_a_step_further_on_and_higher(id_: str):
    svg = DRAWN[id_].svg
    steps = [*boxes(svg, "pale"), *boxes(svg, "mid")]
    assert len(steps) == len(PLANS[id_].stages)
    for before, after in pairwise(steps):
        assert after["x"] > before["x"]
        assert after["y"] == before["y"] - before["height"]
        assert after["x"] + after["width"] == pytest.approx(before["x"] + before["width"], abs=0.2)


@pytest.mark.parametrize("id_", PLANS)
def test_stairs_name_every_stage_and_how_to_stay_and_step_back(id_: str):
    said = " | ".join(words(DRAWN[id_].svg))
    for number, stage in enumerate(PLANS[id_].stages, 1):
        assert f"{number}. {stage.name}" in said
    assert "stay" in said
    assert "back" in said


def test_weeks_grow_by_the_figure_and_every_light_one_is_lighter():
    made = PLOTS["plot-building-weeks"].make
    weeks, rise = figure(amount="2", unit="weeks"), figure(amount="20")
    svg = made(weeks, rise, figure(amount="50")).svg
    growing = [each["height"] for each in boxes(svg, "mid")]
    light = [each["height"] for each in boxes(svg, "pale")]
    assert growing[1] == pytest.approx(growing[0] * 1.2, abs=0.1)
    assert light == [
        pytest.approx(growing[1] * 0.5, abs=0.1),
        pytest.approx(growing[3] * 0.5, abs=0.1),
    ]
    assert "each week up to 20% more" in words(svg)


def test_next_run_is_longer_than_the_longest_by_the_figure():
    made = PLOTS["plot-longest-run"].make
    svg = made(figure(amount="25"), figure(amount="40", unit="days")).svg
    (longest,), (following,) = boxes(svg, "dark"), boxes(svg, "mid")
    assert following["height"] == pytest.approx(longest["height"] * 1.25, abs=0.1)
    assert max(each["height"] for each in boxes(svg, "pale")) < longest["height"]
    assert "the last 40 days" in words(svg)


def test_limit_of_pain_is_filled_in_its_share_of_the_scale():
    assert [re.findall(r"M2 2h([\d.]+)v6", limit(each))[-1] for each in (0, 3, 10)] == [
        "0", "12", "40"
    ]  # fmt: skip


@pytest.mark.parametrize("id_", DRAWN)
def test_paper_needs_no_stylesheet(id_: str):
    svg = on_paper(DRAWN[id_].svg)
    assert re.findall(r'class="(\S+)"', svg) == ["ri-plot"]
    assert set(re.findall(r'fill="(.*?)"', svg)) <= {
        "none", "#fff", "#ddd", "#bbb", "#aaa", "#333", "#000",
    }  # fmt: skip
