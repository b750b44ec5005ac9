"""Fills the templates. Knows how a page writes links, claims and sources; decides no content."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.cache.templates import CompiledTemplates
from generator.drawings import drawing, on_paper
from generator.model import Claim, Dose, Exercise, Figure, Injury, Source, Span
from generator.model.units import dose_words, figure_words
from generator.names import PAGES, Names
from generator.places import places, to_avoid
from generator.reading.records import Entry
from generator.words import prose
from generator.words.amounts import kilometres, with_unit
from generator.words.prose import Mention

NO_BREAK = "\u00a0"
"""Keeps a mark on the line of the words that it belongs to."""

GUIDE_MARK = Markup(
    f'{NO_BREAK}<span class="ri-basis ri-basis--guide" title="General advice" aria-hidden="true">'
    "g</span>"
)
"""What stands behind a claim that rests on the guide. Said aloud after each claim it would drown
the claims, so who listens hears the numbers, and once that the rest is general advice."""


def source_path(url: str) -> str:
    """Return the Markdown file that MkDocs turns into the page at `url`."""
    return f"{url.rstrip('/')}.md" if url else "index.md"


class Writer:
    """Writes what stands on one page: links from where it is, claims, numbered sources.

    Of records that the page is not about it knows the names only.
    """

    def __init__(self, names: Names, url: str) -> None:
        self._names = names
        self.url = url
        self.numbers: dict[str, int] = {}

    @property
    def up(self) -> str:
        """The way from this page to the root of the site."""
        return "../" * self.url.count("/")

    def href(self, url: str) -> str:
        """Return the address of another page for an attribute in HTML."""
        return f"{self.up}{url}" or "./"

    def link(self, url: str, words: str) -> Markup:
        """Return a Markdown link to a page of this site, with plain words."""
        return Markup(f"[{prose.label(words)}]({self._target(url)})")

    def _target(self, url: str) -> str:
        page, _, anchor = url.partition("#")
        if page == self.url and anchor:
            return f"#{anchor}"
        up = "../" * max(0, source_path(self.url).count("/"))
        return f"{up}{source_path(page)}{'#' + anchor if anchor else ''}"

    def to(self, entry: Entry[Any] | str, words: str | None = None) -> Markup:
        """Return a Markdown link to a record or a shared page, by its title or by `words`."""
        found = self._names.place(entry) if isinstance(entry, str) else (entry.title, entry.url)
        return self.link(found[1], words or found[0])

    def label(self, text: str) -> Markup:
        """Write plain words."""
        return Markup(prose.label(text))

    def prose(self, text: str) -> Markup:
        """Write a text of several lines or paragraphs."""
        return Markup(prose.to_markdown(text.strip(), self._mention, self._cite))

    def line(self, text: str) -> Markup:
        """Write a text in one line, for lists and cells."""
        return Markup(" ".join(self.prose(text).split()))

    def claim(self, claim: Claim) -> Markup:
        """Write a claim in one line, with what it rests on."""
        return self.line(claim.text) + self.basis(claim.basis)

    def _mention(self, mention: Mention) -> str:
        words = self._names.words_of(mention)
        figure = None if mention.id in PAGES or mention.words else self._names.figure(mention.id)
        if figure is not None:
            return str(self.figure(figure))
        _, url = self._names.place(mention.id)
        here = url == self.url and mention.id not in PAGES
        return prose.label(words) if here else str(self.link(url, words))

    def figure(self, entry: Entry[Figure]) -> Markup:
        """Write a figure of the ledger, leading to its entry."""
        words = prose.label(figure_words(entry.record))
        return Markup(f"[{words}]({self._target(entry.url)}){{ .ri-figure }}")

    def _cite(self, ids: tuple[str, ...]) -> str:
        return str(self.basis(ids))

    def drawing(self, entry: Entry[Exercise], size: str = "") -> Markup:
        """Draw an exercise; nothing when it has no drawing. size: as in `drawings.drawing`."""
        return Markup(drawing(entry.id, entry.record, self.plain, size))

    def places(self, entry: Entry[Injury]) -> list[tuple[Markup, str]]:
        """Draw where an injury hurts and where to press: each drawing, and the words under it."""
        return [(Markup(drawn), said) for drawn, said in places(entry.id, entry.record.places)]

    def to_avoid(self, entry: Entry[Injury]) -> list[tuple[Markup, str]]:
        """Draw positions to avoid: each drawing, and the words under it."""
        return [(Markup(drawn), said) for drawn, said in to_avoid(entry.id, entry.record.places)]

    def basis(self, ids: Sequence[str]) -> Markup:
        """Write what a claim rests on: numbers of sources, or the mark of general advice."""
        if not ids:
            return GUIDE_MARK
        marks = []
        for id_ in ids:
            number = self.numbers.setdefault(id_, len(self.numbers) + 1)
            title = html.escape(self._names.source(id_).record.title, quote=True).replace(
                '"', "&quot;"
            )
            marks.append(
                f"[{number}](#source-{number})"
                f'{{ .ri-basis .ri-basis--evidence title="{_attribute(title)}" }}'
            )
        return Markup(NO_BREAK + NO_BREAK.join(marks))

    @property
    def sources(self) -> list[tuple[int, Entry[Source]]]:
        """The sources that this page has cited so far, in the order of their numbers."""
        return [(number, self._names.source(id_)) for id_, number in self.numbers.items()]

    def plain(self, text: str) -> str:
        """Return a text without markup, for attributes; the template escapes it."""
        return self._names.plain(text)

    def dose(self, dose: Dose) -> str:
        """Write a dose in plain words."""
        return ", ".join(dose_words(dose))

    def span(self, span: Span) -> str:
        """Write a length of time in plain words."""
        return span.words

    with_unit = staticmethod(with_unit)
    kilometres = staticmethod(kilometres)


_IN_ATTRIBUTE = str.maketrans({"{": "(", "}": ")", "[": "(", "]": ")", "`": "'", "*": "", "\\": ""})


def _attribute(text: str) -> str:
    """Make a text safe inside an attribute list: no sign of it ends the list or makes a link."""
    return text.replace("&quot;", "'").translate(_IN_ATTRIBUTE)


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
    env.filters["day"] = lambda day: f"{day.day} {day:%B %Y}"
    env.filters["on_paper"] = on_paper
    return env


def fill(template: str, writer: Writer, context: Mapping[str, Any]) -> str:
    """Fill one template for one page; the Markdown has no more than one blank line in a row."""
    text = environment().get_template(template).render(w=writer, **context)
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).strip() + "\n"


def redirect(url: str, to: str, title: str, policy: str) -> str:
    """Return the page that leads from a moved address to the present one."""
    target = f"{'../' * url.count('/')}{to}"
    flags = f"{'../' * url.count('/')}red-flags/"
    return (
        environment()
        .get_template("redirect.html.jinja")
        .render(target=target, flags=flags, title=title, policy=policy)
    )
