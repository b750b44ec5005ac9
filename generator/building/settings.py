"""What `mkdocs.yml` says of the site, whoever has read it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.html.frame import Menu
from generator.writing.page import Shortlist


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The site's own settings; a text is empty where nothing is set.

    root: the folder of `mkdocs.yml`. content: the folder of the records. target: where the site
    goes. site_url: with a slash at its end. edit: what addresses of "Edit this page" begin with.
    contact: whom readers write to, an e-mail or https address.
    """

    root: Path
    content: Path
    target: Path
    site_name: str
    site_url: str
    site_description: str
    edit: str
    nav: Any
    shortlist: Shortlist
    contact: str = ""

    @property
    def menu(self) -> Menu:
        """The groups of the menu: `nav` is a list of groups, each a list of pages with titles."""
        return [
            (title, [(name, address(path)) for each in pages for name, path in each.items()])
            for group in self.nav
            for title, pages in group.items()
        ]


def address(path: str) -> str:
    """Return the address of the page that a Markdown file stands for."""
    return "" if path == "index.md" else f"{path.removesuffix('.md')}/"
