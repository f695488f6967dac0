#!/bin/sh
# Both packages are made, installed in a clean root, used there, and removed. Usage: packages_test.sh RELEASE PORTABLE SOURCE
# The root of the Debian package holds what its Depends say and what these depend on, and nothing else; that of the archive
# holds libc. Which files must be there is written here; what is found in the draft comes from its judged findings.
set -eu
release=$1 portable=$2 source=$3
export LC_ALL=C
. "$source/tests/portable/root.sh"
if ! has_roots; then
    echo "skipped: no root of its own can be made here (namespaces are not allowed)"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every file of an installation, below its prefix; $1 is what Debian has otherwise.
expected_files() {
    echo bin/ordval
    for shipped in helsingborg inkluderande klarsprak kommun motion nacka norrbotten skrivregler; do
        echo "share/ordval/rules/$shipped.yml"
    done
    echo share/ordval/rules/schema.json
    echo share/ordval/rules/settings.schema.json
    echo share/ordval/sv.lexicon
    echo share/ordval/sv.lexicon.LICENCE
    echo share/ordval/tested-packs
    echo share/bash-completion/completions/ordval
    echo share/fish/vendor_completions.d/ordval.fish
    echo share/doc/ordval/copyright
    if [ "$1" = debian ]; then
        echo share/zsh/vendor-completions/_ordval
        echo share/man/man1/ordval.1.gz
        echo share/man/sv/man1/ordval.1.gz
        echo share/doc/ordval/changelog.gz
    else
        echo share/zsh/site-functions/_ordval
        echo share/man/man1/ordval.1
        echo share/man/sv/man1/ordval.1
        for library in libboost-dev libcli11-dev libcsv-dev libicu-dev libmd-dev libmd4c-dev libpugixml-dev libstdc++6 libyaml-dev nlohmann-json3-dev; do
            echo "share/doc/ordval/licences/$library"
        done
    fi
}
files_below() { (cd "$1" && find . ! -type d | sed 's|^\./||' | sort); }
everything_below() { (cd "$1" && find . ! -path './var/*' | sort); } # folders too; what is in /var/lib/dpkg is dpkg's
compare_files() { # WHAT EXPECTED FOUND, files with lists
    difference=$(diff "$2" "$3" | grep '^[<>]' || true)
    check "files that $1 has too few (<) or too many (>)" "" "$difference"
}

# A draft is checked, and nothing is looked for but what lies beside the program.
try() { # ROOT PROGRAM
    cp "$source/tests/drafts/tjansteskrivelse.md" "$1/utkast.md"
    status=0
    enter "$1" "$2" check --rules helsingborg --language en /utkast.md > "$work/report" 2> "$work/complaint" || status=$?
    check "complaints" "" "$(cat "$work/complaint")"
    check "exit status of a check that finds something" 1 "$status"
    check "warnings in the draft" "$(judged_warnings "$source")" "$(grep -c ' warning: ' "$work/report")"
    check "forms of a word, out of the lexicon" "kundernas" "$(enter "$1" "$2" forms kund | cut -f 6 | grep -x kundernas)"
    rm "$1/utkast.md"
}
read_manual() { # FILE LANGUAGE
    check "the manual page $1 begins with" ".TH ORDVAL" "$(case $1 in *.gz) gzip -dc "$1" ;; *) cat "$1" ;; esac | grep -o '^\.TH ORDVAL' | head -n 1)"
}

