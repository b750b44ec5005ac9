import pytest
from lxml import html
from markdown import Markdown

from generator.words.mentions import Mentions, phrases

TERMS = [
    ("Tendon", (), "tendon", "A cord that ties muscle to bone."),
    ("Achilles tendon", (), "achilles-tendon", "The cord at your heel."),
    ("Tibia", ("shin bone",), "tibia", "The bone at the front of your lower leg."),
    ("RICE", (), "rice", "Rest, ice, compression, elevation."),
    ("Biopsy", (), "biopsy", "A small piece for a test."),
    ("Diagnosis", (), "diagnosis", "The name of what is wrong."),
    ("Crutch", (), "crutch", "A stick to lean on."),
]


def rendered(text, *, page="injuries/shin-splints.md", terms=TERMS):
    known = [phrase for term in terms for phrase in phrases(*term)]
    markdown = Markdown(extensions=["attr_list", "md_in_html", Mentions(terms=known)])
    head = f"<!-- page: {page} -->\n\n" if page else ""
    return html.fragment_fromstring(markdown.convert(head + text), create_parent="main")


def linked(text, **options):
    """Return (words, id) of every term that was linked, in order."""
    links = rendered(text, **options).xpath("//a[@class='ri-term']")
    return [(link.text_content(), link.get("href").partition("#")[2]) for link in links]


def test_the_first_mention_leads_to_the_entry_with_its_meaning():
    [link] = rendered("Your tibia hurts.").xpath("//a")
    assert {
        "class": "ri-term",
        "href": "../glossary.md#tibia",
        "title": "The bone at the front of your lower leg.",
    } == dict(link.attrib)
    assert "Your tibia hurts." == link.getparent().text_content()


def test_only_the_first_mention_in_a_section_is_linked():
    assert [("tibia", "tibia")] == linked("The tibia and the *tibia*.\n\n- the tibia")


def test_a_page_marks_each_term_once():
    text = "# Leg\n\nThe tibia.\n\n## Why\n\nThe tibia.\n\n### Deeper\n\nThe tibia."
    assert [("tibia", "tibia")] == linked(text)


def test_the_longest_term_wins():
    text = "Your Achilles tendon is a tendon."
    assert [("Achilles tendon", "achilles-tendon"), ("tendon", "tendon")] == linked(text)


def test_other_names_lead_to_the_same_entry_and_count_as_one_mention():
    assert [("shin bone", "tibia")] == linked("The shin bone is the tibia.")


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("tendons", "tendon"),
        ("TENDON", "tendon"),
        ("Tendons", "tendon"),
        ("biopsies", "biopsy"),
        ("diagnoses", "diagnosis"),
        ("crutches", "crutch"),
        ("shin\nbones", "tibia"),
    ],
)
def test_plurals_capitals_and_line_breaks_make_no_difference(written, id_):
    assert [id_] == [found for _, found in linked(f"Some {written} here.")]


@pytest.mark.parametrize(
    "text", ["tendonitis", "supertendon", "tendon-like", "mid-tendon", "x_tendon"]
)
def test_a_term_inside_a_longer_word_is_left_alone(text):
    assert [] == linked(f"It is {text} here.")


@pytest.mark.parametrize(
    "text",
    [
        "[the tibia](https://a.test)",
        "[the *tibia* bone](https://a.test)",
        "`tibia`",
        "# The tibia",
        "## The *tibia*",
        "    tibia in code",
        "<table markdown='1'><thead><tr><th markdown='span'>tibia</th></tr></thead></table>",
        "<dl markdown='1'><div markdown='1'><dt markdown='span'>tibia</dt></div></dl>",
        "<ul class='ri-sources' markdown='1'>\n<li markdown='span'>On the tibia.</li>\n</ul>",
        "<details><summary>tibia</summary></details>",
        "<svg role='img'><title>tibia</title><text>tibia</text></svg>",
    ],
)
def test_links_headings_code_and_names_of_things_stay_as_they_are(text):
    assert [] == linked(text)


def test_a_term_after_a_link_is_linked_where_it_stands():
    page = rendered("A [link](https://a.test) then tibia, then tendon, then *more* tendons.")
    assert "A link then tibia, then tendon, then more tendons." == page.text_content().strip()
    assert ["link", "tibia", "tendon"] == [link.text for link in page.xpath("//a")]


def test_an_entry_does_not_link_to_itself_but_links_to_others():
    text = '<div id="tibia" markdown="1">\n\nThe tibia has a tendon.\n\n</div>\n\nThe tibia.'
    assert [("tendon", "tendon"), ("tibia", "tibia")] == linked(text, page="glossary.md")


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("index.md", "glossary.md#tibia"),
        ("faq.md", "glossary.md#tibia"),
        ("guides/load.md", "../glossary.md#tibia"),
        ("glossary.md", "#tibia"),
    ],
)
def test_links_lead_from_where_the_page_is(page, address):
    assert [address] == rendered("The tibia.", page=page).xpath("//a/@href")


def test_the_line_that_names_the_page_is_not_on_the_page():
    assert "The tibia." == rendered("The tibia.").text_content().strip()
    assert not rendered("The tibia.").xpath("//comment()")


def test_text_without_a_page_name_is_left_alone():
    assert [] == linked("The tibia.", page=None)


def test_one_page_knows_nothing_of_the_page_before():
    known = [phrase for term in TERMS for phrase in phrases(*term)]
    markdown = Markdown(extensions=[Mentions(terms=known)])
    first = markdown.reset().convert("<!-- page: a/b.md -->\n\nThe tibia.")
    second = markdown.reset().convert("<!-- page: c.md -->\n\nThe tibia.")
    assert first.replace("../glossary.md", "glossary.md") == second
    assert "ri-term" not in markdown.reset().convert("The tibia.")


def test_without_terms_nothing_is_linked():
    assert [] == linked("The tibia.", terms=[])


def test_the_first_of_two_terms_with_one_name_keeps_it():
    terms = [("Band", (), "first", "One."), ("Strap", ("band",), "second", "Two.")]
    assert [("band", "first")] == linked("A band.", terms=terms)


def test_a_name_comes_before_the_plural_of_another():
    terms = [("ITB", (), "band", "One."), ("ITBS", (), "syndrome", "Two.")]
    assert [("ITB", "band"), ("ITBS", "syndrome")] == linked("ITB and ITBS.", terms=terms)


def test_a_meaning_with_quotes_and_signs_stays_inside_its_tooltip():
    terms = [("Load", (), "load", 'How "much" < more & <b>x</b>')]
    [link] = rendered("The load.", terms=terms).xpath("//a")
    assert 'How "much" < more & <b>x</b>' == link.get("title")


def test_a_name_in_capitals_counts_only_as_it_is_written():
    assert [("RICE", "rice")] == linked("Eat rice, then try RICE.")
