"""Puts pages into their frame, `theme_overrides/base.html`. Knows no files and no MkDocs."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup

from generator.address import between, target
from generator.cache.templates import CompiledTemplates
from generator.html.links import Ends
from generator.html.scan import Scan, scan
from generator.page_kinds import kind_of_page
from generator.pages import Page
from generator.words.mentions import Mentions
from generator.words.terms import linked
from generator.writing.page import headings_of

Menu = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Groups of the menu: the title of each, and its pages as (title, address)."""

CONTENTS = 2
"""The level of the headings that "On this page" lists."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What all pages share.

    edit: what the address of a file to edit begins with; empty for no such links.
    assets: file name -> path in the site. policy: empty for none.
    inline: the scripts that the policy allows. templates: name -> text.
    cards: paths in the site of the pictures that pages show when they are shared.
    """

    site_name: str
    site_url: str
    site_description: str
    edit: str
    menu: Menu
    assets: Mapping[str, str]
    policy: str
    inline: tuple[str, ...]
    templates: Mapping[str, str]
    cards: tuple[str, ...] = ()


class Html(NamedTuple):
    """A finished page, and what is wrong with it."""

    data: bytes
    ends: Ends
    faults: tuple[str, ...]


class Renderer:
    """Renders the pages of one build; the same page gives the same bytes."""

    def __init__(self, frame: PageFrame, terms: Mentions) -> None:
        self._frame = frame
        self._terms = terms
        self._templates = jinja2.Environment(
            loader=jinja2.DictLoader(dict(frame.templates)),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=CompiledTemplates("theme"),
        )
        self._templates.filters["url"] = _url
        self._shared = {"site": frame, "menu": frame.menu}

    def render(self, page: Page) -> Html:
        """Render one page."""
        draft, frame = page.draft, self._frame
        is_file = draft.file.endswith((".yaml", ".md"))
        content = linked(page.html, self._terms, draft.url)
        headings = headings_of(page.html)
        text = self._fill(
            "base.html",
            draft.url,
            page=page.meta,
            styles=kind_of_page(draft.kind).styles,
            content=Markup(content),  # noqa: S704 - the templates of pages escape
            contents=[
                (f"#{id_}", Markup(words))  # noqa: S704 - they are escaped
                for level, id_, words in headings
                if level == CONTENTS
            ],
            canonical=frame.site_url and frame.site_url + draft.url,
            edit=frame.edit and is_file and frame.edit + draft.file,
        )
        return self.judged(draft.url, text)

    def alone(self, template: str, root: str) -> Html:
        """Render a page that no draft stands for. root: what its links begin with."""
        text = self._fill(template, None, root=root, page={})
        found = scan("", text, self._frame.inline)
        inside = target("", root).rstrip("/")
        links = (link.removeprefix(inside).lstrip("/") for link in found.links)
        return _html(template, text, found._replace(links=tuple(links)))

    def judged(self, url: str, text: str) -> Html:
        """Return a page that is written, such as one that leads on, and what is wrong with it."""
        return _html(f"{url}index.html", text, scan(url, text, self._frame.inline))

    def _fill(self, template: str, url: str | None, **context: Any) -> str:
        return self._templates.get_template(template).render(url=url, **self._shared, **context)


def _html(path: str, text: str, found: Scan) -> Html:
    ends = Ends(" ".join(found.anchors), " ".join(found.links))
    return Html(text.encode(), ends, tuple(f"{path}: {fault}" for fault in found.faults))


@jinja2.pass_context
def _url(context: jinja2.runtime.Context, to: str) -> str:
    """Return the link to an address from the page that is filled."""
    here: str | None = context["url"]
    if here is None:
        return posixpath.join(context["root"], to or ".")
    return between(here, to)
