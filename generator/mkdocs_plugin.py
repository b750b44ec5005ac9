"""The one module that knows MkDocs: hands it the pages, and finishes what it built.

Used by bare `mkdocs build` and by `injury-guide build` alike, so both give the same site.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from importlib.resources import files as package_files
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from generator import export, finish, mentions, pdf_files, search, sheets, site
from generator.pages import Page
from generator.render import redirect
from generator.triage.page import SHORTLISTS

log = logging.getLogger("mkdocs.plugins.injury-guide")
_THEME = Path(str(package_files("material"))) / "templates"
_TEXT = {".css", ".js", ".svg", ".html"}


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
    sources: dict[str, str]
    bundle: finish.Assets
    manifest: finish.Asset

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the content, and stop before anything is written when it has problems."""
        root = Path(config.config_file_path or "mkdocs.yml").parent
        self.checked = site.read(root / self.config.content, datetime.now(tz=UTC).date())
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
        self.made = site.pages(self.checked.graph, self.setting)
        overrides = Path(config.theme.custom_dir or root / "theme_overrides")
        self.sources = {
            path.relative_to(overrides).as_posix(): path.read_text("utf-8")
            for path in sorted(overrides.rglob("*"))
            if path.suffix in _TEXT and path.is_file()
        }
        pinned = {name: (_THEME / name).read_text("utf-8") for name in finish.PINNED}
        changed = finish.changed_templates(pinned)
        if changed:
            raise PluginError(changed)
        slogan = (config.site_description or "").split(", ")
        self.bundle = finish.bundle(self.sources, finish.pictures(config.site_name, slogan))
        icons = {name: path for name, path in self.bundle.names.items() if name.startswith("icon-")}
        self.manifest = finish.manifest(
            config.site_name, "Injury guide", config.site_description or "", icons
        )
        names = dict(self.bundle.names)
        config.extra["assets"] = names | {"manifest.webmanifest": self.manifest.path}
        config.extra["policy"] = "" if self.config.preview else finish.policy(self.bundle.inline)
        linker = mentions.Mentions(terms=site.terms(self.checked.graph))
        config.markdown_extensions.append(linker)  # type: ignore[arg-type]  # passed on as it is
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace whatever MkDocs found by the pages; of the theme only templates are used."""
        for file in list(files):
            files.remove(file)
        for page in self.made:
            file = File.generated(config, page.path, content=export.markdown(page))
            is_file = page.draft.file.endswith((".yaml", ".md", ".jinja"))
            file.edit_uri = page.draft.file if is_file else None
            files.append(file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Date every page by its record, not by the day of the build: builds are repeatable."""
        del config
        for page, file in zip(self.made, files, strict=True):
            if file.page is not None:
                file.page.update_date = page.reviewed.isoformat()
        return nav

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the redirects, the one stylesheet, the search index and the headers."""
        out = Path(config.site_dir)
        for move in self.checked.graph.moves:
            url = move.kind.url.format(move.old)
            if "#" not in url:
                target = self.checked.graph.get(move.new)
                _write(
                    out / url / "index.html",
                    redirect(url, target.url, target.title, config.extra["policy"]),
                )
        for name, data in self.bundle.files.items():
            _write_bytes(out / name, data)
        pages = {path: path.read_text("utf-8") for path in sorted(out.rglob("*.html"))}
        material = [
            next(_THEME.glob(f"assets/stylesheets/{name}.*.min.css")).read_text("utf-8")
            for name in ("main", "palette")
        ]
        style = finish.stylesheet(
            material=material,
            own=finish.own_css(self.sources),
            pages=pages.values(),
            scripts=finish.scripts(self.sources),
        )
        index = search.index(site.documents(self.made))
        names = {finish.STYLESHEET: style.path, finish.SEARCH_INDEX: index.path}
        settled = {
            path.relative_to(out).as_posix(): finish.settle(html, names)
            for path, html in pages.items()
        }
        faults = [
            fault
            for path, html in settled.items()
            for fault in finish.faults(path, html, self.bundle.inline)
        ]
        if faults:
            raise PluginError("\n".join(faults))
        kept = [*self.bundle.files, style.path, index.path]
        worker = finish.worker(self.sources["js/worker.js"], settled, kept)
        for path, html in settled.items():
            _write(out / path, html)
        for asset in (style, index, self.manifest, worker):
            _write_bytes(out / asset.path, asset.data)
        for name, data in self.beside(config).items():
            _write_bytes(out / name, data)
        _write(out / "_headers", finish.headers(config.extra["policy"]))
        _write(out / "robots.txt", finish.robots(config.site_url or ""))

    def beside(self, config: MkDocsConfig) -> dict[str, bytes]:
        """Return what pages lead to and is not a page: the ready PDFs, and data for others."""
        current = sheets.versions(sheets.sheets(self.checked.graph))
        about = config.site_description or ""
        return {
            **self.ready.files(current),
            **site.for_others(self.made, self.checked, self.setting, about),
        }


def _write(path: Path, text: str) -> None:
    _write_bytes(path, text.encode())


def _write_bytes(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
