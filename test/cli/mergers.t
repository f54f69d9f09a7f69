Mergers of communities that are asked for wrongly, stopped, or made in another order. Two small communities that once were
one:

  $ charter init "Hill" hill --id c-0000000000000001 -q
  founded Hill (c-0000000000000001) in hill
  $ cd hill
  $ cat > community.yaml <<END
  > format: 1
  > id: c-0000000000000001
  > name: Hill
  > pools:
  >   commons: {title: Everything}
  > END
  $ cat > charter/01-ground.yaml <<END
  > article: ground
  > title: Ground rules
  > clauses:
  >   - id: ground.amend
  >     text: These rules are amended by 2/3 of the votes cast.
  >     rule: {kind: amend, ratio: 2/3, base: cast}
  >   - id: ground.quiet
  >     text: Quiet from ten at night.
  > END
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\nbo,Bo,,,2026-05-01,\ncleo,Cleo,,,2026-05-01,\ndan,Dan,,,2026-05-01,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,3\n' > shares.csv
  $ mkdir -p assets
  $ printf -- '- id: cash\n  nature: divisible\n  quantity: 330.00\n  unit: EUR\n- id: handbook\n  nature: copyable\n' > assets/all.yaml
  $ charter commit -q -m "Hill as it is"
  b357235d5f on main: Hill as it is
  who we are  2 changed
  clauses     1 added, 2 removed, 1 amended
  members     4 joined
  shares      4 issued or cancelled
  assets      2 acquired
  $ charter fork --group Dale=bo,cleo --group Brook=dan --into .. -q > /dev/null
  $ cd .. && cp -r hill hill-forked && cp -r dale dale-forked && cp -r brook brook-forked

Three at once, all that the fork made, in any order and from any side: as it was before.

  $ for order in "hill dale brook" "hill brook dale" "dale hill brook" "brook dale hill"; do
  >   set -- $order; rm -rf x && cp -r $1-forked x && cd x
  >   charter merge ../$2-forked ../$3-forked -q > /dev/null; echo "$order: $? $(git rev-parse HEAD^{tree} | cut -c1-12)"
  >   git diff --stat $(git log --format=%H --grep "as it is") HEAD -- . ':!settlements'; cd ..
  > done
  hill dale brook: 0 88babda8249c
  hill brook dale: 0 88babda8249c
  dale hill brook: 0 88babda8249c
  brook dale hill: 0 88babda8249c

With two of the three it is a merger like any other, and the third comes back later:

  $ cp -r hill-forked two && cd two
  $ charter merge ../dale-forked
  Hill and Dale become one, which goes on as Hill

  commons, exchanged by net value
    brought by  units   net value  new for each  units then
    Hill           10  100.00 EUR             1          10
    Dale           20  200.00 EUR             1          20
    together           300.00 EUR                        30

  record 9cb8b98454fdadb2

  8e6696df3b on main: Merge ../dale-forked into main
  members     2 joined
  shares      2 issued or cancelled
  assets      1 changed in quantity
  settlements 1 recorded

  $ charter merge ../brook-forked -q > /dev/null; cat shares.csv; cd ..
  member,pool,units
  ana,commons,10
  bo,commons,10
  cleo,commons,10
  dan,commons,3

