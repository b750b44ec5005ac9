"""Every emergency number is held against Google's data on phone numbers, region by region."""

from __future__ import annotations

import phonenumbers
import pytest

from generator import numbers
from generator.graph import Graph
from generator.model import EmergencyNumbers
from generator.reading.records import Entry


@pytest.fixture(scope="module")
def countries(graph: Graph) -> list[Entry[EmergencyNumbers]]:
    return numbers.countries(graph)


def unknown(record: EmergencyNumbers) -> bool:
    """Whether libphonenumber does not know the number as an emergency number of the country."""
    return not phonenumbers.is_emergency_number(record.ambulance.dialled, record.region)


def faults(record: EmergencyNumbers) -> list[str]:
    """Say what a record still needs to agree with libphonenumber, or to say why it does not."""
    if unknown(record) and not record.exception:
        return [f"{record.name}: {record.emergency} is unknown there: an `exception` is due"]
    if record.exception and not unknown(record):
        return [f"{record.name}: the exception is not needed any more"]
    return []


def test_each_number_is_an_emergency_number_of_its_country_or_says_why_not(countries):
    assert [fault for entry in countries for fault in faults(entry.record)] == []


@pytest.mark.parametrize(
    ("number", "exception", "wrong"),
    [("119", None, True), ("119", "The page says so.", False), ("999", "Not so.", True)],
)
def test_a_wrong_number_and_an_idle_exception_are_found(countries, number, exception, wrong):
    uk = next(entry.record for entry in countries if entry.record.region == "GB")
    changed = uk.model_copy(update={"emergency": number, "exception": exception})
    assert bool(faults(changed)) is wrong


def test_the_countries_with_most_runners_are_there(countries):
    regions = {entry.record.region for entry in countries}
    assert len(regions) >= 60
    assert regions >= {"GB", "IE", "US", "CA", "AU", "NZ", "ZA", "DE", "FR", "ES", "IT", "JP", "BR"}


def test_no_number_for_readers_holds_a_bracket(countries):
    said = [line.answers for entry in countries for _, line in entry.record.lines]
    assert [words for words in said if "(" in words] == []
