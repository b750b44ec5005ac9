#!/bin/sh
# telegramify-markdown 1.4.1: a task that is still open is sent with a tick.
#
# Why it matters: in a task list (GitHub Flavored Markdown 5.3) "[ ]" is open and
# "[x]" is done. The open one gets U+2611, whose name in Unicode is "ballot box with
# check"; the empty box next to it, U+2610, is not used. A list of what is left to
# do looks like one where all is done.
# Expected: an empty box.
# Seen: a ticked box for "[ ]", a tick for "[x]".
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "telegramify-markdown==1.4.1"

venv/bin/python - <<'PY'
import sys
import unicodedata

from telegramify_markdown import markdownify

lines = markdownify("- [ ] ask the clinic\n- [x] rest").strip().split("\n")
seen = [(unicodedata.name(line.strip()[0]), line.strip()[1:].strip()) for line in lines]
print(seen)
same = seen == [("BALLOT BOX WITH CHECK", "ask the clinic"), ("WHITE HEAVY CHECK MARK", "rest")]
sys.exit(0 if same else 1)
PY
