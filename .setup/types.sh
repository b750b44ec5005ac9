#!/bin/sh
# Check the types of the scripts with TypeScript (one program, no dependencies), which is put into .build/types.
# The types stand in the scripts as JSDoc; what scripts share stands in types.d.ts. Without npm this check is skipped
# and says so.
#
# --strict, but for one thing: in the scripts of pages null is not told apart. A page and its script come from one build,
# so what a selector finds is there, and 276 casts that say so would hide the ones that say something. The worker meets
# what a network and a browser's storage answer, so it is checked with nothing left out.
set -eu

version=7.0.2
home=.build/types
program=$home/node_modules/.bin/tsc

if ! grep -qs "\"version\": \"$version\"" "$home/node_modules/typescript/package.json"; then
    log=$(mktemp)
    trap 'rm -f "$log"' EXIT
    printf 'Installing TypeScript %s ...\n' "$version"
    rm -rf "$home"
    mkdir -p "$home"
    printf '{"private": true}\n' >"$home/package.json"
    npm install --prefix "$home" --no-audit --no-fund --save-exact "typescript@$version" >"$log" 2>&1 || {
        cat "$log" >&2
        rm -rf "$home"
        printf '%s\n' '' 'TypeScript could not be installed, so the types of the scripts were not checked.' >&2
        exit 0
    }
fi

# Classic scripts share one scope, so each group is checked as a whole. `--types ""`: nothing of Node is there.
check() {
    "$program" --ignoreConfig --noEmit --allowJs --checkJs --strict --noImplicitReturns --noUnusedLocals \
        --noUnusedParameters --target es2022 --module esnext --moduleDetection legacy --types "" "$@"
}

scripts=$(find theme_overrides/js -name '*.js' ! -path '*/vendor/*' ! -path '*/site/worker.js' | sort)
# shellcheck disable=SC2086 # one argument for each script; no path has a blank
check --lib es2022,dom,dom.iterable --strictNullChecks false .setup/types.d.ts $scripts
check --lib es2022,webworker .setup/worker.d.ts theme_overrides/js/site/worker.js
