#!/bin/sh
# translate-toolkit 3.20.4: html2po does not offer the words of <legend> for translation.
#
# Why it matters: the words above a group of choices are its question. html2po
# collects the answers (<label>) and leaves the question out, as it does a bare
# sentence in <form> or <dialog>, so po2html makes a translated page that still
# asks in the first language, and no count of open strings shows it.
# Expected: three strings, the question among them.
# Seen: the two answers.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "translate-toolkit==3.20.4"

venv/bin/python - <<'PY'
import re
import subprocess
import sys
from pathlib import Path

PAGE = (
    "<!DOCTYPE html><html><head><title>Form</title></head><body><form><fieldset>"
    "<legend>Where does it hurt?</legend><label>Left</label><label>Right</label>"
    "</fieldset></form></body></html>"
)
Path("page.html").write_text(PAGE, encoding="utf-8")
subprocess.run(["venv/bin/html2po", "--progress=none", "page.html", "page.po"], check=True)
found = re.findall(r'^msgid "(.+)"$', Path("page.po").read_text(encoding="utf-8"), re.M)
print(found)
sys.exit(0 if found == ["Form", "Left", "Right"] else 1)
PY
