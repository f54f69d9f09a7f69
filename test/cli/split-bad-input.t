What cannot be divided has one clear fault each, with its place.

Points below zero:

  $ cat > bad.yaml <<'END'
  > method: ceei
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > valuations:
  > - [10, 5]
  > - [8, -3]
  > END
  $ charter split bad.yaml
  error: `ben` values `van` at -3 [split-negative]
   --> bad.yaml:7:7
    |
  7 | - [8, -3]
    |       ^^
  help: ceei takes numbers of zero or more; for debts take ladder, prop1-po, or bids in money
        charter explain split-negative
  [1]

Points that do not add up to what was agreed:

  $ cat > bad.yaml <<'END'
  > method: adjusted-winner
  > total: 100
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > valuations:
  > - [60, 40]
  > - [70, 20]
  > END
  $ charter split bad.yaml
  error: the points of `ben` add up to 90 [split-total]
   --> bad.yaml:8:4
    |
  8 | - [70, 20]
    |    ^^
  help: each party spreads 100
        charter explain split-total
  [1]

A party whose part of a Nash product could be nothing but zero:

  $ cat > bad.yaml <<'END'
  > method: nash
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > valuations:
  >   ana: {house: 0}
  >   ben: {house: 5, van: 5}
  > END
  $ charter split bad.yaml
  error: `ana` values nothing at all [split-values-nothing]
   --> bad.yaml:6:3
    |
  6 |   ana: {house: 0}
    |   ^^^
  help: whatever it gets is worth nothing to it, so that no division can be compared with another; let it spread points
        charter explain split-values-nothing
  [1]

An entitlement without a denominator:

  $ cat > bad.yaml <<'END'
  > method: knaster
  > parties: [ana, ben]
  > entitlements: [1, 1/0]
  > items: [house]
  > valuations: [[1], [2]]
  > END
  $ charter split bad.yaml
  error: this is not a number [split-number]
   --> bad.yaml:3:19
    |
  3 | entitlements: [1, 1/0]
    |                   ^^^
  help: write `3`, `1/3` or `33.5%`
        charter explain split-number
  [1]

A party that is entitled to nothing:

  $ cat > bad.yaml <<'END'
  > method: knaster
  > parties: [ana, ben]
  > entitlements: [1, 0]
  > items: [house]
  > valuations: [[1], [2]]
  > END
  $ charter split bad.yaml
  error: `ben` is entitled to nothing [split-entitlement]
   --> bad.yaml:2:16
    |
  2 | parties: [ana, ben]
    |                ^^^
  help: leave the party out, or give it an entitlement above zero
        charter explain split-entitlement
  [1]

A method that nobody knows:

  $ cat > bad.yaml <<'END'
  > method: knastr
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > valuations: [[1, 2], [3, 4]]
  > END
  $ charter split bad.yaml
  error: no method is called `knastr` [unknown-method]
   --> bad.yaml:1:9
    |
  1 | method: knastr
    |         ^^^^^^
  help: did you mean knaster?
        charter explain unknown-method
  [1]

No units, and too many:

  $ cat > bad.yaml <<'END'
  > method: picking
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > counts:
  >   van: 0
  > valuations: [[1, 2], [3, 4]]
  > END
  $ charter split bad.yaml
  error: there are 0 of `van` [split-count]
   --> bad.yaml:6:8
    |
  6 |   van: 0
    |        ^
  help: a count is one or more
        charter explain split-count
  [1]

A thousand million units, one by one:

  $ cat > bad.yaml <<'END'
  > method: picking
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > counts:
  >   van: 1000000000
  > valuations: [[1, 2], [3, 4]]
  > END
  $ charter split bad.yaml
  error: there are 1000000001 units to divide [split-too-many]
   --> bad.yaml:6:8
    |
  6 |   van: 1000000000
    |        ^^^^^^^^^^
  help: at most 10000, one by one; hamilton and webster divide any number
        charter explain split-too-many
  [1]

Worths of different parties, where one worth is meant:

  $ cat > bad.yaml <<'END'
  > method: least-imbalance
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > valuations: [[1, 2], [3, 4]]
  > END
  $ charter split bad.yaml
  error: `ana` and `ben` see different worths [split-common-worths]
   --> bad.yaml:5:23
    |
  5 | valuations: [[1, 2], [3, 4]]
    |                       ^
  help: least-imbalance takes one worth for all; where they differ take bids-wef or ladder
        charter explain split-common-worths
  [1]

Numbers of thirty digits are no different:

  $ cat > bad.yaml <<'END'
  > method: adjusted-winner
  > parties: [ana, ben]
  > entitlements: [1, 1]
  > items: [house, van]
  > valuations:
  > - [1000000000000000000000000000000, 1]
  > - [1, 1000000000000000000000000000000]
  > END
  $ charter split bad.yaml | head -5
  adjusted-winner/1
  ana, entitled to 50.00 %, has 1000000000000000000000000000000 of 1000000000000000000000000000001 (about 100.00 %) by its own worths
    house
  ben, entitled to 50.00 %, has 1000000000000000000000000000000 of 1000000000000000000000000000001 (about 100.00 %) by its own worths
    van

Sixty-five parties:

  $ (echo 'method: ceei'; echo "parties: [$(seq -s, 65)]"; echo "entitlements: [$(seq -s, 65)]"; echo 'items: [house]'; echo 'valuations:'; for p in $(seq 65); do echo '- [1]'; done) > many.yaml
  $ charter split many.yaml
  error: ceei divides between at most 64 parties, not 65 [split-parties]
   --> many.yaml:1:1
    |
  1 | method: ceei
    | ^^^^^^
  help: take another method
        charter explain split-parties
  [1]
