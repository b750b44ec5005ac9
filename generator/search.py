"""Make the search index: what MiniSearch would have built in the browser, written as a script file.

A script, not JSON, because `fetch` does not read file://. The form is MiniSearch's serialization
version 2; search-engine.js loads it as it stands.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.finish.assets import Asset, named
from generator.search_words import ALARMING, SAME, STOP, words

FIELDS = ("title", "names", "lay", "headings", "text")
BOOST = {"title": 6, "names": 6, "lay": 5, "headings": 2, "text": 1}
"""What a word is worth by where it stands."""

KINDS = {"Injury": 1.35, "Body part": 1.0, "Compare": 0.7, "Exercise": 0.85, "Guide": 0.9}
"""What a kind of page is worth when the words fit it equally; kinds not named are worth 1."""


@dataclass(frozen=True, slots=True)
class Document:
    """One page, as search knows it.

    url:     from the site's root: "injuries/shin-splints/".
    kind:    one word or two for readers: "Injury", "Exercise".
    summary: one line shown under the title.
    alarm:   whether the page comes first when the words are alarming.
    """

    url: str
    title: str
    kind: str
    summary: str = ""
    other_names: Sequence[str] = ()
    lay_words: Sequence[str] = ()
    headings: Sequence[str] = ()
    text: str = ""
    alarm: bool = False


def index(documents: Iterable[Document]) -> Asset:
    """Return the script that holds the index, in MiniSearch's own form."""
    pages = list(documents)
    alarms = [page.url for page in pages if page.alarm]
    postings: dict[str, dict[str, dict[str, int]]] = {}
    lengths: dict[str, list[int]] = {}
    for number, page in enumerate(pages):
        lengths[str(number)] = []
        for field, text in enumerate(_fields(page)):
            counts = Counter(words(text))
            lengths[str(number)].append(len(counts))
            for word, count in counts.items():
                postings.setdefault(word, {}).setdefault(str(field), {})[str(number)] = count
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
                "url": page.url,
                "title": page.title,
                "kind": page.kind,
                "summary": page.summary,
                "alarm": alarms.index(page.url) + 1 if page.alarm else 0,
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
        "kinds": KINDS,
        "rules": {
            "stop": sorted(STOP),
            "same": dict(sorted(SAME.items())),
            "alarming": [words(phrase) for phrase in ALARMING],
        },
        "engine": engine,
    }
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    return named("search-index", "js", f"injuryGuide.searchIndex={text};\n".encode())


def _fields(page: Document) -> tuple[str, ...]:
    return (
        page.title,
        " ; ".join(page.other_names),
        " ; ".join(page.lay_words),
        " ; ".join(page.headings),
        page.text,
    )
