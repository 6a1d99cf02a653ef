#!/bin/sh
# Installs Debian's Chromium for the browser tests, unless a Chromium is there already.
set -eu
command -v chromium >/dev/null 2>&1 && exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need Chromium: install the package 'chromium' of your system." >&2
    exit 1
fi
run=""
[ "$(id -u)" = 0 ] || run=sudo
$run apt-get update -qq
DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq chromium >/dev/null
