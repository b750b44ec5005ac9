"""QR codes as SVG, made at build time by segno."""

from __future__ import annotations

import segno

QUIET = 4
"""Modules of white around the code; scanners need four."""

MASK = 3
"""One of the eight patterns that a code may be laid over. All can be read; to find the one that
looks most even takes five times as long as the rest."""


def qr(address: str) -> str:
    """Return a QR code of an address as inline SVG, without style and with a title.

    With the least correction of errors: it gives the largest modules, and a copier's blur wipes out
    small modules long before a few lost ones matter.
    """
    code = segno.make(address, error="l", micro=False, boost_error=False, mask=MASK)
    drawn = code.svg_inline(
        border=QUIET,
        light="#fff",
        lineclass=None,
        omitsize=True,
        svgclass="ri-qr",
        title="QR code of this page",
    )
    return str(drawn).replace("<svg ", '<svg role="img" ', 1)
