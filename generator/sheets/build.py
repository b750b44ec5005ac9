"""Makes every sheet from the records."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from generator.graph import Graph
from generator.model import Checklist
from generator.reading.records import Entry
from generator.sheets.injury import of_injury
from generator.sheets.lines import item_line, unlike
from generator.sheets.sheet import Block, Section, Sheet
from generator.sheets.words import words
from generator.words.reviewed import reviewed_words


def sheets(graph: Graph) -> list[Sheet]:
    """Return every sheet: the checklists by name, then those of each full injury."""
    entries = sorted(graph.all("checklist"), key=lambda each: each.title.lower())
    for entry in entries:
        if entry.id not in graph.sheets:  # several pages show them
            graph.sheets[entry.id] = [checklist(graph, entry)]
    written = [made for entry in entries for made in graph.sheets[entry.id]]
    return written + [made for entry in graph.injuries for made in of_injury(graph, entry)]


PACK = "handout-pack"
"""The name of all sheets in one file."""


def versions(made: Sequence[Sheet]) -> dict[str, str]:
    """Return sheet id -> version; the pack of all sheets has one too."""
    each = {sheet.id: sheet.version for sheet in made}
    return each | {PACK: hashlib.sha256(repr(sorted(each.items())).encode()).hexdigest()[:6]}


def checklist(graph: Graph, entry: Entry[Checklist]) -> Sheet:
    """Return a checklist as it is written."""
    record = entry.record
    sections = tuple(
        Section(
            id=f"part-{number}",
            title=part.title,
            intro=words(graph, part.intro or ""),
            blocks=(
                Block(
                    "",
                    unlike(item_line(graph, item) for item in part.items),
                    ticks=part.ticks == "yes",
                ),
            ),
            look=part.look,
            plot=graph.names.plot(part.plot).svg if part.plot else "",
            light=next((item.pain_light for item in part.items if item.pain_light), ""),
        )
        for number, part in enumerate(record.parts, 1)
    )
    return Sheet(
        id=entry.id,
        kind="checklist",
        title=record.name,
        summary=record.summary,
        for_whom=record.for_whom,
        pages=int(record.pages),
        at_most=False,
        sections=sections,
        last_reviewed=record.last_reviewed,
        review_by=record.review_by,
        reviewed=reviewed_words(record),
        file=entry.file,
        blanks=record.blanks,
    )
