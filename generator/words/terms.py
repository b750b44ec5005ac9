"""Links the first mention of each glossary term of a page, in its finished HTML.

The same as the extension `generator.words.mentions` does for builders that use Python-Markdown.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

from generator.address import between
from generator.words.inline import END, RAW
from generator.words.mentions import SKIPPED, SKIPPED_CLASSES, Mentions

_TAG = re.compile(f"({RAW}[^{END}]*{END}|<[^>]*>)")
_NAME = re.compile(r"<([a-z0-9]+)")
_CLASS = re.compile(r'\sclass="([^"]*)"')
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


def linked(text: str, terms: Mentions, url: str) -> str:
    """Return the HTML of the page at an address with its terms linked."""
    out: list[str] = []
    seen: set[str] = set()
    above: list[tuple[bool, str]] = []  # whether each element around skips, and its opening tag
    skipping = 0
    words, *rest = _TAG.split(text)
    for tag, after in zip(["", *rest[::2]], [words, *rest[1::2]], strict=True):
        if tag.startswith(RAW):
            out.append(tag[1:-1])
        else:
            out.append(tag)
            if tag.startswith("</"):
                if tag[2:3].islower():  # as in _NAME
                    skipping -= above.pop()[0]
            elif (skipped := _skips(tag)) is not None:
                above.append((skipped, tag))
                skipping += skipped
        quiet = skipping or not after or after.isspace()
        out.append(after if quiet else _linked(after, terms, url, seen, above))
    return "".join(out)


@lru_cache(1 << 14)  # most tags of a site are a few, over and over
def _skips(tag: str) -> bool | None:
    """Whether no term is linked within the element that a tag opens; None when it holds nothing."""
    name = _NAME.match(tag)
    if name is None or name[1] in _VOID or tag[-2] == "/":
        return None
    return name[1] in SKIPPED or _of_class(tag)


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
        if id_ in seen or any(f' id="{id_}"' in tag for _, tag in above):
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
