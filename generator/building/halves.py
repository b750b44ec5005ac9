"""Turns the Markdown of many new pages into HTML with a second process, which has half of them.

The pages come out as they would one after another: which process had one leaves no trace. Where a
process cannot be copied, or has threads, MkDocs renders every page itself.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from collections.abc import Sequence
from multiprocessing.connection import Connection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.building.mkdocs_page import GuidePage

MANY = 20
"""Pages for which a second process is worth its start."""

Said = list[tuple[str, int, str]]
"""What MkDocs logged: name of the logger, level, message."""


def render(pages: Sequence[GuidePage], config: MkDocsConfig, files: Files) -> None:
    """Render pages ahead of MkDocs, which then finds them done."""
    can = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if len(pages) < MANY or not can or (os.cpu_count() or 1) < 2:  # noqa: PLR2004 - two halves
        return
    ours, theirs = pages[::2], pages[1::2]
    receives, sends = multiprocessing.Pipe(duplex=False)
    other = multiprocessing.get_context("fork").Process(
        target=_send, args=(sends, theirs, config, files)
    )
    other.start()
    sends.close()
    with receives:  # closed whatever happens: the other process then ends too
        for page in ours:
            page.render_ahead(config, files)
        said = _receive(receives, theirs, files)
    other.join()
    for name, level, message in said:
        logging.getLogger(name).log(level, message)


def _send(
    sends: Connection, pages: Sequence[GuidePage], config: MkDocsConfig, files: Files
) -> None:
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.handlers, logger.propagate = [heard], False
    for page in pages:
        page.render_ahead(config, files)
    for page in pages:
        sends.send(page.give())
    sends.send(heard.said)
    sends.close()


def _receive(receives: Connection, pages: Sequence[GuidePage], files: Files) -> Said:
    """Take what the other process made; what it did not make before an early end, MkDocs will."""
    try:
        for page in pages:
            page.take(receives.recv(), files)
        said: Said = receives.recv()
    except EOFError:
        return []
    return said


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: Said = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.name, record.levelno, record.getMessage()))
