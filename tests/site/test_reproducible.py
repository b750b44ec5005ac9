"""One commit gives one site, whoever builds it, by which command, wherever and whenever."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEEDED = ("content", "generator", "theme_overrides", "mkdocs.yml")
READY_PDFS = ".build/pdf"
REVERSED = """
import os

_listdir, _scandir = os.listdir, os.scandir

class Reversed:
    def __init__(self, found):
        self.found = found
        self.entries = iter(sorted(found, key=lambda entry: entry.name, reverse=True))
    def __iter__(self):
        return self.entries
    def __next__(self):
        return next(self.entries)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        self.found.close()
    def close(self):
        self.found.close()

os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
os.scandir = lambda path=".": Reversed(_scandir(path))
print("files come in reverse", file=__import__("sys").stderr)
"""
"""Python runs this at its start: folders list their files from Z to A."""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another checkout, without anything that builds leave behind but the ready PDFs."""
    folder = tmp_path_factory.mktemp("elsewhere") / "ein anderer Ordner"
    folder.mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy2(ROOT / name, folder / name)
    if (ROOT / READY_PDFS).exists():
        shutil.copytree(ROOT / READY_PDFS, folder / READY_PDFS)
    return folder


def test_bare_mkdocs_in_another_folder_locale_time_zone_and_file_order_changes_no_byte(
    built_site: Path, elsewhere: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(REVERSED)
    world = {
        **{name: value for name, value in os.environ.items() if not name.startswith("LC_")},
        "LANG": "POSIX",
        "LC_ALL": "POSIX",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "20261122",
        "SOURCE_DATE_EPOCH": "4102444800",
        "PYTHONPATH": os.pathsep.join((str(tmp_path), str(elsewhere))),
        "NO_MKDOCS_2_WARNING": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=elsewhere,
        env=world,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "files come in reverse" in done.stderr
    assert f"Building documentation to directory: {elsewhere}" in done.stderr
    assert "WARNING" not in done.stderr
    one, other = files(built_site), files(elsewhere / "site")
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
