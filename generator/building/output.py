"""Where the files of a site go: into the next site, or into a folder that is served meanwhile."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path, PurePosixPath


class Folder:
    """A folder that becomes the next site. What an older one has left there is used again.

    A file that is there already, with the same bytes, is not written: making files is slow.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.found: set[str] = set()
        """The files that were there at first."""
        self.taken: set[str] = set()
        """The files that were put there."""
        self._folders: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)
        self._look("")

    def _look(self, within: str) -> None:
        for entry in os.scandir(self.folder / within):
            if entry.is_symlink():
                Path(entry).unlink()  # it may lead anywhere
            elif entry.is_dir():
                self._folders.add(f"{within}{entry.name}")
                self._look(f"{within}{entry.name}/")
            else:
                self.found.add(f"{within}{entry.name}")

    def put(self, name: str, data: bytes) -> None:
        """Take a file of the site: its path, and what it holds."""
        self.taken.add(name)
        path = self.folder / name
        if name in self.found:
            if path.read_bytes() == data:
                return
        else:
            self._make_room(name)
        path.write_bytes(data)

    def _make_room(self, name: str) -> None:
        """Make the folder of a file; an old file where a folder must be goes, and the other way."""
        if name in self._folders:
            shutil.rmtree(self.folder / name)
            self.found = {each for each in self.found if not each.startswith(f"{name}/")}
        above = PurePosixPath(name).parent
        if above.name and str(above) not in self._folders:
            for each in map(str, (above, *above.parents)):
                if each in self.found and each not in self.taken:
                    (self.folder / each).unlink()
                    self.found.remove(each)
                self._folders.add(each)
            (self.folder / above).mkdir(parents=True, exist_ok=True)

    def finish(self) -> None:
        """Remove what an older site has left and the next one does not have."""
        for name in self.found - self.taken:
            (self.folder / name).unlink(missing_ok=True)
        used = {str(each) for name in self.taken for each in PurePosixPath(name).parents}
        for name in sorted(self._folders - used, reverse=True):
            shutil.rmtree(self.folder / name, ignore_errors=True)


class Shown:
    """A folder that is served. It takes a whole site, and then writes only what differs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.taken: dict[str, bytes] = {}
        self._there: dict[str, bytes] = {}
        self._new: dict[str, bytes] = {}

    def put(self, name: str, data: bytes) -> None:
        """Take a file of the next site."""
        digest = self.taken[name] = hashlib.sha256(data).digest()
        if self._there.get(name) != digest:
            self._new[name] = data

    def finish(self) -> None:
        """Write what is new, each file at once, and remove what the next site does not have."""
        for name, data in self._new.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = path.with_name(f"{path.name}.new")
            fresh.write_bytes(data)
            fresh.replace(path)
        for path in [*self.folder.rglob("*")] if self.taken.keys() != self._there.keys() else ():
            if path.is_file() and path.relative_to(self.folder).as_posix() not in self.taken:
                path.unlink()
        self._there = self.taken
        self.forget()

    def forget(self) -> None:
        """Forget what was taken and not shown."""
        self.taken, self._new = {}, {}
