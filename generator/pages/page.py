"""What a page is, before MkDocs sees it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from generator.cache.shelf import Shelf
from generator.cache.store import key
from generator.checked_tree import CheckedTree
from generator.model import Text
from generator.names import Names
from generator.pages import linked_data
from generator.pages.fingerprint import Known, fingerprint
from generator.pages.render import Writer, fill, source_path
from generator.pages.steps import Step
from generator.pages.tree.paper import Shortlist
from generator.reading.leaves import leaves
from generator.reading.records import Entry

Crumb = tuple[str, str]
"""A title and an address from the root of the site."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What some pages need to know of the world around the content.

    site_url: where the site will stand, with a slash at its end.
    pdfs: sheet id -> version of the ready PDFs.
    tree: the decision tree. shortlist: how its outcome names injuries; the publisher's choice.
    """

    site_name: str
    site_url: str
    pdfs: Mapping[str, str] = field(default_factory=dict)
    tree: CheckedTree | None = None
    shortlist: Shortlist = "ranked"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page function decides about one page; `write` fills its template.

    url: from the root of the site. file: what "edit this page" opens.
    layout: `wide`, `plain` or nothing.
    other_names, lay_words, text: what the search finds it by; a record stands for all its texts.
    alarm: shown first for alarming words.
    reviewed: the day of its content; of the whole site's when None.
    for_readers: whether the site's own search and `llms.txt` show it.
    """

    url: str
    title: str
    description: str
    kind: str
    template: str
    file: str
    context: Mapping[str, Any] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    scripts: tuple[str, ...] = ()
    layout: str = ""
    other_names: tuple[str, ...] = ()
    lay_words: tuple[str, ...] = ()
    text: Sequence[str | Entry[Any]] = ()
    alarm: bool = False
    reviewed: date | None = None
    for_readers: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """What a draft became: its Markdown, the words for the search, structured data, its sources."""

    markdown: str
    searched: str
    json_ld: Mapping[str, Any]
    cites: tuple[str, ...]


class Outline(NamedTuple):
    """What is kept of a page: what other pages or the search must know, and a digest of it all.

    cites: the ids of its sources. headings: those below its title, in plain words.
    """

    cites: tuple[str, ...]
    headings: tuple[str, ...]
    digest: str


_HEADING = re.compile(r"^#{2,4} (.+?)(?: \{ #.*\})?$", re.MULTILINE)
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


class Page:
    """One page, ready for MkDocs: its draft, its neighbours, and what it became.

    It is written when that is first asked for: a page that is kept whole never is.
    """

    def __init__(
        self,
        draft: Draft,
        names: Names,
        reviewed: date,
        around: tuple[Crumb | None, Crumb | None] = (None, None),
        steps: tuple[Step, ...] = (),
    ) -> None:
        self.draft = draft
        self.reviewed = reviewed
        self.previous, self.next = around
        self.steps = steps
        self.outline = Outline((), (), "")
        self._names = names

    def outlined(self, kept: Shelf, known: Known) -> Page:
        """Take its outline from what is kept; write it when nothing is."""
        own = [self.draft, self.previous, self.next, self.steps, self.reviewed]
        self.outline = self._names.recall(kept, fingerprint(own, known), self._outline)
        return self

    def _outline(self, names: Names) -> Outline:
        self._names = names
        written = self.written
        shown = json.dumps(self.meta, sort_keys=True, default=str)
        digest = key(self.path, self.draft.file, shown, written.markdown, written.searched)
        headings = tuple(_LINK.sub(r"\1", each) for each in _HEADING.findall(written.markdown))
        return Outline(written.cites, headings, digest)

    @cached_property
    def written(self) -> Written:
        """What the draft became."""
        return write(self._names, self.draft, self.reviewed)

    def forget(self) -> None:
        """Let go of what it became; whoever asks again has it written again."""
        self.__dict__.pop("written", None)

    @property
    def markdown(self) -> str:
        """Its Markdown. The first line names it for the glossary extension, which removes it."""
        return self.written.markdown

    @property
    def path(self) -> str:
        """The Markdown file that stands for it."""
        return source_path(self.draft.url)

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter: only what is set; lists, not mappings, where order matters."""
        draft = self.draft
        meta: dict[str, Any] = {
            "title": draft.title,
            "description": draft.description,
            "kind": draft.kind,
        }
        if draft.crumbs:
            meta["breadcrumbs"] = [_crumb(each) for each in draft.crumbs]
        if self.previous:
            meta["previous"] = _crumb(self.previous)
        if self.next:
            meta["next"] = _crumb(self.next)
        if self.steps:
            meta["steps"] = [_crumb(each) for each in self.steps]
        if draft.scripts:
            meta["scripts"] = list(draft.scripts)
        if draft.layout:
            meta["layout"] = draft.layout
        if self.written.json_ld:
            meta["json_ld"] = dict(self.written.json_ld)
        return meta


def _crumb(crumb: Crumb) -> dict[str, str]:
    return {"title": crumb[0], "url": crumb[1]}


def write(names: Names, draft: Draft, reviewed: date) -> Written:
    """Fill the draft's template. Nothing but names is known of records outside the draft."""
    writer = Writer(names, draft.url)
    markdown = fill(draft.template, writer, draft.context)
    return Written(
        markdown=f"<!-- page: {source_path(draft.url)} -->\n\n{markdown}",
        searched=" ".join(
            names.plain(text)
            for part in draft.text
            for text in ([part] if isinstance(part, str) else texts_of(part))
        ),
        json_ld=linked_data.describe(names, draft, reviewed),
        cites=tuple(writer.numbers),
    )


def texts_of(entry: Entry[Any]) -> list[str]:
    """Return all words of a record, as they were typed."""
    return [leaf.value for leaf in leaves(entry.record) if isinstance(leaf.mark, Text)]
