#!/bin/sh
# Make the display face anew: theme_overrides/fonts/lane.woff2, the digits, the Latin letters and a few marks of
# Bricolage Grotesque (SIL Open Font License 1.1), at one size, one width and one weight, so that it stays small.
# Run it only when a letter is missing or a new version is worth it; the file stands in the repository.
# Needs npm, and a Python with fonttools and brotli: PYTHON=/path/to/python3 sh .setup/font.sh
set -eu
version=5.3.0
root=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@fontsource-variable/bricolage-grotesque@$version" >/dev/null
tar xzf ./*.tgz
"$python" -m fontTools.varLib.instancer package/files/bricolage-grotesque-latin-standard-normal.woff2 \
  opsz=36 wdth=85 wght=750 --output lane.ttf
"$python" -m fontTools.subset lane.ttf --flavor=woff2 --layout-features=kern,lnum,pnum,liga --no-hinting \
  --unicodes="U+20-7E,U+A0,U+B7,U+D7,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026,U+2212" \
  --output-file="$root/theme_overrides/fonts/lane.woff2"
cp package/LICENSE "$root/theme_overrides/fonts/OFL.txt"
wc -c "$root/theme_overrides/fonts/lane.woff2"
