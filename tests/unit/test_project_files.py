"""The locks, the Makefile and the top of the project agree with each other."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ROOT / ".locks"
TOP_LEVEL = {
    "LICENSE",
    "LICENSE-CONTENT",
    "Makefile",
    "README.md",
    "content",
    "findings",
    "generator",
    "mkdocs.yml",
    "pyproject.toml",
    "site",
    "tests",
    "theme_overrides",
}


@pytest.mark.parametrize("name", ["test", "pdf"])
def test_lock_can_be_added_to_the_one_of_the_site(name: str) -> None:
    assert pins("site") - pins(name) == set()


@pytest.mark.parametrize("name", ["site", "test", "pdf"])
def test_every_package_is_locked_with_a_hash(name: str) -> None:
    for entry in entries(name):
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("name", ["site", "test", "pdf"])
def test_lock_names_no_place_to_download_from(name: str) -> None:
    assert re.findall(r"https?:|--(?:extra-)?index|--find-links", lock_text(name)) == []


def test_click_that_broke_live_reload_is_kept_out() -> None:
    assert [pin for pin in pins("site") if pin.startswith("click==8.3.")] == []


def test_what_pyproject_pins_is_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    exact = {need for need in project["dependencies"] if "==" in need}
    assert exact
    assert exact - pins("site") == set()


def test_nothing_else_stands_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    top = {path.partition("/")[0] for path in listed}
    assert {name for name in top if not name.startswith(".")} - TOP_LEVEL == set()


def test_help_lists_every_target_that_is_explained() -> None:
    explained = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    # Without what a make around these tests hands down to the makes inside it.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    shown = subprocess.run(
        ["make"], cwd=ROOT, capture_output=True, text=True, check=True, env=plain
    ).stdout.splitlines()
    assert [line.split()[:2] for line in shown] == [["make", name] for name in explained]
    assert {"site", "serve", "test"} <= set(explained)


def lock_text(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text()


def entries(name: str) -> list[str]:
    """Each requirement with its hashes, one string each."""
    return re.findall(r"^[a-z0-9].*(?:\n    .*)*", lock_text(name), re.MULTILINE)


def pins(name: str) -> set[str]:
    """The pins of a lock, such as "mkdocs==1.6.1"."""
    return set(re.findall(r"^([a-z0-9-]+==[^ ;]+)", lock_text(name), re.MULTILINE))
