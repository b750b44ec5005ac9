"""A rule about emergency numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator import problems as say
from generator.checks.about import About
from generator.problems import Problem


def advice_numbers_say_who_answers(about: About) -> Iterator[Problem]:
    """A number for advice stands together with the name of who answers."""
    for region in about.graph.all("emergency_numbers"):
        for given, missing in (("advice", "advice_name"), ("advice_name", "advice")):
            if getattr(region.record, given) and not getattr(region.record, missing):
                yield say.missing_key(
                    region.at(given).named_at, missing, f"a region with `{given}:`"
                )
