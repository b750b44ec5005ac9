#!/bin/sh
# Install Firefox, and WebKit with its driver and a hidden screen, unless this machine has them.
set -eu

have() { command -v "$1" >/dev/null; }
firefox() { have firefox-esr || have firefox; }
prints() { /usr/bin/python3 -c 'import gi; gi.require_version("WebKit2", "4.1")' 2>/dev/null; }
webkit() {
    have WebKitWebDriver && have Xvfb && ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser >/dev/null 2>&1 && prints
}

if firefox && webkit; then
    exit 0
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf 'Installing Firefox and WebKit for their tests ...\n'

debian_packages() {
    [ "$(id -u)" -eq 0 ] && have apt-get && export DEBIAN_FRONTEND=noninteractive &&
        apt-get update -qq && apt-get install -y -qq --no-install-recommends \
        firefox-esr webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb fonts-liberation
}

{ debian_packages && firefox && webkit; } >"$log" 2>&1 || {
    cat "$log" >&2
    printf '%s\n' '' 'Firefox or WebKit could not be installed.' \
        'Debian and Ubuntu: apt-get install firefox-esr webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb' >&2
    exit 1
}
