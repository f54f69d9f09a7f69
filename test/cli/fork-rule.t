The rule of a housing co-operative asks four people for a notice of 60 days, lets others join for 30, and
counts what was held when notice was given.

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside
  $ clock() { export SOURCE_DATE_EPOCH=$((1777636800 + $1 * 86400)); export GIT_AUTHOR_DATE="$SOURCE_DATE_EPOCH +0000" GIT_COMMITTER_DATE="$SOURCE_DATE_EPOCH +0000"; }

Notice is of members, by members, and says who:

  $ charter fork notice --members ben,stranger --name "Weir Lane"
  error: no member is called `stranger` [fork-unknown-member]
  help: `charter member list` shows the members
        charter explain fork-unknown-member
  [8]
  $ charter fork notice --members colm --name "Weir Lane" --withdraw
  error: `weir-lane` has given no notice [fork-no-notice]
  help: `ls notices` shows the notices of this community
        charter explain fork-no-notice
  [8]
  $ charter fork notice --members node:weir-lane --name "Weir Lane" --dry-run -q | head -n 1
  notice that Weir Lane will leave, in notices/weir-lane
  $ charter fork notice --members colm,hanne,sorcha,ruth --name "Weir Lane"
  notice that Weir Lane will leave, in notices/weir-lane
    + colm
    + hanne
    + ruth
    + sorcha
  `charter commit` records it; the periods of the charter run from that commit
  $ cat notices/weir-lane/notice.yaml notices/weir-lane/members.csv
  format: 1
  community: c-0000000000000001
  group: "Weir Lane"
  given: 2026-05-01
  member
  colm
  hanne
  ruth
  sorcha
  $ clock 1; charter commit -q -m "Notice that Weir Lane will leave"
  20c947970b on main: Notice that Weir Lane will leave
  notices     1 given

Before its time is over a fork is refused, and how long it still takes is said. Nobody can leave who is not
named:

  $ clock 21; charter fork --members colm,hanne,sorcha,ruth,yusuf --name "Weir Lane" --into ../weir-lane
  error: `leaving.fork` (8.1.1) asks for a notice of 60 days, and 40 days of it are still to come [fork-too-early]
    --> charter/08-leaving.yaml:23:19
     |
  23 |           notice: 60 days
     |                   ^^^^^^^
  help: leave on 2026-07-01 12:00 UTC or later; `weir-lane` gave notice in commit 20c947970b of 2026-05-02 12:00 UTC
        charter explain fork-too-early

  error: `yusuf` is not named in the notice of `weir-lane` [fork-not-in-notice]
    --> charter/08-leaving.yaml:24:24
     |
  24 |           join_window: 30 days
     |                        ^^^^^^^
  help: they can join it with `charter fork notice` until 2026-06-01 12:00 UTC
        charter explain fork-not-in-notice

  error: the money of pool `housing` cannot make good the difference between the parties: 17120.00 EUR is missing [fork-shortfall]
  help: 85600.00 EUR more in the pool would do, since what is brought in is divided as well; or sell something that cannot be divided, before the fork; or book with --notes that `weir-lane` pays 17120.00 EUR of its own to those who stay; or leave it with --accept-shortfall
        charter explain fork-shortfall
  [8]

Yusuf joins in time, and Marta does not:

  $ charter fork notice --members yusuf --name "Weir Lane"
  notice that Weir Lane will leave, in notices/weir-lane
    + yusuf
  `charter commit` records it; the periods of the charter run from that commit
  $ charter commit -q -m "Yusuf joins"
  38fe5656e4 on main: Yusuf joins
  notices     1 joined
  $ clock 40; charter fork notice --members marta --name "Weir Lane" -q
  notice that Weir Lane will leave, in notices/weir-lane
    + marta
  warning: by `leaving.fork` (8.1.1) this notice could be joined until 2026-06-01 12:00 UTC: `marta` cannot leave with it [notice-joined-late]
   --> notices/weir-lane/members.csv
  help: give notice anew for all who will leave, or take them out with --withdraw
        charter explain notice-joined-late
  $ charter commit -q -m "Marta joins"
  e2fb8f4f53 on main: Marta joins
  notices     1 joined
  $ clock 61; charter fork --members colm,hanne,sorcha,ruth,yusuf,marta --name "Weir Lane" --into ../weir-lane 2>&1 | grep -A 6 "^error"
  error: `marta` joined the notice of `weir-lane` in commit e2fb8f4f53 of 2026-06-10 12:00 UTC [fork-joined-late]
    --> charter/08-leaving.yaml:24:24
     |
  24 |           join_window: 30 days
     |                        ^^^^^^^
  help: by `leaving.fork` (8.1.1) that could be done until 2026-06-01 12:00 UTC; leave without them, or give notice anew
        charter explain fork-joined-late
  $ charter fork notice --members marta --name "Weir Lane" --withdraw -q
  notice that Weir Lane will leave, in notices/weir-lane
    - marta
  $ charter commit -q -m "Marta thinks better of it"
  ad936bc580 on main: Marta thinks better of it
  notices     1 left

