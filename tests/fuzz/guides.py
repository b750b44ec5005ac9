"""`python tests/fuzz/guides.py CASES [FIRST]`: breaks bodies of guides, counts words in and out.

Lists, tables, stars and marks are what editors get wrong in a body. Each broken body is refused, or
every word of it stands on the page, and nothing else does harm there.
"""

import random
import re
import sys
from collections import Counter
from functools import cache
from html import unescape

from cases import REAL, SMALL, TODAY, base, drawn, files, is_harmless, read_as, stays_inside

from generator import graph, site
from generator.checks import About, check
from generator.pages import Setting, pages
from generator.problems import lay_out, ordered
from generator.reading import records
from generator.words import mentions

GUIDE = "guides/using-the-pain-scale.md"
LINES = (
    "- rest", "  - and sleep", "   - and eat", "    - and drink", "* walk", "+ swim", "1. rest",
    "2. walk", "3) run", "7. jog", "2019. Since then", "#1 of all", "##Rest", "# Rest",
    "## Rest", "Rest\n====", "Rest\n---", "    rest", "  rest", "\trest", "> rest", "a | b",
    "--|--", "| a | b |\n|---|---|\n| c | d |", "| e | f | g |", "***", "---", "<<<<<<< HEAD",
    "=======", ">>>>>>> rest", "```", "~~~", "<b>rest</b>", "<!-- rest -->",
    "[rest]: https://x.example", "[^1]: rest", "*[RTS]: rest", ": rest", "- [ ] rest", "", "",
    "rest  ", "rest\\", "[TOC]", "{: .rest }", "Rest {#rest}", "!!! note\n    rest",
)  # fmt: skip
"""Lines that mean something to Markdown, or to one of its kinds."""

MARKS = (
    "*", "**", "***", "_", "__", "`", "~~", "[", "]", "](", "[[", "]]", "|", "\\", "<", ">",
    "&lt;", "&", "{", "}", "!", "![", "[@", "^", "$", "\u200b", "\u2067", "\u00a0", "2*3*4",
    "5_6_7", "**5**0", "3 *10*2",
)  # fmt: skip
"""Marks that a hand puts into a line."""

_NUMBER = re.compile(r"(?m)^ *\d+[.)] ")
_INLINE = re.compile(r"</?(?:em|strong|a|code)\b[^>]*>")
_WORD = re.compile(r"[^\W_]+")


@cache
def bodies() -> tuple[str, ...]:
    """The bodies of all guides, without links to records, which the small site does not have."""
    texts = [raw.decode().split("---\n", 2)[2] for name, raw in files(REAL) if "guides/" in name]
    texts = [re.sub(r"\[\[[^\]|]*\|([^\]]*)\]\]", r"\1", text) for text in texts]
    return tuple(re.sub(r"\s*\[@[^\]]*\]|\[\[[^\]]*\]\]", " it", text) for text in texts)


def mutate(body: str, chance: random.Random) -> str:
    """Return a body with one to three faults: lines put in, moved, indented; marks put in."""
    for _ in range(chance.randint(1, 3)):
        lines = body.split("\n")
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines.insert(at, chance.choice(LINES))
            case 1:
                lines[at] = " " * chance.randint(1, 6) + lines[at]
            case 2:
                lines.insert(other, lines.pop(at))
            case 3:
                del lines[at]
            case _:
                middle = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:middle] + chance.choice(MARKS) + lines[at][middle:]
        body = "\n".join(lines)
    return body


def run(seed: int) -> str:
    """Run the case of a seed: "refused" or "built". Raises AssertionError for what must not be."""
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    text = chance.choice(bodies()).strip().split("\n\n")
    start = chance.randrange(len(text))
    body = mutate("\n\n".join(text[start : start + chance.randint(1, 6)]), chance)
    raw = dict(files(SMALL))[GUIDE]
    sources = read_as(GUIDE, raw + f"\n{body}\n".encode(), base(SMALL))
    read = records.read(sources)
    linked = graph.link(read, drawn())
    found = [*sources.problems, *read.problems, *check(About(linked, read, sources, TODAY))]
    lay_out(ordered(found), sources.line)
    if any(problem.severity == "problem" for problem in found):
        return "refused"
    linker = mentions.Mentions(terms=site.terms(linked))
    for page in pages(linked, Setting("Guide", "https://guide.example/")):
        if page.path == GUIDE:
            stays_inside(page)
            is_harmless(page, linker)
            lost = words_in(body) - words_out(page.html)
            assert not lost, f"lost {dict(lost)} of:\n{body}"
    return "built"


def words_in(body: str) -> Counter[str]:
    """Count the words of a body; a number in front of an item is counted anew by the page."""
    text = re.sub(r"\]\([^)]*\)", "]", unescape(_NUMBER.sub("", body)))
    return Counter(_WORD.findall(re.sub(r"[*`]|\\(?=[^\w\s])", "", text)))


def words_out(page: str) -> Counter[str]:
    """Count the words of a page as a reader sees them."""
    return Counter(_WORD.findall(unescape(re.sub(r"<[^>]*>", " ", _INLINE.sub("", page)))))


if __name__ == "__main__":
    count, first = int(sys.argv[1]), int((*sys.argv, "0")[2])
    print(f"{count} bodies: {dict(Counter(run(seed) for seed in range(first, first + count)))}")
