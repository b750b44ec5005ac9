"""Rules about sources: each is cited, and none is made to say more than was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator import problems as say
from generator.checks.context import About, One
from generator.model import Injury, Link, Sign, Text
from generator.problems import Problem
from generator.reading.leaves import Path, leaves

_DOSES = {"dose", "doses"}
_CITED = {"text", "found"}
"""Keys of texts that a basis stands beside."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_OURS = re.compile(
    r"\[\[[^\]]*\]\]"  # a figure has a basis of its own
    r"|\([^)]*\b(?:inch(?:es)?|feet|miles?|km|cm|kg|lb)\)"  # the same in another unit
    r"|\b(?:under|over|past) \d+\b(?![.,]\d)",  # an age
    re.IGNORECASE,
)
_SPELT = {
    **{
        word: str(at)
        for at, word in enumerate(
            (
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
            ),
            1,
        )
    },
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "half": "50",
    "quarter": "25",
}
"""What a finding may spell out."""
_HUNDRED = "100"
"""`36 of 100` is 36%."""

FEWEST = 3
"""Sources of its own that a record of an emergency needs."""


def sources_are_cited(about: About) -> Iterator[Problem]:
    """Every source is cited by at least one record, or by the decision tree."""
    for source in about.graph.all("source"):
        if about.graph.pointed_at_by.get(source.id) or source.id in about.cited:
            continue
        if not about.maybe_named(source):
            yield say.source_not_cited(source.node.named_at, len(source.id), source.id)


def emergencies_rest_on_sources(about: About) -> Iterator[Problem]:
    """A record that sends for an ambulance or to a clinic rests on at least three sources.

    It is one that the clinic clears, or that somebody clears and that says in words of its own
    when to call.
    """
    for entry in about.graph.injuries:
        if not _is_of_an_emergency(about, entry.record):
            continue
        found = len(sources_of(entry.record))
        if found < FEWEST:
            yield say.too_few_sources(*entry.at("clearance", "by").spot, found, FEWEST)


def _is_of_an_emergency(about: About, injury: Injury) -> bool:
    help_in_words = ((item, about.known(item.sign, Sign)) for item in injury.help if item.text)
    levels = {item.level or (sign and sign.level) for item, sign in help_in_words}
    by = injury.clearance.by
    return by == "clinic" or (by == "clinician" and "call-now" in levels)


def sources_of(record: BaseModel) -> set[str]:
    """Return the sources that a record cites where its statements say what they rest on."""
    return {
        leaf.value
        for leaf in leaves(record)
        if isinstance(leaf.mark, Link) and "source" in leaf.mark.kinds
    }


def background_is_not_proof(one: One) -> Iterator[Problem]:
    """A claim does not rest only on sources whose results were not seen; a dose may.

    The plan of a trial says how much was done, and a dose says no more than that.
    """
    cited: dict[Path, list[str]] = {}
    for leaf in one.leaves:
        if isinstance(leaf.mark, Link) and one.around.kinds.get(leaf.value) == "source":
            cited.setdefault(leaf.path[:-1], []).append(leaf.value)
    for path, ids in cited.items():
        seen = any(one.around.names.source(id_).record.results_seen for id_ in ids)
        if not seen and not _DOSES.intersection(path):
            yield say.background_source(*one.entry.at(*path, 0).spot, ids[0])


def cited_numbers_were_found(one: One) -> Iterator[Problem]:
    """Each number of a cited text stands in a finding of a source that it cites."""
    basis: dict[Path, list[str]] = {}
    for leaf in one.leaves:
        if isinstance(leaf.mark, Link) and one.around.kinds.get(leaf.value) == "source":
            basis.setdefault(leaf.path[:-2], []).append(leaf.value)
    for leaf in one.leaves:
        ids = basis.get(leaf.path[:-1])
        if not ids or not isinstance(leaf.mark, Text) or leaf.path[-1] not in _CITED:
            continue
        seen = _numbers(" ".join(_seen(one, id_) for id_ in ids))
        for match in _NUMBER.finditer(_OURS.sub(lambda part: " " * len(part[0]), leaf.value)):
            if match[0].replace(",", "") not in seen | {_HUNDRED}:
                spot = one.where(leaf, match[0], match.start())
                yield say.number_not_found(*spot, match[0], ids)


def _seen(one: One, id_: str) -> str:
    source = one.around.names.source(id_).record
    return f"{source.title} {source.year} {' '.join(source.findings)}"


def _numbers(text: str) -> set[str]:
    """Return the numbers of a text, as written and rounded, those that it spells out too."""
    written = {found.replace(",", "") for found in _NUMBER.findall(text)}
    rounded = {f"{float(each):.0f}" for each in written if each.count(".") <= 1}
    spelt = {_SPELT[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _SPELT}
    return written | rounded | spelt
