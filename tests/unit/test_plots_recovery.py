from types import SimpleNamespace

import pytest
from lxml import etree

from generator.model import Recovery
from generator.plots.recovery import WIDTH, recovery_chart


def entry(title, **span):
    time = {**span, "clock": "back to running", "basis": "guide"}
    recovery = Recovery.model_validate({"times": [time]}) if span else None
    return SimpleNamespace(title=title, record=SimpleNamespace(recovery=recovery))


def drawn(*entries):
    return etree.fromstring(recovery_chart(list(entries)))


def bars(chart):
    """Return (left, right) of each bar in pixels."""
    found = [(float(bar.get("x")), float(bar.get("width"))) for bar in chart.iter("rect")]
    return [(left, left + width) for left, width in found]


def names(chart):
    return [text.text for text in chart.iter("text") if text.get("class") == "ri-chart__name"]


def times(chart):
    return [words.text for words in chart.iter("tspan")]


def test_a_longer_time_has_a_longer_bar_whatever_its_unit():
    chart = drawn(
        entry("A", days="7-14"),
        entry("B", weeks="1-3"),
        entry("C", months="1-2"),
        entry("D", weeks="4-20"),
    )
    ends = [right for _, right in bars(chart)]
    assert sorted(ends) == ends
    assert len(set(ends)) == len(ends)


def test_the_same_time_in_another_unit_has_the_same_bar():
    one, other = bars(drawn(entry("A", days="14-28"), entry("B", weeks="2-4")))
    assert one == other


@pytest.mark.parametrize(
    ("span", "arrows"),
    [({"weeks": "6+"}, 1), ({"weeks": "2-8+"}, 1), ({"months": "6-12"}, 1), ({"weeks": "2-8"}, 0)],
)
def test_only_a_time_that_can_be_longer_than_its_bar_has_an_arrow(span, arrows):
    assert arrows == len(list(drawn(entry("A", **span)).iter("path")))


@pytest.mark.parametrize(
    "span", [{"days": "1"}, {"weeks": "26"}, {"months": "12-24"}, {"weeks": "30+"}, {"weeks": "3"}]
)
def test_every_bar_can_be_seen_and_stays_inside_the_drawing(span):
    [(left, right)] = bars(drawn(entry("A", **span)))
    assert left >= 0
    assert right - left >= 3
    assert right <= WIDTH - 10, "there is room for an arrow"


def test_names_and_times_stand_with_their_bars_in_words():
    chart = drawn(entry("A & <b>", weeks="2-4"), entry("B", months="3+"))
    assert ["A & <b>", "B"] == names(chart)
    assert ["2 to 4 weeks", "3 months or more"] == times(chart)


def test_an_injury_without_a_time_takes_no_room():
    without = recovery_chart([entry("A", weeks="2"), entry("B")])
    assert recovery_chart([entry("A", weeks="2")]) == without


def test_the_drawing_has_a_name_and_no_blank_line_that_would_end_it_in_markdown():
    chart = recovery_chart([entry("A", weeks="2")])
    root = etree.fromstring(chart)
    [title] = root.iter("title")
    assert title.get("id") == root.get("aria-labelledby")
    assert "\n" not in chart


def test_a_long_name_and_its_time_stand_in_one_line():
    long = entry("Stress fracture of the heel bone", weeks="6-8+")
    assert ["6 to 8 weeks+", "6 to 8 weeks or more"] == times(
        drawn(long, entry("Stress fracture of the foot", weeks="6-8+"))
    )
