"""The data for other programs: complete, as its schemas say, and never less than it was."""

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import api
from generator.api.schemas import schemas
from generator.graph import Graph
from generator.levels import URGENT_FIRST
from generator.reading import source
from generator.tree import read as tree_of

ROOT = Path(__file__).parents[2]
SHAPE = ROOT / "tests/golden/api-shape.json"
SITE = "https://guide.example/"
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(graph: Graph) -> Files:
    tree, _ = tree_of.read(source.read(ROOT / "content").nodes)
    return dict(api.files(graph, tree, "The guide", SITE))


@pytest.fixture(scope="module")
def index(files: Files) -> dict[str, Any]:
    return json.loads(files["api/v2/index.json"])["index"]


def local(address: str) -> str:
    assert address.startswith(SITE)
    return address.removeprefix(SITE)


def test_every_record_has_a_file_of_its_own_and_stands_in_that_of_its_kind(
    graph: Graph, files: Files, index: dict[str, Any]
) -> None:
    assert [each["id"] for each in index["records"]] == list(graph.by_id)
    of_kinds = [
        {key: value for key, value in each.items() if key != "schema_version"}
        for listed in index["files"]
        if listed["address"].endswith(".json")
        for each in json.loads(files[local(listed["address"])]).get("records", [])
    ]
    alone = [json.loads(files[local(each["data"])]) for each in index["records"]]
    for each in alone:
        del each["schema_version"]
    assert of_kinds == alone


def test_every_file_is_as_its_schema_says(files: Files, index: dict[str, Any]) -> None:
    judges = {name: Draft202012Validator(schema) for name, schema in schemas().items()}
    where = [(each["data"], each["kind"].replace("_", "-")) for each in index["records"]]
    where += [
        (each["address"], Path(each["schema_address"]).stem)
        for each in index["files"]
        if each["schema_address"]
    ]
    where.append((f"{SITE}api/v2/index.json", "index"))
    for address, schema in where:
        data = json.loads(files[local(address)])
        errors = [error.message[:200] for error in judges[schema].iter_errors(data)]
        assert not errors, address


def test_file_of_an_injury_begins_with_when_to_get_help_most_urgent_first(
    graph: Graph, files: Files
) -> None:
    for injury in graph.all("injury"):
        data = json.loads(files[f"api/v2/injuries/{injury.id}.json"])
        assert list(data)[:2] == ["schema_version", "urgency"]
        order = [URGENT_FIRST.index(each["level"]) for each in data["urgency"]]
        assert order == sorted(set(order)), injury.id
        lines = [line for each in data["urgency"] for line in each["lines"]]
        assert len(lines) == len(injury.record.help), injury.id
        assert all(line["text"] or line["sign_text"] for line in lines), injury.id


def test_level_of_a_sign_in_an_injury_is_that_of_the_register(graph: Graph, files: Files) -> None:
    for injury in graph.all("injury"):
        for group in json.loads(files[f"api/v2/injuries/{injury.id}.json"])["urgency"]:
            for line in group["lines"]:
                if line["sign"] and not line["because"]:
                    assert graph.get(line["sign"]).record.level == group["level"], injury.id


def test_schemas_refuse_what_is_not_so(files: Files) -> None:
    record = json.loads(files["api/v2/injuries/shin-splints.json"])
    judge = Draft202012Validator(schemas()["injury"])
    assert judge.is_valid(record)
    without_help = {key: value for key, value in record.items() if key != "urgency"}
    assert not judge.is_valid(without_help)
    del record["record"]["recovery"]
    assert not judge.is_valid(record)


def test_no_key_was_taken_away_and_none_changed_its_type() -> None:
    """What was published stays. Only after adding keys: REWRITE_GOLDENS=1 writes them down."""
    shape = {name: dict(sorted(keys_of(schema))) for name, schema in schemas().items()}
    promised = json.loads(SHAPE.read_text("utf-8")) if SHAPE.exists() else {}
    broken = [
        f"{name}: {key} was {kind}, is {shape.get(name, {}).get(key, 'gone')}"
        for name, keys in promised.items()
        for key, kind in keys.items()
        if shape.get(name, {}).get(key) != kind
    ]
    assert not broken, "programs rely on these keys; publish the change as the next version"
    if "REWRITE_GOLDENS" in os.environ:
        SHAPE.write_text(json.dumps(shape, indent=1) + "\n", "utf-8")
    assert shape == json.loads(SHAPE.read_text("utf-8")), "new keys: run with REWRITE_GOLDENS=1"


