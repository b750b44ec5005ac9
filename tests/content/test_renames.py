"""Renames, on the records that readers have: a line in moved.yaml does the rest."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from generator.checks.links import NEEDED, links_lead_somewhere
from generator.editing.moves import carry_out, read, unknown_to_the_tree
from generator.reading.kinds import KINDS
from tests.unit.test_mend import files_of

FIXED = {"level", "pain_light", "emergency_numbers", "page"}
"""Kinds whose ids are fixed: the scales of urgency and of pain, countries, pages of the menu."""

NEEDED_IDS = {id_ for ids in NEEDED.values() for id_ in ids}


@pytest.fixture(scope="module")
def renamed(content: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The files after the record of each kind that most others name has another id; old -> new."""
    files = files_of(content)
    graph = read({name: raw.decode() for name, raw in files.items()}).graph
    words = Counter(re.findall(r"[a-z0-9-]+", b"\n".join(files.values()).decode()))
    moved = yaml.safe_load((content / "moved.yaml").read_text("utf-8")) or {}
    anew = {}
    for kind in KINDS.values():
        ids = [entry.id for entry in graph.all(kind.name) if entry.id not in NEEDED_IDS]
        if ids and kind.name not in FIXED:
            old = max(ids, key=lambda id_: (words[id_] if "-" in id_ else 0, id_))
            anew[old] = f"{old}-anew"
            moved.setdefault(kind.stands_in.removesuffix(".yaml"), {})[old] = anew[old]
    files["content/moved.yaml"] = yaml.safe_dump(moved, sort_keys=False).encode()
    texts = {name: raw.decode() for name, raw in files.items()}
    carry_out(texts, [])
    return texts, anew


def test_all_that_names_a_renamed_record_names_it_by_its_new_id(renamed):
    files, anew = renamed
    assert len(anew) > 10
    about = read(files)
    assert set(anew.values()) <= about.graph.by_id.keys()
    found = [problem for one in about.each for problem in links_lead_somewhere(one)]
    assert [str(each) for each in (*found, *unknown_to_the_tree(about))] == []
    # A new id that begins with the old one is not renamed again.
    assert [name for name, text in files.items() if "-anew-anew" in text] == []


def test_what_stands_beside_a_record_goes_along(renamed, content: Path):
    files, anew = renamed
    for folder in ("drawings", "places"):
        before = {path.stem for path in (content / folder).iterdir()}
        after = {Path(name).stem for name in files if name.startswith(f"content/{folder}/")}
        assert after == {anew.get(id_, id_) for id_ in before}
