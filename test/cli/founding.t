A community from an example, and what it is made of:

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001
  founded Riverside Commons (c-0000000000000001) in riverside
  next: cd riverside, read it with `charter show`, change the files, and record changes with `charter commit`
  $ cd riverside
  $ git fsck --strict
  $ git status --short
  $ charter status
  Riverside Commons  c-0000000000000001
  on branch main
  no changes: the folder is as the last commit has it
  $ charter check | tail -n 1
  1 note
  $ charter log --oneline
  a349cbf9d0  2026-05-01  Found Riverside Commons
  $ charter show leaving.fork | head -n 12
  8.1.1  How it is done  leaving.fork
       At least 4 members tell the secretary in writing, 60 days before. Others
       may join them within 30 days. From the notice on, nothing is spent beyond
       the yearly budget until the division is done. What counts is what was held
       on the day of the notice. Nothing is charged for leaving.
       Rule: fork: default method least-imbalance, join window 30 days, leaving
       charge 0%, methods least-imbalance, minimum members 4, notice 60 days,
       receipts yes, record date notice, spending freeze yes, stays tool-library,
       stays compensated yes
       To amend this: 10.2 (amendments.fundamental)

The smallest one:

  $ cd ..
  $ charter init "Three Friends" --id c-0000000000000002
  founded Three Friends (c-0000000000000002) in three-friends
  next: cd three-friends, read it with `charter show`, change the files, and record changes with `charter commit`
  $ cat three-friends/community.yaml
  format: 1
  id: c-0000000000000002
  name: Three Friends
  formed: 2026-05-01
  pools:
    commons: {title: Everything held in common}
  $ charter -C three-friends check
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  1 note

A template that does not exist, a folder that is taken, nobody known:

  $ charter init X --template housing
  error: there is no template `housing` [unknown-template]
  help: did you mean `housing-cooperative`?
  [8]
  $ charter init "Three Friends"
  error: `$SESSION/three-friends` is there already and is not empty [target-not-empty]
  help: name a folder that does not exist yet
  [8]
  $ env -u GIT_AUTHOR_NAME -u GIT_COMMITTER_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_EMAIL charter init Y
  error: it is not known who you are [no-identity]
  help: tell git once: git config --global user.name "Ana Reis", and user.email likewise
  [8]
  $ ls
  riverside
  three-friends

