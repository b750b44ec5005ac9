"""One slip in a file that many records share is one problem, and not one for each use."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.content_fixture import read

TODAY = date(2026, 12, 1)
SHARED = sorted(
    path.name
    for path in (Path(__file__).parents[2] / "content").glob("*.yaml")
    if path.name not in {"moved.yaml", "changes.yaml"}
)


@pytest.fixture(scope="module")
def spoilt(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real content, to spoil one file at a time."""
    return Path(shutil.copytree(content, tmp_path_factory.mktemp("shared") / "content"))


def spoil(file: Path) -> None:
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"(?m)^(  \w+): (?=\w)", r"\1: a: ", text, count=1), "utf-8")


def test_a_colon_too_many_in_every_shared_file_is_one_problem_each(spoilt: Path):
    whole = {name: (spoilt / name).read_text("utf-8") for name in SHARED}
    for name in SHARED:
        spoil(spoilt / name)
    found = read(spoilt).problems
    for name, text in whole.items():
        (spoilt / name).write_text(text, "utf-8")
    assert sorted((each.kind, each.place.file) for each in found) == [
        ("broken-yaml", f"content/{name}") for name in SHARED
    ]


@pytest.mark.long
@pytest.mark.parametrize("name", SHARED)
def test_a_colon_too_many_in_a_shared_file_is_the_only_problem(name: str, spoilt: Path):
    file = spoilt / name
    whole = file.read_text("utf-8")
    spoil(file)
    found = read(spoilt).problems
    file.write_text(whole, "utf-8")
    assert [(each.kind, each.place.file) for each in found] == [("broken-yaml", f"content/{name}")]


def test_the_decision_tree_says_which_of_its_names_were_renamed(spoilt: Path):
    (spoilt / "injuries/mortons-neuroma.yaml").rename(spoilt / "injuries/toe-nerve.yaml")
    moved = spoilt / "moved.yaml"
    moved.write_text(moved.read_text("utf-8") + "  mortons-neuroma: toe-nerve\n", "utf-8")
    found = [
        each
        for each in read(spoilt).problems
        if each.place.file.startswith("content/decision-tree/")
    ]
    assert [(each.kind, each.fix) for each in found] == [
        ("moved-id", "write `injury: toe-nerve`, or run `injury-guide check --fix`")
    ]
