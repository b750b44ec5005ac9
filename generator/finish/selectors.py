"""Judge whether a selector could match anything, given the words of the site.

Knows compound selectors well enough to find what each match needs; whatever stands inside a
functional pseudo-class other than `:is` and `:where` is taken to be possible.
"""

from collections.abc import Sequence
from typing import Any

from generator.finish.vocabulary import Vocabulary

# tinycss2 ships no types; its tokens are `Any` here.
Token = Any


def possible(tokens: Sequence[Token], words: Vocabulary) -> bool:
    """Tell whether one complex selector (no commas) could match an element of the site."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.type == "literal" and token.value == ".":
            if after is not None and after.type == "ident" and not words.has_class(after.value):
                return False
            at += 2
            continue
        if token.type == "literal" and token.value == ":":
            at = _after_pseudo(tokens, at)
            inner = tokens[at - 1]
            if (
                inner.type == "function"
                and inner.lower_name in ("is", "where")
                and not _any(inner, words)
            ):
                return False
            continue
        if token.type == "hash" and not words.has_id(token.value):
            return False
        if token.type == "[] block" and not _attribute(token.content, words):
            return False
        if (
            token.type == "ident"
            and not _namespaced(before, after)
            and not words.has_tag(token.value)
        ):
            return False
        at += 1
    return True


def _after_pseudo(tokens: Sequence[Token], at: int) -> int:
    """Return the place after `:name`, `::name` or `:name(...)`, whose colon stands at `at`."""
    at += 1
    if at < len(tokens) and tokens[at].type == "literal" and tokens[at].value == ":":
        at += 1
    return min(at + 1, len(tokens))


def _any(function: Token, words: Vocabulary) -> bool:
    part: list[Token] = []
    for token in function.arguments:
        if token.type == "literal" and token.value == ",":
            if possible(part, words):
                return True
            part = []
        else:
            part.append(token)
    return possible(part, words)


def _attribute(content: Sequence[Token], words: Vocabulary) -> bool:
    tokens = [token for token in content if token.type not in ("whitespace", "comment")]
    if not tokens or tokens[0].type != "ident":
        return True
    name = tokens[0].lower_value
    exact = (
        len(tokens) == len(("name", "=", "value"))
        and tokens[1].type == "literal"
        and tokens[1].value == "="
    )
    return words.has_attribute(name, tokens[2].value if exact else None)


def _namespaced(before: Token | None, after: Token | None) -> bool:
    return any(
        side is not None and side.type == "literal" and side.value == "|"
        for side in (before, after)
    )
