"""`run.py SITE`: prints which share of the advice four extractors keep, by kind of page.

Search engines, archives and language models read pages through programs like these. Runs in an
environment of its own, which `.setup/extract.sh` makes, so that none of it comes near the site.
"""

from __future__ import annotations

import logging
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import newspaper
import trafilatura
from lxml import html
from readability import Document
from resiliparse.extract.html2text import extract_plain_text

ADVICE = {
    "emergency lines": (
        ".ri-call",
        ".ri-care--call-now p",
        ".ri-care--call-now li",
        ".ri-care--today p",
        ".ri-care--today li",
    ),
    "numbers to call": ("a[href^='tel:']",),
    "do": (".ri-do li", ".ri-today li"),
    "do not": (".ri-dont li",),
    "doses": (".ri-dose",),
    "headings of urgency": (".ri-care h2", ".ri-care h3"),
}
"""What must not be lost, and where it stands on a page."""

HIDDEN = "nav, form, .ri-vh, .ri-needs-js, [hidden], [aria-hidden=true], script, style"
CUT = "\N{SYMBOL FOR NULL}"
"""Stands for the number of a source, which some extractors keep and some do not."""

MOST_PAGES = 12
"""Of one kind; injuries, body parts and sheets are all read."""

ALL = {"injury", "body-part", "sheet"}
LEAST = {
    "trafilatura": {"do": 0.95, "do not": 0.95},
    "readability-lxml": {"headings of urgency": 0.95},
    "newspaper4k": {"doses": 0.95, "headings of urgency": 0.95},
}
"""What an extractor may lose: a list of one short line with two sources (trafilatura), a step among
the shallow last quarter of the paragraphs (newspaper4k). All else has to be whole."""

FEW = {"what-else"}
"""The last page of the check without scripts is hardly more than links."""

INSIDE = "p, li, ul, ol, section"

Extractor = Callable[[str], str]


def by_newspaper(page: str) -> str:
    article = newspaper.Article("https://guide.example/", language="en")
    article.download(input_html=page)
    article.parse()
    return str(article.text)


def by_readability(page: str) -> str:
    return str(html.fromstring(Document(page).summary()).text_content())


EXTRACTORS: dict[str, tuple[str, Extractor]] = {
    "trafilatura": ("trafilatura", lambda page: trafilatura.extract(page, favor_recall=True) or ""),
    "readability-lxml": ("readability-lxml", by_readability),
    "Resiliparse": (
        "resiliparse",
        lambda page: extract_plain_text(page, main_content=True, alt_texts=False),
    ),
    "newspaper4k": ("newspaper4k", by_newspaper),
}


def plain(text: str) -> str:
    """Return the letters and digits of a text: extractors differ in spaces and marks."""
    return re.sub(r"[\W_]+", "", text).lower()


def lines(page: html.HtmlElement) -> Iterator[tuple[str, list[str]]]:
    """Yield (what it is, its words, in pieces between numbers of sources) for each line."""
    for what, where in ADVICE.items():
        for element in page.cssselect(", ".join(f"main {each}" for each in where)):
            for inner in element.cssselect(INSIDE):
                if plain(inner.text_content()) != plain(element.text_content()):
                    inner.drop_tree()
            words = [plain(piece) for piece in element.text_content().split(CUT)]
            if any(words):
                yield what, words


def pages(site: Path) -> dict[str, list[Path]]:
    """Return the pages to read by kind."""
    found: dict[str, list[Path]] = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        kind = re.search(r'<body class="ri-kind-([a-z-]+)', file.read_text("utf-8"))
        if kind and (kind[1] in ALL or len(found[kind[1]]) < MOST_PAGES):
            found[kind[1]].append(file)
    return found


def main(site: Path) -> list[str]:
    """Print a table for each extractor, and return what it should have kept and did not."""
    logging.disable(logging.CRITICAL)
    read = pages(site)
    worse = []
    for name, (package, extract) in EXTRACTORS.items():
        print(f"\n{name} {version(package)}")
        for kind, files in read.items():
            there: Counter[str] = Counter()
            kept: Counter[str] = Counter()
            for file in files:
                text = file.read_text("utf-8")
                page = html.document_fromstring(text)
                for hidden in page.cssselect(HIDDEN):
                    hidden.drop_tree()
                for number in page.cssselect(".ri-basis"):
                    number.text = CUT
                left = plain(extract(text))
                for what, words in lines(page):
                    there[what] += 1
                    kept[what] += all(piece in left for piece in words)
            if there:
                row = ", ".join(
                    f"{what} {kept[what]}/{there[what]}" for what in ADVICE if there[what]
                )
                print(f"  {kind} ({len(files)} pages): {row}", flush=True)
            worse += [
                f"{name}, {kind}: {what} {kept[what]}/{there[what]}"
                for what in there
                if kind not in FEW and kept[what] < there[what] * LEAST.get(name, {}).get(what, 1)
            ]
    return worse


if __name__ == "__main__":
    if lost := main(Path(sys.argv[1])):
        sys.exit("\n".join(["\nLess is kept than before:", *lost]))