def keys_of(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (path of a key, its type) for each key below a schema."""
    parts = schema["$defs"]
    top = parts.get("One", parts["All"])  # of a record, or of a file that holds one thing

    def walk(each: dict[str, Any], path: str) -> Iterator[tuple[str, str]]:
        while "$ref" in each:
            each = parts[each["$ref"].rpartition("/")[2]]
        if "anyOf" in each:
            (inner,) = (one for one in each["anyOf"] if one != {"type": "null"})
            for key, kind in walk(inner, path):
                yield key, f"{kind} or null" if key == path else kind
            return
        kind = each["type"]
        yield path, kind if isinstance(kind, str) else " or ".join(kind)
        for name, value in each.get("properties", {}).items():
            yield from walk(value, f"{path}.{name}".lstrip("."))
        if "items" in each:
            yield from walk(each["items"], f"{path}[]")
        if "additionalProperties" in each:
            yield from walk(each["additionalProperties"], f"{path}{{}}")

    for name, value in top["properties"].items():
        yield from walk(value, name)


def test_prose_is_given_plain_and_as_typed(files: Files) -> None:
    text = json.loads(files["api/v2/injuries/shin-splints.json"])["record"]["in_short"]["text"]
    assert "[[" in text["typed"]
    assert not re.search(r"[\[\]*]", text["plain"])
    assert text["plain"] == re.sub(r"\[\[[^|\]]+\|([^\]]+)\]\]", r"\1", text["typed"])


def test_relations_lead_to_records_and_back(graph: Graph, files: Files) -> None:
    found = 0
    for id_, entry in graph.by_id.items():
        folder = entry.kind.stands_in.removesuffix(".yaml")
        for other in json.loads(files[f"api/v2/{folder}/{id_}.json"])["points_at"]:
            kind = graph.by_id[other].kind.stands_in.removesuffix(".yaml")
            back = json.loads(files[f"api/v2/{kind}/{other}.json"])["pointed_at_by"]
            assert id_ in back
            found += 1
    assert found


def test_recovery_times_are_the_same_as_table_and_as_json(files: Files) -> None:
    rows = list(csv.DictReader(io.StringIO(files["api/v2/recovery.csv"].decode())))
    times = json.loads(files["api/v2/recovery.json"])["times"]
    assert [(row["injury"], row["form"], row["which"], row["words"]) for row in rows] == [
        (time["injury"], time["form"], time["which"] or "", time["words"]) for time in times
    ]
    shin = [row for row in rows if row["injury"] == "shin-splints" and row["form"] == "whole"]
    amount = ("low", "high", "unit", "words")
    assert [
        tuple(row[key] for key in amount) for row in shin if row["clock"] == "free of pain"
    ] == [("70", "70", "day", "70 days")]
    said = next(row for row in shin if row["measured"] == "said")
    assert tuple(said[key] for key in amount) == ("2", "4", "week", "2 to 4 weeks")
    assert said["basis"] == "general", "what is only often said rests on no study"


def test_openapi_describes_every_file_and_its_references_lead_somewhere(
    files: Files, index: dict[str, Any]
) -> None:
    described = json.loads(files["api/v2/openapi.json"])
    assert local(described["servers"][0]["url"]) == "api/v2"
    patterns = [
        re.compile("api/v2" + re.escape(path).replace(r"\{id\}", "[a-z0-9-]+"))
        for path in described["paths"]
    ]
    others = re.compile(r"api/v2/(schemas/[a-z-]+|openapi)\.json")
    for path in files:
        assert others.fullmatch(path) or any(each.fullmatch(path) for each in patterns), path
    parts = described["components"]["schemas"]
    for reference in re.findall(r'"\$ref": ?"([^"]+)"', json.dumps(described)):
        assert reference.removeprefix("#/components/schemas/") in parts, reference
    for each in index["files"]:
        assert local(each["address"]) in files
        assert each["schema_address"] is None or local(each["schema_address"]) in files


def test_a_part_has_one_name_in_openapi_only_when_it_is_the_same_in_all_schemas() -> None:
    seen: dict[str, Any] = {}
    for schema in schemas().values():
        for name, part in schema["$defs"].items():
            if name not in {"One", "File", "All"}:  # named after their schema there
                assert seen.setdefault(name, part) == part, name


def test_an_open_end_is_null_and_says_that_it_can_be_more(files: Files) -> None:
    rows = csv.DictReader(io.StringIO(files["api/v2/recovery.csv"].decode()))
    open_ended = [row for row in rows if not row["high"]]
    assert open_ended
    assert all(row["or_more"] == "yes" and "or more" in row["words"] for row in open_ended)


def test_the_index_names_the_day_of_the_newest_review_not_of_the_build(
    graph: Graph, index: dict[str, Any]
) -> None:
    assert date.fromisoformat(index["updated"]) == graph.newest_review
