What others wrote into a community runs nothing here. An address is none that names a program:

  $ mkdir bin && printf '#!/bin/sh\ntouch %s/ran\n' "$PWD" > bin/git-remote-evil && chmod +x bin/git-remote-evil
  $ HERE="$PWD"; PATH="$PWD/bin:$PATH"
  $ charter init "Three Friends" friends --id c-0000000000000005 -q && charter clone friends lane --as Lane --id c-0000000000000006 -q
  founded Three Friends (c-0000000000000005) in friends
  founded Lane (c-0000000000000006) in lane
  $ cd lane && sed -i 's|url: .*|url: "evil::x"|; s|commit: .*|commit: 0123456789012345678901234567890123456789|' community.yaml && grep -A5 origin community.yaml
  origin:
    kind: founded
    community: c-0000000000000005
    name: Three Friends
    url: "evil::x"
    commit: 0123456789012345678901234567890123456789
  $ charter commit -q > /dev/null; charter diff original
  error: `evil::x` is no address to fetch from [unsafe-address]
  help: name the other community by its folder, or by an https, ssh or git address
  [8]
  $ charter clone evil::x; charter clone evil::x --as Other
  error: `evil::x` is no address to clone from [unsafe-address]
  help: name a folder, or an https, ssh or git address
  error: `evil::x` is no address to clone from [unsafe-address]
  help: name a folder, or an https, ssh or git address
  [8]
  $ git remote add evil evil::x && charter pull evil; charter push evil
  error: cannot fetch from evil: transport 'evil' not allowed [remote-failed]
  help: check the address, and that you may read or write there
  error: cannot push to evil: transport 'evil' not allowed [remote-failed]
  help: check the address, and that you may read or write there
  [6]
  $ ls "$HERE"
  bin
  friends
  lane

Times that no calendar has are taken as none, and places on earth are at most 14 hours apart:

  $ tree=$(git rev-parse HEAD^{tree})
  $ printf 'tree %s\nparent %s\nauthor A <a@b> 9223372036854775807 +0000\ncommitter A <a@b> -9223372036854775808 +99999\n\nFar\n' $tree $(git rev-parse HEAD) > ../far
  $ git update-ref refs/heads/main $(git hash-object --literally -w -t commit ../far)
  $ charter log -n 1
  aa305c0c6f  1970-01-01  A  Far
  $ GIT_COMMITTER_DATE='9223372036854775807 +0000' charter log -n 1
  aa305c0c6f  1970-01-01  A  Far
  $ git update-ref refs/heads/main HEAD~1

Folders in folders without end are not walked:

  $ deep=$tree; for i in $(seq 600); do deep=$(printf '040000 tree %s\td\n' $deep | git mktree); done
  $ git update-ref refs/heads/main $(git commit-tree -p HEAD -m Deep $( (git ls-tree HEAD; printf '040000 tree %s\td\n' $deep) | git mktree))
  $ charter check --at HEAD 2>&1 | cut -c1-100
  error: `d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/…` holds folders in folders, more than 512 deep [t
  help: nobody works in such a folder: it was made to make programs fail, or by mistake
