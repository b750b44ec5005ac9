"""The planner on its page: choose, read, print, save, share; and the plans without JavaScript."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import paper

NewContext = Callable[..., BrowserContext]
PLANNER = "/running-again/"


def ask(page: Page, what: str = "Shin splints", **wishes: str) -> None:
    page.goto(PLANNER)
    page.get_by_label("What was hurt").select_option(label=what)
    page.locator("[name=start]").fill(wishes.pop("start", "2027-03-01"))
    for name, value in wishes.items():
        field = page.locator(f"[data-planner] [name={name}]")
        if name in {"days", "unit"}:
            field.select_option(value)
        else:
            field.fill(value)


def make(page: Page) -> None:
    page.get_by_role("button", name="Make my plan").click()


def test_a_plan_shows_what_must_be_true_first_then_dated_stages_then_weeks(page: Page):
    ask(page, off="3", usual="15", days="3")
    make(page)
    sheet = page.locator("[data-plan-sheet]")
    expect(sheet).to_be_visible()
    assert page.locator("[data-part=entry] li").count() >= 3
    first = page.locator("[data-part=stages] tr").first
    assert "Mon 1 Mar" in first.inner_text()
    assert "Wed 3 Mar" in first.inner_text()
    assert page.locator("[data-part=weeks] tr").count() > 3
    assert "back at your usual week of 15 miles" in page.locator("[data-part=end]").inner_text()


def test_a_bone_plan_waits_for_clearance(page: Page):
    ask(page, "Stress fracture of the shin")
    make(page)
    expect(page.locator("[data-plan-sheet]")).to_be_hidden()
    expect(page.locator("[data-problems]")).to_contain_text("only when a doctor or physiotherapist")
    expect(page.locator("#plan-cleared-error")).to_be_visible()
    page.get_by_label("has agreed that I may run again").check()
    make(page)
    expect(page.locator("[data-plan-sheet]")).to_be_visible()
    assert (
        "Run 1 minute, walk 4 minutes, 4 to 6 rounds"
        in page.locator("[data-part=stages]").inner_text()
    )
    assert "Any bone pain" in page.locator("[data-part=step-back]").inner_text()


def test_a_shared_bone_plan_asks_each_reader_for_clearance_anew(
    page: Page, new_context: NewContext
):
    ask(page, "Bone")
    page.get_by_label("has agreed that I may run again").check()
    make(page)
    other = new_context().new_page()
    other.goto(page.url)
    expect(other.locator("[data-plan-sheet]")).to_be_hidden()
    expect(other.locator("[data-problems]")).to_contain_text("has agreed")


def test_a_shared_link_makes_the_same_plan(page: Page, new_context: NewContext):
    ask(page, "Achilles tendinopathy", off="8", usual="40", unit="km", days="4")
    make(page)
    other = new_context().new_page()
    other.goto(page.url)
    assert (
        other.locator("[data-plan-sheet]").inner_text()
        == page.locator("[data-plan-sheet]").inner_text()
    )


IMPOSSIBLE = [
    ("start", "", "day of the first run"),
    ("start", "0001-01-01", "too far back"),
    ("start", "2090-01-01", "two years ahead"),
    ("off", "", "0 to 104"),
    ("off", "-1", "0 to 104"),
    ("off", "four", "0 to 104"),
    ("usual", "", "1 to 200"),
    ("usual", "0", "1 to 200"),
    ("usual", "-5", "1 to 200"),
    ("usual", "1e9", "1 to 200"),
]


def test_what_does_not_fit_is_said_at_its_field_and_makes_no_plan(page: Page):
    for field, value, message in IMPOSSIBLE:
        ask(page, **{field: value})
        make(page)
        expect(page.locator("[data-problems]"), value).to_be_focused()
        expect(page.locator(f"#plan-{field}-error"), value).to_contain_text(message)
        entry = page.locator(f"#plan-{field}")
        assert entry.get_attribute("aria-invalid") == "true", (field, value)
        assert entry.get_attribute("aria-describedby") == f"plan-{field}-error", (field, value)
        expect(page.locator("[data-plan-sheet]"), value).to_be_hidden()
        page.locator("[data-problems] a").first.click()
        expect(entry, value).to_be_focused()


def test_the_same_values_in_a_link_make_no_plan_either(page: Page):
    good = {"what": "shin-splints", "off": "4", "usual": "15", "unit": "miles", "days": "3"}
    for field, value, _ in IMPOSSIBLE:
        page.goto("about:blank")  # else only the fragment changes, and nothing is loaded
        page.goto(f"{PLANNER}#{urlencode({**good, 'start': '2027-03-01', field: value})}")
        expect(page.locator(f"#plan-{field}-error"), value).to_be_visible()
        expect(page.locator("[data-plan-sheet]"), value).to_be_hidden()


RECORDS = Path(__file__).parents[2] / "content" / "injuries"
WALK = """([wrong, toSpoil]) => {
  const form = document.querySelector("[data-planner]");
  const sheet = document.querySelector("[data-plan-sheet]");
  const of = (name) => form.elements[name];
  const good = { off: "4", usual: "15", unit: "miles", days: "3", start: "2027-03-01" };
  const link = (wishes) => {
    history.replaceState(null, "", "#" + new URLSearchParams(wishes));
    dispatchEvent(new HashChangeEvent("hashchange"));
  };
  const send = (id, wishes, agreed) => {
    of("what").value = id;
    of("what").dispatchEvent(new Event("change", { bubbles: true }));
    Object.entries(wishes).forEach(([name, value]) => { of(name).value = value; });
    of("cleared").checked = agreed;
    form.requestSubmit();
  };
  const errors = () => Array.from(form.querySelectorAll(".ri-error"), (each) => each.id);
  const seen = () => ({ made: !sheet.hidden, errors: errors() });
  return Array.from(of("what").options, (each) => each.value).filter(Boolean).map((id) => {
    send(id, good, false);
    const asked = !form.querySelector("[data-clearance]").hidden;
    const because = form.querySelector("[data-because]").textContent;
    const bare = seen(), problem = form.querySelector("[data-problems]").textContent;
    send(id, good, true);
    const agreed = seen();
    const spoilt = (toSpoil.includes(id) ? wrong : []).flatMap(([name, value]) => {
      send(id, { ...good, [name]: value }, true);
      const typed = seen();
      link({ what: id, ...good, [name]: value });
      return [[name, value, "form", typed], [name, value, "link", seen()]];
    });
    return { id, asked, because, bare, agreed, problem, spoilt };
  });
}"""


def first_of_each_kind(records: dict[str, Any]) -> dict[tuple[str, bool], str]:
    """By who has to agree, and whether there is a way back to running: one injury."""
    return {
        (records[id_]["clearance"]["by"], "return_to_run" in records[id_]): id_
        for id_ in sorted(records, reverse=True)
    }


@pytest.mark.parametrize(
    "every", [False, pytest.param(True, marks=pytest.mark.long)], ids=["of-a-kind", "every"]
)
def test_every_injury_is_asked_for_what_its_record_says_and_gets_no_plan_from_a_wrong_value(
    page: Page, every: bool
):
    """In one page: each choice with good values, without and with clearance; then those of a kind,
    or all, with each wrong value in the form and in the link. The records are read here, not the
    data of the page."""
    ask(page)
    records = {each.stem: yaml.safe_load(each.read_text("utf-8")) for each in RECORDS.iterdir()}
    choices = page.locator("[name=what] option").evaluate_all("all => all.map(e => e.value)")
    tissues = [each for each in choices if each.startswith("tissue-")]
    kinds = first_of_each_kind(records)
    assert len(kinds) > 4
    spoil = choices if every else [*kinds.values(), tissues[0]]
    told = page.evaluate(WALK, [[list(case[:2]) for case in IMPOSSIBLE], spoil])
    assert {each["id"] for each in told if each["spoilt"]} == {*spoil} - {""}
    walked = {each["id"]: each for each in told if not each["id"].startswith("tissue-")}
    assert walked.keys() == records.keys()
    for id_, record in records.items():
        each, by = walked[id_], record["clearance"]["by"]
        dates = "return_to_run" in record and by != "clinic"
        assert each["agreed"]["made"] is dates, id_
        assert dates or each["problem"], id_
        if dates and by == "clinician":
            assert each["because"].startswith(record["clearance"]["because"]), id_
            assert each["bare"] == {"made": False, "errors": ["plan-cleared-error"]}, id_
        assert each["asked"] is (dates and not each["bare"]["made"]), id_
    for each in told:
        for field, value, how, seen in each["spoilt"]:
            assert not seen["made"], (each["id"], field, value, how)
            assert f"plan-{field}-error" in seen["errors"], (each["id"], field, value, how)


@pytest.mark.parametrize(
    ("what", "usual", "days", "off"),
    [
        ("Achilles tendinopathy", "200", "6", "104"),
        ("Bone", "200", "6", "104"),
        ("Ankle sprain", "5", "2", "0"),
    ],
)
def test_a_plan_prints_on_one_or_two_pages_whole(
    page: Page, what: str, usual: str, days: str, off: str
):
    ask(page, what, usual=usual, days=days, off=off)
    if what == "Bone":
        page.get_by_label("has agreed that I may run again").check()
    make(page)
    rows = page.locator(
        "[data-plan-sheet] :is(tbody tr, li[class=ri-tick], .ri-sheet__list li, h2)"
    ).all_inner_texts()
    address = page.locator("link[rel=canonical]").get_attribute("href")
    parts = [part for row in rows for part in row.split("\t")]
    for name in paper.PAPERS:
        pdf = page.pdf(format=name, print_background=False)
        words = paper.text(pdf)
        assert paper.page_count(pdf) <= 2, name
        assert [part for part in parts if paper.plain(part) not in words] == [], name
        assert paper.letters_off_the_page(pdf, 5) == [], name
        assert paper.codes(pdf) == [address], name


def test_the_calendar_file_has_the_days_of_the_plan(page: Page, tmp_path: Path):
    ask(page, start="2028-02-21", off="3", usual="12", days="3")
    make(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it in my calendar").click()
    download.value.save_as(tmp_path / "plan.ics")
    assert download.value.suggested_filename == "running-again-shin-splints.ics"
    events = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    days = [event.decoded("dtstart") for event in events]
    ids = [str(event["uid"]) for event in events]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("shin-splints-shin-plan-") and "2028" not in each for each in ids)
    stages = page.locator("[data-part=stages] .ri-tick label").count()
    weeks = page.locator("[data-part=weeks] .ri-tick label").count()
    assert len(days) == stages + weeks
    assert days[:4] == [date(2028, 2, 21) + timedelta(days=step) for step in (0, 2, 4, 7)]
    assert date(2028, 2, 28) in days
    shown = page.locator("[data-part=stages] .ri-tick label").all_inner_texts()
    assert [text.strip() for text in shown] == [
        f"{day:%a} {day.day} {day:%b}" for day in days[:stages]
    ]


def test_dates_do_not_move_with_the_clocks(new_context: NewContext):
    texts = set()
    for zone in ("America/New_York", "Europe/London", "Pacific/Apia"):
        page = new_context(timezone_id=zone).new_page()
        ask(page, start="2027-03-10")
        make(page)
        texts.add(page.locator("[data-part=stages]").inner_text())
    assert len(texts) == 1


def test_nothing_of_a_plan_is_sent_or_kept(page: Page):
    ask(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    make(page)
    assert [each for each in asked if "favicon" not in each] == []
    assert page.evaluate("localStorage.length") == 0


def test_hostile_words_in_a_shared_plan_stay_out(page: Page):
    page.goto(f"{PLANNER}#what=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&off=x&start=%3Cb%3E")
    assert page.locator("[data-planner] img, [data-plan-sheet] img").count() == 0
    expect(page.locator("[data-plan-sheet]")).to_be_hidden()


def test_without_javascript_every_plan_has_a_page_with_its_stages(
    page_without_javascript: Page, content: Path
):
    page = page_without_javascript
    page.goto(PLANNER)
    expect(page.get_by_role("button", name="Make my plan")).to_be_hidden()
    plans = sorted(plan.stem for plan in (content / "return-plans").glob("*.yaml"))
    links = page.locator(".ri-plans a").evaluate_all("all => all.map(a => a.pathname)")
    assert sorted(links) == [f"{PLANNER}{plan}/" for plan in plans]
    for link in links:
        page.goto(link)
        expect(page.locator("tbody tr").first).to_be_visible()
        assert page.locator("tbody tr").count() >= 2
