#!/bin/sh
# A real Vim with ALE. Usage: ale_test.sh ORDVAL SOURCE_FOLDER
# Exit 77: skipped, because there is none.
set -eu
if ! command -v vim > /dev/null || ! vim --version | grep -q '+channel'; then
    echo "skipped: Vim with jobs is not installed (Debian's packages: vim vim-ale)"
    exit 77
fi
if [ ! -d /usr/share/vim-ale ]; then
    echo "skipped: ALE is not installed (Debian's package: vim-ale)"
    exit 77
fi
home=$(realpath "$(mktemp -d)")
trap 'rm -rf "$home"' EXIT
export HOME="$home" LANG=C.UTF-8 ORDVAL="$1" SOURCE_FOLDER="$2" WORK_FOLDER="$home"
status=0
timeout 80 vim -Nu NONE -n -es -S "$2/tests/editors/ale_test.vim" < /dev/null > "$home/screen" 2>&1 || status=$?
vim --version | head -n 1
if ! cat "$home/told" 2> /dev/null; then cat "$home/screen"; fi
exit "$status"
