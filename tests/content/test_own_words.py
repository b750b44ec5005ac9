"""What the site says is said in its own words: no eight words in a row of a source's finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

CONTENT = Path(__file__).parents[2] / "content"
RUN = 8
MARKED = re.compile(r"\[\[[^|\]]*\||\]\]|\]\([^)]*\)|[*_`\[]")
"""What is not read aloud: the marks of Markdown, where a link leads."""
WORD = re.compile(r"[^\W_]+(?:[.,'\u2019%-][^\W_]+)*%?")


def words(text: str) -> list[str]:
    return [word.replace("\u2019", "'").replace(",", "") for word in WORD.findall(text.lower())]


def runs(text: str) -> Iterator[tuple[str, ...]]:
    said = words(MARKED.sub("", text))
    yield from (tuple(said[at : at + RUN]) for at in range(len(said) - RUN + 1))


def statements(file: Path) -> Iterator[tuple[int, str]]:
    """The line, and the text, of what a file of content says: a value, or a paragraph."""
    if file.suffix == ".yaml":
        for node in nodes(yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)):
            yield node.start_mark.line + 1, node.value
    else:
        line = 1
        for paragraph in re.split(r"(\n\s*\n)", file.read_text("utf-8")):
            yield line, paragraph
            line += paragraph.count("\n")


def nodes(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from nodes(child)
    elif isinstance(node, yaml.MappingNode):
        for _, child in node.value:
            yield from nodes(child)


def found() -> dict[tuple[str, ...], str]:
    """Each run of a finding, and the source."""
    library = yaml.load((CONTENT / "sources.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {
        run: id_
        for id_, source in library.items()
        for finding in source.get("findings", [])
        for run in runs(str(finding))
    }


def shared() -> Iterator[str]:
    findings = found()
    for file in sorted(CONTENT.rglob("*")):
        if file.suffix in {".yaml", ".md"} and file.name != "sources.yaml":
            for line, text in statements(file):
                run = next((run for run in runs(text) if run in findings), None)
                if run:
                    where = f"{file.relative_to(CONTENT.parent)}:{line}"
                    yield f"{where}: {findings[run]}: {' '.join(run)}"


def test_no_statement_shares_eight_words_in_a_row_with_a_finding() -> None:
    assert "\n".join(shared()) == ""


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("It **eases** within [[weeks|six weeks]] of rest, and then it stays away.", True),
        ("It eases within six weeks of rest.", False),
    ],
)
def test_a_run_is_told_through_marks(text: str, same: bool) -> None:
    finding = set(runs("Pain eases within six weeks of rest, and then it comes back."))
    assert any(run in finding for run in runs(text)) is same
