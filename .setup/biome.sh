#!/bin/sh
# Check scripts and stylesheets with Biome (one program, no dependencies), which is put into .build/biome.
# Without npm this check is skipped and says so. Its rules stand in lint.json. What is "off" there is done on purpose:
# a property given twice is a fallback; `a?.b` would shut out browsers of 2019 that read the site today; template strings
# are there where they read better, but a `+` packs smaller, and every page has a limit of bytes.
# bootstrap.js is run first, and by browsers of any age.
# The form of scripts is checked too, and written by `biome.sh --write`; bootstrap.js stands in every page as it is. Not
# that of three long ones: they would pass 300 lines, and have to be cut in two before. Nor that of stylesheets, which
# have a rule a line.
set -eu

home=.build/biome

sh .setup/npm.sh Biome "$home" @biomejs/biome 2.6.8 || {
    printf 'So scripts and stylesheets were not checked.\n' >&2
    exit 0
}
"$home/node_modules/.bin/biome" check "$@" --config-path=.setup/lint.json --diagnostic-level=error
