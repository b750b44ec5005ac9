"""Say what a page may load and run, and find what would break that promise.

Owns the Content-Security-Policy, the other headers, and robots.txt.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

TRUSTED_TYPES = "injury-guide"
"""The only Trusted Types policy; `offline.js` and `search.js` make script addresses of our own
assets with it."""

DATA_SCRIPTS = ("application/json", "application/ld+json")
"""Script types that a browser never runs."""


def digest(script: str) -> str:
    """Return the policy's name for an inline script, such as `'sha256-...'`."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(inline: Sequence[str]) -> str:
    """Return the Content-Security-Policy of every page; `inline`: its scripts as printed."""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *(digest(script) for script in inline))),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            f"trusted-types {TRUSTED_TYPES}",
        )
    )


_NOTHING = ", ".join(
    f"{power}=()"
    for power in (
        "accelerometer",
        "camera",
        "geolocation",
        "gyroscope",
        "microphone",
        "payment",
        "usb",
    )
)
"""The powers of a browser that the site does without: all of them."""


def headers(content_policy: str) -> str:
    """Return the text of `_headers`, for hosts that read it.

    `frame-ancestors` is only allowed in a header. Hashed assets never change; pages are asked for
    each time, so that no one reads an old red flag. Data may be read from other sites.
    """
    return f"""\
/*
  Content-Security-Policy: {content_policy}; frame-ancestors 'none'
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  Permissions-Policy: {_NOTHING}
  Cross-Origin-Opener-Policy: same-origin
  Cache-Control: no-cache

/manifest.webmanifest
  ! Content-Security-Policy
  ! Referrer-Policy
  ! Permissions-Policy
  ! Cross-Origin-Opener-Policy

/assets/*
  ! Content-Security-Policy
  ! Referrer-Policy
  ! Permissions-Policy
  ! Cross-Origin-Opener-Policy
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable

/api/*
  Access-Control-Allow-Origin: *
"""


def robots(site_url: str) -> str:
    """Return robots.txt: everything may be read, and the sitemap tells where it is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n"


_DOUBTFUL = re.compile(r"[\s\"'/](?:style|on[a-z]+)\s*=|<style\b", re.IGNORECASE)
_LOADS = re.compile(r"<(?:script|img|iframe|link)\b", re.IGNORECASE)
_WHOLE = re.compile(_LOADS.pattern + r"""(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_HARMLESS = re.compile(
    r'<link rel="canonical"|<script type="application/(?:ld\+)?json"|'
    r"""<(?:script|img|iframe|link)\b(?=[^>]*\s(?:src|href)=)(?![^>]*(?:https?:|//))"""
)


def doubtful(html: str, inline: Sequence[str]) -> bool:
    """Tell whether a page has to be read with care: quick, and wrong only by saying yes."""
    for script in inline:
        html = html.replace(f"<script>{script}</script>", "")
    loads = _WHOLE.findall(html)
    return (
        bool(_DOUBTFUL.search(html))
        or len(loads) != len(_LOADS.findall(html))
        or not all(_HARMLESS.match(tag) for tag in loads)
    )


def faults(path: str, html: str, inline: Sequence[str]) -> Iterator[str]:
    """Yield one sentence for each thing on a page that its policy would block."""
    if not doubtful(html, inline):
        return
    finder = _Faults(frozenset(inline))
    finder.feed(html)
    finder.close()
    yield from (f"{path}: line {line}: {fault}" for line, fault in finder.found)


class _Faults(HTMLParser):
    def __init__(self, allowed: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.allowed = allowed
        self.found: list[tuple[int, str]] = []
        self.script: list[str] | None = None

    def note(self, fault: str) -> None:
        self.found.append((self.getpos()[0], fault))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in values:
            if name == "style":
                self.note(f"<{tag}> has a style attribute, which the policy blocks; use a class")
            elif name.startswith("on"):
                self.note(
                    f"<{tag}> has an {name} attribute, which the policy blocks; use a script file"
                )
        if tag == "style":
            self.note(
                "a <style> element, which the policy blocks; put the rules in theme_overrides/css"
            )
        address = values.get("src") if tag in ("script", "img", "iframe") else None
        if tag == "link" and (values.get("rel") or "") in (
            "stylesheet",
            "icon",
            "manifest",
            "preload",
        ):
            address = values.get("href")
        if address and address.startswith(("http:", "https:", "//")):
            self.note(f"<{tag}> loads {address} from another site")
        if (
            tag == "script"
            and "src" not in values
            and (values.get("type") or "") not in DATA_SCRIPTS
        ):
            self.script = []

    def handle_data(self, data: str) -> None:
        if self.script is not None:
            self.script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.script is not None:
            if "".join(self.script) not in self.allowed:
                self.note("an inline script without a hash in the policy; use a script file")
            self.script = None
