"""The content as data for other programs: static JSON and CSV under `api/v2/`. Pure.

Changes are additive only: `tests/golden/api-shape.json` holds what was promised. What would take a
key away, or change its type, goes under `api/v2/` beside it.
"""

from generator.api.files import FOLDER, files

__all__ = ["FOLDER", "files"]
