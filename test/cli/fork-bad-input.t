What people might bring to a fork that makes no sense, or more than they thought.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  founded Three Rivers (c-0000000000000002) in rivers
  $ cd rivers
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\nkim,,,,,bo\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n- id: house\n  nature: indivisible\n  value: 500.00 EUR\n- id: van\n  nature: indivisible\n  value: 100.00 EUR\n' > assets/all.yaml
  $ charter commit -q -m "Begin"
  d67fc623e5 on main: Begin
  members     5 joined
  shares      4 issued or cancelled
  assets      3 acquired

Groups that overlap, are empty, are everybody, or leave a child behind:

  $ tried() { charter fork "$@" --into ../new --dry-run 2>&1 | grep -A 1 "^error"; }
  $ tried --group A=bo,cleo --group B=cleo
  error: `cleo` is named in `a` and in `b` [fork-member-twice]
  help: name every member once
  $ tried --group "Weir Lane=bo" --group "weir lane=cleo"
  error: two groups are called `weir-lane` [fork-name-taken]
  help: give it another name
  $ tried --members bo,class:guest,node:mill --name North
  error: no member is of the class `guest` [who-nobody]
  help: `charter member list` shows the members
  --
  error: no member is of the node `mill` [who-nobody]
  help: `charter member list` shows the members
  $ tried --members ana,,ana --name North
  error: `ana` is named twice [who-named-twice]
  help: name every member once
  $ tried --group A=ana,bo --group B=cleo,dan
  error: everyone leaves, and nobody would stay [fork-everyone-leaves]
  help: rename the community instead, or let somebody stay
  $ tried --members kim --name North
  error: `kim` cannot leave without their guardian `bo` [fork-dependant-alone]
  help: name `bo` in the same group, or give `kim` another guardian before the fork
  $ tried --members @nobody.txt --name North
  error: there is no file `nobody.txt` that can be read [no-such-file]
  help: name a file that is there, or - for standard input
  $ tried --members bo --name "Three Rivers"
  error: the new community would be called as this one is [fork-name-taken]
  help: give it a name of its own with --name
  $ tried --members bo --name stays
  error: a group cannot be called `stays`, which is what those who stay are called [fork-name-taken]
  help: give it another name

Bids for what is not there, or less than nothing, or nothing at all:

  $ printf 'unit: EUR\ngroups:\n  stays: {house: 400.00, tower: 3.00}\n  east: {house: 600.00, van: 1.00}\nmembers:\n  zoe: {van: 1.00}\n' > ../bids.yaml
  $ tried --members bo --name North --bids ../bids.yaml
  error: no group is called `east` [fork-unknown-bidder]
   --> ../bids.yaml:4:3
  --
  error: there is no asset `tower` [fork-unknown-thing]
   --> ../bids.yaml:3:26
  --
  error: no member is called `zoe` [fork-unknown-bidder]
   --> ../bids.yaml:6:3
  $ printf 'groups:\n  stays: {house: 100, van: 0}\n  north: {house: 101, van: -1}\n' > ../points.yaml
  $ tried --members bo --name North --points ../points.yaml
  error: `north` gives `van` -1 points [fork-bid-negative]
   --> ../points.yaml:3:23
  $ printf 'groups:\n  stays: {house: 0, van: 0}\n  north: {house: 0, van: 0}\n' > ../points.yaml
  $ tried --members bo --name North --points ../points.yaml --method nash
  error: `stays` gives no points to anything in `commons` [fork-bid-zero]
   --> ../points.yaml:2:3
  --
  error: `north` gives no points to anything in `commons` [fork-bid-zero]
   --> ../points.yaml:3:3

Numbers of any size are exact. Thirty zeros of money that are missing:

  $ printf 'worths:\n  van: {value: 1000000000000000000000000000000.00 EUR}\n' > ../prices.yaml
  $ tried --members bo --name North --prices ../prices.yaml
  error: the money of pool `commons` cannot make good the difference between the parties: 249999999999999999999999998875.00 EUR is missing [fork-shortfall]
  help: 333333333333333333333333331833.34 EUR more in the pool would do, since what is brought in is divided as well; or sell something that cannot be divided, before the fork; or book with --notes that those who stay pay 249999999999999999999999998875.00 EUR of their own to `north`; or leave it with --accept-shortfall
  $ printf 'member,pool,units\nana,commons,1000000000000000000000000000000\nbo,commons,1\n' > shares.csv; charter commit -q -m "Many units"
  f77cdb229f on main: Many units
  shares      4 issued or cancelled
  $ charter fork --members bo --name North --into ../new --dry-run -q | sed -n '/^North/,/^$/p'
  North, 2 members
    `kim` goes with `bo`, who is their guardian
    commons: 1 of 1000000000000000000000000000001 units, 1/1000000000000000000000000000001, less than 0.01%, by appraised worth
      nothing
             receives                                                   0.00 EUR
             is entitled to                                             0.00 EUR
             difference                                       less than 0.01 EUR
    and a copy of the charter

A thousand things are divided at once:

  $ for i in $(seq 1000 1999); do echo "- id: thing-$i"; echo "  nature: indivisible"; echo "  value: $((i * 7919 % 1000 + 1)).00 EUR"; done > assets/things.yaml
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\n' > shares.csv; charter commit -q -m "Many things"
  56c8d572ed on main: Many things
  shares      3 issued or cancelled
  assets      1,000 acquired
  $ charter fork --members bo --name North --into ../new --dry-run -q | grep -A 2 "moved[.,;]"
      money has to move to make good the difference. 0.34 EUR moved. No other way
      that the money at hand can pay for needs less.
      yes  nothing is lost or given twice, and what was to stay stays

A notice from before there was a community is none:

  $ git init -q -b main ../late; cd ../late; mkdir -p notices/north
  $ printf 'format: 1\ncommunity: c-0000000000000002\ngroup: North\n' > notices/north/notice.yaml; printf 'member\nbo\n' > notices/north/members.csv
  $ git add -A; git commit -q -m "Notice of something"
  $ cp -r ../rivers/charter ../rivers/community.yaml ../rivers/members.csv ../rivers/shares.csv .; git add -A; git commit -q -m "A community"
  $ tried --members bo --name North
  error: the notice was given in commit 50d937392b of 2026-05-01 12:00 UTC, before this community existed [fork-record-date]
    --> charter/01-ground.yaml:23:13
