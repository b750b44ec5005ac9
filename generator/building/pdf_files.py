"""The ready PDFs on disk: `make pdf` writes them, a build of the site takes those still true."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PLACE = Path(".build", "pdf")
"""Outside the site, because every build makes the site anew."""

LIST = "versions.json"
"""Written last: without it, no PDF counts as ready."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Which PDFs stand ready. versions: sheet id -> the version that its files show."""

    folder: Path
    versions: Mapping[str, str] = field(default_factory=dict)

    def files(self, current: Mapping[str, str]) -> Mapping[str, bytes]:
        """Return, by its path in the site, every file whose sheet says today what it said then."""
        return {
            f"pdf/{path.name}": path.read_bytes()
            for id_, version in sorted(self.versions.items())
            if current.get(id_) == version
            for path in sorted(self.folder.glob(f"{id_}-*.pdf"))
            if path.stem.removeprefix(f"{id_}-") in ("a4", "letter")
        }


def ready(root: Path, site_url: str) -> Ready:
    """Return what stands ready in a project for a site at this address.

    Nothing, when `make pdf` never ran to its end, or ran for another address.
    """
    folder = root / PLACE
    try:
        known = json.loads((folder / LIST).read_text("utf-8"))
    except (OSError, ValueError):
        return Ready(folder)
    return Ready(folder, known["versions"] if known["site_url"] == site_url else {})


def write(
    root: Path, site_url: str, files: Mapping[str, bytes], versions: Mapping[str, str]
) -> Path:
    """Write all PDFs anew; their list comes last, so that a half-written set is never used."""
    folder = root / PLACE
    folder.mkdir(parents=True, exist_ok=True)
    for old in (folder / LIST, *folder.glob("*.pdf")):
        old.unlink(missing_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    known = {"site_url": site_url, "versions": versions}
    (folder / LIST).write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", "utf-8")
    return folder
