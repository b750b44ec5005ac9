"""Many small values by key in one file, of which SQLite finds one without reading the others.

Like an entry of the store, a value carries a hash, here of its key too; a broken one, or a broken
file, counts as missing. Where no file can be read or written, nothing is kept.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path

from generator.cache.store import SPARE, sealed, unsealed

_MOST = 4_000_000
"""Bytes that wait to be written together; each writing shuts other builds out for a moment."""


class Rows:
    """The values of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: dict[str, bytes] = {}
        self._weight = 0

    def get(self, name: str) -> bytes | None:
        """Return what stands under a key; None when there is nothing, or it is not as it was."""
        found = self._waiting.get(name)
        if found is None:
            with self._mending():
                asked = "SELECT value FROM kept WHERE name = ?"
                [found] = self._file.execute(asked, (name,)).fetchone() or [None]
        whole, own = unsealed(found or b""), name.encode()
        return whole[len(own) :] if whole is not None and whole.startswith(own) else None

    def put(self, name: str, value: bytes) -> None:
        """Put a value there."""
        self._waiting[name] = sealed(name.encode() + value)
        self._weight += len(value)
        if self._weight > _MOST:
            self._write()

    def save(self, used: Collection[str]) -> None:
        """Write what waits; drop what was not used, once that is most of what is there."""
        if not self._waiting:
            return
        self._write()
        with self._mending(), self._file:
            names = {name for (name,) in self._file.execute("SELECT name FROM kept")}
            if len(names) > SPARE * len(used):
                unused = [(name,) for name in names.difference(used)]
                self._file.executemany("DELETE FROM kept WHERE name = ?", unused)

    def _write(self) -> None:
        """Write what waits; what cannot be written waits on, so this process still finds it."""
        self._weight = 0
        with self._mending():
            with self._file:
                rows = self._waiting.items()
                self._file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
            self._waiting = {}

    @contextlib.contextmanager
    def _mending(self) -> Iterator[None]:
        """Do without a file that another build locks too long; begin one anew that is broken."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            self.__dict__.pop("_file", None)
            if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
                with contextlib.suppress(OSError):
                    self._path.unlink()

    @cached_property
    def _file(self) -> sqlite3.Connection:
        """The open file. No journal and no waiting for the disk: all of it can be made again."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # The preview makes the first site in one thread and all others in another.
        file = sqlite3.connect(self._path, timeout=60, check_same_thread=False)
        file.execute("PRAGMA journal_mode = MEMORY")
        file.execute("PRAGMA synchronous = OFF")
        file.execute("CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB)")
        return file
