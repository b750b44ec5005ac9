"""The commands of `injury-guide`: what each is called with, and what it prints."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator import site
from generator.cache.between_builds import kept
from generator.clock import today


def folder(written: str) -> Path:
    """Read an argument that names a folder that exists."""
    path = Path(written)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {written}")
    return path


def file(written: str) -> Path:
    """Read an argument that names a file that exists."""
    path = Path(written)
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file {written}")
    return path


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
        type=file,
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
