"""A name for everything that a draft holds: drafts that differ in anything have different ones."""

from __future__ import annotations

import io
import pickle
from typing import Any

from generator.cache.store import key
from generator.checked_tree import CheckedTree
from generator.reading.records import Entry


def fingerprint(value: object) -> str:
    """Return a short name for a value and all that is in it.

    Equal values have equal names in every process. Raises for what has no plain value, such as a
    function made on the way: it could depend on anything.
    """
    written = io.BytesIO()
    _Spelling(written).dump(value)
    return key(written.getvalue())


class _Spelling(pickle.Pickler):
    """Writes values one after another. Nobody reads them back: records stand as their digests.

    https://docs.python.org/3/library/pickle.html#pickle.Pickler.reducer_override
    """

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # spells each value out, whether or not it is the same object as another

    def reducer_override(self, value: object) -> Any:
        """Put digests in place of records and of the tree."""
        if isinstance(value, Entry):
            return str, (f"entry {value.digest} {value.file}",)
        if isinstance(value, CheckedTree):
            return str, (f"tree {value.digest}",)
        return NotImplemented
