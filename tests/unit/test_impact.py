"""`injury-guide diff`: what a reviewer is told. The reports are in tests/golden/impact."""

import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import site
from generator.__main__ import main
from generator.editing.impact import MARK, Impact, Side, as_markdown, as_text, impact, summary
from generator.pages import SERIES
from generator.writing.page import write
from tests.content_fixture import GOLDEN, TINY, TODAY, copy_of_tiny, make

GIT = ("git", "-c", "user.name=Editor", "-c", "user.email=editor@example.org")
INJURY = "injuries/sore-shin.yaml"
REWRITE = "REWRITE_GOLDENS" in os.environ

JONES = """
jones-2021:
  title: Rest and shins
  authors: Jones
  year: "2021"
  publisher: A journal
  url: https://example.org/jones-2021
  type: cohort
  findings:
    - Rest helped.
"""
CHANGES: dict[str, list[dict[str, Any]]] = {
    "a-recovery-time": [
        {"file": INJURY, "replace": "    weeks: 2-4", "with": "    weeks: 3-6"},
        {"file": INJURY, "replace": "weeks: 3-6\n      signs", "with": "weeks: 4-8\n      signs"},
    ],
    "a-source": [
        {"file": "sources.yaml", "add": JONES},
        {
            "file": INJURY,
            "replace": "Rest and cool the shin.\n    basis: guide",
            "with": "Rest and cool the shin.\n    basis: [jones-2021]",
        },
    ],
    "a-new-record": [
        {
            "file": "injuries/numb-shin.yaml",
            "write": (TINY / "injuries/cracked-shin.yaml")
            .read_text("utf-8")
            .replace("Cracked shin", "Numb shin")
            .replace("Tibial stress injury", "Nerve pain"),
        }
    ],
    "a-deleted-term": [
        {
            "file": "glossary.yaml",
            "write": "ache:\n  term: ache\n  meaning: A dull pain.\n",
        }
    ],
    "a-figure": [{"file": "figures.yaml", "replace": "amount: 1-2", "with": "amount: 2-3"}],
    "a-rewritten-text": [
        {
            "file": INJURY,
            "replace": "  - text: Rest and cool the shin.\n",
            "with": "  - text: Walk if it does not hurt, and cool the shin when it does.\n",
        },
        {"file": INJURY, "replace": "onset: overuse", "with": "onset: acute"},
    ],
}


def side(content: Path) -> Side:
    checked = site.read(content, TODAY)
    assert not checked.stops, checked.report()
    drafts = [draft for makes in SERIES for draft in makes(checked.graph)]
    graph = checked.graph
    pages = {
        draft.url: write(graph, draft, graph.newest_review, graph.reading).html for draft in drafts
    }
    return Side(graph, pages, checked.tree)


@pytest.fixture(scope="module")
def before() -> Side:
    return side(TINY)


def after(tmp_path: Path, edits: list[dict[str, Any]]) -> Side:
    content = copy_of_tiny(tmp_path)
    make(edits, content)
    return side(content)


def renamed(tmp_path: Path, *, redirect: bool) -> Side:
    content = copy_of_tiny(tmp_path)
    (content / "injuries/cracked-shin.yaml").rename(content / "injuries/split-shin.yaml")
    for path in content.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("cracked-shin", "split-shin"), "utf-8")
    if redirect:
        make([{"file": "moved.yaml", "add": "  cracked-shin: split-shin\n"}], content)
    return side(content)


def compare_with_golden(name: str, found: Impact) -> None:
    path = GOLDEN / "impact" / f"{name}.txt"
    report = f"{as_text(found)}\n\n{as_markdown(found)}\n"
    if REWRITE:
        path.write_text(report, "utf-8")
    assert path.read_text("utf-8") == report


@pytest.mark.parametrize("name", CHANGES)
def test_change_is_reported_as_expected(name: str, before: Side, tmp_path: Path):
    compare_with_golden(name, impact(before, after(tmp_path, CHANGES[name])))


def test_rename_with_a_redirect_is_reported_as_expected(before: Side, tmp_path: Path):
    found = impact(before, renamed(tmp_path, redirect=True))
    assert not found.gone
    assert set(found.moved) == {
        "injuries/cracked-shin/ \u2192 injuries/split-shin/",
        "compare/cracked-shin-or-sore-shin/ \u2192 compare/sore-shin-or-split-shin/",
    }
    compare_with_golden("a-rename", found)


def test_page_that_ends_without_a_redirect_is_called_out(before: Side, tmp_path: Path):
    found = impact(before, renamed(tmp_path, redirect=False))
    assert "injuries/cracked-shin/" in found.gone
    assert "PAGES THAT END WITHOUT A REDIRECT" in as_text(found)


def test_same_content_changes_nothing(before: Side):
    found = impact(before, before)
    assert found.nothing
    assert as_text(found) == "Nothing changes for readers."


def test_a_formatter_that_writes_the_same_in_other_marks_changes_no_page(tmp_path: Path):
    def marked(text: str) -> Side:
        edit = {"file": "guides/load.md", "replace": "Bone, tendon", "with": text + ", tendon"}
        return after(tmp_path / text[0], [edit])

    found = impact(marked("*Bone*"), marked("_Bone_"))
    assert found.pages == []


def test_states_in_which_urgency_falls_are_in_the_summary(before: Side):
    assert "urgency falls in 1,234 states" in summary(replace(impact(before, before), fell=1234))


def test_comment_begins_with_the_mark_by_which_it_is_found_again(before: Side):
    assert as_markdown(impact(before, before)).splitlines()[0] == MARK


def test_content_cannot_turn_into_markup_or_mentions_of_the_comment(before: Side):
    evil = "x <img src=x> @everyone [a](b) #1 `c`"
    found = impact(before, before)
    text = as_markdown(replace(found, records=[(evil, [evil])]))
    for part in ("<img", "@everyone", "](b)", "#1", "`c`"):
        assert part not in text.replace("\\`", "").replace("\\]", "")


def test_what_others_did_to_the_base_since_is_no_part_of_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    content = copy_of_tiny(tmp_path)

    def git(*words: str) -> None:
        subprocess.run([*GIT, *words], cwd=tmp_path, check=True, capture_output=True)

    def commit(file: str, old: str, new: str) -> None:
        path = content / file
        assert old in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
        git("commit", "-q", "-a", "-m", file)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "start")
    git("checkout", "-q", "-b", "mine")
    commit("exercises/heel-lift.yaml", "name: Heel lift", "name: Heel rise")
    git("checkout", "-q", "main")
    commit("guides/load.md", "Load and rest", "Load, rest and food")
    git("checkout", "-q", "mine")
    monkeypatch.chdir(tmp_path)
    assert main(["diff", "--content", "content", "main"]) == 0
    told = capsys.readouterr().out
    assert "Heel rise" in told
    assert "Load, rest" not in told
    assert "guides/load" not in told
