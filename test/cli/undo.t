What undo and redo need outlives `git gc`, also where it was never committed, or was undone:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ echo "A draft" > notes.md
  $ printf 'id,name,class,node,joined,guardian\ncy,Cy,,,,\n' > members.csv
  $ charter member add bo --name Bo > /dev/null
  `charter commit` records it
  $ charter commit -q > /dev/null
  $ charter undo
  undone: commit: bo and cy join
  $ git for-each-ref refs/charter
  3e64ea8122dbe58c5a566e033975c1bb94205299 tree	refs/charter/files/00000001
  879534897401425fb32e5258b8c16d6062ca5180 commit	refs/charter/undone/00000002-0
  $ git reflog expire --expire=now --all && git gc -q --prune=now && git fsck --strict
  $ charter redo
  done again: commit: bo and cy join
  $ charter log --oneline
  8795348974  2026-05-01  bo and cy join
  a9f381366b  2026-05-01  Found Three Friends
  $ charter undo && charter undo
  undone: commit: bo and cy join
  undone: member add bo
  $ cat members.csv
  id,name,class,node,joined,guardian
  cy,Cy,,,,
  $ charter redo
  done again: member add bo
  $ git -c core.pager=cat log --oneline
  a9f3813 Found Three Friends
  $ git for-each-ref refs/charter
  3e64ea8122dbe58c5a566e033975c1bb94205299 tree	refs/charter/files/00000001
  879534897401425fb32e5258b8c16d6062ca5180 commit	refs/charter/undone/00000002-0
  $ charter member add dee > /dev/null
  `charter commit` records it
  $ charter undo --list
     3  member add dee
     1  member add bo
  $ git for-each-ref refs/charter --format='%(refname)'
  refs/charter/files/00000001
  refs/charter/files/00000003
  $ charter clone . ../copy > /dev/null && git -C ../copy for-each-ref refs/charter
