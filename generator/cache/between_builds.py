"""What builds keep, and why each key is right. All of it is in `.build/`, and safe to delete.

A key names everything that a thing is made from, so nothing kept is ever out of date: it is found,
or it is not. No key holds a time. Every key also holds the text of all our code and templates, and
the versions of what made it; the store tells broken entries from whole ones.

| kept | of | made from, besides the code |
| --- | --- | --- |
| `records` | a file without problems: its records | its path and bytes |
| `records` | the decision tree, proved and without problems | its files, and the ids around it |
| `passed` | a record that passed every rule of one | all that was typed in it, and `Around` |
| `pages` | a page's outline: its sources, a digest of it | its draft, and what it asked the graph |
| `pages` | what the search counts of a page | its outline's digest, and its other names |
| `pages` | the terms that a page may link | its outline's digest, and all terms |
| `data` | a record's JSON | the record, and what it asked the graph |
| `drawings` | the drawing of an exercise | its poses, who does it |
| a page | its HTML; on `pages`, its anchors and links | `frame`, outline's digest, its terms |
| a region | the proof of the decision tree there | its rules, the code of `tree engine proof` |
| a template | its code, compiled by Jinja | its text, and what `cache.templates` names |

Questions to the graph are noted one by one (`recall`): a page that shows ten names of other records
is made anew when one of the ten changes, not when any does. A draft's fingerprint takes records by
their digest, and refuses what has no plain value (`writing.fingerprint`). A template sees its
context and its Writer, both made of a graph that notes: `tests/unit/test_house.py` holds that
line, and `tests/unit/test_cached_build.py` holds warm builds against cold ones.
"""

from __future__ import annotations

from functools import cache

from generator.cache import store
from generator.cache.shelf import Shelf
from generator.cache.store import Store


class Kept:
    """The shelves of one store."""

    def __init__(self, of: Store) -> None:
        self.store = of
        self.records = Shelf(of, "records")
        self.passed = Shelf(of, "passed")
        self.pages = Shelf(of, "pages")
        self.data = Shelf(of, "data")
        self.drawings = Shelf(of, "drawings")

        self._shelves = (self.records, self.passed, self.pages, self.data, self.drawings)

    def hold(self) -> None:
        """Have everything stay at hand: this process builds again and again."""
        for shelf in self._shelves:
            shelf.hold = True

    def save(self) -> None:
        """Keep for other processes what this one has found or made."""
        for shelf in self._shelves:
            shelf.save()


def kept() -> Kept:
    """Return what this checkout keeps; the builds of one process share it."""
    return _kept(store.store())


@cache
def _kept(of: Store) -> Kept:
    return Kept(of)


def notice_edited_code() -> None:
    """Let go of what this process holds when a template or our code is not as it was."""
    before = store.code()
    store.code.cache_clear()
    if store.code() != before:
        _kept.cache_clear()


def nothing() -> Kept:
    """Return shelves that no other process sees."""
    return Kept(store.NOTHING)
