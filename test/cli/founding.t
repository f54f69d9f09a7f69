A community from an example, and what it is made of:

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001
  $ cd riverside
  $ git fsck --strict
  $ git status --short
  $ charter status
  $ charter check | tail -n 1
  $ charter log --oneline
  $ charter show leaving.fork | head -n 12

The smallest one:

  $ cd ..
  $ charter init "Three Friends" --id c-0000000000000002
  $ cat three-friends/community.yaml
  $ charter -C three-friends check

A template that does not exist, a folder that is taken, nobody known:

  $ charter init X --template housing
  $ charter init "Three Friends"
  $ env -u GIT_AUTHOR_NAME -u GIT_COMMITTER_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_EMAIL charter init Y
  $ ls

A new community on the charter of another, without its people and property:

  $ charter clone riverside mill-lane --as "Mill Lane" --id c-0000000000000003 --set leaving.fork.notice="90 days" --no-input
  $ cd mill-lane
  $ sed -e 's|url: /.*|url: …|' -e 's|commit: .*|commit: …|' community.yaml
  $ charter member list
  $ charter asset list
  $ charter diff original . --only clauses | sed -e 's|/.*/||'
  $ cd ..
  $ charter clone riverside x --as X --set leaving.fork.notise="90 days"
  $ charter clone riverside x --as X --set leaving.fork.notice="soon"
  $ charter clone riverside x --as X --set leaving
  $ ls

Another copy of the same one, by charter and by git:

  $ charter clone riverside copy
  $ charter -C copy status
  $ git clone -q riverside by-git && charter -C by-git status
  $ mkdir nothing && git -C nothing init -q
  $ charter clone nothing y
  $ charter clone nowhere y
  $ ls
