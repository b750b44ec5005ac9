"""Walks through Check your pain as a reader does: by the words on the screen."""

from playwright.sync_api import Page

URL = "/check-your-pain/"
STRESS_FRACTURE = (
    ("None of these",),
    ("None of these",),
    ("Lower leg",),
    ("Inner edge of the shin",),
    ("18 to 54",),
    ("it shortens, slows or stops my runs",),
    ("3 weeks or more: no better",),
    ("Yes, it aches at rest",),
    ("A big jump in running",),
    ("One sharp spot",),
    ("Stays, or gets worse",),
    ("Landing or hopping", "A small lump"),
    ("4",),
)
SHIN_SPLINTS = (
    *STRESS_FRACTURE[:4],
    ("18 to 54",),
    ("about as usual",),
    ("Under 3 weeks: steady",),
    ("No",),
    ("None of these",),
    ("Sore along a strip",),
    ("Worst at the start",),
    ("Both shins",),
    ("2",),
)

ACHILLES_RUPTURE = (
    ("None of these",),
    ("None of these",),
    ("Ankle, or the back",),
    ("In the cord",),
    ("18 to 54",),
    ("Suddenly",),
    ("I limp",),
    ("Under 3 weeks: steady",),
    ("No",),
    ("None of these",),
    ("No, it will not push me up",),
    ("A snap or a bang",),
    ("I cannot say",),
)


def pick(page: Page, *texts: str) -> None:
    for text in texts:
        page.locator("#decision-tree label").filter(has_text=text).first.click()
    page.get_by_role("button", name="Continue").click()


def walk(page: Page, screens: tuple[tuple[str, ...], ...]) -> None:
    for texts in screens:
        pick(page, *texts)


def heading(page: Page) -> str:
    return page.locator("#decision-tree [data-heading]").inner_text()
