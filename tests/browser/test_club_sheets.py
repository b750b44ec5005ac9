"""Sheets that carry a club: its name, its crest, its leader's number, and the pack of five."""

import base64
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import paper

NewContext = Callable[..., BrowserContext]
CARD = "/checklists/run-leaders-card/"
PACK = "/checklists/club-pack/"
SHEETS = (
    "Run leader's card",
    "Red flag checklist",
    "Pain traffic light",
    "First 48 hours after a sprain or strain",
    "Warm-up and strides",
)


@pytest.fixture
def crest(tmp_path: Path) -> Path:
    file = tmp_path / "crest.png"
    Image.new("RGB", (900, 600), (200, 20, 20)).save(file)
    return file


def fill(page: Page, url: str, crest: Path | None = None) -> None:
    page.goto(url)
    page.get_by_text("Make it yours").click()
    page.get_by_label("Club", exact=True).fill("Riverside Harriers AC")
    page.get_by_label("Leader's number").fill("Ana, 555 0100")
    page.get_by_label("Country, for the emergency number").select_option("ireland")
    if crest:
        page.get_by_label("Crest, a picture").set_input_files(crest)
        expect(page.locator("canvas[data-crest]").first).to_be_visible()


def points(page: Page, selector: str) -> float:
    size: str = page.locator(selector).first.evaluate("e => getComputedStyle(e).fontSize")
    return float(size.removesuffix("px")) * 72 / 96


def test_the_club_stands_above_the_sheet_and_the_numbers_are_the_largest_print(page: Page):
    fill(page, CARD)
    page.emulate_media(media="print")
    title = points(page, ".ri-sheet h1")
    assert points(page, ".ri-sheet__club") > title
    assert points(page, ".ri-sheet__number .ri-tel") > points(page, ".ri-sheet__club")
    assert points(page, "[data-blank=contact]") >= 14
    words = paper.text(page.pdf(format="A4"))
    assert words.startswith("RiversideHarriersAC")
    assert "Ana,5550100" in words


def test_without_a_club_there_is_no_empty_head_but_a_line_to_write_on(page: Page):
    page.goto(CARD)
    expect(page.locator(".ri-sheet__club")).to_be_hidden()
    expect(page.locator("[data-unless=by]")).to_be_visible()
    fill(page, CARD)
    expect(page.locator("[data-unless=by]")).to_be_hidden()


def test_a_crest_is_drawn_small_and_never_sent_or_kept_unasked(page: Page, crest: Path):
    asked: list[str] = []
    page.goto(CARD)
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text("Make it yours").click()
    page.get_by_label("Crest, a picture").set_input_files(crest)
    canvas = page.locator("canvas[data-crest]")
    expect(canvas).to_be_visible()
    assert canvas.evaluate("e => [e.width, e.height]") == [320, 213]
    middle = canvas.evaluate(
        "e => Array.from(e.getContext('2d').getImageData(160, 100, 1, 1).data)"
    )
    assert middle == [200, 20, 20, 255]
    assert [url for url in asked if "favicon" not in url] == []
    assert "crest" not in page.url
    assert page.evaluate("localStorage.length") == 0


def test_a_kept_crest_stands_on_the_next_sheet_and_goes_with_the_words(page: Page, crest: Path):
    fill(page, CARD, crest)
    page.get_by_label("Keep my ticks and words").check()
    kept = page.evaluate("localStorage['ri-crest:/']")
    image = Image.open(io.BytesIO(base64.b64decode(kept.partition(",")[2])))
    assert image.size == (320, 213)
    page.goto("/checklists/can-i-race/")
    expect(page.locator("canvas[data-crest]")).to_be_visible()
    expect(page.locator(".ri-sheet__club")).to_contain_text("Riverside Harriers AC")
    page.get_by_label("Keep my ticks and words").uncheck()
    assert page.evaluate("localStorage['ri-crest:/']") is None


def test_a_file_that_is_no_picture_is_said(page: Page, tmp_path: Path):
    file = tmp_path / "crest.png"
    file.write_text("no picture")
    page.goto(CARD)
    page.get_by_text("Make it yours").click()
    page.get_by_label("Crest, a picture").set_input_files(file)
    expect(page.locator(".ri-notice")).to_contain_text("not a picture")
    expect(page.locator("canvas[data-crest]")).to_be_hidden()


def test_what_is_broken_in_the_storage_is_no_crest(page: Page):
    page.goto(CARD)
    page.evaluate("localStorage['ri-words:/'] = 'by=Hill'")
    page.evaluate("localStorage['ri-crest:/'] = 'data:image/png;base64,AAAA'")
    page.reload()
    expect(page.locator(".ri-sheet__club")).to_contain_text("Hill")
    expect(page.locator("canvas[data-crest]")).to_be_hidden()


def test_the_pack_prints_five_sheets_each_with_the_club_and_the_numbers(page: Page, crest: Path):
    fill(page, PACK, crest)
    assert page.locator(".ri-sheet h2.ri-sheet__title").all_inner_texts() == list(SHEETS)
    promised = page.locator(".ri-sheet").evaluate_all("all => all.map(e => +e.dataset.pages)")
    for size in paper.PAPERS:
        pdf = page.pdf(format=size, print_background=False)
        words = paper.text(pdf)
        assert paper.page_count(pdf) == sum(promised), size
        for each in ("RiversideHarriersAC", "Ana,5550100"):
            assert words.count(each) == len(SHEETS), size
        assert paper.letters_off_the_page(pdf, 5) == [], size


def test_the_pack_has_no_id_twice(page: Page):
    page.goto(PACK)
    ids = page.locator("[id]").evaluate_all("all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))
