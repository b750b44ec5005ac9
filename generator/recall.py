"""Makes things of the graph, and makes one again only when it would become another.

What is made of the graph is made of the answers that it gave. So whoever makes a page, or a
record's data, gets a graph that listens; what was made then holds for as long as the same questions
have the same answers. Nobody has to say what a page depends on, and nobody can forget to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

from generator.cache.shelf import Shelf
from generator.cache.store import key
from generator.graph import Comparison, Graph
from generator.names import Ask, Names
from generator.reading.records import Entry

T = TypeVar("T")


class _Listening:
    """Stands in for a graph: answers as it does, and notes each question."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.asked: dict[Ask, None] = {}
        self.names = Names(graph.by_id, self.asked)

    def __getattr__(self, name: str) -> Any:
        """Return what the graph has by this name: an answer, or a method that will ask for one."""
        found = getattr(self.graph, name)
        if not callable(found):
            self.asked[name,] = None
            return found

        def ask(*ids: str) -> Any:
            self.asked[name, *ids] = None
            return found(*ids)

        return ask


def recall(graph: Graph, shelf: Shelf, name: str, make: Callable[[Graph], T]) -> T:
    """Return what is kept under a name while the graph answers as it did; else make and keep it.

    name: of all that `make` uses apart from the graph that it is given.
    """
    kept: tuple[tuple[Ask, ...], str, T] | None = shelf.get(name)
    if kept is not None and kept[1] == _answers(graph, kept[0]):
        return kept[2]
    listening = _Listening(graph)
    made = make(cast("Graph", listening))
    asked = tuple(listening.asked)
    shelf.put(name, (asked, _answers(graph, asked), made))
    return made


def once(graph: Graph, name: str, make: Callable[[Graph], T]) -> T:
    """Return what is made of a graph a single time, whoever asks, and however often."""
    listening = graph if isinstance(graph, _Listening) else None
    whole = listening.graph if listening else graph
    if name not in whole.made:
        inner = _Listening(whole)
        whole.made[name] = make(cast("Graph", inner)), inner.asked
    made, asked = whole.made[name]
    if listening:
        listening.asked.update(asked)
    return cast("T", made)


def _answers(graph: Graph, asked: Sequence[Ask]) -> str:
    """Return a name for all that the graph answers."""
    known = graph.answers
    for ask in asked:
        if ask not in known:
            known[ask] = _answer(graph, *ask)
    return key(*(known[ask] for ask in asked))


def _answer(graph: Graph, name: str, *ids: str) -> str:
    found = getattr(graph, name)
    try:
        return _spelt(found(*ids) if callable(found) else found)
    except LookupError:  # of a record that is no longer there
        return ""


def _spelt(answer: object) -> str:
    """Return a text that differs for answers that do. A record stands as its digest."""
    if isinstance(answer, Entry):
        return f"{answer.kind.name} {answer.digest} {answer.file}"
    if isinstance(answer, Comparison):
        return f"{_spelt(answer.one)} {_spelt(answer.two)} {answer.path}"
    if isinstance(answer, list | tuple):
        return key(*map(_spelt, answer))
    if isinstance(answer, Mapping):
        return key(*(part for each in answer.items() for part in map(_spelt, each)))
    return repr(answer)
