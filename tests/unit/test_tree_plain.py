"""How hard an answer is to read: what counts, and what does not."""

import pytest

from generator.words.language import answer_too_hard, help_too_hard, too_hard

NINETEEN = "It is sore when I sit and when I run and when I walk and when I stand up"


@pytest.mark.parametrize("answer", ["Not sure", "Under 18", "Yes, it hurts", "A blister"])
def test_a_short_plain_answer_is_easy(answer: str):
    assert answer_too_hard(answer) is None


@pytest.mark.parametrize("answer", ["Neuropathic paraesthesia", "Intermittent claudication"])
def test_a_few_hard_words_are_too_hard(answer: str):
    assert answer_too_hard(answer) is not None


def test_a_longer_answer_stands_for_itself():
    hard = (
        "Characteristic exacerbation following repetitive unaccustomed locomotion activities daily"
    )
    assert too_hard(hard) == answer_too_hard(hard)
    assert too_hard(hard) is not None


def test_a_term_in_brackets_behind_plain_words_is_not_graded():
    assert answer_too_hard("Thin bones (intermittent claudication)") is None


@pytest.mark.parametrize(("more", "says"), [("", None), (" again today", "has 21 words")])
def test_an_answer_has_at_most_twenty_words(more: str, says: str | None):
    assert says == answer_too_hard(NINETEEN + more)


def test_help_is_judged_sentence_by_sentence():
    easy = "Sit on a chair and look at both of your legs in a good light for a while."
    assert help_too_hard(f"{easy} {easy}") is None
    assert help_too_hard(f"{easy} Contralateral comparison facilitates identification.") is not None
