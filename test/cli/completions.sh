#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The completion for bash offers commands, their options, and the commands of a group; where zsh and fish
# are installed, they can read theirs. Usage: completions.sh PROGRAM
set -eu
program=$1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
for shell in bash zsh fish; do "$program" completion $shell > "$made/$shell"; done

offered() { # offered WORD...: what bash offers for the last of the words
  bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _charter; echo "${COMPREPLY[*]}"' \
    - "$made/bash" "$@"
}
expect() { # expect WANTED OFFERED
  [ "$1" = "$2" ] || { echo "expected: $1"; echo "offered:  $2"; exit 1; }
}
expect "explain" "$(offered charter exp)"
expect "--json" "$(offered charter explain --js)"
expect "explain" "$(offered charter -C somewhere exp)"
expect "list" "$(offered charter member li)"
expect "--class" "$(offered charter member list --cl)"

# `fork` is a command of its own, and the first word of others.
expect "notice" "$(offered charter fork no)"
expect "--members" "$(offered charter fork --memb)"
expect "--withdraw" "$(offered charter fork notice --wi)"
expect "" "$(offered charter fork bid --wi)"
cd "$made"
expect "bash" "$(offered charter fork --into ba)"
expect "" "$(offered charter fork --members no)"

if command -v zsh > /dev/null; then zsh -n "$made/zsh"; fi
if command -v fish > /dev/null; then fish --no-execute "$made/fish"; fi
