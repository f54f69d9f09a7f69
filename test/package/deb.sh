#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The .deb holds everything that belongs in place, names what it needs, and the program in it runs.
# Usage: deb.sh BUILD
set -eu
build=$1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cd "$build"
cpack -G DEB -B "$made" > "$made/log" || { cat "$made/log"; exit 1; }
package=$(ls "$made"/charter_*.deb)
dpkg-deb -c "$package" | awk '{ print $6 }' > "$made/list"
for file in ./usr/bin/charter ./usr/bin/git-charter ./usr/share/man/man1/charter.1 \
  ./usr/share/man/man1/git-charter.1 ./usr/share/man/man1/charter-help.1 \
  ./usr/share/bash-completion/completions/charter ./usr/share/zsh/vendor-completions/_charter \
  ./usr/share/fish/vendor_completions.d/charter.fish ./usr/share/charter/schemas/article.json \
  ./usr/share/doc/charter/README.md ./usr/share/doc/charter/commands.md ./usr/share/doc/charter/copyright; do
  grep -q "^$file" "$made/list" || { echo "not in the package: $file"; cat "$made/list"; exit 1; }
done
depends=$(dpkg-deb -f "$package" Depends)
[ "$depends" = git ] || { echo "it depends on more than git: $depends"; exit 1; }
dpkg-deb -x "$package" "$made/root"
"$made/root/usr/bin/charter" --version
[ "$(readlink "$made/root/usr/bin/git-charter")" = charter ] || { echo "git-charter is no link"; exit 1; }
