#!/bin/sh
# mkdocs-print-site-plugin 2.9: on the print page the way back from a footnote leads nowhere.
#
# Why it matters: the plugin puts all pages into one and renames ids, so that they
# stay distinct. It renames the note, the link to it and the link back, but not the
# mark in the text that the link back points to. So the arrow behind each note does
# nothing, and all pages' first marks share one id.
# Expected: every #link on the page has its id, and no id stands twice.
# Seen: links to #index-fnref:1 and #toe-fnref:1; id="fnref:1" twice.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "mkdocs==1.6.1" "mkdocs-print-site-plugin==2.9"

mkdir docs
printf '# Heel\n\nRest first[^1].\n\n[^1]: For two days.\n' >docs/index.md
printf '# Toe\n\nTape it[^1].\n\n[^1]: To the next one.\n' >docs/toe.md
cat >mkdocs.yml <<'YAML'
site_name: Feet
theme: {name: mkdocs}
plugins: [print-site]
markdown_extensions: [footnotes]
YAML
venv/bin/mkdocs build --quiet
venv/bin/python - <<'PY'
import re
import sys
from pathlib import Path

page = Path("site/print_page/index.html").read_text()
ids = re.findall(r'\bid="([^"]*fn[^"]*)"', page)
back = re.findall(r'class="footnote-backref" href="#([^"]+)"', page)
print(ids, back)
same = back == ["index-fnref:1", "toe-fnref:1"] and not set(back) & set(ids)
same &= ids.count("fnref:1") == 2
sys.exit(0 if same else 1)
PY