After they have lived on, three at once give the same in any order:

  $ cd hill && charter asset set cash quantity=120.00 -q > /dev/null && charter commit -q -m "Wages" > /dev/null
  $ cd ../dale && charter asset set cash quantity=170.01 -q > /dev/null && charter member add eve --name Eve --joined 2026-11-01 -q > /dev/null
  $ printf 'article: dale\ntitle: Dale\nclauses:\n  - id: dale.pond\n    text: Nobody swims alone.\n' > charter/02-dale.yaml && charter commit -q -m "Eve" > /dev/null
  $ cd ../brook && sed -i 's/2\/3/3\/4/' charter/01-ground.yaml && printf -- '- id: mill\n  nature: indivisible\n  value: 77.00 EUR\n' >> assets/all.yaml && charter commit -q -m "A mill" > /dev/null
  $ cd .. && for order in "hill dale brook" "hill brook dale"; do
  >   set -- $order; rm -rf x && cp -r $1 x && cd x
  >   charter merge ../$2 ../$3 -q > ../said; echo "$order: $? $(git rev-parse HEAD^{tree} | cut -c1-12)"; cd ..
  > done
  hill dale brook: 0 387156997c88
  hill brook dale: 0 387156997c88
  $ head -n 10 said; tail -n 8 said; cat x/shares.csv
  Hill, Brook and Dale become one, which goes on as Hill

  commons, exchanged by net value; everyone's units are first multiplied by 1,000
    brought by  units   net value  new for each   units then
    Hill           10  120.00 EUR          1000        10000
    Brook           3  107.00 EUR    2972.2222…   8916.6666…
    Dale           20  170.01 EUR     708.3750…  14167.5000…
    together           397.01 EUR                      33084
    1/6 of a unit is left over, which nobody can hold


  76c7bfe455 on main: Merge ../brook and ../dale into main
  articles    1 added
  clauses     1 added, 1 amended
  members     4 joined
  shares      4 issued or cancelled
  assets      1 acquired, 1 changed in quantity
  settlements 1 recorded
  member,pool,units
  ana,commons,10000
  bo,commons,7084
  cleo,commons,7084
  dan,commons,8916

  $ cd x && charter fork --verify $(grep -l "kind: merger" settlements/*/inputs.yaml | xargs dirname) && cd ..
  record 9f6a299264ca8fb1: the exchange follows from the states that became one
    HEAD (c-0000000000000001), since commit 76c7bfe455: as the record says
  it holds

Nothing is done where what is asked for cannot be:

  $ cd hill
  $ charter merge ../dale --same ana=bo
  error: no other community has a member `ana` [merge-unknown-member]
  help: `--same theirs=ours` begins with what the other community calls it
        charter explain merge-unknown-member
  [8]
  $ charter merge ../dale --same ana
  error: no other community has a member `ana` [merge-unknown-member]
  help: `--same theirs=ours` begins with what the other community calls it
        charter explain merge-unknown-member
  [8]
  $ charter merge ../dale --pool commons=houses
  error: here, no pool is called `houses` [merge-unknown-pool]
  help: `--pool theirs=ours` ends with what it is called here
        charter explain merge-unknown-pool
  [8]
  $ charter merge ../dale --pool houses=commons
  error: no other community has a pool `houses` [merge-unknown-pool]
  help: `--pool theirs=ours` begins with what the other community calls it
        charter explain merge-unknown-pool
  [8]
  $ charter merge ../dale --exchange 0
  error: `0` is no ratio to exchange shares at [merge-exchange]
  help: write `par`, or units of ours for one of theirs, as in 3/2
        charter explain merge-exchange
  [8]
  $ charter merge ../dale --exchange houses=2
  error: `houses` is no pool that several of them have [merge-exchange]
  help: name a pool by what it is called here
        charter explain merge-exchange
  [8]
  $ charter merge ../dale ../brook --exchange 2
  error: a ratio is one between two communities, and several are merged [merge-exchange]
  help: merge them one after another, or exchange at par
        charter explain merge-exchange
  [8]
  $ charter merge ../dale ../dale
  error: `../dale` and `../dale` are one community, c-eed69ab5d27a0470 [merge-same-community]
  help: lines of change of one community are merged first, one at a time
  [8]
  $ charter merge ../nowhere
  error: `../nowhere` is no revision, folder or address of a community [unknown-revision]
  help: `charter log` shows the commits, `charter branch` the branches
  [8]
  $ charter branch aside && charter merge aside ../dale
  made: aside
  error: one of them is a line of change of this community, and several are merged [merge-several-lines]
  help: merge lines of change one at a time
  [8]
  $ charter merge aside --exchange par
  error: `aside` is a line of change of this community, in which nobody exchanges anything [merge-own-community]
  help: leave --same, --pool and --exchange out
  [8]
  $ charter merge ../hill-forked --exchange par
  error: `../hill-forked` is a line of change of this community, in which nobody exchanges anything [merge-own-community]
  help: leave --same, --pool and --exchange out
  [8]
  $ git status --short

The same community under another name is no other one; it is not added:

  $ cp -r ../hill ../other-name && charter merge ../other-name
  nothing to merge: main has all of ../other-name already

A side that is not in order is not taken in:

  $ cp -r ../dale ../broken && cd ../broken
  $ printf 'member,pool,units\nbo,commons,10\ncleo,commons,10\nnobody,commons,1\n' > shares.csv && git commit -qam "By hand"
  $ cd ../hill && charter merge ../broken
  error: what `../broken` has is not in order, and nothing was merged [merge-has-faults]
  help: put it right there first; `charter check` in it shows it
        charter explain merge-has-faults

  error: shares of `commons` are held by no member [share-unknown-member]
   --> shares.csv:4:1
    |
  4 | nobody,commons,1
    | ^^^^^^ no member has this id
  help: charter explain share-unknown-member
  [8]

  $ cp -r ../dale ../newer && cd ../newer && sed -i 's/format: 1/format: 2/' community.yaml && git commit -qam "Newer"
  $ cd ../hill && charter merge ../newer
  error: this is a community of format `2`, says community.yaml:1 [unknown-format]
  help: this version of charter reads format 1; a newer one may read it
  [7]

A copy that does not go far enough back, one whose history was rewritten, and one whose registers are not as its record says:

  $ git clone -q --depth 1 file://$PWD ../shallow 2> /dev/null; cd ../shallow && charter merge ../dale; cd ../hill
  error: this copy does not go back to what `main` and `../dale` have in common [no-common-history]
  help: fetch the whole history with `git fetch --unshallow`, and merge again

  $ rm -rf ../orphan && cp -r ../dale ../orphan && cd ../orphan
  $ git checkout -q --orphan new && git commit -qm "As if from nothing" && cd ../hill && charter merge ../orphan --unrelated
  error: the history of `../orphan` no longer has the state that its settlement ca102b9dce3b divided [merge-history-rewritten]
  help: somebody has rewritten it; merge a copy that still has it
  [8]
  $ cp -r ../dale-forked ../cheat && cd ../cheat
  $ sed -i 's/bo,commons,10/bo,commons,999/' shares.csv && git commit -q --amend -am "Found Dale with 2 members of Hill" && cd ../hill
  $ charter merge ../cheat
  error: units of `commons` held by `bo`: here 999, by the record 10 [settlement-side-differs]
  help: charter explain settlement-side-differs
  [8]
  $ git status --short && git log --format=%s -n 1
  Wages

What stands unsaved in the way is not overwritten, and a merge that waits comes first:

  $ echo "ana,commons,11" >> shares.csv && charter merge ../dale > /dev/null
  error: `shares.csv` has changes that are not committed [unsaved-changes]
  help: commit them first, or put them aside; nothing was changed
  [8]
  $ git checkout -q shares.csv
  $ sed -i 's/from ten/from eleven/' charter/01-ground.yaml && charter commit -q -m "Eleven" > /dev/null
  $ cd ../dale && sed -i 's/from ten/from nine/' charter/01-ground.yaml && charter commit -q -m "Nine" > /dev/null && cd ../hill
  $ charter merge ../dale > /dev/null
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter merge ../brook
  error: a merge of `../dale` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter status | head -n 12
  Hill  c-0000000000000001
  on branch main
  a merge of ../dale waits: `charter resolve N` settles a conflict, `charter merge --abort` takes the merge back

  1  clause ground.quiet, text: both sides changed the same words
       before   Quiet from ten at night.
       main     Quiet from [-ten-]{+eleven+} at night.
       ../dale  Quiet from [-ten-]{+nine+} at night.

  Rules
    Article 1, Ground rules (ground)
      ~ 1.2 ground.quiet amended

  $ charter merge --abort && git status --short
  everything is as it was before the merge

Stopped for a question, it is gone on with as any merge is, and is the same merger:

  $ charter merge ../dale --dry-run | grep "^record"
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  record 473e37a677306499
  $ charter merge ../dale > /dev/null
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter resolve 1 --theirs
  settled: clause ground.quiet, text
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue
  0c3c8205a2 on main: Merge ../dale into main
  articles    1 added
  clauses     1 added, 1 amended
  members     3 joined
  shares      3 issued or cancelled
  assets      1 changed in quantity
  settlements 1 recorded

  Not in the result, as it was settled
    main: clause ground.quiet amended

  $ charter fork --verify $(grep -l "kind: merger" settlements/*/inputs.yaml | xargs dirname)
  record 473e37a677306499: the exchange follows from the states that became one
    HEAD (c-0000000000000001), since commit 0c3c8205a2: as the record says
  it holds
  $ charter merge ../dale
  nothing to merge: main has all of ../dale already
  $ charter undo -q && charter status | head -n 3
  undone: commit: Merge ../dale into main
  Hill  c-0000000000000001
  on branch main
  a merge of ../dale waits: `charter merge --continue` records it, `charter merge --abort` takes it back
  $ charter redo -q
  done again: commit: Merge ../dale into main

