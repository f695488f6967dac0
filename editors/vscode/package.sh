#!/bin/sh
# Makes the extension, with the server, the packs and the lexicon of a build inside.
# Usage: package.sh BUILD_FOLDER [FILE.vsix]      (build/portable, for others; any build, for yourself)
# The same sources give the same file, byte for byte.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
vsix=${2:-$build/ordval.vsix}
stage=$build/vsix
cd "$source"

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || { echo "npm cannot install what builds the extension"; exit 3; }
fi
npm run --silent check
npm run --silent build

rm -rf "$stage"
mkdir -p "$stage/out" "$stage/images" "$stage/server/bin" "$stage/server/share"
cp package.json package.nls.json package.nls.sv.json README.md CHANGELOG.md ../../LICENSE "$stage"
cp -R walkthrough "$stage"
cp images/*.png "$stage/images"
cp out/extension.js "$stage/out"
cmake --install "$build" --prefix "$build/vsix-install" --strip > /dev/null
cp "$build"/vsix-install/bin/* "$stage/server/bin"
cp -R "$build/vsix-install/share/ordval" "$stage/server/share"
rm -rf "$build/vsix-install"

# The licences of what is linked or bundled: Debian's packages by their copyright files, npm's by their licences.
{
    echo "Inside this extension is software by others, under the licences that follow."
    for package in libicu-dev libyaml-dev libmd4c-dev libpugixml-dev libcsv-dev libmd-dev libboost-dev nlohmann-json3-dev libcli11-dev libstdc++6; do
        notice=/usr/share/doc/$package/copyright
        printf '\n==== %s ====\n\n' "$package"
        cat "$notice"
    done
    for package in vscode-languageclient vscode-languageserver-protocol vscode-languageserver-types vscode-languageserver-textdocument \
        vscode-jsonrpc semver minimatch brace-expansion balanced-match; do
        for notice in node_modules/"$package"/[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*; do
            printf '\n==== %s ====\n\n' "$package" && cat "$notice"
        done
    done
} > "$stage/ThirdPartyNotices.txt"

if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2> /dev/null || echo 1767225600)
fi
export SOURCE_DATE_EPOCH
cd "$stage"
"$source/node_modules/.bin/vsce" package --no-dependencies --allow-missing-repository --no-rewrite-relative-links --out "$vsix" 2>&1 |
    grep -E 'ERROR|DONE' || { echo "vsce made no extension"; exit 1; }
