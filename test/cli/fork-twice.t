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
  made: north at cf14c35085, and here 28fdaadffc
  $ charter -C other fork --members cleo --name South --into ../south -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: south at 6eabf3b861, and here c72aef9a79

Each is right by itself. Where the two meet, the member who left twice is named, with both records:

  $ charter -C riverside fork --verify $(ls riverside/settlements) --with ../other
  record 1557af537afe6b69: the division follows from its inputs
    HEAD (c-0000000000000001), party stays, since commit 28fdaadffc: NOT as the record says
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

  warning: merge b130d6166f lost what one side did: asset cash, quantity [merge-lost]
  help: see `charter diff b130d6166f^ b130d6166f` and `charter diff b130d6166f^2 b130d6166f`, and put it right; or say that it is as it should be: git commit --allow-empty -m Settled --trailer 'Settled: asset cash quantity as-it-is'
        charter explain merge-lost

  1 error, 1 warning and 1 note
  [1]

One after the other is no violation: who came back may leave again.

  $ git reset -q --hard HEAD^
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ndan,commons,10\n' > shares.csv
  $ charter commit -q -m "Bo comes back"
  d8a1e5166e on main: Bo comes back
  members     1 joined
  shares      1 issued or cancelled
  $ charter fork --members bo --name East --into ../east -q > ../out 2>&1; tail -n 1 ../out | sed 's|made: .*/|made: |'
  made: east at aaaad6e9ec, and here 734cfa6b4f
  $ charter check | tail -n 1
  1 note

And those who left may part again. Each record is proved wherever it is:

  $ cd ../north; first=$(ls settlements)
  $ charter fork --members cleo --name West --into ../west -q > ../out 2>&1; tail -n 1 ../out | sed 's|made: .*/|made: |'
  made: west at 1b55c56647, and here 5f2c35fdec
  $ second=$(ls settlements | grep -v $first)
  $ charter fork --verify $second --with ../west
  record 3625db36ff85960a: the division follows from its inputs
    HEAD (c-08ec9fb03ba857c6), party stays, since commit 5f2c35fdec: as the record says
    ../west (c-101522d71cb9f47d), party west, since commit 1b55c56647: as the record says
  it holds
  $ charter -C ../west fork --verify $first --with ../riverside
  record 1557af537afe6b69: the division follows from its inputs
    HEAD (c-08ec9fb03ba857c6), party north, since commit cf14c35085: as the record says
    ../riverside (c-0000000000000001), party stays, since commit 28fdaadffc: as the record says
  it holds
  $ charter check | tail -n 1
  1 note

Two groups that have nobody in common still cannot both leave with the same van:

  $ cd ..; charter init Play p --template housing-cooperative --id c-0000000000000003 -q
  founded Play (c-0000000000000003) in p
  $ cd p
  $ sed -i -e 's/notice: .*/notice: 0 days/' -e 's/, 60 days before/, in time/' -e 's/minimum_members: .*/minimum_members: 1/' -e '/methods:/d' -e '/default_method:/d' charter/08-leaving.yaml
  $ charter commit -q -m "Let anybody leave" > ../out; cd ..; charter clone p p2 -q
  copied p to p2
  $ charter -C p fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: weir-lane at 015efea1bc, and here 9051a22297
  $ charter -C p2 fork --members node:orchard --name Orchard --into ../orchard -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: orchard at ef0d9978fb, and here 379ea78bda
  $ charter -C p fork --verify $(ls p/settlements) --with ../p2
  record 674e591d3de42285: the division follows from its inputs
    HEAD (c-0000000000000003), party stays, since commit 9051a22297: NOT as the record says
  error: `van` left in two records that divide overlapping states: 0f25f991a9f22b5c577ed9681fa6ed5cc09a4939c3db0684e074911e469056f4 and 674e591d3de42285e21bea6e46cc81223afdd6391a7106a161ee1bbc9f757f83 [settlement-asset-twice]
   --> settlements/674e591d3de42285e21bea6e46cc81223afdd6391a7106a161ee1bbc9f757f83
  help: one of the two forks cannot stand; the groups agree which, and take the other back
        charter explain settlement-asset-twice
  it does not hold
  [1]
  $ cd p; git pull -q --no-rebase --no-edit ../p2 main -s ours
  $ git checkout -q FETCH_HEAD -- settlements && git commit -q --amend --no-edit
  $ charter check --json | grep -o '"settlement-[a-z-]*"'
  "settlement-asset-twice"

Where only money was divided, nothing left twice, and that is said too:

  $ cd ../riverside; git reset -q --hard $(git log --format=%H --grep=Begin)
  $ cd ..; charter clone riverside third -q
  copied riverside to third
  $ charter -C riverside fork --members bo --name Spring --into ../spring -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: spring at c122d30cd6, and here 03241c7a07
  $ charter -C third fork --members cleo --name Summer --into ../summer -q > out 2>&1; tail -n 1 out | sed 's|made: .*/|made: |'
  made: summer at b7e19dc3a7, and here 374bcd716a
  $ charter -C riverside fork --verify $(ls riverside/settlements) --with ../third
  record 3935df24d7f14ebc: the division follows from its inputs
    HEAD (c-0000000000000001), party stays, since commit 03241c7a07: NOT as the record says
  error: `cash` was divided in two records that divide overlapping states: 3935df24d7f14ebca53c5ff26fe127ae90516f25291073916d655744570a7c86 and 7ab1f33bf52d03d4ea55194eca8677d30ed2f21c9dc4c209f046d3d76ed7c779 [settlement-pool-twice]
   --> settlements/7ab1f33bf52d03d4ea55194eca8677d30ed2f21c9dc4c209f046d3d76ed7c779
  help: each counts for those who stay what the other took; let both groups agree that each part stands
        charter explain settlement-pool-twice
  it does not hold
  [1]
  $ cd riverside; git pull -q --no-rebase --no-edit ../third main -s ours
  $ git checkout -q FETCH_HEAD -- settlements && git commit -q --amend --no-edit
  $ charter check | grep -v '^note' | grep -A3 twice
  warning: `cash` was divided in two records that divide overlapping states: 3935df24d7f14ebca53c5ff26fe127ae90516f25291073916d655744570a7c86 and 7ab1f33bf52d03d4ea55194eca8677d30ed2f21c9dc4c209f046d3d76ed7c779 [settlement-pool-twice]
   --> settlements/7ab1f33bf52d03d4ea55194eca8677d30ed2f21c9dc4c209f046d3d76ed7c779
  help: each counts for those who stay what the other took; let both groups agree that each part stands
        charter explain settlement-pool-twice

  warning: merge e79b732b4f lost what one side did: member cleo [merge-lost]
  help: see `charter diff e79b732b4f^ e79b732b4f` and `charter diff e79b732b4f^2 e79b732b4f`, and put it right; or say that it is as it should be: git commit --allow-empty -m Settled --trailer 'Settled: member cleo as-it-is'
  $ charter fork --verify $(ls settlements | head -n 1) | tail -n 1
  warning: `cash` was divided in two records that divide overlapping states: 3935df24d7f14ebca53c5ff26fe127ae90516f25291073916d655744570a7c86 and 7ab1f33bf52d03d4ea55194eca8677d30ed2f21c9dc4c209f046d3d76ed7c779 [settlement-pool-twice]
   --> settlements/7ab1f33bf52d03d4ea55194eca8677d30ed2f21c9dc4c209f046d3d76ed7c779
  help: each counts for those who stay what the other took; let both groups agree that each part stands
        charter explain settlement-pool-twice
  it holds
