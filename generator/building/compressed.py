"""Compressed copies of a file, for hosts that send them instead of compressing at every visit.

Pure: the same bytes give the same copies, whatever the day. gzip comes with Python. brotli, a fifth
smaller, is used where its package is installed; `make pdf` brings it along.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator

try:
    import brotli
except ImportError:  # pragma: no cover - depends on what is installed
    brotli = None

SUFFIXES = frozenset(
    {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest"}
)
"""Files of text; pictures, PDFs and the like are compressed already."""

WORTHWHILE = 1024
"""Bytes: a smaller file fits into one packet anyway."""

_BROTLI_QUALITY = 11  # takes 10 s for 11 MB, once for each publication, not for each build


KINDS = "gzip and brotli" if brotli else "gzip; the package brotli is not installed"
"""What can be made here, in words."""


def copies(suffix: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield (ending of its name, bytes) for each copy that is smaller than the file."""
    if suffix not in SUFFIXES or len(data) < WORTHWHILE:
        return
    for ending, made in (
        (".gz", gzip.compress(data, 9, mtime=0)),
        (".br", brotli.compress(data, quality=_BROTLI_QUALITY) if brotli else data),
    ):
        if len(made) < len(data):
            yield ending, made
