"""Walks through Check your pain as a reader does: by the words on the screen."""

from playwright.sync_api import Page

URL = "/check-your-pain/"
NOTHING = (
    ("None of these",),
    ("None of these",),
    ("None of these",),
    ("18 to 54",),
    ("None of these",),
)
"""No sign on the three first screens, and nothing special about the runner."""
STRESS_FRACTURE = (
    *NOTHING,
    ("Lower leg",),
    ("Inner edge of the shin",),
    ("it makes runs shorter or slower",),
    ("3 weeks ago or more: no better",),
    ("It aches at rest on most days",),
    ("more or faster runs",),
    ("One sharp spot",),
    ("Stays, or gets worse",),
    ("Landing or hopping", "A small lump"),
    ("4",),
)
SHIN_SPLINTS = (
    *NOTHING,
    ("Lower leg",),
    ("Inner edge of the shin",),
    ("I walk and run as always",),
    ("Less than 3 weeks ago: easing",),
    ("Nothing at rest",),
    ("None of these",),
    ("Sore along a strip",),
    ("Worst at the start",),
    ("Both shins",),
    ("2",),
)

ACHILLES_RUPTURE = (
    *NOTHING,
    ("Ankle, heel or heel cord",),
    ("In the cord",),
    ("I limp most of the time",),
    ("Less than 3 weeks ago: easing",),
    ("Nothing at rest",),
    ("None of these",),
    ("No, it will not push me up",),
    ("A snap or a bang",),
    ("I cannot say",),
)

_WALK = """async screens => {
  const plain = element => element.textContent.replace(/\\s+/g, " ").trim().toLowerCase();
  const press = async (kind, fits) => {
    for (let tries = 0; tries < 500; tries += 1) {
      const all = document.querySelectorAll("#decision-tree " + kind);
      const found = Array.from(all).find(each => each.checkVisibility() && fits(plain(each)));
      if (found) return found.click();
      await new Promise(done => setTimeout(done, 20));
    }
    throw new Error("nothing to press: " + fits);
  };
  for (const texts of screens) {
    const form = document.querySelector("#decision-tree form");
    for (const text of texts) await press("li > *", words => words.includes(text.toLowerCase()));
    // Where one answer is asked for, it goes on by itself.
    if (form.isConnected && form.querySelector("input")) {
      await press("button", words => words === "continue");
    }
    // What follows a place may have to come first.
    while (form.isConnected) await new Promise(done => setTimeout(done, 5));
  }
}"""


SETTLED = 400
"""Milliseconds after which a press is no second tap on the screen before."""


def pick(page: Page, *texts: str) -> None:
    form = page.locator("#decision-tree form").element_handle()
    many = page.locator("#decision-tree form input").count() > 0
    if not many:
        page.wait_for_timeout(SETTLED)
    for text in texts:
        page.locator("#decision-tree li > *").filter(has_text=text).first.click()
    if many:
        page.get_by_role("button", name="Continue").click()
    # What follows a place may have to come first.
    page.wait_for_function("form => !form.isConnected", arg=form)


def walk(page: Page, screens: tuple[tuple[str, ...], ...]) -> None:
    """Answer many screens as `pick` does, but with presses of the page's own: twenty times as fast.

    They serve tests of what comes after; that a hand can press is for those that `pick`.
    """
    page.evaluate(_WALK, [list(texts) for texts in screens])


def heading(page: Page) -> str:
    return page.locator("#decision-tree [data-heading]").inner_text()
