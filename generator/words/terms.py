"""Links the first mention of each glossary term of a page, in its finished HTML.

The same as the extension `generator.words.mentions` does for builders that use Python-Markdown.
"""

from __future__ import annotations

import html
import re

from generator.address import between
from generator.words.inline import END, RAW
from generator.words.mentions import SKIPPED, SKIPPED_CLASSES, Mentions

_TAG = re.compile(f"({RAW}[^{END}]*{END}|<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_ID = re.compile(r'\sid="([^"]*)"')
_CLASS = re.compile(r'\sclass="([^"]*)"')
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


def linked(text: str, terms: Mentions, url: str) -> str:
    """Return the HTML of the page at an address with its terms linked."""
    out: list[str] = []
    seen: set[str] = set()
    above: list[tuple[bool, str]] = []
    skipping = 0
    for token in _TAG.split(text):
        if token.startswith(RAW):
            out.append(token[1:-1])
            continue
        if not token.startswith("<"):
            quiet = skipping or not token.strip()
            out.append(token if quiet else _linked(token, terms, url, seen, above))
            continue
        out.append(token)
        name = _NAME.match(token)
        if name is None:
            continue
        if token[1] == "/":
            skipping -= above.pop()[0]
        elif name[1] not in _VOID and token[-2] != "/":
            skipped = name[1] in SKIPPED or _of_class(token)
            id_ = _ID.search(token)
            above.append((skipped, id_[1] if id_ else ""))
            skipping += skipped
    return "".join(out)


def _of_class(tag: str) -> bool:
    if 'role="img"' in tag:
        return True
    found = _CLASS.search(tag)
    return found is not None and not SKIPPED_CLASSES.isdisjoint(found[1].split())


def _linked(
    text: str, terms: Mentions, url: str, seen: set[str], above: list[tuple[bool, str]]
) -> str:
    out, start = [], 0
    for found in terms.found(text):
        id_ = terms.id_of(found)
        if id_ in seen or any(id_ == own for _, own in above):
            continue
        seen.add(id_)
        out.append(f"{text[start : found.start()]}{_link(id_, terms, url, found[0])}")
        start = found.end()
    out.append(text[start:])
    return "".join(out)


def _link(id_: str, terms: Mentions, url: str, words: str) -> str:
    if url == GLOSSARY:  # there the meaning stands already
        return f'<a class="ri-term" href="#{id_}">{words}</a>'
    title = html.escape(terms.meaning[id_], quote=False).replace('"', "&quot;")
    return f'<a class="ri-term" href="{between(url, GLOSSARY)}#{id_}" title="{title}">{words}</a>'


GLOSSARY = "glossary/"
"""The address of the page that terms lead to."""
