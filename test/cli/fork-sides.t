A fork into several communities is verified in one run with all of their repositories:

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  founded Three Rivers (c-0000000000000002) in rivers
  $ cd rivers
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,123457\nbo,commons,500000\ncleo,commons,376525\ndan,commons,1\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n' > assets/all.yaml
  $ charter commit -q -m "Begin" > /dev/null
  $ charter clone . ../unrelated --as "Far Away" -q > /dev/null; charter clone . ../before -q > /dev/null
  $ charter fork --group North=bo,cleo --group South=dan --into ../new > ../as-printed
  $ record=$(ls settlements)
  $ charter fork --verify $record --with ../new/north --with ../new/south
  record 3081014d24f614cd: the division follows from its inputs
    HEAD (c-0000000000000002), party stays, since commit 80f08b59a9: as the record says
    ../new/north (c-09650ed7c9d9bd78), party north, since commit 1b00cccc77: as the record says
    ../new/south (c-4055c6ccae4a569c), party south, since commit a8cf4de835: as the record says
  it holds

One unit too many in any of them is found:

  $ cd ../new/south && sed -i 's/dan,commons,1/dan,commons,2/' shares.csv && git commit -q -a --amend --no-edit && cd ../../rivers
  $ charter fork --verify $record --with ../new/north --with ../new/south
  record 3081014d24f614cd: the division follows from its inputs
    HEAD (c-0000000000000002), party stays, since commit 80f08b59a9: as the record says
    ../new/north (c-09650ed7c9d9bd78), party north, since commit 1b00cccc77: as the record says
    ../new/south (c-4055c6ccae4a569c), party south, since commit c4b8581d85: NOT as the record says
  error: units of `commons` held by `dan`: here 2, by the record 1 [settlement-side-differs]
  help: charter explain settlement-side-differs
  it does not hold
  [1]
  $ git -C ../new/south reset -q --hard HEAD@{1}

A repository that is named twice, or that is no side, is one clear error:

  $ charter fork --verify $record --with ../new/north --with ../new/north
  error: ../new/north and ../new/north are the same side of the fork, community c-09650ed7c9d9bd78 [settlement-same-side]
  help: name a repository of another side with --with
  [8]
  $ git clone -q ../new/north ../north-again && git -C ../north-again commit -q --allow-empty -m "Later"
  $ charter fork --verify $record --with ../new/north --with ../north-again
  error: ../new/north and ../north-again are the same side of the fork, community c-09650ed7c9d9bd78 [settlement-same-side]
  help: name a repository of another side with --with
  [8]
  $ charter fork --verify $record --with ../new/north --with .
  error: HEAD and . are the same side of the fork, community c-0000000000000002 [settlement-same-side]
  help: name a repository of another side with --with
  [8]
  $ charter fork --verify $record --with ../new/north --with ../unrelated
  error: ../unrelated (community c-937fde3948137130) is no party to the record 3081014d24f6 [settlement-no-side]
  help: its parties are Three Rivers (c-0000000000000002), North (c-09650ed7c9d9bd78), South (c-4055c6ccae4a569c)
  [8]
  $ charter fork --verify $record --with ../new/north --with ../before
  error: ../before does not have the record 3081014d24f6, which its community c-0000000000000002 is a party to [settlement-no-side]
  help: the record may lie on another branch: name it, as in --with REPO@BRANCH
  [8]
  $ charter fork --members bo --name East --into ../east --with ../new/north
  error: --with names the other sides of a record to verify [fork-usage]
  help: write --verify RECORD before it
  [2]

Large fractions have their per cent beside them, rounded, and never to nothing or all:

  $ grep "commons: " ../as-printed
    commons: 123457 of 999983 units, 123457/999983, about 12.35%
    commons: 876525 of 999983 units, 876525/999983, about 87.65%
    commons: 1 of 999983 units, 1/999983, less than 0.01%

