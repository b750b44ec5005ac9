"""`injury-guide schema`: write what is made from the models, so that it cannot drift."""

from __future__ import annotations

import argparse

from generator.editing import manual, schema


def run(options: argparse.Namespace) -> int:
    """Write the schemas, and the generated parts of the editors' guide."""
    folder = options.content / schema.FOLDER
    folder.mkdir(exist_ok=True)
    made = schema.files()
    for old in folder.glob("*.json"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, "utf-8")
    guide = options.content / "README.md"
    guide.write_text(manual.fill(guide.read_text("utf-8")), "utf-8")
    print(f"Wrote {len(made)} schemas to {folder}, and the generated parts of {guide}.")
    return 0
