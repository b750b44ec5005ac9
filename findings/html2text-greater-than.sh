#!/bin/sh
# html2text 2025.4.15: with escape_snob on, ">" at the start of a paragraph is not escaped.
#
# Why it matters: "> 5 of 10: stop running" (more than five) becomes a quotation in
# Markdown, and whoever renders it reads "5 of 10: stop running": the sign of the
# threshold is gone. "#", "-", "+" and "1." at the same place are escaped.
# Expected: the help of the option promises that all special characters are escaped.
# Seen: '> 5 of 10: stop running.', which markdown-it-py renders as a <blockquote>.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "html2text==2025.4.15" "markdown-it-py==4.3.0"

venv/bin/python - <<'PY'
import sys

import html2text
from markdown_it import MarkdownIt

tool = html2text.HTML2Text()
tool.escape_snob = True
sign = tool.handle("<p>&gt; 5 of 10: stop running.</p>").strip()
others = [tool.handle(f"<p>{mark} two</p>").strip() for mark in ("#", "-", "+", "1.")]
html = MarkdownIt().render(sign)
print(sign, others, html, sep="\n")
same = sign == "> 5 of 10: stop running."
same &= others == ["\\# two", "\\- two", "\\+ two", "1\\. two"]
same &= "<blockquote>" in html and "&gt;" not in html
sys.exit(0 if same else 1)
PY
