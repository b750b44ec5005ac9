"""Notice when a Material template under one of our overrides is no longer the one we read.

Owns the fingerprints of Material 9.8.1. After an upgrade: read the new template, carry over what
matters to our copy, then put the new fingerprint here.
"""

import hashlib
from collections.abc import Mapping

PINNED: Mapping[str, str] = {
    "base.html": "8536d352b0093623",
    "main.html": "9948b55a7bc979c3",
    "404.html": "80c93494b5432b1b",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/nav.html": "af33f6e032f632eb",
    "partials/toc.html": "fde48f583563364b",
    "partials/footer.html": "50c2a75f013b7b03",
    "partials/search.html": "bfd556535abcddb9",
    "partials/language.html": "3a44516f305006ac",
    "assets/stylesheets/main.57a0d79d.min.css": "57a0d79d880c51fe",
    "assets/stylesheets/palette.fb2fffe2.min.css": "fb2fffe2c525a359",
}
"""Template under material/templates -> first 16 hexadecimal digits of its SHA-256."""


def fingerprint(template: str) -> str:
    """Return what PINNED keeps of a template; line endings do not count."""
    return hashlib.sha256(template.replace("\r\n", "\n").encode()).hexdigest()[:16]


def changed_templates(templates: Mapping[str, str], pinned: Mapping[str, str] = PINNED) -> str:
    """Return a message that names every changed or missing template; empty when all are as pinned.

    templates: name under material/templates -> text; leave out a file that is not there.
    """
    lines = [
        f"  {name}: expected {expected}, found {found}"
        for name, expected in pinned.items()
        if (found := fingerprint(templates[name]) if name in templates else "no file") != expected
    ]
    if not lines:
        return ""
    return "\n".join(
        (
            "Material's templates are not the ones that theme_overrides was written for:",
            *lines,
            "Read what changed, carry it over, then update generator/finish/guard.py.",
        )
    )
