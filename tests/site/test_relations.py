"""Relations are written once and shown at both ends: each test looks at both pages."""

from functools import cache
from urllib.parse import urljoin, urlsplit

import pytest

from generator.body.regions import REGIONS

ORIGIN = "https://site.test"


@pytest.fixture(scope="module")
def leads(built_pages):
    """Return the addresses, with their anchors, that a part of a page leads to."""

    @cache
    def of(url, part="//main//a"):
        parts = [
            urlsplit(urljoin(f"{ORIGIN}/{url}", href))
            for href in built_pages[f"/{url}"].xpath(f"{part}/@href")
        ]
        return {
            f"{each.path[1:]}#{each.fragment}" if each.fragment else each.path[1:]
            for each in parts
            if f"{each.scheme}://{each.netloc}" == ORIGIN
        }

    return of


def under(id_):
    """Return the path of the links between the heading with this id and the next heading."""
    return f"//main//a[preceding::h2[1][@id='{id_}']]"


def inside(id_):
    return f"//*[@id='{id_}']//a"


def pages(urls, folder):
    """Return the ids of the records of a folder among some addresses."""
    return {
        url.split("/")[1] for url in urls if url.startswith(f"{folder}/") and url != f"{folder}/"
    }


def test_injury_and_exercise_name_each_other(graph, leads):
    from_injuries = {
        (injury.id, exercise)
        for injury in graph.injuries
        for exercise in pages(leads(injury.url, "//section[@class='ri-phase']//a"), "exercises")
    }
    from_exercises = {
        (injury, exercise.id)
        for exercise in graph.all("exercise")
        for injury in pages(leads(exercise.url, under("injuries")), "injuries")
    }
    used = {
        (injury.id, used.exercise)
        for injury in graph.injuries
        for phase in injury.record.phases
        for used in phase.exercises
    }
    assert used
    assert used <= from_injuries
    assert used == from_exercises


def test_injury_and_body_part_name_each_other(graph, leads):
    from_injuries = {
        (injury.id, part)
        for injury in graph.injuries
        for part in pages(leads(injury.url, "//nav[@class='ri-related']//a"), "body-parts")
    }
    from_parts = {
        (injury, part.id)
        for part in graph.body_parts
        for injury in pages(leads(part.url, "//ul[@class='ri-injuries']//a"), "injuries")
    }
    felt_there = {
        (injury.id, part.id)
        for part in graph.body_parts
        for injury in graph.injuries
        if set(injury.record.map_regions) & set(part.record.map_regions)
    }
    assert from_injuries
    assert from_injuries | felt_there == from_parts


def test_a_tapped_place_shows_all_that_is_felt_there(graph, leads):
    places = {
        region: pages(leads(part.url, f"//section[h2[@id='{region}']]//a"), "injuries")
        for part in graph.body_parts
        for region in part.record.map_regions
    }
    assert places == {
        region: {each.id for each in graph.injuries if region in each.record.map_regions}
        for region in REGIONS
    }


def test_what_is_felt_at_no_one_place_has_a_list_of_its_own(graph, leads):
    nowhere = {each.id for each in graph.injuries if not each.record.map_regions}
    assert nowhere
    assert nowhere <= pages(
        leads("body-parts/whole-body/", "//section[h2[@id='injuries']]//a"), "injuries"
    )


def test_two_injuries_and_the_page_that_compares_them_lead_to_each_other(graph, leads):
    assert graph.comparisons
    for pair in graph.comparisons:
        assert {pair.one.url, pair.two.url} <= leads(pair.url)
        for injury in (pair.one, pair.two):
            assert pair.url in leads(injury.url, "//main//a")
        assert pair.url in leads("compare/")


def test_pairs_stand_by_body_part_in_the_order_of_their_names(graph, built_pages):
    lists = built_pages["/compare/"].xpath("//*[@data-filter]/ul")
    named = [
        [" ".join(link.text_content().split()) for link in each.xpath("li/a")] for each in lists
    ]
    assert sum(map(len, named)) == len(graph.comparisons)
    for names in named:
        assert names == sorted(names, key=str.casefold)


def test_both_sides_of_a_pair_tell_it_apart_by_the_sign_that_leads_their_page(graph, built_pages):
    for pair in graph.comparisons:
        (sign,) = built_pages[f"/{pair.url}"].xpath(
            f"//*[@role='region'][starts-with(@aria-label, {quoted(pair.title)})]//tbody/tr[1]/th"
        )
        for one, other in ((pair.one, pair.two), (pair.two, pair.one)):
            told = built_pages[f"/{one.url}"].xpath(
                f"//section[h3[@id='or-{other.id}']][.//a[contains(@href, '{pair.url}')]]//strong"
            )
            assert [each.text_content() for each in told] == [f"{sign.text_content()}."], pair.url


def quoted(text):
    return f'"{text}"' if '"' not in text else f"'{text}'"


def test_a_source_names_exactly_the_pages_that_cite_it(built_pages, leads, graph):
    """Sheets and compare pages repeat an injury's record; alone in citing a source, they count."""
    citing = {source.id: set() for source in graph.all("source")}
    for page in (url[1:] for url in built_pages if not url.startswith("/sources/")):
        for source in leads(page, "//ol[@class='ri-sources']//a"):
            citing[source.partition("#")[2]].add(page)
    for source, pages in citing.items():
        page = f"sources/{source[0]}/"
        named = {each.partition("#")[0] for each in leads(page, inside(source))}
        own = {page for page in pages if not page.startswith(("checklists/", "compare/"))}
        assert (own or pages) == named, source
        assert named, source


def test_an_injury_and_its_return_plan_name_each_other(graph, leads):
    plans = {
        (injury.id, injury.record.return_to_run.plan)
        for injury in graph.injuries
        if injury.record.return_to_run
    }
    assert plans
    for injury, plan in plans:
        assert f"running-again/{plan}/" in leads(f"injuries/{injury}/")
        assert f"injuries/{injury}/" in leads(f"running-again/{plan}/")


def test_a_question_and_what_it_is_about_lead_to_each_other(graph, leads):
    asked = [
        (question, graph.get(about))
        for question in graph.all("faq")
        for about in question.record.about
        if about in graph.by_id and graph.get(about).kind.name in {"injury", "guide"}
    ]
    assert asked
    for question, about in asked:
        heading = "asked" if about.kind.name == "injury" else "questions"
        assert about.url in leads("questions/", under(question.id)), question.id
        if question.record.more:
            assert question.url in leads(about.url, under(heading)), (question.id, about.id)


def test_a_figure_names_the_records_that_use_it(graph, leads):
    for figure in graph.all("figure"):
        users = {graph.get(user).url for user in graph.pointed_at_by.get(figure.id, [])}
        assert users <= leads("figures/", inside(figure.id)), figure.id


def test_an_injury_with_a_recovery_time_and_its_rows_in_the_recovery_table_lead_to_each_other(
    graph, leads
):
    timed = {injury.id for injury in graph.injuries if injury.record.recovery}
    assert timed
    assert timed == pages(leads("recovery-table/", "//main//table//a"), "injuries")
    assert timed == {
        injury.id
        for injury in graph.injuries
        if f"recovery-table/#{injury.id}" in leads(injury.url)
    }
