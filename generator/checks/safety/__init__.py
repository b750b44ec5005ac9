"""Rules that keep pages from contradicting each other on what is safe."""

from generator.checks.safety import programmes, running, signs

SPANNING = (
    signs.usual_pictures_do_not_alarm,
    signs.signs_are_named,
    signs.levels_stand_once,
    signs.help_names_what_is_urgent,
    running.clearance_fits_the_injury,
    running.words_say_what_the_keys_say,
    running.plans_fit_the_age,
    running.pain_is_scored_where_it_may_be,
    running.running_and_resting_agree,
    programmes.nothing_fast_before_the_first_run,
    programmes.phases_are_short,
    programmes.doses_are_whole,
    programmes.purposes_stand_once,
    programmes.what_is_said_yields_to_what_was_measured,
)

__all__ = ["SPANNING"]
