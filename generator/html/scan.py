"""One look at a finished page: its anchors, where it leads, and what its policy would block."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.address import target

DATA_SCRIPTS = frozenset({"application/json", "application/ld+json"})
"""Script types that a browser never runs."""

_QUOTED = r"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""
_SCRIPT = re.compile(rf"(<script\b{_QUOTED}>)(.*?)</script", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(rf"<[a-zA-Z]{_QUOTED}>")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
_ID = re.compile(r'\sid="([^"]*)"')
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# Asked one by one of lower-case tags: one pattern for all took five times as long.
_DOUBTFUL = (
    re.compile(r"style\s*=|<style"),
    re.compile(r"""[\s"'/]on[a-z]+\s*="""),
    re.compile(
        r"""^<(?:script|img|iframe|link(?! rel="canonical"))\b.*(?:https?:|=\W?//)""", re.MULTILINE
    ),
)
_LOADING_LINKS = frozenset({"stylesheet", "icon", "manifest", "preload"})


class Scan(NamedTuple):
    """What a page holds. anchors: its ids. links: addresses on this site, each once, in order.

    faults: one sentence for each thing that the page's policy would block.
    """

    anchors: tuple[str, ...]
    links: tuple[str, ...]
    faults: tuple[str, ...]


def scan(url: str, text: str, inline: Sequence[str]) -> Scan:
    """Look through the page at an address; `inline`: the scripts that its policy allows."""
    scripts = _SCRIPT.findall(text)
    faults = [
        fault
        for opening, script in scripts
        if (fault := _of_script(_attributes(opening), script, inline))
    ]
    tags = _TAG.findall(_SCRIPT.sub(r"\1", text))
    together = "\n".join(tag.replace("\n", " ") for tag in tags)
    lower = together.lower()
    if any(doubtful.search(lower) for doubtful in _DOUBTFUL):
        faults += [fault for tag in tags for fault in _of_tag(tag)]
    links = (html.unescape(link) for link in _LINK.findall(together))
    return Scan(
        tuple(_ID.findall(together)),
        tuple(dict.fromkeys(target(url, to) for to in links if not _ELSEWHERE.match(to))),
        tuple(faults),
    )


def _of_script(attributes: dict[str, str], script: str, inline: Sequence[str]) -> str:
    """Return what the policy blocks of a script element; nothing when it may run."""
    data = attributes.get("type", "") in DATA_SCRIPTS
    if "src" in attributes or data or script in inline:
        return ""
    return "an inline script without a hash in the policy; use a script file"


def _of_tag(tag: str) -> Iterator[str]:
    name, attributes = tag[1:].split(maxsplit=1)[0].rstrip(">/").lower(), _attributes(tag)
    for each in attributes:
        if each == "style":
            yield f"<{name}> has a style attribute, which the policy blocks; use a class"
        elif each.startswith("on"):
            yield f"<{name}> has an {each} attribute, which the policy blocks; use a script file"
    if name == "style":
        yield "a <style> element, which the policy blocks; put the rules in theme_overrides/css"
    address = attributes.get("src", "") if name in ("script", "img", "iframe") else ""
    if name == "link" and attributes.get("rel") in _LOADING_LINKS:
        address = attributes.get("href", "")
    if address.startswith(("http:", "https:", "//")):
        yield f"<{name}> loads {address} from another site"


def _attributes(tag: str) -> dict[str, str]:
    """Return the attributes of an opening tag; the name of the element is the first match."""
    found = _ATTRIBUTE.findall(tag[1:-1])[1:]
    return {name.lower(): html.unescape(one or two or bare) for name, one, two, bare in found}
