"""Wording for files that cannot be read as plain YAML."""

from __future__ import annotations

from generator.problems.place import Place
from generator.problems.problem import Wording, worded


@worded
def unreadable_file(reason: str) -> Wording:
    """The computer would not open the file. Check its permissions."""
    return Wording(
        f"this file cannot be opened: {reason}",
        "a file that everyone may read",
        "change the permissions of the file, or put it back",
    )


@worded
def unknown_file(name: str, near: str | None) -> Wording:
    """Nothing reads this file. Move it to the folder of its kind, or correct its name."""
    return Wording(
        f'nothing reads a file called "{name}" here',
        "a file of a kind that content/README.md lists",
        f"rename it to content/{near}"
        if near
        else "move it to the folder of its kind, or delete it",
        near,
    )


@worded
def link_leaves_content(name: str) -> Wording:
    """A symbolic link points outside content/. Put the file itself in its place."""
    return Wording(
        f'"{name}" is a link to a place outside content/',
        "files that stand inside content/",
        "copy the file itself into content/ and delete the link",
    )


@worded
def link_to_folder(name: str) -> Wording:
    """A symbolic link to a folder would show its records twice. Put the files in place."""
    return Wording(
        f'"{name}" is a link to another folder',
        "folders and files, no links to folders",
        "delete the link",
    )


@worded
def file_too_large(size: int, most: int) -> Wording:
    """A file is over 1 MB. Records are small; something was pasted that does not belong."""
    return Wording(
        f"this file is too large: {size:,} bytes",
        f"at most {most:,} bytes",
        "take out what does not belong in a record, or split the file",
    )


@worded
def not_utf8() -> Wording:
    """The file is not saved as UTF-8. Save it again with the encoding UTF-8."""
    return Wording(
        "this character is not saved as UTF-8",
        "a text file in the encoding UTF-8",
        "open the file in your editor and save it with the encoding UTF-8",
    )


@worded
def tab() -> Wording:
    """YAML does not allow tabs. Use two spaces for each step of indentation."""
    return Wording(
        "there is a tab in this line",
        "spaces only",
        "replace the tab by two spaces for each step of indentation",
    )


@worded
def hidden_character(code: int) -> Wording:
    """The line holds a character that cannot be seen, often from copying. Type the line again."""
    return Wording(
        f"there is a hidden character in this line (U+{code:04X})",
        "letters, digits and signs that can be seen",
        "delete the character, or type this part of the line again",
    )


@worded
def too_deep(most: int) -> Wording:
    """Lists and keys stand inside each other too deeply. No record needs more than a few levels."""
    return Wording(
        f"this stands more than {most} levels deep",
        f"at most {most} levels of lists and keys",
        "check the indentation and the brackets above this line",
    )


