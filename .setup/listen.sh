#!/bin/sh
# Install Orca, Firefox and a hidden screen for `make listen`, unless this machine has them.
set -eu

have() { command -v "$1" >/dev/null; }
all() { have orca && { have firefox-esr || have firefox; } && have Xvfb && have xdotool && have openbox && have dbus-run-session; }

if all; then
    exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'Installing Orca and Firefox to listen to the site ...\n'

debian_packages() {
    [ "$(id -u)" -eq 0 ] && have apt-get && export DEBIAN_FRONTEND=noninteractive &&
        apt-get update -qq && apt-get install -y -qq --no-install-recommends \
        orca firefox-esr xvfb xdotool openbox dbus-x11 at-spi2-core fonts-liberation
}

{ debian_packages && all; } >"$log" 2>&1 || {
    cat "$log" >&2
    printf '%s\n' '' 'Orca or Firefox could not be installed.' \
        'Debian and Ubuntu: apt-get install orca firefox-esr xvfb xdotool openbox dbus-x11 at-spi2-core' >&2
    exit 1
}
