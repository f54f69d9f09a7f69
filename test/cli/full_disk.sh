#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# On a full disk, founding and copying leave nothing behind, and say that it is full.
# Usage: full_disk.sh PROGRAM. Where file systems cannot be mounted the test is skipped (77).
set -eu
program=$1
if [ "${FULL_DISK_INSIDE:-}" != yes ]; then
  unshare --mount --map-root-user true 2> /dev/null || exit 77
  FULL_DISK_INSIDE=yes exec unshare --mount --map-root-user sh "$0" "$program"
fi
made=$(mktemp -d)
trap 'umount "$made/disk"; rm -rf "$made"' EXIT
mkdir "$made/disk"
mount -t tmpfs -o size=64k tmpfs "$made/disk" || exit 77
cd "$made"
export HOME="$made" GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org
export GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org

"$program" init Whole whole --template housing-cooperative -q > said

refused() {
  status=0
  "$@" > said 2>&1 || status=$?
  [ $status = 74 ] || { echo "exit $status of: $*"; cat said; exit 1; }
  grep -qi 'disk\|space' said || { echo "nothing said of the disk:"; cat said; exit 1; }
  grep -q 'make room' said || { echo "no way out:"; cat said; exit 1; }
  [ -z "$(ls -A disk)" ] || { echo "left behind:"; ls -lA disk; exit 1; }
}
refused "$program" init Full disk/full --template housing-cooperative
refused "$program" clone whole disk/copy
refused "$program" clone whole disk/other --as Other
