"""`injury-guide new`: a record that says itself what is missing, for every kind."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.editing.scaffold import scaffold
from generator.model.values.ids import id_of
from generator.reading.kinds import KINDS
from tests.conftest import COMMAND
from tests.content_fixture import TODAY, check, copy_of_tiny

EVERY_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)


def put(made, content: Path) -> Path:
    path = content / made.file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(made.text)
    return path


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Morton's neuroma", "mortons-neuroma"),
        ("Morton\u2019s neuroma", "mortons-neuroma"),
        ("  ACL injury (knee) ", "acl-injury-knee"),
        ("Sever\u00e9 & co.", "severe-co"),
        ("5 km plan", "5-km-plan"),
        ("???", ""),
    ],
)
def test_name_gives_its_id(name: str, id_: str):
    assert id_of(name) == id_


@EVERY_KIND
@pytest.mark.parametrize("name", ["Numb toe", 'A "new": thing', "- 100%", "No"])
def test_new_record_lacks_only_what_is_to_be_written(kind, name: str, tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    made = scaffold(kind, name, TODAY, "numb-toe")
    put(made, content)
    problems, _ = check(content)
    assert {problem.kind for problem in problems} == {"still-to-write"}
    assert {problem.place.file for problem in problems} == {f"content/{made.file}"}


@EVERY_KIND
def test_new_record_holds_every_needed_key(kind, tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    made = scaffold(kind, "Numb toe", TODAY)
    path = put(made, content)
    text = path.read_text("utf-8").replace("- ...", "- written").replace(": ...", ": written")
    path.write_text(text, "utf-8")
    kinds = {problem.kind for problem in check(content)[0]}
    assert kinds & {"missing-key", "unknown-key", "wrong-kind", "needs-keys"} == set()


def test_other_records_of_a_file_stay_as_they_are(tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    before = (content / "glossary.yaml").read_text("utf-8")
    path = put(scaffold(KINDS["term"], "Numb toe", TODAY), content)
    assert path.read_text("utf-8").startswith(before)


def test_review_dates_start_today():
    text = scaffold(KINDS["exercise"], "Toe yoga", date(2026, 2, 3)).text
    assert "last_reviewed: 2026-02-03\n" in text
    assert "review_by: 2027-02-03\n" in text


def new(content: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, "new", *arguments, "--content", content],
        capture_output=True,
        text=True,
        check=False,
    )


def test_command_writes_the_record_and_lists_what_is_left(tmp_path: Path):
    content = copy_of_tiny(tmp_path)
    done = new(content, "injury", "Numb toe")
    assert (done.returncode, done.stderr) == (0, "")
    assert (content / "injuries/numb-toe.yaml").exists()
    assert "content/injuries/numb-toe.yaml:" in done.stdout
    assert "onset: ..." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("injury", "Sore shin"), "content/injuries/sore-shin.yaml has the id `sore-shin`"),
        (("injury", "Aching shin"), "content/injuries/sore-shin.yaml has this name already"),
        (("term", "Sore shin"), "content/injuries/sore-shin.yaml has the id `sore-shin`"),
        (("injury", "???"), "gives no id"),
        (("injury", "Numb", "--id", "Numb Toe"), "Try `--id numb-toe`"),
        (("injury", "Numb", "--id", "../numb"), "cannot be an id"),
    ],
)
def test_what_is_taken_or_cannot_be_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], says: str, tmp_path: Path
):
    content = copy_of_tiny(tmp_path)
    shutil.copytree(content, tmp_path / "before")
    done = new(content, *arguments)
    assert done.returncode == 1
    assert says in done.stderr
    assert files(content) == files(tmp_path / "before")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_kind_that_does_not_exist_is_wrong_usage(tmp_path: Path):
    assert new(copy_of_tiny(tmp_path), "disease", "Numb toe").returncode == 2
