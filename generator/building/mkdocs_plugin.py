"""The one module that knows MkDocs: hands it the pages, and finishes what it built.

Used by bare `mkdocs build` and by `injury-guide build` alike, so both give the same site.
"""

from __future__ import annotations

import json
import logging
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator import finish, sheets, site
from generator.building import halves, mkdocs_page, pdf_files
from generator.building.mkdocs_page import GuidePage
from generator.building.output import Folder, Shown
from generator.cache import store as cache
from generator.cache.kept import kept
from generator.finish import search
from generator.pages import Page
from generator.pages.render import redirect
from generator.triage.page import SHORTLISTS
from generator.words import mentions

log = logging.getLogger("mkdocs.plugins.injury-guide")
_TEXT = {".css", ".js", ".svg", ".html", ".txt"}


class Options(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What `mkdocs.yml` may say about this plugin."""

    content = option.Type(str, default="content")
    preview = option.Type(bool, default=False)
    shortlist = option.Choice(SHORTLISTS, default="ranked")


class InjuryGuidePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # as above
    """Content in, finished site out."""

    checked: site.Checked
    setting: site.Setting
    ready: pdf_files.Ready
    made: list[Page]
    index: finish.Asset
    sources: dict[str, str]
    bundle: finish.Assets
    manifest: finish.Asset
    linker: mentions.Mentions
    faults: list[str]
    pages: dict[str, str]
    """Path of every HTML file of the site -> a hash of it."""
    out: Folder | Shown
    """Takes the files of the site."""
    begin: Callable[[], Folder | Shown] | None = None
    """Gives it; when there is nothing, it is the folder that MkDocs knows."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, and stop before anything is written when it has problems."""
        root = Path(config.config_file_path or "mkdocs.yml").parent
        self.checked = site.read(root / self.config.content, datetime.now(tz=UTC).date(), kept())
        if self.checked.stops:
            raise PluginError(
                f"{self.checked.report()}\n\nNothing was built: the content has problems."
            )
        if self.checked.problems:
            log.info("%s", self.checked.report())  # a warning of ours does not fail a strict build
        self.ready = pdf_files.ready(root, config.site_url or "")
        self.setting = site.Setting(
            config.site_name,
            config.site_url or "",
            self.ready.versions,
            self.checked.tree,
            self.config.shortlist,
        )
        self.made = site.pages(self.checked.graph, self.setting, kept().pages)
        self.index = search.index(site.found_by(self.made, kept()))
        overrides = Path(config.theme.custom_dir or root / "theme_overrides")
        self.sources = {
            path.relative_to(overrides).as_posix(): path.read_text("utf-8")
            for path in sorted(overrides.rglob("*"))
            if path.suffix in _TEXT and path.is_file()
        }
        slogan = (config.site_description or "").split(", ")
        together = sorted({page.draft.scripts for page in self.made if page.draft.scripts})
        self.bundle = finish.bundle(self.sources, _pictures(config.site_name, slogan), together)
        icons = {name: path for name, path in self.bundle.names.items() if name.startswith("icon-")}
        self.manifest = finish.manifest(
            config.site_name, "Injury guide", config.site_description or "", icons
        )
        names = dict(self.bundle.names)
        config.extra["assets"] = names | {"manifest.webmanifest": self.manifest.path}
        config.extra["policy"] = "" if self.config.preview else finish.policy(self.bundle.inline)
        self.linker = mentions.Mentions(terms=site.terms(self.checked.graph))
        config.markdown_extensions.append(self.linker)  # type: ignore[arg-type]  # passed as it is
        templates = mkdocs_page.environment(config.theme)
        config.theme.get_env = lambda: templates  # type: ignore[method-assign]  # theirs lists 14,000 files
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace whatever MkDocs found by the pages; of the theme only templates are used."""
        del files
        shared = mkdocs_page.frame(config, self.sources, self.made)
        terms = cache.key(repr(self.linker.getConfig("terms")))
        titles = {path: title for title, path in mkdocs_page.menu(config.nav)}
        self.faults, self.pages = [], {}
        self.out = self.begin() if self.begin else Folder(Path(config.site_dir))
        pages = Files([])
        for page in self.made:
            file = File.generated(config, page.path, content="")
            is_file = page.draft.file.endswith((".yaml", ".md"))
            file.edit_uri = page.draft.file if is_file else None
            within = kept().pages.made(
                cache.key("terms", terms, page.outline.digest), partial(self._within, page)
            )
            key = mkdocs_page.page_key(shared, page, within)
            GuidePage(page, file, config, titles.get(page.path), key)
            pages.append(file)
        return pages

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Render what is new in two processes, where it is much."""
        pages = [file.page for file in files]
        new = [page for page in pages if isinstance(page, GuidePage) and page.facts is None]
        halves.render(new, config, files)
        return nav

    def _within(self, page: Page) -> list[tuple[str, str, str, str]]:
        return self.linker.within(page.markdown)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Judge a page that is new, and keep it; write it."""
        del config
        if not isinstance(page, GuidePage):
            return output
        if page.facts is None:
            found = list(finish.faults(page.file.dest_uri, output, self.bundle.inline))
            self.faults += found
            if not found:
                page.keep(output)
        self._put_page(page.file.dest_uri, output)
        page.forget()
        return ""  # so that MkDocs does not write it too

    def _put_page(self, path: str, html: str) -> None:
        page = html.encode()
        self.pages[path] = cache.key(page)
        self.out.put(path, page)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what is no page of ours, and the search index."""
        out = Path(config.site_dir)
        for path, html in self._others(out, config.extra["policy"]).items():
            self._put_page(path, html)
        if self.faults:
            raise PluginError("\n".join(self.faults))
        worker = finish.worker(self.sources["js/worker.js"], self.pages, self.bundle.files)
        for name, data in self.bundle.files.items():
            self.out.put(name, data)
        for asset in (self.index, self.manifest, worker):
            self.out.put(asset.path, asset.data)
        for name, data in self.beside(config):
            self.out.put(name, data)
        self.out.put("licences.txt", self.sources["licences.txt"].encode())
        self.out.put("_headers", finish.headers(config.extra["policy"]).encode())
        self.out.put("robots.txt", finish.robots(config.site_url or "").encode())

    def _others(self, out: Path, policy: str) -> dict[str, str]:
        """Return the HTML files that are no page of ours, judged: redirects, the theme's own."""
        moved = self.checked.graph.redirects.items()
        found = {f"{url}index.html": redirect(url, to, title, policy) for url, (title, to) in moved}
        found |= {
            path.name: path.read_text("utf-8")
            for path in sorted(out.glob("*.html"))
            if path.name not in self.pages
        }
        for path, html in found.items():
            self.faults += finish.faults(path, html, self.bundle.inline)
        return found

    def beside(self, config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
        """Yield what pages lead to and is not a page: the ready PDFs, and data for others."""
        yield from self.ready.files(sheets.versions(sheets.sheets(self.checked.graph))).items()
        about = config.site_description or ""
        yield from site.for_others(self.made, self.checked, self.setting, about, kept())


def _pictures(name: str, lines: list[str]) -> dict[str, bytes]:
    """Return the pictures of the site, drawn or as they are kept."""

    def made() -> bytes:
        from generator.finish.pictures import pictures  # noqa: PLC0415 - Pillow, once in a while

        drawn = pictures(name, lines)
        return json.dumps({file: b64encode(data).decode() for file, data in drawn.items()}).encode()

    key = cache.key("pictures", cache.code("finish"), cache.versions("pillow"), name, *lines)
    kept = json.loads(cache.store().made(key, made))
    return {file: b64decode(data) for file, data in kept.items()}
