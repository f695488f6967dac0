#!/bin/sh
# The portable program runs where nothing but libc is. Usage: portable_test.sh BUILD_FOLDER SOURCE_FOLDER
# It is installed, its libraries are looked at, and it checks a draft in a root that holds libc and nothing else. What is
# expected comes from the judged findings of the draft (gold.tsv) and from what the extension's README promises.
set -eu
build=$1 source=$2
export LC_ALL=C
. "$(dirname "$0")/root.sh"
if [ ! -x "$build/ordval" ]; then
    echo "skipped: there is no portable build (cmake --preset portable && cmake --build --preset portable)"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

root=$work/root
cmake --install "$build" --prefix "$root/ordval" --strip > /dev/null
program=$root/ordval/bin/ordval

libraries=$(ldd "$program" | sed 's/^[[:space:]]*//; s/ (0x.*//' | grep -v '^linux-vdso')
foreign=$(echo "$libraries" | grep -vE '^(libc\.so\.6|libm\.so\.6|libpthread\.so\.0|libdl\.so\.2) |^/lib64/ld-linux' | grep -vF "=> $root/ordval/bin/" || true)
check "libraries that are neither libc nor beside the program" "" "$foreign"

promised=$(sed -n 's/.*glibc \([0-9.]*[0-9]\).*/\1/p' "$source/editors/vscode/README.md" | head -n 1)
needed=$(for file in "$root"/ordval/bin/*; do objdump -T "$file"; done | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -uV | tail -n 1)
check "the glibc that it needs, which the README states" "$promised" "$needed"

check "mentions of the folder that it was built in" 0 "$(strings "$program" | grep -cF "$source" || true)"

# The root: what ldd names, where it names it, and the draft.
echo "$libraries" | grep -o '/[^ ]*' | grep -vF "$root" | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done
mkdir "$root/proc" # the kernel's, by which a program knows where it lies
cp "$source/tests/drafts/tjansteskrivelse.md" "$root/utkast.md"
inside() { enter "$root" "$@"; }
if inside /ordval/bin/ordval --version > /dev/null 2> "$work/complaint"; then
    echo "ok    it starts in a root of its own"
elif ! has_roots; then
    # No namespaces here (a container): at least its own ld.so and no other library than those.
    echo "note  no root of its own here, so the libraries of a folder with libc alone are used"
    loader=$(echo "$libraries" | grep -o '/lib64/ld-linux[^ ]*')
    folders=$(find "$root" -name 'lib*.so.*' -exec dirname {} + | sort -u | paste -sd :)
    inside() { shift; (cd "$root" && env -i "$root$loader" --inhibit-cache --library-path "$folders" "$program" --lexicon ordval/share/ordval/sv.lexicon --packs ordval/share/ordval/rules "$@"); }
else
    echo "FAIL  it does not start: $(cat "$work/complaint")"
    exit 1
fi

status=0
inside /ordval/bin/ordval check --rules helsingborg --language en utkast.md > "$work/report" 2> "$work/complaint" || status=$?
check "complaints" "" "$(cat "$work/complaint")"
check "exit status of a check that finds something" 1 "$status"
check "warnings in the draft" "$(judged_warnings "$source")" "$(grep -c ' warning: ' "$work/report")"
check "forms of a word, out of the lexicon" "kundernas" "$(inside /ordval/bin/ordval forms kund | cut -f 6 | grep -x kundernas)"

echo "the program takes $(du -h --apparent-size "$program" | cut -f 1), all together $(du -sh --apparent-size "$root/ordval" | cut -f 1)"
exit "$failures"
