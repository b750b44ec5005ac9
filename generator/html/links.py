"""Finds links that lead nowhere, over all pages at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple


class Ends(NamedTuple):
    """The ends of a page's links, each a long text, for short ones need much memory.

    anchors: its own ids. links: addresses with anchors. Both with blanks between.
    """

    anchors: str
    links: str


def broken(pages: Mapping[str, Ends], files: Collection[str]) -> Iterator[str]:
    """Yield one sentence for each link that leads nowhere.

    An anchor with `=` is no part of a page but a form that is filled in: `#what=shin-splints`.

    pages: by address. files: paths of all other files of the site.
    """
    anchors = {url: frozenset(ends.anchors.split()) for url, ends in pages.items()}
    for url, ends in pages.items():
        for link in ends.links.split():
            path, _, anchor = link.partition("#")
            found = anchors.get(path.removesuffix("index.html"))
            if found is None:
                if path not in files:
                    yield f"{_page(url)} has a link to /{path}, and nothing is there."
            elif anchor and "=" not in anchor and anchor not in found:
                there = "itself" if path == url else f"/{path}"
                yield f"{_page(url)} has a link to #{anchor} of {there}, which has no such part."


def _page(url: str) -> str:
    return f"The page /{url}"
