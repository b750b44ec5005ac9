"""Rules about words: no markup that could harm, no promises, no blame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator import problems as say
from generator.checks.context import One
from generator.problems import Problem
from generator.reading.kinds import KINDS
from generator.words import language, prose
from generator.words.misread import misread

_CURLY = re.compile(r"[\u201c\u201d\u2018][^\u201c\u201d]*[\u201c\u201d\u2019]", re.DOTALL)
_LABEL_MARKUP = re.compile(r"\[\[|\]\]|\]\(|\*\*|`")


def texts_hold_no_markup(one: One) -> Iterator[Problem]:
    """Texts hold no HTML and only the small Markdown; names hold no markup at all."""
    for leaf in one.texts("prose", "label"):
        for tag in prose.tags(leaf.value):
            yield say.html_in_text(*one.where(leaf, tag), tag)
    for leaf in one.texts("label"):
        match = _LABEL_MARKUP.search(leaf.value)
        if match:
            yield say.markup_in_label(*one.where(leaf, match[0]), match[0])
    whole = one.entry.kind.markdown
    for leaf in one.texts("prose"):
        for found, what in prose.foreign(leaf.value, whole_page=whole):
            typed = found[0].strip()
            yield say.not_in_prose(*one.where(leaf, typed, found.start()), typed, what)
        for each in misread(leaf.value, whole_page=whole):
            spot = one.where(leaf, each.typed, each.at)
            yield say.misread(*spot, each.typed, each.becomes, each.cure)


def quotes_are_straight(one: One) -> Iterator[Problem]:
    """No text stands in curly quotes as a whole: word processors put them where YAML's belong."""
    for leaf in one.texts("prose", "label"):
        if _CURLY.fullmatch(leaf.value.strip()):
            yield say.curly_quotes(*one.entry.at(*leaf.path).spot)


def links_in_texts_are_allowed(one: One) -> Iterator[Problem]:
    """A Markdown link leads to https, mailto, a place on the page, or a page of the site."""
    for leaf in one.texts("prose"):
        for target in prose.targets(leaf.value):
            relative = not target.startswith(("https://", "mailto:", "#"))
            if not prose.allowed(target) or (relative and target not in one.around.urls):
                yield say.bad_link(*one.where(leaf, target), target)
        for address in prose.bare_addresses(leaf.value):
            yield say.bare_address(*one.where(leaf, address), address)


def texts_promise_nothing(one: One) -> Iterator[Problem]:
    """Texts name no diagnosis, promise nothing, blame nobody and do not shout."""
    if one.entry.kind is KINDS["source"]:
        return
    for leaf in one.texts("prose", "label"):
        for found, rule in language.banned(leaf.value):
            spot = one.where(leaf, found[0], found.start())
            yield say.banned_words(*spot, found[0], rule.why, rule.instead)


_PERHAPS = re.compile(
    r"\b(?:if|when|whether|unless|once|until|think|suspect)\b[^.:;]*$", re.IGNORECASE
)


def texts_name_no_diagnosis(one: One) -> Iterator[Problem]:
    """No text tells readers that they have an injury of this guide; "if you have" may stand."""
    says_so = _says_so(one.around.injuries)
    for leaf in one.texts("prose"):
        for match in says_so.finditer(leaf.value):
            if not _PERHAPS.search(leaf.value[: match.start()]):
                spot = one.where(leaf, match[0], match.start())
                yield say.banned_words(*spot, match[0], "names a diagnosis", "`this could be ...`")


@lru_cache(maxsize=1)
def _says_so(names: frozenset[str]) -> re.Pattern[str]:
    """Return what finds "you have" with any of these names."""
    every = "|".join(re.escape(name) for name in sorted(names, key=lambda each: (-len(each), each)))
    found = rf"\byou (?:\w+ly )?have (?:got )?(?:an? |the )?(?:{every or '(?!)'})\b"
    return re.compile(found, re.IGNORECASE)
