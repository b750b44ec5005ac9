"""QR codes as SVG, drawn by segno when a page that shows one is made."""

from __future__ import annotations

from typing import NamedTuple

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
    import segno  # noqa: PLC0415 - a build that draws no new code does without

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


class Code(NamedTuple):
    """The QR code of an address, drawn where a template shows it: a kept page needs none."""

    address: str

    def __html__(self) -> str:
        return qr(self.address)
