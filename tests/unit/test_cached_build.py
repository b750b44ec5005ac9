"""A build with what earlier ones kept gives the bytes of a build from nothing, whatever changed."""

import os
import random
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator import site
from generator.building.build import build
from generator.cache import store as cache
from generator.cache.between_builds import Kept, nothing
from generator.cache.store import Store

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "tests" / "golden" / "pages" / "content"
SHIN = "content/injuries/sore-shin.yaml"
DAY = date(2026, 12, 1)
SETTING = site.Setting("Guide", "https://example.org/")


@pytest.fixture
def project(tmp_path):
    """A site with few records, and a theme and settings that a test may change."""
    shutil.copytree(CONTENT, tmp_path / "content")
    text = "---\ntitle: Check your pain\nsummary: Stands in.\n---\nAsk a clinician.\n"
    (tmp_path / "content/pages/check-your-pain.md").write_text(text, "utf-8")
    shutil.copy2(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "theme_overrides", tmp_path / "theme_overrides")
    return tmp_path


def built(project, kept, monkeypatch):
    """Build as a new process would that finds this folder of kept things; return every file."""
    store = Store(kept)
    monkeypatch.setattr(cache, "store", lambda: store)
    shown = project / "site"
    build(project / "mkdocs.yml", shown)
    return {
        path.relative_to(shown).as_posix(): path.read_bytes()
        for path in sorted(shown.rglob("*"))
        if path.is_file()
    }


def change(project, name, before, after):
    path = project / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def test_whatever_changes_a_warm_build_gives_the_bytes_of_a_cold_one(project, monkeypatch):
    kept = project / "kept"
    built(project, kept, monkeypatch)
    assert any(kept.iterdir())
    changes = (
        (SHIN, "An ache along", "A sore ache along"),  # a text
        (SHIN, "name: Sore shin", "name: Sore shins"),  # a name that other pages show
        ("content/glossary.yaml", "meaning: ", "meaning: Here, "),  # a meaning in many pages
        ("theme_overrides/partials/footer.html", "All pages", "Every page"),  # the frame
        ("mkdocs.yml", "site_name: Running", "site_name: Our running"),  # a setting
    )
    for each in changes:
        change(project, *each)
        cold = built(project, None, monkeypatch)
        assert cold == built(project, kept, monkeypatch), each
    for path in kept.iterdir():
        path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert cold == built(project, kept, monkeypatch)


def everything(content: Path, kept: Kept):
    """Return all that a build makes before MkDocs has it, or the problems that stop it."""
    checked = site.read(content, DAY, kept)
    if checked.stops:
        return checked.report()
    made = site.pages(checked.graph, SETTING, kept.pages)
    pages = [(page.path, page.outline, page.draft.title) for page in made]
    data = dict(site.for_others(made, checked, SETTING, "About.", kept))
    return checked.report(), pages, site.found_by(made, kept), data


def edit(content: Path, chance: random.Random) -> None:
    """Change any record in any way: a word, a name, a line, a file, an id; often a mistake too."""
    files = sorted(path for path in content.rglob("*") if path.suffix in {".yaml", ".md"})
    path = chance.choice(files)
    text = path.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    number = chance.randrange(len(lines))
    match chance.choice(("word", "word", "name", "figure", "drop", "add", "copy", "delete", "id")):
        case "word":
            lines[number] = re.sub(r"\b(the|a|and|is)\b", r"\1 very", lines[number], count=1)
        case "name":
            names = [n for n, line in enumerate(lines) if re.match(r" *(name|title|term):", line)]
            number = chance.choice(names or [number])
            lines[number] = lines[number].replace("\n", " too\n")
        case "figure":
            lines[number] = re.sub(r"\d", str(chance.randrange(10)), lines[number], count=1)
        case "drop":
            del lines[number]
        case "add":
            lines.insert(number, chance.choice(lines))
        case "copy":
            path = path.with_stem(f"{path.stem}-{chance.randrange(99)}")
            lines = [re.sub(r"^(name|title): .*", r"\g<0> again", line) for line in lines]
        case "delete":
            path.unlink()
            return
        case "id":
            for each in files:
                held = each.read_text("utf-8")
                each.write_text(re.sub(rf"\b{path.stem}\b", f"{path.stem}-x", held), "utf-8")
            path.rename(path.with_stem(f"{path.stem}-x"))
            return
    path.write_text("".join(lines), "utf-8")


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in (1, 2, 3))])
def test_whatever_is_edited_nothing_of_what_was_is_left(seed, tmp_path):
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    good, tried = tmp_path / "good", tmp_path / "content"
    shutil.copytree(CONTENT, tried)
    store = tmp_path / "kept"
    worked = 0
    for _ in range(30):
        shutil.rmtree(good, ignore_errors=True)
        shutil.copytree(tried, good)
        edit(tried, chance)
        kept = Kept(Store(store))
        cold = everything(tried, nothing())
        assert cold == everything(tried, kept)
        kept.save()
        if isinstance(cold, str):  # a mistake: try another edit
            shutil.rmtree(tried)
            shutil.copytree(good, tried)
        else:
            worked += 1
    assert worked > 5


NAMES = """
import sys
from datetime import date
from pathlib import Path
from generator import site
from generator.cache.between_builds import nothing
kept = nothing()
graph = site.read(Path(sys.argv[1]), date(2026, 12, 1), kept).graph
site.pages(graph, site.Setting("Guide", "https://example.org/"), kept.pages)
print(kept.pages.names())
"""


def test_what_one_process_keeps_another_finds():
    found = {
        subprocess.run(
            [sys.executable, "-c", NAMES, CONTENT],
            cwd=ROOT,
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert 1 == len(found)
