"""Make the site's one stylesheet: the rules of Material that the pages use, then ours, made small.

A rule goes only when some part that every match needs (element, class, id, attribute) occurs in no
page and no script. What this module does not understand, it keeps.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import tinycss2

from generator.finish.assets import Asset, named
from generator.finish.selectors import possible
from generator.finish.vocabulary import Vocabulary, vocabulary

CONDITIONS = frozenset({"media", "supports", "container", "layer"})
"""At-rules that hold rules like the ones outside them."""

FUNCTIONS_FOR_TOKENS = frozenset({"function", "() block", "[] block", "{} block"})

REDRAWN = frozenset(
    {"code", "dd", "details", "dl", "figcaption", "figure", "h1", "h2", "h3", "h4", "mark", "pre"}
    | {"small", "summary", "table"}
)
"""Elements that our own rules draw from the ground up: what Material says of them is left out."""

NUMBERS = frozenset({"number", "percentage", "dimension"})

# tinycss2 ships no types; its tokens and rules are `Any` here.
Rule = Any
Token = Any


def stylesheet(
    material: Sequence[str],
    own: Sequence[str],
    pages: Iterable[str],
    scripts: Iterable[str],
) -> Asset:
    """Join, drop the unused, make small, and name by content.

    material: Material's stylesheets; own: ours, in cascade order; pages: every built page; scripts:
    our scripts.
    """
    words = vocabulary(pages, scripts)
    rules = [
        rule
        for texts, redrawn in ((material, REDRAWN), (own, frozenset[str]()))
        for text in texts
        for rule in kept(
            tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True),
            words,
            redrawn,
        )
    ]
    rules = without_unused_names(rules, words)
    return named("site", "css", small(rules).encode())


def kept(
    rules: Iterable[Rule], words: Vocabulary, redrawn: frozenset[str] = frozenset()
) -> list[Rule]:
    """Return the rules that some element of some page could match, without those on `redrawn`."""
    result = []
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword == "charset":
            continue
        if (
            rule.type == "at-rule"
            and rule.content is not None
            and rule.lower_at_keyword in CONDITIONS
        ):
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if not (left := kept(inner, words, redrawn)):
                continue
            rule.content = left
        elif rule.type == "qualified-rule":
            selectors = [
                part
                for part in _split(rule.prelude)
                if possible(part, words) and not _names(part, redrawn)
            ]
            if not selectors:
                continue
            rule.prelude = _with_commas(selectors)
            rule.content = tinycss2.parse_declaration_list(
                rule.content, skip_comments=True, skip_whitespace=True
            )
        for part in (rule, *(rule.content if rule.type == "qualified-rule" else ())):
            _sound(part)
        result.append(rule)
    return result


def _names(selector: Sequence[Token], tags: frozenset[str]) -> bool:
    """Tell whether a selector names one of these elements; a class may be called the same."""
    return any(
        token.type == "ident" and token.value in tags and not (at and selector[at - 1] == ".")
        for at, token in enumerate(selector)
    )


def _sound(part: Rule) -> None:
    if part.type == "error":
        message = f"a stylesheet has a mistake at line {part.source_line}: {part.message}"
        raise ValueError(message)


def _split(prelude: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _with_commas(parts: Sequence[Sequence[Token]]) -> list[Token]:
    comma = tinycss2.parse_component_value_list(",")
    joined: list[Token] = list(parts[0])
    for part in parts[1:]:
        joined += [*comma, *part]
    return joined


def without_unused_names(rules: list[Rule], words: Vocabulary) -> list[Rule]:
    """Drop custom properties that nothing reads and keyframes that nothing plays."""
    while True:
        read: set[str] = set()
        for declaration in _declarations(rules):
            read |= {token.value for token in _flat(declaration.value) if token.type == "ident"}
        before = _count(rules)
        rules = _drop(rules, read, words)
        if _count(rules) == before:
            return rules


def _drop(rules: Iterable[Rule], read: set[str], words: Vocabulary) -> list[Rule]:
    result = []
    for rule in rules:
        if (
            rule.type == "at-rule"
            and rule.lower_at_keyword in CONDITIONS
            and rule.content is not None
        ):
            rule.content = _drop(rule.content, read, words)
            if not rule.content:
                continue
        elif rule.type == "at-rule" and rule.lower_at_keyword.endswith("keyframes"):
            if not any(
                t.type == "ident" and (t.value in read or t.value in words.spoken)
                for t in rule.prelude
            ):
                continue
        elif rule.type == "qualified-rule":
            rule.content = [
                part
                for part in rule.content
                if not (part.type == "declaration" and part.name.startswith("--"))
                or part.name in read
                or part.name in words.spoken
            ]
            if not rule.content:
                continue
        result.append(rule)
    return result


def _declarations(rules: Iterable[Rule]) -> Iterable[Rule]:
    for rule in rules:
        if rule.type == "declaration":
            yield rule
        elif rule.type in ("at-rule", "qualified-rule") and rule.content is not None:
            yield from _declarations(rule.content)


def _count(rules: Iterable[Rule]) -> int:
    return sum(
        1
        + (
            _count(rule.content)
            if rule.type in ("at-rule", "qualified-rule") and rule.content
            else 0
        )
        for rule in rules
    )


def _flat(tokens: Iterable[Token]) -> Iterable[Token]:
    for token in tokens:
        yield token
        if token.type == "function":
            yield from _flat(token.arguments)
        elif token.type in FUNCTIONS_FOR_TOKENS:
            yield from _flat(token.content)


def small(rules: Iterable[Rule]) -> str:
    """Write rules with no blank that has no meaning."""
    return "".join(_rule(rule) for rule in rules)


def _rule(rule: Rule) -> str:
    if rule.type == "declaration":
        important = "!important" if rule.important else ""
        return f"{rule.name}:{values(rule.value)}{important}"
    if rule.type == "qualified-rule":
        return f"{selector(rule.prelude)}{{{_block(rule.content)}}}"
    if rule.type != "at-rule":
        return str(rule.serialize())
    head = f"@{rule.at_keyword} {values(rule.prelude)}".rstrip()
    if rule.content is None:
        return f"{head};"
    if rule.lower_at_keyword in CONDITIONS:
        return f"{head}{{{small(rule.content)}}}"
    return f"{head}{{{values(rule.content)}}}"


def _block(parts: Sequence[Rule]) -> str:
    return ";".join(_rule(part) for part in parts)


def values(tokens: Sequence[Token]) -> str:
    """Write a value: runs of blanks become one, those at the ends none."""
    return str(tinycss2.serialize(_one_blank(tokens)).strip())


def _one_blank(tokens: Sequence[Token]) -> list[Token]:
    blank = tinycss2.parse_component_value_list(" ")[0]
    result: list[Token] = []
    for token in tokens:
        if token.type == "comment":
            continue
        if token.type == "whitespace":
            if result and result[-1].type != "whitespace":
                result.append(blank)
            continue
        if token.type in NUMBERS and token.representation.startswith("0."):
            token.representation = token.representation.removeprefix("0")
        if token.type == "function":
            token.arguments = _one_blank(token.arguments)
        elif token.type in FUNCTIONS_FOR_TOKENS:
            token.content = _one_blank(token.content)
        result.append(token)
    return result


def selector(tokens: Sequence[Token]) -> str:
    """Write a selector list: no blanks beside commas and child or sibling signs, elsewhere one."""
    parts = _one_blank(tokens)
    tight = {",", ">", "~", "+"}
    result = [
        token
        for at, token in enumerate(parts)
        if token.type != "whitespace"
        or not any(
            0 <= beside < len(parts)
            and parts[beside].type == "literal"
            and parts[beside].value in tight
            for beside in (at - 1, at + 1)
        )
    ]
    return str(tinycss2.serialize(result).strip())
