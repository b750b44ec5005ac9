"""Finish the built site: one stylesheet, named assets, a strict policy, headers.

Everything here is pure: texts in, texts out. The MkDocs plugin reads and writes the files, and
calls these names in the order that this list gives. Nothing here knows of records, pages or MkDocs.
"""

from generator.finish.assets import (
    SEARCH_INDEX,
    Asset,
    Assets,
    bundle,
)
from generator.finish.body_map import REGIONS, body_map, views_of
from generator.finish.offline import manifest, worker
from generator.finish.policy import faults, headers, policy, robots

__all__ = [
    "REGIONS",
    "SEARCH_INDEX",
    "Asset",
    "Assets",
    "body_map",
    "bundle",
    "faults",
    "headers",
    "manifest",
    "policy",
    "robots",
    "views_of",
    "worker",
]
