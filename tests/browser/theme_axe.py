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

_THIN = """most => {
  const named = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];
  const needed = new Set(named.flatMap(name => Array.from(document.querySelectorAll(`[${name}]`),
    each => each.getAttribute(name).split(/\\s+/)).flat()));
  const isNeeded = each => [each, ...each.querySelectorAll("[id]")].some(e => needed.has(e.id));
  for (const parent of document.querySelectorAll("main, main :not(svg, svg *)")) {
    const kinds = new Map();
    for (const child of Array.from(parent.children)) {
      const kind = child.tagName + " " + child.className;
      kinds.set(kind, (kinds.get(kind) || 0) + 1);
      if (kinds.get(kind) > most && !isNeeded(child)) child.remove();
    }
  }
}"""


def thin(page: Page) -> None:
    """Leave the first six of what stands side by side and is alike: rows, entries of a list.

    Two hundred sources are no other kind of entry than six, and cost axe most of its time.
    """
    page.evaluate(_THIN, 6)


def faults(page: Page, *, contrast: bool = True) -> list[str]:
    """One line for each rule that the page breaks: its name, and the first places."""
    page.evaluate(AXE)
    asked = {**RULES, "rules": {"color-contrast": {"enabled": contrast}}}
    found: list[str] = page.evaluate(_RUN, asked)
    return found
