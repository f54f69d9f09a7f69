A house, a van and a boat among three groups that bid in money:

  $ cat > weir-lane.yaml <<'END'
  > parties: [stay, north, south]
  > entitlements: [3, 2, 1]
  > items: [house, van, boat]
  > valuations:
  > - [120000, 18000, 4000]
  > - [110000, 21000, 3000]
  > - [90000, 15000, 6000]
  > END
  $ charter split weir-lane.yaml --method bids-wef
  bids-wef/1
  stay, entitled to 50.00 %, has 77000 of 142000 (about 54.23 %) by its own worths
    house
    pays 43000
  north, entitled to about 33.33 %, has 146000/3 of 134000 (about 36.32 %) by its own worths
    van
    receives 83000/3
  south, entitled to about 16.67 %, has 64000/3 of 111000 (about 19.22 %) by its own worths
    boat
    receives 46000/3
  surplus: 38500/3, the best there is
  what holds
    yes  wprop        each side has its share of everything, by its own worths
    yes  wef          no side would rather have what another has, per share
    yes  wprop1       without money, no side would be short by more than one thing
    yes  wef1         without money, none would envy another but for one thing
    yes  wef(1/2,1/2) without money, none would envy another but for half a thing
    yes  wef(x,1-x)   without money, none would envy another but for part x of one thing, x from 0 to 1
    yes  fpo          no other division is better for one side and worse for none (proof: weights)

The same numbers as points, with nothing split:

  $ charter split weir-lane.yaml --method ladder
  ladder/1
  stay, entitled to 50.00 %, has 120000 of 142000 (about 84.51 %) by its own worths
    house
  north, entitled to about 33.33 %, has 21000 of 134000 (about 15.67 %) by its own worths
    van
  south, entitled to about 16.67 %, has 6000 of 111000 (about 5.41 %) by its own worths
    boat
  nash: 4572288000000000000000000000, the best there is, on rung 1
  what holds
    no   wprop        each side has its share of everything, by its own worths
    no   wef          no side would rather have what another has, per share
    yes  wprop1       without money, no side would be short by more than one thing
    yes  wef1         without money, none would envy another but for one thing
    yes  wef(1/2,1/2) without money, none would envy another but for half a thing
    yes  wef(x,1-x)   without money, none would envy another but for part x of one thing, x from 0 to 1
    yes  fpo          no other division is better for one side and worse for none (proof: weights)

What charter does not understand has its place:

  $ cat > wrong.yaml <<'END'
  > parties: [ana, ben]
  > entitlements: [1, 0]
  > items: [house]
  > valuations:
  >   ana: {house: 10}
  >   ben: {hose: 5, house: 1/0}
  > END
  $ charter split wrong.yaml --method knaster
  error: no item is called `hose` [split-unknown-item]
   --> wrong.yaml:6:9
    |
  6 |   ben: {hose: 5, house: 1/0}
    |         ^^^^
  help: did you mean `house`?
        charter explain split-unknown-item

  error: `1/0` is not a whole number [split-number]
   --> wrong.yaml:6:25
    |
  6 |   ben: {hose: 5, house: 1/0}
    |                         ^^^
  help: write worths in the smallest parts of the money, or in whole points; at most 100 digits
        charter explain split-number
  [1]

  $ cat > negative.yaml <<'END'
  > id: debts
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, loan]
  > valuations: [[10, -3], [8, -1]]
  > END
  $ charter split negative.yaml --method ceei
  error: `ana` values `loan` at -3 [split-negative]
   --> negative.yaml:5:19
    |
  5 | valuations: [[10, -3], [8, -1]]
    |                   ^^
  help: ceei takes numbers of zero or more; for debts take ladder, prop1-po, or bids in money
        charter explain split-negative

  error: `ben` values `loan` at -1 [split-negative]
   --> negative.yaml:5:28
    |
  5 | valuations: [[10, -3], [8, -1]]
    |                            ^^
  help: ceei takes numbers of zero or more; for debts take ladder, prop1-po, or bids in money
        charter explain split-negative
  [1]

  $ charter split negative.yaml --method knastr
  error: no method is called `knastr` [unknown-method]
  help: did you mean knaster?
  [2]

  $ charter split --list-methods
  least-imbalance           one worth for all; the least money to make good the difference
  bids-wef                  bids in money; nobody would rather have another's part
  knaster                   bids in money; all gain alike
  adjusted-winner           points of two parties; at most one item is split
  adjusted-winner-discrete  points of two parties; nothing is split
  ceei                      points; a market with entitlements as money; few items are split
  ceei-round                points; the same market with nothing split
  ladder                    points; nothing is split, found by search
  prop1-po                  points with debts, any number; nothing is split
  nash                      points; the largest weighted Nash welfare
  leximin                   points; the least that anybody has is largest
  picking                   points; the parties pick in turn
  hamilton                  units; largest remainders
  webster                   units; never taken back by instalments
