"""Files become Nodes or problems, both with places; nothing in a file stops the reading."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.reading import source
from generator.reading.node import Node
from generator.reading.source import Sources
from generator.reading.syntax import parse


def read(text: str, name: str = "content/injuries/a.yaml") -> Sources:
    return source.read_text(text, name)


def node(text: str) -> Node:
    held = read(text)
    assert held.problems == []
    return next(iter(held.nodes.values()))


def kinds(text: str) -> list[str]:
    return [problem.kind for problem in read(text).problems]


@pytest.mark.parametrize(
    "typed", ["no", "yes", "5:30", "010", "1e3", "0x1F", "null", "~", "2026-11-22", "1_000"]
)
def test_scalar_stays_what_was_typed(typed: str):
    assert node(f"key: {typed}\n").plain() == {"key": typed}


def test_every_key_and_value_knows_its_place():
    tree = node("name: A\nlist:\n  - one\n  - two: 2\n")
    assert str(tree.find(("list", 1, "two")).place) == "content/injuries/a.yaml:4:10"
    assert str(tree.find(("list", 1, "two")).key_place) == "content/injuries/a.yaml:4:5"


def test_place_of_something_missing_is_the_nearest_above_it():
    tree = node("outer:\n  inner: x\n")
    assert tree.find(("outer", "gone", 3)) is tree.find(("outer",))


def test_words_are_found_inside_a_text_of_many_lines():
    held = read("text: |\n  first line\n  a [[link]] here\n")
    place, width = held.locate(held.nodes["content/injuries/a.yaml"].find(("text",)), "[[link]]")
    assert (place.line, place.column, width) == (3, 5, 8)


def test_words_that_a_line_break_parts_are_found_by_their_beginning():
    held = read("text: >\n  one two\n  three four\n")
    place, width = held.locate(held.nodes["content/injuries/a.yaml"].find(("text",)), "two three")
    assert (place.line, place.column, width) == (2, 7, 3)


def test_body_of_a_page_is_its_key_body_with_its_place():
    held = read("---\ntitle: T\n---\n\n## Head\n", "content/guides/a.md")
    body = held.nodes["content/guides/a.md"].find(("body",))
    assert (body.value, body.place.line) == ("## Head", 5)


def test_place_in_front_matter_counts_from_the_top_of_the_file():
    held = read("---\ntitle: T\ntitle: U\n---\n", "content/guides/a.md")
    assert [(each.kind, each.place.line) for each in held.problems] == [("duplicate-key", 3)]


def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing():
    assert node("\ufeffname: A\r\nother: B\r\n").plain() == {"name": "A", "other": "B"}


@pytest.mark.parametrize(
    "text",
    [
        "[" * 25_000,
        "{a: " * 25_000,
        "- " * 25_000 + "a",
        "? " * 25_000 + "a",
        "[ # ]\n" * 25_000,
        "".join(" " * depth + "a:\n" for depth in range(1_000)),
    ],
)
def test_any_way_to_nest_too_deeply_is_met_with_a_problem(text: str):
    assert "too-deep" in kinds(text)


def test_twenty_levels_are_read():
    assert kinds("[" * 19 + "a" + "]" * 19) == []
    assert kinds("[" * 20 + "a" + "]" * 20) == ["too-deep"]


def test_every_fault_of_a_file_is_reported_at_once():
    assert kinds("a: &x 1\na: !y 2\n? [k]\n: v\n") == [
        "alias",
        "tag",
        "duplicate-key",
        "key-not-text",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n",
        'a: "open\n',
        "a: [1, 2\n",
        "a: {b: c\n",
        "a: @b\n",
        "- a\nb: c\n",
        "a: |x\n",
        'a: "\\q"\n',
        "a:\n  b: 1\n c: 2\n",
        "a: b\nno colon here\n",
        "a: *x\n",
        "%\n",
        "a: - b\n",
    ],
)
def test_broken_yaml_is_explained_without_the_words_of_its_reader(text: str):
    says = [problem.says for problem in read(text).problems]
    assert len(says) == 1
    assert says[0] != "this line cannot be read"
    for word in ("mapping", "scalar", "token", "expected", "block", "flow"):
        assert word not in says[0]


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x00", "\ufffe"])
def test_hidden_character_is_named_even_where_python_would_end_a_line(character: str):
    found = read(f"a: b\nc: d{character}e\n").problems
    assert [(each.kind, each.place.line, each.place.column) for each in found] == [
        ("hidden-character", 2, 5)
    ]


ODD = [
    *"\xa0\xad\u034f\u061c\u115f\u1680\u180e\u2000\u2009\u200b\u200d\u200e\u200f\u2028\u2029",
    *"\u202a\u202e\u202f\u205f\u2060\u2066\u2067\u2068\u2069\u2800\u3000\u3164\ufe0f\ufeff\uffa0",
    *"\ue000\U000e0041\U000f0000",
]


@pytest.mark.parametrize("character", ODD, ids=lambda each: f"U+{ord(each):04X}")
@pytest.mark.parametrize("text", ["a: b{}c\n", "---\na: b\n---\nSome{}words\n"])
def test_what_no_editor_sees_is_refused_in_records_and_in_pages(text: str, character: str):
    found = read(text.format(character), "content/a." + ("md" if "---" in text else "yaml"))
    assert [each.kind for each in found.problems] == ["hidden-character"]
    assert f"U+{ord(character):04X}" in found.problems[0].says


def test_letters_and_signs_of_other_languages_pass():
    signs = (
        "Schl\xe4tter\u2013Osgood, \u0142\xf3d\u017a, \u65e5\u672c, 2 \xd7 15, \u2265 3, \U0001f3c3"
    )
    assert read(f"a: {signs}\n").problems == []


@pytest.mark.parametrize("name", ["content/a.yaml", "content/a.md"])
def test_marks_that_git_left_are_named_in_every_file(name: str):
    text = "---\n<<<<<<< HEAD\na: b\n||||||| base\na: c\n=======\na: d\n>>>>>>> other\n---\nText\n"
    found = read(text, name).problems
    assert [(each.kind, each.place.line) for each in found] == [
        ("conflict", line) for line in (2, 4, 6, 8)
    ]


def test_the_same_words_are_told_apart_by_what_stands_before_them():
    held = read("text: >\n  rest, unrest,\n  rest and\n  rest\n")
    node = held.nodes["content/injuries/a.yaml"].find(("text",))
    place, _ = held.locate(node, "rest", "rest, unrest, rest and ")
    assert (place.line, place.column) == (4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "a: one\n  - two\n  - three\n",
        "a: >\n  one\n  * two\n  * three\n",
        "a: |\n  1. one\n  2. two\n",
    ],
)
def test_a_list_inside_a_text_of_a_record_is_refused(text: str):
    assert {each.kind for each in read(text).problems} == {"misread"}


def test_a_line_that_was_wrapped_before_a_dash_or_a_number_passes():
    assert read("a: it took\n  12. of all\nb: one\n  - two\n").problems == []


@given(some.binary(max_size=200) | some.text("ab:-[]{}&*!|>'\"#? \n", max_size=80).map(str.encode))
def test_whatever_a_file_holds_is_read_or_reported(raw: bytes):
    for name in ("content/a.yaml", "content/a.md"):
        held = parse(raw, name)
        assert held.node is not None or held.problems


def test_links_that_lead_out_or_round_and_special_files_are_refused(tmp_path: Path):
    content = tmp_path / "content"
    (content / "injuries").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("name: x\n")
    (content / "injuries" / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    (content / "injuries" / "loop").symlink_to(content)
    (content / "injuries" / "round.yaml").symlink_to("round.yaml")
    os.mkfifo(content / "injuries" / "pipe.yaml")
    held = source.read(content)
    assert [(problem.place.file, problem.kind) for problem in held.problems] == [
        ("content/injuries/loop", "link-to-folder"),
        ("content/injuries/out.yaml", "link-leaves-content"),
        ("content/injuries/pipe.yaml", "unreadable-file"),
        ("content/injuries/round.yaml", "unreadable-file"),
    ]


def test_link_inside_the_folder_is_read(tmp_path: Path):
    content = tmp_path / "content"
    (content / "injuries").mkdir(parents=True)
    (content / "injuries" / "a.yaml").write_text("name: A\n")
    (content / "injuries" / "b.yaml").symlink_to("a.yaml")
    assert sorted(source.read(content).nodes) == ["injuries/a.yaml", "injuries/b.yaml"]


def test_files_that_editors_leave_behind_are_passed_over(tmp_path: Path):
    content = tmp_path / "content"
    content.mkdir()
    for name in (".hidden.yaml", "a.yaml~", "#a.yaml#", ".a.yaml.swp"):
        (content / name).write_text("x")
    assert source.read(content) == Sources({}, {})


def test_file_of_another_kind_is_reported(tmp_path: Path):
    content = tmp_path / "content"
    content.mkdir()
    (content / "shin.yaml.txt").write_text("x")
    assert [problem.kind for problem in source.read(content).problems] == ["unknown-file"]
