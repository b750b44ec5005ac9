"""Rules: generators of problems whose docstring is the rule. Reads no file.

Rules that span records look at all of them at every check. Rules about one record see nothing but
it and what `Around` tells of the others; that it passed them is kept under a key of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.cache.shelf import Shelf
from generator.cache.store import key
from generator.checks import (
    drawings,
    ids,
    injuries,
    links,
    numbers,
    reviews,
    safety,
    sources,
    texts,
)
from generator.checks.context import About, One
from generator.problems import Problem

SpanningRule = Callable[[About], Iterator[Problem]]
RuleOfOne = Callable[[One], Iterator[Problem]]

SPANNING: tuple[SpanningRule, ...] = (
    ids.ids_are_unique,
    ids.names_are_unique,
    ids.redirects_lead_somewhere,
    links.nothing_is_orphaned,
    links.needed_records_exist,
    sources.sources_are_cited,
    sources.emergencies_rest_on_sources,
    injuries.full_records_are_full,
    injuries.programmes_have_a_week,
    injuries.pairs_are_compared_once,
    numbers.countries_stand_once,
    numbers.numbers_are_looked_up,
    reviews.review_dates_make_sense,
    *safety.SPANNING,
)

OF_ONE: tuple[RuleOfOne, ...] = (
    links.links_lead_somewhere,
    links.plots_of_a_sheet_can_be_drawn,
    links.places_are_on_the_body_map,
    sources.background_is_not_proof,
    sources.cited_numbers_were_found,
    injuries.help_items_say_one_thing,
    injuries.what_not_to_do_says_so,
    injuries.grades_do_not_fall,
    injuries.checklist_items_say_one_thing,
    injuries.spans_have_one_unit,
    numbers.advice_is_whole,
    drawings.drawings_can_be_done,
    *texts.OF_ONE,
)


def check(about: About, passed: Shelf | None = None) -> Iterator[Problem]:
    """Yield every problem that any rule finds.

    passed: remembers which records passed all rules of one.
    """
    for rule in SPANNING:
        yield from rule(about)
    for one in about.each:
        name = key(one.entry.digest, about.around.digest)
        if passed is not None and passed.get(name):
            continue
        found = [problem for rule_of_one in OF_ONE for problem in rule_of_one(one)]
        if passed is not None and not found:
            passed.put(name, True)
        yield from found


__all__ = ["OF_ONE", "SPANNING", "About", "One", "RuleOfOne", "SpanningRule", "check"]
