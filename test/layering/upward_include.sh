#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# With the include roots that the model has, a header of its own and of the values is found, and one of
# rendering is not. Usage: upward_include.sh COMPILER MODEL-ROOTS BUILD-INCLUDE-FOLDER
set -u
compiler=$1 roots=$2 include=$3
flags="-I$include/model -I$include/value -I$include/diag"
for root in $(echo "$roots" | tr ':' ' '); do
  case "$root" in
    */include/render*) echo "the model sees $root"; exit 1 ;;
  esac
done
compiles() { # compiles HEADER
  echo "#include \"$1\"" | $compiler -std=c++20 -fsyntax-only $flags -x c++ - 2> /dev/null
}
compiles diag/fault.h || { echo "the model cannot include diag/fault.h"; exit 1; }
compiles model/asset.h || { echo "the model cannot include model/asset.h"; exit 1; }
[ -e "$include/render/render/text.h" ] || { echo "render/text.h has gone"; exit 1; }
if compiles render/text.h; then
  echo "the model can include render/text.h"
  exit 1
fi
