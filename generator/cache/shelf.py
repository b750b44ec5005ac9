"""Small things of one sort, each under a key of what it was made from, kept in one file."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, TypeVar

from generator.cache.rows import Rows
from generator.cache.store import Store, code, key, versions

T = TypeVar("T")


class Shelf:
    """Values by key, which `save` keeps for other processes.

    Values are shared by all who ask, so nobody may change one. Only our own code, the same that
    reads them, writes these entries, and the store knows when one is broken: pickle is safe here.
    """

    def __init__(self, store: Store, name: str) -> None:
        self.hold = store.folder is None
        """Whether values stay at hand, for another build by this process."""
        self._key = key("shelf", name, code(), versions("pydantic", "markupsafe"))
        self._store = store
        self._rows = store.folder and Rows(store.folder / self._key)
        self._held: dict[str, Any] = {}
        self._used: set[str] = set()

    def __contains__(self, name: object) -> bool:
        """Whether anything stands under a key."""
        return name in self._held or bool(self._rows and self._rows.get(str(name)) is not None)

    def names(self) -> list[str]:
        """Return the keys that were asked for with success, or put, since it was last saved."""
        return sorted(self._used)

    def get(self, name: str) -> Any:
        """Return what stands under a key, or None."""
        found = self._held.get(name)
        if found is None and self._rows and (packed := self._rows.get(name)) is not None:
            found = pickle.loads(packed)  # noqa: S301 - see above
            if self.hold:
                self._held[name] = found
        if found is not None:
            self._used.add(name)
        return found

    def put(self, name: str, value: object) -> None:
        """Put a value there."""
        if self.hold:
            self._held[name] = value
        self._used.add(name)
        if self._rows:
            self._rows.put(name, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def made(self, name: str, make: Callable[[], T]) -> T:
        """Return what stands under a key; make it and put it there when there is nothing."""
        found: T | None = self.get(name)
        if found is None:
            found = make()
            self.put(name, found)
        return found

    def save(self) -> None:
        """Keep what is new for other processes, and let go of what nobody used for long."""
        if self._rows:
            self._store.used.add(self._key)
            self._rows.save(self._used)
        if len(self._held) > 2 * len(self._used):
            self._held = {name: held for name, held in self._held.items() if name in self._used}
        self._used = set()
