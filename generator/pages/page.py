"""What a page is, before MkDocs sees it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.graph import Graph
from generator.pages import linked_data
from generator.pages.render import Writer, fill, source_path
from generator.pages.steps import Step, steps
from generator.triage.checked import CheckedTree
from generator.triage.page import Shortlist

Crumb = tuple[str, str]
"""A title and an address from the root of the site."""


OWN_STEPS = frozenset(
    {"body-part", "check", "compare", "components", "exercise", "guide", "home", "injury", "sheet"}
)
"""Kinds of pages whose templates write the next steps themselves, or that are nothing but steps."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What some pages need to know of the world around the content.

    site_url: where the site will stand, with a slash at its end.
    pdfs: sheet id -> version of the ready PDFs.
    tree: the decision tree. shortlist: how its outcome names injuries; the publisher's choice.
    """

    site_name: str
    site_url: str
    pdfs: Mapping[str, str] = field(default_factory=dict)
    tree: CheckedTree | None = None
    shortlist: Shortlist = "ranked"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page function decides about one page; `write` fills its template.

    url: from the root of the site. file: what "edit this page" opens.
    layout: `wide`, `plain` or nothing.
    other_names, lay_words, text: what the search finds it by.
    alarm: shown first for alarming words.
    reviewed: the day of its content; of the whole site's when None.
    robots: what search engines are told, such as `noindex`; the site's own search skips it too.
    """

    url: str
    title: str
    description: str
    kind: str
    template: str
    file: str
    context: Mapping[str, Any] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    scripts: tuple[str, ...] = ()
    layout: str = ""
    other_names: tuple[str, ...] = ()
    lay_words: tuple[str, ...] = ()
    text: str = ""
    alarm: bool = False
    reviewed: date | None = None
    robots: str = ""


_HEADING = re.compile(r"^#{2,4} (.+?)(?: \{ #.*\})?$", re.MULTILINE)
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready for MkDocs: its draft, its Markdown, and its neighbours."""

    draft: Draft
    markdown: str
    reviewed: date
    cites: tuple[str, ...] = ()
    previous: Crumb | None = None
    next: Crumb | None = None
    steps: tuple[Step, ...] = ()
    json_ld: Mapping[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The Markdown file that stands for it."""
        return source_path(self.draft.url)

    @property
    def headings(self) -> list[str]:
        """Its headings below the title, in plain words."""
        return [_LINK.sub(r"\1", found) for found in _HEADING.findall(self.markdown)]

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter: only what is set; lists, not mappings, where order matters."""
        draft = self.draft
        meta: dict[str, Any] = {
            "title": draft.title,
            "description": draft.description,
            "kind": draft.kind,
        }
        if draft.crumbs:
            meta["breadcrumbs"] = [_crumb(each) for each in draft.crumbs]
        if self.previous:
            meta["previous"] = _crumb(self.previous)
        if self.next:
            meta["next"] = _crumb(self.next)
        if self.steps:
            meta["steps"] = [_crumb(each) for each in self.steps]
        if draft.scripts:
            meta["scripts"] = list(draft.scripts)
        if draft.layout:
            meta["layout"] = draft.layout
        if draft.robots:
            meta["robots"] = draft.robots
        if self.json_ld:
            meta["json_ld"] = dict(self.json_ld)
        return meta


def _crumb(crumb: Crumb) -> dict[str, str]:
    return {"title": crumb[0], "url": crumb[1]}


def write(
    graph: Graph, draft: Draft, previous: Draft | None = None, following: Draft | None = None
) -> Page:
    """Fill the draft's template.

    The first line names the page for the glossary extension, which removes it.
    """
    writer = Writer(graph, draft.url)
    markdown = fill(draft.template, writer, draft.context)
    reviewed = draft.reviewed or graph.newest_review
    return Page(
        draft=draft,
        markdown=f"<!-- page: {source_path(draft.url)} -->\n\n{markdown}",
        reviewed=reviewed,
        cites=tuple(writer.numbers),
        previous=(previous.title, previous.url) if previous else None,
        next=(following.title, following.url) if following else None,
        steps=() if draft.kind in OWN_STEPS else tuple(steps(graph, draft.url)),
        json_ld=linked_data.describe(graph, draft, reviewed),
    )
