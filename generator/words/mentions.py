"""Links the first mention of each glossary term of a page to its entry.

The link has the term's meaning as a tooltip. A Python-Markdown extension: it works on the parsed
document, never on text, so it also runs in other builders that use Python-Markdown. It knows terms
as phrases and addresses, not as records.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

Phrase = tuple[str, str, str]
"""A way to write a term, the id of its entry, its meaning."""

_WORD = re.compile(r"[^\W_]+")
_PAGE = re.compile(r"<!-- page: (\S+) -->")
SKIPPED = frozenset(
    {
        "a",
        "code",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "button",
        "summary",
        "svg",
        "option",
        "title",
        "text",
        "label",
        "dt",
        "table",
        "select",
    }
)
SKIPPED_CLASSES = frozenset(
    {"ri-sources", "ri-review", "ri-cards", "ri-exercises", "ri-injuries", "ri-related"}
)
"""Classes of what is cited as it is, of cards and lists of links, and of the review line."""

_SHORT = 2  # letters; names as short as this are units, which have no plural
_PLURALS = (
    (r"(?<![aeiou])y", "ies"),
    (r"is", "es"),
    (r"(x|ch|sh|ss)", r"\1es"),
    (r"([a-rt-z])", r"\1s"),
)
"""Ending of a name -> that of its plural, the first that fits; others in -s are plurals."""


def phrases(term: str, others: Iterable[str], id_: str, meaning: str) -> list[Phrase]:
    """Return the ways in which a text may write a term: its names, each with its plural."""
    return [
        (phrase, id_, meaning)
        for name in (term, *others)
        for phrase in dict.fromkeys((name, _plural(name)))
    ]


def _plural(name: str) -> str:
    """Return the plural of an English name; the name itself when it has none or is one."""
    if len(name) <= _SHORT or not name[-1].isalpha():
        return name
    for ending, plural in _PLURALS:
        changed, times = re.subn(rf"{ending}$", plural, name, flags=re.IGNORECASE)
        if times:
            return changed
    return name


def _names_first(terms: Sequence[Phrase]) -> list[Phrase]:
    """Put plurals after all names: `ITBS` is a term of its own before it is the plural of `ITB`."""
    names = ["", *(phrase for phrase, _, _ in terms)]
    plural = [name != phrase == _plural(name) for name, phrase in pairwise(names)]
    return [each for _, each in sorted(zip(plural, terms, strict=True), key=itemgetter(0))]


def _key(phrase: str) -> str:
    """Return what all spellings of a phrase share, whatever their case and line breaks."""
    return " ".join(phrase.casefold().split())


def _spelt(key: str) -> str:
    return r"\s+".join(map(re.escape, key.split()))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds the longest of the phrases that stands at a place.

    By first letters, so that a place is not tried with every phrase.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        by_letter.setdefault(phrase[:1], []).append(phrase)
    groups = (
        f"(?={re.escape(letter)})(?:{'|'.join(map(_spelt, group))})"
        for letter, group in sorted(by_letter.items())
    )
    letters = "".join(map(re.escape, sorted(by_letter)))
    found = rf"(?<![\w-])(?=[{letters}])(?:{'|'.join(groups)})(?![\w-])"
    return re.compile(found, re.IGNORECASE) if by_letter else None


def _skipped(element: Element) -> bool:
    return (
        element.tag in SKIPPED
        or element.get("role") == "img"
        or not SKIPPED_CLASSES.isdisjoint(element.get("class", "").split())
    )


class _PageName(Preprocessor):
    """Takes the page's path from its first line, so that links know where they stand."""

    def __init__(self, md: Markdown, extension: Mentions) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        match = _PAGE.fullmatch(lines[0].strip()) if lines else None
        self.extension.page = match[1] if match else ""
        return lines[1:] if match else lines


