  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  $ cd riverside

The register changes in the folder, and a commit records it:

  $ charter member list --class associate
  $ charter member add ana-reis --name "Ana Reis" --class resident
  $ git diff --stat
  $ charter share issue ana-reis housing 20
  $ charter share transfer ana-reis mira-okonkwo housing 5 --dry-run
  $ charter status
  $ charter status --porcelain
  $ charter commit
  $ git log -p -1 --format=%s -- members.csv
  $ charter member show ana-reis
  $ charter share list ana-reis
  $ charter log ana-reis

What cannot be:

  $ charter member add ana-reis
  $ charter member add "Ana Reis"
  $ charter member set nobody name=X
  $ charter member set ana-reis nme=X
  $ charter member set ana-reis joined=yesterday
  $ charter member set ana-reis class=
  $ charter member remove ana-reis
  $ charter share issue ana-reis houses 5
  $ charter share cancel ana-reis housing 500
  $ charter share issue ana-reis housing 0
  $ charter share issue ana-reis housing 1.5
  $ charter status --porcelain

Taking back, and doing again:

  $ charter undo
  $ charter undo --list
  $ charter status
  $ charter redo
  $ charter redo
  $ charter undo
  $ charter undo
  $ charter status --porcelain
