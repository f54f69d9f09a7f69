Another program that holds git's lock is never in charter's way with half a change, and keeps its lock:

  $ charter init Lake lake --id c-0000000000000005 -q && cd lake
  founded Lake (c-0000000000000005) in lake
  $ charter member add a -q > /dev/null; charter member add z > /dev/null; charter commit -q > /dev/null
  `charter commit` records it
  $ touch .git/index.lock
  $ charter member add b
  error: git, or another program, is changing this repository [repository-locked]
  help: try again when it is done; if none is running, remove .git/index.lock
  [74]
  $ echo draft > notes.md
  $ charter commit -q
  error: git, or another program, is changing this repository [repository-locked]
  help: try again when it is done; if none is running, remove .git/index.lock
  [74]
  $ rm notes.md
  $ charter fork --members a --name New --into ../new > /dev/null
  error: git, or another program, is changing this repository [repository-locked]
  help: try again when it is done; if none is running, remove .git/index.lock
  [74]
  $ charter undo
  error: git, or another program, is changing this repository [repository-locked]
  help: try again when it is done; if none is running, remove .git/index.lock
  [74]
  $ ls ../new; cat members.csv; charter status; ls .git/index.lock
  ls: cannot access '../new': No such file or directory
  id,name,class,node,joined,guardian
  a,,,,2026-05-01,
  z,,,,2026-05-01,
  Lake  c-0000000000000005
  on branch main
  no changes: the folder is as the last commit has it
  .git/index.lock
  $ rm .git/index.lock; charter undo --list
     3  commit: a and z join
     2  member add z
     1  member add a

From no branch to one, and back:

  $ git checkout -q --detach && charter switch main && charter undo && git status --short --branch
  on branch main
  undone: switch main (from 5889377f20f5b30bd7716a7cc39382b2b4025cb7)
  ## HEAD (no branch)
  $ charter redo && git status --short --branch
  done again: switch main (from 5889377f20f5b30bd7716a7cc39382b2b4025cb7)
  ## main
  $ charter undo -q > /dev/null; git checkout -q main

A branch that another working folder is on stays there:

  $ git worktree add -q ../beside -b beside
  $ charter switch beside
  error: `beside` is the branch of another working folder, $SESSION/beside [branch-elsewhere]
  help: work on it there, or let that folder go to another branch first
  [8]
  $ charter branch --delete beside
  error: `beside` is the branch of another working folder, $SESSION/beside [branch-elsewhere]
  help: work on it there, or let that folder go to another branch first
  [8]
  $ (cd ../beside && charter switch main)
  error: `main` is the branch of another working folder, $SESSION/lake [branch-elsewhere]
  help: work on it there, or let that folder go to another branch first
  [8]
  $ git worktree remove ../beside && charter branch --delete beside
  removed: beside

A merge of git is settled, checked and recorded with both its parents:

  $ charter switch --create other -q && charter member add o > /dev/null && echo theirs > notes.md && charter commit -q
  on branch other
  `charter commit` records it
  829339ea79 on other: o joins
  members     1 joined
  $ charter switch main -q && charter member add m > /dev/null && echo ours > notes.md && charter commit -q
  on branch main
  `charter commit` records it
  399b35baff on main: m joins
  members     1 joined
  $ git merge -q other > /dev/null
  [1]
  $ charter status --json | grep merging
    "merging": true,
  $ charter status | sed -n 3p
  git is in the middle of a merge: `charter commit` records it once every file is settled, `git merge --abort` takes it back
  $ charter commit
  error: `members.csv` and 1 more are not settled yet [merge-not-settled]
  help: write each file as it is to be, and say so with `git add FILE` or `git rm FILE`
  [8]
  $ charter undo
  error: git is in the middle of a `merge` [git-act-under-way]
  help: settle the files and record them with `charter commit`, or take the merge back with `git merge --abort`
  [8]
  $ charter undo --dry-run
  error: git is in the middle of a `merge` [git-act-under-way]
  help: settle the files and record them with `charter commit`, or take the merge back with `git merge --abort`
  [8]
  $ charter switch other
  error: git is in the middle of a `merge` [git-act-under-way]
  help: settle the files and record them with `charter commit`, or take the merge back with `git merge --abort`
  [8]
  $ printf 'id,name,class,node,joined,guardian\na,,,,2026-05-01,\nm,,,,2026-05-01,\no,,,,2026-05-01,\nz,,,,2026-05-01,\n' > members.csv
  $ echo both > notes.md; git add .
  $ charter commit notes.md
  error: a merge is recorded whole [merge-in-parts]
  help: `charter commit` without paths records it
  [8]
  $ charter commit --dry-run
  would record: Merge 829339ea79 into main
  members     1 joined
  $ charter commit
  4e39349c22 on main: Merge 829339ea79 into main
  members     1 joined
  $ git log -1 --format=%P%n%B && git status --short --branch
  399b35baffb65b5615622aff4e008dfab5365ca6 829339ea792c7084f0e3c8e9403013f6fa49e850
  Merge 829339ea79 into main

  o joins

  ## main
  $ charter undo && charter status --json | grep merging && git diff --stat HEAD | cat
  undone: commit: Merge 829339ea79 into main
    "merging": true,
   members.csv | 1 +
   notes.md    | 2 +-
   2 files changed, 2 insertions(+), 1 deletion(-)
  $ charter redo && git status --short --branch && git log --oneline --graph
  done again: commit: Merge 829339ea79 into main
  ## main
  *   4e39349 Merge 829339ea79 into main
  |\  
  | * 829339e o joins
  * | 399b35b m joins
  |/  
  * 5889377 a and z join
  * 9bf12d2 Found Lake

