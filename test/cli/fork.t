  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside

Some leave. First, what would be theirs:

  $ charter fork --members @leavers.txt --name "Weir Lane" --into ../weir-lane --dry-run
  Riverside Commons is divided as of 2026-05-01

  those who stay, 19 members
    commons: 13 of 20 units, 65%, by appraised worth
      thing  tool-library, stays                                     5400.00 EUR
      money  current-account, of 21480.00 EUR                       18312.00 EUR
      debt   loan-from-brid, of -6000.00 EUR                        -3900.00 EUR
             receives                                               19812.00 EUR
             is entitled to                                         19812.00 EUR
             difference                                                 0.00 EUR
    housing: 1120 of 1600 bricks, 70%, by appraised worth
      thing  mill-street-house, with `mill-street`                 560000.00 EUR
             orchard-house                                         195000.00 EUR
      money  repair-reserve, of 118400.00 EUR                       99580.00 EUR
      debt   mill-street-mortgage, all of it, with `mill-street`  -232000.00 EUR
             receives                                              622580.00 EUR
             is entitled to                                        622580.00 EUR
             difference                                                 0.00 EUR
    and a copy of the charter, handbook, rent-spreadsheet

  Weir Lane, 9 members
    `leo` goes with `tomasz`, who is their guardian
    `niamh` goes with `marta`, who is their guardian
    commons: 7 of 20 units, 35%, by appraised worth
      thing  van                                                     9600.00 EUR
      money  current-account, of 21480.00 EUR                        3168.00 EUR
      debt   loan-from-brid, of -6000.00 EUR                        -2100.00 EUR
             receives                                               10668.00 EUR
             is entitled to                                         10668.00 EUR
             difference                                                 0.00 EUR
    housing: 480 of 1600 bricks, 30%, by appraised worth
      thing  weir-lane-house                                       248000.00 EUR
      money  repair-reserve, of 118400.00 EUR                       18820.00 EUR
             receives                                              266820.00 EUR
             is entitled to                                        266820.00 EUR
             difference                                                 0.00 EUR
    and a copy of the charter, handbook, rent-spreadsheet

  Moved to make the difference good, within the amounts above
    * 4350.00 EUR of `current-account` from Weir Lane to those who stay
    * 16700.00 EUR of `repair-reserve` from Weir Lane to those who stay

  What the charter says about it
    8.1.1  leaving.fork
      minimum_members: 4 - allows it: 4 members or more may leave together;
        `weir-lane` has 9
      notice: 60 days - REFUSES IT: `weir-lane` has given no notice
      record_date: notice - settles: what is held in the state that is divided
        counts
      methods: least-imbalance - allows it: the method that is used is among
        them
      stays: tool-library - settles: `tool-library` and what stands in one
        bundle with it stays
      stays_compensated: yes - settles: its worth counts as received by those
        who stay

  How it was decided, and what holds
    Each side's share of a pool is its units of all units. What can be divided is
    divided by that share, to the smallest part. What holds anybody can see by
    adding up, unless it says how else it is shown.
    commons
      What cannot be divided was given out by appraised worth, so that the least
      money has to move to make good the difference. 4350.00 EUR moved. No other
      way that the money at hand can pay for needs less.
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
      yes  each thing is with the side that the method gave it to
      yes  payments make good the difference, to less than a smallest part
      yes  each side has its share of everything, by its own worths
      yes  no side would rather have what another has, per share
      yes  without money, no side would be short by more than one thing
      yes  without money, none would envy another but for one thing
      yes  without money, none would envy another but for half a thing
      yes  without money, none would envy another but for part x of one thing, x
           from 11/32 to 1
      yes  no other division is better for one side and worse for none, shown by
           the weights in the record
    housing
      What cannot be divided was given out by appraised worth, so that the least
      money has to move to make good the difference. 16700.00 EUR moved. No other
      way that the money at hand can pay for needs less.
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
      yes  each thing is with the side that the method gave it to
      yes  payments make good the difference, to less than a smallest part
      yes  each side has its share of everything, by its own worths
      yes  no side would rather have what another has, per share
      yes  without money, no side would be short by more than one thing
      yes  without money, none would envy another but for one thing
      yes  without money, none would envy another but for half a thing
      yes  without money, none would envy another but for part x of one thing, x
           from 0 to 1
      yes  no other division is better for one side and worse for none, shown by
           the weights in the record
    Method least-imbalance/1, record
      abeae4b471b3f2610309b1e468645465024ea5c6d6198decccf842631c08c4d7
  error: `leaving.fork` (8.1.1) asks for a notice of 60 days, and `weir-lane` has given none [fork-no-notice]
    --> charter/08-leaving.yaml:23:19
     |
  23 |           notice: 60 days
     |                   ^^^^^^^
  help: `charter fork notice` with the same --members and --name, then `charter commit`; it takes 60 days from then
        charter explain fork-no-notice
  [8]
  $ ls ..
  riverside

