"""A build with what earlier ones kept gives the bytes of a build from nothing, whatever changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIN = "content/injuries/sore-shin.yaml"


@pytest.fixture
def checkout(tmp_path):
    """A checkout of its own, with few records: builds keep what they made inside it."""
    shutil.copytree(ROOT / "tests" / "golden" / "pages" / "content", tmp_path / "content")
    text = "---\ntitle: Check your pain\nsummary: Stands in.\n---\nAsk a clinician.\n"
    (tmp_path / "content/pages/check-your-pain.md").write_text(text, "utf-8")
    shutil.copy2(ROOT / "mkdocs.yml", tmp_path)
    for name in ("generator", "theme_overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def build(checkout, site, **environment):
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--site-dir", checkout / site],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(checkout), **environment},
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    return {
        path.relative_to(checkout / site).as_posix(): path.read_bytes()
        for path in sorted((checkout / site).rglob("*"))
        if path.is_file()
    }


def change(checkout, name, before, after):
    path = checkout / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_whatever_changes_a_warm_build_gives_the_bytes_of_a_cold_one(checkout):
    build(checkout, "warm")
    kept = checkout / ".build" / "cache"
    assert any(kept.iterdir())
    changes = (
        (SHIN, "An ache along", "A sore ache along"),  # a text
        (SHIN, "name: Sore shin", "name: Sore shins"),  # a name that other pages show
        ("content/glossary.yaml", "meaning: ", "meaning: Here, "),  # a meaning in many pages
        ("theme_overrides/partials/footer.html", "All pages", "Every page"),  # the frame
        ("mkdocs.yml", "site_name: Running", "site_name: Our running"),  # a setting
    )
    for each in changes:
        change(checkout, *each)
        cold = build(checkout, "cold", INJURY_GUIDE_NO_CACHE="1")
        assert cold == build(checkout, "warm"), each
    for path in kept.iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert cold == build(checkout, "warm")
