from datetime import date

import pytest

from generator import graph
from generator.names import in_sentence
from generator.reading import records
from generator.reading.source import Sources, read_text
from generator.words.prose import Mention

INJURY = """
name: {name}
depth: short
body_parts: [{parts}]
onset: overuse
tissue: bone
summary: Short.
in_short: {{text: Not very., basis: guide}}
can_i_run: {{answer: "no", text: Not now., basis: guide}}
clearance: {{by: nobody}}
help:
  - {{sign: numb-foot}}
  - {{text: It stays., level: routine, basis: guide}}
what_it_is: [{{text: "{text}", basis: {basis}}}]
symptoms: [{{text: It aches., basis: guide}}]
where_it_hurts: {{text: Here., basis: guide}}
do: [{{text: Rest., basis: guide}}]
do_not: [{{text: Do not run., basis: guide}}]
last_reviewed: {reviewed}
review_by: 2028-01-01
"""
TOLD = """
tells_apart:
  - injury: {other}
    differences:
      - about: Where
        this: {{text: Here., basis: guide}}
        other: {{text: There., basis: guide}}
    settled_by: {{text: A scan., basis: guide}}
    treat_as: {other}
    until_you_know: Do not run.
"""


USUAL = {"parts": "shin", "text": "It is sore.", "basis": "guide", "reviewed": "2026-01-01"}


def injury(name, *, told=None, **written):
    record = INJURY.format(name=name, **{**USUAL, **written})
    return record + (TOLD.format(other=told) if told else "")


def linked(files):
    """Link records that are written as {file: YAML}."""
    nodes = {name: read_text(text, name).nodes[name] for name, text in files.items()}
    found = records.read(Sources(nodes, {}))
    assert [] == [problem.says for problem in found.problems]
    return graph.link(found)


def ids(entries):
    return [entry.id for entry in entries]


PARTS = """
shin:
  {name: Shin, order: 2, summary: S., key_prevention: [{text: T., basis: guide}], signs: [numb]}
foot:
  {name: Foot, order: 1, summary: F., key_prevention: [{text: T., basis: guide}], signs: [numb]}
"""
SOURCES = """
study:
  {title: A study, authors: A, year: "2020", publisher: P, url: "https://a.test/", type: cohort,
   findings: [X]}
"""
FIGURES = """
weeks: {name: Weeks off, amount: 2-4, unit: weeks, basis: [study]}
"""
GUIDE = """---
title: Load
summary: About load.
order: 1
last_reviewed: 2026-03-01
review_by: 2028-01-01
---
Rest for [[weeks]] when [[sore-shin|your shin]] aches. Read [[sore-shin]] again [@study].
"""


def test_injuries_stand_by_name_and_body_parts_from_the_foot_up():
    made = linked(
        {
            "injuries/a.yaml": injury("Zebra shin"),
            "injuries/b.yaml": injury("antelope foot"),
            "body-parts.yaml": PARTS,
        }
    )
    assert ["b", "a"] == ids(made.injuries)
    assert ["foot", "shin"] == ids(made.body_parts)


def test_a_body_part_finds_its_injuries_with_its_own_first():
    made = linked(
        {
            "injuries/a.yaml": injury("A", parts="foot, shin"),
            "injuries/b.yaml": injury("B", parts="foot"),
            "injuries/c.yaml": injury("C", parts="shin"),
            "body-parts.yaml": PARTS,
        }
    )
    assert ["foot", "shin"] == ids(made.body_parts)
    assert ["a", "b"] == ids(made.injuries_of("foot"))
    assert ["c", "a"] == ids(made.injuries_of("shin"))


def test_what_names_a_record_is_found_from_the_record_once_however_it_names_it():
    made = linked({"injuries/sore-shin.yaml": injury("Sore shin"), "guides/load.md": GUIDE})
    assert ["weeks", "sore-shin", "study"] == list(made.by_id["load"].points_at)
    assert ["load"] == ids(made.back("sore-shin", "guide"))
    assert [] == made.back("sore-shin", "injury")


