"""The folder that is served while the site is made again and again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


class Shown:
    """A folder that is served. It takes a whole site, and then writes only what differs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._there: dict[str, bytes] = {}

    def show(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Show a site: path and bytes of every file. Nothing changes when reading them raises.

        Each file changes at once; what the site does not have goes.
        """
        taken, fresh = {}, {}
        for name, data in files:
            taken[name] = hashlib.sha256(data).digest()
            if self._there.get(name) != taken[name]:
                fresh[name] = data
        for name, data in fresh.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_name(f"{path.name}.new")
            new.write_bytes(data)
            new.replace(path)
        for path in [*self.folder.rglob("*")] if taken.keys() != self._there.keys() else ():
            if path.is_file() and path.relative_to(self.folder).as_posix() not in taken:
                path.unlink()
        self._there = taken
