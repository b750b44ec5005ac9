"""The writer of the site: HTML. Prose is turned into HTML once, whatever page it stands on."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from markupsafe import Markup

from generator.address import between
from generator.words import prose
from generator.words.inline import END, RAW, blocks, inline, words
from generator.writing.writer import Writer, stripped

_MADE = re.compile("\x04(\\d+)\x05")


class HtmlWriter(Writer):
    """Writes HTML."""

    blank_lines = False

    def label(self, text: str) -> Markup:
        """Write plain words."""
        return Markup(words(text))

    def line(self, text: str) -> Markup:
        """Write a text in one line, for lists and cells."""
        return self._with_links(stripped(text), inline)

    def prose(self, text: str) -> Markup:
        """Write a text of any length, as paragraphs and lists of their own."""
        return self._with_links(text.strip(), blocks)

    def _with_links(self, text: str, made: Callable[[str], str]) -> Markup:
        """Write a text with a stand-in for each link and citation, so that it can be kept."""
        links: list[Markup] = []

        def keep(link: Markup) -> str:
            links.append(link)
            return f"\x04{len(links) - 1}\x05"

        plain = prose.to_markdown(
            text, lambda each: keep(self.mention(each)), lambda ids: keep(self.basis(ids))
        )
        return Markup(_MADE.sub(lambda found: links[int(found[1])], made(plain)))

    def way(self, page: str) -> str:
        """Return the address that leads to another page."""
        return between(self.url, page)

    def addressed(self, address: str, words: str, look: str = "") -> Markup:
        """Return a link to an address as it stands, with plain words. look: a class."""
        css = f' class="{look}"' if look else ""
        way = html.escape(address).replace("&#x27;", "'")
        return Markup(f'<a{css} href="{way}">{self.label(words)}</a>')


_BLOCK = (
    "article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|nav"
    "|ol|p|section|summary|table|tbody|td|th|thead|tr|ul"
)
_BETWEEN = re.compile(rf"(</?(?:{_BLOCK})\b[^>]*>)\s*(?=</?(?:{_BLOCK})\b)")
_EMPTY = re.compile(rf"(<(?:{_BLOCK})\b[^>]*>)\n(?=</)")
_ALONE = re.compile(rf"<p>{RAW}([^{END}]*){END}</p>")
_PART = re.compile(f"({RAW}[^{END}]*{END})")


def finished(text: str) -> str:
    """Lay the HTML of a page out as Python-Markdown would: one line a block."""
    parts = _PART.split(_ALONE.sub(rf"{RAW}<p>\1</p>{END}", text))
    parts[::2] = [_laid_out(part.strip()) for part in parts[::2]]
    parts[1::2] = [f"\n{part}\n" for part in parts[1::2]]
    return "".join(parts).strip().replace("\n\n", "\n") + "\n"


def _laid_out(part: str) -> str:
    lines = _EMPTY.sub(r"\1", _BETWEEN.sub("\\1\n", part))
    return lines.replace("&#39;", "'").replace("&#34;", "&quot;")
