#!/bin/sh
# yamlfix 1.19.1: empty lines inside block texts are removed, so paragraphs merge.
#
# Why it matters: in a block scalar (">" or "|") an empty line is part of the
# value. A formatter should leave values alone; here two paragraphs become one,
# and the last text also loses its final line break ("|" is turned into "|-").
# Expected: the setting for empty lines (whitelines) concerns layout between keys.
# Seen: both values differ after the run, which reports only that it fixed the file.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "yamlfix==1.19.1" "ruamel.yaml==0.19.1"

cat >plan.yaml <<'YAML'
---
advice: >
  Rest for two days.

  Then walk for ten minutes.
steps: |
  Warm up first.

  Run for five minutes.
YAML
cp plan.yaml before.yaml
venv/bin/yamlfix plan.yaml
venv/bin/python - <<'PY'
import sys
from pathlib import Path

from ruamel.yaml import YAML

before, after = (YAML(typ="safe").load(Path(name)) for name in ("before.yaml", "plan.yaml"))
print(before, after, sep="\n")
same = before["advice"] == "Rest for two days.\nThen walk for ten minutes.\n"
same &= after["advice"] == "Rest for two days. Then walk for ten minutes.\n"
same &= before["steps"] == "Warm up first.\n\nRun for five minutes.\n"
same &= after["steps"] == "Warm up first.\nRun for five minutes."
sys.exit(0 if same else 1)
PY
