"""How axe is asked, and its answer in lines that a person can act on."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

_RUN = """asked => axe.run(document, asked).then(answer => answer.violations.map(rule =>
    rule.id + ": " + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join(" | ")))"""


def faults(page: Page, *, contrast: bool = True) -> list[str]:
    """One line for each rule that the page breaks: its name, and the first places."""
    page.evaluate(AXE)
    asked = {**RULES, "rules": {"color-contrast": {"enabled": contrast}}}
    found: list[str] = page.evaluate(_RUN, asked)
    return found
