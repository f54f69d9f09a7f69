Two clones that do not know of each other fork the same community, and somebody leaves in both.

  $ charter init "Riverside Commons" riverside --id c-0000000000000001 -q
  $ cd riverside
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n' > assets/cash.yaml
  $ charter commit -q -m "Begin"
  $ cd ..; charter clone riverside other -q
  $ charter -C riverside fork --members bo,cleo --name North --into north -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  $ charter -C other fork --members cleo --name South --into south -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'

Each is right by itself. Where the two meet, the member who left twice is named, with both records:

  $ charter -C riverside fork --verify $(ls riverside/settlements) --with other
  $ charter -C riverside fork --verify $(ls riverside/settlements) --with north | tail -n 1
  $ cd riverside
  $ git pull -q --no-rebase --no-edit ../other main -s ours 2>&1
  $ git checkout -q FETCH_HEAD -- settlements && git commit -q --amend --no-edit
  $ charter check

One after the other is no violation: who came back may leave again.

  $ git reset -q --hard HEAD^
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ndan,commons,10\n' > shares.csv
  $ charter commit -q -m "Bo comes back"
  $ charter fork --members bo --name East --into ../east -q > ../out 2>&1; tail -n 1 ../out | sed 's|made: .*/|made: |'
  $ charter check | tail -n 1
