"""Turns the Markdown of many new pages into HTML with a second process, which has half of them.

The pages come out as they would one after another: which process had one leaves no trace. Where a
process cannot be copied, or has threads, MkDocs renders every page itself; so it does with what is
left when the other process ends before its time.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import multiprocessing
import os
import threading
from collections.abc import Sequence
from multiprocessing.connection import Connection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.building.mkdocs_page import GuidePage

MANY, MOST = 20, 4_000
"""Pages for which a second process is worth its start, and more than which it would take too much
memory: it copies what it touches, and all of a build is to fit into 600 MB."""

BATCH = 100
"""Pages that the other process makes before it hands them over: all of them would fill memory."""

Said = list[tuple[str, int, str]]
"""What MkDocs logged: name of the logger, level, message."""


def render(pages: Sequence[GuidePage], config: MkDocsConfig, files: Files) -> None:
    """Render pages ahead of MkDocs, which then finds them done."""
    can = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if not MANY <= len(pages) <= MOST or not can or (os.cpu_count() or 1) < 2:  # noqa: PLR2004 - two halves
        return
    ours, theirs = pages[::2], pages[1::2]
    receives, sends = multiprocessing.Pipe(duplex=False)
    other = multiprocessing.get_context("fork").Process(
        target=_send, args=(sends, theirs, config, files)
    )
    gc.freeze()  # a collector that looks at what both share would make each process copy it
    other.start()
    sends.close()
    with receives, contextlib.suppress(EOFError):  # closed whatever happens: the other ends too
        for start in range(0, len(ours), BATCH):
            for page in ours[start : start + BATCH]:
                page.render_ahead(config, files)
            said: Said = receives.recv()
            for name, level, message in said:
                logging.getLogger(name).log(level, message)
            for page in theirs[start : start + BATCH]:
                page.take(receives.recv(), files)
    other.join()
    gc.unfreeze()


def _send(
    sends: Connection, pages: Sequence[GuidePage], config: MkDocsConfig, files: Files
) -> None:
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    logger.handlers, logger.propagate = [heard], False
    for start in range(0, len(pages), BATCH):
        batch = pages[start : start + BATCH]
        for page in batch:
            page.render_ahead(config, files)
        sends.send(heard.said)
        heard.said.clear()
        for page in batch:
            sends.send(page.give())
            page.forget()
    sends.close()


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: Said = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.name, record.levelno, record.getMessage()))
