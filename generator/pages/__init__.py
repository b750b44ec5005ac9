"""From the graph to pages: one function a kind of page, all in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.graph import Graph
from generator.pages import (
    body,
    changes,
    compare,
    exercises,
    injuries,
    reference,
    sheets,
    texts,
    tree,
)
from generator.pages.page import Draft, Page, Setting, write

Makes = Callable[[Graph], Iterator[Draft]]

SERIES: tuple[Makes, ...] = (
    texts.home,
    injuries.injuries,
    body.body_parts,
    compare.compare_pages,
    exercises.exercises,
    texts.guides,
)
"""Page functions whose pages follow one another: previous and next lead through them."""

SINGLE: tuple[Makes, ...] = (
    injuries.index,
    body.index,
    compare.index,
    exercises.index,
    texts.guides_index,
    reference.recovery_table,
    reference.red_flags,
    reference.pain_scale,
    reference.glossary,
    reference.faq,
    reference.figures,
    changes.changes,
    texts.text_pages,
    texts.all_pages,
    texts.components,
)


def check_your_pain(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """The pages of the decision tree; none when the content has no tree."""
    if setting.tree:
        yield from tree.drafts(graph, setting.tree, setting.shortlist)


PRINTED: tuple[Callable[[Graph, Setting], Iterator[Draft]], ...] = (
    sheets.sheet_pages,
    sheets.index,
    reference.return_plans,
    check_your_pain,
)
"""Page functions that need to know of the world around the content."""


def pages(graph: Graph, setting: Setting) -> list[Page]:
    """Return every page of the site, in a fixed order."""
    made: list[Page] = []
    for makes in SERIES:
        drafts = list(makes(graph))
        for number, draft in enumerate(drafts):
            before = drafts[number - 1] if number else None
            after = drafts[number + 1] if number + 1 < len(drafts) else None
            made.append(write(graph, draft, before, after))
    for makes in SINGLE:
        made += [write(graph, draft) for draft in makes(graph)]
    for prints in PRINTED:
        made += [write(graph, draft) for draft in prints(graph, setting)]
    made += [write(graph, draft) for draft in reference.sources(graph, made)]
    return made


__all__ = ["Page", "Setting", "pages"]
