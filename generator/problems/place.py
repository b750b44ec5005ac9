"""Where something stands in a file. Everything else in the generator may know this."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A line and column of a file, from 1; `file` is relative to the content folder's parent."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place the way editors and terminals make clickable."""
        return f"{self.file}:{self.line}:{self.column}"
