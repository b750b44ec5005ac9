#!/bin/sh
# Install the extractors that `make extract` compares, into an environment of their own, .build/extract.
set -eu

python='trafilatura==2.3.1 readability-lxml==0.9 resiliparse==2.0.1 newspaper4k==0.9.6 lxml_html_clean==0.4.6'
home=.build/extract

if [ "$(cat "$home/installed" 2>/dev/null)" = "$python" ]; then
    exit 0
fi
printf 'Installing four extractors ...\n'
rm -rf "$home"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{
    .venv/bin/python -m venv "$home" &&
        # An older pip stops at what newspaper4k asks for: lxml with one extra, twice.
        "$home/bin/pip" install -q --disable-pip-version-check --no-input pip==26.3 &&
        # shellcheck disable=SC2086 - each word is one package
        "$home/bin/pip" install -q --disable-pip-version-check --no-input $python
} >"$log" 2>&1 || {
    cat "$log" >&2
    printf '\nThe extractors could not be installed.\n' >&2
    exit 1
}
printf '%s' "$python" >"$home/installed"
