"""The review clock: what is due, in order of risk, and when it fails."""

import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator import site
from generator.editing.review import due
from tests.conftest import COMMAND
from tests.content_fixture import TINY

MONTH = timedelta(days=30)


def ids(today: date, within: timedelta = MONTH) -> list[str]:
    return [each.entry.id for each in due(site.read(TINY, today).graph, today, within)]


def test_nothing_is_due_long_before_its_day():
    assert ids(date(2027, 9, 1)) == []


def test_record_is_listed_from_the_time_asked_for():
    assert ids(date(2027, 10, 2)) == ["cracked-shin", "sore-shin"]
    assert ids(date(2027, 10, 1)) == []


def test_what_could_harm_comes_first_and_then_what_is_oldest():
    everything = ids(date(2028, 12, 1))
    assert everything[:4] == ["cracked-shin", "sore-shin", "uk", "bone-plan"]
    assert {"heel-lift", "load", "before-a-run"} <= set(everything[4:])


@pytest.mark.parametrize(("today", "late"), [(date(2027, 11, 1), False), (date(2027, 11, 2), True)])
def test_record_is_late_from_the_day_after(today: date, late: bool):
    found = due(site.read(TINY, today).graph, today, MONTH)
    assert {each.overdue for each in found} == {late}


def review(content: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, "review", "--content", content, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_passed_date_fails_only_when_asked_for():
    assert review(TINY, "--on", "2030-01-01").returncode == 0
    assert review(TINY, "--on", "2030-01-01", "--strict").returncode == 1
    assert review(TINY, "--on", "2027-10-15", "--strict").returncode == 0


def test_line_says_when_what_why_and_where():
    told = review(TINY, "--on", "2027-11-02").stdout
    line = "was due 2027-11-01  Cracked shin (injury), could harm if wrong  "
    assert line + "content/injuries/cracked-shin.yaml" in told
    assert told.endswith("2 records overdue, 0 records due within 60 days.\n")
