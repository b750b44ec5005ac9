"""Say what a page may load and run; `html.scan` finds what would break that promise.

Owns the Content-Security-Policy, the other headers, and robots.txt.
"""

import base64
import hashlib
from collections.abc import Sequence

TRUSTED_TYPES = "injury-guide"
"""The only Trusted Types policy; `site/offline.js` and `search/open.js` make script addresses of
our own assets with it."""


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
