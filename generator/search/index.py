"""Make the search index: what MiniSearch would have built in the browser, written as a script file.

A script, not JSON, because `fetch` does not read file://. The form is MiniSearch's serialization
version 2 (`toJSON` and `loadJS` of 7.2.0, in theme_overrides/js/vendor/); search/engine.js loads it
as it stands. https://github.com/lucaong/minisearch/blob/v7.2.0/src/MiniSearch.ts
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.body.regions import REGIONS
from generator.finish.assets import SEARCH_INDEX, Asset
from generator.page_kinds import kind_of_page
from generator.search.alarms import ALARMING
from generator.search.words import PARTS, SAME, SIDES, STOP, stems, words

FIELDS = ("title", "names", "lay", "signs", "headings", "text")
_TEXT = str(FIELDS.index("text"))
BOOST = {"title": 6, "names": 6, "lay": 5, "signs": 2, "headings": 2, "text": 1}
"""What a word is worth by where it stands."""

COMMON: Mapping[str, float] = {"very common": 1.2, "common": 1.1, "rare": 0.9}
"""How common an injury is among runners -> what it is worth when the words fit others as well."""

MANY = 40
"""A word that the text of more pages has tells none of them apart, and is left out there."""

_PLACES = frozenset(stems(" ".join(REGIONS.values())))


@dataclass(frozen=True, slots=True)
class Document:
    """One page, as search knows it.

    url:     from the site's root: "injuries/shin-splints/".
    kind:    the page kind, such as "injury".
    summary: one line shown under the title.
    signs:   what is felt and where.
    how_common: of an injury, as its record says.
    alarm:   whether the page comes first when the words are alarming.
    """

    url: str
    title: str
    kind: str
    summary: str = ""
    other_names: Sequence[str] = ()
    lay_words: Sequence[str] = ()
    signs: Sequence[str] = ()
    how_common: str = ""
    headings: Sequence[str] = ()
    text: str = ""
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """One page, as the index holds it: what is shown of it, and its words by field."""

    shown: Mapping[str, Any]
    words: Sequence[Mapping[str, int]]
    alarm: bool


def counted(page: Document) -> Counted:
    """Count the words of a page; of its text only which there are, and which no other field has."""
    kind = kind_of_page(page.kind)
    shown = {
        "url": page.url,
        "title": page.title,
        "kind": kind.found_as,
        "worth": round(kind.worth * COMMON.get(page.how_common, 1), 2),
        "phrases": _phrases(page),
        "summary": page.summary,
    }
    fields: list[dict[str, int]] = [dict(Counter(words(text))) for text in _fields(page)]
    named = {word for field in fields[:-1] for word in field}
    fields[-1] = {word: 1 for word in fields[-1] if word not in named}
    return Counted(shown, fields, page.alarm)


def index(pages: Sequence[Counted], signs: Sequence[str]) -> Asset:
    """Return the script that holds the index, in MiniSearch's own form.

    signs: the words of signs that need help at once. Those that only say where are left out, and
        the word that a guide is called by: who types "diabetes" wants the guide.
    """
    guides = {word for page in pages if page.shown["kind"] == "Guide" for word in page.words[0]}
    told = [
        each
        for each in map(stems, signs)
        if not _PLACES.issuperset(each) and not (len(each) == 1 and guides.issuperset(each))
    ]
    alarms = [number for number, page in enumerate(pages) if page.alarm]
    postings: dict[str, dict[str, dict[str, int]]] = {}
    lengths: dict[str, list[int]] = {}
    often = Counter(word for page in pages for word in page.words[-1])
    for number, page in enumerate(pages):
        name = str(number)
        lengths[name] = [len(counts) for counts in page.words]
        for field, counts in enumerate(page.words):
            of_field = str(field)
            for word, count in counts.items():
                if of_field == _TEXT and often[word] > MANY:
                    continue
                postings.setdefault(word, {}).setdefault(of_field, {})[name] = count
    engine = {
        "documentCount": len(pages),
        "nextId": len(pages),
        "documentIds": {str(number): number for number in range(len(pages))},
        "fieldIds": {name: number for number, name in enumerate(FIELDS)},
        "fieldLength": lengths,
        "averageFieldLength": [
            sum(row[field] for row in lengths.values()) / max(1, len(pages))
            for field in range(len(FIELDS))
        ],
        "storedFields": {
            str(number): {
                **page.shown,
                "alarm": alarms.index(number) + 1 if page.alarm else 0,
            }
            for number, page in enumerate(pages)
        },
        "dirtCount": 0,
        "index": [[word, postings[word]] for word in sorted(postings)],
        "serializationVersion": 2,
    }
    data = {
        "fields": FIELDS,
        "boost": BOOST,
        "rules": {
            "stop": sorted(STOP),
            "same": dict(sorted(SAME.items())),
            "sides": SIDES,
            "parts": sorted(PARTS),
            "signs": told,
            "alarming": ALARMING,
        },
        "engine": engine,
    }
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    return Asset(SEARCH_INDEX, f"injuryGuide.searchIndex={text};\n".encode())


def _phrases(page: Document) -> list[list[str]]:
    """Return what the page is called and how its pain is put, each as a list of different words."""
    return _different([page.title, *page.other_names, *page.lay_words])


def _different(texts: Sequence[str]) -> list[list[str]]:
    """Return texts as lists of different words, each list once."""
    phrases = dict.fromkeys(tuple(dict.fromkeys(words(text))) for text in texts)
    return [list(phrase) for phrase in phrases if phrase]


def _fields(page: Document) -> tuple[str, ...]:
    return (
        page.title,
        " ; ".join(page.other_names),
        " ; ".join(page.lay_words),
        " ; ".join(page.signs),
        " ; ".join(page.headings),
        page.text,
    )
