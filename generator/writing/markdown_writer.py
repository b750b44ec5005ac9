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

    def way(self, page: str) -> str:
        """Return the path that leads to the file of another page."""
        return "../" * source_path(self.url).count("/") + source_path(page)

    def addressed(self, address: str, words: str, look: str = "") -> Markup:
        """Return a link to an address as it stands, with plain words. look: a class."""
        css = f"{{ .{look.replace(' ', ' .')} }}" if look else ""
        return Markup(f"[{self.label(words)}]({address}){css}")

    def cited(self, number: int) -> Markup:
        """Return the number of a source, leading to its entry below."""
        return self.addressed(f"#source-{number}", str(number), "ri-basis")


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
