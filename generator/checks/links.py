"""Rules about ids in fields and texts: they lead somewhere, and every record is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import problems as say
from generator.body.regions import REGIONS
from generator.checks.context import About, Around, One
from generator.levels import URGENT_FIRST
from generator.model import Checklist, Link
from generator.names import PAGES
from generator.plots import PLOTS
from generator.problems import Problem
from generator.problems.place import Place
from generator.reading.kinds import KINDS
from generator.words import prose

NEEDED = {
    "page": ("home", "about", "recovery-table", "pain-scale"),
    "guide": ("after-a-red-flag", "using-the-pain-scale"),
    "level": URGENT_FIRST,
}
"""Records that templates name by their ids, and the levels that help stands at."""


def links_lead_somewhere(one: One) -> Iterator[Problem]:
    """Every id in a field or a `[[link]]` is the present id of a record of the right kind."""
    for leaf in one.leaves:
        if isinstance(leaf.mark, Link):
            kinds = leaf.mark.kinds
            if not _fits(one.around, leaf.value, kinds, pages=not kinds):
                spot = one.entry.at(*leaf.path).spot
                yield _unfit(one.around, leaf.value, spot, kinds, pages=not kinds)
            continue
        for mention in prose.mentions(leaf.value):
            if mention.id in PLOTS and leaf.path == ("body",):
                place, _ = one.where(leaf, mention.typed)
                yield from _without_records(one.around, mention.id, place)
                continue
            if not _fits(one.around, mention.id, (), pages=True):
                begins = leaf.value.find(mention.typed)
                place, _ = one.where(leaf, mention.typed.split("|")[0], begins)
                inside = place._replace(column=place.column + 2)
                yield _unfit(one.around, mention.id, (inside, len(mention.id)), (), pages=True)
        for source in (each for cited in prose.citations(leaf.value) for each in cited):
            if not _fits(one.around, source, ("source",), pages=False):
                spot = one.where(leaf, source, _begins(source, leaf.value))
                yield _unfit(one.around, source, spot, ("source",), pages=False)


def _begins(id_: str, text: str) -> int:
    """Where an id stands in a text: itself, and not as the beginning of a longer one."""
    found = re.search(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", text)
    return found.start() if found else 0


def plots_of_a_sheet_can_be_drawn(one: One) -> Iterator[Problem]:
    """A part of a checklist shows a plot only where the records of the plot exist."""
    record = one.entry.record
    for number, part in enumerate(record.parts if isinstance(record, Checklist) else ()):
        if part.plot:
            place = one.entry.at("parts", number, "plot").place
            yield from _without_records(one.around, part.plot, place)


def _without_records(around: Around, plot: str, place: Place) -> Iterator[Problem]:
    for id_ in PLOTS[plot].needs:
        if not _fits(around, id_, (), pages=False):
            yield _unfit(around, id_, (place, len(plot)), (), pages=False)


def _fits(around: Around, id_: str, kinds: tuple[str, ...], *, pages: bool) -> bool:
    """Whether an id may stand where it does, or may not be blamed."""
    kind = around.kinds.get(id_)
    if kind is not None:
        return not kinds or kind in kinds
    return (pages and id_ in PAGES) or around.may_exist(id_, kinds)


def _unfit(
    around: Around, id_: str, spot: tuple[Place, int], kinds: tuple[str, ...], *, pages: bool
) -> Problem:
    found = around.kinds.get(id_)
    if found is not None:
        wanted = " or ".join(KINDS[kind].words for kind in kinds)
        return say.wrong_record(*spot, id_, wanted, KINDS[found].words)
    if id_ in around.moved:
        return say.moved_id(*spot, id_, around.moved[id_])
    known = [each for each, kind in around.kinds.items() if not kinds or kind in kinds]
    known += PAGES if pages else ()
    what = KINDS[kinds[0]].words if kinds else "a record"
    where = f"content/{KINDS[kinds[0]].stands_in}" if kinds else "content/"
    return say.unknown_id(*spot, id_, what=what, where=where, known=known)


def places_are_on_the_body_map(one: One) -> Iterator[Problem]:
    """Every region that a record names is a place on the body map."""
    for number, region in enumerate(getattr(one.entry.record, "map_regions", ())):
        if region not in REGIONS:
            spot = one.entry.at("map_regions", number).spot
            yield say.unknown_region(*spot, region, list(REGIONS))


def nothing_is_orphaned(about: About) -> Iterator[Problem]:
    """Another record uses each exercise and figure; other kinds are reached by an index."""
    for entry in about.graph.by_id.values():
        reached = entry.kind.listed or about.graph.pointed_at_by.get(entry.id)
        if not reached and not about.maybe_named(entry):
            width = len(entry.id) if entry.kind.one_file else 1
            yield say.orphan(entry.node.named_at, width, entry.id, entry.kind.words)


def needed_records_exist(about: About) -> Iterator[Problem]:
    """Every record that the site's own pages show or link to exists."""
    for kind, ids in NEEDED.items():
        for id_ in ids:
            if id_ not in about.graph.by_id and not about.around.may_exist(id_, (kind,)):
                of_its_own = f"/{id_}.{'md' if KINDS[kind].markdown else 'yaml'}"
                ending = "" if KINDS[kind].one_file else of_its_own
                file = f"{about.sources.root}/{KINDS[kind].stands_in}{ending}"
                yield say.needed_record(Place(file, 1, 1), id_, KINDS[kind].words, file)
