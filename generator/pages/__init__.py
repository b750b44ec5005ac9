"""From the graph to pages: one function a kind of page, all in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.cache.shelf import Shelf
from generator.cache.store import NOTHING
from generator.graph import Graph
from generator.page_kinds import kind_of_page
from generator.pages import (
    body,
    compare,
    exercises,
    history,
    injuries,
    reference,
    sheets,
    texts,
)
from generator.pages.steps import steps
from generator.pages.tree.drafts import drafts
from generator.writing.page import Crumb, Draft, Page, Setting

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
    history.changes,
    texts.text_pages,
    texts.all_pages,
    texts.on_this_device,
    texts.components,
)


def check_your_pain(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """The pages of the decision tree; none when the content has no tree."""
    if setting.tree:
        yield from drafts(graph, setting.tree, setting.shortlist)


PRINTED: tuple[Callable[[Graph, Setting], Iterator[Draft]], ...] = (
    sheets.sheet_pages,
    sheets.club_pack,
    sheets.index,
    sheets.planner_page,
    sheets.plan_pages,
    texts.about,
    check_your_pain,
)
"""Page functions that need to know of the world around the content."""


def pages(graph: Graph, setting: Setting, kept: Shelf | None = None) -> list[Page]:
    """Return every page of the site, in a fixed order.

    kept: outlines of pages as they were, by what each was made from.
    """
    shelf = kept or Shelf(NOTHING, "pages")

    def page(draft: Draft, before: Draft | None = None, after: Draft | None = None) -> Page:
        around = _crumb(before), _crumb(after)
        reviewed = draft.reviewed or graph.newest_review, graph.reading
        next_steps = () if kind_of_page(draft.kind).own_steps else tuple(steps(graph, draft))
        return Page(draft, graph, reviewed, around, next_steps).outlined(shelf)

    made: list[Page] = []
    for makes in SERIES:
        drafts = list(makes(graph))
        rows = zip([None, *drafts], drafts, [*drafts[1:], None], strict=False)
        made += [page(draft, before, after) for before, draft, after in rows]
    for makes in SINGLE:
        made += [page(draft) for draft in makes(graph)]
    for prints in PRINTED:
        made += [page(draft) for draft in prints(graph, setting)]
    made += [page(draft) for draft in reference.sources(graph, made)]
    return made


def _crumb(draft: Draft | None) -> Crumb | None:
    return (draft.title, draft.url) if draft else None


__all__ = ["Page", "Setting", "pages"]
