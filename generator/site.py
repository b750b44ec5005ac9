"""The whole flow: content in, pages and problems out. Reads `content/` and what builds keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import api, checked_tree, graph
from generator.api import llms
from generator.body import shapes as body
from generator.cache.between_builds import Kept, nothing
from generator.cache.store import key
from generator.checked_tree import CheckedTree
from generator.checks import About, check
from generator.graph import Graph
from generator.lock import file as lock
from generator.pages import Page, Setting, history, pages
from generator.problems import Format, Problem, lay_out, ordered
from generator.reading import records, source
from generator.reading.records import Records
from generator.reading.source import Sources
from generator.search import index as search
from generator.tree.checks.references import KnownIds
from generator.tree.checks.signs import Allowed
from generator.tree.read import FOLDER
from generator.words import mentions

URGENT = ("call-now", "today")
"""Levels of signs whose words bring the red flags first in the search."""

FEW = 3
"""Pages that may share a heading before search passes over it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that was read and checked."""

    graph: Graph
    tree: CheckedTree
    sources: Sources
    problems: list[Problem]

    @property
    def stops(self) -> bool:
        """Whether anything was found that stops a build; warnings do not."""
        return any(problem.severity == "problem" for problem in self.problems)

    def report(self, form: Format = "text") -> str:
        """Lay all problems out."""
        return lay_out(self.problems, self.sources.line, form)

    def counted(self) -> str:
        """Say how many records of which kind were read."""
        kinds = Counter(entry.kind.stands_in for entry in self.graph.by_id.values())
        return ", ".join(f"{n} {name.removesuffix('.yaml')}" for name, n in kinds.items())


def read(content: Path, today: date, kept: Kept | None = None) -> Checked:
    """Read and check everything under `content`.

    Problems of shape hide what spans records, so the rules run only on records that could be read.
    kept: what earlier builds have read and checked.
    """
    kept = kept or nothing()
    sources = source.read(content, kept.records)
    read_records = records.read(sources, kept.records)
    shapes, of_the_map = body.read(sources.texts.get(body.FILE, ""), sources.shown(body.FILE))
    linked = graph.link(read_records, shapes)
    tree = _tree(sources, linked, read_records, kept)
    found = [
        *sources.problems,
        *read_records.problems,
        *of_the_map,
        *check(About(linked, read_records, sources, today, tree.cites), kept.passed),
        *tree.problems,
    ]
    return Checked(linked, tree, sources, ordered(found))


def _tree(sources: Sources, linked: Graph, held: Records, kept: Kept) -> CheckedTree:
    """Return the decision tree, proved, or as it is kept: one without problems is."""
    ids = KnownIds(
        {entry.id for entry in linked.injuries} | held.unread,
        _sources(linked, held),
        {move.old: move.new for move in linked.moves},
        _register(linked, held),
        {entry.id: entry.record.heading for entry in linked.all("level")},
    )
    locked = lock.committed(sources)
    files = [name for name in sources.digests if name.startswith(FOLDER)]
    around = (
        sorted(ids.injuries),
        ids.sources if ids.sources is None else sorted(ids.sources),
        ids.signs,
        ids.moved,
        ids.headings,
        locked,
    )
    own = key(repr(around), *(sources.digests[name] for name in files))
    tree: CheckedTree | None = kept.records.get(own)
    if tree is None:
        tree = replace(checked_tree.check(sources, ids, locked, kept.store), digest=own)
        if not tree.problems and not set(files) & set(sources.broken):
            kept.records.put(own, tree)
            for name in files:
                kept.records.put(sources.digests[name], ())
    return tree


def _sources(linked: Graph, held: Records) -> set[str] | None:
    """Return the ids of the sources that stand there; None when their file cannot be read."""
    if "source" in held.unread:
        return None
    return {entry.id for entry in linked.all("source")} | held.unread


def _register(linked: Graph, held: Records) -> dict[str, Allowed] | None:
    """Return the level of every sign and of its changes; None when one cannot be read."""
    if "sign" in held.unread or any(
        each.place.file.endswith("signs.yaml") for each in held.problems
    ):
        return None
    return {
        entry.id: Allowed(
            entry.record.level, tuple(change.level for change in entry.record.changes)
        )
        for entry in linked.all("sign")
    }


def terms(linked: Graph) -> list[mentions.Phrase]:
    """Return every way to write every glossary term, for the extension that links them."""
    return [
        phrase
        for entry in linked.all("term")
        for phrase in mentions.phrases(
            entry.title, entry.record.also_known_as, entry.id, entry.record.meaning
        )
    ]


def found_by(made: Sequence[Page], kept: Kept) -> list[search.Counted]:
    """Return what the search index holds for each page, and for places on pages.

    Headings that many pages share are left out: they tell no page from another.
    """
    shared = Counter(each for page in made for each in set(page.outline.headings))

    def counted(page: Page) -> search.Counted:
        draft = page.draft
        own = [each for each in page.outline.headings if shared[each] <= FEW]
        names = repr((draft.other_names, draft.lay_words, draft.signs, draft.how_common, own))
        return kept.pages.made(
            key("search", page.outline.digest, names),
            lambda: search.counted(
                search.Document(
                    url=draft.url,
                    title=draft.title,
                    kind=draft.kind,
                    summary=draft.description,
                    other_names=draft.other_names,
                    lay_words=draft.lay_words,
                    signs=page.written.signs,
                    how_common=draft.how_common,
                    headings=own,
                    text=page.written.searched,
                    alarm=draft.alarm,
                )
            ),
        )

    shown = [page for page in made if page.draft.for_readers]
    return [counted(page) for page in shown] + [
        search.counted(
            search.Document(
                url=f"{page.draft.url}#{spot.id}",
                title=spot.title,
                kind=page.draft.kind,
                other_names=spot.other_names,
            )
        )
        for page in shown
        for spot in page.draft.named_places
    ]


def alarming(linked: Graph) -> list[str]:
    """Return the words that mean a sign which needs help today or sooner."""
    return [
        phrase
        for sign in linked.all("sign")
        if sign.record.level in URGENT
        for phrase in sign.record.about
    ]


def for_others(
    made: Sequence[Page], checked: Checked, setting: Setting, about: str, kept: Kept
) -> Iterator[tuple[str, bytes]]:
    """Yield what stands beside the pages for other programs: path in the site, bytes."""
    graph, name, url = checked.graph, setting.site_name, setting.site_url
    yield from api.files(graph, checked.tree.tree, name, url, kept.data)
    yield "llms.txt", llms.llms(made, name, url, about).encode()
    yield history.FEED, history.feed(graph, name, url).encode()


__all__ = ["Checked", "Setting", "alarming", "for_others", "found_by", "pages", "read", "terms"]
