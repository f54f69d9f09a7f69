#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# docs/commands.md is what the program writes, and every man page is one that man can read.
# Usage: reference.sh SOURCE PROGRAM; with CHARTER_UPDATE=1 docs/commands.md is rewritten.
set -eu
source=$1 program=$2
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$program" __reference "$made"
if [ -n "${CHARTER_UPDATE:-}" ]; then cp "$made/commands.md" "$source/docs/commands.md"; fi
diff -u "$source/docs/commands.md" "$made/commands.md" || {
  echo "docs/commands.md is not what the command table says: run CHARTER_UPDATE=1 ctest -L session"
  exit 1
}
if command -v man > /dev/null; then
  for page in "$made"/man/*.1; do
    said=$(LC_ALL=C.UTF-8 MANROFFSEQ= man --warnings=all -l "$page" 2>&1 > /dev/null)
    [ -z "$said" ] || { echo "$page: $said"; exit 1; }
  done
fi
