"""The whole flow: content in, pages and problems out. Pure but for reading `content/`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import api, graph
from generator.api import llms
from generator.cache import memory
from generator.checks import About, check
from generator.finish import search
from generator.graph import Graph
from generator.pages import Page, Setting, history, pages
from generator.problems import Format, Problem, lay_out, ordered
from generator.reading import records, source
from generator.reading.records import Records
from generator.reading.source import Sources
from generator.triage import around, lock
from generator.triage import checked as triage
from generator.triage.checked import CheckedTree
from generator.words import mentions

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
        kinds: dict[str, int] = {}
        for entry in self.graph.by_id.values():
            kinds[entry.kind.stands_in.removesuffix(".yaml")] = (
                kinds.get(entry.kind.stands_in.removesuffix(".yaml"), 0) + 1
            )
        return ", ".join(f"{count} {name}" for name, count in kinds.items())


def read(content: Path, today: date) -> Checked:
    """Read and check everything under `content`.

    Problems of shape hide what spans records, so the rules run only on records that could be read.
    """
    sources = source.read(content)
    read_records = records.read(sources)
    linked = graph.link(read_records)
    tree = triage.check(
        sources,
        around.Records(
            {entry.id for entry in linked.injuries} | read_records.unread,
            _sources(linked, read_records),
            {move.old: move.new for move in linked.moves},
        ),
        lock.committed(sources),
        memory.recall(),
    )
    memory.keep(tree.remember)
    found = [
        *sources.problems,
        *read_records.problems,
        *check(About(linked, read_records, sources, today, tree.cites)),
        *tree.problems,
    ]
    return Checked(linked, tree, sources, ordered(found))


def _sources(linked: Graph, held: Records) -> set[str] | None:
    """Return the ids of the sources that stand there; None when their file cannot be read."""
    if "source" in held.unread:
        return None
    return {entry.id for entry in linked.all("source")} | held.unread


def terms(linked: Graph) -> list[mentions.Phrase]:
    """Return every way to write every glossary term, for the extension that links them."""
    return [
        phrase
        for entry in linked.all("term")
        for phrase in mentions.phrases(
            entry.title, entry.record.also_known_as, entry.id, entry.record.meaning
        )
    ]


def documents(made: Sequence[Page]) -> list[search.Document]:
    """Return what the search index holds for each page.

    Headings that many pages share are left out: they tell no page from another.
    """
    shared = Counter(each for page in made for each in set(page.headings))
    return [
        search.Document(
            url=page.draft.url,
            title=page.draft.title,
            kind=page.draft.kind,
            summary=page.draft.description,
            other_names=page.draft.other_names,
            lay_words=page.draft.lay_words,
            headings=[each for each in page.headings if shared[each] <= FEW],
            text=page.draft.text,
            alarm=page.draft.alarm,
        )
        for page in made
        if not page.draft.robots
    ]


def for_others(
    made: Sequence[Page], checked: Checked, setting: Setting, about: str
) -> dict[str, bytes]:
    """Return what stands beside the pages for other programs: path in the site -> bytes."""
    data = api.files(checked.graph, checked.tree.tree, setting.site_name, setting.site_url)
    text = llms.llms(made, setting.site_name, setting.site_url, about)
    feed = history.feed(checked.graph, setting.site_name, setting.site_url)
    return data | {"llms.txt": text.encode(), history.FEED: feed.encode()}


__all__ = ["Checked", "Setting", "documents", "for_others", "pages", "read", "terms"]