def test_a_record_that_names_itself_is_not_its_own_neighbour():
    made = linked({"injuries/a.yaml": injury("A", text="See [[a]] and [[b]].")})
    assert ["b"] == [each for each in made.by_id["a"].points_at if each in {"a", "b"}]


@pytest.mark.parametrize("writer", ["shin-ache", "bone-crack"])
def test_a_pair_has_one_address_and_is_found_from_both_whoever_wrote_it(writer):
    other = {"shin-ache": "bone-crack", "bone-crack": "shin-ache"}
    names = {"shin-ache": "Shin ache", "bone-crack": "IT crack"}
    made = linked(
        {
            f"injuries/{id_}.yaml": injury(names[id_], told=other[id_] if id_ == writer else None)
            for id_ in names
        }
    )
    for id_ in names:
        [pair] = made.comparisons_of(id_)
        assert "compare/bone-crack-or-shin-ache/" == pair.url
        assert other[id_] == pair.other(made.get(id_)).id
    wanted = {"shin-ache": "Shin ache or IT crack?", "bone-crack": "IT crack or shin ache?"}
    assert wanted[writer] == pair.title


def test_a_comparison_with_an_unknown_injury_is_left_to_the_checks():
    assert [] == linked({"injuries/a.yaml": injury("A", told="nobody")}).comparisons


def test_the_newest_review_is_that_of_any_record():
    made = linked(
        {
            "injuries/a.yaml": injury("A", reviewed="2026-02-01"),
            "injuries/b.yaml": injury("B", reviewed="2025-02-01"),
            "guides/load.md": GUIDE,
        }
    )
    assert date(2026, 3, 1) == made.newest_review


def test_of_two_records_with_one_id_the_first_kind_stays():
    made = linked(
        {
            "injuries/same.yaml": injury("An injury"),
            "guides/same.md": GUIDE,
        }
    )
    assert "An injury" == made.get("same").title


def test_moved_ids_are_kept():
    made = linked({"moved.yaml": "injuries: {old: new}"})
    assert [("old", "new")] == [(move.old, move.new) for move in made.moves]


@pytest.mark.parametrize(
    ("mention", "words"),
    [
        (Mention("sore-shin", "your shin", ""), "your shin"),
        (Mention("sore-shin", None, ""), "sore shin"),
        (Mention("weeks", None, ""), "2 to 4 weeks"),
        (Mention("red-flags", None, ""), "red flags"),
        (Mention("nobody", None, ""), "nobody"),
    ],
)
def test_a_link_in_a_text_shows_words_that_fit_the_sentence(mention, words):
    made = linked({"injuries/sore-shin.yaml": injury("Sore shin"), "figures.yaml": FIGURES})
    assert words == made.names.words_of(mention)


def test_a_text_without_markup_is_one_line_with_the_words_of_its_links():
    made = linked({"injuries/sore-shin.yaml": injury("Sore shin"), "figures.yaml": FIGURES})
    text = "A **[[sore-shin]]**\ntakes [[weeks]] [@study].\n\n- Rest."
    assert "A sore shin takes 2 to 4 weeks. Rest." == made.names.plain(text)


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Shin splints", "shin splints"),
        ("IT band syndrome", "IT band syndrome"),
        ("Achilles tendinopathy", "Achilles tendinopathy"),
        ("Morton's neuroma", "Morton's neuroma"),
        ("RED-S", "RED-S"),
        ("X-ray", "X-ray"),
        ("T score", "T score"),
        ("I felt a pop", "I felt a pop"),
        ("A sore spot", "a sore spot"),
        ("", ""),
    ],
)
def test_names_and_abbreviations_keep_their_capitals_inside_a_sentence(title, inside):
    assert inside == in_sentence(title)