# == The Debian package.
if command -v dpkg-shlibdeps > /dev/null && command -v file > /dev/null; then
    cpack --config "$release/CPackConfig.cmake" -B "$work/deb" > "$work/log" || { cat "$work/log"; exit 1; }
    package=$(ls "$work"/deb/*.deb)
    dpkg-deb --fsys-tarfile "$package" | tar -t | grep -v '/$' | sed 's|^\./usr/||' | sort > "$work/found"
    expected_files debian | sort > "$work/expected"
    compare_files "the Debian package" "$work/expected" "$work/found"

    # What it depends on, and what that depends on.
    names() { tr ',' '\n' | sed 's/|.*//; s/(.*//; s/:any//; s/ //g' | grep . | sort -u; }
    depends=$(dpkg-deb --field "$package" Depends)
    echo "Depends: $depends"
    needed= more=$(echo "$depends" | names)
    while [ -n "$more" ]; do
        needed=$(printf '%s\n' $needed $more | sort -u)
        more=$(for name in $more; do dpkg-query --show --showformat '${Depends},${Pre-Depends}\n' "$name" | names; done | sort -u | grep -vxF "$needed" || true)
    done
    root=$work/debian
    mkdir -p "$root/proc" "$root/usr/lib" "$root/usr/lib64" "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
    ln -s usr/lib usr/lib64 "$root"
    for name in $needed; do
        # Its libraries, and dpkg's word that it is there.
        dpkg-query --listfiles "$name" | grep -E '/(lib[^/]*\.so[^/]*|ld-linux[^/]*)$' | while read -r library; do
            mkdir -p "$root$(dirname "$library")"
            cp -P "$library" "$root$library"
        done
        dpkg-query --status "$name" && echo
    done > "$root/var/lib/dpkg/status"
    everything_below "$root" > "$work/before"

    debian() { unshare --map-root-user dpkg --root="$root" --log=/dev/null --force-not-root --force-script-chrootless "$@" > "$work/log" 2>&1; }
    if debian --install "$package"; then echo "ok    it is installed, with all that it depends on"
    else echo "FAIL  it cannot be installed: $(cat "$work/log")"; exit 1; fi
    try "$root" /usr/bin/ordval
    read_manual "$root/usr/share/man/man1/ordval.1.gz"
    read_manual "$root/usr/share/man/sv/man1/ordval.1.gz"
    debian --purge ordval || { echo "FAIL  it cannot be removed: $(cat "$work/log")"; exit 1; }
    everything_below "$root" > "$work/after"
    compare_files "the root without the package" "$work/before" "$work/after"

    if command -v lintian > /dev/null; then
        # Errors must not be; warnings are shown.
        lintian --allow-root --fail-on error "$package" > "$work/lintian" 2>&1 && status=0 || status=$?
        cat "$work/lintian"
        check "errors that lintian finds" 0 "$(grep -c '^E:' "$work/lintian" || true)"
        check "lintian's exit status" 0 "$status"
    else
        echo "note  lintian is not installed, and the package was not shown to it"
    fi
    echo "the Debian package takes $(du -h --apparent-size "$package" | cut -f 1)"
else
    echo "note  no dpkg-shlibdeps or file here, so the Debian package was not tried"
fi

# == The archive.
if [ -x "$portable/ordval" ]; then
    cpack --config "$portable/CPackConfig.cmake" -B "$work/archive" > "$work/log" || { cat "$work/log"; exit 1; }
    archive=$(ls "$work"/archive/*.tar.gz)
    root=$work/unpacked
    mkdir -p "$root/proc" "$root/opt"
    tar -xf "$archive" -C "$root/opt"
    folder=$(cd "$root/opt" && echo *)
    { expected_files other; [ ! -e "$root/opt/$folder/bin/libmd4c.so.0" ] || echo bin/libmd4c.so.0; } | sort > "$work/expected"
    files_below "$root/opt/$folder" > "$work/found"
    compare_files "the archive" "$work/expected" "$work/found"

    ldd "$root/opt/$folder/bin/ordval" | grep -o '/[^ ]*' | grep -vF "$root" | while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done
    everything_below "$root" > "$work/before"
    try "$root" "/opt/$folder/bin/ordval"
    mv "$root/opt/$folder" "$root/elsewhere"
    check "after it was moved, it says" "$("$portable/ordval" --version)" "$(enter "$root" /elsewhere/bin/ordval --version)"
    try "$root" /elsewhere/bin/ordval
    mv "$root/elsewhere" "$root/opt/$folder"
    read_manual "$root/opt/$folder/share/man/man1/ordval.1"
    everything_below "$root" > "$work/after"
    compare_files "the root after use" "$work/before" "$work/after"
    echo "the archive takes $(du -h --apparent-size "$archive" | cut -f 1)"
else
    echo "note  there is no portable build, so the archive was not tried (cmake --preset portable && cmake --build --preset portable)"
fi
exit "$failures"
