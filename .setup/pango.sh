#!/bin/sh
# Install the system's libraries for drawing text, which WeasyPrint needs, unless this machine has them.
set -eu

python=.venv/bin/python
works() { "$python" -c 'import weasyprint' >/dev/null 2>&1; }

if works; then
    exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'Installing the libraries that PDFs need ...\n'

# Without any font a page has no letters; this one is named first in the PDFs' style.
debian_packages() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get && export DEBIAN_FRONTEND=noninteractive &&
        apt-get update -qq && apt-get install -y -qq --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation
}

{ debian_packages && works; } >"$log" 2>&1 || {
    cat "$log" >&2
    "$python" -c 'import weasyprint' >&2 || true
    printf '%s\n' '' 'WeasyPrint does not find the libraries Pango and HarfBuzz.' \
        'Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation' \
        'macOS: brew install pango' >&2
    exit 1
}
