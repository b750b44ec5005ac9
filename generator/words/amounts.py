"""Numbers and ranges with their units, in words. Pure text; knows no record."""

from __future__ import annotations

from dataclasses import dataclass

KM_IN_A_MILE = 1.609344
COMMA_FROM = 10_000
_TENS_FROM, _WHOLE_FROM = 100, 10
"""Miles from which kilometres are rounded to tens, and to whole ones: 480 km, not 483 km."""
_COUNTED = (
    "mile", "day", "week", "month", "year", "hour", "minute", "second", "time", "set", "rep",
    "repetition", "session", "run", "pair", "step", "degree", "round",
)  # fmt: skip
_SINGULAR = {"people": "person", **{f"{name}s": name for name in _COUNTED}}
_MORE = " or more"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range: `low`, `high` (None when there is no usual end), `more` for `2-8+`."""

    low: float
    high: float | None
    more: bool = False

    @property
    def text(self) -> str:
        """Write it as words: `3`, `2 to 4`, `6 or more`, `2 to 8 or more`."""
        return self._written(" to ", _MORE)

    @property
    def short(self) -> str:
        """Write it short: `3`, `2-4` with an en dash, `6+`, `2-8+`."""
        return self._written("\u2013", "+")

    def _written(self, to: str, more: str) -> str:
        words = plain_number(self.low)
        if self.high is None:
            return words + more
        if self.high != self.low:
            words += to + plain_number(self.high)
        return words + more if self.more else words

    @property
    def top(self) -> float:
        """The larger end; open-ended amounts sort last."""
        return float("inf") if self.high is None else self.high

    @property
    def is_one(self) -> bool:
        """Whether the unit after it is singular, as in `1 week` and `1 week or more`."""
        return self.low == 1 and self.high in {1, None}

    def times(self, factor: float, digits: int = 0) -> Amount:
        """Return the amount in another unit, rounded."""
        low = round(self.low * factor, digits)
        high = None if self.high is None else round(self.high * factor, digits)
        return Amount(low, high, self.more)


def plain_number(number: float) -> str:
    """Write a number without a needless `.0`; commas only from 10,000 on, as doses are written."""
    if number != int(number):
        return f"{number:g}"
    return f"{int(number):,}" if number >= COMMA_FROM else f"{int(number)}"


def with_unit(amount: Amount, unit: str) -> str:
    """Write it with its unit: `300 to 500 miles (480 to 800 km)`, `10%`, `6 weeks or more`."""
    number = amount.text.removesuffix(_MORE)
    more = amount.text[len(number) :]
    if unit == "percent":
        return f"{number}%{more}"
    if unit == "none":
        return amount.text
    name = _SINGULAR.get(unit, unit) if amount.is_one else unit
    words = f"{number} {name}{more}"
    return f"{words} ({kilometres(amount)})" if unit == "miles" else words


def week_numbers(weeks: Amount) -> str:
    """Write which weeks it is, and not how many: `Week 1`, `Weeks 3 to 12`, `From week 12 on`."""
    if weeks.high is None or weeks.more:
        return f"From week {plain_number(weeks.low)} on"
    return f"Week {weeks.text}" if weeks.high == weeks.low else f"Weeks {weeks.text}"


def kilometres(miles: Amount) -> str:
    """Write a distance in miles as kilometres, rounded to what a reader would say."""
    top = miles.low if miles.high is None else miles.high
    digits = -1 if top >= _TENS_FROM else 0 if top >= _WHOLE_FROM else 1
    return with_unit(miles.times(KM_IN_A_MILE, digits), "km")
