#!/bin/sh
# goose3 3.1.22: a list inside a <section> of the article is left out of its text.
#
# Why it matters: pages put each part of an article into a section with a heading,
# and what to do, or when to get help, is mostly a list. The text that comes out
# reads on without a gap, so nobody sees that just these lines are missing.
# Expected: a <section> says nothing about what its words are worth.
# Seen: the same list is kept without the section, and a paragraph is kept in it.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "goose3==3.1.22"

venv/bin/python - <<'PY'
import sys

from goose3 import Goose

LONG = (
    "<p>A heel that aches in the morning, but eases after a few steps, is often an "
    "overworked band under the foot, and it calms down when you give it some weeks.</p>"
)
HELP = "You cannot put your weight on the foot, or it is numb and stays numb when you rest."


def kept(part: str) -> bool:
    page = f"<html><body><article>{LONG * 2}{part}{LONG}</article></body></html>"
    return HELP in Goose().extract(raw_html=page).cleaned_text


seen = {
    "a list": kept(f"<ul><li>{HELP}</li></ul>"),
    "a list in a section": kept(f"<section><ul><li>{HELP}</li></ul></section>"),
    "a paragraph in a section": kept(f"<section><p>{HELP}</p></section>"),
}
for what, there in seen.items():
    print(f"{what}: {'kept' if there else 'left out'}")
sys.exit(0 if list(seen.values()) == [True, False, True] else 1)
PY
