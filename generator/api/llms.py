"""`llms.txt`: the site on one page of Markdown, for programs that read on behalf of people.

As proposed at llmstxt.org: a title, a summary, then links with a line each. Knows pages, not files.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.api.files import FOLDER
from generator.page_kinds import PAGE_KINDS, START
from generator.pages import Page


def llms(pages: Sequence[Page], site_name: str, site_url: str, about: str) -> str:
    """Return the file. `about` is one sentence; `site_url` has a slash at its end.

    Pages that are not for readers are left out.
    """
    pages = [page for page in pages if page.draft.for_readers]
    groups: dict[str, list[Page]] = {}
    for kind in PAGE_KINDS.values():
        here = [page for page in pages if page.draft.kind == kind.name and page.draft.url]
        groups.setdefault(kind.group or "Optional", []).extend(here)
    groups["Optional"] = groups.pop("Optional")
    lines = [f"# {site_name}", "", f"> {about}", "", *_NOTES, ""]
    for title, group in groups.items():
        if group:
            lines += [f"## {title}", "", *(_line(page, site_url) for page in group), ""]
            if title == START:
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
