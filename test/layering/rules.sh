#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# House rules that no compiler knows. Usage: rules.sh SOURCE
cd "$1" || exit 2
status=0
broken() { # broken WHAT: each line of standard input is a place where a rule is broken
  while IFS= read -r place; do
    echo "$place   <- $1"
    status=1
  done
}
# Runs in this shell, so that status is kept.
check() { # check WHAT PLACES
  [ -z "$2" ] || broken "$1" <<PLACES
$2
PLACES
}
sources() { find "$@" -name '*.h' -o -name '*.cc' 2> /dev/null; }

only() { # only PATTERN FOLDERS: an outside header is known to one place
  check "allowed only in $2" "$(grep -nE "#include <$1" $(sources cmd lib) /dev/null | grep -vE "^($2)")"
}
only 'yaml[.]h' 'lib/text/yaml_events.cc'
only 'git2[./]' 'lib/repo/'
only 'CLI/' 'cmd/'
only 'iostream>' 'cmd/'

exact=""
for layer in value model split settle change merge; do
  [ -d "lib/$layer" ] && exact="$exact lib/$layer"
done
check "amounts are exact: no floating point" \
  "$(grep -nwE 'float|double' $(sources $exact) /dev/null | grep -vE ':[0-9]+: *//')"
check "the world is read in cmd" \
  "$(grep -nE '\b(getenv|secure_getenv|system_clock|random_device|getrandom)\b' $(sources lib) /dev/null)"
check "only cmd prints" "$(grep -nE '\b(printf|puts|fprintf|std::cout|std::cerr)\(' $(sources lib) /dev/null)"
check "a header is included once" "$(grep -L '#pragma once' $(find lib cmd -name '*.h'))"
check "a file says its licence in its first line" \
  "$(for f in $(sources cmd lib test schemas); do
       head -n 1 "$f" | grep -q 'SPDX-License-Identifier: Apache-2.0' || echo "$f"
     done)"
check "500 lines at most" \
  "$(for f in $(sources cmd lib); do
       lines=$(wc -l < "$f"); [ "$lines" -le 500 ] || echo "$f: $lines"
     done)"
check "an open point names its issue" "$(grep -nE 'TODO([^(]|$)' $(sources cmd lib test) /dev/null)"
exit $status
