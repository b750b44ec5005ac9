"""Writes sitemap.xml, and its compressed twin: the same bytes for the same pages."""

from __future__ import annotations

import gzip
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from html import escape

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Sequence[tuple[str, date]]) -> dict[str, bytes]:
    """Return both files by name. pages: whole addresses, each with the day of its content."""
    rows = "\n".join(
        f"    <url>\n         <loc>{escape(url)}</loc>\n"
        f"         <lastmod>{day.isoformat()}</lastmod>\n    </url>"
        for url, day in pages
    )
    text = f'{_HEAD}<urlset xmlns="{_SPACE}">\n{rows}\n</urlset>'.encode()
    newest = datetime.combine(max(day for _, day in pages), time(), UTC)
    packed = io.BytesIO()
    with gzip.GzipFile("sitemap.xml.gz", "wb", fileobj=packed, mtime=newest.timestamp()) as file:
        file.write(text)
    return {"sitemap.xml": text, "sitemap.xml.gz": packed.getvalue()}
