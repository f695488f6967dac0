#!/bin/sh
# A real Emacs with eglot. Usage: emacs_test.sh ORDVAL SOURCE_FOLDER
# $EMACS names another Emacs. Exit 77: skipped, because there is none.
set -eu
emacs=${EMACS:-emacs}
if ! command -v "$emacs" > /dev/null; then
    echo "skipped: Emacs is not installed (Debian's packages: emacs-nox elpa-eglot elpa-yaml-mode)"
    exit 77
fi
if ! "$emacs" --batch --eval "(progn (package-initialize) (require 'eglot))" 2> /dev/null; then
    echo "skipped: this Emacs has no eglot (it comes with Emacs 29, or as Debian's package elpa-eglot)"
    exit 77
fi
home=$(realpath "$(mktemp -d)")
trap 'rm -rf "$home"' EXIT
export HOME="$home" LANG=C.UTF-8 ORDVAL="$1" SOURCE_FOLDER="$2" WORK_FOLDER="$home"
timeout 80 "$emacs" --batch --load "$2/tests/editors/emacs_test.el"
