"""Check your pain in Chromium: questions, results and the way back."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.decision_tree import (
    ACHILLES_RUPTURE,
    NOTHING,
    SETTLED,
    SHIN_SPLINTS,
    STRESS_FRACTURE,
    URL,
    heading,
    pick,
    walk,
)

SWOLLEN_LEG = (
    ("None of these",),
    ("None of these",),
    ("One leg or arm is newly bigger",),
    ("no new injury there",),
)
"""A sign of today, and its second answer."""


@pytest.fixture
def asked(page: Page) -> Page:
    """The page at its first question."""
    page.goto(URL)
    return page


def test_a_stress_fracture_is_stopped_and_named_first(asked: Page):
    walk(asked, STRESS_FRACTURE)
    assert heading(asked) == "Be seen within two days"
    titles = asked.locator("#decision-tree h3:visible").all_inner_texts()
    assert titles[:2] == ["What to do now", "Check these first"]
    assert titles[-3:] == ["What to expect", "Get help sooner if", "Your answers"]
    link = asked.locator(".ri-cards a").first
    assert link.inner_text() == "Stress fracture of the shin bone"
    assert link.get_attribute("href") == "../injuries/tibial-stress-fracture/"
    because = asked.locator(".ri-tree__because").first
    expect(because).to_contain_text("One sharp spot I can cover with a fingertip or a coin")
    expect(asked.locator(".ri-tree__running")).to_have_text(
        "Running: No running until you have been seen."
    )


@pytest.mark.parametrize("pain", ["0", "2", "8", "I cannot say"])
def test_shin_splints_are_looked_after_at_home_and_nobody_runs_on_them(asked: Page, pain: str):
    walk(asked, (*SHIN_SPLINTS[:-1], (pain,)))
    assert heading(asked) == "Look after it yourself"
    assert asked.locator(".ri-cards a").first.inner_text() == "Shin splints"
    expect(asked.locator(".ri-tree__running")).to_have_text(re.compile("^Running: No"))
    assert asked.locator(".ri-light").count() == 0


def test_a_torn_achilles_is_to_be_seen_today_and_says_where(asked: Page):
    walk(asked, ACHILLES_RUPTURE)
    assert heading(asked) == "Be seen today"
    todo = asked.locator("#decision-tree h3", has_text="What to do now").locator("+ ul")
    expect(todo).to_contain_text("minor injuries unit")


def test_no_result_that_says_today_says_today_if_you_can(asked: Page):
    walk(asked, SWOLLEN_LEG)
    asked.get_by_role("button", name=re.compile("Carry on")).click()
    walk(asked, ACHILLES_RUPTURE[3:])
    assert heading(asked) == "Be seen today"
    assert "if you can" not in asked.locator("#decision-tree ul:visible").all_inner_texts()[0]
    assert asked.get_by_text("today if you can").filter(visible=True).count() == 0


@pytest.mark.parametrize("shortlist", ["reading_list", "off"])
def test_the_publisher_may_have_no_ranks_or_no_names(page: Page, shortlist: str):
    def switch(route: Route) -> None:
        response = route.fetch()
        ranked = 'data-shortlist="ranked"'
        assert ranked in response.text()
        body = response.text().replace(ranked, f'data-shortlist="{shortlist}"')
        route.fulfill(response=response, body=body)

    page.route("**" + URL, switch)
    page.goto(URL)
    walk(page, STRESS_FRACTURE)
    assert heading(page) == "Be seen within two days"
    names = page.locator(".ri-cards h4").all_inner_texts()
    shown = page.locator("#decision-tree").inner_text()
    assert "Check these first" not in shown
    assert "For:" not in shown
    assert names == sorted(names)
    assert ("Stress fracture of the shin bone" in names) is (shortlist == "reading_list")
    assert page.get_by_role("heading", name="Get help sooner if").is_visible()
    named = page.locator(".ri-tree__sheet").text_content()
    assert ("Stress fracture" in (named or "")) is (shortlist == "reading_list")


def test_an_emergency_sign_ends_the_questions_with_a_number_to_call(asked: Page):
    pick(asked, "Confused, very sleepy")
    pick(asked, "Heat, or a hard run")  # only for what to do until help is there
    assert heading(asked) == "Call for an ambulance now"
    assert asked.locator(".ri-tree__number .ri-tel").get_attribute("href").startswith("tel:")
    assert asked.locator(".ri-tree__until > li").count() == 3
    assert asked.locator(".ri-tree__call:visible").count() == 0
    before = asked.locator("#decision-tree [data-screen] > :not(.ri-vh)").first
    expect(before).to_have_class(re.compile("ri-care--call-now"))
    assert asked.get_by_role("button", name="Carry on").count() == 0


def test_a_same_day_sign_can_be_carried_on_from_and_stays_today(asked: Page):
    walk(asked, SWOLLEN_LEG)
    assert heading(asked) == "Be seen today"
    asked.get_by_role("button", name=re.compile("Carry on")).click()
    walk(asked, SHIN_SPLINTS[3:])
    assert heading(asked) == "Be seen today"


def test_every_question_begins_at_the_top_of_the_screen(asked: Page):
    for texts in STRESS_FRACTURE:
        pick(asked, *texts)
        top = asked.evaluate("document.querySelector('[data-screen]').getBoundingClientRect().top")
        assert 0 <= top <= 60, texts


def test_progress_is_in_words_and_focus_lands_on_the_new_question(asked: Page):
    walk(asked, STRESS_FRACTURE[:7])
    expect(asked.locator(".ri-tree__progress")).to_have_text("Question 8 of 15")
    expect(asked.locator("[data-heading]:focus")).to_have_text("How do you walk and run with it?")
    assert asked.title().startswith("How do you walk and run with it?")


def test_the_browsers_back_and_the_pages_back_lead_to_the_question_before(asked: Page):
    walk(asked, STRESS_FRACTURE[:7])
    asked.go_back()
    assert heading(asked) == "Where is it, more exactly?"
    asked.get_by_role("button", name="Back", exact=True).click()
    expect(asked.locator("[data-heading]")).to_have_text("Where did the trouble begin?")
    assert asked.locator("#decision-tree [aria-current]").count() == 1


def test_a_whole_check_takes_at_most_25_presses(asked: Page):
    presses = 1  # that which opened it
    for number in range(20):
        if asked.url.endswith("#result"):
            break
        many = asked.locator("#decision-tree form input").count() > 0
        if many:
            texts = "None of these"
        elif number == 5:
            texts = "Knee"
        else:
            texts = asked.locator("#decision-tree form li > button").last.inner_text()
        pick(asked, texts)
        presses += 1 + many
    assert asked.url.endswith("#result")
    assert presses <= 25


def test_a_second_tap_in_haste_answers_nothing(asked: Page):
    walk(asked, STRESS_FRACTURE[:6])
    asked.wait_for_timeout(SETTLED)
    asked.locator("#decision-tree li > button").first.dblclick()
    expect(asked.locator(".ri-tree__progress")).to_contain_text("Question 8")


def test_no_answer_is_an_error_in_words_and_nothing_moves(asked: Page):
    asked.get_by_role("button", name="Continue").click()
    expect(asked.locator("input:focus")).to_have_accessible_description(re.compile("None of these"))
    expect(asked.locator(".ri-tree__progress")).to_contain_text("Question 1")


def test_none_of_these_and_a_sign_exclude_each_other(asked: Page):
    asked.get_by_label("None of these").check()
    asked.get_by_label("Fainted").check()
    assert not asked.get_by_label("None of these").is_checked()
    asked.get_by_label("Not sure about one of these").check()
    assert asked.get_by_label("Fainted").is_checked()
    asked.get_by_label("None of these").check()
    assert asked.locator("input:checked").count() == 1


def spoken_with_heading(page: Page) -> str:
    """What a screen reader says after the heading that gets the focus."""
    ids = page.locator("#decision-tree [data-heading]").get_attribute("aria-describedby")
    return " ".join(page.locator(f"#{id_}").inner_text() for id_ in (ids or "").split())


def test_a_second_question_follows_its_sign_with_the_number_to_call_above_it(asked: Page):
    pick(asked, "Pain, pressure or a tight feeling")
    assert heading(asked) == "Which fits the pain best?"
    above = asked.locator("#decision-tree [data-screen] .ri-care--call-now")
    expect(above).to_contain_text("You ticked: “Pain, pressure or a tight feeling in the chest”")
    assert above.locator(".ri-tel").get_attribute("href").startswith("tel:")
    assert "do not read on: call" in spoken_with_heading(asked)
    pick(asked, "Not sure")
    assert heading(asked) == "Call for an ambulance now"
    assert "Call your local emergency number" in spoken_with_heading(asked)
    # Orca moves to the first words of a screen in silence: they must not be those of the heading.
    first = asked.locator("#decision-tree [data-screen] > *").first
    assert first.inner_text() == "Your result"


def test_a_harmless_double_goes_on_and_the_result_says_what_it_rests_on(asked: Page):
    pick(asked, "Pain, pressure or a tight feeling")
    pick(asked, "Only the muscle, when I press")
    walk(asked, SHIN_SPLINTS[1:])
    assert heading(asked) == "Look after it yourself"
    note = asked.locator("#decision-tree section.ri-note")
    expect(note).to_contain_text("No clinician has agreed to this rule yet")
    expect(note).to_contain_text("get help now")


def test_a_harmless_double_beside_something_unsure_is_an_emergency(asked: Page):
    pick(asked, "Pain, pressure or a tight feeling", "Not sure about one of these")
    pick(asked, "Only the muscle, when I press")
    assert heading(asked) == "Call for an ambulance now"


def test_a_fall_opens_a_screen_of_its_own_before_the_place(asked: Page):
    walk(asked, NOTHING[:4])
    pick(asked, "Fell, crashed")
    assert heading(asked).startswith("Since the fall or knock")
    pick(asked, "None of these")
    assert heading(asked) == "Where did the trouble begin?"


def test_a_changed_answer_keeps_the_later_ones_that_still_apply(asked: Page):
    walk(asked, STRESS_FRACTURE)
    asked.get_by_role("link", name="Change: Press along the bone").click()
    pick(asked, "Sore along a strip")
    assert asked.url.endswith("#result")
    assert "Landing or hopping" in asked.locator(".ri-tree__summary").inner_text()
    asked.get_by_role("link", name="Change: Where did the trouble begin?").click()
    pick(asked, "Knee")
    pick(asked, "Outer side")
    # What was said about age, time and rest stays.
    assert heading(asked) == "Has the knee done any of these?"


def test_the_whole_way_works_by_keyboard(asked: Page):
    # Answers and Continue are reached by Tab; ticks are set by space.
    def press(*keys: str) -> None:
        for key in keys:
            asked.keyboard.press(key)

    def reach(selector: str) -> None:
        for _ in range(40):
            if asked.evaluate("s => document.activeElement.matches(s)", selector):
                return
            press("Tab")
        pytest.fail(f"Tab does not reach {selector}")

    for _ in range(3):
        reach('input[value="none"]')
        press("Space", "Enter")
    for _ in range(14):
        if asked.url.endswith("#result"):
            break
        form = asked.locator("#decision-tree form").element_handle()
        reach("#decision-tree form :is(input, li > button)")
        if asked.evaluate("document.activeElement.type") == "checkbox":
            reach('input[value="none"]')
            press("Space")
            reach('#decision-tree button[type="submit"]')
        press("Enter")
        # What follows a place may have to come first.
        asked.wait_for_function("form => !form.isConnected", arg=form)
    assert asked.url.endswith("#result")
    expect(asked.locator("[data-heading]:focus")).to_be_visible()


def test_every_screen_has_a_named_group_and_named_answers(asked: Page):
    for texts in STRESS_FRACTURE:
        group = asked.get_by_role("group", name=heading(asked))
        assert group.count() == 1
        help_ = asked.locator("#ri-tree-help")
        said = help_.inner_text() if help_.count() else ""
        expect(asked.locator("[data-heading]")).to_have_accessible_description(said)
        answers = group.locator("input, li > button")
        named = "e => (e.matches('input') ? e.labels[0] : e).innerText.trim().length"
        assert all(answers.nth(n).evaluate(named) for n in range(answers.count()))
        pick(asked, *texts)