The statement can be seen again at any time, and on any side, as it was printed then, by the first digits of the record:

  $ charter show $(echo $record | cut -c 1-8) > ../shown; diff ../shown ../as-printed | sed 's|made: .*/|made: |'
  44a45,47
  > 
  > made: north at 1b00cccc77
  > made: south at a8cf4de835, and here 80f08b59a9
  $ charter -C ../new/north show settlements/$record | diff - ../shown && echo the same
  the same
  $ charter show $record --json | head -n 3
  {
    "schema": "charter.settlement/1",
    "kind": "fork",
  $ charter show $record@HEAD --json > ../one; charter -C ../new/south show $record --json | diff - ../one && echo the same
  the same
  $ charter show $record --raw | head -n 5
  # How what was held in common was divided when a group left. It follows from the base
  # commit, inputs.yaml and sides.csv alone; `charter fork --verify` works it out again.
  format: 1
  kind: fork
  date: 2026-05-01

A record that says something else than follows from it is shown as it follows, and that is said:

  $ sed -i 's/received: 123.46/received: 123.47/' settlements/*/record.yaml; charter show $record
  error: the record 3081014d24f6 in the folder is not the one that is committed: line 44 of record.yaml is `received: 123.47 EUR`, and was `received: 123.46 EUR` of parties/stays/pools/commons [settlement-record-differs]
  help: `git checkout -- settlements/3081014d24f614cd8612eaa564d7ce767ea6f676b5048635d354f2d08c45d017` brings the committed one back
  [1]
  $ git commit -q -a -m "A cent more"; charter show $record 2>&1 > ../now; diff ../now ../shown && echo the same
  error: the record does not say what follows from the base commit and its inputs, which is `received: 123.46 EUR` of parties/stays/pools/commons [settlement-record-differs]
    --> settlements/3081014d24f614cd8612eaa564d7ce767ea6f676b5048635d354f2d08c45d017/record.yaml:44:9
     |
  44 |         received: 123.47 EUR
     |         ^^^^^^^^^^^^^^^^^^^^
  help: the other side's copy tells which of the two is right
        charter explain settlement-record-differs
  the same
  $ charter fork --verify $record 2>&1 | grep -v explain
  record 3081014d24f614cd: the division follows from its inputs
    HEAD (c-0000000000000002), party stays, since commit 80f08b59a9: NOT as the record says
  error: the record was changed after it was brought in: line 44 of record.yaml is `received: 123.47 EUR`, and was `received: 123.46 EUR` of parties/stays/pools/commons [settlement-record-differs]
  it does not hold
  $ git reset -q --hard HEAD^

What was made with a method that this version does not know is checked as far as it can be, and not guessed at. Its name
follows from what was put in:

  $ sed -i 's|^method: .*|method: better-method/3|' settlements/$record/inputs.yaml
  $ digest() { sha256sum | cut -d ' ' -f 1; }; at=settlements/$record
  $ newer=$(printf 'charter fork 1\nbase %s\ninputs %s\nsides %s\n' $(git rev-parse HEAD^) $(digest < $at/inputs.yaml) $(digest < $at/sides.csv) | digest)
  $ git mv settlements/$record settlements/$newer && git commit -q -a --amend --no-edit
  $ charter check | grep -A 4 settlement-newer
  warning: the record was made with the method better-method/3, which this program does not know, and can be neither checked nor proved [settlement-newer]
   --> settlements/d1251244e3c5d17d5746f4f5163587feb08a7db5f41da30caa8576cfd10ab770
  help: a newer version of charter knows it
        charter explain settlement-newer

  1 warning and 1 note
  $ charter fork --verify $newer
  error: record d1251244e3c5: the record was made with the method better-method/3, which this program does not know [settlement-newer]
  help: a newer version of charter knows it
  [8]
  $ charter show $newer
  error: record d1251244e3c5: the record was made with the method better-method/3, which this program does not know [settlement-newer]
  help: a newer version of charter knows it
  [8]
  $ charter show $newer --raw | head -n 3
  # How what was held in common was divided when a group left. It follows from the base
  # commit, inputs.yaml and sides.csv alone; `charter fork --verify` works it out again.
  format: 1
  $ echo "Still here." > notes.md; charter commit -q -m "Work goes on"
  5a4a9c7f24 on main: Work goes on
  $ sed -i 's/^format: 1/format: 2/' settlements/$newer/inputs.yaml; git commit -q -a -m "As of another version"; charter check | grep -A 4 settlement-newer
  warning: the record was made with format 2, which this program does not know, and can be neither checked nor proved [settlement-newer]
   --> settlements/d1251244e3c5d17d5746f4f5163587feb08a7db5f41da30caa8576cfd10ab770
  help: a newer version of charter knows it
        charter explain settlement-newer

  1 warning and 1 note
  $ charter fork --verify $newer
  error: record d1251244e3c5: the record was made with the method better-method/3, which this program does not know [settlement-newer]
  help: a newer version of charter knows it
  [8]
