#!/bin/sh
# Install what `make api` tries the data with, into .build/api: tools of people who would use it. Nothing else needs it.
set -eu

node='@redocly/cli@2.77.0 @stoplight/spectral-cli@6.16.3 ajv@8.20.0 ajv-formats@3.0.1 openapi-typescript@7.13.0 typescript@5.9.3'
python='schemathesis==4.32.5 check-jsonschema==0.39.0 openapi-python-client==0.29.1'
home=.build/api

if [ "$(cat "$home/installed" 2>/dev/null)" = "$node $python" ]; then
    exit 0
fi
command -v npm >/dev/null || {
    printf '%s\n' 'The checks of the data need Node and npm, which this machine does not have.' \
        'Debian and Ubuntu: apt-get install nodejs npm (Node 20 or newer)' >&2
    exit 1
}
printf 'Installing the tools that check the data ...\n'
rm -rf "$home"
mkdir -p "$home"
printf '{"private": true}\n' >"$home/package.json"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{
    # shellcheck disable=SC2086 - each word is one package
    npm install --prefix "$home" --no-audit --no-fund --ignore-scripts --save-exact $node &&
        .venv/bin/python -m venv "$home/venv" &&
        "$home/venv/bin/pip" install -q --disable-pip-version-check --no-input $python
} >"$log" 2>&1 || {
    cat "$log" >&2
    printf '\nThe tools could not be installed.\n' >&2
    exit 1
}
printf '%s' "$node $python" >"$home/installed"
