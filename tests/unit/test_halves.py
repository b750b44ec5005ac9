"""Pages that two processes rendered are those that one would have."""

import shutil
from pathlib import Path

import pytest

from generator.building import halves
from generator.building.build import SiteNotBuiltError, build
from generator.cache import store as cache
from generator.cache.store import Store

ROOT = Path(__file__).parents[2]
RECORDS = ("exercises/calf-rise.yaml", "injuries/sore-shin.yaml", "injuries/cracked-shin-bone.yaml")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """The content of the golden pages, and a page for the tool; builds keep nothing."""
    shutil.copytree(ROOT / "tests" / "golden" / "pages" / "content", tmp_path / "content")
    text = "---\ntitle: Check your pain\nsummary: Stands in.\n---\nAsk a clinician.\n"
    (tmp_path / "content/pages/check-your-pain.md").write_text(text, "utf-8")
    shutil.copy2(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "theme_overrides").symlink_to(ROOT / "theme_overrides")
    store = Store(None)
    monkeypatch.setattr(cache, "store", lambda: store)
    return tmp_path


def built(project):
    """Build; return every file, or what went wrong."""
    try:
        done = build(project / "mkdocs.yml")
    except SiteNotBuiltError as error:
        return sorted(str(error).splitlines())
    found = sorted(path for path in done.site.rglob("*") if path.is_file())
    return {path.relative_to(done.site).as_posix(): path.read_bytes() for path in found}


def test_two_processes_give_the_bytes_of_one(project, monkeypatch):
    two = built(project)
    assert halves.MANY <= len([name for name in two if name.endswith("index.html")])
    monkeypatch.setattr(halves, "MANY", 1_000_000)
    assert two == built(project)


def test_what_is_wrong_on_a_page_stops_the_build_whichever_process_had_it(project, monkeypatch):
    for name in RECORDS:
        path = project / "content" / name
        text = path.read_text("utf-8")
        path.write_text(text.replace(" text: ", " text: See [here](#nowhere). ", 1), "utf-8")
    two = built(project)
    assert len(RECORDS) <= len([line for line in two if "#nowhere" in line])
    monkeypatch.setattr(halves, "MANY", 1_000_000)
    assert two == built(project)
