"""Builds the site: MkDocs writes beside the old site, then the two are swapped."""

from __future__ import annotations

import gc
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator import site
from generator.building import SiteNotMadeError
from generator.building import export as project
from generator.building import mkdocs_plugin as mkdocs
from generator.building.make import Making
from generator.building.shown import Shown
from generator.cache import store as cache
from generator.cache.between_builds import kept, notice_edited_code

KEPT = ".gitignore"
"""The one file of the old site that is not output: it keeps the folder in git."""

NO_CONTACT = "About names nobody to write to: set `contact` in mkdocs.yml."

SELDOM = 50_000
"""New objects between two looks for lost ones: a build makes millions, and hardly any are lost."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: where it is, what was read, how many pages, how long it took.

    notices: what whoever publishes the site should still do; none fails a build.
    """

    site: Path
    read: str
    pages: int
    seconds: float
    notices: tuple[str, ...] = ()


def build(config_file: Path, site_dir: Path | None = None) -> Built:
    """Build the site strictly; on any failure the old site stays byte for byte as it was.

    Raises SiteNotMadeError with a message for a person.
    """
    target = (site_dir or mkdocs.read(config_file).target).resolve()
    fresh = _beside(target, "next")

    def make() -> Making:
        _clear_up(target)
        try:
            making = mkdocs.run(config_file, fresh)
            _swap(fresh, target)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        return making

    return _timed(make, target)


def refresh(config_file: Path, shown: Shown) -> Built:
    """Make the preview and show it; on any failure what was shown stays.

    Raises SiteNotMadeError as `build` does.
    """
    notice_edited_code()
    kept().hold()

    def make() -> Making:
        making = Making(mkdocs.read(config_file), preview=True)
        shown.show(making.files())
        return making

    return _timed(make, shown.folder)


def _timed(make: Callable[[], Making], target: Path) -> Built:
    """Make the site, and keep what other builds can use."""
    started = time.monotonic()
    often = gc.get_threshold()
    gc.set_threshold(SELDOM)
    try:
        making = make()
    except OSError as error:
        raise SiteNotMadeError(
            f"The site could not be written: {error}. The last good site is untouched."
        ) from error
    finally:
        gc.set_threshold(*often)
    kept().save()
    cache.store().tidy()
    return Built(
        site=target,
        read=making.checked.counted(),
        pages=len(making.made),
        seconds=time.monotonic() - started,
        notices=() if making.settings.contact else (NO_CONTACT,),
    )


def export(config_file: Path, folder: Path) -> int:
    """Write the site as a plain Markdown project for other builders; return how many pages.

    Replaces what an earlier call wrote there. Raises SiteNotMadeError as `build` does, and where
    the folder holds anything else.
    """
    if folder.exists() and any(folder.iterdir()) and not _is_export(folder):
        raise SiteNotMadeError(f"{folder} holds other files: name a new or an empty folder.")
    making = Making(mkdocs.read(config_file))
    terms = site.terms(making.checked.graph)
    made = project.files(making.made, terms, making.settings, dict(making.for_others()))
    shutil.rmtree(folder / project.DOCS, ignore_errors=True)
    for name, data in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return len(making.made)


def _is_export(folder: Path) -> bool:
    config = folder / "mkdocs.yml"
    return config.is_file() and config.read_text("utf-8").startswith(project.HEAD)


def _beside(target: Path, kind: str) -> Path:
    """Return a folder of this process beside a site."""
    return target.with_name(f".{target.name}.{kind}-{os.getpid()}")


def _swap(fresh: Path, target: Path) -> None:
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
        raise  # or another build was quicker: its site stands
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _clear_up(target: Path) -> None:
    """Remove what builds ended by force have left; bring back a site that one had set aside."""
    for kind in ("old", "next"):
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