Meanwhile others change things: more bricks for those who stay, another pin, money spent, and the van put
into what stays. The rule in force decides, and what it says is told:

  $ charter share issue ben housing 400 -q | head -n 1
  Shares
  $ charter commit -q -m "Bricks for Ben"
  f2843a688c on main: Bricks for Ben
  shares      1 issued or cancelled
  $ sed -i 's/stays: .tool-library./stays: [tool-library, weir-lane-house]/' charter/08-leaving.yaml
  $ charter asset set van bundle=tools -q | head -n 1
  Assets
  $ charter asset set tool-library bundle=tools -q | head -n 1
  Assets
  $ charter asset set repair-reserve quantity=98400.00 -q 2> ../said | head -n 1
  Assets
  $ head -n 1 ../said
  warning: less while a notice to leave stands: 20000.00 EUR of `housing` [fork-spending-frozen]
  $ charter commit -q -m "A busy day"
  975d57713e on main: A busy day
  clauses     1 amended
  assets      1 changed in quantity, 2 changed
  warning: less while a notice to leave stands: 20000.00 EUR of `housing` [fork-spending-frozen]
  help: by `leaving.fork` (8.1.1) nothing is spent from a notice until the division is done; it will be told then
        charter explain fork-spending-frozen
  $ charter fork --members colm,hanne,sorcha,ruth,yusuf --name "Weir Lane" --into ../weir-lane --accept-shortfall --dry-run | sed -n '/^What the charter/,/^How/p'
  this is what would happen; nothing was done
  What the charter says about it
    8.1.1  leaving.fork
      minimum_members: 4 - allows it: 4 members or more may leave together;
        `weir-lane` has 5
      notice: 60 days - allows it: `weir-lane` gave notice in commit 20c947970b
        of 2026-05-02 12:00 UTC; 60 days are over on 2026-07-01 12:00 UTC, and
        this is 2026-07-01 12:00 UTC
      join_window: 30 days - allows it: 1 member joined the notice of
        `weir-lane` after it was given, for which there was time until 2026-06-01
        12:00 UTC
      record_date: notice - settles: what was held in commit 20c947970b of
        2026-05-02 12:00 UTC counts, and no more than is held now; 400 units of
        `housing` do not count
      spending_freeze: yes - WAS NOT KEPT: less since notice was given: 20000.00
        EUR of `housing` in commit 975d57713e of 2026-07-01 12:00 UTC
      methods: least-imbalance - allows it: the method that is used is among
        them
      stays: tool-library, weir-lane-house - settles: was tool-library when
        notice was given, is tool-library, weir-lane-house now, and was amended in
        commit 975d57713e of 2026-07-01 12:00 UTC; what was pinned then and is
        pinned now stays
      stays: tool-library, weir-lane-house - settles: `weir-lane-house` was
        pinned after the record date, and does not stay
      stays: tool-library, weir-lane-house - settles: `van` was put into a
        bundle that stays after the record date, and does not stay with it
      stays: tool-library, weir-lane-house - settles: `tool-library` and what
        stands in one bundle with it stays
      stays_compensated: yes - settles: its worth counts as received by those
        who stay

  How it was decided, and what holds

