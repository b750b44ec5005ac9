"""QR codes as SVG, made at build time."""

from __future__ import annotations

import segno

from generator.cache import store as cache

QUIET = 4
"""Modules of white around the code; scanners need four."""


def qr(address: str) -> str:
    """Return a QR code of an address as inline SVG, without style and with a title.

    Drawing one takes as long as a page, and an address seldom changes: codes are kept.
    """
    key = cache.key("qr", cache.code("sheets/qr.py"), cache.versions("segno"), address)
    return cache.store().made(key, lambda: _drawn(address).encode()).decode()


def _drawn(address: str) -> str:
    code = segno.make(address, error="m", micro=False, boost_error=False)
    size = code.symbol_size(border=QUIET)[0]
    strokes = []
    for y, row in enumerate(code.matrix, QUIET):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            start = x
            while x < len(row) and row[x]:
                x += 1
            strokes.append(f"M{start + QUIET} {y}h{x - start}v1h-{x - start}z")
    return (
        f'<svg class="ri-qr" viewBox="0 0 {size} {size}" role="img">'
        "<title>QR code of this page</title>"
        f'<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/>'
        f'<path fill="#000" d="{"".join(strokes)}"/></svg>'
    )