Settled as one side had it, it is a merge still:

  $ charter switch other -q && echo more > more.md && charter commit -q && charter switch main -q
  on branch other
  9b2114d8d1 on other: Add more.md
  on branch main
  $ git merge -q --no-commit other 2> /dev/null > /dev/null && git rm -q -f more.md && charter commit && git log -1 --format=%P
  308efc8795 on main: Merge 9b2114d8d1 into main
  4e39349c22532b668673715b7f143027bc5e0b07 9b2114d8d19c71c82b5518ed5eb744122f2eacce

Taken back, and then ended with git, it cannot be done again:

  $ charter undo && git merge --abort && charter redo
  undone: commit: Merge 9b2114d8d1 into main
  error: the merge that was taken back is no longer under way [merge-gone]
  help: `git merge` begins it anew
  [8]

What is not a merge is ended with git:

  $ charter switch other -q && echo again > notes.md && charter commit -q && charter switch main -q
  on branch other
  a1678bf494 on other: Change notes.md
  on branch main
  $ git cherry-pick other > /dev/null 2>&1
  [1]
  $ charter commit
  error: git is in the middle of a `cherry-pick` [git-act-under-way]
  help: finish it with `git cherry-pick --continue`, or take it back with `git cherry-pick --abort`
  [8]
  $ charter status | sed -n 3p
  git is in the middle of a cherry-pick: `git cherry-pick --continue` finishes it, `git cherry-pick --abort` takes it back
  $ charter member add late
  error: git is in the middle of a `cherry-pick` [git-act-under-way]
  help: finish it with `git cherry-pick --continue`, or take it back with `git cherry-pick --abort`
  [8]
  $ git cherry-pick --abort

Trials refuse what would be refused:

  $ charter switch nosuch --dry-run
  error: there is no branch `nosuch` [unknown-branch]
  help: `charter switch --create nosuch` makes it
  [8]
  $ charter switch --create main --dry-run
  error: there is a branch `main` already [branch-exists]
  help: go to it with `charter switch main`
  [8]
  $ charter branch main --dry-run
  error: there is a branch `main` already [branch-exists]
  help: go to it with `charter switch main`
  [8]
  $ charter branch "bad name" --dry-run
  error: `bad name` cannot name a branch [bad-branch-name]
  help: use letters, digits, hyphens and slashes
  [8]
  $ charter branch --delete nosuch --dry-run
  error: there is no branch `nosuch` [unknown-branch]
  help: `charter branch` shows the branches
  [8]
  $ charter push --dry-run
  error: there is no remote `origin` [unknown-remote]
  help: `charter remote add origin ADDRESS` names one
  [8]
  $ charter pull --dry-run
  error: there is no remote `origin` [unknown-remote]
  help: `charter remote add origin ADDRESS` names one
  [8]
  $ charter clone nosuch x --dry-run
  error: cannot clone nosuch: 'nosuch' does not appear to be a git repository [remote-failed]
  help: check the address, and that you may read or write there
  [6]
  $ charter push
  error: there is no remote `origin` [unknown-remote]
  help: `charter remote add origin ADDRESS` names one
  [8]
  $ git reset -q --hard; git status --short

