"""Breaks records in three ways: as bytes, as YAML nodes, as values of fields. Seeded."""

import random
import re

BYTES = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\t", b"\r", b"\x85", b"&a ", b"*a", b"!!python/x ",
    b"{", b"[", b"]", b"}", b": ", b"- ", b"---\n", b"...\n", b"|\n", b">\n", b"<<: ", b"? ", b"%",
    b"[" * 30_000, b"- " * 30_000, b"\xe2\x80\xae", b"\xed\xa0\x80",
)  # fmt: skip
"""What a slip of an editor, or an attack, may put into a file."""

VALUES = (
    "<script>alert(1)</script>",
    "</main><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\\nscript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    '<https://x.example/" onclick="alert(1)>',
    '[x](https://x.example/ "y\\" onclick=\\"alert(1)")',
    "![x](https://x.example/x.png)",
    '{: onclick="alert(1)" }',
    'x{: .y onclick="alert(1)" }',
    "{{ 7*7 }}{% raw %}",
    "{{ config.__class__ }}",
    "[[../../etc/passwd]]",
    "[[x|<b>x</b>]]",
    "[@../../x]",
    "../../evil",
    "..%2f..%2fevil",
    "/etc/passwd",
    "C:\\\\evil",
    "<!-- page: ../../evil.md -->",
    '<div markdown="1">x',
    "```\n<script>alert(1)</script>\n```",
    "[x]: javascript:alert(1)",
    "[TOC]",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\\u202ereversed",
    "\\u0000",
    "a. " * 5_000,
    "*" * 3_000,
    "_a" * 3_000,
    "[[" * 3_000,
    "](" * 3_000,
    "`" * 3_001,
    "<a" * 3_000,
    "x" * 20_000,
    "9" * 400,
    "-1",
    "1e999",
    "2026-13-45",
    "null",
    "~",
    "",
    "[]",
    "{}",
    "no",
)
"""What somebody may write into a field, hoping that it reaches the page or the disk."""

_VALUE = re.compile(r"^(\s*(?:- )?[\w-]+: ).+$|^(\s*- )(?![\w-]+: ).+$", re.MULTILINE)


def mutate(raw: bytes, chance: random.Random) -> bytes:
    """Return a broken copy: one to three faults of one way."""
    how = chance.choice((_bytes, _nodes, _values, _values))
    for _ in range(chance.randint(1, 3)):
        raw = how(raw, chance)
    return raw


def _bytes(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    end = min(len(raw), at + chance.randint(1, 40))
    put = chance.choice((b"", chance.choice(BYTES), chance.randbytes(3), raw[at:end] * 2))
    return raw[:at] + put + raw[chance.choice((at, end)) :]


def _nodes(raw: bytes, chance: random.Random) -> bytes:
    """Move, drop, repeat, indent or re-type a line: what stands below it goes along or astray."""
    lines = raw.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines[at]
    key = line.partition(b":")[0]
    match chance.randrange(6):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, line)
        case 2:
            lines[at], lines[other] = lines[other], line
        case 3:
            lines[at] = b" " * chance.randint(1, 5) + line
        case 4:
            lines[at] = key + b": [" + line.strip() + b"]"
        case _:
            lines[at] = key + b": {" + line.strip() + b"}"
    return b"\n".join(lines)


def _values(raw: bytes, chance: random.Random) -> bytes:
    """Put a hostile text into a field, plain, in quotes or in the midst of what was there."""
    text = raw.decode(errors="replace")
    found = list(_VALUE.finditer(text))
    if not found:
        return raw
    match = chance.choice(found)
    head = match[1] or match[2]
    old, new = match[0][len(head) :], chance.choice(VALUES)
    quoted = '"' + new.replace("\n", "\\n").replace('"', '\\"').replace('\\\\"', '\\"') + '"'
    block = "|\n" + " " * (len(head) + 2) + new.replace("\n", "\n" + " " * (len(head) + 2))
    middle = f"{old} {new}".replace("\n", " ")
    written = chance.choice((new.replace("\n", " "), quoted, block, middle))
    return (text[: match.start()] + head + written + text[match.end() :]).encode(errors="replace")
