"""The planner's arithmetic, over plans of every kind: its rules hold whatever a reader enters."""

import random
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.graph import Graph
from generator.sheets import planner

ROOT = Path(__file__).parents[2]
EPOCH = date(1970, 1, 1)
COUNTS = [1_000, pytest.param(10_000, marks=pytest.mark.long)]
HALF_HOUR = {"miles": 30, "km": 48}  # tenths
SCRIPTS = ("planner/arithmetic.js", "planner/calendar.js")


@pytest.fixture(scope="module")
def arithmetic(browser: Browser) -> Page:
    """A blank page that holds the two pure scripts and nothing else of the site."""
    page = browser.new_context(timezone_id="Pacific/Apia").new_page()
    page.add_script_tag(content="var injuryGuide = {};")
    for name in SCRIPTS:
        page.add_script_tag(path=ROOT / "theme_overrides/js" / name)
    return page


@pytest.fixture(scope="module")
def plans(graph: Graph) -> dict[str, dict[str, Any]]:
    return {
        plan.id: {**planner.numbers(graph, plan), "clearance": plan.record.needs_clearance}
        for plan in graph.all("return_plan")
    }


def some_wish(chance: random.Random) -> dict[str, Any]:
    unit = chance.choice(["miles", "km"])
    return {
        "start": (date(2026, 1, 1) + timedelta(days=chance.randrange(4000))).isoformat(),
        "weeksOff": chance.randrange(105),
        "days": chance.randrange(2, 7),
        "usual": chance.choice([10, chance.randrange(10, 600), chance.randrange(10, 2001)]),
        "unit": unit,
    }