They give notice, and wait:

  $ charter fork notice --members @leavers.txt --name "Weir Lane"
  notice that Weir Lane will leave, in notices/weir-lane
    + colm
    + hanne
    + leo
    + marta
    + niamh
    + ruth
    + sorcha
    + tomasz
    + yusuf
  `charter commit` records it; the periods of the charter run from that commit
  $ charter commit -q -m "Notice that Weir Lane will leave"
  f376516e55 on main: Notice that Weir Lane will leave
  notices     1 given
  $ export GIT_COMMITTER_DATE="2026-07-01 12:00:00 +0000"
  $ charter fork --members @leavers.txt --name "Weir Lane" --into ../weir-lane --receipts ../receipts | tail -n 1 | sed 's|/.*/||'
  receipts: ../receipts
  made: weir-lane at e61f280757, and here cfd635cae7
  $ git status --short; git -C ../weir-lane status --short
  $ git fsck --strict; git -C ../weir-lane fsck --strict
  $ diff -r settlements ../weir-lane/settlements && echo the same record
  the same record
  $ ls ../receipts | wc -l
  28
  $ cat ../receipts/$(ls ../receipts | head -n 1)
  aoife stays with Riverside Commons (c-0000000000000001), 19 members
    commons: 1 unit
      of this side's        13, 1/13
      this side's of all    20, 65%
      this side's due       19812.00 EUR
      this side received    19812.00 EUR
      behind these units    1524.00 EUR
      current-account       1408.61 EUR  of 18312.00 EUR
      loan-from-brid        -300.00 EUR  of -3900.00 EUR
      tool-library          the side's, worth 5400.00 EUR
    housing: 80 units
      of this side's        1120, 1/14
      this side's of all    1600, 70%
      this side's due       622580.00 EUR
      this side received    622580.00 EUR
      behind these units    44470.00 EUR
      mill-street-mortgage  -16571.43 EUR  of -232000.00 EUR
      repair-reserve        7112.85 EUR  of 99580.00 EUR
      mill-street-house     the side's, worth 560000.00 EUR
      orchard-house         the side's, worth 195000.00 EUR
    Riverside Commons was divided as of 2026-05-01, in its state of commit
    f376516e5556dc94eaa329ccb0766c7a2b5ab164
    To prove it, in either community:
    charter fork --verify 30bc41ca5353
  $ charter log --oneline
  cfd635cae7  2026-05-01  9 members leave to found Weir Lane
  f376516e55  2026-05-01  Notice that Weir Lane will leave
  a349cbf9d0  2026-05-01  Found Riverside Commons
  $ charter -C ../weir-lane log --oneline
  e61f280757  2026-05-01  Found Weir Lane with 9 members of Riverside Commons
  f376516e55  2026-05-01  Notice that Weir Lane will leave
  a349cbf9d0  2026-05-01  Found Riverside Commons
  $ charter -C ../weir-lane check | tail -n 1
  4 warnings and 1 note
  $ charter check | tail -n 1
  2 warnings and 1 note
  $ charter -C ../weir-lane show origin.fork | head -n 8
  1.1  How we left  origin.fork
       On 2026-05-01, 9 members of Riverside Commons (c-0000000000000001) left
       together and founded Weir Lane. They took a copy of these rules and their
       share of what was held in common.

       What was divided is the state of commit
       f376516e5556dc94eaa329ccb0766c7a2b5ab164. Who received what, and why, is in
       settlements/30bc41ca53534ff0d32640be881dc908dfbc03f85e4e2156ad747401dd79ab6d/.

