#!/bin/sh
# Check the types of the scripts with TypeScript (one program, no dependencies), which is put into .build/types.
# The types stand in the scripts as JSDoc; what scripts share stands in types.d.ts. Without npm this check is skipped
# and says so.
#
# --strict, but for one thing: in the scripts of pages null is not told apart. A page and its script come from one build,
# so what a selector finds is there, and 276 casts that say so would hide the ones that say something. The worker meets
# what a network and a browser's storage answer, so it is checked with nothing left out.
set -eu

home=.build/types

sh .setup/npm.sh TypeScript "$home" typescript 7.0.2 || {
    printf 'So the types of the scripts were not checked.\n' >&2
    exit 0
}

# Classic scripts share one scope, so each group is checked as a whole. `--types ""`: nothing of Node is there.
check() {
    "$home/node_modules/.bin/tsc" --ignoreConfig --noEmit --allowJs --checkJs --strict --noImplicitReturns --noUnusedLocals \
        --noUnusedParameters --target es2022 --module esnext --moduleDetection legacy --types "" "$@"
}

scripts=$(find theme_overrides/js -name '*.js' ! -path '*/vendor/*' ! -path '*/site/worker.js' | sort)
# shellcheck disable=SC2086 # one argument for each script; no path has a blank
check --lib es2022,dom,dom.iterable --strictNullChecks false .setup/types.d.ts $scripts
check --lib es2022,webworker .setup/worker.d.ts theme_overrides/js/site/worker.js
