"""Pages that set two injuries side by side, made from what tells them apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.graph import Comparison, Graph
from generator.model import BodyPart
from generator.names import in_sentence
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry
from generator.writing.page import Draft


def compare_pages(graph: Graph) -> Iterator[Draft]:
    """One page a pair."""
    for pair in graph.comparisons:
        one, two = pair.one, pair.two
        yield Draft(
            url=pair.url,
            title=pair.title,
            description=f"{one.title} and {in_sentence(two.title)} side by side: "
            "the signs that tell them apart, and what to do until you know.",
            kind="comparison",
            template="injury/compare.html.jinja",
            file=one.file,
            crumbs=(("Compare", "compare/"),),
            context=partial(_context, one=one.id, url=pair.url),
            other_names=(f"{one.title} vs {two.title}", f"{two.title} or {one.title}"),
            text=tuple(
                text
                for row in pair.told.differences
                for text in (row.about, row.this.text, row.other.text)
            ),
        )


def _context(graph: Graph, one: str, url: str) -> dict[str, Any]:
    pair = next(each for each in graph.comparisons_of(one) if each.url == url)
    treat_as = graph.get(pair.told.treat_as)
    return {"pair": pair, "treat_as": treat_as, "treat_as_words": in_sentence(treat_as.title)}


def by_part(graph: Graph) -> list[tuple[Entry[BodyPart], list[Comparison]]]:
    """Return the pairs by the body part of the injury that tells them apart, by title."""
    pairs = sorted(graph.comparisons, key=lambda each: each.title.casefold())
    return [
        (part, here)
        for part in graph.body_parts
        if (here := [each for each in pairs if each.one.record.body_parts[0] == part.id])
    ]


def index(graph: Graph) -> Iterator[Draft]:
    """All pairs."""
    del graph
    yield Draft(
        **kind_of_page("compare").head,
        description="Two injuries that feel alike, side by side: "
        "how to tell them apart and what to do until you know.",
        template="injury/compare-index.html.jinja",
        file="content/injuries",
        scripts=("page/filter.js",),
        context=_all,
    )


def _all(graph: Graph) -> dict[str, Any]:
    return {"groups": by_part(graph)}
