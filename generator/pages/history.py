"""The Atom feed of what changed for readers, made from `content/changes.yaml`. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from generator.graph import Graph
from generator.reading.records import Entry

FEED = "changes.xml"
"""Where the feed stands, from the root of the site."""
_PAGE = "changes/"


def newest_first(graph: Graph) -> list[Entry]:  # type: ignore[type-arg]  # of Change records
    """Return the changes, newest first; those of one day in the author's order."""
    return sorted(graph.all("change"), key=lambda entry: entry.record.date, reverse=True)


def feed(graph: Graph, site_name: str, site_url: str) -> str:
    """Return the feed as XML. `site_url` ends with a slash; the newest change dates the feed.

    Nothing depends on the day of the build, so that two builds are equal.
    """
    changes = newest_first(graph)
    updated = _moment(changes[0].record.date) if changes else "1970-01-01T00:00:00Z"
    rows = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{escape(f'{site_name}: what changed')}</title>",
        f"<id>{escape(site_url + _PAGE)}</id>",
        f'<link href="{escape(site_url + _PAGE)}"/>',
        f'<link rel="self" href="{escape(site_url + FEED)}"/>',
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(site_name)}</name></author>",
    ]
    for entry in changes:
        rows += _entry(graph, entry, site_url)
    return "\n".join([*rows, "</feed>", ""])


def _entry(graph: Graph, entry: Entry, site_url: str) -> Sequence[str]:  # type: ignore[type-arg]  # as above
    change = entry.record
    about = ", ".join(graph.get(id_).title for id_ in change.about if id_ in graph.by_id)
    texts = [graph.names.plain(change.text), graph.names.plain(change.why)]
    if about:
        texts.append(f"About: {about}.")
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
