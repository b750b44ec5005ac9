#!/bin/sh
# scour 0.38.2: a <symbol> is thrown away as unused when <use> names it with href.
#
# Why it matters: href is the present spelling (SVG 2) and xlink:href the old one.
# With the present one the <use> stays, what it shows does not: the drawing is
# empty, and the tool reports success.
# Expected: what a <use> refers to is kept, however the reference is spelt.
# Seen: <defs> and the symbol are gone; the same file with xlink:href keeps them.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "scour==0.38.2"

cat >now.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<defs><symbol id="spot"><circle cx="2" cy="2" r="2"/></symbol></defs>
<use href="#spot" x="1"/>
</svg>
SVG
xlink='xmlns:xlink="http://www.w3.org/1999/xlink"'
sed -e "s|<svg |<svg $xlink |" -e 's/ href=/ xlink:href=/' now.svg >old.svg
for name in now old; do
    venv/bin/scour -q -i "$name.svg" -o "$name.out.svg"
    cat "$name.out.svg"
done
grep -q '<use [^>]*href="#spot"' now.out.svg
! grep -q 'symbol' now.out.svg || exit 1
grep -q '<symbol id="spot">' old.out.svg
