"""A rule about emergency numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.one import One
from generator.model import EmergencyNumbers
from generator.problems import Problem


def advice_numbers_say_who_answers(one: One) -> Iterator[Problem]:
    """A number for advice stands together with the name of who answers."""
    record = one.entry.record
    if not isinstance(record, EmergencyNumbers):
        return
    for given, missing in (("advice", "advice_name"), ("advice_name", "advice")):
        if getattr(record, given) and not getattr(record, missing):
            place = one.entry.at(given).named_at
            yield say.missing_key(place, missing, f"a region with `{given}:`")
