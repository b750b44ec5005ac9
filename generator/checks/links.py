"""Rules about ids in fields and texts: they lead somewhere, and every record is reached."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator import prose
from generator.checks.about import About
from generator.finish import REGIONS
from generator.graph import PAGES
from generator.kinds import KINDS
from generator.model import Link
from generator.place import Place
from generator.problems import Problem

_REACHED_BY_THEMSELVES = {
    "injury", "guide", "page", "checklist", "return_plan", "body_part", "pain_light", "faq",
    "emergency_numbers", "source", "term", "red_flag",
}  # kinds that an index page lists whole; sources have a rule of their own


def links_lead_somewhere(about: About) -> Iterator[Problem]:
    """Every id in a field or a `[[link]]` is the id of a record of the right kind, under its present name."""
    moved = {move.old: move.new for move in about.graph.moves}
    for id_, leaves in about.graph.leaves.items():
        entry = about.graph.by_id[id_]
        for leaf in leaves:
            node = entry.at(*leaf.path)
            if isinstance(leaf.mark, Link):
                yield from _checked(
                    about, leaf.value, leaf.mark.kinds, node.place, node.width, moved,
                    pages=not leaf.mark.kinds,
                )
                continue
            for mention in prose.mentions(leaf.value):
                place, width = about.where(node, mention.typed.split("|")[0])
                yield from _checked(about, mention.id, (), place, width, moved, pages=True)
            for cited in prose.citations(leaf.value):
                for source in cited:
                    place, width = about.where(node, source)
                    yield from _checked(
                        about, source, ("source",), place, width, moved, pages=False
                    )


def _checked(
    about: About, written: str, kinds: tuple[str, ...], place: Place, width: int,
    moved: dict[str, str], *, pages: bool,
) -> Iterator[Problem]:
    found = about.graph.by_id.get(written)
    if found is None and ((pages and written in PAGES) or about.unread(written, kinds)):
        return
    what = " or ".join(KINDS[kind].words for kind in kinds) or "a record"
    if found is None and written in moved:
        yield say.moved_id(place, width, written, moved[written])
    elif found is None:
        known = [each.id for each in about.graph.by_id.values() if not kinds or each.kind.name in kinds]
        near = say.nearest(written, [*known, *PAGES] if pages else known)
        yield say.unknown_id(place, width, written, what.removeprefix("a ").removeprefix("an "), near)
    elif kinds and found.kind.name not in kinds:
        yield say.wrong_record(place, width, written, what, found.kind.words)


def places_are_on_the_body_map(about: About) -> Iterator[Problem]:
    """Every region that a record names is a place on the body map."""
    for entry in [*about.graph.all("injury"), *about.graph.all("body_part")]:
        for number, region in enumerate(entry.record.map_regions):
            if region not in REGIONS:
                node = entry.at("map_regions", number)
                near = say.nearest(region, REGIONS)
                yield say.unknown_region(node.place, node.width, region, near)


def nothing_is_orphaned(about: About) -> Iterator[Problem]:
    """An exercise or a figure is used by another record; other kinds are reached through their index."""
    if about.records.unread:
        return  # what could not be read may be what refers to them
    for entry in about.graph.by_id.values():
        if entry.kind.name in _REACHED_BY_THEMSELVES or about.graph.pointed_at_by.get(entry.id):
            continue
        place = entry.node.key_place or entry.node.place
        yield say.orphan(place, len(entry.id), entry.id, entry.kind.words)
