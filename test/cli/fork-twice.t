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
  $ charter -C riverside fork --members bo,cleo --name North --into ../north -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: north at 4c42b96327, and here 319f6e4b1e
  $ charter -C other fork --members cleo --name South --into ../south -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: south at 76142ce79d, and here c75967790d

Each is right by itself. Where the two meet, the member who left twice is named, with both records:

  $ charter -C riverside fork --verify $(ls riverside/settlements) --with ../other
  record 1557af537afe6b69: the division follows from its inputs
    HEAD (c-0000000000000001), party stays, since commit 319f6e4b1e: NOT as the record says
  error: `cleo` left in two records that divide overlapping states: 1557af537afe6b6959348b74a43a99a7a41830f514966bb83ddd7fa25f1c1505 and a69fdda452501b89ed19e18fa384f318ed678f3e2c9c4c1075ef24d51fffde81 [settlement-member-twice]
   --> settlements/a69fdda452501b89ed19e18fa384f318ed678f3e2c9c4c1075ef24d51fffde81
  help: one of the two forks cannot stand; the groups agree which, and take the other back
        charter explain settlement-member-twice
  it does not hold
  [1]
  $ charter -C riverside fork --verify $(ls riverside/settlements) --with ../north | tail -n 1
  it holds
  $ cd riverside
  $ git pull -q --no-rebase --no-edit ../other main -s ours 2>&1
  $ git checkout -q FETCH_HEAD -- settlements && git commit -q --amend --no-edit
  $ charter check
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  error: `cleo` left in two records that divide overlapping states: 1557af537afe6b6959348b74a43a99a7a41830f514966bb83ddd7fa25f1c1505 and a69fdda452501b89ed19e18fa384f318ed678f3e2c9c4c1075ef24d51fffde81 [settlement-member-twice]
   --> settlements/a69fdda452501b89ed19e18fa384f318ed678f3e2c9c4c1075ef24d51fffde81
  help: one of the two forks cannot stand; the groups agree which, and take the other back
        charter explain settlement-member-twice

  1 error and 1 note
  [1]

One after the other is no violation: who came back may leave again.

  $ git reset -q --hard HEAD^
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ndan,commons,10\n' > shares.csv
  $ charter commit -q -m "Bo comes back"
  7616cbcbe3 on main: Bo comes back
  members     1 joined
  shares      1 issued or cancelled
  $ charter fork --members bo --name East --into ../east -q > ../out 2>&1; tail -n 1 ../out | sed 's|made: .*/|made: |'
  made: east at 5256298461, and here a31146efb2
  $ charter check | tail -n 1
  1 note

And those who left may part again. Each record is proved wherever it is:

  $ cd ../north; first=$(ls settlements)
  $ charter fork --members cleo --name West --into ../west -q > ../out 2>&1; tail -n 1 ../out | sed 's|made: .*/|made: |'
  made: west at fc9d3aa6c8, and here 9bf61100e8
  $ second=$(ls settlements | grep -v $first)
  $ charter fork --verify $second --with ../west
  record 5080088070092996: the division follows from its inputs
    HEAD (c-08ec9fb03ba857c6), party stays, since commit 9bf61100e8: as the record says
    ../west (c-b3f8e2d7b8140211), party west, since commit fc9d3aa6c8: as the record says
  it holds
  $ charter -C ../west fork --verify $first --with ../riverside
  record 1557af537afe6b69: the division follows from its inputs
    HEAD (c-08ec9fb03ba857c6), party north, since commit 4c42b96327: as the record says
    ../riverside (c-0000000000000001), party stays, since commit 319f6e4b1e: as the record says
  it holds
  $ charter check | tail -n 1
  1 note
