"""Collect what a stylesheet can match in built pages and in our scripts.

Errs towards too much: a word that a script mentions counts as a class, an id, an element and an
attribute.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from string import ascii_letters, digits

STATES = frozenset(
    {"open", "checked", "disabled", "hidden", "selected", "required", "readonly", "dir", "lang"}
)
"""Attributes that a browser or a script may set without a page saying so."""

_WORD = frozenset(ascii_letters + digits + "-_")
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>""")
_FREE = re.compile(
    r"""(\s(?:href|src|title|content|alt|d|points|viewBox|datetime|aria-[a-z]+))=(?:"[^"]*"|'[^']*')"""
)
"""Attributes that hold texts, addresses and shapes: no stylesheet asks for one exact value."""


@dataclass(slots=True)
class Vocabulary:
    """Every name that may occur in a page of the site.

    values: attribute -> the values it was seen with.
    spoken: every word of our scripts.
    """

    tags: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    values: dict[str, set[str]] = field(default_factory=dict)
    spoken: set[str] = field(default_factory=set)

    def has_tag(self, tag: str) -> bool:
        """Tell whether an element of this name may occur."""
        return tag.lower() in self.tags or tag in self.spoken

    def has_class(self, name: str) -> bool:
        """Tell whether an element may bear this class; our scripts add none but `ri-` ones."""
        return name in self.classes or (name.startswith("ri-") and name in self.spoken)

    def has_id(self, name: str) -> bool:
        """Tell whether an element may bear this id."""
        return name in self.ids or name in self.spoken

    def has_attribute(self, name: str, value: str | None = None) -> bool:
        """Tell whether an attribute may occur; with a value, whether exactly that value may.

        The values of `aria-` and `data-` attributes may be made up by a script as it runs.
        """
        set_by_script = name in self.spoken or camel(name) in self.spoken
        if name.startswith("aria-") or (set_by_script and name.startswith("data-")):
            return True
        if not set_by_script and name not in self.values:
            return name in STATES and value is None
        if value is None or value in self.values.get(name, ()) or value in self.spoken:
            return True
        return name in STATES - {"dir", "lang"}


def camel(attribute: str) -> str:
    """Return how a script speaks of a data attribute: `data-ri-scheme` -> `riScheme`."""
    first, *rest = attribute.removeprefix("data-").split("-")
    return first + "".join(word.capitalize() for word in rest)


@lru_cache(maxsize=20_000)  # most tags of a page are on others too
def _bare(tag: str) -> str:
    return _FREE.sub(r"\1", tag)


def skeleton(page: str) -> frozenset[str]:
    """Return the different elements of a page, each empty and without the texts in its attributes.

    For `vocabulary` they are as good as the page, and most are the same on every page.
    """
    found = {match[0]: match[1] for match in _TAG.finditer(page)}
    return frozenset(f"{_bare(tag)}</{name}>" for tag, name in found.items())


def vocabulary(pages: Iterable[str], scripts: Iterable[str]) -> Vocabulary:
    """Read pages (HTML) and scripts (JavaScript) into one vocabulary."""
    found = Vocabulary(tags={"html", "head", "body"})
    for page in pages:
        reader = _Reader(found)
        reader.feed(page)
        reader.close()
    for script in scripts:
        found.spoken.update(words(script))
    return found


def words(script: str) -> set[str]:
    """Return every run of letters, digits, hyphens and underscores outside whole-line comments."""
    lines = (
        line for line in script.splitlines() if not line.lstrip().startswith(("//", "/*", "* "))
    )
    code = "\n".join(lines)
    return set("".join(letter if letter in _WORD else " " for letter in code).split())


class _Reader(HTMLParser):
    def __init__(self, found: Vocabulary) -> None:
        super().__init__(convert_charrefs=True)
        self.found = found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.tags.add(tag)
        for name, value in attrs:
            self.found.values.setdefault(name, set()).add(value or "")
            if name == "class":
                self.found.classes.update((value or "").split())
            elif name == "id":
                self.found.ids.add(value or "")