class _Linker(Treeprocessor):
    def __init__(self, md: Markdown, extension: Mentions) -> None:
        super().__init__(md)
        self.extension = extension
        self.seen: set[str] = set()

    def run(self, root: Element) -> None:
        if self.extension.page and self.extension.pattern is not None:
            self.seen = set()
            self._walk(root, frozenset())

    def _walk(self, parent: Element, own: frozenset[str]) -> None:
        index = 0
        if parent.text and parent.tag not in SKIPPED:
            index = self._text(parent, None, parent.text, 0, own)
        while index < len(parent):
            child = parent[index]
            if not _skipped(child):
                inside = own | {child.get("id", "")}
                self._walk(child, inside)
            index += 1
            if child.tail:
                index = self._text(parent, child, child.tail, index, own)

    def _text(
        self, parent: Element, after: Element | None, text: str, index: int, own: frozenset[str]
    ) -> int:
        """Put links into one piece of text; return the index behind what was put in."""
        rest, last = text, after
        start = 0
        for match in self.extension.found(text):
            id_ = self.extension.id_of(match)
            if id_ in self.seen or id_ in own:
                continue
            self.seen.add(id_)
            before = text[start : match.start()]
            if last is None:
                parent.text = before
            else:
                last.tail = before
            link = Element("a", {"class": "ri-term", "href": self.extension.href(id_)})
            if not link.get("href", "").startswith("#"):  # there the meaning stands already
                link.set("title", self.extension.meaning[id_])
            link.text = match[0]
            parent.insert(index, link)
            index += 1
            last, start = link, match.end()
            rest = text[start:]
        if last is not after and last is not None:
            last.tail = rest
        return index


class Mentions(Extension):
    """The extension.

    Configuration: `terms`, a list of [phrase, id, meaning]; `glossary`, the path of its page.
    """

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "terms": [[], "Ways to write a term, each with the id of its entry and its meaning."],
            "glossary": ["glossary.md", "The path of the glossary page."],
        }
        super().__init__(**kwargs)
        self.page = ""
        terms: Sequence[Phrase] = self.getConfig("terms")
        self.known = {
            _key(phrase): (id_, meaning) for phrase, id_, meaning in reversed(_names_first(terms))
        }
        self.capitals = {
            _key(phrase): phrase for phrase, _, _ in terms if phrase.isupper() and len(phrase) > 1
        }  # RICE is a method and rice is food: such names count only as they are written
        self.meaning = {id_: meaning for _, id_, meaning in terms}
        self.pattern = _pattern(self.known)
        self.by_word: dict[str, list[tuple[frozenset[str], str]]] = {}
        for phrase in self.known:
            words = _WORD.findall(phrase)
            self.by_word.setdefault(words[0] if words else "", []).append(
                (frozenset(words), phrase)
            )

    def within(self, text: str) -> list[tuple[str, str, str, str]]:
        """Return all of the terms that may change a page with this Markdown, and maybe more.

        Each as its phrase, the id and the meaning that it leads to, and its spelling in capitals.
        """
        once = " ".join(set(text.split()))  # most of a page are a few tags over and over
        words = set(_WORD.findall(html.unescape(once).casefold()))
        return sorted(
            (phrase, *self.known[phrase], self.capitals.get(phrase, ""))
            for first in words & self.by_word.keys()
            for needed, phrase in self.by_word[first]
            if needed <= words
        )

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every mention of a term in a piece of text."""
        for match in self.pattern.finditer(text) if self.pattern else ():
            if self.capitals.get(_key(match[0]), match[0]) == match[0]:
                yield match

    def id_of(self, mention: re.Match[str]) -> str:
        """Return the id of the term that a mention means."""
        return self.known[_key(mention[0])][0]

    def href(self, id_: str) -> str:
        """Return the link from the present page to a term."""
        glossary = self.getConfig("glossary")
        return (
            f"#{id_}"
            if self.page == glossary
            else f"{'../' * self.page.count('/')}{glossary}#{id_}"
        )

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register: the page name before all else, the links between inline Markdown and MkDocs."""
        md.preprocessors.register(_PageName(md, self), "page-name", 100)
        md.treeprocessors.register(_Linker(md, self), "mentions", 5)


def makeExtension(**kwargs: Any) -> Mentions:  # noqa: N802 - Python-Markdown's name and arguments
    """Return the extension, for builders that load it by name."""
    return Mentions(**kwargs)
