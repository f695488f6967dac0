#!/bin/sh
# Runs a test that stands on vscode-languageserver's libraries. Usage: run.sh ORDVAL COMMAND... with the command as from this folder.
# Exit 77: skipped, because there is no node, or because the libraries are not there.
set -eu
export ORDVAL=$1
shift
cd "$(dirname "$0")"
if ! command -v node > /dev/null; then
    echo "skipped: Node.js is not installed (Debian's packages: nodejs, npm)"
    exit 77
fi
if [ ! -d node_modules/vscode-languageserver-protocol ]; then
    echo "skipped: its libraries are not there (npm ci --prefix tests/lsp/peer)"
    exit 77
fi
exec "$@"
