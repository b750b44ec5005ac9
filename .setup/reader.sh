#!/bin/sh
# Install the reader mode of Firefox (Mozilla's Readability, one file and no dependencies) for its test, into
# .build/reader. Without npm its test is skipped and says so; nothing else needs it.
set -eu

version=0.6.0
home=.build/reader
program=$home/node_modules/@mozilla/readability

if grep -qs "\"version\": \"$version\"" "$program/package.json"; then
    exit 0
fi

have_npm() { command -v npm >/dev/null; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT

debian_packages() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get && export DEBIAN_FRONTEND=noninteractive &&
        apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm
}

install() {
    rm -rf "$home"
    mkdir -p "$home"
    printf '{"private": true}\n' >"$home/package.json"
    npm install --prefix "$home" --no-audit --no-fund --save-exact "@mozilla/readability@$version"
}

printf 'Installing Readability %s ...\n' "$version"
{ { have_npm || debian_packages; } && install; } >"$log" 2>&1 || {
    cat "$log" >&2
    rm -rf "$home"
    printf '%s\n' '' 'Readability could not be installed, so the test of reader modes will be skipped.' \
        'It needs npm and its registry. Debian and Ubuntu: apt-get install nodejs npm' >&2
}
