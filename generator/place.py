"""Where something stands in a file. Everything else in the generator may know this."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: `file` relative to the content folder's parent, line and column from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place the way editors and terminals make clickable."""
        return f"{self.file}:{self.line}:{self.column}"
