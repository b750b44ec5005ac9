"""What a rule about one record may look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from generator.cache.store import key
from generator.model import Figure, Text
from generator.names import Names
from generator.problems.place import Place
from generator.reading.kinds import KINDS
from generator.reading.leaves import Leaf, leaves
from generator.reading.records import Entry
from generator.reading.source import Sources


@dataclass(frozen=True)
class Around:
    """What may be known of all other records. `digest` names all of it: a new field goes there too.

    kinds:   id -> kind. moved: old id -> new id. urls: every address of the site.
    figures: those that watch sentences. injuries: their names, in lower case.
    medical: words that do not count as hard ones.
    unread:  as `Records.unread`. sources: only to find places.
    """

    names: Names
    kinds: Mapping[str, str]
    moved: Mapping[str, str]
    urls: frozenset[str]
    figures: tuple[Entry[Figure], ...]
    injuries: frozenset[str]
    medical: frozenset[str]
    unread: frozenset[str]
    sources: Sources

    @cached_property
    def digest(self) -> str:
        """A name for all of it."""
        return key(
            *(part for id_ in self.kinds for part in (id_, self.names.told(id_))),
            repr(sorted(self.moved.items())),
            *(repr(sorted(each)) for each in (self.urls, self.injuries, self.medical, self.unread)),
            *(figure.digest for figure in self.figures),
        )

    def may_exist(self, id_: str, kinds: tuple[str, ...]) -> bool:
        """Whether the record may exist and could not be read: then no link to it is to blame."""
        return id_ in self.unread or bool(self.unread & set(kinds or KINDS))


@dataclass(frozen=True)
class One:
    """A record, and what it may know of the others."""

    entry: Entry[Any]
    around: Around

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every marked value of the record."""
        return tuple(leaves(self.entry.record))

    def texts(self, *kinds: Literal["label", "prose"]) -> Iterator[Leaf]:
        """Yield every text of some kinds."""
        for leaf in self.leaves:
            if isinstance(leaf.mark, Text) and leaf.mark.kind in kinds:
                yield leaf

    def where(self, leaf: Leaf, text: str, at: int = 0) -> tuple[Place, int]:
        """Return place and width of some words of a text. at: where they begin in it, if known."""
        node = self.entry.at(*leaf.path)
        return self.around.sources.locate(node, text, leaf.value[:at])
