"""What a page is about, for search engines: schema.org as JSON-LD. Pure; knows no page frame.

Small on purpose: every reader carries it. Addresses in it are relative to the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

from generator.graph import Graph
from generator.model.units import dose_words
from generator.reading.records import Entry

Data = dict[str, Any]


class Subject(Protocol):
    """What must be known of a page."""

    @property
    def url(self) -> str:
        """From the root of the site."""

    @property
    def kind(self) -> str:
        """Which of `ABOUT` describes it."""

    @property
    def title(self) -> str:
        """As its readers see it."""

    @property
    def description(self) -> str:
        """One line."""


def describe(graph: Graph, page: Subject, reviewed: date) -> Data:
    """Return the JSON-LD of a page; nothing for pages that are lists or tools."""
    if page.kind not in ABOUT:
        return {}
    type_, about = ABOUT[page.kind]
    head = {"@context": "https://schema.org", **_thing(type_, page.title)}
    data = head | {"description": page.description, "inLanguage": "en"}
    if type_ != "DefinedTermSet":
        data["lastReviewed"] = reviewed.isoformat()
    return data | about(graph, page)


def _nothing_more(_: Graph, __: Subject) -> Data:
    return {}


def _injury(graph: Graph, page: Subject) -> Data:
    entry = _entry(graph, page)
    record = entry.record
    condition = {
        **_thing("MedicalCondition", record.name),
        "alternateName": list(record.other_names),
        "associatedAnatomy": [
            _thing("AnatomicalStructure", graph.get(part).title) for part in record.body_parts
        ],
        "signOrSymptom": [
            _thing("MedicalSymptom", graph.plain(claim.text)) for claim in record.symptoms
        ],
        "differentialDiagnosis": [
            {"@type": "DDxElement", "diagnosis": _condition(pair.other(entry))}
            for pair in graph.comparisons_of(entry)
        ],
    }
    return {"about": {key: value for key, value in condition.items() if value != []}}


def _condition(entry: Entry[Any]) -> Data:
    return _thing("MedicalCondition", entry.title) | {"url": f"../../{entry.url}"}


def _exercise(graph: Graph, page: Subject) -> Data:
    """One with a dose is a plan; without one it is a page like any other."""
    record = _entry(graph, page).record
    if record.dose is None:
        return {}
    plan = _thing("ExercisePlan", record.name) | {"exerciseType": record.trains}
    return {"about": plan | {"additionalVariable": dose_words(record.dose)}}


def _return_plans(graph: Graph, _: Subject) -> Data:
    plans = [
        _thing("ExercisePlan", plan.title)
        | {"description": plan.record.summary, "url": f"#{plan.id}", "exerciseType": "running"}
        for plan in graph.all("return_plan")
    ]
    return {"about": plans}


def _glossary(graph: Graph, _: Subject) -> Data:
    """List the terms without their meanings, which would double the weight of the page."""
    terms = [
        _thing("DefinedTerm", term.title) | {"url": f"#{term.id}"} for term in graph.all("term")
    ]
    return {"hasDefinedTerm": terms}


def _questions(graph: Graph, _: Subject) -> Data:
    asked = [
        _thing("Question", entry.title)
        | {"url": f"#{entry.id}", "acceptedAnswer": _answer(graph, entry)}
        for entry in graph.all("faq")
    ]
    return {"mainEntity": asked}


def _answer(graph: Graph, entry: Entry[Any]) -> Data:
    return {"@type": "Answer", "text": graph.plain(entry.record.answer.text)}


def _thing(type_: str, name: str) -> Data:
    return {"@type": type_, "name": name}


def _entry(graph: Graph, page: Subject) -> Entry[Any]:
    """Return the record of a page of one record, by its address."""
    return graph.get(page.url.rstrip("/").rpartition("/")[2])


ABOUT: Mapping[str, tuple[str, Callable[[Graph, Subject], Data]]] = {
    "injury": ("MedicalWebPage", _injury),
    "exercise": ("WebPage", _exercise),
    "guide": ("MedicalWebPage", _nothing_more),
    "compare": ("MedicalWebPage", _nothing_more),
    "body-part": ("MedicalWebPage", _nothing_more),
    "red-flags": ("MedicalWebPage", _nothing_more),
    "pain-scale": ("MedicalWebPage", _nothing_more),
    "planner": ("MedicalWebPage", _return_plans),
    "glossary": ("DefinedTermSet", _glossary),
    "faq": ("FAQPage", _questions),
}
"""Kind of page -> its type at schema.org, and what more is said about it."""
