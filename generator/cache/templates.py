"""Keeps what Jinja compiles templates to, by their text: starting anew then costs little."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.cache import store as cache


class CompiledTemplates(BytecodeCache):
    """Jinja's compiled templates in the store; `name` tells environments with other rules apart."""

    def __init__(self, name: str) -> None:
        self.name = name

    def _key(self, bucket: Bucket) -> str:
        return cache.key(self.name, cache.versions("jinja2"), bucket.key, bucket.checksum)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept, if anything."""
        found = cache.store().get(self._key(bucket))
        if found is not None:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has made."""
        cache.store().put(self._key(bucket), bucket.bytecode_to_string())
