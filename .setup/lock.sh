#!/bin/sh
# Write the locks: every package with its exact version and hashes, for Python 3.11 and later on
# any system. No index is named in them: pip uses whichever one this machine is set up with.
set -eu

uv_version=0.13.9
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT

"${PYTHON:-python3}" -m venv "$tools"
"$tools/bin/python" -m pip install -qq --disable-pip-version-check "uv==$uv_version"

# lock NAME OPTION...: the site's pins bind the others, so that each can be added on top.
lock() {
    name=$1
    shift
    "$tools/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 \
        --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
        --custom-compile-command 'make lock' \
        --group build "$@" pyproject.toml --output-file ".locks/$name.txt"
    printf 'Wrote .locks/%s.txt: %s packages\n' "$name" "$(grep -c == ".locks/$name.txt")"
}

lock site
lock test --group test --constraint .locks/site.txt
lock pdf --group pdf --constraint .locks/site.txt --constraint .locks/test.txt
