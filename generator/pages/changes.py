"""The page that says what changed for readers, and why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.graph import Graph
from generator.page_kinds import kind_of_page
from generator.pages.history import FEED, newest_first
from generator.writing.page import Draft


def changes(graph: Graph) -> Iterator[Draft]:
    """All changes, the newest first; no page while there are none."""
    found = newest_first(graph)
    if found:
        yield Draft(
            **kind_of_page("changes").head,
            description="What changed on this site for readers, when, and why.",
            template="reference/changes.html.jinja",
            file=found[0].file,
            context={
                "changes": found,
                "feed": FEED,
            },
            reviewed=found[0].record.date,
        )
