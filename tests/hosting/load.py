"""Serve the built site with nginx or Caddy as `.hosting/` says, check its answers, and count.

    python tests/hosting/load.py [nginx|caddy ...]      what is installed, when none is named

(`make bench-hosting` builds the site first.)

Everything stays on this machine: loopback, a free port, a copy of `site/`, a few seconds of `wrk`
with 32 connections. Fails when an answer is wrong, or when there are under 5,000 pages a second.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).parent / "injury-guide"
SECONDS, CONNECTIONS, WANTED = 5, 32, 5_000
FOREVER = "public, max-age=31536000, immutable"
Headers = dict[str, str]


def main() -> int:
    parser = argparse.ArgumentParser(description="Serve the built site and measure how fast.")
    parser.add_argument("servers", nargs="*", help="nginx, caddy (default: what is installed)")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    options = parser.parse_args()
    servers, built = options.servers, options.site
    if not (built / "index.html").exists():
        return fail("There is no site: run `make site` first.")
    if not shutil.which("wrk"):
        return fail("wrk is not installed: apt-get install wrk")
    found = [name for name in servers or ["nginx", "caddy"] if shutil.which(name)]
    if not found:
        return fail("No server is installed: apt-get install nginx-light")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(built, site)
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before")
        subprocess.run([COMMAND, "compress", site], check=True)
        slow = [name for name in found if not measured(name, Path(folder), site)]
    return fail(f"Under {WANTED} pages a second: {', '.join(slow)}") if slow else 0


def fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


def measured(name: str, folder: Path, site: Path) -> bool:
    """Start a server, check its answers, send load; return whether it was fast enough."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with STARTS[name](folder, site, port):
        check(port, site)
        rate, bad = load(port, site, folder)
    print(f"{name}: {rate:,.0f} pages a second, {bad} bad answers; headers and copies are right")
    return rate >= WANTED and not bad


@contextmanager
def nginx(folder: Path, site: Path, port: int) -> Iterator[None]:
    ours = settled(
        ".hosting/nginx.conf",
        {"listen 80;": f"listen 127.0.0.1:{port};", "/srv/injury-guide/site": str(site)},
    )
    (folder / "guide.conf").write_text(ours)
    config = folder / "nginx.conf"
    config.write_text(
        f"worker_processes {os.cpu_count()};\n"
        f"pid {folder}/nginx.pid;\n"
        f"error_log {folder}/error.log;\n"
        "events { worker_connections 1024; }\n"
        "http { include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on;\n"
        + "".join(
            f"{each}_temp_path {folder}/{each};\n"
            for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        + f"include {folder}/guide.conf; }}\n"
    )
    # The workers of a server started by root are somebody else, who must be able to read.
    folder.chmod(0o755)
    command = ["nginx", "-e", str(folder / "error.log"), "-c", str(config), "-g", "daemon off;"]
    with running(command, port, {}):
        yield


@contextmanager
def caddy(folder: Path, site: Path, port: int) -> Iterator[None]:
    ours = settled(
        ".hosting/Caddyfile",
        {
            "injury-guide.example {": f"http://127.0.0.1:{port} {{",
            "/srv/injury-guide/site": str(site),
        },
    )
    config = folder / "Caddyfile"
    config.write_text("{\n\tadmin off\n}\n" + ours)
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(config)]
    with running(command, port, {"HOME": str(folder), "XDG_DATA_HOME": str(folder)}):
        yield


STARTS = {"nginx": nginx, "caddy": caddy}


def settled(name: str, changes: dict[str, str]) -> str:
    """Return an example with the lines changed that it says to change."""
    text = (ROOT / name).read_text("utf-8")
    for old, new in changes.items():
        if text.count(old) != 1:
            raise SystemExit(f"{name} does not hold {old!r} once")
        text = text.replace(old, new)
    return text


