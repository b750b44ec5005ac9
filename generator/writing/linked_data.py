"""What a page is about, for search engines: schema.org as JSON-LD. Pure; knows no page frame.

Small on purpose: every reader carries it. Addresses in it are relative to the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from generator.model.values.units import dose_words
from generator.names import Names
from generator.page_kinds import kind_of_page
from generator.reading.records import Entry

Data = dict[str, Any]


Context = Mapping[str, Any]
"""The records that a page shows, as its template has them."""


def describe(names: Names, kind: str, words: Data, context: Context, reviewed: date) -> Data:
    """Return the JSON-LD of a page; nothing for pages that are lists or tools.

    words: its `name` and its `description`.
    """
    type_ = kind_of_page(kind).schema
    if not type_:
        return {}
    data = {"@context": "https://schema.org", "@type": type_, **words, "inLanguage": "en"}
    if type_ != "DefinedTermSet":
        data["lastReviewed"] = reviewed.isoformat()
    return data | (MORE[kind](names, context) if kind in MORE else {})


def _injury(_: Names, context: Context) -> Data:
    """What the page says in sentences, such as its symptoms, is not said a second time."""
    entry = context["entry"]
    record = entry.record
    condition = {
        **_thing("MedicalCondition", record.name),
        "alternateName": list(record.other_names),
        "associatedAnatomy": [
            _thing("AnatomicalStructure", part.title) for part in context["parts"]
        ],
        "differentialDiagnosis": [
            {"@type": "DDxElement", "diagnosis": _condition(pair.other(entry))}
            for pair in context["comparisons"]
        ],
    }
    return {"about": {key: value for key, value in condition.items() if value != []}}


def _condition(entry: Entry[Any]) -> Data:
    return _thing("MedicalCondition", entry.title) | {"url": f"../../{entry.url}"}


def _exercise(_: Names, context: Context) -> Data:
    """One with a dose is a plan; without one it is a page like any other."""
    record = context["entry"].record
    if not record.doses:
        return {}
    plan = _thing("ExercisePlan", record.name) | {"exerciseType": record.trains}
    return {"about": plan | {"additionalVariable": dose_words(record.doses[0])}}


def _return_plan(_: Names, context: Context) -> Data:
    plan = context["plan"]
    about = _thing("ExercisePlan", plan.name)
    return {"about": about | {"description": plan.summary, "exerciseType": "running"}}


def _glossary(_: Names, context: Context) -> Data:
    """List the terms without their meanings, which would double the weight of the page."""
    terms = [
        _thing("DefinedTerm", term.title) | {"url": f"#{term.id}"}
        for _, terms in context["letters"]
        for term in terms
    ]
    return {"hasDefinedTerm": terms}


def _questions(names: Names, context: Context) -> Data:
    asked = [
        _thing("Question", entry.title)
        | {
            "url": f"#{entry.id}",
            "acceptedAnswer": {"@type": "Answer", "text": names.plain(entry.record.answer.text)},
        }
        for entry in context["questions"]
    ]
    return {"mainEntity": asked}


def _thing(type_: str, name: str) -> Data:
    return {"@type": type_, "name": name}


MORE: Mapping[str, Callable[[Names, Context], Data]] = {
    "injury": _injury,
    "exercise": _exercise,
    "plan": _return_plan,
    "glossary": _glossary,
    "faq": _questions,
}
"""Kind of page -> what is said about it besides its type."""
