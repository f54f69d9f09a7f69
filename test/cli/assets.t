  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside

One field changes, and every other byte stays:

  $ charter asset list --pool commons
  id               title                          nature       pool     amount or worth  node         pinned
  current-account  Current account                divisible    commons     21480.00 EUR
  loan-from-brid   Loan from Bríd for the boiler  divisible    commons     -6000.00 EUR
  tool-library     Tool library                   indivisible  commons      5400.00 EUR  mill-street  stays
  van              The blue van                   indivisible  commons      9600.00 EUR
  together in commons: 30480.00 EUR
  4 assets
  $ charter asset set van value="17500.00 EUR"
  Assets
    ~ van: value: 9600.00 EUR → 17500.00 EUR
  `charter commit` records it
  $ git diff -U0 | grep '^[+-]'
  --- a/assets/commons.yaml
  +++ b/assets/commons.yaml
  -  value: 9600.00 EUR
  +  value: 17500.00 EUR
  $ charter asset add bicycles --nature indivisible --pool commons --value "1800.00 EUR" --title "Six bicycles"
  Assets
    + bicycles acquired: nature indivisible, pool commons, title Six bicycles, value 1800.00 EUR
  `charter commit` records it
  $ git diff -U0 | grep '^[+-]'
  --- a/assets/commons.yaml
  +++ b/assets/commons.yaml
  -  value: 9600.00 EUR
  +  value: 17500.00 EUR
  +- id: bicycles
  +  title: Six bicycles
  +  nature: indivisible
  +  pool: commons
  +  value: 1800.00 EUR
  $ charter commit
  81207f6733 on main: bicycles acquired, value of van 9600.00 EUR → 17500.00 EUR
  assets      1 acquired, 1 changed
  $ charter asset show bicycles
  bicycles  Six bicycles
    nature             indivisible
    pool               commons
    value              1800.00 EUR
  $ charter asset remove bicycles
  Assets
    - bicycles disposed of: nature indivisible, pool commons, title Six bicycles, value 1800.00 EUR
  `charter commit` records it
  $ charter commit -m "Bicycles sold"
  4bbd980b72 on main: Bicycles sold
  assets      1 disposed of
  $ charter diff HEAD~2
  Assets
    ~ van: value: 9600.00 EUR → 17500.00 EUR
  $ charter diff HEAD~2 HEAD~1 --json | head -n 40
  {
    "schema": "charter.changes/1",
    "from": {
      "community": "c-0000000000000001",
      "name": "Riverside Commons",
      "commit": "a349cbf9d0b6aaa54612ec1a89c5d5ce7c0601f6",
      "label": "HEAD~2"
    },
    "to": {
      "community": "c-0000000000000001",
      "name": "Riverside Commons",
      "commit": "81207f6733ee43f12713a58895537ee4afc41946",
      "label": "HEAD~1"
    },
    "common": "a349cbf9d0b6aaa54612ec1a89c5d5ce7c0601f6",
    "summary": {
      "asset.acquired": 1,
      "asset.changed": 1
    },
    "meaning": [],
    "changes": [
      {
        "kind": "asset.acquired",
        "id": "bicycles",
        "nature": "indivisible",
        "pool": "commons",
        "title": "Six bicycles",
        "value": "1800.00 EUR"
      },
      {
        "kind": "asset.changed",
        "id": "van",
        "field": "value",
        "before": "9600.00 EUR",
        "after": "17500.00 EUR"
      }
    ],
    "renumbered": [],
    "references": []
  }

What cannot be:

  $ charter asset set vann value="17500.00 EUR"
  error: there is no asset `vann` [unknown-asset]
  help: did you mean `van`?
        charter explain unknown-asset
  [8]
  $ charter asset set van valu="17500.00 EUR"
  error: an asset has no field `valu` [unknown-field]
  help: did you mean `value`?
        charter explain unknown-field
  [8]
  $ charter asset set van value="17500.005 EUR"
  error: `17500.005 EUR` is no amount of money [bad-quantity]
  help: write it as 420000.00 EUR
        charter explain bad-quantity
  [8]
  $ charter asset add x --quantity 5 
  error: the quantity has no unit [bad-unit]
  help: say what it is counted in: --unit EUR, or unit=EUR
        charter explain bad-unit
  [8]
  $ charter asset add x --quantity 5.001 --unit EUR --pool commons
  error: `5.001` is no amount of EUR [bad-quantity]
  help: digits, with at most 2 decimals after a point
        charter explain bad-quantity
  [8]
  $ charter asset add x --quantity 5 --unit EUR --pool nowhere
  nothing was done, for this would follow:

  error: there is no pool `nowhere` [asset-unknown-pool]
    --> assets/commons.yaml:29:9
     |
  29 |   pool: nowhere
     |         ^^^^^^^
  help: charter explain asset-unknown-pool
  [8]
  $ charter asset add Van --quantity 5 --unit EUR
  error: `Van` is no id [bad-id]
  help: did you mean `van`?
        charter explain bad-id
  [8]
  $ git status --short

An asset in braces keeps its line as it is; the pool, which goes without saying, is not put in:

  $ charter init "Tools" ../tools --id c-0000000000000003 -q
  founded Tools (c-0000000000000003) in $SESSION/tools
  $ cd ../tools
  $ mkdir assets
  $ printf '# What we lend.\n- {quantity: 5.00, unit: EUR,  id: cash, nature: divisible }   # in the tin\n' > assets/lent.yaml
  $ charter asset set cash title="The tin"
  Assets
    ~ cash: title: none → The tin
  `charter commit` records it
  $ cat assets/lent.yaml
  # What we lend.
  - {quantity: 5.00, unit: EUR,  id: cash, title: The tin, nature: divisible }   # in the tin

The last asset goes, and the comment stays; a file that has nothing else goes with it:

  $ charter asset remove cash
  Assets
    - cash disposed of: nature divisible, pool commons, quantity 5.00 EUR, title The tin
  `charter commit` records it
  $ cat assets/lent.yaml
  # What we lend.
  []   # in the tin
  $ charter check --quiet
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  1 note
  $ charter asset add saw --nature copyable --file saws
  Assets
    + saw acquired: nature copyable
  `charter commit` records it
  $ ls assets
  lent.yaml
  saws.yaml
  $ charter asset remove saw
  Assets
    - saw disposed of: nature copyable
  `charter commit` records it
  $ ls assets
  lent.yaml