@contextmanager
def running(command: list[str], port: int, extra: dict[str, str]) -> Iterator[None]:
    """Run a server until the block ends; its own words are shown when it does not start."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, env={**os.environ, **extra}, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            else:
                said.seek(0)
                raise SystemExit(said.read().decode())
            yield
        finally:
            process.terminate()
            process.wait(10)


def ask(port: int, path: str, **headers: str) -> tuple[int, Headers, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {key.lower(): value for key, value in answer.getheaders()}, body


def check(port: int, site: Path) -> None:
    """Stop at the first answer that is not as it should be."""
    page = (site / "red-flags/index.html").read_bytes()
    style = next((site / "assets").glob("site.*.css")).relative_to(site).as_posix()
    common = headers_of(site, "/*")
    del common["content-security-policy"], common["cache-control"]

    status, plain, body = ask(port, "/red-flags/")
    expect("a page", (status, body == page), (200, True))
    expect("its type", plain["content-type"].lower(), "text/html; charset=utf-8")
    expect("its headers", {key: plain.get(key) for key in common}, common)
    expect("its frames", plain["content-security-policy"], "frame-ancestors 'none'")
    expect("its cache", plain["cache-control"], "no-cache")
    expect("its sharing", plain.get("access-control-allow-origin"), None)

    _, packed, body = ask(port, "/red-flags/", **{"Accept-Encoding": "gzip"})
    expect("a compressed page", packed["content-encoding"], "gzip")
    expect("its own copy", body, (site / "red-flags/index.html.gz").read_bytes())
    expect("the same words", gzip.decompress(body), page)
    expect("what it depends on", "accept-encoding" in packed.get("vary", "").lower(), True)

    _, small, body = ask(port, "/red-flags/", **{"Accept-Encoding": "br, gzip"})
    ending = {"br": ".br", "gzip": ".gz"}[small["content-encoding"]]
    expect(f"its {ending} copy", body, (site / f"red-flags/index.html{ending}").read_bytes())

    status, _, _ = ask(port, "/red-flags/", **{"If-None-Match": plain["etag"]})
    expect("a page that is known", status, 304)

    _, asset, _ = ask(port, f"/{style}")
    expect("an asset's cache", asset["cache-control"], FOREVER)
    expect("its type", asset["content-type"].partition(";")[0], "text/css")

    for path, type_ in (
        ("/api/v2/index.json", "application/json"),
        ("/api/v2/recovery.csv", "text/csv"),
        ("/llms.txt", "text/plain"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/sw.js", "text/javascript"),
    ):
        status, found, _ = ask(port, path)
        expect(path, status, 200)
        expect(f"{path}: type", type_of(found), type_)
        expect(f"{path}: cache", found["cache-control"], "no-cache")
        shared = found.get("access-control-allow-origin")
        expect(f"{path}: sharing", shared, "*" if path.startswith("/api/") else None)

    status, lost, body = ask(port, "/not-there/")
    expect("a page that is not there", (status, b"<h1" in body), (404, True))
    expect("its headers", lost.get("x-content-type-options"), "nosniff")
    expect("a file for other hosts", ask(port, "/_headers")[0], 404)


def type_of(headers: Headers) -> str:
    """Return the type of an answer; nginx still uses the older name of JavaScript."""
    type_ = headers.get("content-type", "").partition(";")[0]
    return "text/javascript" if type_ == "application/javascript" else type_


def expect(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise SystemExit(f"{what}: expected {wanted!r}, found {found!r}")


def headers_of(site: Path, pattern: str) -> Headers:
    """Return what `_headers` of the built site says for a pattern of addresses."""
    text = (site / "_headers").read_text("utf-8")
    block = text.split(f"{pattern}\n", 1)[1].split("\n\n", 1)[0]
    pairs = (line.strip().split(": ", 1) for line in block.splitlines())
    return {key.lower(): value for key, value in pairs}


def load(port: int, site: Path, folder: Path) -> tuple[float, int]:
    """Ask for every page in turn for some seconds; return (pages a second, bad answers)."""
    pages = [
        "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        for path in sorted(site.rglob("index.html"))
    ]
    script = folder / "pages.lua"
    listed = ", ".join(f'"{page}"' for page in pages)
    script.write_text(
        f"local pages = {{ {listed} }}\nlocal n = 0\n"
        'wrk.headers["Accept-Encoding"] = "gzip"\n'
        "request = function() n = n % #pages + 1; return wrk.format(nil, pages[n]) end\n"
    )
    how = ["-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script)]
    said = subprocess.run(
        ["wrk", *how, f"http://127.0.0.1:{port}/"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    if rate is None:
        raise SystemExit(said)
    return float(rate[1]), int(bad[1]) if bad else 0


if __name__ == "__main__":
    sys.exit(main())
