#!/bin/sh
# Install Lighthouse for `make measure`, into .build/lighthouse; nothing else uses Node.
set -eu

version=12.8.2
home=.build/lighthouse
program=$home/node_modules/lighthouse

if grep -qs "\"version\": \"$version\"" "$program/package.json"; then
    exit 0
fi
command -v npm >/dev/null || {
    printf '%s\n' 'Lighthouse needs Node and npm, which this machine does not have.' \
        'Debian and Ubuntu: apt-get install nodejs npm (Node 18.20 or newer)' >&2
    exit 1
}
printf 'Installing Lighthouse %s ...\n' "$version"
rm -rf "$home"
mkdir -p "$home"
printf '{"private": true}\n' >"$home/package.json"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
npm install --prefix "$home" --no-audit --no-fund --save-exact "lighthouse@$version" >"$log" 2>&1 || {
    cat "$log" >&2
    printf '\nLighthouse could not be installed.\n' >&2
    exit 1
}
