"""`check --fix` mends what has one right answer, and keeps comments and meaning."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import site
from generator.checks.links import NEEDED
from generator.editing.mend import mend
from generator.reading.kinds import KINDS
from generator.reading.records import Entry
from generator.reading.syntax import parse
from tests.content_fixture import TINY, copy_of_tiny, read

MOVED = {"content/moved.yaml": b"injuries:\n  old-shin: sore-shin\n"}
SHIN = {"content/injuries/sore-shin.yaml": (TINY / "injuries/sore-shin.yaml").read_bytes()}


def mended(text: str, name: str = "content/glossary.yaml", **others: bytes) -> str:
    done = mend({name: text.encode(), **others})
    return done.files.get(name, text.encode()).decode()


def files_of(content: Path) -> dict[str, bytes]:
    return {
        f"content/{path.relative_to(content).as_posix()}": path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.suffix in {".yaml", ".md"} and path.name != "README.md"
    }


def comments(text: bytes) -> list[str]:
    return sorted(re.findall(r"(?m)^\s*#.*", text.decode()))


def meaning(raw: bytes, name: str) -> object:
    node = parse(raw, name).node
    return node and node.plain()


def test_mending_all_records_twice_changes_nothing_the_second_time(content: Path):
    files = files_of(content)
    once = mend(files)
    twice = mend({**files, **once.files})
    assert (twice.files, twice.changes) == ({}, [])


def test_mending_never_changes_what_a_real_record_means(content: Path):
    files = files_of(content)
    for name, raw in mend(files).files.items():
        assert meaning(raw, name) == meaning(files[name], name), name
        assert comments(raw) == comments(files[name]), name


@pytest.mark.parametrize("one_in", [5, pytest.param(1, marks=pytest.mark.long)])
def test_records_that_are_shaken_mean_the_same_when_they_are_mended(content: Path, one_in: int):
    files = dict([*files_of(content).items()][::one_in])
    shaken = {name: shake(raw, random.Random(name)) for name, raw in files.items()}  # noqa: S311
    done = mend(shaken)
    for name, raw in {**shaken, **done.files}.items():
        assert meaning(raw, name) == meaning(files[name], name), name
        assert comments(raw) == comments(files[name]), name
    again = mend({**shaken, **done.files})
    assert (again.files, again.changes) == ({}, [])


def shake(raw: bytes, dice: random.Random) -> bytes:
    """Move the keys of a record about, and add spaces, line ends of Windows and blank lines."""
    text = raw.decode()
    if not text.startswith("---"):
        head, *blocks = re.split(r"(?m)^(?=[a-z_]+:)", text)
        blocks = [block if block.endswith("\n") else block + "\n" for block in blocks]
        if not re.search(r"(?m)^\s*#", text):
            dice.shuffle(blocks)
        text = head + "".join(blocks)
        text = re.sub(r"(?m)$", lambda _: " " * dice.choice((0, 0, 0, 1, 3)), text)
    end = dice.choice(("\n", "\r\n"))
    return (text.replace("\n", end) + end * dice.choice((0, 2))).encode()


def test_keys_come_in_the_order_of_their_kind_with_their_comments():
    before = (
        "# About this file.\n\n"
        "sprain:\n"
        "  # Seen in a leaflet.\n"
        "  meaning: A torn ligament.\n"
        "  term: sprain  # as runners say\n"
        "\n"
        "strain:\n"
        "  term: strain\n"
        "  meaning: A torn muscle.\n"
    )
    assert mended(before) == (
        "# About this file.\n\n"
        "sprain:\n"
        "  term: sprain  # as runners say\n"
        "  # Seen in a leaflet.\n"
        "  meaning: A torn ligament.\n"
        "\n"
        "strain:\n"
        "  term: strain\n"
        "  meaning: A torn muscle.\n"
    )


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Shin pain: an ache", '"Shin pain: an ache"'),
        ("*Rest* the leg", '"*Rest* the leg"'),
        ("!Stop", '"!Stop"'),
        ("@home", '"@home"'),
        ("`code`", '"`code`"'),
        ("% of runners", '"% of runners"'),
        ("[[shin]] can ache", '"[[shin]] can ache"'),
        ("[[shin]]", '"[[shin]]"'),
        ("[words](https://example.org)", '"[words](https://example.org)"'),
        ('"Shin" splints', '"\\"Shin\\" splints"'),
        ("a \\ b: c", '"a \\\\ b: c"'),
    ],
)
def test_text_that_yaml_would_misread_gets_quotes(typed: str, wanted: str):
    before = f"a:\n  term: a\n  meaning: {typed}\n  also_known_as: [b]\n"
    order = f"a:\n  term: a\n  also_known_as: [b]\n  meaning: {wanted}\n"
    assert mended(before) == order


@pytest.mark.parametrize("typed", ["[a, b", "{a: b", '"open', "| text", "&name text", "[a: b: c]"])
def test_what_could_mean_two_things_is_left_to_the_editor(typed: str):
    before = f"a:\n  term: a\n  meaning: {typed}\n"
    after = mended(before)
    assert after == before or '"&name text"' in after


def test_body_of_a_page_is_never_quoted():
    page = "---\ntitle: T\nsummary: S\n---\n- [[shin]]\n- key: value: x\n"
    assert mended(page, "content/pages/a.md") == page


def test_tabs_in_front_of_keys_become_spaces():
    assert mended("a:\n\tterm: a\n\tmeaning:\tb\n") == "a:\n  term: a\n  meaning: b\n"


def test_spaces_at_the_end_of_a_line_go_unless_they_mean_something():
    assert mended("a:  \n  term: a \n  meaning: b\n\n\n") == "a:\n  term: a\n  meaning: b\n"
    page = "---\ntitle: T\nsummary: S\n---\nA line  \nbroken by two spaces.\n"
    assert mended(page, "content/pages/a.md") == page


def test_old_ids_become_new_ones_in_fields_and_texts():
    text = (
        "a:\n"
        "  term: a\n"
        "  meaning: b\n"
        "  more:\n"
        "    - text: See [[old-shin|this]].\n"
        "      basis: guide\n"
        "  related: [old-shin]\n"
    )
    assert mended(text, **MOVED, **SHIN) == text.replace("old-shin", "sore-shin")


def test_old_id_that_stands_twice_in_a_text_is_mended_twice():
    text = (
        "a:\n"
        "  term: a\n"
        "  meaning: b\n"
        "  more:\n"
        "    - text: See [[old-shin|this]] or [[old-shin|that]].\n"
        "      basis: guide\n"
    )
    assert mended(text, **MOVED, **SHIN) == text.replace("old-shin", "sore-shin")


def test_each_thing_that_was_mended_is_named_with_its_line():
    done = mend({"content/glossary.yaml": b"a:\n  term: a \n  meaning: b: c\n"})
    assert sorted(done.changes) == [
        "content/glossary.yaml:2: spaces",
        "content/glossary.yaml:3: quotes around a text",
    ]


def test_file_in_another_encoding_is_left_alone():
    assert mend({"content/glossary.yaml": b"a: \xe9 \n"}).files == {}


def test_a_line_in_moved_yaml_renames_the_file_of_a_record_and_every_use_of_it():
    old = {"content/injuries/old-shin.yaml": SHIN["content/injuries/sore-shin.yaml"]}
    uses = {"content/pages/shins.md": b"---\ntitle: T\nsummary: S\n---\nRead [[old-shin]].\n"}
    done = mend({**MOVED, **old, **uses})
    assert done.gone == ["content/injuries/old-shin.yaml"]
    assert done.files == {
        "content/injuries/sore-shin.yaml": old["content/injuries/old-shin.yaml"],
        "content/pages/shins.md": uses["content/pages/shins.md"].replace(b"old-", b"sore-"),
    }
    again = mend({**MOVED, **done.files})
    assert (again.files, again.gone, again.changes) == ({}, [], [])


def test_a_line_in_moved_yaml_renames_the_key_of_a_record():
    term = "old-name:  # as runners say\n  term: a\n  meaning: An old-name for it.\n"
    moved = b"glossary:\n  old-name: new-name\n"
    after = mended(term, **{"content/moved.yaml": moved})
    assert after == term.replace("old-name:", "new-name:")


def test_a_record_is_not_renamed_onto_another_one():
    both = {"content/injuries/old-shin.yaml": SHIN["content/injuries/sore-shin.yaml"], **SHIN}
    done = mend({**MOVED, **both})
    assert (done.files, done.gone) == ({}, [])


def test_a_renamed_injury_keeps_its_condition_in_the_decision_tree(content: Path):
    files = files_of(content)
    moved = b"injuries:\n  mortons-neuroma: sore-toe-nerve\nsources:\n  nhs-inform-dvt: nhs-clot\n"
    before = files["content/decision-tree/conditions.yaml"].decode()
    done = mend({**files, "content/moved.yaml": moved})
    after = done.files["content/decision-tree/conditions.yaml"].decode()
    assert after == before.replace(
        "\nmortons-neuroma:\n", "\nmortons-neuroma:\n  injury: sore-toe-nerve\n"
    ).replace("nhs-inform-dvt", "nhs-clot")
    now = {**files, **done.files}
    del now["content/moved.yaml"]
    assert not any(b"nhs-inform-dvt" in raw for raw in now.values())


def test_signs_that_nobody_sees_go_when_copied_text_is_mended():
    copied = "a:\n  term: a\n  meaning: b\u00a0c\u200bd\u00ade\n"
    assert mended(copied) == "a:\n  term: a\n  meaning: b cde\n"


def test_every_sign_that_nobody_sees_goes_from_pages_too():
    name = "content/guides/a.md"
    raw = "---\ntitle: A\n---\nTake\u2009care\u2067 of\u3000it\u200e.\n".encode()
    assert mend({name: raw}).files == {name: b"---\ntitle: A\n---\nTake care of it.\n"}


def test_true_and_false_of_a_formatter_are_yes_and_no_again():
    formatted = "a:\n  term: a\n  many: true\n  neutral: False\n  feet:\n    true: floor\n"
    assert mended(formatted) == (
        "a:\n  term: a\n  many: yes\n  neutral: no\n  feet:\n    on: floor\n"
    )
    assert mended("a:\n  term: It is true\n  meaning: true to life\n").count("true") == 2


def test_what_a_formatter_for_yaml_1_1_leaves_is_mended_to_the_same_records(content: Path):
    files = sorted(content.rglob("*.yaml"))[::9]
    assert len(files) > 20
    for path in files:
        name = f"content/{path.relative_to(content).as_posix()}"
        raw = path.read_bytes()
        held = yaml.safe_load(raw)
        formatted = yaml.safe_dump(held, sort_keys=False, allow_unicode=True, width=80).encode()
        done = mend({name: formatted}).files.get(name, formatted)
        assert meaning(done, name) == meaning(raw, name), name


def test_the_shipped_records_need_no_mending(content: Path):
    assert mend(files_of(content)).changes == []


def test_a_record_of_every_kind_is_renamed_with_every_use_of_it(tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    before = read(content)
    assert before.problems == []
    needed = {id_ for ids in NEEDED.values() for id_ in ids} | {
        entry.id for entry in fixed_ids(before)
    }
    moved = yaml.safe_load((content / "moved.yaml").read_text("utf-8")) or {}
    anew = {}
    for kind in KINDS.values():
        for entry in before.graph.all(kind.name):
            if entry.id not in needed | anew.keys():
                moved.setdefault(kind.stands_in.removesuffix(".yaml"), {})[entry.id] = (
                    f"{entry.id}-anew"
                )
                anew[entry.id] = kind.name
                break
    assert len(set(anew.values())) > 10
    (content / "moved.yaml").write_text(yaml.safe_dump(moved, sort_keys=False), "utf-8")
    done = mend(files_of(content))
    for name, raw in done.files.items():
        (tmp_path / name).write_bytes(raw)
    for name in done.gone:
        (tmp_path / name).unlink()
    after = read(content)
    assert after.report() == ""
    assert {f"{id_}-anew" for id_ in anew} <= after.graph.by_id.keys()


def fixed_ids(checked: site.Checked) -> list[Entry[Any]]:
    """Records whose ids are fixed: the scale of urgency and that of pain, and countries."""
    fixed = ("level", "pain_light", "emergency_numbers", "page")
    return [entry for kind in fixed for entry in checked.graph.all(kind)]
