"""Rules of what texts may say: plain words, links, amounts, sentences that read easily."""

from generator.checks.texts import figures, reading, words

OF_ONE = (
    words.texts_hold_no_markup,
    words.links_in_texts_are_allowed,
    words.texts_promise_nothing,
    words.texts_name_no_diagnosis,
    words.quotes_are_straight,
    figures.figures_are_stored_once,
    reading.sentences_are_short,
    reading.records_read_easily,
)

__all__ = ["OF_ONE"]
