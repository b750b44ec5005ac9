"""Where the files of a site go: all into a new folder, or what differs into one that is served."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

Put = Callable[[str, bytes], None]
"""Takes a file of the site: its path, and what it holds."""


def writer(folder: Path) -> Put:
    """Return what writes files into a folder."""
    made: set[Path] = set()

    def put(name: str, data: bytes) -> None:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(data)

    return put


class Shown:
    """A folder that is served. It takes a whole site, and then writes only what differs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._there: dict[str, bytes] = {}
        self._next: dict[str, bytes] = {}
        self._new: dict[str, bytes] = {}

    def put(self, name: str, data: bytes) -> None:
        """Take a file of the next site."""
        digest = self._next[name] = hashlib.sha256(data).digest()
        if self._there.get(name) != digest:
            self._new[name] = data

    def show(self) -> None:
        """Write what is new, each file at once, and remove what the next site does not have."""
        write = writer(self.folder)
        for name, data in self._new.items():
            write(f"{name}.new", data)
            (self.folder / f"{name}.new").replace(self.folder / name)
        for path in [*self.folder.rglob("*")] if self._next.keys() != self._there.keys() else ():
            if path.is_file() and path.relative_to(self.folder).as_posix() not in self._next:
                path.unlink()
        self._there = self._next
        self.forget()

    def forget(self) -> None:
        """Forget what was taken and not shown."""
        self._next, self._new = {}, {}
