  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside

Lines of change:

  $ charter branch
  * main  a349cbf9d0  Found Riverside Commons
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
    leaving.fork: decided by members with 4/5 of the votes cast, at least 2/3 taking part, twice in a row (amendments.fundamental)
  $ charter commit
  270c204274 on draft: notice of leaving.fork 60 days → 30 days
  clauses     1 amended
  $ charter switch main
  on branch main
  $ charter diff main draft
  What it means
    Leaving becomes easier
      8.1.1 leaving.fork: notice 60 days → 30 days (easier to leave)

  Rules
    Article 8, Leaving together (leaving-together)
      ~ 8.1.1 leaving.fork amended
          notice 60 days → 30 days (easier to leave)
  $ charter diff main draft --stat
  clauses     1 amended
  $ charter diff main draft --exit-code > /dev/null
  [1]
  $ charter log --from draft --oneline
  270c204274  2026-05-01  notice of leaving.fork 60 days → 30 days
  a349cbf9d0  2026-05-01  Found Riverside Commons
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
  copied ../shared.git to $SESSION/copy
  $ git -C ../copy branch --show-current
  main
  $ charter commit -m "A note"
  c150e24033 on main: A note
  $ charter push
  sent main to origin
  $ charter -C ../copy pull
  now at c150e24033
  $ echo more >> notes.md && charter commit -m "More" && charter push
  6531f23529 on main: More
  sent main to origin
  $ echo other > ../copy/other.md && charter -C ../copy commit -m "Other"
  dbcdd436eb on main: Other
  $ charter -C ../copy pull
  error: both sides have commits of their own: dbcdd436eb here, 6531f23529 there [merge-needed]
  help: `charter merge origin/main` brings them together
  [3]
  $ charter remote add bad 'ext::sh -c true'
  error: `ext::sh -c true` is no address of a repository [unsafe-address]
  help: name a folder, or an https, ssh or git address
  [8]
  $ charter pull nowhere
  error: there is no remote `nowhere` [unknown-remote]
  help: `charter remote add nowhere ADDRESS` names one
  [8]

A branch that others pushed is there to go to:

  $ charter -C ../copy switch draft
  on branch draft
  $ git -C ../copy rev-parse draft | cut -c1-10; git rev-parse draft | cut -c1-10
  270c204274
  270c204274

Names of branches:

  $ charter branch draft/two
  error: `draft/two` cannot be made beside the branch `draft` [branch-names-clash]
  help: of two branches, no name may be the other's beginning up to a slash; choose another name
  [8]
  $ charter branch plan/a
  made: plan/a
  $ charter branch plan
  error: `plan` cannot be made beside the branch `plan/a` [branch-names-clash]
  help: of two branches, no name may be the other's beginning up to a slash; choose another name
  [8]
  $ charter switch --create plan
  error: `plan` cannot be made beside the branch `plan/a` [branch-names-clash]
  help: of two branches, no name may be the other's beginning up to a slash; choose another name
  [8]
  $ charter switch HEAD~1
  error: `HEAD~1` is a revision, and no branch [unknown-branch]
  help: `charter show @HEAD~1` and `charter diff HEAD~1` look at it; `charter branch NAME --at HEAD~1` makes a branch there
  [8]
  $ charter show amendments.fundamental@HEAD~1 | head -n 1
  10.2  Fundamental articles  amendments.fundamental
  $ charter switch 'a b'
  error: `a b` cannot name a branch [bad-branch-name]
  help: use letters, digits, hyphens and slashes
  [8]

Unsaved work where others changed the same, and the way out:

  $ git -C ../copy switch -q main && git -C ../copy reset -q --hard HEAD~1
  $ sed -i 's/^name: .*/name: Riverside/' community.yaml && charter commit -q && charter push -q
  dfdf7e9767 on main: name Riverside Commons → Riverside
  who we are  1 changed
  sent main to origin
  $ sed -i 's/^name: .*/name: Brookside/' ../copy/community.yaml
  $ charter -C ../copy pull
  error: `community.yaml` has changes that are not committed [unsaved-changes]
  help: keep them on a branch of their own: `charter switch --create NAME`, `charter commit`, `charter switch main`, and pull again; nothing was changed
  [8]
  $ charter -C ../copy switch --create mine && charter -C ../copy commit && charter -C ../copy switch main && charter -C ../copy pull
  on branch mine
  b80c0aacdb on mine: name Riverside Commons → Brookside
  who we are  1 changed
  on branch main
  now at dfdf7e9767
  who we are  1 changed

Undo does not pass what git did:

  $ charter -C ../copy branch other
  made: other
  $ git -C ../copy commit -q --allow-empty -m "By git"
  $ charter -C ../copy undo
  undone: branch other
  $ charter -C ../copy undo
  error: `main` was moved since by another program, after `pull origin` [operation-overtaken]
  help: take that back with the program that did it, such as git, or change the files back and commit that
  [8]
  $ git -C ../copy reset -q --hard HEAD~1
  $ charter -C ../copy undo
  undone: pull origin
