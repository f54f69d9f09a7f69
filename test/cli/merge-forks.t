Two groups leave a community on two lines of change that do not know of each other. The records are two, and so are the
acts: equal amounts are not asked about.

  $ charter init "Four Friends" friends --id c-0000000000000004 -q
  founded Four Friends (c-0000000000000004) in friends
  $ cd friends
  $ rm charter/*.yaml
  $ cat > charter/01-house.yaml <<'END'
  > article: house
  > title: The house
  > clauses:
  >   - id: house.leaving
  >     text: Anybody may leave with their share.
  >     rule: {kind: fork}
  > END
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\nbo,Bo,,,2026-05-01,\ncleo,Cleo,,,2026-05-01,\ndan,Dan,,,2026-05-01,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets && printf -- '- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n' > assets/cash.yaml
  $ charter commit -q -m "Begin" > /dev/null
  warning: no `amend` rule says how this charter is changed [amend-unreached]
   --> charter/01-house.yaml:1:10
    |
  1 | article: house
    |          ^^^^^
  help: an `amend` rule without `clauses` and `level` is for all that no other names
        charter explain amend-unreached
  $ git branch start
  $ git checkout -q -b ana-leaves && charter fork --members ana --name Ana --into ../ana -q > /dev/null
  $ git checkout -q -b bo-leaves start && charter fork --members bo --name Bo --into ../bo -q > /dev/null
  $ git diff start ana-leaves -- assets | grep '^[-+] '
  -  quantity: 100.00
  +  quantity: 75.00
  $ git diff start bo-leaves -- assets | grep '^[-+] '
  -  quantity: 100.00
  +  quantity: 75.00
  $ charter merge ana-leaves
  91e620d4cc on bo-leaves: Merge ana-leaves into bo-leaves
  members     1 left
  shares      1 issued or cancelled
  assets      1 changed in quantity
  settlements 1 recorded
  $ cat members.csv shares.csv
  id,name,class,node,joined,guardian
  cleo,Cleo,,,2026-05-01,
  dan,Dan,,,2026-05-01,
  member,pool,units
  cleo,commons,10
  dan,commons,10
  $ grep quantity assets/cash.yaml
    quantity: 50.00

One member who leaves in both is taken out twice, which cannot be:

  $ git checkout -q -b both-leave start && charter fork --members bo,cleo --name Others --into ../others -q > /dev/null
  $ charter merge bo-leaves
  bo-leaves is not merged into both-leave yet

  1  units of commons held by bo: both sides together take more than there was
       before      10
       both-leave  0
       bo-leaves   0

  error: `bo` left in two records that divide overlapping states: 1c73171429ca256d66111b0266b35bdf054652305a3f21eb111706ee4398d9d2 and 80dd736ca2bd1cdacc108b1117907d211a277da92b32ff927057abf845745459 [settlement-member-twice]
   --> settlements/80dd736ca2bd1cdacc108b1117907d211a277da92b32ff927057abf845745459
  help: one of the two forks cannot stand; the groups agree which, and take the other back
        charter explain settlement-member-twice
  brought about by
    both-leave: bo leaves
    both-leave: 10 shares of commons of bo cancelled
    bo-leaves: bo leaves
    bo-leaves: 10 shares of commons of bo cancelled

  error: shares of `commons` are held by no member [share-unknown-member]
   --> shares.csv:2:1
    |
  2 | bo,commons,10
    | ^^ no member has this id
  help: charter explain share-unknown-member
  brought about by
    both-leave: bo leaves
    both-leave: 10 shares of commons of bo cancelled
    both-leave: 10 shares of commons of cleo cancelled
    bo-leaves: bo leaves
    bo-leaves: 10 shares of commons of ana cancelled
    bo-leaves: 10 shares of commons of bo cancelled
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter merge --continue -q > /dev/null
  [3]
  $ charter merge --abort -q
  everything is as it was before the merge

The other way round it is the same:

  $ git checkout -q bo-leaves && git reset -q --hard HEAD~1 && charter merge both-leave -q > /dev/null
  [3]
  $ charter merge --abort -q
  everything is as it was before the merge
