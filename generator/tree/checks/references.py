"""Checks that the records which the tree names exist: injuries with a page, signs, sources.

Their ids come from the caller.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator import problems as say
from generator.problems import Problem
from generator.problems.place import Place
from generator.tree.checks import signs
from generator.tree.model import Tree
from generator.tree.questions import citations


@dataclass(frozen=True, slots=True)
class KnownIds:
    """The ids of the records around the tree; also of those that could not be read."""

    injuries: Collection[str]
    sources: Collection[str] | None
    """None when the file of sources could not be read: then nothing is wrong with an id."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Old id -> new id."""
    signs: Mapping[str, signs.Allowed] | None = None
    """The register of signs; None when it could not be read as a whole."""
    headings: Mapping[str, str] = field(default_factory=dict)
    """Level -> its heading on every page; a level that could not be read is missing."""


def check(tree: Tree, known: KnownIds) -> Iterator[Problem]:
    """Conditions lead to pages, levels are called as on the pages, signs and sources exist."""
    yield from _pages(tree, known)
    if known.signs is not None:
        yield from _signs(tree, known.signs, known.moved)
    yield from _headings(tree, known.headings)
    if known.sources is not None:
        yield from _sources(tree, known.sources, known.moved)


def _pages(tree: Tree, known: KnownIds) -> Iterator[Problem]:
    for id_, condition in tree.conditions.items():
        page = condition.injury or id_
        if condition.no_page or page in known.injuries:
            continue
        node = tree.at("conditions", id_, *(["injury"] if condition.injury else []))
        at = node.place if condition.injury else node.named_at
        if page in known.moved:
            yield say.moved_id(at, len(page), page, known.moved[page], key="injury: ")
        else:
            yield say.no_injury_page(at, page, known.injuries)


def _headings(tree: Tree, headings: Mapping[str, str]) -> Iterator[Problem]:
    for number, level in enumerate(tree.outcomes.levels):
        heading = headings.get(level.id, level.title)
        if heading != level.title:
            at = tree.at("outcomes", "levels", number, "title").place
            yield say.level_words_differ(at, level.title, heading)


def _signs(tree: Tree, known: Collection[str], moved: Mapping[str, str]) -> Iterator[Problem]:
    for each in signs.raising(tree):
        if each.sign is not None and each.sign not in known:
            at = tree.at(each.file, *each.path, "sign").place
            yield _unknown(at, each.sign, "sign", known, moved)


def _sources(tree: Tree, known: Collection[str], moved: Mapping[str, str]) -> Iterator[Problem]:
    for file, path, sources in citations(tree):
        for number, source in enumerate(sources):
            if source in known:
                continue
            at = tree.at(file, *path, "sources", number).place
            yield _unknown(at, source, "source", known, moved)


def _unknown(
    at: Place, id_: str, what: str, known: Collection[str], moved: Mapping[str, str]
) -> Problem:
    if id_ in moved:
        return say.moved_id(at, len(id_), id_, moved[id_])
    return say.unknown_tree_name(at, id_, what, known)
