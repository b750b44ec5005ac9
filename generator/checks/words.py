"""Rules about words: no markup that could harm, no promises, no blame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import problems as say
from generator.checks.about import About
from generator.graph import PAGES
from generator.problems import Problem
from generator.reading.kinds import KINDS
from generator.words import prose

_WHOLE_PAGES = {"guide", "page"}
_CURLY = re.compile(r"[\u201c\u201d\u2018][^\u201c\u201d]*[\u201c\u201d\u2019]", re.DOTALL)
_LABEL_MARKUP = re.compile(r"\[\[|\]\]|\]\(|\*\*|`")

BANNED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(
            r"\byou have (?:a |an )?(?:torn|tear|fractur|ruptur|sprain|strain|tend|syndrome)\w*",
            re.IGNORECASE,
        ),
        "names a diagnosis",
        "`this could be ...`",
    ),
    (
        re.compile(
            r"\b(?:will|is going to) (?:cure|heal|mend)\b|\bguaranteed?\b|\bcures\b", re.IGNORECASE
        ),
        "promises too much",
        "what usually helps, without a promise",
    ),
    (
        re.compile(
            r"\byour (?:own )?fault\b|\byou should have\b|\bonly yourself to blame\b", re.IGNORECASE
        ),
        "blames the reader",
        "what to do now",
    ),
    (re.compile(r"\bjust\b", re.IGNORECASE), "makes it sound easy", "the sentence without it"),
    (
        re.compile(r"\d+(?:\.\d+)?(?:%| percent| per cent) chance\b", re.IGNORECASE),
        "gives a chance in percent",
        "how many people in which study",
    ),
    (re.compile(r"!(?!\[)"), "shouts", "a full stop"),
)


def texts_hold_no_markup(about: About) -> Iterator[Problem]:
    """Texts hold no HTML and only the small Markdown; names hold no markup at all."""
    for entry, leaf, node in (*about.texts("prose"), *about.texts("label")):
        for tag in prose.tags(leaf.value):
            place, width = about.where(node, tag)
            yield say.html_in_text(place, width, tag)
        if leaf.mark.kind == "label":  # type: ignore[union-attr]  # texts() yields Text marks only
            match = _LABEL_MARKUP.search(leaf.value)
            if match:
                place, width = about.where(node, match[0])
                yield say.markup_in_label(place, width, match[0])
            continue
        whole = entry.kind.name in _WHOLE_PAGES
        for typed, what in prose.foreign(leaf.value, whole_page=whole):
            place, width = about.where(node, typed)
            yield say.not_in_prose(place, width, typed, what)


def quotes_are_straight(about: About) -> Iterator[Problem]:
    """No text stands in curly quotes as a whole: word processors put them where YAML's belong."""
    for _, leaf, node in (*about.texts("prose"), *about.texts("label")):
        if _CURLY.fullmatch(leaf.value.strip()):
            yield say.curly_quotes(node.place, node.width)


def links_in_texts_are_allowed(about: About) -> Iterator[Problem]:
    """A Markdown link leads to https, mailto, a place on the page, or a page of the site."""
    urls = {entry.url for entry in about.graph.by_id.values()} | {url for _, url in PAGES.values()}
    for _, leaf, node in about.texts("prose"):
        for target in prose.targets(leaf.value):
            relative = not target.startswith(("https://", "mailto:", "#"))
            if not prose.allowed(target) or (relative and target not in urls):
                place, width = about.where(node, target)
                yield say.bad_link(place, width, target)
        for address in prose.bare_addresses(leaf.value):
            place, width = about.where(node, address)
            yield say.bare_address(place, width, address)


def texts_promise_nothing(about: About) -> Iterator[Problem]:
    """Texts name no diagnosis, promise nothing, blame nobody and do not shout."""
    for entry, leaf, node in (*about.texts("prose"), *about.texts("label")):
        if entry.kind is KINDS["source"]:
            continue
        for pattern, why, instead in BANNED:
            for match in pattern.finditer(leaf.value):
                place, width = about.where(node, match[0])
                yield say.banned_words(place, width, match[0], why, instead)


_PERHAPS = re.compile(
    r"\b(?:if|when|whether|unless|once|until|think|suspect)\b[^.:;]*$", re.IGNORECASE
)


def texts_name_no_diagnosis(about: About) -> Iterator[Problem]:
    """No text tells readers that they have an injury of this guide; "if you have" may stand."""
    names = {
        name.lower()
        for entry in about.graph.injuries
        for name in (entry.title, entry.record.medical_name, *entry.record.also_known_as)
        if name
    }
    if not names:
        return
    every = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    says_so = re.compile(
        rf"\byou (?:\w+ly )?have (?:got )?(?:an? |the )?(?:{every})\b", re.IGNORECASE
    )
    for _, leaf, node in about.texts("prose"):
        for match in says_so.finditer(leaf.value):
            if not _PERHAPS.search(leaf.value[: match.start()]):
                place, width = about.where(node, match[0])
                yield say.banned_words(
                    place, width, match[0], "names a diagnosis", "`this could be ...`"
                )
