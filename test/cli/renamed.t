The history of a thing goes on before it was renamed:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ sed -i 's/quorum: 50%/quorum: 40%/' charter/01-ground.yaml && charter commit -q > /dev/null
  $ sed -i 's/ground.amend/ground.change/' charter/01-ground.yaml && charter commit -q > /dev/null
  $ sed -i 's/quorum: 40%/quorum: 30%/' charter/01-ground.yaml && charter commit -q > /dev/null
  $ charter log ground.change --oneline
  0f603ca506  2026-05-01  quorum of ground.change 40% → 30%
  b50146c8f8  2026-05-01  clause ground.amend to ground.change renamed
  2cb7eebe96  2026-05-01  quorum of ground.amend 50% → 40%
  a9f381366b  2026-05-01  Found Three Friends
  $ charter log ground.amend --oneline
  b50146c8f8  2026-05-01  clause ground.amend to ground.change renamed
  2cb7eebe96  2026-05-01  quorum of ground.amend 50% → 40%
  a9f381366b  2026-05-01  Found Three Friends
  $ charter log nosuch --json
  {
    "schema": "charter.error/1",
    "error": {
      "code": "unknown-thing",
      "message": "no act touched `nosuch`",
      "help": "`charter show` and `charter member list` show the ids"
    },
    "exit": 8
  }
  [8]

Only words that begin a settlement's name mean it, and a member's name means the member:

  $ mkdir -p settlements/abbadada settlements/abbaffff && for d in settlements/*; do echo "{}" > $d/record.yaml; done
  $ charter show settlement:abba
  error: `abba` begins the names of several settlements [settlement-ambiguous]
  help: write more of its digits
  [8]
  $ charter show settlement:abbad
  {}
  $ charter show settlement:ab
  error: there is no settlement `ab` [unknown-thing]
  help: `charter show` shows the whole charter
  [8]
  $ charter show sttlement:abbad
  error: `sttlement` is no kind of thing [unknown-kind]
  help: did you mean `settlement:`?
  [2]
  $ charter show foo:bar
  error: `foo` is no kind of thing [unknown-kind]
  help: there are clause, article, member, asset, pool, settlement
  [2]
  $ charter member show van
  error: there is no member `van` [unknown-thing]
  help: `charter member list` shows them
  [8]
  $ charter asset show van
  error: there is no asset `van` [unknown-thing]
  help: `charter asset list` shows them
  [8]

Units are looked up in the state that is asked for:

  $ rm -r settlements && charter member add ana --name Ana > /dev/null && charter share issue ana commons 5 > /dev/null; charter commit -q > /dev/null
  `charter commit` records it
  `charter commit` records it
  $ charter share cancel ana commons 5 > /dev/null; charter member remove ana > /dev/null; charter share list ana --at HEAD
  `charter commit` records it
  `charter commit` records it
  member  pool     units  of the pool
  ana     commons      5         100%
  together in commons: 5 of 5
  $ charter share list ana
  error: there is no member `ana` [unknown-member]
  help: `charter member list` shows them
        charter explain unknown-member
  [8]
