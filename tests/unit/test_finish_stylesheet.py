"""The site's one stylesheet: what is kept, what goes, what must not change."""

import pytest
import tinycss2

from generator.finish import stylesheet
from generator.finish.vocabulary import camel

PAGE = (
    '<html lang="en" class="no-js"><body><p class="ri-lead" id="x" data-kind="a">x</p>'
    "</body></html>"
)


def css(text: str, page: str = PAGE, script: str = "") -> str:
    return stylesheet([], [text], [page], [script]).data.decode()


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".ri-lead{color:red}",
        "#x{color:red}",
        "p.ri-lead:hover{color:red}",
        "[data-kind]{color:red}",
        "[data-kind=a]{color:red}",
        "p:not(.gone){color:red}",
        ":is(p,.gone){color:red}",
        "p::before{content:'a b'}",
        "*{color:red}",
        ":root{color:red}",
        "details[open]>p,p{color:red}",
    ],
)
def test_a_rule_that_a_page_can_match_is_kept(rule: str):
    assert "{" in css(rule)


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        "p.gone{color:red}",
        ".ri-lead .gone{color:red}",
        "#gone{color:red}",
        "kbd{color:red}",
        "[data-gone]{color:red}",
        "[data-kind=b]{color:red}",
        ":is(.gone,.lost){color:red}",
        "@media print{.gone{color:red}}",
        "@keyframes gone{from{color:red}}",
    ],
)
def test_a_rule_that_no_page_can_match_goes(rule: str):
    assert css(rule) == ""


def test_what_our_own_rules_draw_from_the_ground_up_is_not_taken_from_material():
    text = ".md-typeset table td{color:red}@media print{details{color:red}}p.table,p{margin:0}"
    page = '<html><body class="md-typeset"><table><td></td></table><p class="table"></body></html>'
    assert stylesheet([text], [], [page], []).data.decode() == "p.table,p{margin:0}"
    assert "color:red" in css(text, page)


def test_of_a_list_of_selectors_only_the_possible_stay():
    assert css(".gone , p , .lost{color:red}") == "p{color:red}"


@pytest.mark.parametrize("script", ['li.className = "ri-made"', "x.classList.add('ri-made')"])
def test_what_a_script_names_is_kept(script: str):
    assert css(".ri-made{color:red}", script=script) == ".ri-made{color:red}"


def test_a_data_attribute_that_a_script_sets_is_kept():
    script = "document.documentElement.dataset.riScheme = 'dark'"
    assert "dark" in css(':root[data-ri-scheme="dark"]{color:red}', script=script)


def test_a_value_that_a_script_never_says_is_not_kept():
    script = 'x.setAttribute("role", "button")'
    assert css("[role=button]{color:red}", script=script) != ""
    assert css("[role=columnheader]{color:red}", script=script) == ""


def test_words_of_a_comment_keep_nothing():
    assert css(".ri-tip{color:red}", script="// see ri-tip for more\ngo()") == ""


def test_an_everyday_word_of_a_script_is_no_class_of_ours():
    assert css(".tip{color:red}", script="let tip = null") == ""


def test_the_name_of_a_data_attribute_in_a_script():
    assert camel("data-ri-scheme") == "riScheme"


def test_a_custom_property_that_nothing_reads_goes_and_so_does_what_it_read():
    text = ":root{--a:var(--b);--b:red;--c:blue}p{color:var(--c)}"
    assert css(text) == ":root{--c:blue}p{color:var(--c)}"


def test_blanks_that_mean_something_stay():
    text = "p .ri-lead { width: calc( 1px + 2px ); margin: 0 auto; content: 'a  b' }"
    made = css(text)
    assert made.startswith("p .ri-lead{")
    assert "1px + 2px" in made
    assert "margin:0 auto" in made
    assert "'a  b'" in made or '"a  b"' in made


def test_a_nought_before_a_point_goes_and_no_other():
    assert css("p{margin:0.5em 0 10.0px calc(0.25rem + 0%)}") == (
        "p{margin:.5em 0 10.0px calc(.25rem + 0%)}"
    )


def test_small_and_plain_say_the_same():
    text = "@media screen and (min-width: 60em) { p > .ri-lead , p + p { color : red !important } }"
    rule = tinycss2.parse_stylesheet(css(text))[0]
    assert rule.lower_at_keyword == "media"
    assert tinycss2.serialize(rule.content) == "p>.ri-lead,p+p{color:red!important}"


def test_a_selector_that_is_not_understood_is_kept():
    assert css("p:has(~ .gone){color:red}") != ""


def test_a_mistake_in_a_stylesheet_is_told():
    with pytest.raises(ValueError, match="line 1"):
        css("p { color red }")


def test_the_name_changes_with_the_content():
    one, other = (stylesheet([], [text], [PAGE], []) for text in ("p{top:0}", "p{top:1px}"))
    assert one.path != other.path
    assert one.path.startswith("assets/site.")
