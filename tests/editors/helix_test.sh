#!/bin/sh
# A real Helix on a terminal, with keys as a person would press them. Usage: helix_test.sh ORDVAL SOURCE_FOLDER
# $HX names the program; otherwise it is `hx`, or fetched. Exit 77: skipped, because there is none.
# What is expected comes from this file, never from the program.
set -eu
if ! command -v tmux > /dev/null; then
    echo "skipped: tmux, which gives Helix its terminal, is not installed"
    exit 77
fi
hx=${HX:-hx}
command -v "$hx" > /dev/null || hx=$("$2/tests/editors/fetch_program.sh" trixie hx hx) || exit $?
home=$(realpath "$(mktemp -d)")
terminal="tmux -S $home/tmux -f /dev/null"
trap '$terminal kill-server 2> /dev/null || :; rm -rf "$home"' EXIT
"$hx" --version

mkdir -p "$home/.config/helix" "$home/lund"
sed "s|^command = \"ordval\"|command = \"$1\"|" "$2/editors/helix/languages.toml" > "$home/.config/helix/languages.toml"
cd "$home/lund"
echo 'rules: [./lund.yml]' > ordval.yml
cat > lund.yml << 'END'
termbase: lund
language: sv
concepts:
  - id: invanare
    preferred: {term: invånare, class: "-n = -na", gender: utrum}
    admitted: [{term: medborgare, class: "-n = -na", gender: utrum}]
    deprecated: [{term: kund, class: "-en -er", gender: utrum, severity: warning}]
END
printf '# Motion\n\nÅsa säger 🙂 att varje kund får svar.\n\nKundernas behov är det som styr.\n\nVarje kund får svar.\n' > motion.md
printf 'Det är ett svar på allt som vi har frågat om.\n' > brev.txt

failures=0
tell() { # what happened
    if [ "$1" = ok ]; then echo "ok    $2"; else failures=1; echo "FAIL  $2"; $terminal capture-pane -p; fi
}
see() { # what text: the screen shows it within ten seconds
    for _ in $(seq 200); do
        if $terminal capture-pane -p | grep -qF -- "$2"; then tell ok "$1"; return; fi
        sleep 0.05
    done
    tell FAIL "$1"
}
holds() { # what file text: the file says it within ten seconds
    for _ in $(seq 200); do
        if [ "$(cat "$2")" = "$3" ]; then tell ok "$1"; return; fi
        sleep 0.05
    done
    cat "$2"
    tell FAIL "$1"
}
# At a person's pace: of two changes within a millisecond, Helix 25.01 may send the second one first.
press() { for key in "$@"; do $terminal send-keys "$key"; sleep 0.05; done; }

HOME=$home LANG=C.UTF-8 $terminal new-session -d -x 110 -y 24 "$hx motion.md"
see 'a finding is marked at its line' '●   3'
see 'and another' '●   5'
press 3 G f k
see 'the message stands at the line' 'Skriv ”invånare” i stället för ”kund”'
press Space k
see 'hover tells the whole inflection' 'bestämd form, genitiv'
press Escape
sleep 0.3 # or the terminal takes Escape and what follows for one key
press Space a
see 'code actions are offered' 'Byt till ”invånare”'
press Enter
see 'a code action replaces the word' 'att varje invånare får svar.'
see 'its finding is gone' '    3  Åsa säger'
press 5 G g h Space r
see 'rename suggests the preferred word' 'rename-to:Invånarnas'
press C-u
$terminal send-keys -l medborgare
press Enter
see 'rename replaces each form' 'Medborgarnas behov'
press : w Enter
holds 'the draft is what was meant' motion.md '# Motion

Åsa säger 🙂 att varje invånare får svar.

Medborgarnas behov är det som styr.

Varje medborgare får svar.'
sed -i 's/kund/svar/' lund.yml
see 'a draft follows when a rule file changes' '●   3'
$terminal send-keys -l ':open brev.txt'
press Enter
see 'plain text works too' '●   1'
$terminal send-keys -l ':open lund.yml'
press Enter
see 'a pack is opened' 'termbase: lund'
press 2 G o t i t e l : Space L Escape
see 'a mistake in a pack is found' '●   3'
press Space d
see 'and the list of findings tells it' 'titel”'
$terminal send-keys -l ':quit-all!'
press Enter
[ "$failures" = 0 ]
