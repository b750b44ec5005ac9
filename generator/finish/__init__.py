"""What every site needs beside its pages: stylesheets, scripts, a strict policy, headers.

Everything here is pure: texts in, texts out; `building.make` reads the files. Nothing here knows
of records, pages or MkDocs.
"""

from generator.finish.assets import (
    SEARCH_INDEX,
    Asset,
    Assets,
    bundle,
    named,
)
from generator.finish.offline import FALLBACK_SCRIPTS, idle, manifest, whole, worker
from generator.finish.policy import headers, policy, robots

__all__ = [
    "FALLBACK_SCRIPTS",
    "SEARCH_INDEX",
    "Asset",
    "Assets",
    "bundle",
    "headers",
    "idle",
    "manifest",
    "named",
    "policy",
    "robots",
    "whole",
    "worker",
]
