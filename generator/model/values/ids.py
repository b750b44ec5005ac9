"""What an id looks like, and how a name becomes one."""

from __future__ import annotations

import re
import unicodedata

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def id_of(name: str) -> str:
    """Return the id that a name gives: `Morton's neuroma` -> `mortons-neuroma`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['\u2019]", "", plain)).strip("-")
