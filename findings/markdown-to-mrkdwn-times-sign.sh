#!/bin/sh
# markdown-to-mrkdwn 0.3.3: two products in one line, "3 * 15 and 2 * 4", lose their signs.
#
# Why it matters: an asterisk between blanks marks nothing in Markdown (CommonMark
# 6.2: it has to touch a word). The converter takes two of them in a line as a pair
# and writes underscores, so sets of exercises arrive in Slack as "3 _ 15". With
# one product in the line, the text is left alone.
# Expected: the text as it is.
# Seen: "Do 3 _ 15 and 2 _ 4."
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "markdown-to-mrkdwn==0.3.3"

venv/bin/python - <<'PY'
import sys

from markdown_to_mrkdwn import SlackMarkdownConverter

TEXTS = ("Do 3 * 15 and 2 * 4.", "Do 3 * 15.", "*Do* it.")
seen = [SlackMarkdownConverter().convert(text) for text in TEXTS]
print(seen)
same = seen == ["Do 3 _ 15 and 2 _ 4.", "Do 3 * 15.", "_Do_ it."]
sys.exit(0 if same else 1)
PY
