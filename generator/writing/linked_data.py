"""What a page is about, for search engines: schema.org as JSON-LD. Pure; knows no page frame.

Small on purpose: every reader carries it. Addresses in it are relative to the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

from generator.model.values.units import dose_words
from generator.names import Names
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry

Data = dict[str, Any]


class Subject(Protocol):
    """What must be known of a page."""

    @property
    def url(self) -> str:
        """From the root of the site."""

    @property
    def kind(self) -> str:
        """Its row in `page_kinds`."""

    @property
    def title(self) -> str:
        """As its readers see it."""

    @property
    def description(self) -> str:
        """One line."""

    @property
    def context(self) -> Mapping[str, Any]:
        """The records that it shows."""


def describe(names: Names, page: Subject, reviewed: date) -> Data:
    """Return the JSON-LD of a page; nothing for pages that are lists or tools."""
    type_ = kind_of_page(page.kind).schema
    if not type_:
        return {}
    head = {"@context": "https://schema.org", **_thing(type_, page.title)}
    data = head | {"description": page.description, "inLanguage": "en"}
    if type_ != "DefinedTermSet":
        data["lastReviewed"] = reviewed.isoformat()
    more = MORE.get(page.kind)
    return data | more(names, page) if more else data


def _injury(_: Names, page: Subject) -> Data:
    """What the page says in sentences, such as its symptoms, is not said a second time."""
    entry = page.context["entry"]
    record = entry.record
    condition = {
        **_thing("MedicalCondition", record.name),
        "alternateName": list(record.other_names),
        "associatedAnatomy": [
            _thing("AnatomicalStructure", part.title) for part in page.context["parts"]
        ],
        "differentialDiagnosis": [
            {"@type": "DDxElement", "diagnosis": _condition(pair.other(entry))}
            for pair in page.context["comparisons"]
        ],
    }
    return {"about": {key: value for key, value in condition.items() if value != []}}


def _condition(entry: Entry[Any]) -> Data:
    return _thing("MedicalCondition", entry.title) | {"url": f"../../{entry.url}"}


def _exercise(_: Names, page: Subject) -> Data:
    """One with a dose is a plan; without one it is a page like any other."""
    record = page.context["entry"].record
    if not record.doses:
        return {}
    plan = _thing("ExercisePlan", record.name) | {"exerciseType": record.trains}
    return {"about": plan | {"additionalVariable": dose_words(record.doses[0])}}


def _return_plan(_: Names, page: Subject) -> Data:
    plan = page.context["plan"]
    about = _thing("ExercisePlan", plan.name)
    return {"about": about | {"description": plan.summary, "exerciseType": "running"}}


def _glossary(_: Names, page: Subject) -> Data:
    """List the terms without their meanings, which would double the weight of the page."""
    terms = [
        _thing("DefinedTerm", term.title) | {"url": f"#{term.id}"}
        for _, terms in page.context["letters"]
        for term in terms
    ]
    return {"hasDefinedTerm": terms}


def _questions(names: Names, page: Subject) -> Data:
    asked = [
        _thing("Question", entry.title)
        | {"url": f"#{entry.id}", "acceptedAnswer": _answer(names, entry)}
        for entry in page.context["questions"]
    ]
    return {"mainEntity": asked}


def _answer(names: Names, entry: Entry[Any]) -> Data:
    return {"@type": "Answer", "text": names.plain(entry.record.answer.text)}


def _thing(type_: str, name: str) -> Data:
    return {"@type": type_, "name": name}


MORE: Mapping[str, Callable[[Names, Subject], Data]] = {
    "injury": _injury,
    "exercise": _exercise,
    "plan": _return_plan,
    "glossary": _glossary,
    "faq": _questions,
}
"""Kind of page -> what is said about it besides its type."""
