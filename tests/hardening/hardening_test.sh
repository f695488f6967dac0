#!/bin/sh
# What the built program says of itself. Usage: hardening_test.sh PROGRAM...; only the first must be there, another that is not
# built is left out, aloud.
set -u
export LC_ALL=C
failures=0
tell() { # ok|FAIL WHAT
    echo "$1  $2"
    [ "$1" = ok ] || failures=$((failures + 1))
}
has() { # WHAT PATTERN TEXT
    if echo "$3" | grep -Eq "$2"; then tell ok "$1"; else tell FAIL "$1"; fi
}
lacks() {
    if echo "$3" | grep -Eq "$2"; then tell FAIL "$1"; else tell ok "$1"; fi
}
[ -x "$1" ] || { echo "FAIL  there is no program $1"; exit 1; }
for program in "$@"; do
    if [ ! -x "$program" ]; then
        echo "note  $program is not built, and not looked at"
        continue
    fi
    echo "$program"
    segments=$(readelf -lW "$program") dynamic=$(readelf -dW "$program") symbols=$(readelf -W --dyn-syms "$program")
    has "it lies at another address each time (ELF type)" 'Type: *DYN' "$(readelf -hW "$program")"
    has "it lies at another address each time (PIE)" 'FLAGS_1.*PIE' "$dynamic"
    has "functions are found before the start (BIND_NOW)" 'FLAGS_1.*NOW' "$dynamic"
    has "what is found then cannot be written (RELRO)" 'GNU_RELRO' "$segments"
    has "the stack is not executable" 'GNU_STACK .* RW +0x' "$segments"
    lacks "nothing can be both written and executed" 'LOAD .* RWE ' "$segments"
    lacks "code is not changed at the start (TEXTREL)" 'TEXTREL' "$dynamic"
    has "stacks are guarded (stack protector)" 'UND __stack_chk_fail' "$symbols"
    has "copies are bounded (fortify)" 'UND __(memcpy|memmove|memset|snprintf|read)_chk' "$symbols"
done
# Of the processor's own guards the linker keeps only what every part has. The system's own start of a program may lack them (in
# Debian 12), as others' archives in the portable program do.
guards='x86 feature:.*IBT.*SHSTK'
if readelf -nW "$(c++ -print-file-name=Scrt1.o)" | grep -Eq "$guards"; then
    has "jumps are guarded (IBT, SHSTK)" "$guards" "$(readelf -nW "$1")"
else
    echo "note  this system's programs have no guarded jumps (IBT, SHSTK)"
fi
[ "$failures" -eq 0 ]
