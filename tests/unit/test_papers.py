"""The papers for developers name what is there: paths, functions, commands, targets of make."""

import ast
import re
from pathlib import Path

import pytest

from generator.__main__ import COMMANDS

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator"
PAPERS = ("README.md", "generator/README.md", ".github/CONTRIBUTING.md")
TOPS = (ROOT, GENERATOR, ROOT / "theme_overrides" / "js" / "check", ROOT / "theme_overrides" / "js")
"""What a path may begin at: the map of the generator leaves out its own folder."""
MADE_UP = re.compile(r"drill|\.\.\.|<|\.build/|guide\.zim|^site/|https?:")
"""The example of a recipe, gaps, and what only a build brings."""
OF_OTHERS = {"File.generated", "injuryGuide.keep"}
"""Names of MkDocs, and of the scripts."""
PATH = re.compile(
    r"[\w.-]*(?:/[\w.-]+)*(?:/|\.(?:py|js|css|md|yaml|yml|html|jinja|json|txt|svg|toml|sh))"
)
NAME = re.compile(r"[a-z_]\w*(?:\.\w+)+")
OF_A_SITE = {"llms.txt", "site.js", "index.html", "drills.md", "assets/"}


def named(paper: str) -> list[str]:
    """Return everything that a paper says as code, once each."""
    text = (ROOT / paper).read_text("utf-8")
    return [*dict.fromkeys(re.findall(r"`([^`\n]+)`", text))]


def defined(module: Path) -> set[str]:
    """Return what a module defines: names, and `Class.method`."""
    found = set()
    for node in ast.parse(module.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            inner = (each for each in node.body if isinstance(each, ast.FunctionDef))
            found |= {f"{node.name}.{each.name}" for each in inner}
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {each.id for each in targets if isinstance(each, ast.Name)}
    return found


def is_there(name: str) -> bool:
    """Whether a dotted name is a module of the generator, or something that one defines."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        stem = GENERATOR.joinpath(*parts[:length])
        module = (
            stem.with_suffix(".py") if stem.with_suffix(".py").is_file() else stem / "__init__.py"
        )
        if module.is_file():
            return length == len(parts) or ".".join(parts[length:]) in defined(module)
    return False


@pytest.mark.parametrize("paper", PAPERS)
def test_every_path_and_name_in_a_paper_exists(paper: str):
    missing = []
    for each in named(paper):
        if MADE_UP.search(each) or each in OF_A_SITE | OF_OTHERS:
            continue
        if PATH.fullmatch(each):
            if not any((top / each).exists() for top in TOPS):
                missing.append(each)
        elif NAME.fullmatch(each) and not is_there(each):
            missing.append(each)
    assert missing == []


@pytest.mark.parametrize("paper", PAPERS)
def test_every_command_in_a_paper_exists(paper: str):
    text = (ROOT / paper).read_text("utf-8")
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8")))
    assert set(re.findall(r"`make ([a-z-]+)", text)) - targets == set()
    assert set(re.findall(r"injury-guide ([a-z]+)", text)) - COMMANDS.keys() == set()


def test_the_map_names_every_room():
    code = set(named("generator/README.md"))
    rooms = {
        path.stem + "/" * path.is_dir()
        for path in GENERATOR.iterdir()
        if path.suffix == ".py" or (path.is_dir() and path.name != "__pycache__")
    }
    assert rooms - code == {"__init__"}
