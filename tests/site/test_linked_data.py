"""The JSON-LD of every built page holds to the vocabulary of schema.org, and is complete."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlparse

import pytest
from lxml import html

from generator.graph import Graph
from tests.conftest import ROOT

VOCABULARY = json.loads((ROOT / "tests/golden/schema-org.json").read_text("utf-8"))
Pages = dict[str, html.HtmlElement]
Blocks = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def blocks(built_pages: Pages) -> Blocks:
    return {
        url: [json.loads(each.text) for each in page.xpath("//script[@type='application/ld+json']")]
        for url, page in built_pages.items()
    }


def kinds_of(type_: str) -> set[str]:
    """Return a type with all that it is a kind of; an unknown one fails with a KeyError."""
    return {type_}.union(*map(kinds_of, VOCABULARY["kinds_of"][type_]))


def faults(thing: dict[str, Any]) -> Iterator[str]:
    """Yield what the vocabulary does not know of a thing and of all that it holds."""
    type_ = thing.get("@type")
    if type_ not in VOCABULARY["kinds_of"]:
        yield f"no type {type_}"
        return
    known = {
        name: holds
        for kind in kinds_of(type_)
        for name, holds in VOCABULARY["properties"].get(kind, {}).items()
    }
    for name, value in thing.items():
        if name in {"@type", "@context"}:
            continue
        if name not in known:
            yield f"{type_} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if not fits(each, known[name]):
                yield f"{type_}.{name} cannot be {each!r}"
            if isinstance(each, dict):
                yield from faults(each)


def fits(value: Any, holds: list[str]) -> bool:
    if isinstance(value, dict):
        return bool(kinds_of(value["@type"]) & set(holds))
    if isinstance(value, int):
        return "Integer" in holds
    if "Date" in holds:
        return bool(date.fromisoformat(value))
    if not value or value != value.strip():
        return False
    return "Text" in holds or "URL" in holds or urlparse(value).scheme == "https"


def test_every_type_and_property_is_known_to_schema_org(blocks: Blocks) -> None:
    found = {
        url: [fault for block in each for fault in faults(block)] for url, each in blocks.items()
    }
    assert not {url: each for url, each in found.items() if each}
    assert any(blocks.values())


@pytest.mark.parametrize(
    "thing",
    [
        {"@type": "MedicalWebPage", "symptoms": "pain"},
        {"@type": "Injury", "name": "Sore shin"},
        {"@type": "MedicalCondition", "signOrSymptom": "pain"},
        {"@type": "MedicalCondition", "signOrSymptom": {"@type": "Answer", "text": "pain"}},
    ],
)
def test_what_schema_org_does_not_know_is_noticed(thing: dict[str, Any]) -> None:
    assert list(faults(thing))


def test_every_injury_is_a_condition_with_its_place_and_look_alikes(
    blocks: Blocks, graph: Graph
) -> None:
    for entry in graph.injuries:
        page = next(each for each in blocks[f"/{entry.url}"] if each["@type"] == "MedicalWebPage")
        about = page["about"]
        assert page["lastReviewed"] == entry.record.last_reviewed.isoformat()
        assert about["name"] == entry.record.name
        assert len(about["associatedAnatomy"]) == len(entry.record.body_parts)
        told = [each["diagnosis"] for each in about.get("differentialDiagnosis", [])]
        assert len(told) == len(graph.comparisons_of(entry.id))
        for other in told:
            assert urljoin(f"/{entry.url}", other["url"]) in blocks


def test_every_term_and_every_question_is_described(blocks: Blocks, graph: Graph) -> None:
    glossary, questions = blocks["/glossary/"][0], blocks["/questions/"][0]
    assert [each["url"] for each in glossary["hasDefinedTerm"]] == [
        f"#{entry.id}" for entry in graph.all("term")
    ]
    assert [each["name"] for each in questions["mainEntity"]] == [
        entry.title for entry in graph.all("faq")
    ]


def test_addresses_in_the_page_lead_to_its_own_parts(blocks: Blocks, built_pages: Pages) -> None:
    for url in ("/glossary/", "/questions/", "/running-again/"):
        block = blocks[url][0]
        for each in [
            *block.get("hasDefinedTerm", []),
            *block.get("mainEntity", []),
            *block.get("about", []),
        ]:
            if each["url"].startswith("#"):
                assert built_pages[url].get_element_by_id(each["url"].removeprefix("#")) is not None
            else:
                assert urljoin(url, each["url"]) in built_pages


def test_pages_below_others_carry_the_trail_that_they_show(
    blocks: Blocks, built_pages: Pages
) -> None:
    shown = 0
    for url, page in built_pages.items():
        trail = [each.text_content() for each in page.xpath("//nav[@class='ri-trail']//li")]
        if trail:
            (block,) = (each for each in blocks[url] if each["@type"] == "BreadcrumbList")
            assert [each["name"] for each in block["itemListElement"]] == trail
            shown += 1
    assert shown
