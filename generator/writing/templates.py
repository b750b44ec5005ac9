"""Fills the templates of pages, for one writer or the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator import drawings, plots
from generator.cache.templates import CompiledTemplates
from generator.words.reviewed import day, reviewed_words
from generator.words.times import measured_or_said, numeral
from generator.writing.writer import Writer

_TRAILING = re.compile(r" +(?=</(?:dd|figcaption|h[1-6]|li|p|td|th)>)")
_NOTHING = re.compile(r"<(ul|ol)>\s*</\1>\n?")


@cache
def environment() -> Environment:
    """Return the templates: strict about names, escaping whatever a Writer did not write."""
    env = Environment(
        loader=PackageLoader("generator", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=CompiledTemplates("pages"),
    )
    env.filters["on_paper"] = drawings.on_paper
    env.filters["plot_on_paper"] = plots.on_paper
    env.filters["told"] = measured_or_said
    env.filters["numeral"] = numeral
    env.filters["day"] = day
    env.filters["reviewed"] = reviewed_words
    return env


def fill(template: str, writer: Writer, title: str, context: Mapping[str, Any]) -> str:
    """Fill one template for one page with its title. A list of nothing is no list."""
    text = environment().get_template(template).render(w=writer, title=title, **context)
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (writer.blank_lines and lines and lines[-1]):
            lines.append(line.rstrip())
    whole = "\n".join(lines).strip() + "\n"
    return _NOTHING.sub("", _TRAILING.sub("", whole) if " </" in whole else whole)


def redirect(url: str, to: str, title: str, policy: str) -> str:
    """Return the page that leads from a moved address to the present one."""
    target = f"{'../' * url.count('/')}{to}"
    page, sign, part = target.partition("#")
    file = f"{page}index.html{sign}{part}"  # a host without folder indexes has no other address
    flags = f"{'../' * url.count('/')}red-flags/"
    return (
        environment()
        .get_template("redirect.html.jinja")
        .render(target=target, file=file, flags=flags, title=title, policy=policy)
    )
