A shallow clone shows what it has, and says that there was more:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ for name in Four Five Six; do sed -i "s/^name: .*/name: $name Friends/" community.yaml; charter commit -q > /dev/null; done
  $ git clone -q --depth 2 "file://$PWD" ../shallow && cd ../shallow
  $ charter log
  0069906a37  2026-05-01  Ana Costa  name Five Friends → Six Friends

  note: older history is not in this copy; `git fetch --unshallow` brings it
  35726fbf65  2026-05-01  Ana Costa  name Four Friends → Five Friends
      what it did cannot be said: what was before it is not in this copy
  $ charter log --oneline
  0069906a37  2026-05-01  name Five Friends → Six Friends
  note: older history is not in this copy; `git fetch --unshallow` brings it
  35726fbf65  2026-05-01  name Four Friends → Five Friends
  $ charter log commons --oneline
  note: older history is not in this copy; `git fetch --unshallow` brings it
  35726fbf65  2026-05-01  name Four Friends → Five Friends
  $ charter log --json | grep -B3 older
  note: older history is not in this copy; `git fetch --unshallow` brings it
        "author": "Ana Costa",
        "title": "name Four Friends \u2192 Five Friends",
        "changes": [],
        "older_history_missing": true
  $ charter status
  Six Friends  c-0000000000000005
  on branch main
  no changes: the folder is as the last commit has it
  $ charter diff HEAD~1
  Who we are
    ~ name: Five Friends → Six Friends
  $ charter diff HEAD~2
  error: `HEAD~2` is no revision, folder or address of a community [unknown-revision]
  help: did you mean `HEAD`?
  [8]
  $ charter show @2026-01-01
  error: on 2026-01-01 there was nothing yet: its history begins on 2026-05-01 [unknown-revision]
  help: did you mean `2026-05-01`?
  [8]
  $ charter -C ../friends undo && charter -C ../friends redo
  undone: commit: name Five Friends → Six Friends
  done again: commit: name Five Friends → Six Friends
  $ sed -i 's/^name: .*/name: Seven Friends/' ../friends/community.yaml && charter -C ../friends commit -q > /dev/null
  $ charter pull
  now at 5fc40cafbc
  who we are  1 changed
  $ git fetch -q --unshallow && charter log --oneline
  5fc40cafbc  2026-05-01  name Six Friends → Seven Friends
  0069906a37  2026-05-01  name Five Friends → Six Friends
  35726fbf65  2026-05-01  name Four Friends → Five Friends
  46865b6045  2026-05-01  name Three Friends → Four Friends
  a9f381366b  2026-05-01  Found Three Friends

What a settlement record says cannot be proved without the history that it follows from:

  $ cd ../friends; printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\n' > shares.csv; charter commit -q -m "Bo comes" > /dev/null
  $ charter fork --members bo --name Apart --into ../apart -q > /dev/null; record=$(ls settlements)
  $ echo "Noted." > minutes.md; git add minutes.md; git commit -q -m "Minutes"
  $ git clone -q --depth 1 "file://$PWD" ../one && charter -C ../one fork --verify $record
  error: commit eb025c9e29 is not in this copy, whose history is cut off [history-missing]
  help: `git fetch --unshallow` brings the whole history
  [8]
  $ git clone -q --depth 2 "file://$PWD" ../two && charter -C ../two fork --verify $record
  error: commit f7408c8a84 is not in this copy, whose history is cut off [history-missing]
  help: `git fetch --unshallow` brings the whole history
  [8]
  $ git clone -q --depth 3 "file://$PWD" ../three && charter -C ../three fork --verify $record
  error: commit 5fc40cafbc is not in this copy, whose history is cut off [history-missing]
  help: `git fetch --unshallow` brings the whole history
  [8]
  $ git -C ../three fetch -q --unshallow && charter -C ../three fork --verify $record | tail -n 1
  it holds
