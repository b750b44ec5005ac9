"""The sentence that says who read a record, and when."""

from datetime import date
from types import SimpleNamespace

import pytest

from generator.words.reviewed import reviewed_words

ANNE = SimpleNamespace(name="Anne Example", profession="physiotherapist", on=date(2026, 3, 4))


def record(month: int, by: SimpleNamespace | None = None) -> SimpleNamespace:
    return SimpleNamespace(
        last_reviewed=date(2026, month, 1), review_by=date(2028, month, 1), reviewed_by=by
    )


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([record(2)], "on 1 February 2026; not yet reviewed by a clinician. "),
        ([record(2, ANNE)], "; reviewed by Anne Example, physiotherapist, on 4 March 2026. "),
        ([record(2, ANNE), record(5)], "on 1 February 2026; not yet reviewed by a clinician. "),
        ([record(5), record(2)], "To be read again by 1 February 2028."),
        ([record(5, ANNE), record(2, ANNE)], "; reviewed by Anne Example, physiotherapist, on 4"),
    ],
)
def test_a_page_is_as_old_as_its_oldest_record_and_reviewed_when_all_are(records, said):
    assert said in reviewed_words(*records)
