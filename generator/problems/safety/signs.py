"""Wording for signs and their levels: which help a sign asks for, and how soon."""

from __future__ import annotations

from collections.abc import Sequence

from generator.problems.problem import Wording, underlined, worded


@underlined
def usual_picture_alarms(sign: str) -> Wording:
    """A sign is part of the usual picture of this injury, and `help` alarms about it as well.

    A flag that always fires is read by nobody. Say in `text` what is different: a limit, a time, a
    spread; or take the line out.
    """
    return Wording(
        f'"{sign}" is the usual picture of this injury, so this line would always fire',
        "words of its own that say what is different: a limit, a time, a spread",
        "add `text:` and `basis:`, or delete the line",
    )


@underlined
def sign_not_named(words: str, signs: Sequence[str]) -> Wording:
    """A text uses words that mean a sign of the register, and does not name the sign.

    Named by id, the sign has one level on the whole site. Add `sign:` to the line.
    """
    one = f"`sign: {signs[0]}`" if len(signs) == 1 else " or ".join(f"`sign: {s}`" for s in signs)
    return Wording(
        f'"{words}" means a sign of the register, and the line does not name it',
        one,
        f"add {one} to this line, or say it in other words if it means something else",
    )


@underlined
def level_twice(sign: str, level: str, written: str) -> Wording:
    """A line names a sign and a level of its own. The register says the level, once.

    Another level needs `because`, and a higher one is always allowed with it.
    """
    return Wording(
        f'the register says `{level}` for "{sign}", and this line says `{written}`',
        "no `level:` beside `sign:`, or `because:` with the reason why it differs here",
        "delete the level, or add `because:`",
    )


@underlined
def level_missing() -> Wording:
    """A line of `help` that names no sign has to say how soon."""
    return Wording(
        "this line does not say how soon",
        "`level: call-now`, `today`, `soon`, `routine` or `self-care`",
        "add `level:`, or name a sign of the register with `sign:`",
    )


@underlined
def help_incomplete(missing: str) -> Wording:
    """The help of an injury names something urgent and something that can wait."""
    return Wording(
        f"nothing here is {missing}",
        "at least one line at `call-now` or `today`, and one at `soon`, `routine` or `self-care`",
        "add the sign or the words that do not fit this injury and need help",
    )


@worded
def level_words_differ(title: str, heading: str) -> Wording:
    """Whoever reads one heading in the check and another on a page takes them for two levels."""
    return Wording(
        f'the check calls this level "{title}", and every page calls it "{heading}"',
        "the heading of the level in content/levels.yaml",
        f"write `title: {heading}`, or change the heading there too",
        width=len(title),
    )
