"""The commands of `injury-guide`: what each is called with, and what it prints."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from generator import site
from generator.cache.between_builds import kept
from generator.clock import today


class CannotError(Exception):
    """A command cannot do what was asked; the message says why, and `status` ends the program."""

    def __init__(self, why: str, status: int = 1) -> None:
        super().__init__(why)
        self.status = status


def _existing(what: str, is_there: Callable[[Path], bool]) -> Callable[[str], Path]:
    """Return what reads an argument that names a folder, or a file, that exists."""

    def read(written: str) -> Path:
        path = Path(written)
        if not is_there(path):
            raise argparse.ArgumentTypeError(f"there is no {what} {written}")
        return path

    return read


folder = _existing("folder", Path.is_dir)


def add_content(parser: argparse.ArgumentParser) -> None:
    """Give a command the option `--content`."""
    parser.add_argument(
        "--content",
        type=folder,
        default=Path("content"),
        metavar="DIR",
        help="the folder of the records (default: content)",
    )


def add_config(parser: argparse.ArgumentParser) -> None:
    """Give a command the option `--config`."""
    parser.add_argument(
        "--config",
        type=_existing("file", Path.is_file),
        default=Path("mkdocs.yml"),
        metavar="FILE",
        help="default: mkdocs.yml",
    )


def read(content: Path) -> site.Checked:
    """Read and check the content as it is today, with the help of what builds have kept."""
    return site.read(content, today(), kept())


def count(number: int, one: str) -> str:
    """Write a number with its noun: `1 problem`, `2 problems`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
