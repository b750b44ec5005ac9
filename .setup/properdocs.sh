#!/bin/sh
# Install ProperDocs, which goes on where MkDocs 1 ends, beside .venv for its test, into .build/properdocs.
# What it needs stands in .venv already, for MkDocs needs the same. Without it its test is skipped and says so.
set -eu

version=1.6.7
hash=6fa0cfa2e01bf338f684892c8a506cf70ea88ae7f3479c933b6fa20168101cbd
home=.build/properdocs

if [ -d "$home/properdocs-$version.dist-info" ]; then
    exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

printf 'Installing ProperDocs %s ...\n' "$version"
rm -rf "$home"
printf 'properdocs==%s --hash=sha256:%s\n' "$version" "$hash" >"$log.txt"
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --no-deps --require-hashes \
    --target "$home" -r "$log.txt" >"$log" 2>&1 || {
    cat "$log" >&2
    rm -rf "$home"
    printf '%s\n' '' 'ProperDocs could not be installed, so its test will be skipped.' >&2
}
rm -f "$log.txt"
