"""Keeps what was made, by a key of everything it was made from, in `.build/cache/`.

Every entry carries the hash of what it holds: a broken one counts as missing, and is made anew. All
of it is safe to delete. Knows nothing of what is kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Callable
from functools import cache
from importlib import metadata
from pathlib import Path

OFF = "INJURY_GUIDE_NO_CACHE"
"""The environment variable that makes every build start from nothing."""

SPARE = 3
"""Entries are cleared away once there are this many times as many as the last build used."""

_DIGEST = hashlib.sha256
_LENGTH = _DIGEST().digest_size


class Store:
    """Bytes by key, in files of one folder; with no folder, it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key; None when there is none, or it is not as it was."""
        if self.folder is None:
            return None
        self.used.add(key)
        try:
            return unsealed((self.folder / key).read_bytes())
        except OSError:
            return None

    def put(self, key: str, payload: bytes) -> None:
        """Keep something; where nothing can be written, do nothing.

        An entry that is half written, or that two builds write at once, counts as broken or whole.
        """
        if self.folder is None:
            return
        self.used.add(key)
        with contextlib.suppress(OSError):
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True)
            (self.folder / key).write_bytes(sealed(payload))

    def made(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under a key; make and keep it when there is none."""
        kept = self.get(key)
        if kept is None:
            kept = make()
            self.put(key, kept)
        return kept

    def tidy(self) -> None:
        """Clear away what was not used since the last call, once that is most of what is there."""
        used, self.used = self.used, set()
        if self.folder is None or not used:
            return
        with contextlib.suppress(OSError):
            names = {entry.name for entry in os.scandir(self.folder)}
            if len(names) > SPARE * len(used):
                for name in names - used:
                    (self.folder / name).unlink()


NOTHING = Store(None)
"""A store that keeps nothing."""


def sealed(payload: bytes) -> bytes:
    """Return bytes with the hash of what they are before them."""
    return _DIGEST(payload).digest() + payload


def unsealed(entry: bytes) -> bytes | None:
    """Return bytes without their hash; None when they are not as they were."""
    digest, payload = entry[:_LENGTH], entry[_LENGTH:]
    return payload if _DIGEST(payload).digest() == digest else None


def key(*parts: str | bytes) -> str:
    """Return a name for everything that a thing is made from; no two lists of parts share one."""
    hashed = _DIGEST()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.hexdigest()[:40]


@cache
def store() -> Store:
    """Return the store of this checkout; one that keeps nothing where this is not a checkout."""
    root = Path(__file__).parents[2]
    kept = (root / "mkdocs.yml").exists() and not os.environ.get(OFF)
    return Store(root / ".build" / "cache" if kept else None)


@cache
def versions(*packages: str) -> str:
    """Return a key of the Python that runs and of some installed packages."""
    return key(sys.version, *(f"{package} {metadata.version(package)}" for package in packages))


@cache
def code(*places: str) -> str:
    """Return a key of our own code: of all of it, or of some files and folders of the package."""
    root = Path(__file__).parents[1]
    found = [root / place for place in places] or [root]
    files = [file for place in found for file in ([place] if place.is_file() else place.rglob("*"))]
    kept = sorted(each for each in files if each.suffix in {".py", ".jinja", ".css"})
    return key(*(part for each in kept for part in (each.name, each.read_bytes())))
