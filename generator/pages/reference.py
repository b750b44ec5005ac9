"""The shared pages: recovery table, red flags, pain scale, glossary, questions and the like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from generator import numbers
from generator.graph import Graph
from generator.levels import of_signs
from generator.model import BodyPart, Injury, Source, Term
from generator.page_kinds import kind_of_page
from generator.pages.body import rows
from generator.plots import recovery_chart
from generator.reading.records import Entry
from generator.writing.page import Crumb, Draft, NamedPlace, Page


def recovery_table(graph: Graph) -> Iterator[Draft]:
    """Every recovery time, by body part, with a chart."""
    text = graph.get("recovery-table").record
    yield Draft(
        url="recovery-table/",
        title=text.title,
        description=text.summary,
        kind="recovery-table",
        template="injury/recovery-table.html.jinja",
        file="content/pages/recovery-table.md",
        layout="wide",
        scripts=("page/table.js",),
        context=_recovery_table,
        other_names=(
            "how long does it take",
            "recovery times",
            "time off running",
            "healing time",
            "how long until it heals",
            "how many weeks off",
            "how long does each injury take",
        ),
        text=tuple(entry.title for _, entry in _in_table(_table(graph))),
    )


Table = list[tuple[Entry[BodyPart], list[Entry[Injury]]]]


def _table(graph: Graph) -> Table:
    return [(part, found) for part in graph.body_parts if (found := rows(graph, part))]


def _in_table(table: Table) -> list[tuple[Entry[BodyPart], Entry[Injury]]]:
    return [(part, entry) for part, entries in table for entry in entries]


def _recovery_table(graph: Graph) -> dict[str, Any]:
    table = _table(graph)
    every = _in_table(table)
    text = graph.get("recovery-table").record
    opening, _, meaning = text.body.strip().partition("\n\n")
    return {
        "text": text,
        "opening": opening,
        "meaning": meaning,
        "table": table,
        "every": every,
        "chart": recovery_chart([entry for _, entry in every]),
    }


def red_flags(graph: Graph) -> Iterator[Draft]:
    """The register of signs by level; two short lists are views on it."""
    flags = graph.all("sign")
    yield Draft(
        **kind_of_page("red-flags").head,
        description="Signs that need help, and how soon. What each could mean and what to do.",
        template="injury/red-flags.html.jinja",
        file="content/signs.yaml",
        context=_red_flags,
        other_names=(
            "emergency",
            "when to see a doctor",
            "warning signs",
            "danger signs",
            "when to get help",
            "do I need to go to A&E",
            "emergency room or wait",
            "urgent care",
            "minor injuries unit",
        ),
        signs=tuple(phrase for flag in flags for phrase in flag.record.about),
        text=tuple(text for flag in flags for text in (flag.title, flag.record.text)),
        alarm=True,
    )


def _red_flags(graph: Graph) -> dict[str, Any]:
    flags = graph.all("sign")
    return {
        "groups": of_signs(graph, flags),
        "former": {flag.id: graph.former_ids(flag.id) for flag in flags},
        "words": {level.id: level.record for level in graph.all("level")},
        "parts": {part.id: part for part in graph.body_parts},
        "views": [
            (view, [flag for flag in flags if view in flag.record.views])
            for view in ("quick", "mid-run")
        ],
        "countries": numbers.countries(graph),
    }


def pain_scale(graph: Graph) -> Iterator[Draft]:
    """The traffic-light pain scale."""
    text, lights = graph.get("pain-scale").record, graph.all("pain_light")
    yield Draft(
        url="pain-scale/",
        title=text.title,
        description="Green, yellow and red: how much pain is acceptable when you run, "
        "and when the scale must not be used.",
        kind="pain-scale",
        template="injury/pain-scale.html.jinja",
        file="content/pain-scale.yaml",
        context=_pain_scale,
        other_names=(
            "traffic light",
            "pain traffic light",
            "how much pain is ok",
            "can I run with pain",
        ),
        text=tuple(claim.text for light in lights for claim in light.record.signs),
    )


def _pain_scale(graph: Graph) -> dict[str, Any]:
    return {"text": graph.get("pain-scale").record, "lights": graph.all("pain_light")}


def glossary(graph: Graph) -> Iterator[Draft]:
    """All terms, and the injuries by name with a way to their page."""
    yield Draft(
        **kind_of_page("glossary").head,
        description="The words that doctors and physiotherapists use, in plain English.",
        template="reference/glossary.html.jinja",
        file="content/glossary.yaml",
        scripts=("page/filter.js",),
        context=_glossary,
        other_names=("dictionary", "what does it mean"),
        named_places=tuple(
            NamedPlace(each.id, each.title, each.record.also_known_as) for each in _terms(graph)
        ),
    )


def _terms(graph: Graph) -> list[Entry[Term]]:
    return sorted(graph.all("term"), key=lambda entry: entry.title.lower())


def _glossary(graph: Graph) -> dict[str, Any]:
    letters = groupby(_terms(graph), lambda entry: entry.title[0].upper())
    return {
        "letters": [(letter, list(entries)) for letter, entries in letters],
        "injuries": graph.injuries,
    }


def faq(graph: Graph) -> Iterator[Draft]:
    """All questions, the short answer first."""
    questions = graph.all("faq")
    yield Draft(
        **kind_of_page("faq").head,
        description="Short answers to what injured runners ask most, with more below each.",
        template="reference/faq.html.jinja",
        file="content/faq.yaml",
        context=_questions,
        other_names=("FAQ", "frequently asked questions"),
        named_places=tuple(NamedPlace(entry.id, entry.title) for entry in questions),
        text=tuple(text for entry in questions for text in (entry.title, entry.record.answer.text)),
    )


def _questions(graph: Graph) -> dict[str, Any]:
    return {"questions": graph.all("faq")}


def figures(graph: Graph) -> Iterator[Draft]:
    """The ledger: each general duration, dose and threshold, its basis and where it is used."""
    del graph
    yield Draft(
        **kind_of_page("figures").head,
        description="Every general figure that this site states, once, "
        "with what it rests on and what the evidence shows.",
        template="reference/figures.html.jinja",
        file="content/figures.yaml",
        context=_figures,
    )


def _figures(graph: Graph) -> dict[str, Any]:
    entries = sorted(graph.all("figure"), key=lambda entry: entry.title.lower())
    return {"figures": [(each, graph.pointed_at_by.get(each.id, [])) for each in entries]}


SOURCE_TYPES = {
    "guideline": "Guidelines",
    "consensus": "Expert consensus",
    "systematic-review": "Systematic reviews",
    "randomised-trial": "Randomised trials",
    "cohort": "Cohort and other studies",
    "narrative-review": "Expert reviews",
    "textbook": "Textbooks",
    "patient-information": "Information for patients",
    "expert-blog": "Articles by clinicians",
}
"""What readers call each type of source, strongest first."""


def sources(graph: Graph, made: Sequence[Page]) -> Iterator[Draft]:
    """Every source with the pages that cite it: a page for each letter, and one that leads there.

    On one page they were three times what a phone should fetch. Pages that repeat an injury's
    record are named where nothing else cites a source.
    """
    cited: dict[str, list[Crumb]] = {entry.id: [] for entry in graph.all("source")}
    repeated: dict[str, list[Crumb]] = {id_: [] for id_ in cited}
    for page in made:
        on = cited if kind_of_page(page.draft.kind).cites else repeated
        for id_ in page.outline.cites:
            on[id_].append((page.draft.title, page.draft.url))
    head = kind_of_page("sources").head
    for url, own in _letters(graph).items():
        yield Draft(
            url,
            f"Sources: {own[0].id[0].upper()}",
            "Studies, guidelines and health-service pages that this site cites, "
            "and the pages that cite them.",
            "source-letter",
            "reference/sources.html.jinja",
            "content/sources.yaml",
            crumbs=((head["title"], head["url"]),),
            scripts=("page/filter.js",),
            layout="plain",
            context=partial(
                _letter,
                url=url,
                cited_by={each.id: cited[each.id] or repeated[each.id] for each in own},
            ),
        )
    yield Draft(
        **head,
        description="Every study, guideline and health-service page that this site cites, "
        "and the pages that cite it.",
        template="reference/sources.html.jinja",
        file="content/sources.yaml",
        scripts=("page/sources.js",),
        layout="plain",
        context=_sources,
        other_names=("references", "evidence", "studies"),
    )


def _by_title(graph: Graph) -> list[Entry[Source]]:
    return sorted(graph.all("source"), key=lambda each: each.record.title.lower().lstrip("[\"'"))


def _letters(graph: Graph) -> dict[str, list[Entry[Source]]]:
    """Return the sources by the address of their page."""
    found: dict[str, list[Entry[Source]]] = {}
    for entry in sorted(_by_title(graph), key=lambda entry: entry.id[0]):
        found.setdefault(entry.url.partition("#")[0], []).append(entry)
    return found


def _letter(graph: Graph, url: str, cited_by: Mapping[str, Sequence[Crumb]]) -> dict[str, Any]:
    groups = [
        (words, len(found), [(each, cited_by[each.id]) for each in found])
        for words, found in _by_type(_letters(graph)[url])
    ]
    return {"groups": groups, "letters": []}


def _sources(graph: Graph) -> dict[str, Any]:
    return {
        "groups": [(words, len(found), []) for words, found in _by_type(_by_title(graph))],
        "letters": [(own[0].id[0].upper(), url, len(own)) for url, own in _letters(graph).items()],
    }


def _by_type(entries: Sequence[Entry[Source]]) -> Iterator[tuple[str, list[Entry[Source]]]]:
    for type_, words in SOURCE_TYPES.items():
        found = [entry for entry in entries if entry.record.type == type_]
        if found:
            yield words, found
