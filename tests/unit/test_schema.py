"""Schemas and checker judge alike: every record, every broken fixture, and many small mutations."""

import copy
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.editing import manual, schema
from generator.problems import CATALOGUE, links, numbers, safety, syntax, tree, words
from generator.problems.tree import proof
from generator.reading import records
from generator.reading.source import Sources
from generator.reading.syntax import parse
from tests.content_fixture import TINY, Case, cases, check, copy_of_tiny, make

GUIDE = Path(__file__).parents[2] / "content" / "README.md"


class AsEditorsSee(yaml.CSafeLoader):
    """YAML 1.2, core schema: what a YAML language server makes of a file."""


AsEditorsSee.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"(?:~|null|Null|NULL|)", "~nN\0"),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    AsEditorsSee.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^{pattern}$"), [*first.replace("\0", ""), ""]
    )
AsEditorsSee.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)
AsEditorsSee.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node))
)


class WithEmpty(yaml.CSafeDumper):
    """Writes nothing behind a key that holds nothing, as editors do."""


WithEmpty.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)
FILES = schema.files()
JUDGES = {
    pattern: Draft7Validator(json.loads(FILES[name])) for name, pattern in schema.matches().items()
}


def refused(name: str, text: str) -> bool:
    """Whether an editor's schema underlines anything in a file of `content/`."""
    judge = next((each for pattern, each in JUDGES.items() if Path(name).match(pattern)), None)
    if judge is None:
        return False
    try:
        held = yaml.load(text, Loader=AsEditorsSee)  # noqa: S506 - builds plain values only
    except (yaml.YAMLError, RecursionError, ValueError):
        return True
    return next(judge.iter_errors(held), None) is not None


def shape_problems(name: str, text: str) -> list[str]:
    parsed = parse(text.encode(), f"content/{name}")
    nodes = {} if parsed.node is None else {name: parsed.node}
    found = [*parsed.problems, *records.read(Sources(nodes, {})).problems]
    return [problem.kind for problem in found]


def yaml_files(content: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(content.rglob("*.yaml")):
        if path.is_file():
            yield path.relative_to(content).as_posix(), path.read_text("utf-8", "replace")


def test_schemas_that_are_committed_are_those_of_the_models(content: Path):
    folder = content / schema.FOLDER
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == FILES


def test_guide_for_editors_holds_what_is_made_from_the_models():
    written = GUIDE.read_text("utf-8")
    assert manual.fill(written) == written


def test_guide_for_editors_has_every_problem():
    written = GUIDE.read_text("utf-8")
    assert [kind for kind in CATALOGUE if f"**{kind}**" not in written] == []


def test_every_key_says_what_it_is():
    assert [row for row in manual.keys().splitlines() if re.search(r"\|\s*\|$", row)] == []


def test_every_schema_is_a_schema():
    for text in FILES.values():
        Draft7Validator.check_schema(json.loads(text))
        # A keyword of another draft is passed over in silence, and so is what it asks for.
        assert keywords(json.loads(text)) <= Draft7Validator.META_SCHEMA["properties"].keys()


def keywords(node: Any) -> set[str]:
    """Every keyword of a schema and of those inside of it."""
    if isinstance(node, list):
        return {word for each in node for word in keywords(each)}
    if not isinstance(node, dict):
        return set()
    named = {"properties", "definitions"}
    inside = [
        each
        for key, value in node.items()
        if key not in {"enum", "const"}
        for each in (value.values() if key in named else [value])
    ]
    return {*node, *keywords(inside)}


def test_real_records_pass_their_schemas(content: Path):
    assert [name for name, text in yaml_files(content) if refused(name, text)] == []


def test_tiny_records_pass_their_schemas():
    assert [name for name, text in yaml_files(TINY) if refused(name, text)] == []


COMPARED = [case for case in cases() if case.kind not in schema.ONLY_CHECKER]


@pytest.mark.parametrize("case", COMPARED, ids=lambda case: case.kind)
def test_broken_fixture_is_judged_alike(case: Case, tmp_path: Path):
    content = copy_of_tiny(tmp_path, tree=case.of_tree)
    make(case.edits, content)
    kinds = {problem.kind for problem in check(content)[0]}
    modules = (links, numbers, words, tree, proof, safety)
    spanning = {name.replace("_", "-") for module in modules for name in vars(module)}
    spanning.remove("not-a-list")  # the one shape whose message is the tree's own
    assert any(refused(*each) for each in yaml_files(content)) == bool(kinds - spanning)


def test_list_of_what_only_the_checker_knows_names_problems_that_exist():
    assert set(schema.ONLY_CHECKER) <= set(CATALOGUE)
    assert syntax.tab.__name__ in schema.ONLY_CHECKER


def mutations(held: Any) -> Iterator[Any]:
    """Copies of a value with one place changed: a key dropped or renamed, a value replaced."""
    for path in paths(held):
        *above, last = path
        for spoil in (
            "",
            [],
            {},
            ["a"],
            {"a": "b"},
            "a word",
            "Not An Id!",
            7,
            -7,
            2.5,
            True,
            None,
            "x" * 50_000,
        ):
            changed = copy.deepcopy(held)
            at(changed, above)[last] = spoil
            yield changed
        if isinstance(last, str):
            changed = copy.deepcopy(held)
            del at(changed, above)[last]
            yield changed
            changed = copy.deepcopy(held)
            inner = at(changed, above)
            inner[f"{last}x"] = inner.pop(last)
            yield changed


def paths(held: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inside = held.items() if isinstance(held, dict) else enumerate(held)
    for key, value in inside:
        yield (*above, key)
        if isinstance(value, dict | list):
            yield from paths(value, (*above, key))


def at(held: Any, path: list[Any]) -> Any:
    for step in path:
        held = held[step]
    return held


@pytest.mark.parametrize(
    "one_in", [7, pytest.param(1, marks=pytest.mark.long)], ids=["one-in-seven", "every"]
)
@pytest.mark.parametrize("name", [name for name, _ in yaml_files(TINY)])
def test_every_small_change_is_judged_alike(name: str, one_in: int):
    # Thirteen ways to spoil a place and two to spoil a key, so that each seventh is another way.
    held = yaml.load((TINY / name).read_text("utf-8"), Loader=AsEditorsSee)  # noqa: S506
    for changed in islice(mutations(held), None, None, one_in):
        text = yaml.dump(changed, Dumper=WithEmpty, sort_keys=False, width=1_000_000)
        found = set(shape_problems(name, text))
        if not found & set(schema.ONLY_CHECKER):
            assert refused(name, text) == bool(found), (found, text[:2000])
