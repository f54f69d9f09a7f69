Linked worktrees share one repository, and each has its own undo:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ charter member add one --name One > /dev/null
  `charter commit` records it
  $ git worktree add -q -b beside "../we st.2" && cd "../we st.2"
  $ charter member add two --name Two > /dev/null
  `charter commit` records it
  $ git for-each-ref refs/charter --format='%(refname)'
  refs/charter/files/00000001
  refs/charter/worktrees/we-st%2E2/files/00000001
  $ cd ../friends && charter undo
  undone: member add one
  $ git reflog expire --expire=now --all && git gc -q --prune=now
  $ charter redo && cat members.csv
  done again: member add one
  id,name,class,node,joined,guardian
  one,One,,,2026-05-01,
  $ cd "../we st.2" && charter undo && git gc -q --prune=now && charter redo && cat members.csv
  undone: member add two
  done again: member add two
  id,name,class,node,joined,guardian
  two,Two,,,2026-05-01,
  $ git fsck --strict

A way from no branch leads to one that is there:

  $ charter commit -q > /dev/null; git switch -q --detach && charter member add six > /dev/null; charter commit
  `charter commit` records it
  error: no branch is checked out [detached-head]
  help: go to a branch first: `charter switch main`; `git switch --create NAME` makes one here
  [8]
  $ git checkout -q -- . && git switch -q beside
  $ cd ../friends && charter branch --delete nope
  error: there is no branch `nope` [unknown-branch]
  help: `charter branch` shows the branches
  [8]