Names that mean a version already name no branch:

  $ charter branch @
  error: `@` cannot name a branch: it means a version already [bad-branch-name]
  help: choose a name that is no day, no tag and no id of a commit
  [8]
  $ charter branch 2026-01-01
  error: `2026-01-01` cannot name a branch: it means a version already [bad-branch-name]
  help: choose a name that is no day, no tag and no id of a commit
  [8]
  $ charter branch original
  error: `original` cannot name a branch: it means a version already [bad-branch-name]
  help: choose a name that is no day, no tag and no id of a commit
  [8]
  $ charter branch 0123456789012345678901234567890123456789
  error: `0123456789012345678901234567890123456789` cannot name a branch: it means a version already [bad-branch-name]
  help: choose a name that is no day, no tag and no id of a commit
  [8]

Going where one is, is no operation:

  $ charter switch main && charter undo --list | head -n 1
  on branch main
    19  switch main (from other)

Messages that no tool could show:

  $ echo draft > draft.md
  $ charter commit -m "   "
  error: the first line of the message is empty [bad-message]
  help: say in it what the commit does, or leave -m away
  [2]
  $ charter commit -m "$(printf '\nsecond')"
  error: the first line of the message is empty [bad-message]
  help: say in it what the commit does, or leave -m away
  [2]
  $ charter commit -m "$(printf 'a\033[31m')"
  error: the message holds control characters [bad-message]
  help: write text, tabs and line ends only
  [2]
  $ charter commit -m "$(printf '\377')"
  error: the message is not UTF-8 [bad-message]
  help: write it in UTF-8
  [2]
  $ charter commit -q -m "$(printf 'First\n\n\tSecond')"
  98d362216f on main: First

Somebody's working folder takes no push, and says what would:

  $ cd .. && charter clone lake copy -q && cd copy && charter member add p -q > /dev/null && charter commit -q
  copied lake to copy
  fec5db1384 on main: p joins
  members     1 joined
  $ charter push
  error: `origin` is somebody's working folder, which nobody else may change [push-into-folder]
  help: share a repository without one, which `git init --bare FOLDER` makes; or let them pull from you
  [6]
  $ git clone -q --bare ../lake ../shared.git && charter remote add shared ../shared.git
  added: shared  ../shared.git
  $ charter push shared && charter push shared
  sent main to shared
  nothing new: shared has all of main

Git is not sent elsewhere by what stands in the environment:

  $ git init -q ../elsewhere && GIT_DIR=$PWD/../elsewhere/.git charter pull; git -C ../elsewhere for-each-ref
  nothing new

A fork is not undone:

  $ charter member add q -q > /dev/null && charter commit -q
  bc360f0be7 on main: q joins
  members     1 joined
  $ charter fork --members p --name New --into ../new -q > /dev/null && charter undo
  error: a fork was made after `commit: q joins`, and a fork is not undone: two communities exist [fork-not-undone]
  help: change what is to be changed, and commit that
  [8]
  $ cd ../new && charter undo
  error: nothing was done here that could be undone [nothing-to-undo]
  help: founding, copying and forking a community are not undone
  [8]

Another repository inside is no part of this one, and is said where a file is expected:

  $ mkdir assets && git init -q assets/mill && git init -q ../module && git -C ../module commit -q --allow-empty -m Module
  $ charter check | grep -A 1 submodule; charter status | grep -c submodule; charter commit -q 2>&1 | head -n 1; rm -rf assets
  error: another repository stands where a file is expected [submodule]
   --> assets/mill
  help: remove the submodule, and put the files themselves in its place
        charter explain submodule

  3
  error: another repository stands where a file is expected [submodule]
  $ git update-index --add --cacheinfo 160000,$(git -C ../module rev-parse HEAD),charter/module && mkdir charter/module
  $ charter check | grep -A 1 submodule; charter commit -q 2>&1 | head -n 1; git reset -q && rmdir charter/module
  error: another repository stands where a file is expected [submodule]
   --> charter/module
  help: remove the submodule, and put the files themselves in its place
        charter explain submodule

  error: another repository stands where a file is expected [submodule]

What stands among the articles and is read as none of them:

  $ mkdir charter/more && cp charter/01-*.yaml charter/more/ && cp charter/01-*.yaml charter/02.yml && charter check | grep -A 1 unread-sheet
  warning: this file is not part of the charter: no article is read from it [unread-sheet]
   --> charter/02.yml
  --
        charter explain unread-sheet

  warning: this file is not part of the charter: no article is read from it [unread-sheet]
   --> charter/more/01-ground.yaml
  --
        charter explain unread-sheet
