#!/bin/sh
# A real Kate in a window, with keys as a person would press them. Usage: kate_test.sh ORDVAL SOURCE_FOLDER
# What Kate was told is read in the server's recording of the session; what it did, in the files that it writes.
# Exit 77: skipped, because there is no Kate or no screen for it.
set -eu
for program in kate Xvfb openbox xdotool dbus-run-session; do
    if ! command -v "$program" > /dev/null; then
        echo "skipped: $program is not installed (Debian's packages: kate xvfb openbox xdotool dbus)"
        exit 77
    fi
done
home=$(realpath "$(mktemp -d)")
if [ "${IN_SESSION:-}" != yes ]; then
    rm -rf "$home"
    IN_SESSION=yes exec timeout 80 dbus-run-session -- "$0" "$@"
fi
xvfb= openbox= kate=
trap 'for id in $kate $openbox $xvfb; do kill "$id" 2> /dev/null || :; done; wait; rm -rf "$home"' EXIT
dpkg-query --show --showformat 'Kate ${Version}\n' kate 2> /dev/null || :

mkdir -p "$home/.config/kate/lspclient" "$home/lund"
mkdir -m 700 "$home/run"
log=$home/session.jsonl
sed "s|\[\"ordval\", \"lsp\"\]|[\"$1\", \"lsp\", \"--log\", \"$log\"]|" "$2/editors/kate/settings.json" > "$home/.config/kate/lspclient/settings.json"
# As if a person had answered Kate's question whether the server may be started.
printf '[lspclient]\nAllowedServerCommandLines=%s lsp --log %s\n' "$1" "$log" > "$home/.config/katerc"
cd "$home/lund"
echo 'rules: [./lund.yml]' > ordval.yml
cat > lund.yml << 'END'
termbase: lund
language: sv
concepts:
  - id: invanare
    preferred: {term: invånare, class: "-n = -na", gender: utrum}
    deprecated: [{term: kund, class: "-en -er", gender: utrum, severity: warning}]
END
printf 'Åsa säger att varje kund får svar.\n\nKundernas behov är det som styr.\n' > motion.md

failures=0
holds() { # what file pattern: the file has such a line within ten seconds
    for _ in $(seq 200); do
        if grep -q -- "$3" "$2" 2> /dev/null; then echo "ok    $1"; return; fi
        sleep 0.05
    done
    failures=1
    echo "FAIL  $1"
    tail -n 5 "$2" || :
}
press() { for key in "$@"; do xdotool key "$key"; sleep 0.1; done; }

Xvfb -displayfd 3 -screen 0 1200x700x24 -nolisten tcp 3> "$home/display" > /dev/null 2>&1 &
xvfb=$!
for _ in $(seq 100); do [ -s "$home/display" ] && break; sleep 0.05; done
DISPLAY=:$(cat "$home/display")
export DISPLAY HOME="$home" XDG_RUNTIME_DIR="$home/run" LANG=C.UTF-8 QT_QPA_PLATFORM=xcb
openbox > /dev/null 2>&1 &
openbox=$!
kate motion.md > "$home/output" 2>&1 &
kate=$!
holds 'Kate starts the server for Markdown' "$log" '"languageId": "markdown"'
holds 'the findings are told' "$log" '"from":"server".*publishDiagnostics.*Skriv ”invånare”.*Skriv ”Invånarnas”'
sleep 1 # until the window has the keyboard
press ctrl+Home
for _ in $(seq 21); do xdotool key Right; done
press ctrl+period # Quick Fix applies at once
holds 'the quick fix changes the text' "$log" '"from":"client".*didChange'
press ctrl+s
holds 'the word is replaced, and no other' motion.md '^Åsa säger att varje invånare får svar.$'
holds 'its neighbour is as it was' motion.md '^Kundernas behov är det som styr.$'
sed -i 's/term: kund/term: behov/' lund.yml
holds 'the draft follows when a rule file changes' "$log" 'publishDiagnostics.*”behov”'
[ "$failures" = 0 ]
