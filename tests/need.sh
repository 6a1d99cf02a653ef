#!/bin/sh
# Installs what the tests need beside Python: Debian's Chromium for the browser tests, hunspell with the French and
# English (Canada) dictionaries for the spelling, Java for the Nu HTML checker, lynx to read pages as text, pdftotext to
# read what is printed, and from npm the checkers that tests/tools/package.json names; with the argument "audit", also those of tests/audit/package.json;
# with "bench", the search engines of benchmarks/search/package.json.
# What is there already is left alone.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v hunspell >/dev/null 2>&1 || missing="$missing hunspell"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v lynx >/dev/null 2>&1 || missing="$missing lynx"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
for dictionary in fr en_CA; do
    [ -e "/usr/share/hunspell/$dictionary.dic" ] && continue
    case $dictionary in fr) missing="$missing hunspell-fr" ;; *) missing="$missing hunspell-en-ca" ;; esac
done
if [ -n "$missing" ]; then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "The tests need these packages of your system:$missing" >&2
        exit 1
    fi
    run=""
    [ "$(id -u)" = 0 ] || run=sudo
    $run apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq $missing >/dev/null
fi

# The copy of package.json is the stamp: written last, so that an installation cut short is begun again.
bring() {
    stamp="$root/$1/node_modules/.installed.json"
    if cmp -s "$root/$1/package.json" "$stamp"; then return; fi
    rm -rf "$root/$1/node_modules"
    if ! (cd "$root/$1" && npm install --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error); then
        echo "npm could not install what $1/package.json names: is its registry within reach?" >&2
        exit 1
    fi
    cp "$root/$1/package.json" "$stamp"
}

bring tests/tools
[ "${1:-}" != audit ] || bring tests/audit
[ "${1:-}" != bench ] || bring benchmarks/search
