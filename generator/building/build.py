"""Builds the site: MkDocs writes beside the old site, then the two are swapped."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

os.environ.setdefault(
    "NO_MKDOCS_2_WARNING", "1"
)  # Material's notice; the versions are pinned and the plan is written down

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.exceptions import BuildError as MkDocsError
from mkdocs.utils.yaml import yaml_load

from generator import site
from generator.building import export as project
from generator.building.mkdocs_plugin import InjuryGuidePlugin
from generator.building.output import Folder, Shown
from generator.cache import store as cache
from generator.cache.kept import kept, notice_edited_code
from generator.pages import Setting

KEPT = ".gitignore"
"""The one file of the old site that is not output: it keeps the folder in git."""

SPARE = Path(".build", "spare")
"""The site before the last one. The next build begins with it, and writes only what differs."""

SELDOM = 50_000
"""New objects between two looks for lost ones: a build makes millions, and hardly any are lost."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: where it is, what was read, how many pages, how long it took."""

    site: Path
    read: str
    pages: int
    seconds: float
    warnings: str


class SiteNotBuiltError(Exception):
    """The site was not built; the message says why, and the last good site is untouched."""


def build(config_file: Path, site_dir: Path | None = None) -> Built:
    """Build the site strictly; on any failure the old site stays byte for byte as it was.

    Raises SiteNotBuiltError with a message for a person.
    """
    config = _config(config_file)
    target = (site_dir or Path(config.site_dir)).resolve()
    spare = config_file.resolve().parent / SPARE
    fresh = _beside(target, "next")

    def begin() -> Folder:
        _move(spare, fresh)
        return Folder(fresh)

    try:
        return _build(config, target, begin, lambda: _swap(fresh, target, spare))
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def refresh(config_file: Path, shown: Shown) -> Built:
    """Build the preview and show it; on any failure what was shown stays.

    Raises SiteNotBuiltError as `build` does.
    """
    notice_edited_code()
    kept().hold()
    config = _config(config_file)
    _plugin(config).config.preview = True
    try:
        return _build(config, shown.folder.resolve(), lambda: shown, lambda: None)
    finally:
        shown.forget()


def _build(
    config: MkDocsConfig,
    target: Path,
    begin: Callable[[], Folder | Shown],
    finish: Callable[[], None],
) -> Built:
    """Have MkDocs build into the folder that `begin` gives, and keep what other builds can use.

    It gives the folder once the content is known to have no problems.
    """
    started = time.monotonic()
    own = _beside(target, "own")
    config.site_dir = str(own)  # for the few files that MkDocs writes itself
    plugin = _plugin(config)
    heard = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    logger.setLevel(logging.WARNING)
    often = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        _clear_up(target)
        own.mkdir(parents=True)
        plugin.begin = begin
        mkdocs_build(config)
        out = plugin.out
        for path in own.rglob("*"):
            name = path.relative_to(own).as_posix()
            if path.is_file() and name not in out.taken:
                out.put(name, path.read_bytes())
        out.finish()
        finish()
    except MkDocsError as error:
        raise SiteNotBuiltError(str(error)) from error
    except (Abort, SystemExit) as error:
        raise SiteNotBuiltError("\n".join(heard.said) or str(error)) from error
    except OSError as error:
        raise SiteNotBuiltError(
            f"The site could not be written: {error}. The last good site is untouched."
        ) from error
    finally:
        gc.set_threshold(*often)
        logger.removeHandler(heard)
        shutil.rmtree(own, ignore_errors=True)
    kept().save()
    cache.store().tidy()
    return Built(
        site=target,
        read=plugin.checked.counted(),
        pages=len(plugin.made),
        seconds=time.monotonic() - started,
        warnings=plugin.checked.report(),
    )


def export(config_file: Path, folder: Path) -> int:
    """Write the site as a plain Markdown project for other builders; return how many pages.

    Replaces what an earlier call wrote there. Raises SiteNotBuiltError as `build` does, and where
    the folder holds anything else.
    """
    if folder.exists() and any(folder.iterdir()) and not _is_export(folder):
        raise SiteNotBuiltError(f"{folder} holds other files: name a new or an empty folder.")
    config = _config(config_file)
    plugin = _plugin(config)
    try:
        plugin.on_config(config)
    except MkDocsError as error:
        raise SiteNotBuiltError(str(error)) from error
    with config_file.open("rb") as file:
        settings = yaml_load(file)
    terms = site.terms(plugin.checked.graph)
    made = project.files(plugin.made, terms, settings, dict(plugin.beside(config)))
    shutil.rmtree(folder / project.DOCS, ignore_errors=True)
    for name, data in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return len(plugin.made)


def _is_export(folder: Path) -> bool:
    config = folder / "mkdocs.yml"
    return config.is_file() and config.read_text("utf-8").startswith(project.HEAD)


def _config(config_file: Path) -> MkDocsConfig:
    return load_config(str(config_file), strict=True)


def content_and_setting(config_file: Path) -> tuple[Path, Setting]:
    """Return the content folder and what `mkdocs.yml` says of the site, without building it."""
    config = _config(config_file)
    content = Path(config.config_file_path).parent / _plugin(config).config.content
    return content, Setting(config.site_name, config.site_url or "")


def _plugin(config: MkDocsConfig) -> InjuryGuidePlugin:
    return cast("InjuryGuidePlugin", config.plugins["injury-guide"])


def _beside(target: Path, kind: str) -> Path:
    """Return a folder of this process beside a site."""
    return target.with_name(f".{target.name}.{kind}-{os.getpid()}")


def _swap(fresh: Path, target: Path, spare: Path) -> None:
    """Put the new site in the place of the old one by two renames."""
    old = _beside(target, "old")
    if (target / KEPT).exists():
        shutil.copy2(target / KEPT, fresh / KEPT)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists() and not target.exists():
            old.rename(target)
        shutil.rmtree(old, ignore_errors=True)  # another build was quicker: its site stands
        raise
    _move(old, spare)
    shutil.rmtree(old, ignore_errors=True)


def _move(folder: Path, place: Path) -> None:
    """Move a folder, if it is there and can be moved, and its place is free."""
    with contextlib.suppress(OSError):
        if not place.exists():
            folder.rename(place)


def _clear_up(target: Path) -> None:
    """Remove what builds ended by force have left; bring back a site that one had set aside."""
    for kind in ("old", "next", "own"):
        for left in sorted(target.parent.glob(f".{target.name}.{kind}-*")):
            if _runs(left.name.rpartition("-")[2]):
                continue
            if kind == "old" and not target.exists():
                left.rename(target)
            else:
                shutil.rmtree(left, ignore_errors=True)


def _runs(process: str) -> bool:
    """Whether a process of this number runs: then its folder is in use."""
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


class _Listener(logging.Handler):
    """Keeps what MkDocs warns about, so that it can be said once and in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())
