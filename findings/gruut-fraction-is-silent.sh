#!/bin/sh
# gruut 2.4.0: "1/2" is spoken as nothing.
#
# Why it matters: the library makes words and sounds for a voice out of text, and
# says of itself that it reads numbers out. A number with a stroke stays as it is
# and gets no sound, so "take 1/2 tablet" is heard as "take tablet" and "3/10" of
# a pain scale is a gap. "0.5" and "1 of 2" are read.
# Expected: "one half" or "one two", or at least a sound.
# Seen: a word without sounds.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "gruut==2.4.0"

venv/bin/python - <<'PY'
import sys

import gruut


def heard(text):
    words = [word for sentence in gruut.sentences(text, lang="en-us") for word in sentence]
    return " ".join(word.text for word in words if word.phonemes)


TEXTS = ("take 1/2 tablet", "pain is 3/10 today", "take 0.5 tablet", "1 of 2")
seen = [heard(text) for text in TEXTS]
print(seen)
same = seen[:2] == ["take tablet", "pain is today"]
same &= seen[2:] == ["take zero point five tablet", "one of two"]
sys.exit(0 if same else 1)
PY
