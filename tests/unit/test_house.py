"""The lines of the house that a reader of one file cannot see."""

import ast
import re
from pathlib import Path

import pytest
from jinja2 import meta

from generator.writing.templates import environment

GENERATOR = Path(__file__).parents[2] / "generator"
MODULES = {
    ".".join(path.relative_to(GENERATOR).with_suffix("").parts): path
    for path in sorted(GENERATOR.rglob("*.py"))
}
KNOWN = {f"generator.{name}".removesuffix(".__init__"): path for name, path in MODULES.items()}
WORLD = re.compile(
    r"^(?:os|pathlib|shutil|subprocess|tempfile|tarfile|socket|urllib\.request|http|mkdocs|properdocs)(?:\.|$)"
)
"""Imports with which a module can touch files, processes, the network or MkDocs."""
MAY_TOUCH_IT = {
    "reading.source": "reads content/",
    "building.build": "swaps the sites",
    "building.make": "reads the templates of the frame",
    "cache.store": "keeps what a build may use again",
    "cache.rows": "keeps the small things among them",
    "building.mkdocs_plugin": "hands the finished files to MkDocs; all that knows MkDocs",
    "building.pdf_files": "reads and writes PDFs",
    "building.preview": "serves the site and watches for changes",
    "building.settings": "names the type of a path, and opens nothing",
    "building.shown": "writes the files of the preview",
    "site": "names the type of a path, and opens nothing",
    "__main__": "ends quietly when nobody reads what it prints",
    "commands.__init__": "reads arguments that are paths",
    "commands.build": "writes what its command is asked for",
    "commands.check": "writes files that were mended",
    "commands.compress": "writes compressed files",
    "commands.diff": "asks git for the base",
    "commands.new": "writes the new record",
    "commands.pdf": "writes PDFs",
    "commands.schema": "writes the schemas",
    "commands.tree": "asks git for the older rules",
}
"""The modules that may, and what for."""
SAYS_NOTHING = {"about", "around", "halves", "kept", "one"}
"""Names that tell a reader nothing of what a module holds."""
LONGEST = 300
MOST_IN_A_ROOM = 12
THEME = GENERATOR.parent / "theme_overrides"
DRAWN = THEME / "pictures" / "cards"
"""One picture a record, drawn by `make pictures`: nobody looks them over one by one."""
SCRIPTS = sorted(path for path in THEME.rglob("*.js") if "vendor" not in path.parts)
"""Our own scripts; those of others stand in `vendor/`."""
STYLES = sorted(THEME.rglob("*.css"))
OF_A_ROOM = {".py", ".jinja", ".html", ".css", ".js", ".svg", ".png"}
TEMPLATES = sorted((GENERATOR / "templates").rglob("*.jinja"))
ALWAYS_THERE = {"w", "title", "_", "caller"}
ENVIRONMENT = environment()


def imports(path: Path) -> set[str]:
    """Every module that a file imports; `from generator import x` is generator.x if that is one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{each.name}" for each in node.names}
            found |= (inner & KNOWN.keys()) or {node.module}
    return found


@pytest.mark.parametrize("name", MODULES)
def test_file_is_short_enough_to_hold_one_idea(name: str):
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [*SCRIPTS, *STYLES], ids=lambda path: path.name)
def test_script_or_stylesheet_is_short_enough_to_hold_one_idea(path: Path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(
    "folder",
    [
        each
        for top in (GENERATOR, THEME)
        for each in (top, *top.rglob("*"))
        if each.is_dir() and each != DRAWN
    ],
    ids=lambda folder: folder.relative_to(GENERATOR.parent).as_posix(),
)
def test_room_is_small_enough_to_look_over(folder: Path):
    found = [path.name for path in folder.iterdir() if path.suffix in OF_A_ROOM]
    assert len(found) <= MOST_IN_A_ROOM, found


@pytest.mark.parametrize("name", MODULES)
def test_module_says_what_it_holds(name: str):
    assert name.rpartition(".")[2] not in SAYS_NOTHING


def types_in(path: Path) -> set[str]:
    """Return the names of the classes of a file, and of its types: `Level = Literal[...]`."""
    body = ast.parse(path.read_text("utf-8")).body
    assigned = [each.targets[0] for each in body if isinstance(each, ast.Assign)]
    named = [each.id for each in assigned if isinstance(each, ast.Name)]
    return {each.name for each in body if isinstance(each, ast.ClassDef)} | {
        name for name in named if re.fullmatch("_?[A-Z][a-z]\\w*", name)
    }


def test_no_two_types_share_a_name():
    places: dict[str, list[str]] = {}
    for module, path in MODULES.items():
        for name in types_in(path):
            places.setdefault(name, []).append(module)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", MODULES)
def test_only_named_modules_touch_files_or_mkdocs(name: str):
    touches = sorted(each for each in imports(MODULES[name]) if WORLD.match(each))
    assert name in MAY_TOUCH_IT or not touches


def test_modules_that_may_touch_files_exist():
    assert set(MAY_TOUCH_IT) <= set(MODULES)


def test_no_two_modules_import_each_other():
    graph = {
        name: {each for each in imports(path) if each in KNOWN and each != name}
        for name, path in KNOWN.items()
    }
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join([*trail[trail.index(name) :], name])
        if name not in done:
            for each in sorted(graph[name]):
                walk(each, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        walk(name, ())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_header_of_a_template_names_what_it_uses(path: Path):
    text = path.read_text("utf-8")
    header = re.match(r"\{#-?(.*?)#\}", text, re.DOTALL)
    assert header, "a template begins with a comment that says what it is"
    assert used_by(name_of(path)) - ALWAYS_THERE <= set(re.findall(r"\w+", header[1]))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_header_of_a_template_names_nothing_else(path: Path):
    header = path.read_text("utf-8").split("#}")[0].partition("Context:")[2]
    named = {
        name
        for names in re.findall(r"(?m)^\s+((?:\w+, )*\w+) \(", header)
        for name in names.split(", ")
    }
    inside = meta.find_referenced_templates(ENVIRONMENT.parse(path.read_text("utf-8")))
    used = used_by(name_of(path)).union(*(used_by(each) for each in inside if each))
    assert named <= used


def name_of(template: Path) -> str:
    return template.relative_to(GENERATOR / "templates").as_posix()


def used_by(template: str) -> set[str]:
    text = (GENERATOR / "templates" / template).read_text("utf-8")
    return meta.find_undeclared_variables(ENVIRONMENT.parse(text))


def test_page_is_made_from_a_template_that_exists():
    used = {
        found
        for path in (GENERATOR / "pages").rglob("*.py")
        for found in re.findall(r'template="([^"]+)"', path.read_text("utf-8"))
    }
    assert used <= {name_of(path) for path in TEMPLATES}
