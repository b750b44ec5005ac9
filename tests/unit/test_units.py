import pytest

from generator.model import Dose, Figure
from generator.model.values.units import dose_words, figure_words


def dose(**written):
    return dose_words(Dose.model_validate({**written, "basis": "guide"}))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"sets": "3", "reps": "15"}, ["3 sets of 15"]),
        ({"sets": "1", "reps": "8-12"}, ["1 set of 8 to 12"]),
        ({"sets": "2-3"}, ["2 to 3 sets"]),
        ({"reps": "10"}, ["10 repetitions"]),
        ({"hold_seconds": "30-45"}, ["hold 30 to 45 seconds"]),
        ({"lower_seconds": "3-5"}, ["3 to 5 seconds down"]),
        ({"minutes": "1"}, ["1 minute"]),
        ({"steps": "10"}, ["10 steps in each direction"]),
        ({"sides": "each"}, ["each side"]),
        ({"sides": "sore side"}, ["on the sore side"]),
        ({"times_a_day": "1"}, ["once a day"]),
        ({"times_a_day": "2"}, ["twice a day"]),
        ({"times_a_day": "2-3"}, ["2 to 3 times a day"]),
        ({"days_a_week": "1"}, ["one day a week"]),
        ({"days_a_week": "1+"}, ["1 or more days a week"]),
        ({"days_a_week": "7"}, ["every day"]),
        ({"weeks": "12"}, ["for 12 weeks"]),
        ({"sets": "3", "rest_seconds": "60"}, ["3 sets", "60 seconds of rest between sets"]),
        (
            {"reps": "1", "rest_seconds": "5"},
            ["1 repetition", "5 seconds of rest between repetitions"],
        ),
        ({"pain_limit": "5"}, ["pain up to 5 out of 10"]),
        ({}, []),
    ],
)
def test_each_part_of_a_dose_reads_in_plain_words(written, words):
    assert words == dose(**written)


def test_a_whole_dose_says_how_much_before_how_often():
    assert [
        "3 sets of 15",
        "3 to 5 seconds down",
        "twice a day",
        "for 12 weeks",
    ] == dose(weeks="12", times_a_day="2", lower_seconds="3-5", reps="15", sets="3")


def test_a_figure_reads_with_its_unit():
    written = {"name": "Shoe life", "amount": "300-500", "unit": "miles", "basis": "guide"}
    assert "300 to 500 miles (480 to 800 km)" == figure_words(Figure.model_validate(written))
