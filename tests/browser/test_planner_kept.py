"""A plan from day to day: today's stage, ticks and pain, kept on the device if its reader wants."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.test_planner_page import PLANNER, ask, make

NewContext = Callable[..., BrowserContext]
KEEP = "Keep my plan on this device"


def run(page: Page, stage: int, number: int) -> Locator:
    return page.locator(f"[data-tick=stage-{stage}-{number}]")


def kept(page: Page) -> dict[str, object]:
    found: dict[str, object] = json.loads(page.evaluate("localStorage['ri-plan:/'] || '{}'"))
    return found


def days_from_now(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()  # noqa: DTZ011 - the browser's day too


def make_kept(page: Page, what: str = "Shin splints", start: int = 1) -> None:
    ask(page, what, start=days_from_now(start))
    make(page)
    page.get_by_label(KEEP).check()


def test_with_a_plan_on_the_page_its_form_steps_aside_until_it_is_asked_for(page: Page):
    ask(page)
    make(page)
    expect(page.locator("[data-planner]")).to_be_hidden()
    page.get_by_role("button", name="Change my plan").click()
    expect(page.get_by_label("What was hurt")).to_be_focused()


def test_ticks_move_the_reader_from_stage_to_stage(page: Page):
    ask(page)
    make(page)
    expect(page.locator("[data-part=stage]")).to_contain_text("Stage 1 of")
    first = page.locator("[data-tick^=stage-1-]")
    for number in range(first.count()):
        first.nth(number).check()
    expect(page.locator("[data-part=stage]")).to_contain_text("Stage 2 of")
    expect(page.locator("[data-part=progress]")).to_contain_text(f"{first.count()} of ")
    assert page.locator(".ri-stairs .done").count() == 1


def test_nothing_is_kept_until_the_reader_wants_it(page: Page):
    ask(page)
    make(page)
    run(page, 1, 1).check()
    page.get_by_label("Worst pain").select_option("2")
    assert page.evaluate("localStorage.length") == 0


def test_a_kept_plan_comes_back_with_its_ticks_and_its_pain(page: Page):
    make_kept(page)
    run(page, 1, 1).check()
    page.get_by_label("Worst pain").select_option("2")
    page.goto("/glossary/")
    page.goto(PLANNER)
    expect(page.locator("[data-plan-sheet]")).to_be_visible()
    expect(run(page, 1, 1)).to_be_checked()
    expect(page.get_by_label("Worst pain")).to_have_value("2")
    page.get_by_label(KEEP).uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_the_home_page_offers_to_continue_a_kept_plan_and_nothing_else(page: Page):
    page.goto("/")
    assert page.locator(".ri-continue").count() == 0
    make_kept(page, "Calf strain")
    page.goto("/")
    page.get_by_role("link", name="Continue my plan: Calf strain").click()
    expect(page.locator("[data-part=title]")).to_have_text("Running again: Calf strain")


def test_the_link_of_an_injury_leads_to_its_kept_plan_and_another_to_an_empty_form(page: Page):
    make_kept(page)
    page.goto(f"{PLANNER}#what=calf-strain")
    page.reload()
    expect(page.locator("[data-plan-sheet]")).to_be_hidden()
    assert page.get_by_label("What was hurt").input_value() == "calf-strain"
    page.get_by_role("link", name="Continue my plan: Shin splints").click()
    expect(page.locator("[data-plan-sheet]")).to_be_visible()
    page.goto(f"{PLANNER}#what=shin-splints")
    page.reload()
    expect(page.locator("[data-plan-sheet]")).to_be_visible()


def test_a_plan_for_another_injury_leaves_the_kept_one_until_it_takes_its_place(page: Page):
    make_kept(page)
    run(page, 1, 1).check()
    page.goto(PLANNER)
    page.get_by_role("button", name="Change my plan").click()
    page.get_by_label("What was hurt").select_option(label="Calf strain")
    make(page)
    expect(run(page, 1, 1)).not_to_be_checked()
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    assert kept(page)["name"] == "Shin splints"
    page.get_by_label(KEEP).check()
    expect(page.locator("[data-part=replaced]")).to_contain_text("plan for Shin splints")
    assert kept(page)["name"] == "Calf strain"


def test_a_bone_plan_that_is_kept_does_not_ask_its_own_reader_again(page: Page):
    ask(page, "Stress fracture of the shin", start=days_from_now(1))
    page.get_by_label("has agreed that I may run again").check()
    make(page)
    page.get_by_label(KEEP).check()
    page.goto(PLANNER)
    expect(page.locator("[data-plan-sheet]")).to_be_visible()


def test_pain_above_the_limit_of_the_injury_says_to_hold(page: Page):
    ask(page, "Achilles tendinopathy")
    make(page)
    run(page, 1, 1).check()
    page.get_by_label("Worst pain").select_option("2")
    expect(page.locator("[data-part=advice]")).to_be_hidden()
    page.get_by_label("Worst pain").select_option("8")
    expect(page.locator("[data-part=advice]")).to_contain_text("stay at this stage or step back")


def test_a_plan_that_fell_behind_moves_and_keeps_its_ticks(page: Page):
    make_kept(page, start=-10)
    run(page, 1, 1).check()
    page.get_by_role("button", name="Move the rest").click()
    expect(page.locator("[data-part=when]")).to_contain_text("planned for today")
    expect(run(page, 1, 1)).to_be_checked()
    page.goto(PLANNER)
    expect(page.locator("[data-part=when]")).to_contain_text("planned for today")


def test_a_kept_plan_opens_long_after_its_first_run(page: Page):
    make_kept(page)
    page.evaluate(
        """() => {
          const plan = JSON.parse(localStorage["ri-plan:/"]);
          const back = (iso) => new Date(Date.parse(iso) - 90 * 864e5).toISOString().slice(0, 10);
          plan.made = back(plan.made);
          const start = /start=([\\d-]+)/;
          plan.fragment = plan.fragment.replace(start, (_, day) => `start=${back(day)}`);
          localStorage["ri-plan:/"] = JSON.stringify(plan);
        }"""
    )
    page.goto(PLANNER)
    page.reload()
    expect(page.locator("[data-plan-sheet]")).to_be_visible()
    expect(page.locator("[data-part=when]")).to_contain_text("There is no rush")


def test_a_plan_shows_the_exercises_of_its_injury_beside_the_runs(page: Page):
    ask(page, "Calf strain")
    make(page)
    links = page.locator("[data-part=beside] a")
    assert links.count() >= 2
    links.first.click()
    expect(page.locator("body")).to_have_class("ri-kind-exercise")


def test_moved_runs_keep_their_ids_in_the_calendar_and_a_shorter_plan_says_what_to_delete(
    page: Page, tmp_path: Path
):
    def ids(name: str) -> list[str]:
        with page.expect_download() as download:
            page.get_by_role("button", name="Save it in my calendar").click()
        download.value.save_as(tmp_path / name)
        events = Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT")
        return [str(event["uid"]) for event in events]

    make_kept(page, start=-10)
    before = ids("before.ics")
    # Named by the injury: the plan of another one stands beside it, though both follow one plan.
    assert all(id_.startswith("shin-splints-") for id_ in before)
    page.get_by_role("button", name="Move the rest").click()
    assert ids("after.ics") == before
    page.get_by_role("button", name="Change my plan").click()
    page.locator("[data-planner] [name=usual]").fill("10")
    make(page)
    assert set(ids("shorter.ics")) < set(before)
    expect(page.locator("[data-part=calendar]")).to_contain_text("Search your calendar for")


def test_full_storage_is_said_and_the_plan_goes_on(page: Page):
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
    )
    ask(page)
    make(page)
    page.get_by_label(KEEP).click()
    expect(page.locator(".ri-notice")).to_contain_text("could not keep")
    expect(page.get_by_label(KEEP)).not_to_be_checked()
    run(page, 1, 1).check()
    expect(page.locator("[data-part=progress]")).to_contain_text("1 of")


def test_what_is_broken_in_the_storage_is_no_plan(page: Page):
    page.goto(PLANNER)
    for broken in ("no json", "[]", '{"fragment": 3}', '{"fragment": "what=gone", "ticked": {}}'):
        page.evaluate("text => { localStorage['ri-plan:/'] = text; }", broken)
        page.reload()
        expect(page.get_by_role("button", name="Make my plan")).to_be_visible()
