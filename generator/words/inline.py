"""Turns the small Markdown of texts into HTML. Pure; each text once.

Python-Markdown does the work, so a text becomes here what it becomes in other builders. Most texts
hold no sign of Markdown, and pass by.
"""

from __future__ import annotations

import html
import re
from functools import cache, lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown

EXTENSIONS: dict[str, dict[str, object]] = {
    "attr_list": {},
    "tables": {"use_align_attribute": True},  # without inline styles, which the policy forbids
    "toc": {"permalink": False, "toc_depth": "2-3", "marker": ""},  # no text turns into contents
}
"""What texts may use, and how."""

RAW, END = "\x0e", "\x0f"
"""Around HTML that is no text: forms, drawings, sheets. Nobody looks into it."""

_SIGN = re.compile(r"[`\\\[!<>&*_{]|  \n")


@cache
def _markdown() -> Markdown:
    return Markdown(extensions=[*EXTENSIONS], extension_configs=EXTENSIONS)


@lru_cache(maxsize=50_000)
def inline(text: str) -> str:
    """Return a text of one paragraph as HTML, without its `<p>`.

    Does what `Markdown.convert` does behind its block parser, which costs most and finds one `<p>`:
    https://github.com/Python-Markdown/markdown/blob/3.11.3/markdown/core.py#L372-L397
    """
    if not _SIGN.search(text):
        return text
    md = _markdown()
    md.reset()
    root = Element(md.doc_tag)
    SubElement(root, "p").text = text
    for process in md.treeprocessors:
        root = process.run(root) or root
    done = md.serializer(root)
    done = done[done.index("<p>") + 3 : done.rindex("</p>")]
    for finish in md.postprocessors:
        done = finish.run(done)
    return done


@lru_cache(maxsize=5_000)
def blocks(text: str) -> str:
    """Return a text of any length as HTML: paragraphs, lists, headings, tables."""
    if "\n" not in text and not re.match(r"[-+#>|\d*]", text):
        return f"<p>{inline(text)}</p>"
    return _markdown().reset().convert(text)


@lru_cache(maxsize=50_000)
def words(text: str) -> str:
    """Return plain words as HTML, in one line."""
    return html.escape(" ".join(text.split()), quote=False)
