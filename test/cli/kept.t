What never changes: a settlement record, and the decimals of a unit that something is counted in.

  $ charter init "Riverside Commons" riverside --id c-0000000000000001 -q && cd riverside
  founded Riverside Commons (c-0000000000000001) in riverside
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\n' > shares.csv
  $ mkdir assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 900.00\n  unit: EUR\n' > assets/all.yaml
  $ printf 'units:\n  EUR: {decimals: 2}\n  XAU: {decimals: 3}\n' >> community.yaml
  $ charter commit -q -m "Begin"
  7677ef241e on main: Begin
  who we are  4 changed
  members     3 joined
  shares      3 issued or cancelled
  assets      1 acquired
  $ charter fork --members bo,cleo --name North --into ../north -q > /dev/null && ls settlements | wc -l
  1
  $ charter check | grep settlement
  [1]

  $ sed -i 's/stays: 300.00/stays: 300.01/' settlements/*/record.yaml; charter commit -m No; echo "[$?]"; git checkout -q .
  error: a settlement record was altered: line 60 of record.yaml is `stays: 300.01`, and was `stays: 300.00` of assets/cash/allocation [settlement-altered]
   --> settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232
  help: `git checkout HEAD -- settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232` brings it back
        charter explain settlement-altered
  [1]
  $ rm -r settlements; charter commit -m No; echo "[$?]"; git checkout -q .
  error: a settlement record was removed [settlement-altered]
   --> settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232
  help: `git checkout HEAD -- settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232` brings it back
        charter explain settlement-altered
  [1]
  $ sed -i 's/"North"/"South"/' settlements/*/inputs.yaml; charter check; git checkout -q .
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  error: the record bears another name than follows from what was put in, or is not whole [settlement-record-differs]
   --> settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232
  help: the commit that brought it in has it as it was made; the other side has a copy
        charter explain settlement-record-differs

  error: a settlement record was altered: line 10 of inputs.yaml is `name: "South"`, and was `name: "North"` of groups/north [settlement-altered]
   --> settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232
  help: `git checkout HEAD -- settlements/a9956b5a4090f411cb28dd210bba6cb4d6de72409dbe3f5273d5148164f8f232` brings it back
        charter explain settlement-altered

  2 errors and 1 note



  $ sed -i 's/EUR: {decimals: 2}/EUR: {decimals: 4}/; s/XAU: {decimals: 3}/XAU: {decimals: 5}/' community.yaml; charter commit -m No; echo "[$?]"; git checkout -q .
  error: `EUR` is counted with 2 decimals here, and now would be with 4 [unit-decimals-changed]
   --> community.yaml:8:3
    |
  8 |   EUR: {decimals: 4}
    |   ^^^
  help: leave it at 2: the decimals of a unit in use never change, or every amount would be another
        charter explain unit-decimals-changed
  [1]
  $ sed -i 's/XAU: {decimals: 3}/XAU: {decimals: 5}/' community.yaml; charter commit -q -m "Nothing is counted in gold yet"
  d526c01b6e on main: Nothing is counted in gold yet
  who we are  1 changed

A unit that looks like a slip is asked about:

  $ printf -- '- id: van\n  nature: indivisible\n  value: 9600 eur\n- id: coins\n  nature: divisible\n  quantity: 5.00\n  unit: ETH\n' >> assets/all.yaml; charter check | grep -A 6 unknown-unit; git checkout -q .
  warning: `eur` is not among the community's units [asset-unknown-unit]
   --> assets/all.yaml:7:10
    |
  7 |   value: 9600 eur
    |          ^^^^^^^^
  help: did you mean `EUR`?
        charter explain asset-unknown-unit

  warning: `ETH` is not among the community's units [asset-unknown-unit]
    --> assets/all.yaml:11:9
     |
  11 |   unit: ETH
     |         ^^^
  help: if it is meant, name it under `units` in community.yaml: `ETH: {decimals: 2}`
        charter explain asset-unknown-unit

  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
