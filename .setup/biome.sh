#!/bin/sh
# Check scripts and stylesheets with Biome (one program, no dependencies), which is put into .build/biome.
# Without npm this check is skipped and says so. Its rules stand in lint.json. What is "off" there is done on purpose:
# a property given twice is a fallback; `a?.b` would shut out browsers of 2019 that read the site today; template strings
# are there where they read better, but a `+` packs smaller, and every page has a limit of bytes.
# bootstrap.js is run first, and by browsers of any age.
set -eu

version=2.6.8
home=.build/biome
program=$home/node_modules/.bin/biome

if ! grep -qs "\"version\": \"$version\"" "$home/node_modules/@biomejs/biome/package.json"; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    printf 'Installing Biome %s ...\n' "$version"
    rm -rf "$home"
    mkdir -p "$home"
    printf '{"private": true}\n' >"$home/package.json"
    npm install --prefix "$home" --no-audit --no-fund --save-exact "@biomejs/biome@$version" >"$log" 2>&1 || {
        cat "$log" >&2
        rm -rf "$home"
        printf '%s\n' '' 'Biome could not be installed, so scripts and stylesheets were not checked.' >&2
        exit 0
    }
fi
"$program" lint --config-path=.setup/lint.json --diagnostic-level=error
