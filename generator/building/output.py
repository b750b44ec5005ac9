"""Where the files of a site go."""

from __future__ import annotations

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
