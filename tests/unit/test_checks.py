"""Rules that span records: what they let pass. What they catch is in tests/golden/problems."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator import graph
from generator.checks import OF_ONE, SPANNING, About
from generator.checks.sources import sources_are_cited
from generator.reading import records, source
from tests.content_fixture import check, copy_of_tiny, make

INJURY = "injuries/sore-shin.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_of_tiny(tmp_path)


def kinds(content: Path, *edits: dict[str, str], today: date | None = None) -> list[str]:
    make(list(edits), content)
    problems, _ = check(content, today) if today else check(content)
    return [problem.kind for problem in problems]


@pytest.mark.parametrize("rule", [*SPANNING, *OF_ONE], ids=lambda rule: rule.__name__)
def test_rule_says_what_it_is(rule):
    assert (rule.__doc__ or "").rstrip().endswith((".", "it."))


def test_record_that_cannot_be_read_is_the_only_one_to_blame(content: Path):
    broken = {"file": "injuries/cracked-shin.yaml", "replace": "onset:", "with": "onsett:"}
    assert kinds(content, broken) == ["unknown-key"]


def test_file_that_cannot_be_read_is_the_only_one_to_blame(content: Path):
    broken = {"file": "sources.yaml", "replace": "  title: Shin", "with": "  title: Shin: a"}
    assert kinds(content, broken) == ["broken-yaml"]


def test_source_that_only_a_figure_or_a_text_cites_is_cited(content: Path):
    cite = {"file": INJURY, "replace": "Rest and cool the shin.", "with": "Rest it. [@smith-2020]"}
    (content / INJURY).write_text(
        (content / INJURY).read_text().replace("basis: [smith-2020]", "basis: guide")
    )
    assert kinds(content, cite) == []


def test_source_that_only_the_decision_tree_cites_is_cited(content: Path):
    text = (content / INJURY).read_text()
    (content / INJURY).write_text(text.replace("basis: [smith-2020]", "basis: guide"))
    sources = source.read(content)
    read = records.read(sources)
    about = About(graph.link(read), read, sources, date(2026, 11, 22))
    assert ["source-not-cited"] == [each.kind for each in sources_are_cited(about)]
    cited = replace(about, cited=frozenset({"smith-2020"}))
    assert [] == list(sources_are_cited(cited))


@pytest.mark.parametrize("line", ['advice: "111"', "advice_name: Health line"])
def test_number_for_advice_names_who_answers_and_where_it_was_seen(content: Path, line: str):
    name = "  emergency_name: Ambulance"
    alone = {"file": "emergency-numbers.yaml", "replace": name, "with": f"{name}\n  {line}"}
    assert kinds(content, alone) == ["missing-key", "missing-key"]


def test_other_name_does_not_repeat_the_medical_name(content: Path):
    twice = "[Aching shin, medial shin soreness]"
    medical = {"file": INJURY, "replace": "[Aching shin]", "with": twice}
    assert kinds(content, medical) == ["duplicate-name"]


def test_source_outside_the_list_is_unknown_wherever_it_is_cited(content: Path):
    (content / INJURY).write_text(
        (content / INJURY).read_text().replace("running too soon.", "running. [@smith-2002]")
    )
    field = {"file": "guides/load.md", "replace": "rest.", "with": "rest. [@nobody-1999]"}
    assert kinds(content, field) == ["unknown-id", "unknown-id"]


@pytest.mark.parametrize(
    "times", [("2-3", "3-6"), ("2-6", "3-6"), ("3-5", "3-6"), ("2-3", "3+"), ("2-4", "2-8+")]
)
def test_grades_that_grow_at_one_end_pass(content: Path, times: tuple[str, str]):
    text = (content / INJURY).read_text()
    mild, moderate = times
    text = text.replace("weeks: 2-3", f"weeks: {mild}").replace("weeks: 3-6", f"weeks: {moderate}")
    (content / INJURY).write_text(text)
    assert kinds(content) == []


def test_grades_in_different_units_are_compared_in_weeks(content: Path):
    assert kinds(content, {"file": INJURY, "replace": "weeks: 3-6", "with": "months: 1-2"}) == []
    fewer = {"file": INJURY, "replace": "months: 1-2", "with": "days: 10-14"}
    assert kinds(content, fewer) == ["grades-fall"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 9, 30), []),
        (date(2027, 10, 2), ["review-soon", "review-soon"]),
        (date(2027, 11, 1), ["review-soon", "review-soon"]),
        (date(2027, 11, 2), ["review-due", "review-due"]),
    ],
)
def test_review_date_warns_a_month_before_and_after(
    content: Path, today: date, expected: list[str]
):
    assert kinds(content, today=today) == expected


@pytest.mark.parametrize(("ahead", "refused"), [(0, False), (1, False), (2, True)])
def test_a_date_of_today_in_auckland_passes_on_a_server_elsewhere(
    content: Path, ahead: int, refused: bool
):
    here = date(2026, 11, 1) - timedelta(days=ahead)
    assert ("reviewed-in-future" in kinds(content, today=here)) is refused


def test_review_date_never_stops_a_build(content: Path):
    problems, _ = check(content, date(2040, 1, 1))
    assert problems
    assert {problem.severity for problem in problems} == {"warning"}


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://example.org/a", True),
        ("mailto:a@example.org", True),
        ("red-flags/", True),
        ("injuries/sore-shin/", True),
        ("#do", True),
        ("http://example.org", False),
        ("//example.org", False),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("&#106;avascript:alert(1)", False),
        ("data:text/html,x", False),
        ("../secret", False),
        ("injuries/nowhere/", False),
    ],
)
def test_only_safe_addresses_may_be_linked(content: Path, address: str, allowed: bool):
    link = {"file": INJURY, "replace": "Rest and cool", "with": f"Do [rest]({address}) and cool"}
    assert kinds(content, link) == ([] if allowed else ["bad-link"])


@pytest.mark.parametrize(
    "html", ["<script>x</script>", "<img src=x onerror=alert(1)>", "<!-- x -->", "</div>", "<b"]
)
def test_no_html_passes_in_texts_and_names(content: Path, html: str):
    text = {"file": INJURY, "replace": "Rest and cool", "with": f"Rest {html} and cool"}
    name = {"file": INJURY, "replace": "Aching shin", "with": f"Aching {html}"}
    found = kinds(content, text, name)
    assert set(found) - {"banned-words"} == {"html-in-text"}
    assert len([kind for kind in found if kind == "html-in-text"]) >= 2


def test_less_than_in_a_text_is_not_html(content: Path):
    text = {"file": INJURY, "replace": "Rest and cool", "with": "Rest if pain is < 4 and cool"}
    assert kinds(content, text) == []
