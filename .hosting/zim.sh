#!/bin/sh
# Pack a built site into one file for Kiwix, which reads it without a network: `sh .hosting/zim.sh site guide.zim`.
# zimwriterfs packs it (Debian and Ubuntu: apt-get install zim-tools); kiwix-serve, or any Kiwix app, shows it.
# What only a host or another program needs stays out: the worker, the headers, the data.
set -eu

site=$1
file=$2
here=$(dirname "$0")

packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
cp -R "$site/." "$packed/"
rm -rf "$packed/sw.js" "$packed/whole.json" "$packed/_headers" "$packed/robots.txt" "$packed/api" "$packed/.gitignore"
find "$packed" -name '*.gz' -o -name '*.br' | while read -r copy; do rm "$copy"; done
cp "$here/icon-48.png" "$packed/"
rm -f "$file"
zimwriterfs --welcome=index.html --illustration=icon-48.png --language=eng --name=running-injury-guide \
    --title='Running Injury Guide' --description='What running injuries are and how to come back' \
    --creator='Running Injury Guide' --publisher='Running Injury Guide' "$packed" "$file"
