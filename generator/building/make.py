"""Makes the site: content in, every file of the site out. Knows no MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from urllib.parse import urlsplit

from markupsafe import Markup

from generator import numbers, site
from generator.building import SiteNotMadeError, pdf_files
from generator.building.settings import SiteSettings
from generator.cache import store as cache
from generator.cache.between_builds import kept
from generator.clock import today
from generator.finish import assets, offline, policy
from generator.html import links
from generator.html.frame import Html, PageFrame, Renderer
from generator.html.sitemap import sitemap
from generator.page_kinds import OFFLINE, PAGE_KINDS
from generator.pages import Page
from generator.search import index as search
from generator.sheets.build import sheets, versions
from generator.words import mentions
from generator.writing.templates import redirect

_TEXT = {".css", ".js", ".svg", ".html", ".txt"}


class Making:
    """One making of the site. Raises SiteNotMadeError when the content has problems."""

    def __init__(self, settings: SiteSettings, *, preview: bool = False) -> None:
        self.settings = settings
        self.checked = site.read(settings.content, today(), kept())
        if self.checked.stops:
            raise SiteNotMadeError(
                f"{self.checked.report()}\n\nNothing was built: the content has problems."
            )
        self._ready = pdf_files.ready(settings.root, settings.site_url)
        self._setting = site.Setting(
            settings.site_name,
            settings.site_url,
            self._ready.versions,
            self.checked.tree,
            settings.shortlist,
            settings.contact,
        )
        self.made = site.pages(self.checked.graph, self._setting, kept().pages)
        overrides = settings.root / "theme_overrides"
        self._sources = {
            path.relative_to(overrides).as_posix(): path.read_text("utf-8")
            for path in sorted(overrides.rglob("*"))
            if path.suffix in _TEXT and path.is_file()
        }
        self._sources[numbers.SCRIPT] = numbers.script(self.checked.graph)
        self._bundle = assets.bundle(
            self._sources,
            {
                path.name: path.read_bytes()
                for pattern in ("pictures/*.png", "fonts/*.woff2")
                for path in sorted(overrides.glob(pattern))
            },
            sorted(
                {
                    offline.FALLBACK_SCRIPTS,
                    *(page.draft.scripts for page in self.made if page.draft.scripts),
                }
            ),
            sorted({kind.styles for kind in PAGE_KINDS.values()}),
        )
        self._own = dict(asset for page in self.made for asset in page.draft.files)
        self._preview = preview
        self._cards = {
            f"cards/{path.name}": path.read_bytes()
            for path in sorted(overrides.glob("pictures/cards/*.png"))
        }
        self._policy = "" if preview else policy.policy(self._bundle.inline)
        terms = site.terms(self.checked.graph)
        self._linker = mentions.Mentions(terms=terms)
        self._all_terms = cache.key(repr(terms))
        self._frame = PageFrame(
            settings.site_name,
            settings.site_url,
            settings.site_description,
            settings.edit,
            settings.menu,
            self._bundle.names,
            Markup(self._policy),  # noqa: S704 - its quotes are our own
            self._bundle.inline,
            {name: text for name, text in self._sources.items() if not name.startswith("css/")},
            tuple(self._cards),
        )
        self._renderer = Renderer(self._frame, self._linker)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file of the site: its path, and what it holds.

        Raises SiteNotMadeError at the end, when a link leads nowhere or a policy would block
        something: who writes the files must not show them before.
        """
        found = site.found_by(self.made, kept())  # first: rendering lets go of what pages say
        ends: dict[str, links.Ends] = {}
        hashes: dict[str, str] = {}
        sizes: dict[str, int] = {}
        faults: list[str] = []
        for path, page in self._html():
            sizes[path] = len(page.data)
            ends[path.removesuffix("index.html")] = page.ends
            hashes[path] = cache.key(page.data)
            faults += page.faults
            yield path, page.data
        beside: dict[str, int] = {}
        for path, data in chain(self._beside_pages(found), self._offline(hashes, sizes, beside)):
            beside[path] = len(data)
            yield path, data
        faults += links.broken(ends, beside)
        if faults:
            raise SiteNotMadeError("\n".join(faults))

    def _offline(
        self, hashes: dict[str, str], sizes: dict[str, int], beside: dict[str, int]
    ) -> Iterator[assets.Asset]:
        """Yield what keeps pages for a reader without a network."""
        if self._preview:
            yield offline.idle()
            return
        loaded = (*self._bundle.files, *self._own)
        needed = (*loaded, assets.SEARCH_INDEX)
        yield offline.whole(sizes, {path: beside[path] for path in needed})
        yield offline.worker(self._sources["js/site/worker.js"], hashes, loaded, OFFLINE)

    def _html(self) -> Iterator[tuple[str, Html]]:
        """Yield every HTML file: pages, new or kept; those without an address; old addresses."""
        for page in self.made:
            yield f"{page.draft.url}index.html", self._page(page)
        base = urlsplit(self.settings.site_url).path or "/"
        yield "404.html", self._renderer.alone("404.html", base)
        yield "offline.html", self._renderer.alone("offline.html", ".")
        for url, (title, to) in self.checked.graph.redirects.items():
            text = redirect(url, to, title, self._policy)
            yield f"{url}index.html", self._renderer.judged(url, text)

    def _page(self, page: Page) -> Html:
        """Return a page as it is kept, or render and keep it."""
        key = cache.key(self._shared, page.outline.digest, repr(self._terms_of(page)))
        ends, data = kept().pages.get(key), kept().store.get(key)
        if ends is not None and data is not None:
            return Html(data, ends, ())
        made = self._renderer.render(page)
        page.forget()
        if not made.faults:
            kept().pages.put(key, made.ends)
            kept().store.put(key, made.data)
        return made

    @cached_property
    def _shared(self) -> str:
        """A key of what all pages are made from: code, versions, the frame, the terms."""
        return cache.key(
            cache.code(), cache.versions("markdown", "jinja2", "markupsafe"), repr(self._frame)
        )

    def _terms_of(self, page: Page) -> list[tuple[str, str, str, str]]:
        """Return the terms that may change a page."""
        return kept().pages.made(
            cache.key("terms", self._all_terms, page.outline.digest),
            lambda: self._linker.within(page.html),
        )

    def _beside_pages(self, found: list[search.Counted]) -> Iterator[tuple[str, bytes]]:
        """Yield what is no page, but for the worker, which knows of all pages."""
        settings, bundle = self.settings, self._bundle
        yield from self.for_others()
        yield from bundle.files.items()
        yield from self._own.items()
        yield from self._cards.items()
        yield search.index(found, site.alarming(self.checked.graph))
        icons = {name: path for name, path in bundle.names.items() if name.startswith("icon-")}
        yield offline.manifest(settings.site_name, "Injury guide", settings.site_description, icons)
        yield "licences.txt", self._sources["licences.txt"].encode()
        yield "_headers", policy.headers(self._policy).encode()
        yield "robots.txt", policy.robots(settings.site_url).encode()
        rows = [
            (f"{settings.site_url}{page.draft.url}", page.reviewed)
            for page in self.made
            if page.draft.for_readers
        ]
        yield from sitemap(rows).items()

    def for_others(self) -> Iterator[tuple[str, bytes]]:
        """Yield what pages lead to and is not a page: the ready PDFs, and data for others."""
        if self._ready.versions:
            yield from self._ready.files(versions(sheets(self.checked.graph))).items()
        about = self.settings.site_description
        yield from site.for_others(self.made, self.checked, self._setting, about, kept())
