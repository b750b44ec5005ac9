"""Rules that span records: generators of problems whose docstring is the rule. Reads no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.checks import (
    figures,
    ids,
    injuries,
    links,
    numbers,
    reading,
    reviews,
    sources,
    words,
)
from generator.checks.about import About
from generator.problems import Problem

Rule = Callable[[About], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    ids.ids_are_unique,
    ids.names_are_unique,
    ids.redirects_lead_somewhere,
    links.links_lead_somewhere,
    links.places_are_on_the_body_map,
    links.nothing_is_orphaned,
    links.needed_records_exist,
    sources.sources_are_cited,
    sources.background_is_not_proof,
    injuries.help_items_say_one_thing,
    injuries.what_not_to_do_says_so,
    injuries.full_records_are_full,
    injuries.grades_do_not_fall,
    injuries.pairs_are_compared_once,
    injuries.checklist_items_say_one_thing,
    injuries.spans_have_one_unit,
    reviews.review_dates_make_sense,
    numbers.advice_numbers_say_who_answers,
    words.texts_hold_no_markup,
    words.links_in_texts_are_allowed,
    words.texts_promise_nothing,
    words.texts_name_no_diagnosis,
    words.quotes_are_straight,
    figures.figures_are_stored_once,
    reading.sentences_are_short,
    reading.records_read_easily,
)


def check(about: About) -> Iterator[Problem]:
    """Yield every problem that any rule finds."""
    for rule in RULES:
        yield from rule(about)


__all__ = ["RULES", "About", "Rule", "check"]
