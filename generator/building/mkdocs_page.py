"""A page as MkDocs handles it: text and front matter come from memory, and perhaps its HTML too.

What a page became is kept under a key of all that it was made from, so that a build makes only what
changed. A kept page also brings the anchors that it has and leads to, for MkDocs to check.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple, cast

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.theme import Theme

from generator.cache import store as cache
from generator.cache.kept import kept
from generator.cache.templates import CompiledTemplates
from generator.pages import Page

READY = "ready.html"
"""The template of pages that are kept: their HTML, as it is."""

_READY = (
    "{% set html = page.ready() %}"
    "{% if html %}{{ html }}{% else %}{% include 'main.html' %}{% endif %}"
)


class Facts(NamedTuple):
    """What is kept of a page beside its HTML.

    anchors: its ids, a long text, because short ones need much memory. links: page -> {anchor: the
    link as it was written}.
    """

    anchors: str
    links: dict[str, dict[str, str]]


class GuidePage(MkDocsPage):
    """A page that MkDocs need not read, and need not make when it is kept."""

    def __init__(
        self, made: Page, file: File, config: MkDocsConfig, title: str | None, key: str
    ) -> None:
        super().__init__(title, file, config)
        self.made = made
        self.key = key
        self.update_date = made.reviewed.isoformat()  # not the day of the build
        self.facts: Facts | None = kept().pages.get(key) if cache.store().has(key) else None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take text and front matter from memory; of a kept page, only what its menu needs."""
        del config
        if self.facts is not None:
            self.markdown, self.meta = "", {"title": self.made.draft.title, "template": READY}
        elif self.content is None:
            self.markdown, self.meta = self.made.markdown, self.made.meta

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Turn Markdown into HTML, unless the page is kept, or rendered already."""
        if self.facts is not None:
            self.content = ""
            self.present_anchor_ids = set(map(sys.intern, self.facts.anchors.split()))
            self._leads_to(self.facts.links, files)
            self._render_after_all = partial(self._lost, config, files)
        elif self.content is None:
            super().render(config, files)
            self._let_go()

    def ready(self) -> str | None:
        """Return the whole page as it is kept; where that is broken, render it, for the theme."""
        html = cache.store().get(self.key)
        if html is None:
            self._render_after_all()
            return None
        return html.decode()

    def _lost(self, config: MkDocsConfig, files: Files) -> None:
        self.facts, self.content = None, None
        self.read_source(config)
        self.render(config, files)

    def render_ahead(self, config: MkDocsConfig, files: Files) -> None:
        """Render it before MkDocs asks."""
        self.read_source(config)
        self.render(config, files)

    def give(self) -> tuple[Any, ...]:
        """Return what rendering made, for another process to `take`."""
        return self.content, self.toc, self.present_anchor_ids, self._links()

    def take(self, rendered: tuple[Any, ...], files: Files) -> None:
        """Take what another process gives."""
        self.content, self.toc, self.present_anchor_ids, links = rendered
        self.meta = self.made.meta
        self._leads_to(links, files)
        self._let_go()

    def _let_go(self) -> None:
        """Forget the text that the HTML was made from: those of thousands of pages add up."""
        self.markdown = ""
        self.made.forget()

    def _links(self) -> dict[str, dict[str, str]]:
        links = self.links_to_anchors or {}
        return {file.src_uri: dict(sorted(each.items())) for file, each in links.items()}

    def _leads_to(self, links: Mapping[str, dict[str, str]], files: Files) -> None:
        targets = [(files.get_file_from_path(path), each) for path, each in links.items()]
        self.links_to_anchors = {file: each for file, each in targets if file is not None}

    def keep(self, html: str) -> None:
        """Keep what the theme made of it, for other builds."""
        anchors = " ".join(sorted(self.present_anchor_ids or ()))
        kept().pages.put(self.key, Facts(anchors, self._links()))
        cache.store().put(self.key, html.encode())

    def forget(self) -> None:
        """Let go of what nothing needs once the page is finished."""
        self.content, self.facts = "", None
        self.toc = TableOfContents([])


class _Templates(ChoiceLoader):
    """The theme's templates. It lists none: of the theme we copy no file, and it has 14,000."""

    def list_templates(self) -> list[str]:
        return []


def environment(theme: Theme) -> Environment:
    """Return the theme's templates and that of kept pages; Jinja's work on them is kept too."""
    env = theme.get_env()
    loaders: list[BaseLoader] = [DictLoader({READY: _READY})]
    env.loader = _Templates([*loaders, *([env.loader] if env.loader else [])])
    env.bytecode_cache = CompiledTemplates("theme")
    return env


def frame(config: MkDocsConfig, texts: Mapping[str, str], made: list[Page]) -> str:
    """Return a key of what all pages share: code, theme, settings, menu, addresses."""
    titles = {page.path: page.draft.title for page in made}
    settings = [
        config.site_name,
        config.site_url,
        config.site_description,
        config.edit_uri,
        config.nav,
        [titles.get(path) for _, path in menu(config.nav)],
        config.mdx_configs,
        [
            each
            for each in cast("list[object]", config.markdown_extensions)
            if isinstance(each, str)
        ],
        config.extra,
        sorted(titles),
    ]
    return cache.key(
        cache.code(),
        cache.versions("mkdocs", "mkdocs-material", "markdown", "jinja2"),
        json.dumps(settings, sort_keys=True, default=str),
        *(part for name, text in sorted(texts.items()) for part in (name, text)),
    )


def page_key(shared: str, made: Page, terms: list[tuple[str, str, str, str]]) -> str:
    """Return a key of everything that one page is made from."""
    return cache.key(shared, made.outline.digest, repr(terms))


def menu(nav: Any) -> list[tuple[str | None, str]]:
    """Return (title, path) for every page that the menu of `mkdocs.yml` names."""
    if isinstance(nav, str):
        return [(None, nav)]
    if isinstance(nav, list):
        return [entry for each in nav for entry in menu(each)]
    if isinstance(nav, dict):
        return [
            entry
            for title, each in nav.items()
            for entry in ([(str(title), each)] if isinstance(each, str) else menu(each))
        ]
    return []
