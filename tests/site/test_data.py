"""Data for other programs, as it stands in the built site, leads to pages that are there."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from lxml import html

Pages = dict[str, html.HtmlElement]


@pytest.fixture(scope="module")
def index(built_site: Path) -> dict[str, Any]:
    return json.loads((built_site / "api/v2/index.json").read_text("utf-8"))["index"]


def test_every_record_names_a_page_and_a_part_of_it_that_are_there(
    index: dict[str, Any], built_pages: Pages
) -> None:
    anchors = {url: {each.get("id") for each in page.iter()} for url, page in built_pages.items()}
    lost = [
        record["id"]
        for record in index["records"]
        for address in [urlparse(record["page"])]
        if address.path not in built_pages
        or (address.fragment and address.fragment not in anchors[address.path])
    ]
    assert lost == []


def test_every_address_of_data_is_a_file_of_the_site(
    index: dict[str, Any], built_site: Path
) -> None:
    addresses = [
        *(record["data"] for record in index["records"]),
        *(file["address"] for file in index["files"]),
        *(file["schema_address"] for file in index["files"] if file["schema_address"]),
        index["openapi"],
    ]
    assert all(each.startswith(index["site"]) for each in addresses)
    lost = [
        each for each in addresses if not (built_site / each.removeprefix(index["site"])).is_file()
    ]
    assert lost == []


def test_the_recovery_table_leads_to_its_data(built_pages: Pages) -> None:
    links = {each.get("href") for each in built_pages["/recovery-table/"].iter("a")}
    assert {"../api/v2/recovery.csv", "../api/v2/recovery.json"} <= links


def test_llms_txt_names_every_page_of_content_once_and_none_that_is_not_there(
    built_site: Path, built_pages: Pages, index: dict[str, Any]
) -> None:
    text = (built_site / "llms.txt").read_text("utf-8")
    named = [line.split("](")[1].split(")")[0] for line in text.splitlines() if "](" in line]
    assert len(named) == len(set(named))
    paths = {urlparse(each).path for each in named}
    assert {each for each in paths if not each.startswith("/api/")} <= set(built_pages)
    pages_of_records = {urlparse(each["page"]).path for each in index["records"]}
    assert pages_of_records - paths == {"/"}