The fork is made, keeps that list in its record, and can be proved from both sides, but not from one side twice:

  $ charter asset set repair-reserve quantity=198400.00 -q | head -n 1
  Assets
  $ charter commit -q -m "A gift"
  c37b7b8ce3 on main: A gift
  assets      1 changed in quantity
  $ charter fork --members colm,hanne,sorcha,ruth,yusuf --name "Weir Lane" --into ../weir-lane -q | sed -n '/^Weir Lane/,/gets/p'
  Weir Lane, 5 members
    commons: 5 of 20 units, 25%, by appraised worth
      money  current-account, of 21480.00 EUR                        9120.00 EUR
      debt   loan-from-brid, of -6000.00 EUR                        -1500.00 EUR
             receives                                                7620.00 EUR
             is entitled to                                          7620.00 EUR
             difference                                                 0.00 EUR
    housing: 320 of 1600 bricks, 20%, by appraised worth
      money  repair-reserve, of 198400.00 EUR                      193880.00 EUR
             receives                                              193880.00 EUR
             is entitled to                                        193880.00 EUR
             difference                                                 0.00 EUR
    and a copy of the charter, handbook, rent-spreadsheet

  Moved to make the difference good, within the amounts above
    * 3750.00 EUR of `current-account` from those who stay to Weir Lane
    * 154200.00 EUR of `repair-reserve` from those who stay to Weir Lane

  What the charter says about it
    8.1.1  leaving.fork
      minimum_members: 4 - allows it: 4 members or more may leave together;
        `weir-lane` has 5
      notice: 60 days - allows it: `weir-lane` gave notice in commit 20c947970b
        of 2026-05-02 12:00 UTC; 60 days are over on 2026-07-01 12:00 UTC, and
        this is 2026-07-01 12:00 UTC
      join_window: 30 days - allows it: 1 member joined the notice of
        `weir-lane` after it was given, for which there was time until 2026-06-01
        12:00 UTC
      record_date: notice - settles: what was held in commit 20c947970b of
        2026-05-02 12:00 UTC counts, and no more than is held now; 400 units of
        `housing` do not count
      spending_freeze: yes - WAS NOT KEPT: less since notice was given: 20000.00
        EUR of `housing` in commit 975d57713e of 2026-07-01 12:00 UTC
      methods: least-imbalance - allows it: the method that is used is among
        them
      stays: tool-library, weir-lane-house - settles: was tool-library when
        notice was given, is tool-library, weir-lane-house now, and was amended in
        commit 975d57713e of 2026-07-01 12:00 UTC; what was pinned then and is
        pinned now stays
      stays: tool-library, weir-lane-house - settles: `weir-lane-house` was
        pinned after the record date, and does not stay
      stays: tool-library, weir-lane-house - settles: `van` was put into a
        bundle that stays after the record date, and does not stay with it
      stays: tool-library, weir-lane-house - settles: `tool-library` and what
        stands in one bundle with it stays
      stays_compensated: yes - settles: its worth counts as received by those
        who stay

  How it was decided, and what holds
    Each side's share of a pool is its units of all units. What can be divided is
    divided by that share, to the smallest part. What holds anybody can see by
    adding up, unless it says how else it is shown.
    commons
      What cannot be divided was given out by appraised worth, so that the least
      money has to move to make good the difference. 3750.00 EUR moved. No other
      way that the money at hand can pay for needs less.
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
      yes  each thing is with the side that the method gave it to
      yes  payments make good the difference, to less than a smallest part
      yes  each side has its share of everything, by its own worths
      yes  no side would rather have what another has, per share
      yes  without money, no side would be short by more than one thing
      NO   without money, none would envy another but for one thing
      yes  without money, none would envy another but for half a thing
      yes  without money, none would envy another but for part x of one thing, x
           from 0 to 23/32
      yes  no other division is better for one side and worse for none, shown by
           the weights in the record
    housing
      What cannot be divided was given out by appraised worth, so that the least
      money has to move to make good the difference. 154200.00 EUR moved. No other
      way that the money at hand can pay for needs less.
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
      yes  each thing is with the side that the method gave it to
      yes  payments make good the difference, to less than a smallest part
      yes  each side has its share of everything, by its own worths
      yes  no side would rather have what another has, per share
      yes  without money, no side would be short by more than one thing
      NO   without money, none would envy another but for one thing
      yes  without money, none would envy another but for half a thing
      yes  without money, none would envy another but for part x of one thing, x
           from 0 to 541/984
      yes  no other division is better for one side and worse for none, shown by
           the weights in the record
    Method least-imbalance/1, record
      256994889048cbfd882c55daa90e68ea565cd74c31b1e64196fec3cb022d8f64

  made: $SESSION/weir-lane at 55ae6bda2b, and here 1ec4db4080
  $ grep -A 5 "parameter: notice" settlements/*/record.yaml
    - parameter: notice
      clause: leaving.fork
      number: "8.1.1"
      value: "60 days"
      verdict: allows
      words: "`weir-lane` gave notice in commit 20c947970b of 2026-05-02 12:00 UTC; 60 days are over on 2026-07-01 12:00 UTC, and this is 2026-07-01 12:00 UTC"
  $ grep "record_date\|^at" settlements/*/*.yaml | sed 's|.*/||'
  inputs.yaml:at: 2026-07-01T12:00:00Z
  record.yaml:record_date: 20c947970b1e4427b1e91614f4473d531318d574
  record.yaml:  - parameter: record_date
  $ ls -d notices ../weir-lane/notices
  ls: cannot access 'notices': No such file or directory
  ls: cannot access '../weir-lane/notices': No such file or directory
  [2]
  $ charter fork --verify settlements/* --with ../weir-lane | tail -n 1
  it holds
  $ clock 5; charter fork --verify settlements/* 2>&1 | grep -v "^record\|explain"; clock 61
    HEAD (c-0000000000000001), party stays, since commit 1ec4db4080: NOT as the record says
  error: the periods were judged by 2026-07-01 12:00 UTC, and this is 2026-05-06 12:00 UTC [settlement-not-allowed]
  help: whoever made the fork dated it ahead; nobody could leave before then
  it does not hold
  $ charter fork --verify settlements/* --with .
  error: HEAD and . are the same side of the fork, community c-0000000000000001 [settlement-same-side]
  help: name a repository of another side with --with
  [8]

A commit that says it is older than what comes before it is not believed:

  $ clock 70; charter fork notice --members ben,aoife --name "Late" -q | head -n 1
  notice that Late will leave, in notices/late
  $ GIT_COMMITTER_DATE="2026-05-01 12:00:00 +0000" charter commit -q -m "Dated back"
  warning: commit 1ec4db4080 is dated 2026-07-01 12:00 UTC, and this is 2026-05-01 12:00 UTC [commit-in-future]
  help: set the clock; if that commit is wrong and nobody else has it, `charter undo` and commit again, else, once its date is past, notices and other periods after it count from then
        charter explain commit-in-future
  86d1987113 on main: Dated back
  notices     1 given
  $ charter fork --members ben,aoife --name "Late" --into ../late --dry-run 2>&1 | grep "gave notice"
  help: leave on 2026-08-30 12:00 UTC or later; `late` gave notice in commit 86d1987113 of 2026-05-01 12:00 UTC, which comes after one of 2026-07-01 12:00 UTC

One that is dated ahead holds nobody up who gives notice after it, and passes over no period itself:

  $ git branch before-that; clock 71; GIT_COMMITTER_DATE="2030-05-01 12:00:00 +0000" git commit -q --allow-empty -m "Dated ahead"
  $ charter fork notice --members marta --name "Later" -q | head -n 1
  notice that Later will leave, in notices/later
  $ charter commit -q -m "Later" 2> /dev/null | head -n 1
  c25effe4ce on main: Later
  $ charter fork --members marta --name "Later" --into ../later --dry-run 2>&1 | grep "gave notice"
  help: leave on 2026-09-09 12:00 UTC or later; `later` gave notice in commit c25effe4ce of 2026-07-11 12:00 UTC
  $ charter fork notice --members ben --name "Soon" -q | head -n 1
  notice that Soon will leave, in notices/soon
  $ GIT_COMMITTER_DATE="2030-06-01 12:00:00 +0000" charter commit -q -m "Soon" 2> /dev/null | head -n 1
  f78011bee8 on main: Soon
  $ clock 200; charter fork --members ben --name "Soon" --into ../soon --dry-run 2>&1 | grep "gave notice"
  help: leave on 2027-01-16 12:00 UTC or later; `soon` gave notice in commit f78011bee8 of 2030-06-01 12:00 UTC, which is dated ahead and counts from 2026-11-17 12:00 UTC
  $ git reset -q --hard before-that; clock 70

A notice that names somebody who is no member, or is of another community, is found by check:

  $ echo stranger >> notices/late/members.csv
  $ sed -i 's/^community: .*/community: c-000000000000000a/' notices/late/notice.yaml
  $ charter check notices
  warning: `stranger` is named in a notice and is no member [notice-unknown-member]
   --> notices/late/members.csv
  help: only members can leave; take them out of the list
        charter explain notice-unknown-member

  warning: this notice is one to c-000000000000000a [notice-of-another]
   --> notices/late/notice.yaml
  help: remove it; it has no effect here
        charter explain notice-of-another

  2 warnings
  $ charter commit -q -m "Another community" 2> /dev/null
  345d3178f6 on main: Another community
  notices     1 joined, 1 changed
  $ charter fork --members ben,aoife --name "Late" --into ../late --dry-run 2>&1 | grep -A 2 "^error.*record-date"
  error: the notice of `late` was given in another community [fork-record-date]
    --> charter/08-leaving.yaml:23:19
     |
