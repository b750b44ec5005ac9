"""Turns the texts of records into the words of a sheet: links kept, distances in both units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, zip_longest

from generator.graph import Graph
from generator.model import Dose, Figure
from generator.model.values.units import dose_words
from generator.names import PAGES
from generator.sheets.sheet import Piece, Words
from generator.words import prose

_NUMBERS = r"\d[\d.,]*(?:(?:, | to | and |-)\d[\d.,]*)*"
_DISTANCE = re.compile(
    rf"({_NUMBERS}(?: \w+)?(?:, \w+)? miles?(?: or more)?) "
    rf"\(({_NUMBERS} (?:km|kilometres)(?: or more)?)\)"
)
_MARK = re.compile("\ue000(\\d+)\ue001")


def words(graph: Graph, text: str) -> Words:
    """Return a text as pieces, in one line, without markup."""
    return _linked(graph, text) if "[[" in text else _unlinked(text)


@lru_cache(maxsize=50_000)  # sheets of one build, and of the builds of a preview, say the same
def _unlinked(text: str) -> Words:
    bare = prose.plain(text, lambda mention: mention.typed)
    return tuple(_joined(distances(" ".join(bare.split()))))


def _linked(graph: Graph, text: str) -> Words:
    found: list[prose.Mention] = []

    def keep(match: re.Match[str]) -> str:
        found.append(prose.Mention(match[1].strip(), match[2], match[0]))
        return f"\ue000{len(found) - 1}\ue001"

    marked = prose.LINK.sub(keep, text)
    bare = " ".join(prose.plain(marked, graph.names.words_of).split())
    pieces: list[Piece] = []
    for number, part in enumerate(_MARK.split(bare)):
        if number % 2:
            pieces += _mention(graph, found[int(part)])
        else:
            pieces += distances(part)
    return tuple(_joined(pieces))


def _mention(graph: Graph, mention: prose.Mention) -> Iterator[Piece]:
    shown = graph.names.words_of(mention)
    entry = graph.find(mention.id)
    if entry is not None and isinstance(entry.record, Figure):
        yield from distances(shown)
    else:
        yield Piece(shown, PAGES[mention.id][1] if entry is None else entry.url)


def distances(text: str) -> Iterator[Piece]:
    """Yield a plain text as pieces, with every `2 miles (3.2 km)` as one of its own."""
    parts = iter(_DISTANCE.split(text))
    for said, miles, km in zip_longest(parts, parts, parts):
        if said:
            yield Piece(said)
        if miles:
            yield Piece(miles, km=km)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join neighbours that are only words."""
    for more, run in groupby(pieces, lambda piece: bool(piece.url or piece.km)):
        if more:
            yield from run
        else:
            yield Piece("".join(piece.words for piece in run))


def dose(graph: Graph, given: Dose | None, note: str | None = None) -> Words:
    """Return a dose in words, what to mind and when to go on; pages say where numbers come from."""
    parts = []
    if given is not None:
        parts.append(", ".join(dose_words(given)))
        parts += [given.note or "", given.next or ""]
    parts.append(note or "")
    sentences = [part.strip().rstrip(".") for part in parts if part.strip()]
    return words(graph, sentence(". ".join(sentences)))


def sentence(text: str) -> str:
    """Return a text with a capital at its start and a full stop at its end."""
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?:" else ".")
