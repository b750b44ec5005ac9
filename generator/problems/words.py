"""Wording for prose: markup, addresses, promises, hard sentences, figures that disagree."""

from __future__ import annotations

from generator.problems.place import Place
from generator.problems.problem import Wording, underlined, worded


@underlined
def html_in_text(written: str) -> Wording:
    """Texts hold no HTML. Use Markdown: **bold**, *italic*, lists and links."""
    return Wording(
        f'"{written}" is HTML',
        "plain words and Markdown: **bold**, *italic*, `- ` lists, links",
        "delete the tag; write `less than` for a < in a text",
    )


@underlined
def bad_link(written: str) -> Wording:
    """A link in a text leads to a record (`[[id]]`), to an https address or to a mailto address."""
    return Wording(
        f'"{written}" is not an address that may be linked',
        "`[[id]]`, or an address with `https://` or `mailto:`",
        "link to a record with `[[id|words]]`, or write the full https address",
    )


@underlined
def bare_address(written: str) -> Wording:
    """A web address in a text is no link by itself. Give it words, or cite it as a source."""
    return Wording(
        "this address is no link by itself",
        "words that say where it leads: `[words](https://...)`",
        f"write `[words]({written})`; if it is a source, add it to sources.yaml and cite its id",
    )


@underlined
def curly_quotes() -> Wording:
    """Curly quotes around a whole text are shown to readers; YAML knows only straight ones."""
    return Wording(
        "the curly quotes around this text would be shown",
        'the text without quotes, or in straight "double quotes"',
        "delete the curly quotes; a text with a colon and a space stands in straight ones",
    )


@underlined
def not_in_prose(written: str, what: str) -> Wording:
    """Texts use a small Markdown: emphasis, links and lists. Write the rest as plain words."""
    return Wording(
        f'"{written}" is {what}, which texts do not use',
        "emphasis, links and lists",
        "write it as plain words",
    )


@underlined
def misread(written: str, becomes: str, cure: str) -> Wording:
    """A list, a table, a star or a number would become something else on the page than it looks."""
    return Wording(f'"{written}" {becomes}', "what looks the same here and on the page", cure)


@underlined
def markup_in_label(written: str) -> Wording:
    """Names and labels are plain words, because they also stand in menus and titles."""
    return Wording(f'"{written}" is markup in a name', "plain words", "delete the markup")


@underlined
def figure_differs(written: str, *, figure: str, amount: str, where: Place) -> Wording:
    """A figure stands once, in content/figures.yaml; here it is typed with another value."""
    return Wording(
        f'"{written}" is not what the figure "{figure}" says',
        f"{amount}, as at {where}",
        f"write `[[{figure}]]`, or change the figure itself",
    )


@underlined
def says_do_it() -> Wording:
    """A line of `do_not` that does not say "Do not" would be read as advice to do it."""
    return Wording(
        "read alone, this line says to do it",
        "a sentence that starts with `Do not`",
        "start it with `Do not`",
    )


@underlined
def banned_words(written: str, why: str, instead: str) -> Wording:
    """The words promise a cure, blame the reader, name a diagnosis or shout."""
    return Wording(f'"{written}" {why}', instead, "say it another way")


@underlined
def long_sentence(count: int, most: int) -> Wording:
    """A sentence is too long to read in pain. Make two of it."""
    return Wording(
        f"this sentence has {count} words", f"at most {most} words", "make two sentences of it"
    )


@worded
def hard_page(grade: float, most: float) -> Wording:
    """The text of this record is hard to read: long sentences, long words."""
    return Wording(
        f"this record reads at school grade {grade:.1f}",
        f"grade {most:.1f} or lower",
        "use shorter sentences and everyday words; put the medical word in brackets",
    )
