#!/bin/sh
# Install a Chromium for the browser tests, unless this machine has one. Where Debian's packages can be had it is the
# shell: Chromium without its window, with which the tests take half the time.
set -eu

python=.venv/bin/python
find_chromium() { "$python" tests/browser/chromium.py >/dev/null; }
have() { command -v "$1" >/dev/null; }
root() { [ "$(id -u)" -eq 0 ]; }
wants_shell() { [ -z "${CHROMIUM:-}" ] && root && have apt-get && ! have chromium-headless-shell; }

if ! wants_shell && find_chromium; then
    exit 0
fi
if [ -n "${CHROMIUM:-}" ]; then
    printf 'CHROMIUM=%s is not a program that can be run.\n' "$CHROMIUM" >&2
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'Installing a Chromium for the browser tests ...\n'

# The fonts are only recommended by the package, and without any a page has no letters.
debian_package() {
    root && have apt-get && export DEBIAN_FRONTEND=noninteractive &&
        timeout 120 apt-get update -qq &&
        timeout 300 apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-liberation
}

# As root it can also bring the system's libraries that Chromium needs.
playwrights_own() {
    if root; then
        "$python" -m playwright install --with-deps chromium ||
            "$python" -m playwright install chromium
    else
        "$python" -m playwright install chromium
    fi
}

debian_package >"$log" 2>&1 || true
find_chromium || { playwrights_own && find_chromium; } >>"$log" 2>&1 || {
    cat "$log" >&2
    printf '%s\n' '' 'No Chromium could be installed.' \
        'Install one yourself, or name one: make CHROMIUM=/path/to/chromium test' >&2
    exit 1
}
