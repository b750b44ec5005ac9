"""Rules about ids in fields and texts: they lead somewhere, and every record is reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import problems as say
from generator.checks.about import About
from generator.finish import REGIONS
from generator.graph import PAGES
from generator.model import Link
from generator.problems import Problem
from generator.problems.place import Place
from generator.reading.kinds import KINDS
from generator.reading.leaves import Leaf
from generator.reading.node import Node
from generator.words import prose

_REACHED_BY_THEMSELVES = {
    "injury",
    "guide",
    "page",
    "checklist",
    "return_plan",
    "body_part",
    "pain_light",
    "faq",
    "emergency_numbers",
    "source",
    "term",
    "red_flag",
    "change",
}  # kinds that an index page lists whole; sources have a rule of their own


@dataclass(frozen=True, slots=True)
class _Reference:
    """An id that was written somewhere: which kinds may stand there, and whether a page may too."""

    id: str
    place: Place
    width: int
    kinds: tuple[str, ...] = ()
    pages: bool = True


NEEDED = {
    "page": ("home", "about", "recovery-table", "pain-scale"),
    "guide": ("after-a-red-flag", "using-the-pain-scale"),
}
"""Records that templates name by their ids."""


def links_lead_somewhere(about: About) -> Iterator[Problem]:
    """Every id in a field or a `[[link]]` is the present id of a record of the right kind."""
    moved = {move.old: move.new for move in about.graph.moves}
    for id_, leaves in about.graph.leaves.items():
        for leaf in leaves:
            for written in _references(about, leaf, about.graph.by_id[id_].at(*leaf.path)):
                yield from _checked(about, written, moved)


def _references(about: About, leaf: Leaf, node: Node) -> Iterator[_Reference]:
    if isinstance(leaf.mark, Link):
        kinds = leaf.mark.kinds
        yield _Reference(leaf.value, node.place, node.width, kinds, pages=not kinds)
        return
    for mention in prose.mentions(leaf.value):
        place, _ = about.where(node, mention.typed.split("|")[0])
        inside = Place(place.file, place.line, place.column + 2)
        yield _Reference(mention.id, inside, len(mention.id))
    for cited in prose.citations(leaf.value):
        for source in cited:
            yield _Reference(source, *about.where(node, source), kinds=("source",), pages=False)


def _checked(about: About, written: _Reference, moved: dict[str, str]) -> Iterator[Problem]:
    id_, kinds = written.id, written.kinds
    found = about.graph.by_id.get(id_)
    if found is not None:
        if kinds and found.kind.name not in kinds:
            wanted = " or ".join(KINDS[kind].words for kind in kinds)
            yield say.wrong_record(written.place, written.width, id_, wanted, found.kind.words)
    elif (written.pages and id_ in PAGES) or about.unread(id_, kinds):
        return
    elif id_ in moved:
        yield say.moved_id(written.place, written.width, id_, moved[id_])
    else:
        every = about.graph.by_id.values()
        known = [each.id for each in every if not kinds or each.kind.name in kinds]
        known = [*known, *PAGES] if written.pages else known
        what = KINDS[kinds[0]].words if kinds else "a record"
        where = f"content/{KINDS[kinds[0]].stands_in}" if kinds else "content/"
        yield say.unknown_id(written.place, written.width, id_, what=what, where=where, known=known)


def places_are_on_the_body_map(about: About) -> Iterator[Problem]:
    """Every region that a record names is a place on the body map."""
    for entry in [*about.graph.all("injury"), *about.graph.all("body_part")]:
        for number, region in enumerate(entry.record.map_regions):
            if region not in REGIONS:
                node = entry.at("map_regions", number)
                yield say.unknown_region(node.place, node.width, region, list(REGIONS))


def nothing_is_orphaned(about: About) -> Iterator[Problem]:
    """Another record uses each exercise and figure; other kinds are reached by an index."""
    for entry in about.graph.by_id.values():
        if entry.kind.name in _REACHED_BY_THEMSELVES or about.graph.pointed_at_by.get(entry.id):
            continue
        if about.maybe_named(entry):
            continue
        width = len(entry.id) if entry.kind.one_file else 1
        yield say.orphan(entry.node.named_at, width, entry.id, entry.kind.words)


def needed_records_exist(about: About) -> Iterator[Problem]:
    """Every record that the site's own pages show or link to exists."""
    for kind, ids in NEEDED.items():
        for id_ in ids:
            if id_ not in about.graph.by_id and not about.unread(id_, (kind,)):
                ending = "md" if KINDS[kind].markdown else "yaml"
                file = f"{about.sources.root}/{KINDS[kind].stands_in}/{id_}.{ending}"
                yield say.needed_record(Place(file, 1, 1), id_, KINDS[kind].words)
