#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# No two headers define a type of one name: the linker would take either for both.
cd "$1" || exit 2
twice=$(grep -hE '^(struct|class|enum class) [A-Za-z]+( final)?( :[^;]*)? *\{'  $(ls lib/*/*.h | grep -v value/id.h) | awk '{print ($1 == "enum") ? $3 : $2}' | sort | uniq -d)
[ -z "$twice" ] || { echo "defined in two headers: $twice"; exit 1; }
