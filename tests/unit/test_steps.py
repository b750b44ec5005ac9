"""The next steps of pages that list records come from what links to those records."""

from generator.pages.steps import MOST, belonging, steps
from generator.writing.page import Draft


def draft(kind, url):
    return Draft(url=url, title="", description="", kind=kind, template="", file="")


def test_a_sheet_that_is_about_what_a_page_shows_is_a_step_from_it(graph):
    assert ("Print: Pain traffic light", "checklists/pain-traffic-light/") in steps(
        graph, draft("pain-scale", "pain-scale/")
    )


def test_a_page_is_no_step_from_itself(graph):
    assert "red-flags/" not in [url for _, url in steps(graph, draft("red-flags", "red-flags/"))]


def test_every_page_offers_to_check_the_pain_first(graph):
    assert steps(graph, draft("page", "about/"))[0] == ("Check your pain", "check-your-pain/")


def test_records_that_nothing_links_to_have_no_steps(graph):
    assert belonging(graph, ["no-such-record"]) == []


def test_steps_stay_few(graph):
    everything = [entry.id for entry in graph.injuries]
    assert len(belonging(graph, everything)) == MOST
