"""Makes the lines of sheets from checklist items and claims, with what each record says today."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.graph import Graph
from generator.model import Claim
from generator.model.plans import ChecklistItem
from generator.model.values.units import figure_words
from generator.reading.records import Entry
from generator.sheets.sheet import Line, Piece
from generator.sheets.words import distances, dose, words


def item_line(graph: Graph, item: ChecklistItem) -> Line:
    """Return one line of a checklist, with what its record says today."""
    note = words(graph, item.note) if item.note else ()
    sources = tuple(item.basis or ())
    if item.sign:
        flag = graph.get(item.sign)
        text = note or words(graph, flag.record.text)
        return Line(flag.id, named(flag), text, tuple(flag.record.basis))
    if item.exercise:
        exercise = graph.get(item.exercise)
        given = item.dose or exercise.record.dose_for(None)
        from_dose = tuple(given.basis) if given else ()
        return Line(
            exercise.id, named(exercise), dose(graph, given, item.note), sources or from_dose
        )
    if item.figure:
        figure = graph.get(item.figure)
        shown = tuple(distances(figure_words(figure.record)))
        return Line(
            figure.id,
            named(figure),
            (*shown, Piece(". "), *note) if note else shown,
            tuple(figure.record.basis),
        )
    if item.pain_light:
        light = graph.get(item.pain_light)
        name = Piece(f"{light.title}, {light.record.pain.text} out of 10", light.url)
        return Line(light.id, (name,), note, sources)
    return text_line(graph, item.text or "", sources)


def named(entry: Entry[Any]) -> tuple[Piece, ...]:
    """Return the name of a record, leading to its page."""
    return (Piece(entry.title, entry.url),)


def text_line(graph: Graph, text: str, sources: Sequence[str] = ()) -> Line:
    """Return a line of words. Its id comes from the words: another text is another line."""
    shown = words(graph, text)
    return Line("t" + hashlib.sha256(text.encode()).hexdigest()[:6], (), shown, tuple(sources))


def claims(graph: Graph, claims: Iterable[Claim]) -> Iterator[Line]:
    """Yield a line a claim."""
    for claim in claims:
        yield text_line(graph, claim.text, claim.basis)


def unlike(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Keep the first of lines that say the same."""
    seen: dict[str, Line] = {}
    for line in lines:
        seen.setdefault(line.id, line)
    return tuple(seen.values())


def within(prefix: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give lines of one phase ids of their own: an exercise may come back in the next phase."""
    return tuple(replace(line, id=f"{prefix}-{line.id}") for line in unlike(lines))
