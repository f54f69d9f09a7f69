Two clones that do not know of each other fork the same community, and somebody leaves in both.

  $ charter init "Riverside Commons" riverside --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n' > assets/cash.yaml
  $ charter commit -q -m "Begin"
  689902e793 on main: Begin
  members     4 joined
  shares      4 issued or cancelled
  assets      1 acquired
  $ cd ..; charter clone riverside other -q
  copied riverside to other
  $ charter -C riverside fork --members bo,cleo --name North --into north -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  help: name a folder beside it, as in --into ../NAME
  $ charter -C other fork --members cleo --name South --into south -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  help: name a folder beside it, as in --into ../NAME

Each is right by itself. Where the two meet, the member who left twice is named, with both records:

  $ charter -C riverside fork --verify $(ls riverside/settlements) --with other
  ls: cannot access 'riverside/settlements': No such file or directory
  error: `other` is one word too many [extra-argument]
  help: usage: charter fork [OPTIONS]
  [2]
  $ charter -C riverside fork --verify $(ls riverside/settlements) --with north | tail -n 1
  ls: cannot access 'riverside/settlements': No such file or directory
  error: `north` is one word too many [extra-argument]
  help: usage: charter fork [OPTIONS]
  $ cd riverside
  $ git pull -q --no-rebase --no-edit ../other main -s ours 2>&1
  $ git checkout -q FETCH_HEAD -- settlements && git commit -q --amend --no-edit
  error: pathspec 'settlements' did not match any file(s) known to git
  [1]
  $ charter check
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  1 note

One after the other is no violation: who came back may leave again.

  $ git reset -q --hard HEAD^
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ndan,commons,10\n' > shares.csv
  $ charter commit -q -m "Bo comes back"
  cc3180fe90 on main: Bo comes back
  members     3 joined
  shares      3 issued or cancelled
  $ charter fork --members bo --name East --into ../east -q > ../out 2>&1; tail -n 1 ../out | sed 's|made: .*/|made: |'
  made: east at 062bd40ef9, and here c8c818133d
  $ charter check | tail -n 1
  1 note