A new community on the charter of another, without its people and property:

  $ charter clone riverside mill-lane --as "Mill Lane" --id c-0000000000000003 --set leaving.fork.notice="90 days" --no-input
  note: members.dues.amount stays 25.00 EUR; decide it with --set or in the file
  note: houses.ownership.holder stays members; decide it with --set or in the file
  note: money.year.year_end stays 31 December; decide it with --set or in the file
  note: money.limits.house.amount stays 1500.00 EUR; decide it with --set or in the file
  note: money.limits.board.amount stays 4000.00 EUR; decide it with --set or in the file
  note: shares.capital.par stays value of purpose.words.brick; decide it with --set or in the file
  note: end.dissolution.destination stays another housing co-operative; decide it with --set or in the file
  founded Mill Lane (c-0000000000000003) in mill-lane
  warning: there is no asset `mill-street-house` [rule-unknown-asset]
    --> charter/03-houses.yaml:13:15
     |
  13 |       assets: [mill-street-house, weir-lane-house, orchard-house]
     |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: it may be with the community these rules come from, or gone with those who left
        charter explain rule-unknown-asset

  warning: there is no asset `orchard-house` [rule-unknown-asset]
    --> charter/03-houses.yaml:13:15
     |
  13 |       assets: [mill-street-house, weir-lane-house, orchard-house]
     |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: it may be with the community these rules come from, or gone with those who left
        charter explain rule-unknown-asset

  warning: there is no asset `weir-lane-house` [rule-unknown-asset]
    --> charter/03-houses.yaml:13:15
     |
  13 |       assets: [mill-street-house, weir-lane-house, orchard-house]
     |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: it may be with the community these rules come from, or gone with those who left
        charter explain rule-unknown-asset

  warning: the text says 60 days and its rule says notice 90 days [number-contradicts-rule]
    --> charter/08-leaving.yaml:15:9
     |
  15 |         text: |
     |         ^^^^
  help: change the one that is wrong
        charter explain number-contradicts-rule

  warning: there is no asset `tool-library` [rule-unknown-asset]
    --> charter/08-leaving.yaml:29:18
     |
  29 |           stays: [tool-library]
     |                  ^^^^^^^^^^^^^^
  help: it may be with the community these rules come from, or gone with those who left
        charter explain rule-unknown-asset
  next: cd mill-lane, read it with `charter show`, change the files, and record changes with `charter commit`
  $ cd mill-lane
  $ sed -e 's|url: /.*|url: …|' -e 's|commit: .*|commit: …|' community.yaml
  format: 1
  id: c-0000000000000003
  name: Mill Lane
  formed: 2026-05-01
  units:
    EUR: {decimals: 2}
  pools:
    commons: {title: Everything held in common}
    housing: {title: The houses, share: brick}      # one brick is 100 euro paid in
  nodes:
    mill-street: {title: Mill Street, country: IE}
    weir-lane: {title: Weir Lane, country: IE}
    orchard: {title: The Orchard, country: IE}
  member_fields: [room]
  origin:
    kind: founded
    community: c-0000000000000001
    name: Riverside Commons
    url: ../riverside
    commit: …
  $ charter member list
  0 members
  $ charter asset list
  id                title                              nature
  handbook          Handbook of running houses         copyable
  rent-spreadsheet  Spreadsheet for working out rents  copyable
  2 assets
  $ charter diff original . --only clauses | sed -e 's|/.*/||'
  What it means
    Leaving becomes harder
      8.1.1 leaving.fork: notice 60 days → 90 days (harder to leave)

  Rules
    Article 8, Leaving together (leaving-together)
      ~ 8.1.1 leaving.fork amended
          notice 60 days → 90 days (harder to leave)
  $ cd ..
  $ charter clone riverside x --as X --set leaving.fork.notise="90 days"
  error: no rule of this charter has the parameter `leaving.fork.notise` [set-unknown-parameter]
  help: did you mean `leaving.fork.notice`?
        charter explain set-unknown-parameter
  [8]
  $ charter clone riverside x --as X --set leaving.fork.notice="soon"
  error: leaving.fork.notice: notice is not a duration [rule-wrong-type]
  help: charter explain rule-wrong-type
  [8]
  $ charter clone riverside x --as X --set leaving
  error: `leaving` decides nothing [set-malformed]
  help: write CLAUSE.PARAMETER=VALUE, as in exit.fork.notice=60 days
        charter explain set-malformed
  [8]
  $ ls
  mill-lane
  riverside
  three-friends

Another copy of the same one, by charter and by git:

  $ charter clone riverside copy
  copied riverside to copy
  $ charter -C copy status
  Riverside Commons  c-0000000000000001
  on branch main
  no changes: the folder is as the last commit has it
  $ git clone -q riverside by-git && charter -C by-git status
  Riverside Commons  c-0000000000000001
  on branch main
  no changes: the folder is as the last commit has it
  $ mkdir nothing && git -C nothing init -q
  $ charter clone nothing y
  error: nothing has been committed in `nothing` yet [not-a-community]
  help: `charter init NAME DIR` starts a community; `git clone` copies a repository that is empty
  [7]
  $ charter clone nowhere y
  error: cannot clone nowhere: repository 'nowhere' does not exist [remote-failed]
  help: check the address, and that you may read or write there
  [6]
  $ ls
  by-git
  copy
  mill-lane
  nothing
  riverside
  three-friends

Files of which nothing is taken over are left out:

  $ charter init "Old" old-coop --template housing-cooperative --id c-000000000000000b -q > /dev/null; charter clone old-coop new-coop --as New --id c-000000000000000c -q > /dev/null 2>&1; ls old-coop/assets new-coop/assets
  new-coop/assets:
  knowledge.yaml

  old-coop/assets:
  commons.yaml
  houses.yaml
  knowledge.yaml
