"""Rules about running: one answer, a clearance and a plan that fit the injury and the age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import problems as say
from generator.checks.context import About
from generator.model import Injury, ReturnPlan
from generator.problems import Problem

_SERIOUS = re.compile(
    r"\b(?:(?:stress )?fracture|rupture|avulsion|torn off|broken|torn achilles|compartment)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:stop running|rest from running|do not run(?! (?:through|on ))|no running)\b",
    re.IGNORECASE,
)
_PAINLESS = re.compile(
    r"\b(?:free of|no|not|nothing|neither|before|any|without)\b[^.;]{0,40}\b(?:pain|hurts?|sore)\b|"
    r"\bpain\b[^.;]{0,30}\b(?:stop|no running)\b|\bpainless\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:until|once|after|before|first)\b[^.;]{0,30}"
    r"\b(?:clinician|doctor|physiotherapist|clinic|specialist|somebody)\b|"
    r"\b(?:clinician|doctor|somebody)\b[^.;]{0,40}\b(?:first|before)\b",
    re.IGNORECASE,
)
_BY_DATE = re.compile(
    r"\bdo not (?:run|jog)\b[^.;]{0,40}\bfor (?:\d|one|two|three|four|a|the first)[^.;]{0,12}"
    r"(?:hours?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)


def clearance_fits_the_injury(about: About) -> Iterator[Problem]:
    """Clearance has its reason, serious injuries are cleared by somebody, and plans are one."""
    for entry in about.graph.injuries:
        clearance = entry.record.clearance
        named = _SERIOUS.search(f"{entry.title} {entry.record.medical_name or ''}")
        if clearance.by == "nobody" and named:
            yield say.needs_clearance(*entry.at("clearance", "by").spot, named[0])
        if clearance.by != "nobody" and clearance.because is None:
            yield say.reason_missing(*entry.at("clearance", "by").spot, "clearance")
        if clearance.by == "clinic" and entry.record.return_to_run:
            yield say.plan_and_clinic(*entry.at("return_to_run", "plan").spot)


def words_say_what_the_keys_say(about: About) -> Iterator[Problem]:
    """The words of `can_i_run` say its limit, or that nothing may hurt, and who has to agree."""
    for entry in about.graph.injuries:
        for differs, wanted in _unsaid(entry.record):
            yield say.run_words_differ(*entry.at("can_i_run", "text").spot, differs, wanted)


def _unsaid(injury: Injury) -> Iterator[tuple[str, str]]:
    """Yield (what differs, what is wanted) between the words and the keys."""
    can, by = injury.can_i_run, injury.clearance.by
    limit = can.pain_limit.text if can.pain_limit else "0"
    begins = re.match(r"(?:yes|no|with care)\b", can.text, re.IGNORECASE)
    asks = _ASKS.search(can.text)
    if begins and begins[0].lower() != can.answer:
        yield f'the text begins with "{begins[0]}", and the answer is "{can.answer}"', "one answer"
    if asks and by == "nobody":
        yield f'"{asks[0]}", and `clearance` says nobody', "`clearance:` with who has to agree"
    if can.answer == "no":
        return
    if by != "nobody" and not asks:
        yield f"the text does not say that a {by} agrees first", "who has to agree, in words"
    if limit != "0" and f"{limit} out of 10" not in can.text:
        yield "the text does not say its pain limit", f"the words `{limit} out of 10`"
    if limit == "0" and not _PAINLESS.search(can.text):
        yield "the text does not say that nothing may hurt", "`pain_limit:`, or such words"


def plans_fit_the_age(about: About) -> Iterator[Problem]:
    """An injury of children names a plan that is made for them, or none."""
    for entry in about.graph.injuries:
        back = entry.record.return_to_run
        plan = about.known(back.plan, ReturnPlan) if back else None
        if back and plan and entry.record.of_children and plan.made_for != "young runners":
            yield say.plan_for_adults(*entry.at("return_to_run", "plan").spot, back.plan)


def pain_is_scored_where_it_may_be(about: About) -> Iterator[Problem]:
    """No pain limit for bone, for children, or beyond the top of yellow."""
    tops = [each.record.pain.top for each in about.graph.all("pain_light") if each.id == "yellow"]
    for entry in about.graph.injuries:
        limit = entry.record.can_i_run.pain_limit
        if limit is None:
            continue
        bone = "pain on a bone" if entry.record.tissue == "bone" else ""
        unsafe = bone or ("the pain of a child" if entry.record.of_children else "")
        if unsafe:
            yield say.scored_pain(*entry.at("can_i_run", "pain_limit").spot, unsafe)
        elif tops and limit.top > tops[0]:
            node = entry.at("can_i_run", "pain_limit")
            yield say.beyond_yellow(*node.spot, limit.text, f"{tops[0]:g}")


def running_and_resting_agree(about: About) -> Iterator[Problem]:
    """Where running is allowed, no line forbids it; and no "do not run" ends on a day."""
    for entry in about.graph.injuries:
        record = entry.record
        allowed = record.can_i_run.answer == "yes"
        for key in ("today", "do", "do_not"):
            for number, claim in enumerate(getattr(record, key)):
                rest = _REST.search(claim.text) if allowed and key != "do_not" else None
                found = rest or _BY_DATE.search(claim.text)
                if found:
                    make = say.runs_and_rests if rest else say.rest_by_date
                    spot = about.sources.locate(entry.at(key, number, "text"), found[0])
                    yield make(*spot, found[0])
