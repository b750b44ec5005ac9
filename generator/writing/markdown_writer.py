"""The writer of the export: Markdown inside the HTML of the templates, for other builders.

Such a page needs Python-Markdown's extension `md_in_html`
(https://python-markdown.github.io/extensions/md_in_html/): each element says whether it holds
blocks or a line.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.words import prose
from generator.words.inline import END, RAW
from generator.writing.writer import Writer, stripped

_BLOCKS = (
    "article|aside|blockquote|details|div|dl|footer|header|hgroup|nav|ol|section"
    "|table|tbody|thead|tr|ul"
)
_LINES = "dd|dt|figcaption|h[1-6]|li|p|summary|td|th"
_TAG = re.compile(rf"<({_BLOCKS}|{_LINES})\b((?:[^>\"]|\"[^\"]*\")*)>(?=(\s*<(?:{_BLOCKS}|p)\b)?)")
_IS_BLOCK = re.compile(_BLOCKS)
_PART = re.compile(f"{RAW}([^{END}]*){END}")


def source_path(url: str) -> str:
    """Return the Markdown file that a builder turns into the page at `url`."""
    return f"{url.rstrip('/')}.md" if url else "index.md"


class MarkdownWriter(Writer):
    """Writes Markdown."""

    blank_lines = True

    def label(self, text: str) -> Markup:
        """Write plain words."""
        return Markup(prose.label(text))

    def line(self, text: str) -> Markup:
        """Write a text in one line, for lists and cells."""
        return Markup(self._markdown(stripped(text)))

    def prose(self, text: str) -> Markup:
        """Write a text of any length, as paragraphs and lists of their own."""
        return Markup(f"\n\n{self._markdown(text)}\n\n")

    def _markdown(self, text: str) -> str:
        return prose.to_markdown(
            text.strip(), lambda each: str(self.mention(each)), lambda ids: str(self.basis(ids))
        )

    def link(self, url: str, words: str, look: str = "") -> Markup:
        """Return a link to a page of this site, with plain words. look: a class."""
        page, _, anchor = url.partition("#")
        up = "../" * source_path(self.url).count("/")
        way = "" if page == self.url and anchor else f"{up}{source_path(page)}"
        css = f"{{ .{look.replace(' ', ' .')} }}" if look else ""
        end = f"#{anchor}" if anchor else ""
        return Markup(f"[{self.label(words)}]({way}{end}){css}")

    def outward(self, url: str, words: str) -> Markup:
        """Return a link to another site, with plain words."""
        return Markup(f"[{self.label(words)}]({url})")

    def cited(self, number: int) -> Markup:
        """Return the number of a source, leading to its entry below."""
        css = ".ri-basis"
        return Markup(f"[{number}](#source-{number}){{ {css} }}")


def marked(text: str) -> str:
    """Tell Python-Markdown of each element what it holds; raw HTML stays as it is."""
    parts = _PART.split(text)
    parts[::2] = [_TAG.sub(_mark, part) for part in parts[::2]]
    parts[1::2] = [f"\n{_tight(part)}\n" for part in parts[1::2]]
    return "\n".join(parts).strip() + "\n"


def _tight(raw: str) -> str:
    """Return HTML without empty lines: one would end it for Markdown."""
    return re.sub(r"\n\s*\n", "\n", raw)


def _mark(tag: re.Match[str]) -> str:
    holds = "block" if _IS_BLOCK.fullmatch(tag[1]) or tag[3] else "span"
    return f'<{tag[1]}{tag[2]} markdown="{holds}">'
