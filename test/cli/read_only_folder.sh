#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A fork whose own side cannot be written, because the folder is not writable, says that it cannot be taken back and what
# finishes it; until then everything can be read, and nothing else can be changed.
# Usage: read_only_folder.sh PROGRAM. Root may write everywhere, and becomes somebody else, or the test is skipped (77).
set -eu
program=$(realpath "$1")
made=$(mktemp -d)
trap 'chmod -R u+w "$made"; rm -rf "$made"' EXIT
if [ "$(id -u)" = 0 ]; then
  command -v setpriv > /dev/null || exit 77
  chown 65534:65534 "$made"
  as() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
else
  as() { "$@"; }
fi
cd "$made"
export HOME="$made" GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org
export GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org
as "$program" version > /dev/null 2>&1 || exit 77  # who cannot run it proves nothing

fails() { echo "$1"; cat said; exit 1; }

as "$program" init Whole whole -q > said
as sh -c 'cd whole && printf "id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\n" > members.csv &&
  printf "member,pool,units\nana,commons,10\nbo,commons,10\n" > shares.csv && mkdir -p assets &&
  printf -- "- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n" > assets/cash.yaml'
as "$program" -C whole commit -q -m "Bo joins" > said
# The assets lie in a folder below, and are written before the registers.
chmod a-w whole
status=0
as "$program" -C whole fork --members bo --name Apart --into ../apart > said 2>&1 || status=$?
[ $status = 74 ] || fails "exit $status of the fork"
grep -q 'cannot be taken back' said || fails "it is not said that it is past the point of return"
grep -q 'charter fork --continue' said || fails "it is not said what finishes it"
[ -d apart/.git ] || fails "the new community is not made"

for words in status log show 'member list' check; do
  as "$program" -C whole $words > said 2>&1 || fails "cannot be read: $words"
done
as "$program" -C whole status > said 2>&1
grep -q 'charter fork --continue' said || fails "status does not say that a fork is not finished"
for words in 'fork --abort' 'fork --continue' 'member remove ana'; do
  status=0
  as "$program" -C whole $words > said 2>&1 || status=$?
  [ $status != 0 ] || fails "changed before the fork was finished: $words"
done
[ -d apart/.git ] || fails "the new community is gone"

chmod u+w whole
as "$program" -C whole fork --continue > said 2>&1 || fails "the fork cannot be finished"
as "$program" -C whole fork --verify "$(ls whole/settlements)" --with ../apart > said 2>&1 || fails "it does not hold"
