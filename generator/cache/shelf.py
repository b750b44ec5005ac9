"""Small things of one sort, each under a key of what it was made from, kept as one entry."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, TypeVar

from generator.cache.store import SPARE, Store, code, key, versions

T = TypeVar("T")


class Shelf:
    """Values by key, which `save` keeps for other processes.

    Values are shared by all who ask, so nobody may change one. Only our own code, the same that
    reads them, writes these entries, and the store knows when one is broken: pickle is safe here.
    """

    def __init__(self, store: Store, name: str) -> None:
        self.hold = store.folder is None
        """Whether values stay at hand, for another build by this process."""
        self._store = store
        self._key = key("shelf", name, code(), versions("pydantic", "markupsafe"))
        self._held: dict[str, Any] = {}
        self._packed: dict[str, bytes] | None = None
        self._used: set[str] = set()
        self._new = False

    def __contains__(self, name: object) -> bool:
        """Whether anything stands under a key."""
        return name in self._held or name in self._all

    def names(self) -> list[str]:
        """Return the keys that were asked for with success, or put, since it was last saved."""
        return sorted(self._used)

    def get(self, name: str) -> Any:
        """Return what stands under a key, or None."""
        found = self._held.get(name)
        if found is None and name in self._all:
            found = pickle.loads(self._all[name])  # noqa: S301 - see above
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
        if self._store.folder is not None:
            self._all[name] = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
            self._new = True

    def made(self, name: str, make: Callable[[], T]) -> T:
        """Return what stands under a key; make it and put it there when there is nothing."""
        found: T | None = self.get(name)
        if found is None:
            found = make()
            self.put(name, found)
        return found

    def save(self) -> None:
        """Keep all of it if anything is new, without what was not used once that is most of it."""
        used, self._used = self._used, set()
        if not self._new:
            self._store.used.add(self._key)
            return
        self._new = False
        if len(self._all) > SPARE * len(used):
            self._packed = {name: self._all[name] for name in used}
            self._held = {name: held for name, held in self._held.items() if name in used}
        self._store.put(self._key, pickle.dumps(self._packed, pickle.HIGHEST_PROTOCOL))

    @property
    def _all(self) -> dict[str, bytes]:
        if self._packed is None:
            kept = self._store.get(self._key)
            self._packed = {} if kept is None else pickle.loads(kept)  # noqa: S301 - see above
        return self._packed
