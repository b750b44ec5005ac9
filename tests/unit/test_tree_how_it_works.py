"""How Check your pain works: the page shows the data, and only results that were recorded."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator import graph
from generator.pages.tree.drafts import drafts
from generator.pages.tree.how_it_works import How, how
from generator.reading import records, source
from generator.tree.assurance import Reading
from generator.writing.html_writer import HtmlWriter
from generator.writing.page import Shortlist
from generator.writing.templates import fill
from tests.unit.tree_support import CONTENT, real, real_check

ABOUT = Path(CONTENT, "pages", "about.md").read_text("utf-8")
SETTINGS = Path(CONTENT, "..", "mkdocs.yml").read_text("utf-8")


@cache
def linked() -> graph.Graph:
    return graph.link(records.read(source.read(CONTENT)))


def made(shortlist: Shortlist = "ranked", *readings: Reading) -> How:
    tree, numbered = real()
    proof = real_check().proof
    assert proof is not None
    return how(replace(tree, readings=readings), numbered, proof, shortlist)


def page(content: How) -> str:
    writer = HtmlWriter(linked().names, "check-your-pain/how-it-works/")
    return fill("tree/how-it-works.html.jinja", writer, "How it works", {"how": content})


def test_every_question_and_answer_of_every_region_is_shown():
    tree, shown = real()[0], made()
    for part, region in zip(shown.regions, tree.regions.values(), strict=True):
        answers = [answer.text for question in part.questions for answer in question.answers]
        own = [answer.text for question in region.questions for answer in question.answers]
        assert answers == [*(place.text for place in region.places), *own]


def test_what_an_answer_moves_is_said_in_names():
    shin = next(part for part in made().regions if part.id == "shin")
    moves = {each.text: each for question in shin.questions for each in question.answers}
    slaps = moves["My foot slaps or drags only in a run, and is soon strong again"]
    assert slaps.level == "Be seen within two days"
    assert slaps.points[0] == ("Chronic exertional compartment syndrome", 2)


def test_hazards_rules_alerts_and_counts_stand_on_the_page():
    tree, shown = real()[0], page(made())
    assert all(each.hazard in shown for each in tree.hazards)
    assert all(each.why in shown.replace("&#34;", '"') for each in tree.rules)
    assert len(made().alerts) == sum(each.serious for each in tree.conditions.values())
    assert f"{made().counts['states']:,}" in shown
    assert made().counts["violations"] == 0


def test_the_page_counts_one_symptom_alone_by_body_part():
    tree = real()[0]
    shown = page(made())
    assert [region.name for region in tree.regions.values()] == [name for name, _ in made().single]
    for name, states in made().single:
        cells = "".join(f"<td>{each}</td>" for each in states)
        assert f'<tr><th scope="row">{name}</th>{cells}</tr>' in shown


def test_answers_that_reassure_are_those_of_the_list_to_sign():
    tree = real()[0]
    marked = [
        answer.text
        for region in tree.regions.values()
        for question in region.questions
        for answer in question.answers
        if answer.reassuring and any(points < 0 for points in answer.points.values())
    ]
    shown = [each.answer for each in made().reassuring if each.where != "everyone"]
    assert set(shown) <= set(marked)
    assert len(shown) > 10


def test_no_blind_reading_is_claimed_that_is_not_recorded():
    assert "None are recorded" in page(made())


def test_a_recorded_blind_reading_stands_under_how_it_was_tested():
    reading = Reading(
        date="2025-01-02",
        version="2025.1",
        readers="Two readers.",
        cases=50,
        exact=44,
        emergencies=12,
        missed=0,
        too_low=1,
        too_high=5,
        named=46,
        first_right=31,
        in_three=42,
        screens=11,
    )
    shown = page(made("ranked", reading))
    assert "None are recorded" not in shown
    assert "<td>44 (76 to 94%)</td><td>0 of 12 (found: 76 to 100%)</td>" in shown
    after = "<td>31 of 46</td><td>42 of 46</td><td>11</td>"
    assert f"<td>1</td><td>5</td><td>not counted</td>{after}" in shown


def test_the_newest_reading_is_recorded_with_all_answers_and_with_signed_ones_alone():
    newest = max(each.date for each in real()[0].readings)
    both = [each for each in real()[0].readings if each.date == newest and each.kinds]
    assert [each.signed_only for each in both] == [False, True]
    whole, signed = both
    assert (whole.cases, whole.emergencies) == (signed.cases, signed.emergencies)
    for each in both:
        assert each.exact + each.too_low + each.too_high == each.cases
        assert sum(kind.cases for kind in each.kinds) == each.cases
        assert sum(kind.exact for kind in each.kinds) == each.exact
    shown = page(made("ranked", *both))
    assert "without the answers that wait for a clinician. " in shown
    assert f"<td>{signed.self_care_exact} of {signed.self_care}</td>" in shown
    for kind in (*whole.kinds, *signed.kinds):
        row = f'<th scope="row">{kind.name}</th><td>{kind.cases}</td><td>{kind.exact}</td>'
        assert row in shown


def test_the_page_says_which_list_the_publisher_chose():
    said = [page(made(each)) for each in ("ranked", "reading_list", "off")]
    for number, words in enumerate(("in the order of points", "alphabetical", "shows no list")):
        assert [words in each for each in said] == [n == number for n in range(3)]


def test_the_tool_carries_the_publishers_switch():
    draft, *_ = drafts(linked(), real_check(), "off")
    writer = HtmlWriter(linked().names, draft.url)
    shown = fill(draft.template, writer, draft.title, draft.context(linked()))
    assert 'data-shortlist="off"' in shown
    assert 'href="how-it-works/"' in shown


def test_about_leads_to_how_it_works():
    assert "[[how-it-works]]" in ABOUT


def test_the_settings_explain_the_switch_to_who_publishes():
    assert all(f"`{each}`" in SETTINGS for each in ("ranked", "reading_list", "off"))
    assert "medical device" in SETTINGS
