"""Rules about emergency numbers and help lines."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.context import About, One
from generator.clock import AHEAD
from generator.model import EmergencyNumbers
from generator.problems import Problem
from generator.reading.records import Entry


def advice_is_whole(one: One) -> Iterator[Problem]:
    """A number for advice stands together with who answers and with where it was seen."""
    record = one.entry.record
    if not isinstance(record, EmergencyNumbers):
        return
    parts = ("advice", "advice_name", "advice_source")
    given = [part for part in parts if getattr(record, part)]
    for missing in parts:
        if given and missing not in given:
            place = one.entry.at(given[0]).named_at
            yield say.missing_key(place, missing, f"a country with `{given[0]}:`")


def countries_stand_once(about: About) -> Iterator[Problem]:
    """A country has one record."""
    first: dict[str, Entry[EmergencyNumbers]] = {}
    for entry in about.graph.all("emergency_numbers"):
        known = first.setdefault(entry.record.region, entry)
        if known is not entry:
            node, before = entry.at("region"), known.at("region")
            yield say.country_twice(*node.spot, entry.record.region, before.place)


def numbers_are_looked_up(about: About) -> Iterator[Problem]:
    """A number was seen on its page on a day that has come, and within the last two years.

    A day that is past is a warning, as review dates are; `injury-guide review --strict` fails.
    """
    for entry in about.graph.all("emergency_numbers"):
        for path, line in entry.record.lines:
            if line.check_by >= about.today >= line.source.checked - AHEAD:
                continue
            node = entry.at(*path, "checked")
            checked = str(line.source.checked)
            if line.source.checked > about.today + AHEAD:
                yield say.checked_in_future(*node.spot, checked)
            else:
                yield say.number_unchecked(*node.spot, checked, str(line.check_by))
