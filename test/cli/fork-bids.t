Two groups bid for a house, sealed.

  $ charter init "Riverside Commons" riverside --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n- id: house\n  nature: indivisible\n  value: 500.00 EUR\n' > assets/all.yaml
  $ charter commit -q -m "Begin"
  177b36b78c on main: Begin
  members     4 joined
  shares      4 issued or cancelled
  assets      2 acquired
  $ printf 'unit: EUR\ngroups:\n  north: {house: 600.00}\n' > ../north.yaml
  $ printf 'unit: EUR\ngroups:\n  stays: {house: 400.00}\n' > ../stays.yaml
  $ charter fork bid --seal ../north.yaml --name North | sed 's/[0-9a-f]\{64\}/…/'
  `charter commit` commits to them; open them when all groups have sealed
  sealed the bids of north, commitment …
  $ sed 's/[0-9a-f]\{64\}/…/' sealed/north/seal.yaml
  format: 1
  community: c-0000000000000001
  group: north
  commitment: …
  $ charter commit -q -m "North has sealed" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north --dry-run
  error: the bids of `north` are sealed and not opened [fork-seal-closed]
   --> sealed/north
  help: who sealed them opens them with `charter fork bid --open`, then `charter commit`
        charter explain fork-seal-closed
  [8]
  $ charter fork bid --seal ../stays.yaml --name stays -q | sed 's/[0-9a-f]\{64\}/…/'
  sealed the bids of stays, commitment …
  $ charter commit -q | sed 's/^[0-9a-f]* //'
  on main: bids of stays sealed
  sealed bids 1 sealed
  $ charter log -n 1 --oneline | sed 's/.*  //'
  bids of stays sealed
  $ charter fork --members bo,cleo --name North --into ../north --dry-run 2>&1 | grep "^error"
  error: the bids of `stays` are sealed and not opened [fork-seal-closed]
  error: the bids of `north` are sealed and not opened [fork-seal-closed]
  $ charter fork bid --open --name North -q | sed 's/[0-9a-f]\{64\}/…/'
  opened the bids of north, commitment …
  $ charter fork bid --open --name stays -q | sed 's/[0-9a-f]\{64\}/…/'
  opened the bids of stays, commitment …
  $ charter status | sed -n '/^Sealed/,$p'
  Sealed bids
    ~ north opened
    ~ stays opened
  $ charter commit -q -m "Both are open" | sed 's/^[0-9a-f]* //'
  on main: Both are open
  sealed bids 2 opened
  $ charter fork --members bo,cleo --name North --into ../north -q | grep -A 12 "^North" | grep -v "[0-9a-f]\{64\}"
  North, 2 members
    commons: 20 of 40 units, 50%, by its own bids
      thing  house                                                    600.00 EUR
      money  cash, of 1000.00 EUR                                     250.00 EUR
             has                                                      850.00 EUR
             is entitled to                                           800.00 EUR
             difference                                                50.00 EUR
    and a copy of the charter

  Moved to make the difference good, within the amounts above
    * 250.00 EUR of `cash` from North to those who stay

  What the charter says about it
  $ grep -A 2 "^nonces" settlements/*/inputs.yaml | sed 's/[0-9a-f]\{64\}/…/'
  nonces:
    north: …
    stays: …
  $ ls; charter fork --verify settlements/* --with ../north | tail -n 1
  assets
  charter
  community.yaml
  members.csv
  settlements
  shares.csv
  it holds

The rule can ask for the numbers that the groups committed to, so that nobody can choose them when all else is known.
Whoever has committed to none cannot leave:

  $ git reset -q --hard HEAD^; rm -rf ../north
  $ sed -i 's/kind: fork/kind: fork\n      tie_break: nonces/' charter/01-ground.yaml; charter commit -q -m "Ties by nonces" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north --dry-run -q | grep -A 1 "tie_break"
      tie_break: nonces - settles: ties follow from the numbers that all sides
        had committed to, and from nothing else
  $ charter fork --members dan --name South --into ../south 2>&1 | grep -A 3 "^error"
  error: `ground.fork` (1.3) settles ties by numbers that all sides committed to, and `south` has none [fork-no-nonces]
   --> sealed/south
  help: seal bids with `charter fork bid --seal`, or a number alone with `charter fork bid --number --name south`; commit, open when all have sealed, and commit
        charter explain fork-no-nonces
  --
  error: nobody of `south` bids on anything in `commons` [fork-bid-missing]
  help: add `south` under `groups`, or members of it with units of the pool under `members`
        charter explain fork-bid-missing
  $ charter fork --members bo,cleo --name North --into ../north -q > /dev/null; charter fork --verify settlements/* --with ../north | tail -n 1
  it holds
  $ git reset -q --hard HEAD^; rm -rf ../north
  $ charter check 2>&1 | grep -A 5 "hold-up"
  note: those who stay can hold up whoever leaves by giving no number [fork-hold-up]
    --> charter/01-ground.yaml:24:18
     |
  24 |       tie_break: nonces
     |                  ^^^^^^
  help: `tie_break: seed` asks nobody for one
        charter explain fork-hold-up

  2 notes
  $ printf -- '- id: boat\n  nature: indivisible\n  value: 10.00 EUR\n' >> assets/all.yaml; charter commit -q -m "A boat" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north --dry-run 2>&1 | grep -A 2 "new-since"
  error: `boat` came when the numbers that settle ties were open already [fork-new-since-opened]
  help: all sides seal anew, and open only when all have sealed
        charter explain fork-new-since-opened

  error: `stays` does not say what `boat` is worth to them [fork-bid-missing]
  $ git reset -q --hard HEAD^

Where nobody bids, numbers are sealed alone; those who stay give one as well:

  $ git rm -q -r sealed; charter commit -q -m "Seals away" > /dev/null
  $ charter fork bid --number --name North -q | sed 's/[0-9a-f]\{64\}/…/'; charter commit -q -m "A number" > /dev/null
  sealed the bids of north, commitment …
  $ charter fork bid --open --name North -q > /dev/null; charter commit -q -m "Open" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north --dry-run 2>&1 | grep -A 2 "^error"
  error: `ground.fork` (1.3) settles ties by numbers that all sides committed to, and `stays` has none [fork-no-nonces]
   --> sealed/stays
  help: seal bids with `charter fork bid --seal`, or a number alone with `charter fork bid --number --name stays`; commit, open when all have sealed, and commit
  $ git reset -q --hard HEAD^; charter fork bid --number --name stays -q > /dev/null; charter commit -q -m "Numbers" > /dev/null
  $ for side in North stays; do charter fork bid --open --name $side -q > /dev/null; done; charter commit -q -m "Open" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north -q > /dev/null; charter fork --verify settlements/* --with ../north | tail -n 1
  it holds
  $ rm -rf ../north; git reset -q --hard HEAD^^^^^

What was changed, sealed late or not sealed here is refused:

  $ git reset -q --hard HEAD^; rm -rf ../north
  $ echo >> sealed/north/bids.yaml; git commit -q -a -m "A blank line"
  $ charter fork --members bo,cleo --name North --into ../north --dry-run
  error: what `north` opened is not what it had sealed [fork-seal-broken]
   --> sealed/north
  help: open the file that was sealed, unchanged to the byte
        charter explain fork-seal-broken
  [8]
  $ git reset -q --hard HEAD^
  $ charter fork bid --seal ../stays.yaml --name stays -q > /dev/null; charter commit -q -m "Sealed again" > /dev/null
  $ charter fork bid --open --name stays -q > /dev/null; charter commit -q -m "Opened again" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north --dry-run
  error: `stays` sealed its bids when those of `north` were open already [fork-seal-late]
   --> sealed/stays
  help: all groups seal anew, and open only when all have sealed
        charter explain fork-seal-late
  [8]

Whoever does not seal could wait until the others have opened, and bid a cent less:

  $ git reset -q --hard HEAD~2; git rm -q -r sealed/stays; git commit -q -m "Only North has sealed"
  $ printf 'unit: EUR\ngroups:\n  stays: {house: 599.99}\n' > ../less.yaml
  $ charter fork --members bo,cleo --name North --into ../north --bids ../less.yaml --dry-run
  error: bids are given for `stays`, who has not sealed any, and those of `north` are open [fork-bids-unsealed]
   --> sealed/north
  help: where one group seals its bids all do: with `charter fork bid --seal`, before any is opened
        charter explain fork-bids-unsealed
  [8]
  $ printf 'unit: EUR\nmembers:\n  ana: {house: 599.99}\n  dan: {house: 599.99}\n' > ../less.yaml
  $ charter fork --members bo,cleo --name North --into ../north --bids ../less.yaml --dry-run 2>&1 | grep "^error"
  error: bids are given for `ana`, who has not sealed any, and those of `north` are open [fork-bids-unsealed]
  error: bids are given for `dan`, who has not sealed any, and those of `north` are open [fork-bids-unsealed]
  $ git reset -q --hard ORIG_HEAD

What was open once was seen, also where it is closed again:

  $ git rm -q --cached sealed/north/nonce sealed/north/bids.yaml; mv sealed/north/nonce sealed/north/bids.yaml ..; git commit -q -m "Closed again"
  $ charter fork bid --seal ../stays.yaml --name stays -q > /dev/null; charter commit -q -m "Sealed after a look" > /dev/null
  $ mv ../nonce ../bids.yaml sealed/north; charter fork bid --open --name stays -q > /dev/null; charter commit -q -m "Both are open" > /dev/null
  $ charter fork --members bo,cleo --name North --into ../north --dry-run 2>&1 | grep "^error"
  error: `stays` sealed its bids when those of `north` were open already [fork-seal-late]
  $ git rm -q sealed/north/nonce sealed/north/bids.yaml; git commit -q -m "As if it were closed"; git checkout -q HEAD^ sealed/north; git commit -q -m "And open"
  $ charter fork --members bo,cleo --name North --into ../north --dry-run 2>&1 | head -n 1
  error: `stays` sealed its bids when those of `north` were open already [fork-seal-late]
  $ echo >> sealed/north/nonce; git commit -q -a -m "A blank line"; charter fork --members bo,cleo --name North --into ../north --dry-run 2>&1 | head -n 1
  error: what `north` opened is not what it had sealed [fork-seal-broken]
  $ charter fork bid --open --name South
  error: no bids of `south` were sealed in this clone, as the seal now stands [fork-not-sealed]
  help: they are opened where `charter fork bid --seal FILE` sealed them last
  [8]
  $ charter fork bid --name South
  error: bids are sealed with --seal FILE or, as a number alone, with --number, and opened with --open [fork-usage]
  help: choose one
  [2]

A seal that was taken back leaves the one before it as it was, and what is sealed is for nobody else to read:

  $ charter fork bid --seal ../north.yaml --name North -q > /dev/null; charter commit -q -m "Sealed" > /dev/null
  $ charter fork bid --seal ../stays.yaml --name North -q > /dev/null; charter undo -q
  undone: fork bid --seal
  $ charter fork bid --open --name North -q | sed 's/[0-9a-f]\{64\}/…/'; git show :sealed/north/seal.yaml > /dev/null; diff sealed/north/bids.yaml ../north.yaml && echo "as sealed"
  opened the bids of north, commitment …
  as sealed
  $ find .git/charter/sealed -printf '%m\n' | sort | uniq
  600
  700
