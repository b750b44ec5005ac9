"""A name for everything that a draft holds: drafts that differ in anything have different ones."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from generator.cache.store import key
from generator.reading.records import Entry
from generator.sheets.sheet import Sheet

Known = Mapping[int, str]
"""Whole records by `id()`, with the digest of each, so that none is looked through again."""


def fingerprint(value: object, known: Known) -> str:
    """Return a short name for a value and all that is in it.

    Equal values have equal names in every process. Raises for what has no plain value, such as a
    function made on the way: it could depend on anything.
    """
    written = io.BytesIO()
    _Spelling(written, known).dump(value)
    return key(written.getvalue())


class _Spelling(pickle.Pickler):
    """Writes values one after another. Nobody reads them back: records stand as their digests.

    https://docs.python.org/3/library/pickle.html#pickle.Pickler.reducer_override
    """

    def __init__(self, file: io.BytesIO, known: Known) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.fast = True  # spells each value out, whether or not it is the same object as another
        self._known = known

    def reducer_override(self, value: object) -> Any:
        """Put digests in place of whole records, and of their parts only the values."""
        if isinstance(value, Entry):
            return str, (f"entry {value.digest} {value.file}",)
        if isinstance(value, BaseModel):
            digest = self._known.get(id(value))
            return str if digest else list, ((digest or (type(value).__name__, vars(value))),)
        if isinstance(value, Sheet):
            return str, (f"sheet {value.digest}",)
        return NotImplemented
