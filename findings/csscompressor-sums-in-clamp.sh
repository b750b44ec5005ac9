#!/bin/sh
# csscompressor 0.9.5: spaces around "+" are kept in calc() but removed in clamp() and min().
#
# Why it matters: CSS wants spaces around "+" in every such sum; without them the
# whole declaration is invalid and the browser ignores it, so fluid text falls back
# to its default size. mkdocs-minify-plugin 0.8.0 minifies CSS with this library.
# Expected: "clamp(1rem,0.9rem + 1vw,2rem)".
# Seen: "clamp(1rem,0.9rem+1vw,2rem)"; tinycss2 reads "0.9rem" and "+1vw" as two
# lengths side by side instead of a sum.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "csscompressor==0.9.5" "tinycss2==1.5.1"

venv/bin/python - <<'PY'
import sys

import csscompressor
import tinycss2

SOURCE = (
    "p{font-size:clamp(1rem, 0.9rem + 1vw, 2rem);"
    "width:calc(1rem + 2vw);height:min(9rem, 1rem + 2vh)}"
)
small = csscompressor.compress(SOURCE)
value = tinycss2.parse_component_value_list("0.9rem+1vw")
kinds = [each.type for each in value]
print(small, kinds, sep="\n")
same = "clamp(1rem,0.9rem+1vw,2rem)" in small and "min(9rem,1rem+2vh)" in small
same &= "calc(1rem + 2vw)" in small
same &= kinds == ["dimension", "dimension"]
sys.exit(0 if same else 1)
PY
