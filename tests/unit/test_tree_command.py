"""`injury-guide tree`: what editors and reviewers see and lock, and the counts of the check."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.unit.tree_support import CONTENT, FOLDER, SUGAR, real, real_check

SHIN_FLAG = 'My foot slaps or drags only in a run, and is soon strong again", level: soon,'
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The tree alone, to be changed; no other record is needed."""
    copy = tmp_path / "content"
    shutil.copytree(CONTENT / FOLDER, copy / FOLDER)
    return copy


def change(content: Path, file: str, old: str, new: str) -> None:
    path = content / FOLDER / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def tree(content: Path, *arguments: str) -> int:
    return main(["tree", *arguments, "--content", str(content)])


def test_a_region_shows_what_each_answer_moves(content: Path, capsys: Capture):
    assert tree(content, "shin") == 0
    assert "press.spot" in capsys.readouterr().out


def test_a_misspelt_region_is_met_with_the_nearest(content: Path, capsys: Capture):
    assert tree(content, "shn") == 2
    assert "Is it `shin`?" in capsys.readouterr().err


def test_all_regions_are_listed_when_none_is_named(content: Path, capsys: Capture):
    assert tree(content) == 0
    shown = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in shown] == list(real()[0].regions)


def test_the_answers_to_sign_off_are_counted(content: Path, capsys: Capture):
    assert tree(content, "--sign-off") == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert last == f"{len(lines)} answers to sign off."


def test_golden_cases_that_hold_are_counted(content: Path, capsys: Capture):
    assert tree(content, "--golden") == 0
    assert capsys.readouterr().out == f"{len(real()[0].cases)} golden cases, 0 failed.\n"


def test_a_golden_case_that_fails_is_shown_as_a_difference(content: Path, capsys: Capture):
    stitch = "{name: Stitch, region: sore, level: self-care"
    change(content, "golden-cases.yaml", stitch, stitch.replace("self-care", "routine"))
    assert tree(content, "--golden") == 1
    wanted = "Stitch\n  - routine, side-stitch\n  + self-care, side-stitch\n"
    assert capsys.readouterr().out.startswith(wanted)


def test_levels_are_compared_with_those_locked_at_a_revision(content: Path, capsys: Capture):
    def git(*words: str) -> None:
        who = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
        subprocess.run(["git", "-C", content, *who, *words], check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "locked")
    change(content, "regions/shin.yaml", SHIN_FLAG, SHIN_FLAG.replace(" level: soon,", ""))
    assert tree(content, "--against", "HEAD") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("shin: ")
    assert "  soon -> routine: " in shown
    assert tree(content, "--golden", "--against", "HEAD") == 1
    changed = "Tight shin with a foot that slaps: soon, "
    assert any(line.startswith(changed) for line in capsys.readouterr().out.splitlines())


def test_a_revision_that_does_not_exist_is_named(content: Path, capsys: Capture):
    assert tree(content, "--against", "no-such") == 2
    assert "no-such" in capsys.readouterr().err


def test_a_tree_that_cannot_be_read_is_sent_to_the_check(content: Path, capsys: Capture):
    change(content, "rules.yaml", "{id: child-limp, ", "{idd: child-limp, ")
    assert tree(content, "shin") == 1
    assert "injury-guide check" in capsys.readouterr().err


def test_a_lock_refuses_a_level_that_falls_without_a_reviewed_change(
    content: Path, capsys: Capture
):
    before = (content / FOLDER / "safety.lock").read_text("utf-8")
    old = SUGAR
    change(content, "regions/toes.yaml", old, "")
    assert tree(content, "--lock") == 1
    assert "Nothing was locked" in capsys.readouterr().err
    assert (content / FOLDER / "safety.lock").read_text("utf-8") == before


def test_a_reviewed_change_is_locked_once_and_allows_no_second_fall(content: Path, capsys: Capture):
    old = SUGAR
    change(content, "regions/toes.yaml", old, "")
    entry = """- date: 2025-01-02
  names: [toes/feel.sugar]
  reason: Asked in another place now.
  reviewer: A reviewer
"""
    with (content / FOLDER / "safety-changes.yaml").open("a", encoding="utf-8") as changes:
        changes.write(entry)
    assert tree(content, "--lock") == 0
    lock = (content / FOLDER / "safety.lock").read_text("utf-8")
    assert "option sugar today" in (CONTENT / FOLDER / "safety.lock").read_text("utf-8")
    assert "option sugar today" not in lock
    assert lock.endswith("spent 2025-01-02 toes/feel.sugar\n")
    # The flag comes back and is locked; to take it away again needs a new entry.
    text = (content / FOLDER / "regions/toes.yaml").read_text("utf-8")
    whole = (CONTENT / FOLDER / "regions/toes.yaml").read_text("utf-8")
    (content / FOLDER / "regions/toes.yaml").write_text(whole, "utf-8")
    assert tree(content, "--lock") == 0
    (content / FOLDER / "regions/toes.yaml").write_text(text, "utf-8")
    assert tree(content, "--lock") == 1
    assert "Nothing was locked" in capsys.readouterr().err


def test_the_check_counts_what_it_visited():
    regions, conditions = len(real()[1].regions), len(real()[1].conditions)
    first, visited, *_ = real_check().lines
    assert first.startswith(f"decision tree: {regions} regions, ")
    assert first.endswith(f"{conditions + 5} outcomes (5 levels, {conditions} conditions)")
    assert " states of the regions and " in visited
    assert visited.endswith("violations 0")


def test_a_reader_who_has_seen_enough_is_met_without_a_traceback():
    """As in `injury-guide tree shin | head -1`."""
    ask = [sys.executable, "-m", "generator", "tree", "shin"]
    with subprocess.Popen(ask, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as told:
        told.stdout.close()
        assert "" == told.stderr.read()
