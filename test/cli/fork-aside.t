Who has no say over the main line leaves the side of those who stay on a branch of its own; and a fork that was
stopped on the way is finished or taken back.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  founded Three Rivers (c-0000000000000002) in rivers
  $ cd rivers
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n' > assets/cash.yaml
  $ yes "What we wrote down." | head -n 300 > minutes.md
  $ charter commit -q -m "Begin"
  fe378a3e0c on main: Begin
  members     4 joined
  shares      4 issued or cancelled
  assets      1 acquired
  $ main=$(git rev-parse main)

A dry run says what stands in the way of doing it:

  $ charter fork --members bo,cleo --name North --into . --dry-run
  error: the new community would lie inside this one's folder [fork-inside]
  help: name a folder beside it, as in --into ../NAME
  [8]
  $ mkdir ../full; touch ../full/something; charter fork --members bo,cleo --name North --into ../full --dry-run 2>&1 | sed "s|\`.*/full|\`full|"
  error: `full` is there already and is not empty [target-not-empty]
  help: name a folder that does not exist yet with --into
  $ charter fork --members bo,cleo --name North --into ../north --parent-branch main --dry-run
  error: there is a branch `main` already [branch-exists]
  help: name a new one with --parent-branch
  [8]
  $ charter fork --members bo,cleo --name North --into ../north --parent-branch "no name" --dry-run
  error: `no name` is no name for a branch [bad-branch-name]
  help: use letters, digits and hyphens
  [8]

The system kills the program when it writes more than four kilobytes to one file, which is in the middle of the new
community's files:

  $ stopped() { bash -c 'ulimit -f 4; "$@"; true' - "$@" > /dev/null 2>&1; }
  $ stopped charter fork --members bo,cleo --name North --into ../north --parent-branch after
  $ ls -d ../north; charter status | sed -n 3p
  ls: cannot access '../north': No such file or directory
  a fork was interrupted halfway: `charter fork --continue` finishes it, `charter fork --abort` clears it
  $ charter fork --members bo,cleo --name North --into ../other
  error: a fork was interrupted halfway [fork-half-made]
  help: finish it with `charter fork --continue`, or clear it with `charter fork --abort`
  [8]
  $ charter fork --abort
  the half-made fork is cleared; nothing has changed
  $ ls -A ..; git branch; charter status | tail -n 1
  full
  rivers
  * main
  no changes: the folder is as the last commit has it

Or it is finished. The main line is where it was, and so is the folder:

  $ stopped charter fork --members bo,cleo --name North --into ../north --parent-branch after
  $ charter fork --continue | sed 's|made: .*/|made: |'
  receipts and the page are written by `charter -C $SESSION/north fork --verify 553b642d7ed34116` with --receipts or --html
  made: north at 812dd8c334, and here 7ee41340bf on branch after
  $ charter fork --abort
  error: no fork was interrupted here [no-half-made-fork]
  help: `charter fork --members WHO --name NAME --into DIR` begins one
  [8]
  $ git branch; test "$(git rev-parse main)" = "$main" && charter member list | tail -n 1
    after
  * main
  4 members
  $ charter -C ../north log --oneline
  812dd8c334  2026-05-01  Found North with 2 members of Three Rivers
  fe378a3e0c  2026-05-01  Begin
  8bee8cbe6b  2026-05-01  Found Three Rivers
  $ charter log --from after --oneline
  7ee41340bf  2026-05-01  2 members leave to found North
  fe378a3e0c  2026-05-01  Begin
  8bee8cbe6b  2026-05-01  Found Three Rivers

Each side is proved from its own branch; whoever has the say over the main line takes the other over:

  $ charter -C ../north fork --verify $(ls ../north/settlements) --with ../rivers@after | tail -n 1
  it holds
  $ git merge -q --ff-only after && charter fork --verify settlements/* --with ../north | tail -n 1
  it holds

Where the main line has moved on meanwhile, a merge takes the branch over, and the commit that made the record is found
on the branch:

  $ git reset -q --hard $main && git branch -q -D after && rm -rf ../north
  $ charter fork --members bo,cleo --name North --into ../north --parent-branch after -q > /dev/null
  $ echo "And this." >> minutes.md && git commit -q -a -m "More minutes"
  $ git merge -q --no-edit after && git log --format=%p -1 | wc -w
  2
  $ echo "And that." >> minutes.md && git commit -q -a -m "Still more minutes"
  $ charter fork --verify settlements/* --with ../north
  record 553b642d7ed34116: the division follows from its inputs
    HEAD (c-0000000000000002), party stays, since commit 7ee41340bf: as the record says
    ../north (c-5a2b56e183074fb4), party north, since commit 812dd8c334: as the record says
  it holds
  $ charter -C ../north fork --verify $(ls settlements) --with ../rivers | tail -n 1
  it holds
