"""The shared pages: recovery table, red flags, pain scale, glossary, questions and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import numbers
from generator.graph import Graph
from generator.levels import of_signs
from generator.model import Source
from generator.page_kinds import kind_of_page
from generator.pages.body import rows
from generator.plots import recovery_chart
from generator.reading.records import Entry
from generator.writing.page import Crumb, Draft, NamedPlace, Page


def recovery_table(graph: Graph) -> Iterator[Draft]:
    """Every recovery time, by body part, with a chart."""
    table = [(part, found) for part in graph.body_parts if (found := rows(graph, part))]
    every = [(part, entry) for part, entries in table for entry in entries]
    text = graph.get("recovery-table").record
    opening, _, meaning = text.body.strip().partition("\n\n")
    yield Draft(
        url="recovery-table/",
        title=text.title,
        description=text.summary,
        kind="recovery-table",
        template="injury/recovery-table.html.jinja",
        file="content/pages/recovery-table.md",
        layout="wide",
        scripts=("page/table.js",),
        context={
            "text": text,
            "opening": opening,
            "meaning": meaning,
            "table": table,
            "every": every,
            "chart": recovery_chart([entry for _, entry in every]),
        },
        other_names=(
            "how long does it take",
            "recovery times",
            "time off running",
            "healing time",
            "how long until it heals",
            "how many weeks off",
            "how long does each injury take",
        ),
        text=tuple(entry.title for _, entry in every),
    )


def red_flags(graph: Graph) -> Iterator[Draft]:
    """The register of signs by level; two short lists are views on it."""
    flags = graph.all("sign")
    yield Draft(
        **kind_of_page("red-flags").head,
        description="Signs that need help, and how soon. What each could mean and what to do.",
        template="injury/red-flags.html.jinja",
        file="content/signs.yaml",
        context={
            "groups": of_signs(graph, flags),
            "former": {flag.id: graph.former_ids(flag.id) for flag in flags},
            "words": {level.id: level.record for level in graph.all("level")},
            "parts": {part.id: part for part in graph.body_parts},
            "views": [
                (view, [flag for flag in flags if view in flag.record.views])
                for view in ("quick", "mid-run")
            ],
            "countries": numbers.countries(graph),
        },
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
        context={"text": text, "lights": lights},
        other_names=(
            "traffic light",
            "pain traffic light",
            "how much pain is ok",
            "can I run with pain",
        ),
        text=tuple(claim.text for light in lights for claim in light.record.signs),
    )


def glossary(graph: Graph) -> Iterator[Draft]:
    """All terms, and the injuries by name with a way to their page."""
    terms = sorted(graph.all("term"), key=lambda entry: entry.title.lower())
    letters = groupby(terms, lambda entry: entry.title[0].upper())
    yield Draft(
        **kind_of_page("glossary").head,
        description="The words that doctors and physiotherapists use, in plain English.",
        template="reference/glossary.html.jinja",
        file="content/glossary.yaml",
        scripts=("page/filter.js",),
        context={
            "letters": [(letter, list(entries)) for letter, entries in letters],
            "injuries": graph.injuries,
        },
        other_names=("dictionary", "what does it mean"),
        named_places=tuple(NamedPlace(e.id, e.title, e.record.also_known_as) for e in terms),
    )


def faq(graph: Graph) -> Iterator[Draft]:
    """All questions, the short answer first."""
    questions = graph.all("faq")
    yield Draft(
        **kind_of_page("faq").head,
        description="Short answers to what injured runners ask most, with more below each.",
        template="reference/faq.html.jinja",
        file="content/faq.yaml",
        context={"questions": questions},
        other_names=("FAQ", "frequently asked questions"),
        named_places=tuple(NamedPlace(entry.id, entry.title) for entry in questions),
        text=tuple(text for entry in questions for text in (entry.title, entry.record.answer.text)),
    )


def figures(graph: Graph) -> Iterator[Draft]:
    """The ledger: each general duration, dose and threshold, its basis and where it is used."""
    entries = sorted(graph.all("figure"), key=lambda entry: entry.title.lower())
    yield Draft(
        **kind_of_page("figures").head,
        description="Every general figure that this site states, once, "
        "with what it rests on and what the evidence shows.",
        template="reference/figures.html.jinja",
        file="content/figures.yaml",
        context={"figures": [(each, graph.pointed_at_by.get(each.id, [])) for each in entries]},
    )


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
    entries = sorted(
        graph.all("source"), key=lambda entry: entry.record.title.lower().lstrip("[\"'")
    )
    cited: dict[str, list[Crumb]] = {entry.id: [] for entry in entries}
    repeated: dict[str, list[Crumb]] = {entry.id: [] for entry in entries}
    for page in made:
        on = cited if kind_of_page(page.draft.kind).cites else repeated
        for id_ in page.outline.cites:
            on[id_].append((page.draft.title, page.draft.url))
    letters: dict[str, list[Entry[Source]]] = {}
    for entry in sorted(entries, key=lambda entry: entry.id[0]):
        letters.setdefault(entry.url.partition("#")[0], []).append(entry)
    head = kind_of_page("sources").head
    for url, own in letters.items():
        title = f"Sources: {own[0].id[0].upper()}"
        yield Draft(
            url,
            title,
            "Studies, guidelines and health-service pages that this site cites, "
            "and the pages that cite them.",
            "source-letter",
            "reference/sources.html.jinja",
            "content/sources.yaml",
            crumbs=((head["title"], head["url"]),),
            scripts=("page/filter.js",),
            layout="plain",
            context={
                "groups": [
                    (
                        words,
                        len(found),
                        [(each, cited[each.id] or repeated[each.id]) for each in found],
                    )
                    for words, found in _by_type(own)
                ],
                "letters": [],
            },
        )
    yield Draft(
        **head,
        description="Every study, guideline and health-service page that this site cites, "
        "and the pages that cite it.",
        template="reference/sources.html.jinja",
        file="content/sources.yaml",
        scripts=("page/sources.js",),
        layout="plain",
        context={
            "groups": [(words, len(found), []) for words, found in _by_type(entries)],
            "letters": [(own[0].id[0].upper(), url, len(own)) for url, own in letters.items()],
        },
        other_names=("references", "evidence", "studies"),
    )


def _by_type(entries: Sequence[Entry[Source]]) -> Iterator[tuple[str, list[Entry[Source]]]]:
    for type_, words in SOURCE_TYPES.items():
        found = [entry for entry in entries if entry.record.type == type_]
        if found:
            yield words, found
