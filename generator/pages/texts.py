"""The hand-written pages: home, guides, about, and the list of all pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from generator.graph import Graph
from generator.model import Guide, TextPage
from generator.page_kinds import kind_of_page
from generator.pages.body import linked_map
from generator.pages.injuries import commonest_first, marked_map
from generator.reading.records import Entry
from generator.sheets.build import heads
from generator.writing.page import Draft, Setting

COMMON_ON_HOME = 9
"""How many of the commonest injuries the first page shows: three rows of three."""


def home(graph: Graph) -> Iterator[Draft]:
    """The first page: where it hurts, check your pain, red flags, find an injury, print."""
    text = graph.get("home")
    yield Draft(
        url="",
        title=text.record.title,
        description=text.record.summary,
        kind="home",
        template="reference/home.html.jinja",
        file=text.file,
        layout="plain",
        scripts=("planner/keep.js",),
        context=_home,
    )


def _home(graph: Graph) -> dict[str, Any]:
    return {
        "text": graph.get("home").record,
        "parts": graph.body_parts,
        "map": linked_map(graph, ""),
        "common": commonest_first(graph.injuries)[:COMMON_ON_HOME],
        "counts": (len(graph.injuries), len(graph.all("source"))),
    }


def guides(graph: Graph) -> Iterator[Draft]:
    """One page a guide, in the author's order."""
    for entry in _guides(graph):
        guide = entry.record
        yield Draft(
            url=entry.url,
            title=guide.title,
            description=guide.summary,
            kind="guide",
            template="reference/guide.html.jinja",
            file=entry.file,
            crumbs=(("Guides", "guides/"),),
            context=partial(_guide, id_=entry.id),
            other_names=guide.also_known_as,
            text=(entry,),
            reviewed=guide.last_reviewed,
        )


def _guides(graph: Graph) -> list[Entry[Guide]]:
    return sorted(graph.all("guide"), key=lambda each: (each.record.order, each.id))


def _guide(graph: Graph, id_: str) -> dict[str, Any]:
    guide: Guide = graph.get(id_).record
    return {
        "guide": guide,
        "related": guide.related,
        "questions": graph.back(id_, "faq"),
        "checklists": graph.back(id_, "checklist"),
    }


def guides_index(graph: Graph) -> Iterator[Draft]:
    """All guides."""
    del graph
    yield Draft(
        **kind_of_page("guides").head,
        description="Longer reads: load, pain, shoes, first aid, coming back, young runners.",
        template="reference/list.html.jinja",
        file="content/guides",
        context=_all_guides,
    )


def _all_guides(graph: Graph) -> dict[str, Any]:
    return {
        "lead": "Longer reads for the time while you heal, and for staying well afterwards.",
        "entries": _guides(graph),
    }


def text_pages(graph: Graph) -> Iterator[Draft]:
    """The other hand-written pages, such as About."""
    for entry in graph.all("page"):
        if entry.id in {"home", "about", "recovery-table", "pain-scale"}:
            continue  # these open pages of their own
        yield _text_page(entry)


def about(graph: Graph, setting: Setting) -> Iterator[Draft]:
    """Who made the site and how, and whom to write to."""
    yield _text_page(graph.get("about"), setting.contact)


def _text_page(entry: Entry[TextPage], contact: str = "") -> Draft:
    return Draft(
        url=entry.url,
        title=entry.record.title,
        description=entry.record.summary,
        kind="page",
        template="reference/page.html.jinja",
        file=entry.file,
        context=partial(_text, id_=entry.id, contact=contact),
        text=(entry,),
    )


def _text(graph: Graph, id_: str, contact: str) -> dict[str, Any]:
    return {"text": graph.get(id_).record, "contact": contact}


def all_pages(graph: Graph) -> Iterator[Draft]:
    """Every page by kind: the menu and the search for readers without JavaScript."""
    del graph
    yield Draft(
        **kind_of_page("pages").head,
        description="Every page of this site in one list.",
        template="reference/pages.html.jinja",
        file="content",
        context=_every_page,
    )


def _every_page(graph: Graph) -> dict[str, Any]:
    groups = [
        ("Injuries", graph.injuries),
        ("Body parts", graph.body_parts),
        ("Exercises", sorted(graph.all("exercise"), key=lambda each: each.title.lower())),
        ("Guides", sorted(graph.all("guide"), key=lambda each: each.record.order)),
        ("Checklists", heads(graph)),
    ]
    return {"groups": [group for group in groups if group[1]], "pairs": graph.comparisons}


def on_this_device(graph: Graph) -> Iterator[Draft]:
    """What the reader's device keeps, each with a way to delete it."""
    del graph
    yield Draft(
        **kind_of_page("on-this-device").head,
        description="What this site keeps on your device, and how to delete it.",
        template="reference/on-this-device.html.jinja",
        file="generator/templates/reference/on-this-device.html.jinja",
        scripts=("page/device.js",),
        other_names=("delete my data", "privacy", "storage", "cookies", "what is kept", "my data"),
    )


def components(graph: Graph) -> Iterator[Draft]:
    """Every component with its markup, for people who write templates; no search finds it."""
    del graph
    yield Draft(
        **kind_of_page("components").head,
        description="The parts that pages are made of, live, with their markup: for contributors.",
        template="reference/components.html.jinja",
        file="generator/templates/reference/components.html.jinja",
        context=_components,
        scripts=("page/table.js", "page/ticks.js"),
        for_readers=False,
    )


def _components(graph: Graph) -> dict[str, Any]:
    return {"map": marked_map(graph, ("shin",), "A place on the body")}
