"""What has to be the same of a page, whoever built it: its title, headings, links and anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

_FRAME = " or ".join(
    f"contains(concat(' ', @class, ' '), ' {name} ')"
    for name in ("ri-trail", "ri-fold", "ri-related--frame", "md-content__button", "md-source-file")
)
"""What a theme puts around the text of a page, inside of `main` or `article`."""
_HOST = "https://guide.example/"
_SITE = "Running Injury Guide"
_ZENSICAL_START = "__skip"


@dataclass(frozen=True)
class Shape:
    """A page without its theme. Links are addresses on the site; headings are (level, words)."""

    title: str
    headings: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    anchors: tuple[str, ...]


def shapes(site: Path) -> dict[str, Shape]:
    """Return the shape of every page of the site by its address; redirects are no pages."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): found
        for file in sorted(site.rglob("index.html"))
        if (found := shape(file, site)) is not None
    }


def shape(file: Path, site: Path) -> Shape | None:
    page = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    address = _HOST + file.relative_to(site).as_posix().removesuffix("index.html")
    found = page.xpath("//article[contains(@class, 'md-content__inner')]") or page.xpath("//main")
    if page.xpath("//meta[@http-equiv='refresh']"):
        return None
    text = found[0]
    for each in text.xpath(f".//*[{_FRAME}]"):
        each.drop_tree()
    return Shape(
        title=re.sub(rf"^{_SITE}: | - [^-]+$", "", page.findtext(".//title") or ""),
        headings=tuple(
            (each.tag, " ".join(each.text_content().split()))
            for each in text.iter("h1", "h2", "h3", "h4")
        ),
        links=tuple(
            urljoin(address, each.get("href")) for each in text.iter("a") if each.get("href")
        ),
        anchors=tuple(
            each.get("id")
            for each in text.iterdescendants()
            if each.get("id") and each.get("id") != _ZENSICAL_START
        ),
    )
