"""Addresses on the site: the way from one page to another, and where a link leads.

An address stands from the root of the site: "" is home, "injuries/shin-splints/" a page.
"""

from __future__ import annotations

import posixpath
from functools import lru_cache


@lru_cache(maxsize=100_000)
def between(here: str, to: str) -> str:
    """Return the shortest relative link from the page at one address to another address.

    From home to itself, `./`; from a page to the one above it, `../`.
    """
    parts, ends = here.split("/")[:-1], [part for part in to.split("/") if part]
    common = len(posixpath.commonprefix([parts, ends]))
    way = "/".join([".."] * (len(parts) - common) + ends[common:]) or "."
    return f"{way}/" if to.endswith("/") or not to else way


@lru_cache(maxsize=100_000)
def target(here: str, href: str) -> str:
    """Return the address, with its anchor, to which a link on the page at `here` leads.

    What stands behind `?` is left out.
    """
    path, hash_, anchor = href.partition("#")
    path = path.partition("?")[0]
    if not path:
        return f"{here}#{anchor}"
    found = posixpath.normpath(posixpath.join("/", here, path)).lstrip("/")
    folder = "/" if found and path.endswith(("/", "/.", "/..")) else ""
    return f"{found}{folder}{hash_}{anchor}"
