"""Nodes become records; what does not fit is blamed on the line that an editor must change."""

import pytest

from generator.model import Link, Text
from generator.model.injury import CanIRun
from generator.problems import Problem
from generator.reading import records, source
from generator.reading.kinds import KINDS
from generator.reading.leaves import leaves
from generator.reading.source import Sources

TERM = "sprain:\n  term: sprain\n  meaning: A stretched or torn ligament.\n"


def read(text: str, name: str = "glossary.yaml") -> records.Records:
    held = source.read_text(text, f"content/{name}")
    assert held.problems == []
    return records.read(Sources({name: held.nodes[f"content/{name}"]}, held.lines))


def only(found: list[Problem]) -> tuple[str, int, int]:
    assert len(found) == 1, found
    return found[0].kind, found[0].place.line, found[0].place.column


def test_record_knows_its_id_its_name_its_file_and_its_address():
    entry = read(TERM).entries[0]
    assert (entry.id, entry.title, entry.file, entry.url) == (
        "sprain",
        "sprain",
        "content/glossary.yaml",
        "glossary/#sprain",
    )


def test_field_is_blamed_where_it_stands():
    found = read(TERM + "  related: sprains\n").problems
    assert only(found) == ("wrong-kind", 4, 12)


def test_missing_key_is_blamed_on_its_record():
    assert only(read("sprain:\n  term: sprain\n").problems) == ("missing-key", 1, 1)


def test_misspelt_key_that_is_needed_gives_one_problem():
    found = read(TERM.replace("meaning", "meening")).problems
    assert only(found) == ("unknown-key", 3, 3)
    assert found[0].nearest == "meaning"


def test_all_problems_of_a_record_are_reported_at_once():
    found = read("sprain:\n  term: ''\n  meaning: [a]\n  other: b\n").problems
    assert [problem.kind for problem in found] == ["empty-value", "wrong-kind", "unknown-key"]


def test_record_that_cannot_be_read_leaves_the_others():
    held = read(TERM + "\nstrain:\n  term: strain\n")
    assert [entry.id for entry in held.entries] == ["sprain"]
    assert held.unread == {"strain"}


def test_place_left_by_new_is_reported_once_with_nothing_else():
    found = read("sprain:\n  term: sprain\n  meaning: ...\n  related: ...\n").problems
    assert [(problem.kind, problem.place.line) for problem in found] == [
        ("still-to-write", 3),
        ("still-to-write", 4),
    ]


@pytest.mark.parametrize("id_", ["Sprain", "a b", "a_b", "-a", "é", "a--b"])
def test_id_that_cannot_be_an_address_is_refused(id_: str):
    assert only(read(TERM.replace("sprain:", f'"{id_}":', 1)).problems)[0] == "bad-id"


@pytest.mark.parametrize("name", ["injuries.yaml", "injurys/a.yaml", "glossary.yml", "notes.yaml"])
def test_file_that_nothing_reads_is_reported(name: str):
    assert only(read(TERM, name).problems)[0] == "unknown-file"


def test_old_id_and_new_id_of_a_move_are_checked():
    text = "injuries:\n  Old: new\n  old: New\n  older: [a]\nshoes: {}\nguides: x\n"
    found = read(text, "moved.yaml").problems
    assert [(problem.kind, problem.place.line, problem.place.column) for problem in found] == [
        ("bad-id", 2, 3),
        ("bad-id", 3, 8),
        ("wrong-kind", 4, 10),
        ("unknown-key", 5, 1),
        ("wrong-kind", 6, 9),
    ]


def test_marked_values_come_with_their_paths():
    text = TERM + "  also_known_as: [twist]\n  related: [shin]\n"
    found = [(leaf.path, leaf.value, leaf.mark) for leaf in leaves(read(text).entries[0].record)]
    assert found == [
        (("term",), "sprain", Text("label")),
        (("also_known_as", 0), "twist", Text("label")),
        (("meaning",), "A stretched or torn ligament.", Text("label")),
        (("related", 0), "shin", Link(())),
    ]


def test_each_kind_has_a_place_of_its_own():
    assert len({kind.stands_in for kind in KINDS.values()}) == len(KINDS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("No, not at first.", "No, not at first."),
        ("Not through the pain.", "No. Not through the pain."),
    ],
)
def test_whether_one_can_run_is_said_once_and_never_lost(text: str, said: str):
    answer = CanIRun.model_validate({"answer": "no", "text": text, "basis": "guide"})
    assert said == answer.words