def some_plan(chance: random.Random, plans: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if chance.random() < 0.5:
        return chance.choice(list(plans.values()))
    low = chance.randrange(1, 4)
    rhythm = chance.randrange(2, 5)
    return {
        "clearance": chance.random() < 0.5,
        "runs": [low, low + chance.randrange(3)],
        "rise": chance.randrange(4, 16),
        "cutback": [rhythm, rhythm + chance.randrange(2)],
        "rest": chance.randrange(3),
        "stages": [[f"Stage {number}", "Run."] for number in range(chance.randrange(8, 14))],
    }


@pytest.fixture(scope="module", params=COUNTS)
def made(
    arithmetic: Page, plans: dict[str, dict[str, Any]], request: pytest.FixtureRequest
) -> list[tuple[dict, dict, dict]]:
    """Many plans: (plan, wishes, what was made)."""
    chance = random.Random(20261122)  # noqa: S311 - not a secret
    asked = [(some_plan(chance, plans), some_wish(chance)) for _ in range(request.param)]
    answers = arithmetic.evaluate(
        "asked => asked.map(([plan, wishes]) => injuryGuide.planner.make(plan, wishes))", asked
    )
    return [(plan, wish, answer) for (plan, wish), answer in zip(asked, answers, strict=True)]


def runs_of(answer: dict[str, Any]) -> list[int]:
    groups = [*answer["stages"], *answer["weeks"]]
    return [day for group in groups for day in group["days"]]


def growing(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [week for week in answer["weeks"] if not week["lighter"]]


def first_week(wish: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """The running that the last stage stands for: half an hour, as often as the stages."""
    days = [day for stage in answer["stages"] for day in stage["days"]]
    runs = max(sum(first <= day < first + 7 for day in days) for first in (days[0], days[0] + 7))
    length = HALF_HOUR[wish["unit"]]
    return {"runs": runs, "length": length, "total": runs * length, "first": days[-1]}


def test_every_wish_gets_a_plan(made):
    assert all(answer["stages"] for _, _, answer in made)


def test_a_plan_begins_on_the_chosen_day_and_its_runs_follow_in_order(made):
    for _, wish, answer in made:
        days = runs_of(answer)
        assert days[0] == (date.fromisoformat(wish["start"]) - EPOCH).days
        assert all(before < after for before, after in pairwise(days))


def test_every_stage_comes_once_in_order_with_the_runs_that_its_plan_asks_for(made):
    for plan, _, answer in made:
        assert [stage["stage"] for stage in answer["stages"]] == list(range(len(plan["stages"])))
        low, high = plan["runs"]
        assert all(low <= len(stage["days"]) <= high for stage in answer["stages"])


def test_a_long_break_never_shortens_a_stage(arithmetic: Page, plans):
    for plan in plans.values():
        counts = [
            len(
                arithmetic.evaluate("([p, w]) => injuryGuide.planner.make(p, w)", [plan, wish])[
                    "stages"
                ][0]["days"]
            )
            for weeks in (0, 5, 6, 52)
            for wish in [
                {"start": "2027-01-04", "weeksOff": weeks, "days": 3, "usual": 200, "unit": "miles"}
            ]
        ]
        assert counts == sorted(counts)


def test_stages_keep_the_days_of_rest_between_runs(made):
    for plan, _, answer in made:
        days = [day for stage in answer["stages"] for day in stage["days"]]
        assert all(after - before > plan["rest"] for before, after in pairwise(days))


def test_no_two_days_running_have_impact_in_a_plan_that_needs_clearance(made):
    for plan, _, answer in made:
        if plan["clearance"]:
            assert all(after - before >= 2 for before, after in pairwise(runs_of(answer)))


def test_no_week_has_more_runs_than_the_reader_wants(made):
    for _, wish, answer in made:
        days = runs_of(answer)
        for first in range(days[0], days[-1] + 1, 7):
            assert sum(first <= day < first + 7 for day in days) <= wish["days"]


def test_no_week_rises_beyond_the_rule(made):
    for plan, wish, answer in made:
        peak = first_week(wish, answer)["total"]
        for week in answer["weeks"]:
            assert week["total"] * 100 <= peak * (100 + plan["rise"])
            peak = max(peak, week["total"])


def test_no_run_is_longer_than_the_rule_allows_beyond_the_longest_of_30_days(made):
    for plan, wish, answer in made:
        before = [first_week(wish, answer), *answer["weeks"]]
        for number, week in enumerate(answer["weeks"], 1):
            longest = max(
                each["length"] for each in before[:number] if week["first"] - each["first"] <= 30
            )
            assert week["length"] * 100 <= longest * (100 + plan["rise"])


def test_no_week_has_more_than_one_run_more_than_the_one_before(made):
    for _, wish, answer in made:
        counts = [first_week(wish, answer)["runs"], *(week["runs"] for week in answer["weeks"])]
        assert all(after <= before + 1 for before, after in pairwise(counts))


def test_a_lighter_week_comes_as_often_as_the_plan_says(made):
    for plan, _, answer in made:
        low, high = plan["cutback"]
        lighter = [number for number, week in enumerate(answer["weeks"], 1) if week["lighter"]]
        rhythm = lighter[0] if lighter else high
        assert low <= rhythm <= high
        assert lighter == list(range(rhythm, len(answer["weeks"]) + 1, rhythm))


def test_a_lighter_week_is_lighter_than_the_week_before(made):
    for _, wish, answer in made:
        weeks = [first_week(wish, answer), *answer["weeks"]]
        for before, week in pairwise(weeks):
            if week.get("lighter"):
                assert week["total"] < before["total"]


def test_building_ends_at_the_usual_distance_and_never_beyond(made):
    ended = 0
    for plan, wish, answer in made:
        assert all(week["total"] <= max(wish["usual"], 0) for week in answer["weeks"])
        if answer["reached"] and answer["weeks"] and not plan["clearance"]:
            ended += 1
            last = answer["weeks"][-1]
            assert wish["usual"] - last["total"] < last["runs"]
    assert ended > len(made) / 100


def test_growing_weeks_grow(made):
    for _, wish, answer in made:
        totals = [first_week(wish, answer)["total"], *(week["total"] for week in growing(answer))]
        assert all(before < after for before, after in pairwise(totals))


def test_days_are_right_in_every_time_zone_across_clock_changes_and_leap_years(browser: Browser):
    days = [date(2027, 3, 1) + timedelta(days=number) for number in range(800)]
    for zone in ("America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia"):
        page = browser.new_context(timezone_id=zone).new_page()
        page.add_script_tag(content="var injuryGuide = {};")
        page.add_script_tag(path=ROOT / "theme_overrides/js/planner/arithmetic.js")
        numbers = page.evaluate(
            "all => all.map(injuryGuide.planner.day)", [day.isoformat() for day in days]
        )
        assert numbers == [(day - EPOCH).days for day in days]
        back = page.evaluate("all => all.map(injuryGuide.planner.iso)", numbers)
        assert back == [day.isoformat() for day in days]
        page.close()


@pytest.mark.parametrize(
    "typed", ["", "2027-02-29", "2027-13-01", "04/01/2027", "2027-1-4", "today"]
)
def test_what_is_no_day_makes_no_plan(arithmetic: Page, plans, typed: str):
    wish = {"start": typed, "weeksOff": 4, "days": 3, "usual": 200, "unit": "miles"}
    plan = plans["shin-plan"]
    assert arithmetic.evaluate("([p, w]) => injuryGuide.planner.make(p, w)", [plan, wish]) is None


def test_the_bone_plan_begins_with_the_record_s_first_day(plans):
    bone = plans["bone-plan"]
    assert bone["clearance"]
    assert bone["stages"][0] == [
        "Day 1",
        "Run 1 minute, walk 4 minutes, 4 to 6 rounds, 20 to 30 minutes in all.",
    ]


def test_a_calendar_file_says_the_same_days_to_a_standard_reader(arithmetic: Page):
    icalendar = pytest.importorskip("icalendar")
    events = [
        {
            "day": (date(2028, 2, 28) - EPOCH).days + number,
            "id": f"stage-1-{number + 1}",
            "title": title,
            "text": f"{title}; {'long ' * 40}",
        }
        for number, title in enumerate(
            ["Run, easy; slow", "Łódź 🏃 " * 12, "back\\slash\nnew line"]
        )
    ]
    text = arithmetic.evaluate(
        "events => injuryGuide.calendar('Way; mine', 'shin', events, '2027-01-01T10:20:30.456Z')",
        events,
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    read = icalendar.Calendar.from_ical(text)
    found = list(read.walk("VEVENT"))
    assert [each.decoded("dtstart") for each in found] == [
        date(2028, 2, 28),
        date(2028, 2, 29),
        date(2028, 3, 1),
    ]
    assert [each.decoded("dtend") - each.decoded("dtstart") for each in found] == [
        timedelta(days=1)
    ] * 3
    assert [str(each["summary"]) for each in found] == [event["title"] for event in events]
    assert [str(each["uid"]) for each in found] == [
        f"shin-stage-1-{number}@running-injury-guide" for number in (1, 2, 3)
    ]
    assert found[0].decoded("dtstamp") == datetime(2027, 1, 1, 10, 20, 30, tzinfo=UTC)
