"""Keeps what was proved about the decision tree, so that it is not proved again, in `.build/`.

Every entry carries the fingerprint of what it was made from, and the file is named by a hash of the
code that made it: an old or broken file is never used, and all of it is safe to delete.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

Remembered = Mapping[str, Mapping[str, Any]]


def recall() -> Remembered:
    """Return what this checkout has kept; nothing when there is none or it cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(_file().read_text("utf-8"))
        if isinstance(kept, dict):
            return kept
    return {}


def keep(remembered: Remembered) -> None:
    """Keep it for the next run; outside a checkout, or where nothing can be written, do nothing.

    A tree with a slip has no proof: what was proved before the slip is kept for after it.
    """
    path = _file()
    if not remembered or not (path.parents[1] / "mkdocs.yml").exists():
        return
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(remembered), "utf-8")
        fresh.replace(path)


def _file() -> Path:
    return Path(__file__).parents[2] / ".build" / f"proof-{_code()}.json"


@cache
def _code() -> str:
    """Return a hash of the code whose results are kept."""
    hashed = hashlib.sha256()
    for path in sorted((Path(__file__).parents[1] / "triage").glob("*.py")):
        hashed.update(path.read_bytes())
    return hashed.hexdigest()[:12]
