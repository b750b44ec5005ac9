"""Open to everyone: every kind of page by axe in both palettes, wide and narrow, with and without
JavaScript, as it loads and as it opens; larger text; forced colours; no motion; no traces kept."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.theme_axe import faults, thin
from tests.measure.kinds import heaviest

NewContext = Callable[..., BrowserContext]

WATCH_POLICY = """window.stopped = [];
addEventListener("securitypolicyviolation",
    event => stopped.push(event.violatedDirective + " " + event.blockedURI));"""
LOOKS = [("light", 360), ("dark", 1280)]  # each palette and each width once: none changes the other
CLOSE = "/injuries/shin-splints/"
OFFLINE = "/offline.html"


def in_looks(
    page: Page, what: str, looks: list[tuple[str, int]], *, contrast: bool = True
) -> dict[tuple[str, str, int], list[str]]:
    """What axe finds on the page as it stands now; only looks with a fault are named."""
    found = {}
    for palette, width in looks:
        page.emulate_media(color_scheme=palette)
        page.set_viewport_size({"width": width, "height": 800})
        found[what, palette, width] = faults(page, contrast=contrast)
    return {look: lines for look, lines in found.items() if lines}


@pytest.fixture
def kinds(built_site: Path) -> dict[str, str]:
    return {**heaviest(built_site), "offline": OFFLINE}


@pytest.fixture
def looked_at(new_context: NewContext) -> Page:
    """A page that axe may enter: the policy would keep it out, as any script from elsewhere."""
    return new_context(bypass_csp=True).new_page()


@pytest.mark.parametrize(
    ("scripts", "every"),
    [
        pytest.param(True, False, id="one-look"),
        pytest.param(True, True, id="every-look", marks=pytest.mark.long),
        pytest.param(False, True, id="every-look-without-script", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_on_any_kind_of_page(
    looked_at: Page, kinds: dict[str, str], scripts: bool, every: bool
):
    page, found = looked_at, {}
    switch = page.context.new_cdp_session(page)
    for number, (kind, url) in enumerate(kinds.items()):
        # Off while the page loads, so that its own scripts never start; on again for axe.
        switch.send("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        page.goto(url)
        switch.send("Emulation.setScriptExecutionDisabled", {"value": False})
        assert page.evaluate("document.documentElement.className") == ("js" if scripts else "no-js")
        # Contrast takes most of axe's time, and no colour depends on a script.
        if not every:
            thin(page)
        looks = LOOKS if every else [LOOKS[number % len(LOOKS)]]  # by turns: each has many kinds
        found |= in_looks(page, kind, looks, contrast=scripts)
    assert found == {}


def test_axe_finds_nothing_without_a_script(looked_at: Page):
    """On one page; `make test-long` asks of every kind."""
    switch = looked_at.context.new_cdp_session(looked_at)
    switch.send("Emulation.setScriptExecutionDisabled", {"value": True})
    looked_at.goto(CLOSE)
    switch.send("Emulation.setScriptExecutionDisabled", {"value": False})
    assert looked_at.evaluate("document.documentElement.className") == "no-js"
    assert in_looks(looked_at, "injury", LOOKS[:1], contrast=False) == {}


def open_menu(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Menu").click()


def open_search(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_role("dialog").get_by_role("searchbox").fill("chest pain in the shin")
    page.locator("#ri-search-results li").first.wait_for()


def open_words(page: Page) -> None:
    page.goto(CLOSE)
    for summary in page.locator("main details > summary:visible").all():
        summary.click()
    page.locator("main a.ri-term").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()


def choose_in_table(page: Page) -> None:
    page.goto("/recovery-table/")
    page.get_by_label("Body part").select_option("knee")
    page.locator("#recovery th[data-sort=number] button").click()


def answer(page: Page, *words: str) -> None:
    for each in words:
        many = page.locator("#decision-tree input").count() > 0
        page.locator("#decision-tree li > *").filter(has_text=each).first.evaluate("e => e.click()")
        if many:
            page.get_by_role("button", name="Continue").click()


def ask(page: Page) -> None:
    page.goto("/check-your-pain/")
    page.get_by_role("button", name="Continue").click()  # nothing ticked: a message
    answer(page, "None of these")


def outcome(page: Page) -> None:
    page.goto("/check-your-pain/")
    answer(page, "feeling in the chest", "It is there now")
    page.locator("#decision-tree[data-state=result]").wait_for()


def own_sheet(page: Page) -> None:
    page.goto("/checklists/first-48-hours/")
    page.locator(".ri-yours summary").click()
    page.get_by_label("Prepared for").fill("Sam")
    page.locator(".ri-sheet .ri-tick input").first.check()


def plan(page: Page) -> None:
    page.goto("/running-again/")
    page.get_by_label("What was hurt").select_option(label="Shin splints")
    page.get_by_role("button", name="Make my plan").click()
    page.locator("[data-plan-sheet]").wait_for()


OPENED = {
    "menu": open_menu,
    "search": open_search,
    "words and details": open_words,
    "table": choose_in_table,
    "question": ask,
    "outcome": outcome,
    "sheet": own_sheet,
    "plan": plan,
}


@pytest.mark.parametrize(
    "every", [False, pytest.param(True, marks=pytest.mark.long)], ids=["one-look", "every-look"]
)
@pytest.mark.parametrize("what", OPENED)
def test_axe_finds_nothing_in_what_opens(looked_at: Page, what: str, every: bool):
    OPENED[what](looked_at)
    looks = LOOKS if every else [LOOKS[list(OPENED).index(what) % len(LOOKS)]]
    assert in_looks(looked_at, what, looks) == {}


@pytest.fixture
def watched(new_context: NewContext) -> Iterator[Page]:
    """A page that writes down what the policy stops; the test fails when another site is asked."""
    asked: list[str] = []
    context = new_context()
    context.add_init_script(WATCH_POLICY)
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    yield page
    home = page.evaluate("location.origin")
    assert {url for url in asked if not url.startswith((home + "/", "blob:" + home))} == set()


def test_every_feature_keeps_to_the_policy_and_to_this_site(watched: Page):
    for what, opening in OPENED.items():
        opening(watched)
        assert watched.evaluate("window.stopped") == [], what
        watched.evaluate("sessionStorage.clear()")  # else the check goes on where it was


def test_reading_leaves_no_trace(new_context: NewContext, kinds: dict[str, str]):
    page = new_context(service_workers="allow").new_page()
    for url in kinds.values():
        page.goto(url)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert page.context.cookies() == []


def test_letters_of_twice_the_size_fit(new_context: NewContext, kinds: dict[str, str]):
    page = new_context(viewport={"width": 640, "height": 900}).new_page()
    page.context.new_cdp_session(page).send(
        "Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}}
    )
    wide = {}
    for kind, url in kinds.items():
        page.goto(url)
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") > 35
        wide[kind] = page.evaluate("document.documentElement.scrollWidth")
    assert {kind: width for kind, width in wide.items() if width > 640} == {}


def test_forced_colours_still_tell_the_current_page_and_each_urgency(new_context: NewContext):
    page = new_context(forced_colors="active", viewport={"width": 1280, "height": 800}).new_page()
    page.goto("/red-flags/")
    outlined = page.locator(".ri-safety a").evaluate_all(
        "all => all.map(e => [e.ariaCurrent, getComputedStyle(e).outlineStyle])"
    )
    assert sorted(outlined, key=str) == [["page", "solid"], [None, "none"]]
    page.goto("/components/")
    cards = page.locator(".ri-care, .ri-light").evaluate_all(
        """all => all.map(e => [getComputedStyle(e).borderLeftStyle, e.innerText !== "",
            parseFloat(getComputedStyle(e).borderLeftWidth) >= 1])"""
    )
    assert len(cards) >= 8
    assert {tuple(card) for card in cards} == {("solid", True, True)}


def test_nothing_moves_for_those_who_asked_for_no_motion(page: Page):
    page.set_viewport_size({"width": 360, "height": 800})  # narrow: the headings are folded
    page.goto(CLOSE)
    page.get_by_role("button", name="Menu").click()
    page.keyboard.press("Escape")
    page.locator("main details > summary:visible").first.click()
    page.get_by_role("button", name="Search").click()
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_search_by_keyboard_opens_finds_and_gives_focus_back(page: Page):
    page.goto("/glossary/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("shin splints")
    page.locator("#ri-search-results a").first.wait_for()
    for _ in range(3):
        if page.evaluate("document.activeElement.closest('#ri-search-results') !== null"):
            break
        page.keyboard.press("Tab")
    expect(page.locator("#ri-search-results a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#ri-search")).to_be_hidden()
    expect(page.locator("[data-ri=search]")).to_be_focused()


def test_the_palette_is_chosen_by_keyboard(page: Page):
    page.goto("/")
    button = page.get_by_role("button", name="Dark colours")
    before = button.get_attribute("aria-pressed")
    button.focus()
    page.keyboard.press("Space")
    assert button.get_attribute("aria-pressed") != before


def test_the_table_is_filtered_by_keyboard(page: Page):
    page.goto("/recovery-table/")
    page.get_by_label("Body part").focus()
    page.keyboard.type("Knee")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/recovery-table/#part=knee")
    expect(page.locator(".ri-filter__count")).to_contain_text("of")


def test_a_filter_moves_no_row_and_then_says_how_many_are_left(page: Page):
    page.goto("/recovery-table/")
    count = page.locator(".ri-filter__count")
    before = count.inner_text()
    # A screen reader hears of each row that is put somewhere else, and then misses the words.
    page.evaluate("""() => {
        window.moved = 0;
        new MutationObserver(seen => { window.moved += seen.length; })
            .observe(document.querySelector("table tbody"), { childList: true });
    }""")
    page.get_by_label("Body part").select_option("knee")
    expect(count).not_to_have_text(before)
    assert page.evaluate("window.moved") == 0


def test_every_kind_of_page_reads_without_javascript(
    page_without_javascript: Page, kinds: dict[str, str]
):
    page = page_without_javascript
    for kind, url in kinds.items():
        page.goto(url)
        expect(page.get_by_role("heading", level=1), kind).to_be_visible()
        assert len(page.locator("main").inner_text()) > 150, kind
        assert page.locator(".ri-needs-js:visible").count() == 0, kind
