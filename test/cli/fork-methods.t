Several groups leave at once, by appraised worths, and each has a repository of its own:

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside
  $ sed -i 's/notice: 60 days/notice: 0 days/; s/, 60 days before/, in time/' charter/08-leaving.yaml    # fork-rule.t is about notice
  $ git commit -q -a -m "No notice"
  $ charter fork --group "Weir Lane=node:weir-lane" --group "Orchard=node:orchard" --into ../new --dry-run -q | head -n 30
  Riverside Commons is divided as of 2026-05-01

  those who stay, 10 members
    commons: 6 of 20 units, 30%, by appraised worth
      thing  tool-library, stays                                     5400.00 EUR
      money  current-account, of 21480.00 EUR                        5544.00 EUR
      debt   loan-from-brid, of -6000.00 EUR                        -1800.00 EUR
             receives                                                9144.00 EUR
             is entitled to                                          9144.00 EUR
             difference                                                 0.00 EUR
    housing: 430 of 1600 bricks, 43/160, about 26.88%, by appraised worth
      thing  orchard-house                                         195000.00 EUR
      money  repair-reserve, of 118400.00 EUR                       44026.25 EUR
             receives                                              239026.25 EUR
             is entitled to                                        239026.25 EUR
             difference                                                 0.00 EUR
    and a copy of the charter, handbook, rent-spreadsheet

  Orchard, 9 members
    `rory` goes with `luis`, who is their guardian
    `tara` goes with `priya`, who is their guardian
    commons: 7 of 20 units, 35%, by appraised worth
      thing  van                                                     9600.00 EUR
      money  current-account, of 21480.00 EUR                        3168.00 EUR
      debt   loan-from-brid, of -6000.00 EUR                        -2100.00 EUR
             receives                                               10668.00 EUR
             is entitled to                                         10668.00 EUR
             difference                                                 0.00 EUR
    housing: 690 of 1600 bricks, 69/160, about 43.13%, by appraised worth
      thing  mill-street-house, with `mill-street`                 560000.00 EUR
  $ charter fork --group "Weir Lane=node:weir-lane" --group "Orchard=node:orchard" --into ../new | tail -n 2 | sed 's|/[^ ]*/new|new|'
  made: new/orchard at 9386b731bd
  made: new/weir-lane at e05fe1f6bd, and here 0489c1298b
  $ ls ../new
  orchard
  weir-lane
  $ git status --short; git -C ../new/orchard status --short; git -C ../new/weir-lane fsck --strict
  $ diff -r ../new/orchard/settlements ../new/weir-lane/settlements && diff -r settlements ../new/orchard/settlements && echo the same record
  the same record
  $ charter fork --verify settlements/* --with ../new/orchard
  record 7bb8c23291dc0956: the division follows from its inputs
    HEAD (c-0000000000000001), party stays, since commit 0489c1298b: as the record says
    ../new/orchard (c-c7089678f9c286b4), party orchard, since commit 9386b731bd: as the record says
  it holds
  $ charter -C ../new/weir-lane fork --verify $(ls settlements) | tail -n 1
  it holds
  $ charter log --oneline
  0489c1298b  2026-05-01  18 members leave to found Orchard and Weir Lane
  9317f9cf0d  2026-05-01  No notice
  a349cbf9d0  2026-05-01  Found Riverside Commons
  $ git reset -q --hard HEAD~1

What is said wrongly on the line:

  $ charter fork --group "Weir Lane=node:weir-lane" --group "weir lane=node:orchard" --into ../two
  error: two groups are called `weir-lane` [fork-name-taken]
  help: give it another name
        charter explain fork-name-taken
  [8]
  $ charter fork --group "A=ana,node:orchard" --group "B=node:orchard" --into ../two 2>&1 | head -n 2
  error: `grainne` is named in `a` and in `b` [fork-member-twice]
  help: name every member once
  $ charter fork --group Orchard --into ../two
  error: a group is written NAME=WHO, and `Orchard` has no `=` [fork-usage]
  help: as in --group "River North=ana,bo"
  [2]
  $ charter fork --group "A=node:orchard" --name B --into ../two
  error: --group stands in place of --members and --name [fork-usage]
  help: name every group with --group NAME=WHO
  [2]
  $ charter fork --members node:orchard --name B --method fair --into ../two
  error: there is no method `fair` [fork-usage]
  help: `charter split --list-methods` shows them
  [2]
  $ ls ..
  new
  riverside

The charter says which methods may be used:

  $ cat > ../bids.yaml <<END
  > unit: EUR
  > groups:
  >   stays: {van: 9000.00, mill-street: 330000.00, weir-lane-house: 230000.00, orchard-house: 200000.00}
  > members:
  >   colm: {van: 10000.00, mill-street: 300000.00, weir-lane-house: 260000.00, orchard-house: 180000.00}
  >   ruth: {van: 9500.00, mill-street: 320000.00, weir-lane-house: 250000.00, orchard-house: 170000.00}
  > END
  $ cat > ../points.yaml <<END
  > total: 100
  > groups:
  >   stays: {van: 10, mill-street: 40, weir-lane-house: 10, orchard-house: 30, tool-library: 10}
  >   weir-lane: {van: 20, mill-street: 20, weir-lane-house: 40, orchard-house: 10, tool-library: 10}
  > END
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --bids ../bids.yaml
  error: clause `leaving.fork` does not allow the method bids-wef [fork-method-not-allowed]
  help: it allows least-imbalance: name one with --method, and bring the bids or points it needs; or amend the clause first
        charter explain fork-method-not-allowed
  [8]
  $ sed -i 's/methods: \[least-imbalance\]/methods: [least-imbalance, bids-wef, knaster, ladder, leximin]/' charter/08-leaving.yaml
  $ charter commit -m "Allow bids and points" -q
  fc264fa1f8 on main: Allow bids and points
  clauses     1 amended

By bids in money, of a group and of members of the other:

  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --bids ../bids.yaml > ../said; head -n 12 ../said; tail -n 14 ../said | head -n 12
  Riverside Commons is divided as of 2026-05-01

  those who stay, 19 members
    commons: 13 of 20 units, 65%, by its own bids
      thing  tool-library, stays                                     5400.00 EUR
      money  current-account, of 21480.00 EUR                       18237.92 EUR
      debt   loan-from-brid, of -6000.00 EUR                        -3900.00 EUR
             has                                                    19737.92 EUR
             is entitled to                                         19422.00 EUR
             difference                                               315.92 EUR
    housing: 1120 of 1600 bricks, 70%, by its own bids
      thing  orchard-house                                         200000.00 EUR
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
    Method bids-wef/1, record
      9e9c76d54b1e06232c1fefc7a931815738a3677791501c8d326bdc10342e31e2
  $ sed -n '/^bids:/,$p' settlements/*/inputs.yaml
  bids:
    unit: EUR
    groups:
      stays:
        mill-street: 330000.00
        orchard-house: 200000.00
        van: 9000.00
        weir-lane-house: 230000.00
    members:
      colm:
        mill-street: 300000.00
        orchard-house: 180000.00
        van: 10000.00
        weir-lane-house: 260000.00
      ruth:
        mill-street: 320000.00
        orchard-house: 170000.00
        van: 9500.00
        weir-lane-house: 250000.00
  $ charter fork --verify settlements/* --with ../weir-lane | tail -n 1
  it holds

A record whose method was changed is not guessed at (fork-sides.t has one that was made with another):

  $ sed -i 's|^method: bids-wef/1|method: bids-wef/9|' settlements/*/inputs.yaml && git commit -q --amend -a --no-edit
  $ charter fork --verify settlements/*
  error: the record is not what its name says [settlement-record-differs]
  help: its inputs were changed after it was written; the other side's copy tells how
  [1]
  $ git reset -q --hard HEAD~1; rm -r ../weir-lane

By points; and what each method would do:

  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --points ../points.yaml --dry-run | tail -n 26
  this is what would happen; nothing was done
      yes  without money, no side would be short by more than one thing
      yes  without money, none would envy another but for one thing
      yes  without money, none would envy another but for half a thing
      yes  without money, none would envy another but for part x of one thing, x
           from 0 to 1
      yes  no other division is better for one side and worse for none, shown by
           the weights in the record
    housing
      Of the ways to give things whole that none betters for one side without loss
      for another, and in which no side is short by more than one thing, the one
      was taken in which the product of what the sides have, by their points and
      weighed by entitlement, is largest.
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
      yes  each thing is with the side that the method gave it to
      yes  each side has its share of everything, by its own worths
      yes  no side would rather have what another has, per share
      yes  without money, no side would be short by more than one thing
      yes  without money, none would envy another but for one thing
      yes  without money, none would envy another but for half a thing
      yes  without money, none would envy another but for part x of one thing, x
           from 0 to 1
      yes  no other division is better for one side and worse for none, shown by
           the weights in the record
    Method ladder/1, record
      71be81646d463e07c3beba52ccc006bd9ff1ca1449916e4146298ef85b12c946
  $ charter fork --members node:weir-lane --name "Weir Lane" --bids ../bids.yaml --points ../points.yaml --what-if
  method           pool      stays  weir-lane         moved  wprop  wef  wprop1  wef1  fpo
  least-imbalance  commons  65.0 %     35.0 %   4350.00 EUR  yes    yes  yes     yes   yes
  least-imbalance  housing  70.0 %     30.0 %  16700.00 EUR  yes    yes  yes     yes   yes
  bids-wef         commons  66.1 %     35.6 %   4275.92 EUR  yes    yes  yes     yes   yes
  bids-wef         housing  72.4 %     31.1 %  23430.77 EUR  yes    yes  yes     yes   yes
  knaster          commons  66.1 %     35.6 %   4275.92 EUR  yes    yes  yes     yes   yes
  knaster          housing  72.4 %     31.1 %  23430.77 EUR  yes    yes  yes     yes   yes
  ladder           commons  50.0 %     66.7 %                no     no   yes     yes   yes
  ladder           housing  87.5 %     57.1 %                yes    yes  yes     yes   yes
  leximin          commons  50.0 %     66.7 %                no     no   yes     yes   yes
  leximin          housing  87.5 %     57.1 %                yes    yes  yes     yes   yes

  What each party would have of everything, by its own bids or points or by
  appraised worth; the money that would move; and which criteria hold:
    wprop   each side has its share of everything, by its own worths
    wef     no side would rather have what another has, per share
    wprop1  without money, no side would be short by more than one thing
    wef1    without money, none would envy another but for one thing
    fpo     no other division is better for one side and worse for none

  least-imbalance
    those who stay: current-account 18312.00 EUR, loan-from-brid -3900.00 EUR,
    mill-street-house, mill-street-mortgage -232000.00 EUR, orchard-house,
    repair-reserve 99580.00 EUR, tool-library
    Weir Lane: current-account 3168.00 EUR, loan-from-brid -2100.00 EUR,
    repair-reserve 18820.00 EUR, van, weir-lane-house
  bids-wef
    those who stay: current-account 18237.92 EUR, loan-from-brid -3900.00 EUR,
    mill-street-house, mill-street-mortgage -232000.00 EUR, orchard-house,
    repair-reserve 106310.77 EUR, tool-library
    Weir Lane: current-account 3242.08 EUR, loan-from-brid -2100.00 EUR,
    repair-reserve 12089.23 EUR, van, weir-lane-house
  knaster
    those who stay: current-account 18237.92 EUR, loan-from-brid -3900.00 EUR,
    mill-street-house, mill-street-mortgage -232000.00 EUR, orchard-house,
    repair-reserve 106310.77 EUR, tool-library
    Weir Lane: current-account 3242.08 EUR, loan-from-brid -2100.00 EUR,
    repair-reserve 12089.23 EUR, van, weir-lane-house
  ladder
    those who stay: current-account 13962.00 EUR, loan-from-brid -3900.00 EUR,
    mill-street-house, mill-street-mortgage -232000.00 EUR, orchard-house,
    repair-reserve 82880.00 EUR, tool-library
    Weir Lane: current-account 7518.00 EUR, loan-from-brid -2100.00 EUR,
    repair-reserve 35520.00 EUR, van, weir-lane-house
  leximin
    those who stay: current-account 13962.00 EUR, loan-from-brid -3900.00 EUR,
    mill-street-house, mill-street-mortgage -232000.00 EUR, orchard-house,
    repair-reserve 82880.00 EUR, tool-library
    Weir Lane: current-account 7518.00 EUR, loan-from-brid -2100.00 EUR,
    repair-reserve 35520.00 EUR, van, weir-lane-house
  adjusted-winner cannot be used: clause `leaving.fork` does not allow the method
  adjusted-winner
  adjusted-winner-discrete cannot be used: clause `leaving.fork` does not allow
  the method adjusted-winner-discrete
  ceei cannot be used: clause `leaving.fork` does not allow the method ceei
  ceei-round cannot be used: clause `leaving.fork` does not allow the method
  ceei-round
  prop1-po cannot be used: clause `leaving.fork` does not allow the method
  prop1-po
  nash cannot be used: clause `leaving.fork` does not allow the method nash
  picking cannot be used: clause `leaving.fork` does not allow the method picking

Bids that make no sense are refused where they stand:

  $ sed -i 's/van: 20/van: 21/; s/ mill-street: 40/ mill-street-house: 40/' ../points.yaml
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --points ../points.yaml
  error: `mill-street-house` goes together with others [fork-unknown-thing]
   --> ../points.yaml:3:20
    |
  3 |   stays: {van: 10, mill-street-house: 40, weir-lane-house: 10, orchard-house: 30, tool-library: 10}
    |                    ^^^^^^^^^^^^^^^^^
  help: say what they are worth together, as `mill-street`
        charter explain fork-unknown-thing

  error: the points of `weir-lane` add up to 101, not 100 [fork-bid-total]
   --> ../points.yaml:4:3
    |
  4 |   weir-lane: {van: 21, mill-street: 20, weir-lane-house: 40, orchard-house: 10, tool-library: 10}
    |   ^^^^^^^^^
  help: each spreads the `total` of this file
        charter explain fork-bid-total
  [8]
  $ sed -i 's/ruth/rut/; s/9500.00/9500.001/' ../bids.yaml
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --bids ../bids.yaml
  error: `9500.001` has more decimals than EUR has [too-many-decimals]
   --> ../bids.yaml:6:14
    |
  6 |   rut: {van: 9500.001, mill-street: 320000.00, weir-lane-house: 250000.00, orchard-house: 170000.00}
    |              ^^^^^^^^ at most 2
  help: round it, or give the unit more decimals in community.yaml
        charter explain too-many-decimals
  [8]

So are prices that say nothing, and points that differ where nobody has said how many there are:

  $ printf 'prices:\n  ETH: {price: 2.00 BTC}\n  BTC: {price: 3.00 ETH}\n  EUR: {price: 0.00 USD}\n' > ../circle.yaml
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --prices ../circle.yaml
  error: the price of `EUR` is not positive [price-not-positive]
   --> ../circle.yaml:4:8
    |
  4 |   EUR: {price: 0.00 USD}
    |        ^^^^^^^^^^^^^^^^^
  help: a unit is worth more than nothing of another; leave out what has no price
        charter explain price-not-positive

  error: the price of `ETH` leads back to `ETH` [price-circle]
   --> ../circle.yaml:2:3
    |
  2 |   ETH: {price: 2.00 BTC}
    |   ^^^
  help: state each price in a unit that has none of its own
        charter explain price-circle

  error: the price of `BTC` leads back to `BTC` [price-circle]
   --> ../circle.yaml:3:3
    |
  3 |   BTC: {price: 3.00 ETH}
    |   ^^^
  help: state each price in a unit that has none of its own
        charter explain price-circle
  [8]
  $ printf 'groups:\n  weir-lane: {van: 20, mill-street: 20, weir-lane-house: 50, orchard-house: 10, tool-library: 10}\n  stays: {van: 20, mill-street: 20, weir-lane-house: 40, orchard-house: 10, tool-library: 10}\n' > ../unlike.yaml
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --points ../unlike.yaml
  error: the points of `weir-lane` add up to 110, and those of `stays` to 100 [fork-bid-total]
   --> ../unlike.yaml:2:3
    |
  2 |   weir-lane: {van: 20, mill-street: 20, weir-lane-house: 50, orchard-house: 10, tool-library: 10}
    |   ^^^^^^^^^
  help: all spread as many points as each other
        charter explain fork-bid-total
  [8]

A worth that is brought goes before the one that the community holds, and both are shown, with where they come
from. Where the money does not reach, nothing is done; or the rest is booked on both sides, or left:

  $ cat > ../prices.yaml <<END
  > worths:
  >   van: {value: 90000.00 EUR, on: 2026-04-30, by: "nobody who knows cars"}
  > END
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --prices ../prices.yaml
  error: the money of pool `commons` cannot make good the difference between the parties: 17328.00 EUR is missing [fork-shortfall]
  help: 26658.47 EUR more in the pool would do, since what is brought in is divided as well; or sell something that cannot be divided, before the fork; or book with --notes that those who stay pay 17328.00 EUR of their own to `weir-lane`; or leave it with --accept-shortfall
        charter explain fork-shortfall
  [8]
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --prices ../prices.yaml --accept-shortfall --dry-run -q | sed -n '/^Prices/,/^$/p'
  warning: the worth of `van` is 90000.00 EUR here, of 2026-04-30, by nobody who knows cars, and not the community's own 9600.00 EUR, of 2026-04-02, by Carrigaline Motors [fork-figure-replaced]
  help: what --prices brings goes before what the community holds; both stand in the record
        charter explain fork-figure-replaced
  Prices and worths brought by whoever forks, which go before the community's own
    van
      used: 90000.00 EUR, of 2026-04-30, by nobody who knows cars
      not used, the community's own: 9600.00 EUR, of 2026-04-02, by Carrigaline
      Motors
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --prices ../prices.yaml --what-if > /dev/null
  warning: the worth of `van` is 90000.00 EUR here, of 2026-04-30, by nobody who knows cars, and not the community's own 9600.00 EUR, of 2026-04-02, by Carrigaline Motors [fork-figure-replaced]
  help: what --prices brings goes before what the community holds; both stand in the record
        charter explain fork-figure-replaced
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --prices ../prices.yaml --accept-shortfall --dry-run | grep -A 2 "does not pay\|is missing:\|NO  .*own worths"
  warning: the worth of `van` is 90000.00 EUR here, of 2026-04-30, by nobody who knows cars, and not the community's own 9600.00 EUR, of 2026-04-02, by Carrigaline Motors [fork-figure-replaced]
  help: what --prices brings goes before what the community holds; both stand in the record
        charter explain fork-figure-replaced
  this is what would happen; nothing was done
  What the money at hand does not pay
    * 17328.00 EUR that those who stay would have to pay to Weir Lane is not paid:
      it was accepted that it is missing
  --
      17328.00 EUR is missing: there is no way in which less would be missing.
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
  --
      NO   each side has its share of everything, by its own worths
      NO   no side would rather have what another has, per share
      yes  without money, no side would be short by more than one thing
  $ charter fork --members node:weir-lane --name "Weir Lane" --into ../weir-lane --prices ../prices.yaml --notes | grep -A 3 "does not pay"
  warning: the worth of `van` is 90000.00 EUR here, of 2026-04-30, by nobody who knows cars, and not the community's own 9600.00 EUR, of 2026-04-02, by Carrigaline Motors [fork-figure-replaced]
  help: what --prices brings goes before what the community holds; both stand in the record
        charter explain fork-figure-replaced
  What the money at hand does not pay
    * 17328.00 EUR from those who stay to Weir Lane, booked as
      `note-981ce6332c1b-1`: what the one owns and the other owes
  $ charter asset list | grep note; charter -C ../weir-lane asset list | grep note
  note-981ce6332c1b-1   Owed by Riverside Commons to Weir Lane since they parted  divisible    commons    -17328.00 EUR
  note-981ce6332c1b-1  Owed by Riverside Commons to Weir Lane since they parted  divisible    commons     17328.00 EUR
  $ charter fork --verify settlements/* --with ../weir-lane | tail -n 1
  it holds
