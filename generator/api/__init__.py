"""The content as data for other programs: static JSON and CSV under `api/v2/`. Pure.

Changes are additive only: `tests/golden/api-shape.json` holds what was promised. What would take a
key away, or change its type, is the next version, under an address of its own.
"""

from generator.api.files import FOLDER, files

__all__ = ["FOLDER", "files"]
