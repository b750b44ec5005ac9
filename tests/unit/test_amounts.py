import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.words.amounts import Amount, kilometres, plain_number, week_numbers, with_unit

ONE = Amount(1, 1)
A_FEW = Amount(2, 4)
SIX_OR_MORE = Amount(6, None)
TWO_TO_EIGHT_OR_MORE = Amount(2, 8, more=True)

whole_amounts = st.builds(
    lambda low, more: Amount(low, low + more), st.integers(1, 500), st.integers(0, 500)
)


@pytest.mark.parametrize(
    ("amount", "long", "short"),
    [
        (ONE, "1", "1"),
        (A_FEW, "2 to 4", "2\u20134"),
        (SIX_OR_MORE, "6 or more", "6+"),
        (TWO_TO_EIGHT_OR_MORE, "2 to 8 or more", "2\u20138+"),
        (Amount(0.5, 1.5), "0.5 to 1.5", "0.5\u20131.5"),
    ],
)
def test_amounts_read_as_words_and_short(amount, long, short):
    assert (long, short) == (amount.text, amount.short)


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (ONE, "weeks", "1 week"),
        (A_FEW, "weeks", "2 to 4 weeks"),
        (SIX_OR_MORE, "weeks", "6 weeks or more"),
        (TWO_TO_EIGHT_OR_MORE, "weeks", "2 to 8 weeks or more"),
        (Amount(1, None), "weeks", "1 week or more"),
        (Amount(1, 2), "weeks", "1 to 2 weeks"),
        (Amount(0.5, 0.5), "days", "0.5 days"),
        (Amount(10, 10), "percent", "10%"),
        (Amount(10, 20), "percent", "10 to 20%"),
        (Amount(90, None), "percent", "90% or more"),
        (A_FEW, "none", "2 to 4"),
        (ONE, "people", "1 person"),
        (ONE, "out of 10", "1 out of 10"),
        (Amount(1000, 1500), "mg", "1000 to 1500 mg"),
    ],
)
def test_units_are_singular_for_one_and_stand_before_or_more(amount, unit, words):
    assert words == with_unit(amount, unit)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Amount(300, 500), "300 to 500 miles (480 to 800 km)"),
        (ONE, "1 mile (1.6 km)"),
        (Amount(3, 5), "3 to 5 miles (4.8 to 8 km)"),
        (Amount(10, 20), "10 to 20 miles (16 to 32 km)"),
        (Amount(20, None), "20 miles or more (32 km or more)"),
    ],
)
def test_miles_come_with_kilometres_as_a_reader_would_say_them(amount, words):
    assert words == with_unit(amount, "miles")


@given(whole_amounts)
def test_kilometres_are_near_the_miles_and_keep_their_order(miles):
    numbers = [float(each.replace(",", "")) for each in kilometres(miles)[:-3].split(" to ")]
    assert numbers == sorted(numbers)
    for number, mile in zip(numbers, [miles.low, miles.high], strict=False):
        assert abs(number - mile * 1.609344) <= 5


def test_open_ended_amounts_sort_last():
    amounts = [SIX_OR_MORE, A_FEW, Amount(50, 60), ONE]
    assert [ONE, A_FEW, Amount(50, 60), SIX_OR_MORE] == sorted(amounts, key=lambda each: each.top)


def test_an_amount_in_another_unit_keeps_its_open_end():
    assert Amount(0.9, None) == SIX_OR_MORE.times(1 / 7, 1)
    assert Amount(8.7, 34.7, more=True) == TWO_TO_EIGHT_OR_MORE.times(52 / 12, 1)


@pytest.mark.parametrize(
    ("number", "written"),
    [(3.0, "3"), (1.5, "1.5"), (1234.0, "1234"), (12345.0, "12,345"), (0.0, "0")],
)
def test_only_long_numbers_have_commas_and_none_has_a_needless_decimal(number, written):
    assert written == plain_number(number)


@pytest.mark.parametrize(
    ("weeks", "written"),
    [(ONE, "Week 1"), (A_FEW, "Weeks 2 to 4"), (SIX_OR_MORE, "From week 6 on")],
)
def test_the_weeks_of_a_step_are_numbers_and_no_length(weeks, written):
    assert written == week_numbers(weeks)
