"""Search finds what people type: lay words, other names, misspellings; red flags for alarm."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator import site
from generator.search.words import SAME, STOP, stem, words

QUERIES = {
    # names, and parts of names
    "shin splints": "injuries/shin-splints/",
    "runner's knee": "injuries/runners-knee/",
    "runners knee": "injuries/runners-knee/",
    "plantar fasciitis": "injuries/plantar-fasciitis/",
    "achilles tendinopathy": "injuries/achilles-tendinopathy/",
    "ankle sprain": "injuries/ankle-sprain/",
    "hamstring strain": "injuries/hamstring-strain/",
    "meniscus": "injuries/meniscus-injury/",
    "sciatica": "injuries/sciatica/",
    "morton's neuroma": "injuries/mortons-neuroma/",
    "sports hernia": "injuries/sports-hernia/",
    "calf raise": "exercises/calf-raise/",
    "clamshell": "exercises/clamshell/",
    "warm up": "guides/warm-up/",
    "pain scale": "pain-scale/",
    "glossary": "glossary/",
    "recovery table": "recovery-table/",
    "red flags": "red-flags/",
    # other names
    "itbs": "injuries/it-band-syndrome/",
    "pfps": "injuries/runners-knee/",
    "mtss": "injuries/shin-splints/",
    "iliotibial band": "injuries/it-band-syndrome/",
    "jumper's knee": "injuries/patellar-tendinopathy/",
    "patellofemoral pain": "injuries/runners-knee/",
    "achilles tendinitis": "injuries/achilles-tendinopathy/",
    "doms": "injuries/muscle-soreness/",
    "slipped disc": "injuries/sciatica/",
    "pulled hamstring": "injuries/hamstring-strain/",
    "twisted ankle": "injuries/ankle-sprain/",
    "rolled my ankle": "injuries/ankle-sprain/",
    # lay words
    "outside of knee burns": "injuries/it-band-syndrome/",
    "heel hurts in the morning": "injuries/plantar-fasciitis/",
    "movie theater sign": "injuries/runners-knee/",
    "shin bone pain": "injuries/shin-splints/",
    "pain behind kneecap": "injuries/runners-knee/",
    "knee hurts going downstairs": "injuries/runners-knee/",
    "knee pain going downhill": "injuries/it-band-syndrome/",
    "stabbing pain under heel first steps": "injuries/plantar-fasciitis/",
    "pop in the back of my calf": "injuries/achilles-rupture/",
    "black toenail": "injuries/black-toenail/",
    "blister": "injuries/blisters/",
    "burning between toes": "injuries/mortons-neuroma/",
    "deep pain in buttock when sitting": "injuries/piriformis-syndrome/",
    "legs sore after long run": "injuries/muscle-soreness/",
    "stress fracture of the foot": "injuries/metatarsal-stress-fracture/",
    "knee locks": "injuries/meniscus-injury/",
    "pain on the outside of my hip at night": "injuries/gluteal-tendinopathy/",
    "pain at the sit bone": "injuries/high-hamstring-tendinopathy/",
    "ankle keeps giving way": "injuries/chronic-ankle-instability/",
    "child heel pain": "injuries/severs-disease/",
    "lower back pain after running": "injuries/low-back-pain/",
    "how long until i can run again": "guides/coming-back/",
    "what shoes should i buy": "guides/footwear/",
    "can i take ibuprofen": "guides/painkillers/",
    # misspellings
    "plantar fascitis": "injuries/plantar-fasciitis/",
    "archilles": "injuries/achilles-tendinopathy/",
    "piriformus syndrome": "injuries/piriformis-syndrome/",
    "shin splits": "injuries/shin-splints/",
    "iliotibal band": "injuries/it-band-syndrome/",
    "siatica": "injuries/sciatica/",
}
ALARMS = (
    "chest pain when running",
    "calf is hot and swollen",
    "can't put weight on my leg",
    "cant breathe",
    "numb between my legs, groin numb",
    "fainted during a race",
    "loss of bladder control",
    "fever and hot joint",
)


LOADED = """Promise.all(["engine", "index"].map(part =>
    injuryGuide.load(document.getElementById("ri-search").dataset[part]))).then(() => true)"""


@pytest.fixture
def searching(page: Page) -> Page:
    page.goto("/glossary/")
    page.get_by_role("button", name="Search").click()
    page.evaluate(LOADED)
    return page


def found(page: Page, query: str) -> list[str]:
    return page.evaluate("query => injuryGuide.search(query).map(page => page.url)", query)


def test_the_right_page_is_first_for_most_and_in_the_first_three_for_all(searching: Page):
    assert len(QUERIES) == 60
    answers = {query: found(searching, query)[:3] for query in QUERIES}
    missed = {query: top for query, top in answers.items() if QUERIES[query] not in top}
    assert missed == {}
    not_first = {query: top for query, top in answers.items() if QUERIES[query] != top[0]}
    assert len(not_first) <= 6, not_first


def test_every_name_of_every_injury_finds_its_page_first(searching: Page, content: Path):
    """Red flags may stand before it: an alarming name such as "heart attack" brings them first."""
    lost = {}
    for entry in site.read(content, date(2026, 11, 22)).graph.injuries:
        for name in (entry.title, *entry.record.also_known_as):
            answers = [url for url in found(searching, name) if url != "red-flags/"]
            if entry.url not in answers[:1]:
                lost[name] = answers[:3]
    assert lost == {}


@pytest.mark.parametrize(
    ("query", "url"),
    [
        (
            "shin splints or stress fracture of the shin bone",
            "compare/shin-splints-or-tibial-stress-fracture/",
        ),
        ("first 48 hours checklist", "checklists/first-48-hours/"),
        ("red flag checklist", "checklists/red-flag-checklist/"),
        ("shin splints rehab sheet", "checklists/shin-splints-rehab/"),
    ],
)
def test_sheets_and_comparisons_are_found_by_their_titles(searching: Page, query: str, url: str):
    assert url in found(searching, query)[:3]


@pytest.mark.parametrize("query", ALARMS)
def test_alarming_words_bring_the_red_flags_first(searching: Page, query: str):
    assert found(searching, query)[0] == "red-flags/"


@pytest.mark.parametrize("query", ["shin splints", "sore calf after hills", "numb toes"])
def test_everyday_words_raise_no_alarm(searching: Page, query: str):
    assert found(searching, query)[0] != "red-flags/"


def test_nonsense_finds_nothing_and_says_what_to_do(searching: Page):
    searching.get_by_role("searchbox").fill("zzzzqqqq")
    assert "check your pain" in searching.locator("#ri-search-status").inner_text()


@pytest.mark.parametrize(
    "text",
    [
        "Runner\u2019s knee: hurts going DOWN the stairs!",
        "burns, burning and burned",
        "naïve café",
        "injuries of the tibia's inner edge",
        "swelling, running, stopped, pressing, passed",
        "1-2 weeks",
        " ".join(sorted(SAME)),
        " ".join(sorted(STOP)),
    ],
)
def test_the_browser_and_the_index_agree_on_words(searching: Page, text: str):
    rules = {"stop": sorted(STOP), "same": SAME}
    assert searching.evaluate(
        "([text, rules]) => injuryGuide.searchWords(text, rules)", [text, rules]
    ) == words(text)


def test_a_word_and_its_endings_share_a_stem():
    assert {stem(word) for word in ("burn", "burns", "burning", "burned")} == {"burn"}


def test_nothing_of_search_is_fetched_before_it_is_opened(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/", wait_until="networkidle")
    assert [url for url in asked if "search-" in url] == []
