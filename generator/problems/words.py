"""Wording for prose: markup, addresses, promises, hard sentences, figures that disagree."""

from __future__ import annotations

from generator.problems.place import Place
from generator.problems.problem import Problem, worded


@worded
def html_in_text(place: Place, width: int, written: str) -> Problem:
    """Texts hold no HTML. Use Markdown: **bold**, *italic*, lists and links."""
    return Problem(
        place,
        f'"{written}" is HTML',
        "plain words and Markdown: **bold**, *italic*, `- ` lists, links",
        "delete the tag; write `less than` for a < in a text",
        width=width,
    )


@worded
def bad_link(place: Place, width: int, written: str) -> Problem:
    """A link in a text leads to a record (`[[id]]`), to an https address or to a mailto address."""
    return Problem(
        place,
        f'"{written}" is not an address that may be linked',
        "`[[id]]`, or an address with `https://` or `mailto:`",
        "link to a record with `[[id|words]]`, or write the full https address",
        width=width,
    )


@worded
def bare_address(place: Place, width: int, written: str) -> Problem:
    """A web address in a text is no link by itself. Give it words, or cite it as a source."""
    return Problem(
        place,
        "this address is no link by itself",
        "words that say where it leads: `[words](https://...)`",
        f"write `[words]({written})`; if it is a source, add it to sources.yaml and cite its id",
        width=width,
    )


@worded
def curly_quotes(place: Place, width: int) -> Problem:
    """Curly quotes around a whole text are shown to readers; YAML knows only straight ones."""
    return Problem(
        place,
        "the curly quotes around this text would be shown",
        'the text without quotes, or in straight "double quotes"',
        "delete the curly quotes; a text with a colon and a space stands in straight ones",
        width=width,
    )


@worded
def not_in_prose(place: Place, width: int, written: str, what: str) -> Problem:
    """Texts use a small Markdown: emphasis, links and lists. Write the rest as plain words."""
    return Problem(
        place,
        f'"{written}" is {what}, which texts do not use',
        "emphasis, links and lists",
        "write it as plain words",
        width=width,
    )


@worded
def misread(place: Place, width: int, written: str, becomes: str, cure: str) -> Problem:
    """A list, a table, a star or a number would become something else on the page than it looks."""
    return Problem(
        place,
        f'"{written}" {becomes}',
        "what looks the same here and on the page",
        cure,
        width=width,
    )


@worded
def markup_in_label(place: Place, width: int, written: str) -> Problem:
    """Names and labels are plain words, because they also stand in menus and titles."""
    return Problem(
        place, f'"{written}" is markup in a name', "plain words", "delete the markup", width=width
    )


@worded
def figure_differs(  # noqa: PLR0913 - a message has as many parts as it has
    place: Place, width: int, written: str, *, figure: str, amount: str, where: Place
) -> Problem:
    """A figure stands once, in content/figures.yaml; here it is typed with another value."""
    return Problem(
        place,
        f'"{written}" is not what the figure "{figure}" says',
        f"{amount}, as at {where}",
        f"write `[[{figure}]]`, or change the figure itself",
        width=width,
    )


@worded
def says_do_it(place: Place, width: int) -> Problem:
    """A line of `do_not` that does not say "Do not" would be read as advice to do it."""
    return Problem(
        place,
        "read alone, this line says to do it",
        "a sentence that starts with `Do not`",
        "start it with `Do not`",
        width=width,
    )


@worded
def banned_words(place: Place, width: int, written: str, why: str, instead: str) -> Problem:
    """The words promise a cure, blame the reader, name a diagnosis or shout."""
    return Problem(place, f'"{written}" {why}', instead, "say it another way", width=width)


@worded
def long_sentence(place: Place, width: int, count: int, most: int) -> Problem:
    """A sentence is too long to read in pain. Make two of it."""
    return Problem(
        place,
        f"this sentence has {count} words",
        f"at most {most} words",
        "make two sentences of it",
        width=width,
    )


@worded
def hard_page(place: Place, grade: float, most: float) -> Problem:
    """The text of this record is hard to read: long sentences, long words."""
    return Problem(
        place,
        f"this record reads at school grade {grade:.1f}",
        f"grade {most:.1f} or lower",
        "use shorter sentences and everyday words; put the medical word in brackets",
    )
