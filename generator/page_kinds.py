"""The table of page kinds: what the site knows of each, beside what its draft says of one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypedDict

MEDICAL = "MedicalWebPage"
START = "Start here"
CHECK, FLOW = ("decision-tree.css",), ("kinds/flow.css",)
SHEETS = ("planner.css", "sheets.css")
LISTS = ("kinds/map.css", "kinds/infield.css", "kinds/injuries.css")
CARDS, SORTING = "kinds/cards.css", "sorting.css"
DRAWINGS, GLANCE = "kinds/drawings.css", "parts/glance.css"
STEPS = "parts/steps.css"
LIGHTS, PLOTS = "kinds/lights.css", "kinds/plots.css"


class Head(TypedDict):
    """What a draft takes over of a kind that is one page."""

    url: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page; what a row leaves out is as on an ordinary page.

    name: what drafts call it. A kind that is one page has a `title` and a `url`, and texts may link
        to it by its name; a kind of many pages has neither, for each draft has its own.
    style: what stylesheets call it (`ri-kind-...`), where that is not its name.
    styles: the stylesheets that it needs besides that of all pages, in the order of the cascade.
        They reach a reader as one file, so a rule that few kinds need costs the others nothing.
    found_as, worth: what the search calls it, and what it is worth when words fit others as well.
    schema: its type at schema.org; empty for lists and tools, of which nothing is said there.
    group: its heading in `llms.txt`; those without one stand at the end.
    shows: the kind of records that it lists; guides and sheets about them are next steps from it.
    own_steps: whether its template writes the next steps itself, or it is nothing but steps.
    cites: whether the list of sources names it; what repeats an injury's record is named only
        where nothing else cites a source.
    offline: whether browsers keep it from the first visit on, with all pages below it.
    """

    name: str
    title: str = ""
    url: str = ""
    style: str = ""
    styles: tuple[str, ...] = ()
    found_as: str = "Page"
    worth: float = 1.0
    schema: str = ""
    group: str = ""
    shows: str = ""
    own_steps: bool = False
    cites: bool = True
    offline: bool = False

    @property
    def head(self) -> Head:
        """What the draft of a kind that is one page begins with."""
        return {"url": self.url, "title": self.title, "kind": self.name}


_index = partial(PageKind, style="index", found_as="List", worth=0.6)
"""A page that lists all records of a kind."""

# fmt: off
PAGE_KINDS: Mapping[str, PageKind] = {kind.name: kind for kind in (
    PageKind("home", styles=(*LISTS, "kinds/home.css"), own_steps=True, offline=True),
    PageKind("check-your-pain", "Check your pain", "check-your-pain/",
             style="check", styles=CHECK, group=START, own_steps=True, offline=True),
    PageKind("check-on-paper", "The whole check on paper", "check-your-pain/on-paper/",
             style="page", styles=("kinds/on-paper.css",), schema=MEDICAL, group=START),
    PageKind("what-else", "What else it could be", "check-your-pain/what-else/", schema=MEDICAL),
    PageKind("how-it-works", "How Check your pain works", "check-your-pain/how-it-works/",
             style="page", styles=FLOW),
    PageKind("what-moves-what", "What moves what", "check-your-pain/what-moves-what/",
             style="page", styles=FLOW),
    PageKind("region-moves", style="page", styles=FLOW, worth=0.3),
    PageKind("red-flags", "Red flags", "red-flags/",
             styles=("parts/numbers.css",), worth=1.1, schema=MEDICAL, group=START, shows="sign",
             offline=True),
    PageKind("pain-scale", "Pain scale", "pain-scale/", styles=(LIGHTS, PLOTS),
             schema=MEDICAL, group=START, shows="pain_light"),
    PageKind("recovery-table", "Recovery table", "recovery-table/",
             style="table", styles=(CARDS, SORTING), found_as="Table", worth=0.8, group=START,
             shows="injury"),
    PageKind("running-again", "Running again", "running-again/",
             style="planner", styles=("kinds/infield.css", *SHEETS), schema=MEDICAL, group=START,
             shows="return_plan"),
    PageKind("plan", styles=(CARDS, PLOTS),
             found_as="Return plan", worth=0.8, schema=MEDICAL, group="Return plans"),
    _index("injuries", "Injuries", "injuries/", shows="injury", styles=LISTS),
    PageKind("injury",
             styles=(STEPS, GLANCE, "kinds/map.css", "kinds/infield.css", DRAWINGS, CARDS,
                     "kinds/first.css", "kinds/injury.css"),
             found_as="Injury", worth=1.4, schema=MEDICAL, group="Injuries", own_steps=True),
    _index("compare", "Compare", "compare/", shows="injury"),
    PageKind("comparison", style="compare",
             styles=(STEPS, DRAWINGS, CARDS, "parts/compare.css"),
             found_as="Compare", worth=0.6, schema=MEDICAL,
             group="Two injuries that feel alike", own_steps=True, cites=False),
    _index("body-parts", "Body parts", "body-parts/", shows="body_part", styles=LISTS),
    PageKind("body-part", styles=(STEPS, *LISTS, "kinds/first.css"),
             found_as="Body part", schema=MEDICAL, group="Body parts", own_steps=True),
    _index("exercises", "Exercises", "exercises/", shows="exercise"),
    PageKind("exercise", styles=(STEPS, GLANCE, DRAWINGS),
             found_as="Exercise", worth=0.9, schema="WebPage", group="Exercises", own_steps=True),
    _index("guides", "Guides", "guides/", shows="guide"),
    PageKind("guide", styles=(STEPS, PLOTS),
             found_as="Guide", worth=1.1, schema=MEDICAL, group="Guides", own_steps=True),
    _index("checklists", "Checklists", "checklists/", shows="checklist", offline=True),
    PageKind("sheet",
             styles=(DRAWINGS, LIGHTS, PLOTS, *SHEETS),
             found_as="Checklist", worth=0.6, own_steps=True, cites=False),
    PageKind("glossary", "Glossary", "glossary/",
             found_as="Glossary", worth=0.2, schema="DefinedTermSet", shows="term"),
    PageKind("faq", "Questions", "questions/",
             found_as="Questions", worth=0.4, schema="FAQPage", shows="faq"),
    PageKind("figures", "Figures", "figures/", found_as="Figures", worth=0.4, shows="figure"),
    PageKind("sources", "Sources", "sources/", found_as="Sources", worth=0.3, shows="source"),
    PageKind("source-letter", style="sources", found_as="Sources", worth=0.2, shows="source"),
    PageKind("changes", "What changed", "changes/", shows="change"),
    _index("pages", "All pages", "pages/", shows="injury", offline=True),
    PageKind("on-this-device", "On this device", "on-this-device/",
             style="page", styles=SHEETS),
    PageKind("page", styles=CHECK),
    PageKind("components", "Components", "components/",
             styles=(GLANCE, *LISTS, DRAWINGS, CARDS, "parts/compare.css", SORTING, LIGHTS, PLOTS,
                     "kinds/first.css", "kinds/injury.css", *CHECK, *SHEETS),
             own_steps=True),
)}
# fmt: on
"""By name. `llms.txt` keeps their order."""

OFFLINE = tuple(kind.url for kind in PAGE_KINDS.values() if kind.offline)
"""Addresses that a browser keeps from the first visit on, with those below them."""


def kind_of_page(name: str) -> PageKind:
    """Return the row of a page kind; a name without one is a slip of ours."""
    if name not in PAGE_KINDS:
        raise LookupError(f"No row for pages of kind `{name}`: add one to generator/page_kinds.py.")
    return PAGE_KINDS[name]
