A rule that is amended after a group gave notice: what guards those who leave is as it was when they gave notice, the rest
is as it is now, and all of it is told.

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside
  $ clock() { export SOURCE_DATE_EPOCH=$((1777636800 + $1 * 86400)); export GIT_AUTHOR_DATE="$SOURCE_DATE_EPOCH +0000" GIT_COMMITTER_DATE="$SOURCE_DATE_EPOCH +0000"; }
  $ rule=charter/08-leaving.yaml; fork() { charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --accept-shortfall --dry-run -q; }
  $ charter fork notice --members node:weir-lane --name "Weir Lane" -q > /dev/null; charter commit -q -m "Notice" | head -n 1
  e22a5b0ce4 on main: Notice
  $ sed -n '/kind: fork/,/^ *- /p' $rule
            kind: fork
            minimum_members: 4
            notice: 60 days
            join_window: 30 days
            record_date: notice
            spending_freeze: yes
            methods: [least-imbalance]
            default_method: least-imbalance
            stays: [tool-library]
            stays_compensated: yes
            leaving_charge: 0%
            receipts: yes
        - id: leaving.children

One commit takes the record date away, and hides things behind it. Neither the units given out nor the pins made since count:

  $ clock 10; sed -i 's/record_date: .*/record_date: fork/; s/stays: .tool-library./stays: [tool-library, weir-lane-house, van]/' $rule
  $ sed -i 's/^\( *\)record_date: fork/&\n\1stays_compensated: no\n\1leaving_charge: 50%/' $rule; grep -v "stays_compensated: yes\|leaving_charge: 0" $rule > ../rule; cp ../rule $rule
  $ charter commit -q -m "A busy day" | head -n 1
  26d46f841f on main: A busy day
  $ charter share issue ben housing 400 -q > /dev/null; charter commit -q -m "Bricks for Ben" | head -n 1
  0c08b9659e on main: Bricks for Ben
  $ clock 61; fork 2>&1 | sed -n '/^What the charter/,/^How/p; /^ .*less what/p'
             less what it leaves behind                             -5334.00 EUR
             less what it leaves behind                           -133410.00 EUR
  What the charter says about it
    8.1.1  leaving.fork
      minimum_members: 4 - allows it: 4 members or more may leave together;
        `weir-lane` has 9
      notice: 60 days - allows it: `weir-lane` gave notice in commit e22a5b0ce4
        of 2026-05-01 12:00 UTC; 60 days are over on 2026-06-30 12:00 UTC, and
        this is 2026-07-01 12:00 UTC
      join_window: 30 days - allows it: nobody joined the notice of `weir-lane`
        after it was given, for which there was time until 2026-05-31 12:00 UTC
      record_date: fork - settles: was notice when notice was given, is fork
        now, and was amended in commit 26d46f841f of 2026-05-11 12:00 UTC; what
        was held then counts, and no more than is held now
      record_date: fork - settles: what was held in commit e22a5b0ce4 of
        2026-05-01 12:00 UTC counts, and no more than is held now; 400 units of
        `housing` do not count
      spending_freeze: yes - allows it: nothing was spent beyond it since notice
        was given
      methods: least-imbalance - allows it: the method that is used is among
        them
      stays: tool-library, weir-lane-house, van - settles: was tool-library when
        notice was given, is tool-library, weir-lane-house, van now, and was
        amended in commit 26d46f841f of 2026-05-11 12:00 UTC; what was pinned then
        and is pinned now stays
      stays: tool-library, weir-lane-house, van - settles: `van` was pinned
        after the record date, and does not stay
      stays: tool-library, weir-lane-house, van - settles: `weir-lane-house` was
        pinned after the record date, and does not stay
      stays: tool-library, weir-lane-house, van - settles: `tool-library` and
        what stands in one bundle with it stays
      stays_compensated: no - settles: was yes when notice was given, is no now,
        and was amended in commit 26d46f841f of 2026-05-11 12:00 UTC; what stays
        is left out of the account only if it was so then and is so now
      stays_compensated: no - settles: its worth counts as received by those who
        stay
      leaving_charge: 50% - settles: was 0% when notice was given, is 50% now,
        and was amended in commit 26d46f841f of 2026-05-11 12:00 UTC; what it is
        now decides
      leaving_charge: 50% - settles: this part of what is due to those who leave
        goes to those who stay

  How it was decided, and what holds
      yes  what is divided by units is, less what is left behind, to less than a
      yes  each side has its share of everything, less what it leaves behind, by
      yes  no side would rather have what another has, per share less what it
      yes  what is divided by units is, less what is left behind, to less than a
      NO   each side has its share of everything, less what it leaves behind, by
      NO   no side would rather have what another has, per share less what it

A threshold that was raised, or a notice made longer, refuses, and says that it was not so when notice was given:

  $ sed -i 's/minimum_members: .*/minimum_members: 15/; s/notice: 60 days/notice: 3 years/' $rule
  $ charter commit -q -m "A drawbridge" | head -n 1
  b029da3d71 on main: A drawbridge
  $ fork 2>&1 | grep "^error"
  error: `leaving.fork` (8.1.1) asks for a notice of 3 years, and 1,035 days of it are still to come; `notice` was 60 days when notice was given, is 3 years now, and was amended in commit b029da3d71 of 2026-07-01 12:00 UTC [fork-too-early]
  error: `leaving.fork` (8.1.1) lets 15 members or more leave together, and `weir-lane` has 9; `minimum_members` was 4 when notice was given, is 15 now, and was amended in commit b029da3d71 of 2026-07-01 12:00 UTC [fork-minimum-members]
