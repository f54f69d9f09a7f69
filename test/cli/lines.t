  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside

Lines of change:

  $ charter branch
  * main  88de6b95e0  Found Riverside Commons
  $ charter switch --create draft
  on branch draft
  $ sed -i 's/notice: 60 days/notice: 30 days   # shorter/' charter/*.yaml
  $ charter status
  Riverside Commons  c-0000000000000001
  on branch draft

  Rules
    Article 8, Leaving together (leaving-together)
      ~ 8.1.1 leaving.fork amended
          notice 60 days → 30 days (easier to leave)

  What this needs
    leaving.fork: base cast, body members, level fundamental, quorum 2/3, ratio 4/5, rounds 2 (amendments.fundamental)

  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/08-leaving.yaml:21:17
     |
  21 |           kind: fork
     |                 ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in
  $ charter commit
  39db6076c6 on draft: notice of leaving.fork 60 days → 30 days
  clauses     1 amended
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/08-leaving.yaml:21:17
     |
  21 |           kind: fork
     |                 ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in
  $ charter switch main
  on branch main
  $ charter diff main draft
  Rules
    Article 8, Leaving together (leaving-together)
      ~ 8.1.1 leaving.fork amended
          notice 60 days → 30 days (easier to leave)
  $ charter diff main draft --stat
  clauses     1 amended
  $ charter diff main draft --exit-code > /dev/null
  [1]
  $ charter log --from draft --oneline
  39db6076c6  2026-05-01  notice of leaving.fork 60 days → 30 days
  88de6b95e0  2026-05-01  Found Riverside Commons
  $ charter branch --delete draft
  error: `draft` has commits that no other branch has [branch-not-merged]
  help: merge it first
  [8]
  $ charter branch --delete main
  error: `main` is the branch you are on [branch-in-use]
  help: switch to another one first
  [8]
  $ charter switch darft
  error: there is no branch `darft` [unknown-branch]
  help: did you mean `draft`?
  [8]
  $ charter diff HEAD~7
  error: `HEAD~7` is no revision, folder or address of a community [unknown-revision]
  help: did you mean `HEAD`?
  [8]

Unsaved work comes along, or stops the switch:

  $ echo "A note" > notes.md
  $ charter switch draft
  on branch draft
  $ cat notes.md
  A note
  $ sed -i 's/notice: 30 days/notice: 45 days/' charter/*.yaml
  $ charter switch main
  error: `charter/08-leaving.yaml` has changes that are not committed [unsaved-changes]
  help: commit them first; nothing was changed
  [8]
  $ grep -h "notice: 45" charter/*.yaml
        notice: 45 days
            notice: 45 days   # shorter

Sharing:

  $ charter undo
  error: `charter/08-leaving.yaml` was changed meanwhile [file-changed]
  help: save that change elsewhere, or commit it, and repeat
  [8]
  $ git checkout -q charter
  $ git init -q --bare ../shared.git
  $ charter remote add origin ../shared.git
  added: origin  ../shared.git
  $ charter remote list | sed 's|  .*/|  …/|'
  origin  …/shared.git
  $ charter push
  sent draft to origin
  $ charter switch main && charter push
  on branch main
  sent main to origin
  $ charter clone ../shared.git ../copy
  error: `../shared.git` has no commits [not-a-community]
  help: name the folder or address of a community
  [7]
  $ git -C ../copy branch --show-current
  fatal: cannot change to '../copy': No such file or directory
  [128]
  $ charter commit -m "A note"
  b0e16599dc on main: A note
  $ charter push
  sent main to origin
  $ charter -C ../copy pull
  error: no folder `../copy` [folder-missing]
  [2]
  $ echo more >> notes.md && charter commit -m "More" && charter push
  c02655ab0c on main: More
  sent main to origin
  $ echo other > ../copy/other.md && charter -C ../copy commit -m "Other"
  $SESSION/home/session.sh: 72: cannot create ../copy/other.md: Directory nonexistent
  [2]
  $ charter -C ../copy pull
  error: no folder `../copy` [folder-missing]
  [2]
  $ charter remote add bad 'ext::sh -c true'
  error: `ext::sh -c true` is no address of a repository [unsafe-address]
  help: name a folder, or an https, ssh or git address
  [8]
  $ charter pull nowhere
  error: there is no remote `nowhere` [unknown-remote]
  help: `charter remote add nowhere ADDRESS` names one
  [8]
