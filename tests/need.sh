#!/bin/sh
# Installs what the tests need beside Python: Debian's Chromium for the browser tests, and hunspell with the
# French and English (Canada) dictionaries for the spelling. What is there already is left alone.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v hunspell >/dev/null 2>&1 || missing="$missing hunspell"
for dictionary in fr en_CA; do
    [ -e "/usr/share/hunspell/$dictionary.dic" ] && continue
    case $dictionary in fr) missing="$missing hunspell-fr" ;; *) missing="$missing hunspell-en-ca" ;; esac
done
[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "The tests need these packages of your system:$missing" >&2
    exit 1
fi
run=""
[ "$(id -u)" = 0 ] || run=sudo
$run apt-get update -qq
# shellcheck disable=SC2086 # a list of packages
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq $missing >/dev/null
