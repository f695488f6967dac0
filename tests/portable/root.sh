# For tests of a program as others install it. It is sourced.
#   check WHAT EXPECTED FOUND           says how they compare, and counts in $failures
#   enter ROOT PROGRAM ARGUMENTS...     runs it in a root of its own, with nothing of this machine but what was put there and the
#                                       kernel's /proc, by which a program knows where it lies
#   has_roots                           false where namespaces are not allowed (some containers)
failures=0
check() {
    if [ "$2" = "$3" ]; then echo "ok    $1: $3"
    else echo "FAIL  $1: expected \"$2\", found \"$3\""; failures=$((failures + 1)); fi
}
enter() {
    unshare --map-root-user --mount sh -c 'mount --rbind /proc "$0/proc" && exec chroot "$0" "$@"' "$@"
}
has_roots() { unshare --map-root-user --mount true 2> /dev/null; }

# The warnings that were judged right in the draft of the tests, from the repository in $1.
judged_warnings() { awk -F '\t' '$2 == "tjansteskrivelse.md" && $19 == "warn"' "$1/tests/drafts/gold.tsv" | wc -l; }