_QUOTE_IT = 'put the text behind the key in "double quotes"'
_PLAIN_REASONS: tuple[tuple[str, str, str], ...] = (
    (
        "no space behind the colon",
        "a space is missing behind this colon",
        "write a space between the colon and the value",
    ),
    (
        "another indentation",
        "this key stands further left or right than the key above it",
        "give both the same spaces at the start; one of the two has a space too many or too few",
    ),
    (
        "star for a list",
        "a list entry starts with a hyphen, not with a star",
        "write `- ` in the place of `* `",
    ),
    (
        "text behind a quote",
        "the quote ends here, and there is more text behind it",
        'put the whole text in "double quotes"; a single quote ends at the next apostrophe',
    ),
    ("mapping values are not allowed", "there is a second colon in this line", _QUOTE_IT),
    ("cannot start any token", "a text cannot start with this character", _QUOTE_IT),
    (
        "while scanning an a",
        "a text cannot start with `*` or `&` without quotes",
        _QUOTE_IT,
    ),
    ("scanning a directive", "a line cannot start with %", _QUOTE_IT),
    (
        "could not find expected ':'",
        "a key has no colon in this line or the one above it",
        "write `key: value`, or indent the line if it belongs to the text above",
    ),
    (
        "unexpected end of stream",
        "this quote is opened and never closed",
        "close the quote at the end of the text",
    ),
    (
        "unknown escape character",
        "a backslash inside double quotes starts a special character",
        "delete the backslash, or write it twice",
    ),
    (
        "expected ',' or ']'",
        "a list in [brackets] is not closed, or lacks a comma",
        "close the list with `]`; put a text that starts with [[ in quotes",
    ),
    (
        "expected ',' or '}'",
        "a part in {braces} is not closed, or lacks a comma",
        "close it with `}`, or write one `key: value` a line",
    ),
    (
        "expected '-' indicator",
        "a line stands between the entries of a list and is not one",
        "start the line with `- `, or indent it like the text that it belongs to",
    ),
    (
        "sequence entries are not allowed",
        "a list cannot start here",
        "start the list on a line of its own, below its key",
    ),
    (
        "comment or line break",
        "there is text behind `|` or `>`",
        "start the text on the next line, indented",
    ),
    (
        "expected <document start>",
        "this line does not belong to the record above it",
        "give it the indentation of the lines it belongs to",
    ),
    (
        "expected key",
        "this line stands further left or right than the lines above it",
        "give lines that belong together the same spaces at the start; look at the line above too",
    ),
)
"""What the YAML reader says -> what that means for an editor, and what to do."""


@worded
def broken_yaml(reason: str) -> Wording:
    """The file is not valid YAML.

    Often a quote is open, a text holds a colon and a space without quotes around it, or a line
    is not indented like its neighbours. Text in "double quotes" may hold anything but a `"`.
    """
    unknown = ("", "this line cannot be read", "compare it with the lines above and below it")
    _, says, fix = next((each for each in _PLAIN_REASONS if each[0] in reason), unknown)
    return Wording(says, "`key: value` lines, lists with `- `, equal indentation", fix)


@worded
def empty_file() -> Wording:
    """The file holds no record. Fill it in, or delete it."""
    return Wording(
        "this file is empty", "a record with its keys", "write the record, or delete the file"
    )


@worded
def second_document() -> Wording:
    """A line `---` starts a second document. A file holds one."""
    return Wording(
        "a second document starts here", "one document in a file", "delete the line `---`"
    )


@worded
def alias(written: str) -> Wording:
    """Anchors (&name) and aliases (*name) are not used. Quote a text that starts with * or &."""
    return Wording(
        f'"{written}" is a YAML anchor or alias',
        "plain text, written out where it is needed",
        f'write the text itself, or quote it: `"{written}"`',
        width=len(written),
    )


@worded
def tag(written: str) -> Wording:
    """YAML tags (!name) are not used. Quote a text that starts with an exclamation mark."""
    return Wording(
        f'"{written}" is a YAML tag',
        "plain text",
        "delete the tag, or put the text in quotes",
        width=len(written),
    )


@worded
def merge_key() -> Wording:
    """The merge key << is not used here. Write the keys out."""
    return Wording(
        '"<<" merges other keys into this place',
        "keys that are written out",
        "write the keys here",
        width=2,
    )


@worded
def key_not_text() -> Wording:
    """A key must be a word. A list or a mapping stands where a key belongs."""
    return Wording(
        "this key is not a word", "`key: value`", "write a word, then a colon and a space"
    )


@worded
def duplicate_key(key: str, first: Place) -> Wording:
    """The same key or id stands twice. Keep the better one."""
    return Wording(
        f'"{key}" stands here twice',
        f"each key once; the first is at {first}",
        "keep the better text and delete the other entry",
        width=len(key),
    )


@worded
def no_front_matter() -> Wording:
    """A page starts with its title and dates between two lines `---`."""
    return Wording(
        "this page has no front matter",
        "`---`, then keys such as `title: ...`, then `---`, then the text",
        "begin the file with `---`, `title: ...`, `---`",
    )
