#!/bin/sh
# A real Neovim opens drafts and rule files, shows findings, applies fixes and runs every command.
# Usage: nvim_test.sh ORDVAL SOURCE_FOLDER [SUITE]
# SUITE is one of Debian's, whose Neovim is fetched; without it the installed one is used, or $NVIM.
# Exit 77: skipped, because there is none.
set -eu
nvim=${NVIM:-nvim}
if [ $# -gt 2 ]; then
    nvim=$("$2/tests/editors/fetch_program.sh" "$3" neovim nvim) || exit $?
fi
if ! command -v "$nvim" > /dev/null; then
    echo "skipped: Neovim is not installed (Debian's package: neovim)"
    exit 77
fi
home=$(realpath "$(mktemp -d)")
trap 'rm -rf "$home"' EXIT
has_lexicon=no
if "$1" forms kund 2> /dev/null | grep -q lexicon; then has_lexicon=yes; fi
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache"
export ORDVAL=$1 SOURCE_FOLDER=$2 WORK_FOLDER="$home" NVIM_UNDER_TEST="$nvim" HAS_LEXICON="$has_lexicon"
timeout 80 "$nvim" --clean --headless -S "$2/tests/editors/nvim_test.lua"
