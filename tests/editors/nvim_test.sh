#!/bin/sh
# A real Neovim opens a draft, shows the findings and applies fixes. Usage: nvim_test.sh ORDVAL SOURCE_FOLDER
# $NVIM names another Neovim. Exit 77: skipped, because there is none.
set -eu
nvim=${NVIM:-nvim}
if ! command -v "$nvim" > /dev/null; then
    echo "skipped: Neovim is not installed (Debian's package: neovim)"
    exit 77
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache"
export ORDVAL=$1 SOURCE_FOLDER=$2 WORK_FOLDER="$home"
timeout 80 "$nvim" --clean --headless -S "$2/tests/editors/nvim_test.lua"
