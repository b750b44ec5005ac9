"""What changed for readers, and why: the page and its Atom feed. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

from generator.graph import Graph
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry
from generator.writing.page import Draft

FEED = "changes.xml"
"""Where the feed stands, from the root of the site."""


def newest_first(graph: Graph) -> list[Entry[Any]]:
    """Return the changes, newest first; those of one day in the author's order."""
    return sorted(graph.all("change"), key=lambda entry: entry.record.date, reverse=True)


def changes(graph: Graph) -> Iterator[Draft]:
    """All changes, the newest first; no page while there are none."""
    found = newest_first(graph)
    if found:
        yield Draft(
            **kind_of_page("changes").head,
            description="What changed on this site for readers, when, and why.",
            template="reference/changes.html.jinja",
            file=found[0].file,
            context=_changes,
            reviewed=found[0].record.date,
        )


def _changes(graph: Graph) -> dict[str, Any]:
    return {"changes": newest_first(graph), "feed": FEED}


def feed(graph: Graph, site_name: str, site_url: str) -> str:
    """Return the feed as XML. `site_url` ends with a slash; the newest change dates the feed.

    Nothing depends on the day of the build, so that two builds are equal.
    """
    found = newest_first(graph)
    page = site_url + kind_of_page("changes").url
    updated = _moment(found[0].record.date) if found else "1970-01-01T00:00:00Z"
    rows = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{escape(f'{site_name}: what changed')}</title>",
        f"<id>{escape(page)}</id>",
        f'<link href="{escape(page)}"/>',
        f'<link rel="self" href="{escape(site_url + FEED)}"/>',
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(site_name)}</name></author>",
    ]
    for entry in found:
        rows += _entry(graph, entry, site_url)
    return "\n".join([*rows, "</feed>", ""])


def _entry(graph: Graph, entry: Entry[Any], site_url: str) -> Sequence[str]:
    change = entry.record
    named = ", ".join(about.title for id_ in change.about if (about := graph.find(id_)))
    texts = [graph.names.plain(change.text), graph.names.plain(change.why)]
    if named:
        texts.append(f"About: {named}.")
    return (
        "<entry>",
        f"<title>{escape(change.title)}</title>",
        f"<id>{escape(site_url + entry.url)}</id>",
        f'<link href="{escape(site_url + entry.url)}"/>',
        f"<updated>{_moment(change.date)}</updated>",
        f"<summary>{escape(' '.join(texts))}</summary>",
        "</entry>",
    )


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
