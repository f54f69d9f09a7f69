  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside

The register changes in the folder, and a commit records it:

  $ charter member list --class associate
  id     name         class      joined
  gus    Gus McCabe   associate  2025-10-01
  wanda  Wanda Nowak  associate  2026-02-01
  2 members
  $ charter member add ana-reis --name "Ana Reis" --class resident
  Members
    + ana-reis joined: Ana Reis, class resident, joined 2026-05-01
  `charter commit` records it
  $ git diff --stat
   members.csv | 1 +
   1 file changed, 1 insertion(+)
  $ charter share issue ana-reis housing 20
  Shares
    + ana-reis: 20 bricks of housing issued
    = housing: 20 issued; +20 bricks in all
  `charter commit` records it
  $ charter share transfer ana-reis ben housing 5 --dry-run
  Shares
    ~ ana-reis → ben: 5 bricks of housing transferred
    = housing: 5 transferred; 0 bricks in all
  this is what would change; nothing was done
  $ charter status
  Riverside Commons  c-0000000000000001
  on branch main

  Members
    + ana-reis joined: Ana Reis, class resident, joined 2026-05-01

  Shares
    + ana-reis: 20 bricks of housing issued
    = housing: 20 issued; +20 bricks in all

  warning: no rule establishes `resident` [class-unestablished]
   --> members.csv:2:19
    |
  2 | ana-reis,Ana Reis,resident,,2026-05-01,,
    |                   ^^^^^^^^
  help: charter explain class-unestablished
  $ charter status --porcelain
  A member ana-reis
  C share ana-reis/housing +20
  $ charter commit
  5a4eb9d2b4 on main: ana-reis joins, 20 bricks of housing issued to ana-reis
  members     1 joined
  shares      1 issued or cancelled
  $ git log -p -1 --format=%s -- members.csv
  ana-reis joins, 20 bricks of housing issued to ana-reis

  diff --git a/members.csv b/members.csv
  index fe22e6d..f607a2a 100644
  --- a/members.csv
  +++ b/members.csv
  @@ -1,4 +1,5 @@
   id,name,class,node,joined,guardian,room
  +ana-reis,Ana Reis,resident,,2026-05-01,,
   aoife,Aoife Brennan,full,mill-street,2019-03-16,,front
   ben,Ben Okafor,full,mill-street,2019-03-16,,attic
   brid,Bríd Ní Mhurchú,full,mill-street,2019-06-01,,garden
  $ charter member show ana-reis
  ana-reis  Ana Reis
    class              resident
    joined             2026-05-01
    housing            20 of 1620 units (1/81)
  $ charter share list ana-reis
  member    pool     units  of the pool
  ana-reis  housing     20         1/81
  together in housing: 20 of 1620
  $ charter log ana-reis
  5a4eb9d2b4  2026-05-01  Ana Costa  ana-reis joins, 20 bricks of housing issued to ana-reis
      ana-reis joins
      20 bricks of housing issued to ana-reis

What cannot be:

  $ charter member add ana-reis
  error: there is a member `ana-reis` already [member-exists]
  help: `charter member set` changes a member; a new one needs another id
        charter explain member-exists
  [8]
  $ charter member add "Ana Reis"
  error: `Ana Reis` is not the id of a member [bad-id]
  help: did you mean `ana-reis`?
        charter explain bad-id
  [8]
  $ charter member set nobody name=X
  error: there is no member `nobody` [unknown-member]
  help: `charter member list` shows them
        charter explain unknown-member
  [8]
  $ charter member set ana-reis nme=X
  error: the register has no column `nme` [unknown-column]
  help: did you mean `name`?
        charter explain unknown-column
  [8]
  $ charter member set ana-reis joined=yesterday
  error: `yesterday` is no date [bad-date]
  help: write it as 2026-05-01
        charter explain bad-date
  [8]
  $ charter member set ana-reis class=
  Members
    ~ ana-reis changed: class: resident → none
  `charter commit` records it
  $ charter member remove ana-reis
  nothing was done, for this would follow:

  error: shares of `housing` are held by no member [share-unknown-member]
   --> shares.csv:2:1
    |
  2 | ana-reis,housing,20
    | ^^^^^^^^ no member has this id
  help: charter explain share-unknown-member
  [8]
  $ charter share issue ana-reis houses 5
  error: there is no pool `houses` [unknown-pool]
  help: the pools are commons, housing
        charter explain unknown-pool
  [8]
  $ charter share cancel ana-reis housing 500
  error: `ana-reis` holds 20 units of `housing`, not 500 [units-not-held]
  help: no more can be taken than is held
        charter explain units-not-held
  [8]
  $ charter share issue ana-reis housing 0
  error: `0` is no number of units [bad-units]
  help: units are whole and positive
        charter explain bad-units
  [8]
  $ charter share issue ana-reis housing 1.5
  error: `1.5` is no number of units [bad-units]
  help: units are whole and positive
        charter explain bad-units
  [8]
  $ charter status --porcelain
  C member ana-reis class

Taking back, and doing again:

  $ charter undo
  undone: member set ana-reis
  $ charter undo --list
     4  member set ana-reis  (undone)
     3  commit: ana-reis joins, 20 bricks of housing issued to ana-reis
     2  share issue ana-reis
     1  member add ana-reis
  $ charter status
  Riverside Commons  c-0000000000000001
  on branch main
  no changes: the folder is as the last commit has it
  $ charter redo
  done again: member set ana-reis
  $ charter redo
  error: nothing was undone that could be done again [nothing-to-redo]
  help: `charter undo --list` shows what was done in this clone
  [8]
  $ charter undo
  undone: member set ana-reis
  $ charter undo
  undone: commit: ana-reis joins, 20 bricks of housing issued to ana-reis
  $ charter status --porcelain
  A member ana-reis
  C share ana-reis/housing +20
