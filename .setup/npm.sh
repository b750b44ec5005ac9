#!/bin/sh
# Put one program of npm into a folder of its own, unless it is there in this version:
# npm.sh NAME FOLDER PACKAGE VERSION. Says what went wrong and ends with 1 where that cannot be done.
set -eu

name=$1 home=$2 package=$3 version=$4

if grep -qs "\"version\": \"$version\"" "$home/node_modules/$package/package.json"; then
    exit 0
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'Installing %s %s ...\n' "$name" "$version"
rm -rf "$home"
mkdir -p "$home"
printf '{"private": true}\n' >"$home/package.json"
npm install --prefix "$home" --no-audit --no-fund --save-exact "$package@$version" >"$log" 2>&1 || {
    cat "$log" >&2
    rm -rf "$home"
    printf '\n%s could not be installed.\n' "$name" >&2
    exit 1
}
