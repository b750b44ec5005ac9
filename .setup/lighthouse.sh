#!/bin/sh
# Install Lighthouse for `make measure`, into .build/lighthouse; nothing else uses Node.
set -eu

command -v npm >/dev/null || {
    printf '%s\n' 'Lighthouse needs Node and npm, which this machine does not have.' \
        'Debian and Ubuntu: apt-get install nodejs npm (Node 18.20 or newer)' >&2
    exit 1
}
sh .setup/npm.sh Lighthouse .build/lighthouse lighthouse 12.8.2