Anyone can prove it, and one unit too many is found:

  $ record=$(ls settlements)
  $ charter fork --verify $record --with ../weir-lane
  record 30bc41ca53534ff0: the division follows from its inputs
    HEAD (c-0000000000000001), party stays, since commit cfd635cae7: as the record says
    ../weir-lane (c-dc5fe3df9c02c871), party weir-lane, since commit e61f280757: as the record says
  it holds
  $ charter -C ../weir-lane fork --verify $record
  record 30bc41ca53534ff0: the division follows from its inputs
    HEAD (c-dc5fe3df9c02c871), party weir-lane, since commit e61f280757: as the record says
  it holds
  $ cd ../weir-lane
  $ sed -i "2s|[0-9]*\$|2|" shares.csv && git commit -q --amend -a --no-edit
  $ charter fork --verify $record
  record 30bc41ca53534ff0: the division follows from its inputs
    HEAD (c-dc5fe3df9c02c871), party weir-lane, since commit 867834f827: NOT as the record says
  error: units of `commons` held by `colm`: here 2, by the record 1 [settlement-side-differs]
  help: charter explain settlement-side-differs
  it does not hold
  [1]
  $ cd ../riverside
  $ sed -i 's/moved: "*[0-9]*/&1/' settlements/*/record.yaml && git commit -q -a -m "Tampered"
  $ charter fork --verify $record
  record 30bc41ca53534ff0: the division follows from its inputs
    HEAD (c-0000000000000001), party stays, since commit cfd635cae7: NOT as the record says
  error: the record was changed after it was brought in: line 309 of record.yaml is `moved: "4350001"`, and was `moved: "435000"` of certificate/allotments/commons/criteria/objective/evidence [settlement-record-differs]
  help: charter explain settlement-record-differs
  it does not hold
  [1]

What is refused changes nothing:

  $ git reset -q --hard HEAD~1
  $ charter fork --members nobody --name N --into ../n
  error: `leaving.fork` (8.1.1) asks for a notice of 60 days, and `n` has given none [fork-no-notice]
    --> charter/08-leaving.yaml:23:19
     |
  23 |           notice: 60 days
     |                   ^^^^^^^
  help: `charter fork notice` with the same --members and --name, then `charter commit`; it takes 60 days from then
        charter explain fork-no-notice

  error: no member is called `nobody` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member
  [8]
  $ charter fork --members @leavers.txt --name "Riverside Commons" --into ../n
  error: the new community would be called as this one is [fork-name-taken]
  help: give it a name of its own with --name
        charter explain fork-name-taken
  [8]
  $ charter fork --members @leavers.txt --name N --into ../weir-lane
  error: `leaving.fork` (8.1.1) asks for a notice of 60 days, and `n` has given none [fork-no-notice]
    --> charter/08-leaving.yaml:23:19
     |
  23 |           notice: 60 days
     |                   ^^^^^^^
  help: `charter fork notice` with the same --members and --name, then `charter commit`; it takes 60 days from then
        charter explain fork-no-notice

  error: no member is called `colm` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `hanne` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `leo` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `marta` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `niamh` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `ruth` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `sorcha` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `tomasz` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member

  error: no member is called `yusuf` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member
  [8]
  $ charter fork --members @leavers.txt --name N
  error: a fork needs --into [fork-usage]
  help: name a folder beside this one, as in --into ../NAME
  [2]
  $ echo >> README.md; charter fork --members ben --name N --into ../n
  error: `leaving.fork` (8.1.1) asks for a notice of 60 days, and `n` has given none [fork-no-notice]
    --> charter/08-leaving.yaml:23:19
     |
  23 |           notice: 60 days
     |                   ^^^^^^^
  help: `charter fork notice` with the same --members and --name, then `charter commit`; it takes 60 days from then
        charter explain fork-no-notice

  error: `leaving.fork` (8.1.1) lets 4 members or more leave together, and `n` has 2 [fork-minimum-members]
  help: find 2 members more
        charter explain fork-minimum-members
  [8]
  $ charter fork --continue
  error: no fork was interrupted here [no-half-made-fork]
  help: `charter fork --members WHO --name NAME --into DIR` begins one
  [8]
  $ charter fork --verify 0000
  error: there is no settlement record `0000` here [unknown-record]
  help: `ls settlements` shows the records of this community
  [8]
  $ ls ..
  receipts
  riverside
  weir-lane

A record that was changed in the folder is not the one that was proved:

  $ sed -i 's/EUR/USD/' settlements/*/record.yaml
  $ charter fork --verify settlements/*
  error: the record 30bc41ca5353 in the folder is not the one that is committed: line 55 of record.yaml is `worth: 30480.00 USD`, and was `worth: 30480.00 EUR` of pools/commons [settlement-record-differs]
  help: `git checkout -- settlements/30bc41ca53534ff0d32640be881dc908dfbc03f85e4e2156ad747401dd79ab6d` brings the committed one back
  [1]
