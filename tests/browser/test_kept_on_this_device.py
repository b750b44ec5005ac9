"""What the device keeps: one page lists all of it, and deletes it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.network import serving

NewContext = Callable[..., BrowserContext]
HERE = "/on-this-device/"
GONE = "navigator.serviceWorker.getRegistrations().then(all => !all.length)"


def keep_something_of_everything(page: Page) -> None:
    page.goto("/running-again/#what=shin-splints")
    page.get_by_label("Country, for the emergency number").select_option("ireland")
    page.get_by_label("Distances in").select_option("km")
    page.get_by_role("button", name="Make my plan").click()
    page.get_by_label("Keep my plan").check()
    page.get_by_role("button", name="Dark colours").click()
    page.goto("/checklists/first-48-hours/")
    page.locator(".ri-tick input").first.check()
    page.get_by_label("Keep my ticks and words").check()
    page.goto("/check-your-pain/")
    page.locator("#decision-tree label").filter(has_text="None of these").click()
    page.get_by_role("button", name="Continue").click()


def keys(page: Page) -> list[str]:
    script = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    return sorted(page.evaluate(script))


def test_every_key_carries_the_path_of_the_site(page: Page):
    keep_something_of_everything(page)
    found = keys(page)
    assert len(found) >= 7
    assert [key for key in found if not (key.startswith("ri-") and key.endswith(":/"))] == []


def test_all_that_is_kept_is_listed_by_a_name_and_goes_one_by_one(page: Page):
    keep_something_of_everything(page)
    before = keys(page)
    page.goto(HERE)
    stored = page.locator(".ri-kept li", has_not_text="without a connection")
    expect(stored).to_have_count(len(before))
    assert not any("ri-" in text for text in stored.all_inner_texts())
    page.get_by_role("button", name="Delete: Your plan").click()
    expect(stored).to_have_count(len(before) - 1)
    assert "ri-plan:/" in before
    assert "ri-plan:/" not in keys(page)
    expect(page.locator("[data-said]")).to_contain_text("Your plan")


def test_one_press_deletes_everything(page: Page):
    keep_something_of_everything(page)
    page.goto(HERE)
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("Nothing is kept here.")).to_be_visible()
    assert keys(page) == []


def test_kept_pages_are_counted_and_deleted(new_context: NewContext):
    page = new_context(service_workers="allow").new_page()
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready")
    page.goto(HERE)
    line = page.locator(".ri-kept li", has_text="to read without a connection")
    expect(line).to_be_visible()
    line.get_by_role("button").click()
    expect(line).to_have_count(0)
    assert page.evaluate("caches.keys()") == []


def test_what_is_just_being_kept_is_deleted_too(browser: Browser, built_site: Path):
    asked, answer = Event(), Event()
    with serving(built_site) as network:
        network.host.held = ("/red-flags/", asked, answer)
        context = browser.new_context(base_url=network.url)
        page = context.new_page()
        page.goto("/")
        assert asked.wait(60)  # the worker keeps its first pages, and waits for this one
        page.goto(HERE)
        expect(page.get_by_text("to read without a connection")).to_be_visible()
        page.get_by_role("button", name="Delete everything").click()
        expect(page.locator("[data-said]")).to_have_text("Everything is deleted.")
        answer.set()
        page.wait_for_function(
            "navigator.serviceWorker.getRegistrations().then(all => !all.length)"
        )
        assert page.evaluate("caches.keys()") == []
        expect(page.get_by_text("Nothing is kept here.")).to_be_visible()
        context.close()


def test_what_another_site_on_the_same_host_keeps_is_left_alone(page: Page):
    page.goto(HERE)
    page.evaluate("localStorage['ri-plan:/another/'] = localStorage['theirs'] = 'x'")
    page.evaluate("localStorage['ri-units:/'] = 'km'")
    page.reload()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.locator("[data-said]")).to_have_text("Everything is deleted.")
    assert keys(page) == ["ri-plan:/another/", "theirs"]


def test_without_a_script_the_page_says_what_may_be_kept(page_without_javascript: Page):
    page_without_javascript.goto(HERE)
    expect(page_without_javascript.get_by_role("heading", name="What may be kept")).to_be_visible()
    expect(page_without_javascript.get_by_role("button", name="Delete everything")).to_be_hidden()
