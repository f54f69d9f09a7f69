A fork that was stopped on the way is finished only from where it was begun, and taking it back destroys nothing that
it did not make.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  founded Three Rivers (c-0000000000000002) in rivers
  $ cd rivers
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n' > assets/cash.yaml
  $ yes "What we wrote down." | head -n 300 > minutes.md
  $ charter commit -q -m "Begin" > ../said

As if it had been stopped before its last step: the new community is there, and the main line has not moved.

  $ bash -c 'ulimit -f 4; charter fork --members bo,cleo --name North --into ../north; true' > /dev/null 2>&1
  $ cp .git/charter/fork ../note
  $ charter fork --continue > ../said
  receipts and the page are written by `charter -C $SESSION/north fork --verify 553b642d7ed34116` with --receipts or --html
  $ git reset -q --hard HEAD~1 && cp ../note .git/charter/fork
  $ charter status | sed -n 3p
  a fork was interrupted halfway: `charter fork --continue` finishes it, `charter fork --abort` clears it

What was added to the new community stays:

  $ try() { "$@" 2>&1 | sed 's|error: .*/north|error: …/north|'; }
  $ git -C ../north branch draft; try charter fork --abort
  error: …/north has changes of its own, which would be lost [fork-child-changed]
  help: finish the fork with `charter fork --continue`, or move that folder away first
  $ git -C ../north branch -q -D draft; echo mine > ../north/mine.txt; echo mine.txt > ../north/.git/info/exclude
  $ try charter fork --abort
  error: …/north has changes of its own, which would be lost [fork-child-changed]
  help: finish the fork with `charter fork --continue`, or move that folder away first
  $ rm ../north/mine.txt

It is finished from the branch it was begun on, as that was:

  $ git switch -q -c other; charter fork --continue
  error: the fork was begun on `main`, and another branch is checked out [fork-other-branch]
  help: `git switch main`, then `charter fork --continue`; or clear the fork with `charter fork --abort`
  [8]
  $ git switch -q main; echo x >> minutes.md; charter fork --continue
  error: the working folder has changes that are not committed [unsaved-changes]
  help: put the changed files aside and go on with `charter fork --continue`, or clear the fork with `charter fork --abort`
  [8]
  $ git checkout -q .; git commit -q --allow-empty -m "Meanwhile"; charter fork --continue
  error: `main` has moved since the fork was begun [fork-branch-moved]
  help: clear the fork with `charter fork --abort`, and begin it anew
  [8]
  $ git reset -q --hard HEAD~1; git branch -q -D other

A note that somebody else wrote is not believed:

  $ mkdir ../theirs; echo work > ../theirs/work.txt
  $ sed "s|^child .*|child damaged $(cd ../theirs; pwd)|" ../note > .git/charter/fork; charter status; charter fork --continue; charter fork --abort --dry-run; charter fork --abort
  Three Rivers  c-0000000000000002
  on branch main
  a fork was interrupted, and its note cannot be read: look whether a new community was made, and move it away; then `charter fork --abort` clears the note
  no changes: the folder is as the last commit has it
  error: the note of an interrupted fork cannot be read [fork-note-unreadable]
  help: look whether a new community was made, and move it away; then `charter fork --abort` clears the note
  a half-made fork would be ended
  the half-made fork is cleared; nothing has changed
  $ cat ../theirs/work.txt
  work
  $ charter fork --abort --dry-run; charter fork --verify nothing --members bo
  error: no fork was interrupted here [no-half-made-fork]
  help: `charter fork --members WHO --name NAME --into DIR` begins one
  error: --verify computes a record again, and makes no fork [fork-usage]
  help: leave --members, --group, --name and --into out
  [2]
  $ cp ../note .git/charter/fork; charter fork --abort
  the half-made fork is cleared; nothing has changed
  $ ls .. ; charter status | tail -n 1
  note
  rivers
  said
  theirs
  no changes: the folder is as the last commit has it

A folder within this one is refused under another name too. What cannot be written does not undo a fork:

  $ ln -s rivers ../alias; charter fork --members bo,cleo --name North --into ../alias/inner
  error: the new community would lie inside this one's folder [fork-inside]
  help: name a folder beside it, as in --into ../NAME
  [8]
  $ charter fork --members bo,cleo --name North --into ../north --receipts ../none/receipts.txt > ../said
  error: cannot create $SESSION/rivers/../none/receipts.txt.new: No such file or directory [disk-failed]
  help: the fork is made; `charter fork --verify settlements/553b642d7ed34116616343420fe6c647a7b10b235d4b97ad7c5243c840972fa6` with --html or --receipts writes them again
  [74]
  $ charter log --oneline -n 1; charter fork --verify settlements/* --with ../north | tail -n 1
  7ee41340bf  2026-05-01  2 members leave to found North
  it holds
