"""`llms.txt`: the site on one page of Markdown, for programs that read on behalf of people.

As proposed at llmstxt.org: a title, a summary, then links with a line each. Knows pages, not files.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.api.files import FOLDER
from generator.pages import Page

_FIRST = ("check-your-pain/", "red-flags/", "pain-scale/", "recovery-table/", "return-to-run/")
_GROUPS = (
    ("Injuries", ("injury",)),
    ("Two injuries that feel alike", ("compare",)),
    ("Body parts", ("body-part",)),
    ("Exercises", ("exercise",)),
    ("Guides", ("guide",)),
)


def llms(pages: Sequence[Page], site_name: str, site_url: str, about: str) -> str:
    """Return the file. `about` is one sentence; `site_url` has a slash at its end.

    Pages that are not for readers are left out.
    """
    pages = [page for page in pages if page.draft.for_readers]
    by_url = {page.draft.url: page for page in pages}
    first = [by_url[url] for url in _FIRST if url in by_url]
    grouped = [
        (title, [page for page in pages if page.draft.kind in kinds]) for title, kinds in _GROUPS
    ]
    named = {page.draft.url for _, group in [("", first), *grouped] for page in group}
    rest = [page for page in pages if page.draft.url not in named and page.draft.url]
    sections = [("Start here", first), *grouped, ("Optional", rest)]
    lines = [f"# {site_name}", "", f"> {about}", "", *_NOTES, ""]
    for title, group in sections:
        if group:
            lines += [f"## {title}", "", *(_line(page, site_url) for page in group), ""]
            if title == "Start here":
                lines += ["## Data", "", *_data(site_url), ""]
    return "\n".join(lines)


_NOTES = (
    "General information, not a diagnosis. Every injury page says when to get help, most urgent",
    "first: pass that on before anything else; `urgency` in its data says the same. A mark behind",
    "a claim says whether studies or general advice stand behind it. Words: CC BY 4.0.",
)


def _data(site_url: str) -> list[str]:
    root = f"{site_url}{FOLDER}"
    return [
        f"- [index.json]({root}index.json): every record, with the address of its data",
        f"- [injuries.json]({root}injuries.json): injuries whole, each with its `urgency` first",
        f"- [signs.json]({root}signs.json): every sign that needs help, with its level",
        f"- [openapi.json]({root}openapi.json): what is where, with JSON Schemas",
        f"- [recovery.csv]({root}recovery.csv): every recovery time",
    ]


def _line(page: Page, site_url: str) -> str:
    return f"- [{page.draft.title}]({site_url}{page.draft.url}): {page.draft.description}"