What is there is only what follows: whoever changes a register in the very merger is found out.

  $ cp -r ../hill ../forged && cd ../forged
  $ sed -i 's/^ana,commons,.*/ana,commons,999999/' shares.csv && git commit -q --amend -am "Merge ../dale into main"
  $ charter fork --verify $(grep -l "kind: merger" settlements/*/inputs.yaml | xargs dirname)
  record 473e37a677306499: the exchange follows from the states that became one
    HEAD (c-0000000000000001), since commit a167a13956: NOT as the record says
  error: units of `commons` held by `ana`: here 999999, by the record 8000 [settlement-side-differs]
  help: charter explain settlement-side-differs
  it does not hold
  [1]

What a charter says about mergers holds on both sides, with the clause that says so:

  $ rule () { printf '  - id: ground.join\n    text: We may join another community by 3/4 of the votes cast.\n    rule: {kind: merge, ratio: 3/4, base: cast%s}\n' "$1" >> charter/01-ground.yaml; }
  $ for side in hill dale; do rm -rf ../$side-rule && cp -r ../$side-forked ../$side-rule; done
  $ cd ../dale-rule && rule "" && charter asset set cash quantity=150.00 -q > /dev/null && charter commit -q -m "How to join" > /dev/null && cd ../hill-rule
  $ charter merge ../dale-rule --exchange par
  Hill and Dale become one, which goes on as Hill

  commons, exchanged at a ratio that was agreed
    brought by  units   net value  new for each  units then
    Hill           10  100.00 EUR             1          10
    Dale           20  150.00 EUR             1          20
    together           250.00 EUR                        30

  What the charter of Dale says about it
    2.3  ground.join
      ratio: 3/4 - asks: it takes 3/4 of the votes cast in Dale, which charter
        does not count
      exchange: net-asset-value - REFUSES IT: units of `commons` would be
        exchanged at another ratio
      dissent_exit: yes - asks: those who disagree may leave with their share
        first; nobody has given notice

  record 8fdcc0d05414024c

  error: `ground.join` (2.3) of Dale exchanges shares at net asset value, and `commons` would be exchanged at another ratio [merge-against-rule]
  help: leave `--exchange` out, or amend the rule first
        charter explain merge-against-rule
  [8]

  $ charter merge ../dale-rule --dry-run | grep -A 12 "^What"
  What the charter of Dale says about it
    2.3  ground.join
      ratio: 3/4 - asks: it takes 3/4 of the votes cast in Dale, which charter
        does not count
      exchange: net-asset-value - settles: units of `commons` are exchanged by
        net value
      dissent_exit: yes - asks: those who disagree may leave with their share
        first; nobody has given notice

  record 7414d60a2896c87e

  member  from  pool     held       worth  holds then  worth then
  ana     Hill  commons    10  100.00 EUR          20  100.00 EUR

  $ cd ../dale-rule && charter fork notice --members bo --name "Glen" -q && charter commit -q -m "Bo will leave" > /dev/null && cd ../hill-rule
  notice that Glen will leave, in notices/glen
    + bo
  $ charter merge ../dale-rule > /dev/null
  error: `ground.join` (2.3) of Dale lets those who disagree leave first, and `glen` has given notice [merge-leave-first]
  help: merge when they have left (`charter fork`), or taken it back (`charter fork notice --withdraw`)
        charter explain merge-leave-first
  [8]
  $ cd ../dale-rule && charter fork notice --name "Glen" --withdraw -q && charter commit -q -m "Bo stays" > /dev/null
  no notice any more that Glen will leave, in notices/glen
    - bo
  $ sed -i 's/base: cast}/base: cast, exchange: par, dissent_exit: no}/' charter/01-ground.yaml && sed -i '0,/, exchange: par, dissent_exit: no}/s//}/' charter/01-ground.yaml && git diff | grep "^[+-] " && charter commit -q -m "One for one" > /dev/null && cd ../hill-rule
  -    rule: {kind: merge, ratio: 3/4, base: cast}
  +    rule: {kind: merge, ratio: 3/4, base: cast, exchange: par, dissent_exit: no}
  $ charter merge ../dale-rule --exchange 2
  Hill and Dale become one, which goes on as Hill

  commons, exchanged at a ratio that was agreed
    brought by  units   net value  new for each  units then
    Hill           10  100.00 EUR             1          10
    Dale           20  150.00 EUR             2          40
    together           250.00 EUR                        50

  What the charter of Dale says about it
    2.3  ground.join
      ratio: 3/4 - asks: it takes 3/4 of the votes cast in Dale, which charter
        does not count
      exchange: par - REFUSES IT: units of `commons` would not be exchanged one
        for one
      dissent_exit: no - settles: nobody can leave because of it

  record 9bb87c88ecc57b19

  error: `ground.join` (2.3) of Dale exchanges one share for one, and `commons` would be exchanged at another ratio [merge-against-rule]
  help: merge with `--exchange par`, or amend the rule first
        charter explain merge-against-rule
  [8]

  $ charter merge ../dale-rule --json --dry-run | grep -A 28 '"charter": '
      "charter": [
        {
          "parameter": "ratio",
          "clause": "ground.join",
          "number": "2.3",
          "value": "3/4",
          "verdict": "asks",
          "words": "it takes 3/4 of the votes cast in Dale, which charter does not count",
          "community": "c-eed69ab5d27a0470"
        },
        {
          "parameter": "exchange",
          "clause": "ground.join",
          "number": "2.3",
          "value": "par",
          "verdict": "settles",
          "words": "units of `commons` are exchanged one for one",
          "community": "c-eed69ab5d27a0470"
        },
        {
          "parameter": "dissent_exit",
          "clause": "ground.join",
          "number": "2.3",
          "value": "no",
          "verdict": "settles",
          "words": "nobody can leave because of it",
          "community": "c-eed69ab5d27a0470"
        }
      ],
  $ charter merge ../dale-rule | head -n 20
  Hill and Dale become one, which goes on as Hill

  commons, exchanged at a ratio that was agreed
    brought by  units   net value  new for each  units then
    Hill           10  100.00 EUR             1          10
    Dale           20  150.00 EUR             1          20
    together           250.00 EUR                        30

  What the charter of Dale says about it
    2.3  ground.join
      ratio: 3/4 - asks: it takes 3/4 of the votes cast in Dale, which charter
        does not count
      exchange: par - settles: units of `commons` are exchanged one for one
      dissent_exit: no - settles: nobody can leave because of it

  record 538688c1e27e0076

  c9b40971a0 on main: Merge ../dale-rule into main
  clauses     1 added
  members     2 joined

  $ grep -A 24 "^charter:" settlements/*/record.yaml | grep -A 24 merger; charter fork --verify $(grep -l "kind: merger" settlements/*/inputs.yaml | xargs dirname) | tail -n 1
  it holds
