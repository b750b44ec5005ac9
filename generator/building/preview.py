"""The live preview: rebuilds when a file changes, and shows the last good site meanwhile.

Builds run in this process, one after another, and share all that was read, checked and made before:
only pages that an edit changes are made anew, and only files that differ are written.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from generator.building import SiteNotMadeError
from generator.building.build import refresh
from generator.building.shown import Shown

WATCHED = ("content", "generator/templates", "theme_overrides", "mkdocs.yml")
LOOK_EVERY = 0.1  # seconds; a look at a thousand files takes a fifth of that
WAIT_FOR_MORE = 0.02  # seconds without another change before a build starts


def serve(config_file: Path, address: str) -> None:
    """Serve a live preview until Ctrl+C; problems in the content leave the last good site."""
    root = config_file.resolve().parent
    shown = root / ".build" / "preview"
    site = Shown(shown)
    host, _, port = address.partition(":")
    idle = threading.Event()

    def listing(folder: str | None) -> Iterator[os.DirEntry[str]]:
        idle.wait()  # looking at a thousand files would slow a build; what changes meanwhile waits
        return os.scandir(folder)

    def rebuild() -> None:
        idle.clear()
        try:
            done = refresh(config_file, site)
        except SiteNotMadeError as error:
            print(
                f"\n{error}\n\nThe preview still shows the last good site.",
                file=sys.stderr,
                flush=True,
            )
        else:
            print(f"Built {done.pages} pages in {done.seconds:.1f} s.", flush=True)
        finally:
            idle.set()

    shown.mkdir(parents=True, exist_ok=True)
    rebuild()
    server = LiveReloadServer(builder=rebuild, host=host, port=int(port or 8000), root=str(shown))
    # MkDocs looks every half second, and waits a tenth more. Polling, not the system's own events:
    # those also tell of files that are only read, and a build reads them all. Both attributes:
    # https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/livereload/__init__.py#L117-L134
    observer = PollingObserverVFS(os.stat, listing, polling_interval=LOOK_EVERY)
    server.observer = observer  # type: ignore[assignment]  # it looks in the same way
    server.build_delay = WAIT_FOR_MORE
    for place in WATCHED:
        server.watch(str(root / place))
    print(f"Preview at {server.url} - Ctrl+C ends it.", flush=True)
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    except KeyboardInterrupt:
        print("Stopped.")
    finally:
        server.shutdown()
