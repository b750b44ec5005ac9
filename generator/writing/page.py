"""What a page is: its draft, its neighbours, and what it became."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple, get_args

from generator.cache.shelf import Shelf
from generator.cache.store import key
from generator.checked_tree import CheckedTree
from generator.finish.assets import Asset
from generator.graph import Graph
from generator.model import Text
from generator.page_kinds import kind_of_page
from generator.reading.leaves import leaves
from generator.reading.records import Entry
from generator.recall import recall
from generator.words.inline import END, RAW
from generator.words.reviewed import READ
from generator.writing import linked_data
from generator.writing.fingerprint import fingerprint
from generator.writing.html_writer import HtmlWriter, finished
from generator.writing.markdown_writer import MarkdownWriter, marked, source_path
from generator.writing.templates import fill

Crumb = tuple[str, str]
"""A title and an address from the root of the site."""

Step = Crumb
"""What a link to a next step says, and where it leads."""


Shortlist = Literal["ranked", "reading_list", "off"]
SHORTLISTS: tuple[Shortlist, ...] = get_args(Shortlist)
"""How Check your pain names injuries."""

CONTACT = re.compile(r"https://[^\s/]+\.[^\s]+|[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
"""Whom readers may be told to write to: a page on the web, or an e-mail address."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What some pages need to know of the world around the content.

    site_url: where the site will stand, with a slash at its end.
    pdfs: sheet id -> version of the ready PDFs.
    tree: the decision tree. shortlist: how its outcome names injuries; the publisher's choice.
    contact: whom readers write to, as `CONTACT` has it; empty when nobody is named.
    """

    site_name: str
    site_url: str
    pdfs: Mapping[str, str] = field(default_factory=dict)
    tree: CheckedTree | None = None
    shortlist: Shortlist = "ranked"
    contact: str = ""


class NamedPlace(NamedTuple):
    """A place on a page that the search leads to: the id of its element, and what it is called."""

    id: str
    title: str
    other_names: tuple[str, ...] = ()


MakeContext = Callable[[Graph], Mapping[str, Any]]
"""Makes what a template is filled with: a function of a module, all but the graph given to it.

