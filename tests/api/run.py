"""`python tests/api/run.py SITE`: tries the data of a built site with tools of those who use it.

OpenAPI by redocly and Spectral; every schema by ajv (strict) and check-jsonschema, every file by
its schema; types made by openapi-typescript compile against the files; openapi-python-client makes
a program of it; schemathesis asks the site as it stands on this machine. Ends with 1 when any has
something to say.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOME = Path(".build/api")
HERE = Path(__file__).parent
NODE = HOME / "node_modules" / ".bin"
PYTHON = HOME / "venv" / "bin"
CHECKS = ",".join(
    f"{what}_conformance" for what in ("status_code", "content_type", "response_schema")
)
AT_MOST = "5"
"""Requests that schemathesis makes of its own for each address, beside the example."""


class Quiet(SimpleHTTPRequestHandler):
    """A plain static host that says nothing."""

    extensions_map = {  # noqa: RUF012 - its type is fixed by the base
        **SimpleHTTPRequestHandler.extensions_map,
        ".json": "application/json",
        ".csv": "text/csv; charset=utf-8",
    }

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def tried(name: str, *command: str | Path) -> bool:
    """Run a tool; print its name, and what it says when it is not content."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"{'ok    ' if done.returncode == 0 else 'FAILED'}  {name}", flush=True)
    if done.returncode:
        print((done.stdout + done.stderr)[-6000:], flush=True)
    return done.returncode == 0


def types(described: Path, data: Path, folder: Path) -> bool:
    """Compile the real files against the types that a program would be written with."""
    made = folder / "types.ts"
    if not tried("openapi-typescript", NODE / "openapi-typescript", described, "-o", made):
        return False
    uses = ['import type { paths } from "./types";']
    for number, path in enumerate(json.loads(described.read_text("utf-8"))["paths"]):
        example = next((data / path.strip("/").partition("/")[0]).glob("*.json"), None)
        file = example if "{id}" in path else data / path.strip("/")
        if file is None or file.suffix != ".json":
            continue
        body = f'paths["{path}"]["get"]["responses"][200]["content"]["application/json"]'
        uses.append(f"export const file{number}: {body} = {file.read_text('utf-8')};")
    (folder / "uses.ts").write_text("\n".join(uses), "utf-8")
    strict = ("--strict", "--noEmit", "--skipLibCheck", "--target", "es2022")
    return tried("typescript", NODE / "tsc", *strict, folder / "uses.ts")


def main(site: Path) -> int:
    """Return how many tools had something to say."""
    data = site / "api" / "v2"
    described = data / "openapi.json"
    schemas = sorted((data / "schemas").glob("*.json"))
    folder = HOME / "made"
    folder.mkdir(exist_ok=True)
    program = (PYTHON / "openapi-python-client", "generate", "--path")
    client = (described, "--output-path", folder / "client", "--config", HERE / "client.yaml")
    made = ("--meta", "none", "--overwrite", "--fail-on-warning")
    meta = ("--check-metaschema", *map(str, schemas))
    with serving(site) as url:
        asked = (f"{url}/api/v2/openapi.json", "--url", f"{url}/api/v2", "--mode", "positive")
        bounded = ("--phases", "examples,fuzzing", "--max-examples", AT_MOST, "--checks", CHECKS)
        spectral = ("lint", "-r", HERE / "spectral.yaml", "--fail-severity=warn", described)
        tries: list[Callable[[], bool]] = [
            partial(tried, "redocly", NODE / "redocly", "lint", "--extends=recommended", described),
            partial(tried, "spectral", NODE / "spectral", *spectral),
            partial(tried, "ajv", "node", HERE / "ajv.mjs", HOME, data),
            partial(tried, "check-jsonschema", PYTHON / "check-jsonschema", *meta),
            partial(types, described, data, folder),
            partial(tried, "openapi-python-client", *program, *client, *made),
            partial(tried, "schemathesis", PYTHON / "schemathesis", "run", *asked, *bounded),
        ]
        return sum(not each() for each in tries)


if __name__ == "__main__":
    sys.exit(bool(main(Path(sys.argv[1]))))
