#!/bin/sh
# Make or mend .venv, from the lock named: `environment.sh site`, `test` or `pdf`.
#
# .venv keeps a copy of each lock that it holds, written last; so an unchanged lock is skipped,
# and a set-up that was cut short has no copy and is made again from nothing.
# test.txt and pdf.txt hold every pin of site.txt (a test sees to that), so each can be added on top.
set -eu

kind=$1
lock=.locks/$kind.txt
venv=.venv
log=$venv/set-up.log

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

# The version as "3.11 3.11.7" when the program is a Python that runs, else failure.
version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2], "%d.%d.%d" % sys.version_info[:3])' \
        2>/dev/null
}

new_enough() {
    major=${1%%.*}
    minor=${1#*.}
    [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 11 ]; }
}

# Sets `python`, or stops with what was found instead.
find_python() {
    too_old=
    bare=
    for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        version=$(version_of "$python") || continue
        if ! new_enough "${version% *}"; then
            too_old=${too_old:-"${version#* } ($python)"}
        elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
            bare=${bare:-$python}
        else
            return 0
        fi
    done
    [ -z "$bare" ] || stop "$bare cannot make environments: its venv module is missing." \
        "On Debian and Ubuntu: apt-get install python3-venv"
    [ -z "$too_old" ] || stop "Python 3.11 or newer is needed; this is $too_old." \
        "If you have a newer one elsewhere: make PYTHON=/path/to/python3 ..."
    [ -z "${PYTHON:-}" ] || stop "PYTHON=$PYTHON is not a Python that runs."
    stop "Python 3.11 or newer is needed; none was found."
}

# Whether .venv was finished, here, for this lock, and (when PYTHON is given) with that Python.
holds() {
    cmp -s ".locks/$1.txt" "$venv/$1.lock" &&
        [ "$(cat "$venv/place" 2>/dev/null)" = "$PWD" ] &&
        have=$(version_of "$venv/bin/python") &&
        { [ -z "${PYTHON:-}" ] || [ "$(version_of "$PYTHON")" = "$have" ]; }
}

quietly() {
    "$@" >"$log" 2>&1 || {
        cat "$log" >&2
        stop "" "The set-up did not finish; the next make begins it again."
    }
}

# A wheel is taken where there is one; two small minifiers have none for macOS and Windows.
install_lock() {
    quietly "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input \
        --require-hashes -r "$lock"
}

# Links this folder into .venv; needed again when an entry point or the version changes.
install_project() {
    rm -f "$venv/pyproject.toml"
    quietly "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input \
        --no-index --no-deps --no-build-isolation -e .
    cp pyproject.toml "$venv/pyproject.toml"
}

if ! holds "$kind"; then
    if ! holds site; then
        find_python
        printf 'Setting up %s with Python %s ...\n' "$venv" "${version#* }"
        rm -rf "$venv"
        mkdir "$venv"
        log=$(mktemp)
        trap 'rm -f "$log"' EXIT
        quietly "$python" -m venv "$venv"
    else
        case $kind in pdf) whom='the PDFs' ;; *) whom='the tests' ;; esac
        printf 'Adding what %s need to %s ...\n' "$whom" "$venv"
    fi
    rm -f "$venv/site.lock" "$venv/test.lock"
    install_lock
    install_project
    printf '%s\n' "$PWD" >"$venv/place"
    cp .locks/site.txt "$venv/site.lock"
    cp "$lock" "$venv/$kind.lock"
elif ! cmp -s pyproject.toml "$venv/pyproject.toml"; then
    install_project
fi
