"""The small Markdown of texts: `[[links]]`, `[@citations]`, and what must not be there.

Knows no record and no page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Plain = Callable[[str], str]
"""Takes the markup out of a text."""

LINK = re.compile(r"\[\[([^\[\]|\n]+?)(?:\|([^\[\]]+?))?\]\]")
CITATION = re.compile(r"\s*\[@([^\[\]]+)\]")
_HTML = re.compile(r"<[A-Za-z/!?][^>\n]*>?")
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)")
_BARE = re.compile(r"https?://[^\s<>()]+")
_WORDY_LINK = re.compile(r"\[([^\[\]]*)\]\([^)]*\)")
_NOT_HERE = (
    (re.compile(r"[][()<>`*~]{12,}"), "a row of signs"),  # Markdown tries them all for minutes
    (re.compile(r"!\["), "a picture"),
    (re.compile(r"^ {0,3}\[[^\]]+\]:", re.MULTILINE), "a definition of a link"),
    (re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE), "a block of code"),
    (re.compile(r"(?<!~)~~(?!~)"), "a mark for struck-out words"),
)
_NOT_IN_RECORDS = (
    (re.compile(r"^ {0,3}#+", re.MULTILINE), "a heading"),
    (re.compile(r"^ {0,3}>", re.MULTILINE), "a quotation"),
    (
        re.compile(r"^ {0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$", re.MULTILINE),
        "a line across the page",
    ),
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]#|]|^[-+])")
_NUMBERED = re.compile(r"^(\d+)\.")
_COLUMNS = re.compile(r"(?m)^ *\|?(?: *:?-+:? *\|)+ *(?::?-+:? *)?(?:\n|$)")
_ROW = re.compile(r"(?m)^.*\|.*$")
_EMPHASIS = re.compile(r"(?<!\w)([*_]{1,3})(?=[^\s*_])((?:.|\n(?!\n))+?)(?<=[^\s*_])\1(?!\w)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A `[[id|words]]` in a text: its id, its words (None for a bare `[[id]]`), what was typed."""

    id: str
    words: str | None
    typed: str


def mentions(text: str) -> Iterator[Mention]:
    """Yield every `[[id]]` and `[[id|words]]` of a text, in order."""
    yield from map(_mention, LINK.finditer(text))


def _mention(match: re.Match[str]) -> Mention:
    return Mention(match[1].strip(), match[2], match[0])


def citations(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the source ids of every `[@one, @two]` of a text, in order."""
    for match in CITATION.finditer(text):
        yield tuple(each.strip().removeprefix("@") for each in match[1].split(","))


def tags(text: str) -> list[str]:
    """Return every piece of HTML in a text."""
    return [match[0] for match in _HTML.finditer(text)]


def targets(text: str) -> list[str]:
    """Return the target of every Markdown link in a text."""
    return [match[1] for match in _TARGET.finditer(LINK.sub("", text))]


def bare_addresses(text: str) -> list[str]:
    """Return every web address that stands in a text without being a link."""
    return [match[0].rstrip(".,;:") for match in _BARE.finditer(_WORDY_LINK.sub("", text))]


def foreign(text: str, *, whole_page: bool) -> Iterator[tuple[re.Match[str], str]]:
    """Yield (where it stands, what it is) for Markdown not used here; pages may have headings."""
    for pattern, what in _NOT_HERE if whole_page else _NOT_HERE + _NOT_IN_RECORDS:
        for match in pattern.finditer(text):
            yield match, what


def allowed(target: str) -> bool:
    """Whether an address may stand in a text: https, mailto, or a relative one without tricks."""
    plain = html.unescape(target).strip()
    if plain.startswith(("https://", "mailto:")):
        return True
    return bool(re.fullmatch(r"#?[a-z0-9][a-z0-9/#-]*", plain))


def to_markdown(
    text: str, link: Callable[[Mention], str], cite: Callable[[tuple[str, ...]], str]
) -> str:
    """Return the text as Markdown for a page: links and citations filled in, braces harmless.

    Braces are escaped because the attribute-list extension would read `{...}` as attributes.
    """
    safe = text.replace("{", "\\{").replace("}", "\\}")
    linked = LINK.sub(lambda match: link(_mention(match)), safe)
    return CITATION.sub(lambda match: cite(next(citations(match[0]))), linked)


def label(text: str) -> str:
    """Return plain words as Markdown that shows exactly these words."""
    words = html.escape(" ".join(text.split()), quote=False)
    return _NUMBERED.sub(r"\1\\.", _SPECIAL.sub(r"\\\1", words))


def plain(text: str, words_of: Callable[[Mention], str]) -> str:
    """Return the text without any markup, each `[[link]]` as its words."""
    bare = LINK.sub(lambda match: words_of(_mention(match)), text)
    bare = _WORDY_LINK.sub(r"\1", CITATION.sub("", bare))
    bare = _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", bare))  # twice: *stress* inside **strong**
    if "|" in bare:
        bare = _ROW.sub(_cells, _COLUMNS.sub("", bare))
    return re.sub(r"(?m)^ *(?:[-*]|\d+\.)\s+|^#+\s+|`", "", bare)


def _cells(row: re.Match[str]) -> str:
    """Return a row of a table as a sentence: "Green; 0 to 3; Run, and watch it."."""
    cells = (cell.strip() for cell in row[0].strip().strip("|").split("|"))
    words = "; ".join(filter(None, cells))
    return words if words.endswith((".", "?", "!")) else f"{words}."


def sentences(text: str) -> list[str]:
    """Split plain text into sentences; list items and paragraphs end one too."""
    parts = re.split(r"(?<=[.!?])[\")]*\s+(?=[A-Z0-9\"(])|\n\s*\n|\n(?=\s*[-*|#])", text)
    return [part.strip() for part in parts if part.strip()]
