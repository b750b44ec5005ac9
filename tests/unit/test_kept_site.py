"""Whole builds with what earlier ones have kept: the same bytes as a build from nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.test_build import RECORD, ROOT, STANDS_IN, SUMMARY, files


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with its own copy of the code, so that it keeps its own things."""
    shutil.copytree(ROOT / "tests" / "golden" / "pages" / "content", tmp_path / "content")
    (tmp_path / "content/pages/check-your-pain.md").write_text(STANDS_IN, "utf-8")
    shutil.copy2(ROOT / "mkdocs.yml", tmp_path)
    for folder in ("theme_overrides", "generator"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def built(project: Path) -> dict[str, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return files(project / "site")


def from_nothing(project: Path) -> dict[str, bytes]:
    for made in (".build", "site"):
        shutil.rmtree(project / made)
    return built(project)


def test_after_edits_the_site_is_that_of_a_build_from_nothing(project: Path):
    record = project / RECORD
    text = record.read_text("utf-8")
    built(project)
    for words in ("An ache.", "A pain.", "An ache."):  # the third begins with the site of the first
        record.write_text(text.replace(SUMMARY, words), "utf-8")
        warm = built(project)
    assert warm == from_nothing(project)


def test_broken_and_lost_pages_are_made_again(project: Path):
    whole = built(project)
    kept = sorted((project / ".build" / "cache").iterdir())
    pages = [path for path in kept if b"<!doctype html>" in path.read_bytes()]
    for path in pages[::2]:
        path.write_bytes(path.read_bytes()[:-9] + b"<b>broken")
    for path in pages[1::2]:
        path.unlink()
    assert len(pages) > 10
    assert built(project) == whole


def test_what_somebody_did_to_the_old_site_leaves_no_trace(project: Path):
    whole = built(project)
    site = project / "site"
    (site / "index.html").write_text("spoilt")
    (site / "stranger").mkdir()
    (site / "stranger" / "index.html").write_text("not ours")
    (site / "red-flags" / "index.html").unlink()
    assert built(project) == whole
