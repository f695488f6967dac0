#!/bin/sh
# Writes the vectors and lets the C++ side read them. Usage: vectors.sh TEST_PROGRAM
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node vectors.mjs "$folder/vectors"
status=0
ORDVAL_VECTORS="$folder/vectors" "$1" --no-skip --source-file='*vectors_test.cpp' > "$folder/said" || status=$?
cat "$folder/said"
[ "$status" -eq 0 ] || exit 1
# A filter that fits no test case would pass too.
grep -q 'edit scripts' "$folder/said"
