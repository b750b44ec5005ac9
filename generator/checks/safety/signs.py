"""Rules about signs: one level for one sign, and no alarm about the usual picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import problems as say
from generator.checks.context import About
from generator.levels import level_of
from generator.model import Injury, Sign
from generator.model.injury import HelpItem, Symptom
from generator.model.values.fields import Level
from generator.problems import Problem
from generator.reading.records import Entry

URGENT: set[Level] = {"call-now", "today"}


def usual_pictures_do_not_alarm(about: About) -> Iterator[Problem]:
    """A sign of the usual picture stands in `help` only with words that say what is different."""
    for entry in about.graph.injuries:
        usual = {symptom.sign for symptom in entry.record.symptoms if symptom.sign}
        for number, item in enumerate(entry.record.help):
            if item.sign in usual and item.text is None:
                node = entry.at("help", number, "sign")
                yield say.usual_picture_alarms(*node.spot, str(item.sign))


def signs_are_named(about: About) -> Iterator[Problem]:
    """A symptom or a line of help that uses the words of a sign names the sign."""
    about_signs = {
        entry.id: {words.lower() for words in entry.record.about}
        for entry in about.graph.all("sign")
    }
    every = sorted({words for said in about_signs.values() for words in said}, key=len)
    if not every:
        return
    # Lower case by hand: told to ignore case, the search looks at every word of every sign.
    found_by = re.compile(rf"\b(?:{'|'.join(map(re.escape, reversed(every)))})\b")
    for entry in about.graph.injuries:
        lines: tuple[tuple[str, int, Symptom | HelpItem], ...] = (
            *(("symptoms", number, each) for number, each in enumerate(entry.record.symptoms)),
            *(("help", number, each) for number, each in enumerate(entry.record.help)),
        )
        for key, number, line in lines:
            text = line.text or ""
            match = found_by.search(text.lower()) if line.sign is None else None
            if match:
                words = text[match.start() : match.end()]
                meant = [id_ for id_, said in about_signs.items() if match[0] in said]
                node = entry.at(key, number, "text")
                spot = about.sources.locate(node, words, text[: match.start()])
                yield say.sign_not_named(*spot, words, meant)


def levels_stand_once(about: About) -> Iterator[Problem]:
    """The register says a sign's level; another one needs its reason, and own words need one."""
    for entry in about.graph.injuries:
        for number, item in enumerate(entry.record.help):
            sign = about.known(item.sign, Sign)
            if item.sign is None and item.level is None:
                yield say.level_missing(*entry.at("help", number).spot)
            elif sign and item.level and (item.level == sign.level or item.because is None):
                spot = entry.at("help", number, "level").spot
                yield say.level_twice(*spot, str(item.sign), sign.level, item.level)


def help_names_what_is_urgent(about: About) -> Iterator[Problem]:
    """Help names something for today or now, and something that can wait longer."""
    for entry in about.graph.injuries:
        levels = _levels(about, entry)
        if levels is None:
            continue
        if not levels & URGENT:
            yield say.help_incomplete(entry.at("help").place, 4, "at `call-now` or `today`")
        if not levels - URGENT:
            missing = "at `soon`, `routine` or `self-care`"
            yield say.help_incomplete(entry.at("help").place, 4, missing)


def _levels(about: About, entry: Entry[Injury]) -> set[Level] | None:
    """Return the levels of all lines; None where a line has none, which another rule reports."""
    lines = [(item, about.known(item.sign, Sign)) for item in entry.record.help]
    if any(item.level is None and sign is None for item, sign in lines):
        return None
    return {level_of(item, sign) for item, sign in lines}
