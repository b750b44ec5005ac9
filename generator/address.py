"""Addresses on the site: the way from one page to another, and where a link leads.

An address stands from the root of the site: "" is home, "injuries/shin-splints/" a page.
"""

from __future__ import annotations

import posixpath
import re

_ODD = re.compile(r"^/|//|(?:^|/)\.\.?(?:/|$)")
"""A path from the root, or with an empty part, or with `.` or `..` as one."""


def between(here: str, to: str) -> str:
    """Return the shortest relative link from the page at one address to another address.

    From home to itself, `./`; from a page to the one above it, `../`.
    """
    first, down, _ = here.partition("/")
    if not down or not to.startswith(first + "/"):  # most links leave the folder of their page
        return "../" * here.count("/") + to or "./"
    parts, ends = here.split("/")[:-1], [part for part in to.split("/") if part]
    common = len(posixpath.commonprefix([parts, ends]))
    way = "/".join([".."] * (len(parts) - common) + ends[common:]) or "."
    return f"{way}/" if to.endswith("/") or not to else way


def target(here: str, href: str) -> str:
    """Return the address, with its anchor, to which a link on the page at `here` leads.

    What stands behind `?` is left out.
    """
    path, hash_, anchor = href.partition("#")
    path = path.partition("?")[0]
    if not path:
        return f"{here}#{anchor}"
    folders, down = here.split("/")[:-1], path
    while folders and down.startswith("../"):
        down = down[3:]
        folders.pop()
    if here.endswith("/") and not _ODD.search(down):  # as nearly all are: the long way takes longer
        return "/".join([*folders, down]) + hash_ + anchor
    found = posixpath.normpath(posixpath.join("/", here, path)).lstrip("/")
    folder = "/" if found and path.endswith(("/", "/.", "/..")) else ""
    return f"{found}{folder}{hash_}{anchor}"
