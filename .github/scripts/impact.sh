#!/bin/sh
# Write what a change does to the site: `impact.sh BASE FILE`. Run it on your own machine in the same way.
# A change that cannot be compared says so, and is no failure: the check of the content is what fails.
set -eu

if ! .venv/bin/injury-guide diff "$1" --format=markdown >"$2" 2>"$2.why"; then
    { echo '<!-- injury-guide diff -->'; sed 's/[<>@#`]//g' "$2.why"; } >"$2"
fi
rm -f "$2.why"
cat "$2"
