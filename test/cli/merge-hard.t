A small community, and a function that makes a line of change from the state `start` by editing files:

  $ charter init "Three Friends" friends --id c-0000000000000003 -q
  founded Three Friends (c-0000000000000003) in friends
  $ cd friends
  $ rm charter/*.yaml
  $ cat > charter/01-house.yaml <<'END'
  > article: house
  > title: The house
  > clauses:
  >   - id: house.quiet
  >     text: Music stops at ten.
  >   - id: house.guests
  >     text: |
  >       Guests sign in. Whoever stays longer than three nights asks the
  >       others. Where nobody answers within a day, the guest may stay.
  >   - id: house.keys
  >     text: Every member has a key.
  >   - id: house.changes
  >     text: This charter is changed by vote.
  >     rule: {kind: amend, ratio: 2/3}
  > END
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\nbo,Bo,,,2026-05-01,\ncleo,Cleo,,,2026-05-01,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,30\nbo,commons,20\ncleo,commons,10\n' > shares.csv
  $ charter commit -q -m "Begin" > /dev/null
  $ git branch start
  $ line() { git checkout -q -b "$1" start; shift; for edit; do eval "$edit"; done; charter commit -q > /dev/null; }
  $ both() { git checkout -q "$1"; charter merge "$2" -q; }

A side that only laid a text out anew gives way to the side that changed words, and nothing is lost (of a real co-operative a
line merge took the fallback):

  $ line reflowed "printf 'article: house\ntitle: The house\nclauses:\n  - id: house.quiet\n    text: Music stops at ten.\n  - id: house.guests\n    text: |\n      Guests sign in.\n      Whoever stays longer than three nights asks the others.\n      Where nobody answers within a day, the guest may stay.\n  - id: house.keys\n    text: Every member has a key.\n  - id: house.changes\n    text: This charter is changed by vote.\n    rule: {kind: amend, ratio: 2/3}\n' > charter/01-house.yaml"
  $ line reworded "sed -i 's/within a day, the guest may stay/within a day, a vote is called/' charter/01-house.yaml"
  $ both reworded reflowed
  efb527cba4 on reworded: Merge reflowed into reworded
  $ sed -n '/house.guests/,/house.keys/p' charter/01-house.yaml
    - id: house.guests
      text: |
        Guests sign in. Whoever stays longer than three nights asks the
        others. Where nobody answers within a day, a vote is called.
    - id: house.keys
  $ git checkout -q -b reflowed-first reflowed && charter merge reworded~0 -q > /dev/null && git diff --stat reworded

Equal amounts: one act, or two. Once is refused where it would leave a total that nobody agreed to.

  $ line paid "sed -i 's/ana,commons,30/ana,commons,25/; s/bo,commons,20/bo,commons,25/' shares.csv"
  $ line also-paid "sed -i 's/ana,commons,30/ana,commons,25/; s/bo,commons,20/bo,commons,25/; ' shares.csv; sed -i 's/Music stops/Noise stops/' charter/01-house.yaml"
  $ both paid also-paid
  also-paid is not merged into paid yet

  1  units of commons held by ana: both sides moved it by the same amount: is that one act, or two?
       before     30
       paid       25
       also-paid  25

  2  units of commons held by bo: both sides moved it by the same amount: is that one act, or two?
       before     20
       paid       25
       also-paid  25
  [3]
  $ charter resolve 1 --ours
  error: both sides moved the same amount, and it has to be said whether that was one act [answer-does-not-fit]
  help: --once for one act that both recorded, --twice for two acts; --value or --edit for other figures
  [8]
  $ charter resolve 1 --once -q
  settled: units of commons held by ana
  $ charter resolve 2 --twice -q
  settled: units of commons held by bo
  error: `commons` would change by +5 units in all, and neither side has agreed to that (ours 0, theirs 0) [pool-total]
  help: the amounts of one act are all taken once, or all twice: `charter resolve --pool commons --once`, or --twice
        charter explain pool-total
  brought about by
    paid: 5 shares of commons transferred from ana to bo
    also-paid: 5 shares of commons transferred from ana to bo
  $ charter resolve 2 --once -q
  settled: units of commons held by bo
  $ charter merge --continue
  7a48e6c194 on paid: Merge also-paid into paid
  clauses     1 amended
  $ cat shares.csv
  member,pool,units
  ana,commons,25
  bo,commons,25
  cleo,commons,10
  $ charter undo -q && charter resolve 1 --twice -q && charter merge --continue
  undone: commit: Merge also-paid into paid
  settled: units of commons held by ana
  error: `commons` would change by -5 units in all, and neither side has agreed to that (ours 0, theirs 0) [pool-total]
  help: the amounts of one act are all taken once, or all twice: `charter resolve --pool commons --once`, or --twice
        charter explain pool-total
  brought about by
    paid: 5 shares of commons transferred from ana to bo
    also-paid: 5 shares of commons transferred from ana to bo
  1  units of commons held by ana: both sides moved it by the same amount: is that one act, or two?
       before     30
       paid       25
       also-paid  25
       settled: two acts

  2  units of commons held by bo: both sides moved it by the same amount: is that one act, or two?
       before     20
       paid       25
       also-paid  25
       settled: one act

  error: `commons` would change by -5 units in all, and neither side has agreed to that (ours 0, theirs 0) [pool-total]
  help: the amounts of one act are all taken once, or all twice: `charter resolve --pool commons --once`, or --twice
        charter explain pool-total
  brought about by
    paid: 5 shares of commons transferred from ana to bo
    also-paid: 5 shares of commons transferred from ana to bo
  settle a conflict otherwise, or change the files so that it holds
  `charter merge --abort` takes the merge back
  [3]
  $ charter resolve 2 --twice -q && charter merge --continue -q && cat shares.csv
  settled: units of commons held by bo
  891205b1dc on paid: Merge also-paid into paid
  clauses     1 amended
  shares      1 transferred
  member,pool,units
  ana,commons,20
  bo,commons,30
  cleo,commons,10

Back from two acts to one, one at a time: until they fit together, what the answers break is shown, and a merge that
breaks it is not recorded. One answer may also settle all of a pool. Only trying an answer changes nothing, and is not
remembered:

  $ git checkout -q -b paid-once paid~1 && charter merge also-paid -q > /dev/null
  [3]
  $ charter resolve --pool commons --twice --dry-run
  would be settled: 2 conflicts
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ ls .git/charter/answers | wc -l
  2
  $ charter resolve --pool commons --twice
  settled: 2 conflicts
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter resolve 1 --once -q
  settled: units of commons held by ana
  error: `commons` would change by +5 units in all, and neither side has agreed to that (ours 0, theirs 0) [pool-total]
  help: the amounts of one act are all taken once, or all twice: `charter resolve --pool commons --once`, or --twice
        charter explain pool-total
  brought about by
    paid-once: 5 shares of commons transferred from ana to bo
    also-paid: 5 shares of commons transferred from ana to bo
  $ charter status
  Three Friends  c-0000000000000003
  on branch paid-once
  a merge of also-paid waits: `charter resolve` shows what must hold and does not, `charter merge --abort` takes the merge back

  error: `commons` would change by +5 units in all, and neither side has agreed to that (ours 0, theirs 0) [pool-total]
  help: the amounts of one act are all taken once, or all twice: `charter resolve --pool commons --once`, or --twice
        charter explain pool-total
  brought about by
    paid-once: 5 shares of commons transferred from ana to bo
    also-paid: 5 shares of commons transferred from ana to bo

  Rules
    Article 1, The house (house)
      ~ 1.1 house.quiet amended
          text: [-Music-]{+Noise+} stops at ten.

  Shares
    + bo: 5 shares of commons issued
    = commons: 5 issued; +5 shares in all

  What this needs
    house.quiet: 2/3 of the votes cast (house.changes)
  $ charter resolve 2 --once
  settled: units of commons held by bo
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter resolve --all --twice
  error: there is no conflict that takes this answer [unknown-conflict]
  help: `charter resolve` shows what there is
  [8]
  $ charter resolve --pool housing --once
  error: there is no conflict that takes this answer [unknown-conflict]
  help: `charter resolve` shows what there is
  [8]
  $ charter resolve --pool commons --value 3
  error: several conflicts are settled by one answer that all of them take [no-common-answer]
  help: give one of --ours, --theirs, --base, --edit, --once, --twice and --forget
  [2]
  $ charter resolve 1 2 --once
  error: `2` is one word too many [extra-argument]
  help: usage: charter resolve [OPTIONS] [NUMBER]
  [2]
  $ charter resolve 1 --all --once
  error: it must be said once which conflicts are meant [two-selections]
  help: give N, --all or --pool POOL
  [2]
  $ charter resolve 1 --forget
  open again: units of commons held by ana
  one conflict left to settle: `charter resolve N` with --once, --twice, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  $ charter resolve 1 --value 18
  settled: units of commons held by ana
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter resolve 1 --value many
  error: `many` cannot be the units of the share `ana/commons` [answer-unreadable]
  help: write a whole number of units, such as 25; 0 for none
        charter explain answer-unreadable
  [8]
  $ charter resolve 1
  1  units of commons held by ana: both sides moved it by the same amount: is that one act, or two?
       before     30
       paid-once  25
       also-paid  25
       settled: in words of your own
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue -q
  5c7944ee7b on paid-once: Merge also-paid into paid-once
  clauses     1 amended
  shares      1 issued or cancelled

  Not in the result, as it was settled
    paid-once: 5 shares of commons of ana cancelled
    also-paid: 5 shares of commons of ana cancelled
  $ cat shares.csv
  member,pool,units
  ana,commons,18
  bo,commons,25
  cleo,commons,10

Who is asked again after taking the merge back may answer otherwise:

  $ git checkout -q -b paid-again paid~1 && charter merge also-paid -q > /dev/null; charter resolve --pool commons --once -q && charter merge --abort -q && charter merge also-paid
  settled: 2 conflicts
  everything is as it was before the merge
  also-paid is not merged into paid-again yet
  2 settled as the last time

  1  units of commons held by ana: both sides moved it by the same amount: is that one act, or two?
       before      30
       paid-again  25
       also-paid   25
       settled: one act

  2  units of commons held by bo: both sides moved it by the same amount: is that one act, or two?
       before      20
       paid-again  25
       also-paid   25
       settled: one act
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  [3]
  $ charter resolve --pool commons --twice -q && charter merge --continue -q
  settled: 2 conflicts
  afddf51f40 on paid-again: Merge also-paid into paid-again
  clauses     1 amended
  shares      1 transferred

More cancelled than held, of which nobody but the people can say what is left, and be it nothing:

  $ line sold "sed -i 's/cleo,commons,10/cleo,commons,3/' shares.csv"
  $ line also-sold "sed -i 's/cleo,commons,10/cleo,commons,4/' shares.csv"
  $ both sold also-sold
  also-sold is not merged into sold yet

  1  units of commons held by cleo: both sides together take more than there was
       before     10
       sold       3
       also-sold  4
  [3]
  $ charter merge --continue -q
  1  units of commons held by cleo: both sides together take more than there was
       before     10
       sold       3
       also-sold  4
  [3]
  $ charter resolve cleo/commons --once
  error: this is no question of once or twice [answer-does-not-fit]
  help: --ours, --theirs, --base, --value TEXT or --edit
  [8]
  $ charter resolve cleo/commons --value -3
  error: `-3` cannot be the units of the share `cleo/commons` [answer-unreadable]
  help: write a whole number of units, such as 25; 0 for none
        charter explain answer-unreadable
  [8]
  $ charter resolve cleo/commons --value 0
  settled: units of commons held by cleo
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue
  b5300e9ee1 on sold: Merge also-sold into sold
  shares      1 issued or cancelled

  Not in the result, as it was settled
    sold: 7 shares of commons of cleo cancelled
    also-sold: 6 shares of commons of cleo cancelled
  $ cat shares.csv
  member,pool,units
  ana,commons,30
  bo,commons,20
  $ git checkout -q -b sold-again sold~1 && charter merge also-sold -q > /dev/null; charter resolve 1 --forget -q > /dev/null
  $ charter share cancel cleo commons 8 -q && charter resolve 1 --edit -q && charter merge --continue -q && tail -n 1 shares.csv
  Shares
    - cleo: 8 shares of commons cancelled
    = commons: 8 cancelled; -8 shares in all
  settled: units of commons held by cleo
  2f2d09ad23 on sold-again: Merge also-sold into sold-again
  shares      1 issued or cancelled

  Not in the result, as it was settled
    sold-again: 7 shares of commons of cleo cancelled
    also-sold: 6 shares of commons of cleo cancelled
  cleo,commons,2

All that somebody held, on both sides: two acts it cannot have been.

  $ line left "sed -i '/cleo,commons,10/d' shares.csv"
  $ line also-left "sed -i '/cleo,commons,10/d' shares.csv; sed -i 's/Music stops/Noise stops/' charter/01-house.yaml"
  $ both left also-left
  also-left is not merged into left yet

  1  units of commons held by cleo: both sides moved it by the same amount: is that one act, or two?
       before     10
       left       0
       also-left  0
  [3]
  $ charter resolve 1 --twice
  error: two acts would take more than the 10 units that were held [answer-does-not-fit]
  help: --once, --value TEXT or --edit
  [8]
  $ charter resolve 1 --once -q && charter merge --continue -q && grep -c cleo shares.csv
  settled: units of commons held by cleo
  5db80cb394 on left: Merge also-left into left
  clauses     1 amended
  0
  [1]

Git does not record what waits:

  $ line nine "sed -i 's/at ten/at nine/' charter/01-house.yaml"
  $ line eight "sed -i 's/at ten/at eight/; s/Every member/Each member/' charter/01-house.yaml"
  $ both nine eight
  eight is not merged into nine yet

  1  clause house.quiet, text: both sides changed the same words
       before  Music stops at ten.
       nine    Music stops at [-ten-]{+nine+}.
       eight   Music stops at [-ten-]{+eight+}.
  [3]
  $ git commit -m "All settled, is it not?" 2>&1 | head -n 1
  error: Committing is not possible because you have unmerged files.
  $ git status --short
  AA charter/01-house.yaml
  $ git commit -q -a -m "Settled enough"
  $ charter status
  Three Friends  c-0000000000000003
  on branch nine
  the merge of eight was recorded by another program, with what it had left to settle as it found it: `git reset --keep HEAD~1` takes that commit back, and `charter merge eight` asks again
  no changes: the folder is as the last commit has it
  $ git reset -q --keep HEAD~1 && charter status
  Three Friends  c-0000000000000003
  on branch nine
  no changes: the folder is as the last commit has it
  $ charter merge eight -q > /dev/null
  [3]
  $ git merge --abort && git status --short && charter status
  Three Friends  c-0000000000000003
  on branch nine
  no changes: the folder is as the last commit has it
  $ charter merge eight -q > /dev/null
  [3]
  $ charter resolve 1 --theirs -q && git status --short && charter merge --continue -q && git status --short
  settled: clause house.quiet, text
  AA charter/01-house.yaml
  9c3317003f on nine: Merge eight into nine
  clauses     2 amended

  Not in the result, as it was settled
    nine: clause house.quiet amended

Each end of a merge takes what belongs to it, and a branch is not merged into itself:

  $ charter merge nine
  error: `nine` is the branch you are on [merge-itself]
  help: name the line of change that is to be brought to it; `charter branch` lists them
  [8]
  $ charter merge --continue --no-commit
  error: --continue takes no other option but --message [merge-options]
  help: --no-commit and --unrelated are said when a merge begins
  [2]
  $ charter merge --abort -m "No"
  error: --abort takes no other option [merge-options]
  help: --no-commit and --unrelated are said when a merge begins
  [2]
  $ charter merge also-left -m "Sold" --unrelated --abort
  error: it must be said what to merge, and nothing else [merge-what]
  help: write `charter merge OTHER`, `charter merge --continue` or `charter merge --abort`
  [2]

A clause that one side removed and the other has begun to refer to:

  $ line without-keys "sed -i '/house.keys/,+1d' charter/01-house.yaml"
  $ line refers "sed -i 's/Guests sign in\./Guests sign in, and get a key ([[house.keys]])./' charter/01-house.yaml"
  $ both without-keys refers
  refers is not merged into without-keys yet

  error: there is no clause `house.keys` [reference-unknown]
   --> charter/01-house.yaml:8:40
    |
  8 |       Guests sign in, and get a key ([[house.keys]]). Whoever stays longer than three nights asks th…
    |                                        ^^^^^^^^^^
  help: did you mean `house.guests`?
        charter explain reference-unknown
  brought about by
    without-keys: clause house.keys removed
    refers: clause house.guests amended
  [3]
  $ charter merge --continue > /dev/null
  settle a conflict otherwise, or change the files so that it holds
  `charter merge --abort` takes the merge back
  [3]
  $ sed -i 's/, and get a key (\[\[house.keys\]\])//' charter/01-house.yaml
  $ charter merge --continue
  9981a41fe9 on without-keys: Merge refers into without-keys

  Not in the result, as it was settled
    refers: clause house.guests amended

Two lines that were merged into each other, each with its own answer, meet again. The last common states are two:

  $ line one "sed -i 's/at ten/at nine/' charter/01-house.yaml" "sed -i 's/ana,commons,30/ana,commons,40/' shares.csv"
  $ line two "sed -i 's/at ten/at eleven/' charter/01-house.yaml" "sed -i 's/ana,commons,30/ana,commons,40/' shares.csv"
  $ git checkout -q -b one-two one && charter merge two -q > /dev/null; charter resolve 1 --ours -q > /dev/null; charter resolve 2 --once -q > /dev/null; charter merge --continue -q > /dev/null
  $ rm -r .git/charter/answers
  $ git checkout -q -b two-one two && charter merge one -q > /dev/null; charter resolve 1 --ours -q > /dev/null; charter resolve 2 --twice -q > /dev/null; charter merge --continue -q > /dev/null
  $ git merge-base --all one-two two-one | wc -l
  2
  $ charter merge one-two -q
  one-two is not merged into two-one yet
  1 settled as the last time

  1  clause house.quiet, text: both sides changed the same words
       before   Music stops at ten.
       two-one  Music stops at [-ten-]{+eleven+}.
       one-two  Music stops at [-ten-]{+nine+}.
       settled: as two-one has it

  2  units of commons held by ana: both sides changed it, each to something else
       before   30
       two-one  50
       one-two  40
  [3]
  $ charter resolve 1 --ours -q && charter resolve 2 --ours -q && charter merge --continue -q
  settled: clause house.quiet, text
  settled: units of commons held by ana
  315d9634c3 on two-one: Merge one-two into two-one

  Not in the result, as it was settled
    two-one: 20 shares of commons issued to ana
    one-two: clause house.quiet amended
    one-two: 10 shares of commons issued to ana
  $ tail -n +2 shares.csv | head -n 1
  ana,commons,50

What is not committed comes along, or stops the merge before anything happens:

  $ git checkout -q -b dirty one && echo "a note" > note.md && sed -i 's/Every member/Each member/' charter/01-house.yaml
  $ charter merge refers
  error: `charter/01-house.yaml` has changes that are not committed [unsaved-changes]
  help: commit them first, or put them aside; nothing was changed
  [8]
  $ git checkout -q charter && sed -i 's/^bo,Bo/bo,Bo J./' members.csv
  $ charter merge refers -q
  6a8d8779af on dirty: Merge refers into dirty
  clauses     1 amended
  $ git status --short
   M members.csv
  ?? note.md
  $ git checkout -q members.csv && rm note.md

Where it cannot be:

  $ charter merge
  error: it must be said what to merge, and nothing else [merge-what]
  help: write `charter merge OTHER`, `charter merge --continue` or `charter merge --abort`
  [2]
  $ charter merge refers --abort
  error: it must be said what to merge, and nothing else [merge-what]
  help: write `charter merge OTHER`, `charter merge --continue` or `charter merge --abort`
  [2]
  $ charter merge --abort
  error: no merge is under way [no-merge]
  help: there is nothing to take back
  [8]
  $ charter merge --continue
  error: no merge is under way [no-merge]
  help: `charter merge OTHER` begins one
  [8]
  $ charter merge nowhere
  error: `nowhere` is no revision, folder or address of a community [unknown-revision]
  help: `charter log` shows the commits, `charter branch` the branches
  [8]
  $ git checkout -q -b broken start && sed -i 's/\[\[.*\]\]//; s/Guests sign in/Guests [[nobody]] sign in/' charter/01-house.yaml && git commit -q -a -m "Not checked" && git checkout -q one
  $ charter merge broken
  error: what `broken` has is not in order, and nothing was merged [merge-has-faults]
  help: put it right there first; `charter check --at broken` shows it
        charter explain merge-has-faults

  error: there is no clause `nobody` [reference-unknown]
   --> charter/01-house.yaml:8:16
    |
  8 |       Guests [[nobody]] sign in. Whoever stays longer than three nights asks the
    |                ^^^^^^
  help: charter explain reference-unknown
  [8]
  $ charter init "Others" ../others --id c-0000000000000009 -q > /dev/null && charter -C ../others commit -q > /dev/null
  $ charter merge ../others
  error: `one` and `../others` never were one community: they have no history in common [no-common-history]
  help: if they are to become one all the same, --unrelated merges them
  [8]
  $ git checkout -q --orphan unrelated start && git commit -q -m "Another beginning" && git checkout -q one
  $ charter merge unrelated
  error: `unrelated` has no history in common with this branch [no-common-history]
  help: if that is as it should be, --unrelated merges all that either has
  [8]
  $ charter merge unrelated --unrelated -q
  unrelated is not merged into one yet

  1  clause house.quiet, text: both sides changed the same words
       before     none
       one        Music stops at nine.
       unrelated  Music stops at ten.

  2  units of commons held by ana: both sides changed it, each to something else
       before     0
       one        40
       unrelated  30
  [3]
  $ charter merge --abort -q
  everything is as it was before the merge
  $ sed 's/^format: 1/format: 2/' community.yaml > c && mv c community.yaml && git commit -q -a -m "From the future" && git branch future && git reset -q --hard HEAD~1
  $ charter merge future
  error: this is a community of format `2` [unknown-format]
  help: this version of charter reads format 1; a newer one may read it
  [7]

The same community in another place:

  $ charter clone . ../copy -q > /dev/null && cd ../copy && git checkout -q -b here origin/start && sed -i 's/a key/a key of their own/' charter/01-house.yaml && charter commit -q > /dev/null
  $ charter merge ../friends@refers -q
  417de2784a on here: Merge ../friends@refers into here
  clauses     1 amended
  $ git log --format=%s -n 1 && git rev-list --count HEAD
  Merge ../friends@refers into here
  5
