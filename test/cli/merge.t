A small community, with a comment here and there:

  $ charter init "Three Friends" friends --id c-0000000000000003 -q
  founded Three Friends (c-0000000000000003) in friends
  $ cd friends
  $ rm charter/*.yaml
  $ cat > charter/01-house.yaml <<'END'
  > # What holds in the house.
  > article: house
  > title: The house
  > clauses:
  >   - id: house.quiet
  >     title: Quiet hours
  >     text: |
  >       Music stops at ten in the evening. Whoever plays later
  >       asks the others first.
  >   - id: house.guests
  >     text: Guests sign in, and stay for three nights at most.   # agreed in spring
  >   - id: house.keys
  >     text: Every member has a key.
  > END
  $ cat > charter/02-votes.yaml <<'END'
  > article: votes
  > title: Votes
  > clauses:
  >   - id: votes.changes
  >     text: "This charter is changed by vote."
  >     rule: {kind: amend, ratio: 2/3, quorum: 1/2}
  > END
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\nbo,Bo,,,2026-05-01,\ncleo,Cleo,,,2026-05-01,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,30\nbo,commons,20\ncleo,commons,10\n' > shares.csv
  $ mkdir -p assets && printf -- '- id: cash\n  nature: divisible\n  quantity: 100.00   # counted on Fridays\n  unit: EUR\n' > assets/cash.yaml
  $ printf 'Notes\n\none\ntwo\nthree\nfour\nfive\n' > notes.md
  $ charter commit -q -m "Begin" > /dev/null
  $ git branch start

Two lines of change that have nothing to do with each other come together: words of one text, parameters of one rule, rows,
amounts, comments, and a file of their own.

  $ charter switch --create draft -q > /dev/null
  $ sed -i 's/stops at ten/stops at eleven/; s/# What holds/# What has long held/' charter/01-house.yaml
  $ sed -i 's/quorum: 1\/2/quorum: 2\/3/' charter/02-votes.yaml
  $ sed -i 's/^cleo,commons,10/cleo,commons,15/; s/^ana,commons,30/ana,commons,25/' shares.csv
  $ sed -i 's/^five/FIVE/' notes.md
  $ charter commit -q > /dev/null
  $ charter switch main -q > /dev/null
  $ sed -i 's/asks the others first/asks everybody else first/; s/for three nights/for four nights/' charter/01-house.yaml
  $ sed -i 's/ratio: 2\/3/ratio: 3\/4/' charter/02-votes.yaml
  $ sed -i 's/^ana,commons,30/ana,commons,40/' shares.csv
  $ sed -i 's/quantity: 100.00/quantity: 90.00/' assets/cash.yaml
  $ sed -i 's/^one/ONE/' notes.md
  $ charter commit -q > /dev/null
  $ git branch both-changed
  $ charter merge draft --dry-run
  would record: Merge draft into main
  clauses     2 amended
  shares      1 transferred
  $ git status --short
  $ charter merge draft
  60db652419 on main: Merge draft into main
  clauses     2 amended
  shares      1 transferred
  $ git log -1 --format='%P' | wc -w
  2
  $ git status --short
  $ cat charter/01-house.yaml charter/02-votes.yaml shares.csv assets/cash.yaml notes.md
  # What has long held in the house.
  article: house
  title: The house
  clauses:
    - id: house.quiet
      title: Quiet hours
      text: |
        Music stops at eleven in the evening. Whoever plays later
        asks everybody else first.
    - id: house.guests
      text: Guests sign in, and stay for four nights at most.   # agreed in spring
    - id: house.keys
      text: Every member has a key.
  article: votes
  title: Votes
  clauses:
    - id: votes.changes
      text: "This charter is changed by vote."
      rule: {kind: amend, ratio: 3/4, quorum: 2/3}
  member,pool,units
  ana,commons,35
  bo,commons,20
  cleo,commons,15
  - id: cash
    nature: divisible
    quantity: 90.00   # counted on Fridays
    unit: EUR
  Notes

  ONE
  two
  three
  four
  FIVE

Undone and done again, as one thing:

  $ charter undo
  undone: commit: Merge draft into main
  $ git status --short
  $ charter redo
  done again: commit: Merge draft into main

The other way round it comes out the same:

  $ git rev-parse 'HEAD^{tree}' > ../one-way
  $ git checkout -q -b other-way draft && charter merge both-changed -q > /dev/null
  $ git rev-parse 'HEAD^{tree}' | diff - ../one-way
  $ git checkout -q main

What is there already, and what just goes on:

  $ charter merge draft
  nothing to merge: main has all of draft already
  $ git checkout -q -b behind start && charter merge draft --dry-run && charter merge draft
  would be at 002c67d4f0: behind had nothing of its own
  clauses     2 amended
  shares      1 transferred
  now at 002c67d4f0: behind had nothing of its own
  clauses     2 amended
  shares      1 transferred
  $ git rev-parse behind draft | uniq | wc -l
  1

Where both changed one thing, the merge asks. Nothing is recorded, and what is agreed stands in the folder:

  $ git checkout -q -b left start
  $ sed -i 's/ratio: 2\/3/ratio: 3\/4/' charter/02-votes.yaml
  $ sed -i 's/at ten in the evening/at nine in the evening/; s/has a key/has two keys/' charter/01-house.yaml
  $ sed -i 's/^three/drei/' notes.md
  $ charter commit -q > /dev/null
  $ git checkout -q -b right start
  $ sed -i 's/ratio: 2\/3/ratio: 4\/5/' charter/02-votes.yaml
  $ sed -i 's/at ten in the evening/at midnight/; /house.keys/,$d' charter/01-house.yaml
  $ sed -i 's/^three/trois/; s/^five/cinq/' notes.md
  $ sed -i 's/^bo,Bo/bo,Bo Jensen/' members.csv
  $ charter commit -q > /dev/null
  $ charter switch left -q > /dev/null
  $ echo "not committed" > loose.md
  $ charter merge right
  right is not merged into left yet

  1  clause house.keys: one side removed it, and the other changed it
       before  Every member has a key.
       left    Every member has two keys.
       right   removed

  2  clause house.quiet, text: both sides changed the same words
       before  Music stops at ten in the evening. Whoever plays later
               asks the others first.
       left    Music stops at [-ten-]{+nine+} in the evening. Whoever plays later
               asks the others first.
       right   Music stops at [-ten in the evening-]{+midnight+}. Whoever plays later
               asks the others first.

  3  clause votes.changes, ratio of its rule: both sides changed it, each to something else
       before  2/3
       left    3/4
       right   4/5

  4  file notes.md: both sides changed it, each to something else
       before  Notes

               one
               two
               three
               four
               five
       left    Notes

               one
               two
               drei
               four
               five
       right   Notes

               one
               two
               trois
               four
               cinq
  4 conflicts left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter status
  Three Friends  c-0000000000000003
  on branch left
  a merge of right waits: `charter resolve N` settles a conflict, `charter merge --abort` takes the merge back

  1  clause house.keys: one side removed it, and the other changed it
       before  Every member has a key.
       left    Every member has two keys.
       right   removed

  2  clause house.quiet, text: both sides changed the same words
       before  Music stops at ten in the evening. Whoever plays later
               asks the others first.
       left    Music stops at [-ten-]{+nine+} in the evening. Whoever plays later
               asks the others first.
       right   Music stops at [-ten in the evening-]{+midnight+}. Whoever plays later
               asks the others first.

  3  clause votes.changes, ratio of its rule: both sides changed it, each to something else
       before  2/3
       left    3/4
       right   4/5

  4  file notes.md: both sides changed it, each to something else
       before  Notes

               one
               two
               three
               four
               five
       left    Notes

               one
               two
               drei
               four
               five
       right   Notes

               one
               two
               trois
               four
               cinq

  Rules
    Article 1, The house (house)
      ~ 1.1 house.quiet amended
          text: Music stops at [-nine-]{+ten+} in the evening. Whoever plays later
          asks the others first.
      ~ 1.3 house.keys amended
          text: Every member has [-two keys-]{+a key+}.
    Article 2, Votes (votes)
      ~ 2.1 votes.changes amended
          ratio 3/4 → 2/3 (easier to amend)

  Members
    ~ bo changed: name: Bo → Bo Jensen

  Other files that changed
    loose.md
    notes.md

  What this needs
    house.keys: 3/4 of the votes cast, at least 1/2 taking part (votes.changes)
    house.quiet: 3/4 of the votes cast, at least 1/2 taking part (votes.changes)
    votes.changes: 3/4 of the votes cast, at least 1/2 taking part (votes.changes)
  $ cat members.csv
  id,name,class,node,joined,guardian
  ana,Ana,,,2026-05-01,
  bo,Bo Jensen,,,2026-05-01,
  cleo,Cleo,,,2026-05-01,
  $ charter merge right
  error: a merge of `right` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter switch main
  error: a merge of `right` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter undo
  error: a merge of `right` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter commit -m "Too early"
  error: 4 conflicts are not settled yet [merge-not-settled]
  help: `charter resolve` shows them
  [3]
  $ charter merge --continue > /dev/null
  4 conflicts left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]

One at a time, in any order. An answer can be changed:

  $ charter resolve 4 --theirs
  settled: file notes.md
  3 conflicts left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  $ charter resolve 1 --once
  error: this is no question of once or twice [answer-does-not-fit]
  help: --ours, --theirs, --base or --edit
  [8]
  $ charter resolve 1 --ours
  settled: clause house.keys
  2 conflicts left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  $ charter resolve house.quiet --value "Music stops at half past ten. Whoever plays later asks the others first."
  settled: clause house.quiet, text
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  $ charter resolve 3 --value "five sixths"
  error: ratio cannot be read [rule-wrong-type]
  help: charter explain rule-wrong-type
  [8]
  $ charter resolve 3 --value "130%"
  error: ratio is above all votes [rule-out-of-bounds]
  help: did you mean 30%?
        charter explain rule-out-of-bounds
  [8]
  $ charter resolve
  1  clause house.keys: one side removed it, and the other changed it
       before  Every member has a key.
       left    Every member has two keys.
       right   removed
       settled: as left has it

  2  clause house.quiet, text: both sides changed the same words
       before  Music stops at ten in the evening. Whoever plays later
               asks the others first.
       left    Music stops at [-ten-]{+nine+} in the evening. Whoever plays later
               asks the others first.
       right   Music stops at [-ten in the evening-]{+midnight+}. Whoever plays later
               asks the others first.
       settled: in words of your own

  3  clause votes.changes, ratio of its rule: both sides changed it, each to something else
       before  2/3
       left    3/4
       right   4/5

  4  file notes.md: both sides changed it, each to something else
       before  Notes

               one
               two
               three
               four
               five
       left    Notes

               one
               two
               drei
               four
               five
       right   Notes

               one
               two
               trois
               four
               cinq
       settled: as right has it
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  $ charter resolve 3 --theirs --base
  error: a conflict takes one answer [two-answers]
  help: give one of --ours, --theirs, --base, --value, --edit, --once, --twice and --forget
  [2]
  $ charter resolve 9 --ours
  error: there is no conflict `9` [unknown-conflict]
  help: `charter resolve` shows them with their numbers
  [8]
  $ charter resolve 3 --value 5/6
  settled: clause votes.changes, ratio of its rule
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter resolve --json | grep -c settled
  4
  $ charter merge --continue
  1d6e088d4f on left: Merge right into left
  clauses     2 amended
  members     1 changed

  Not in the result, as it was settled
    left: ratio of votes.changes 2/3 → 3/4
    left: clause house.quiet amended
    right: ratio of votes.changes 2/3 → 4/5
    right: clause house.keys removed
    right: clause house.quiet amended
  $ git log -1 --format='%s%n%P' | sed "s/$(git rev-parse left^)/first/;s/$(git rev-parse right)/second/"
  Merge right into left
  first second
  $ cat charter/01-house.yaml charter/02-votes.yaml notes.md
  # What holds in the house.
  article: house
  title: The house
  clauses:
    - id: house.quiet
      title: Quiet hours
      text: |
        Music stops at half past ten. Whoever plays later asks the others first.
    - id: house.guests
      text: Guests sign in, and stay for three nights at most.   # agreed in spring
    - id: house.keys
      text: Every member has two keys.
  article: votes
  title: Votes
  clauses:
    - id: votes.changes
      text: "This charter is changed by vote."
      rule: {kind: amend, ratio: 5/6, quorum: 1/2}
  Notes

  one
  two
  trois
  four
  cinq
  $ git status --short
  ?? loose.md

Taken back, the merge waits again, as it was; taken back for good, everything is as before it, and what was not committed
is still there:

  $ charter undo
  undone: commit: Merge right into left
  $ charter status | head -n 3
  Three Friends  c-0000000000000003
  on branch left
  a merge of right waits: `charter merge --continue` records it, `charter merge --abort` takes it back
  $ charter merge --abort
  everything is as it was before the merge
  $ git status --short
  ?? loose.md
  $ git diff --stat HEAD
  $ cat loose.md
  not committed
  $ charter merge --abort
  error: no merge is under way [no-merge]
  help: there is nothing to take back
  [8]
  $ charter resolve
  error: no merge is under way [no-merge]
  help: `charter merge OTHER` begins one
  [8]

Answers are remembered. They are shown, and recorded only when somebody says so:

  $ charter merge right -q
  right is not merged into left yet
  4 settled as the last time

  1  clause house.keys: one side removed it, and the other changed it
       before  Every member has a key.
       left    Every member has two keys.
       right   removed
       settled: as left has it

  2  clause house.quiet, text: both sides changed the same words
       before  Music stops at ten in the evening. Whoever plays later
               asks the others first.
       left    Music stops at [-ten-]{+nine+} in the evening. Whoever plays later
               asks the others first.
       right   Music stops at [-ten in the evening-]{+midnight+}. Whoever plays later
               asks the others first.
       settled: in words of your own

  3  clause votes.changes, ratio of its rule: both sides changed it, each to something else
       before  2/3
       left    3/4
       right   4/5
       settled: in words of your own

  4  file notes.md: both sides changed it, each to something else
       before  Notes

               one
               two
               three
               four
               five
       left    Notes

               one
               two
               drei
               four
               five
       right   Notes

               one
               two
               trois
               four
               cinq
       settled: as right has it

  Not in the result, as it was settled
    left: ratio of votes.changes 2/3 → 3/4
    left: clause house.quiet amended
    right: ratio of votes.changes 2/3 → 4/5
    right: clause house.keys removed
    right: clause house.quiet amended
  [3]
  $ charter merge --abort -q
  everything is as it was before the merge

An answer may be what somebody writes into the folder:

  $ charter merge right -q > /dev/null
  [3]
  $ sed -i 's/at half past ten/at ten past ten/' charter/01-house.yaml
  $ charter resolve house.quiet --edit
  settled: clause house.quiet, text
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue -m "Ten past ten"
  121ba98a9b on left: Ten past ten
  clauses     2 amended
  members     1 changed

  Not in the result, as it was settled
    left: ratio of votes.changes 2/3 → 3/4
    left: clause house.quiet amended
    right: ratio of votes.changes 2/3 → 4/5
    right: clause house.keys removed
    right: clause house.quiet amended
  $ charter merge --continue -q
  error: no merge is under way [no-merge]
  help: `charter merge OTHER` begins one
  [8]
  $ grep -c "ten past ten" charter/01-house.yaml
  1