It is called only when a page must be written, so what it costs is spent on few pages of an edit.
"""


def nothing(graph: Graph) -> Mapping[str, Any]:
    """The context of a template that needs none."""
    del graph
    return {}


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page function decides about one page; `write` fills its template.

    url: from the root of the site. file: what "edit this page" opens.
    layout: `wide`, `plain` or nothing.
    other_names, lay_words, signs, text: what the search finds it by; a record stands for all its
    texts. signs: what is felt and where.
    how_common: of an injury; the commoner one comes first when the words fit both.
    alarm: shown first for alarming words.
    reviewed: the day of its content; of the whole site's when None.
    for_readers: whether the site's own search, the sitemap and `llms.txt` show it.
    files: what it loads of its own and no other page does.
    named_places: places on it that the search finds by names of their own.
    """

    url: str
    title: str
    description: str
    kind: str
    template: str
    file: str
    context: MakeContext = nothing
    crumbs: tuple[Crumb, ...] = ()
    scripts: tuple[str, ...] = ()
    layout: str = ""
    other_names: tuple[str, ...] = ()
    lay_words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    how_common: str = ""
    text: Sequence[str | Entry[Any]] = ()
    alarm: bool = False
    reviewed: date | None = None
    for_readers: bool = True
    files: tuple[Asset, ...] = ()
    named_places: tuple[NamedPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a draft became: its HTML, the words for the search, structured data, its sources.

    data: its HTML, encoded, because that of all pages waits at once.
    """

    data: bytes
    searched: str
    signs: tuple[str, ...]
    json_ld: Mapping[str, Any]
    cites: tuple[str, ...]

    @property
    def html(self) -> str:
        """Its HTML as text."""
        return self.data.decode()


class PageOutline(NamedTuple):
    """What is kept of a page: what other pages or the search must know, and a digest of it all.

    cites: the ids of its sources. headings: those below its title, in plain words.
    """

    cites: tuple[str, ...]
    headings: tuple[str, ...]
    digest: str


_HEADING = re.compile(r"<h([1-6])(?: id=\"([^\"]*)\")?>(.*?)</h\1>")
_TAG = re.compile(r"<[^>]*>")
_RAW = re.compile(f"{RAW}[^{END}]*{END}")


class Page:
    """One page: its draft, its neighbours, and what it became.

    It is written when that is first asked for: a page that is kept whole never is.
    """

    def __init__(
        self,
        draft: Draft,
        graph: Graph,
        reviewed: tuple[date, str],
        around: tuple[Crumb | None, Crumb | None] = (None, None),
        steps: tuple[Step, ...] = (),
    ) -> None:
        self.draft = draft
        self.reviewed, self._reading = reviewed
        self.previous, self.next = around
        self.steps = steps
        self.outline = PageOutline((), (), "")
        self._graph = graph

    def outlined(self, kept: Shelf) -> Page:
        """Take its outline from what is kept; write it when nothing is."""
        own = [self.draft, self.previous, self.next, self.steps, self.reviewed, self._reading]
        self.outline = recall(self._graph, kept, fingerprint(own), self._outline)
        return self

    def _outline(self, graph: Graph) -> PageOutline:
        written = self.written = write(graph, self.draft, self.reviewed, self._reading)
        shown = json.dumps(self.meta, sort_keys=True, default=str)
        digest = key(self.draft.url, self.draft.file, shown, written.data, written.searched)
        headings = tuple(words for level, _, words in headings_of(written.html) if level > 1)
        return PageOutline(written.cites, headings, digest)

    @cached_property
    def written(self) -> Written:
        """What the draft became."""
        return write(self._graph, self.draft, self.reviewed, self._reading)

    def forget(self) -> None:
        """Let go of what it became; whoever asks again has it written again."""
        self.__dict__.pop("written", None)

    @property
    def html(self) -> str:
        """Its HTML, without the frame and without links to terms."""
        return self.written.html

    @property
    def markdown(self) -> str:
        """Its Markdown for other builders; the first line names it for the glossary extension."""
        draft = self.draft
        writer = MarkdownWriter(self._graph.names, draft.url)
        filled = fill(draft.template, writer, draft.title, draft.context(self._graph))
        text = marked(_with_reading(filled, self._reading, gap="\n\n"))
        return f"<!-- page: {self.path} -->\n\n{text}"

    @property
    def path(self) -> str:
        """The Markdown file that stands for it in other builders."""
        return source_path(self.draft.url)

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter: only what is set; lists, not mappings, where order matters."""
        draft = self.draft
        meta = {
            "title": draft.title,
            "description": draft.description,
            "kind": kind_of_page(draft.kind).style or draft.kind,
            "breadcrumbs": [_crumb(each) for each in draft.crumbs],
            "previous": self.previous and _crumb(self.previous),
            "next": self.next and _crumb(self.next),
            "steps": [_crumb(each) for each in self.steps],
            "scripts": list(draft.scripts),
            "layout": draft.layout,
            "json_ld": dict(self.written.json_ld),
        }
        return {key: value for key, value in meta.items() if value}


def _crumb(crumb: Crumb) -> dict[str, str]:
    return {"title": crumb[0], "url": crumb[1]}


def _with_reading(text: str, reading: str, gap: str = "\n") -> str:
    """Say of a page without a record of its own when the records that it shows were read."""
    said = f'<p class="ri-review">{reading} General information, not a diagnosis.</p>'
    return text if READ in text else f"{text.rstrip()}{gap}{said}\n"


def write(graph: Graph, draft: Draft, reviewed: date, reading: str) -> Written:
    """Fill the draft's template. It sees its context, and of other records nothing but names."""
    names, context = graph.names, draft.context(graph)
    writer = HtmlWriter(names, draft.url)
    filled = fill(draft.template, writer, draft.title, context)
    return Written(
        data=finished(_with_reading(filled, reading)).encode(),
        searched=" ".join(
            names.plain(text)
            for part in draft.text
            for text in ([part] if isinstance(part, str) else texts_of(part))
        ),
        signs=tuple(names.plain(text) for text in draft.signs),
        json_ld=linked_data.describe(
            names,
            draft.kind,
            {"name": draft.title, "description": draft.description},
            context,
            reviewed,
        ),
        cites=tuple(writer.numbers),
    )


def headings_of(html: str) -> list[tuple[int, str, str]]:
    """Return (level, id, words) of each heading of a page's HTML; words without tags, but escaped.

    Those of raw parts and those with a class, the names of entries, do not count.
    """
    text = _RAW.sub("", html)
    return [(int(level), id_, _TAG.sub("", words)) for level, id_, words in _HEADING.findall(text)]


def texts_of(entry: Entry[Any]) -> list[str]:
    """Return all words of a record, as they were typed."""
    return [leaf.value for leaf in leaves(entry.record) if isinstance(leaf.mark, Text)]
