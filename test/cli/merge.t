A small community, with a comment here and there:

  $ charter init "Three Friends" friends --id c-0000000000000003 -q
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
  $ git status --short
  $ charter merge draft
  $ git log -1 --format='%P' | wc -w
  $ git status --short
  $ cat charter/01-house.yaml charter/02-votes.yaml shares.csv assets/cash.yaml notes.md


Undone and done again, as one thing:

  $ charter undo
  $ git status --short
  $ charter redo
The other way round it comes out the same:

  $ git rev-parse 'HEAD^{tree}' > ../one-way
  $ git checkout -q -b other-way draft && charter merge both-changed -q > /dev/null
  $ git rev-parse 'HEAD^{tree}' | diff - ../one-way
  $ git checkout -q main

What is there already, and what just goes on:

  $ charter merge draft
  $ git checkout -q -b behind start && charter merge draft --dry-run && charter merge draft
  $ git rev-parse behind draft | uniq | wc -l

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




  $ charter status








  $ cat members.csv
  $ charter merge right
  $ charter switch main
  $ charter undo
  $ charter commit -m "Too early"
  $ charter merge --continue > /dev/null

One at a time, in any order. An answer can be changed:

  $ charter resolve 4 --theirs
  $ charter resolve 1 --once
  $ charter resolve 1 --ours
  $ charter resolve house.quiet --value "Music stops at half past ten. Whoever plays later asks the others first."
  $ charter resolve 3 --value "five sixths"
  $ charter resolve 3 --value "130%"
  $ charter resolve



  $ charter resolve 3 --theirs --base
  $ charter resolve 9 --ours
  $ charter resolve 3 --value 5/6
  $ charter resolve --json | grep -c settled
  $ charter merge --continue

  $ git log -1 --format='%s%n%P' | sed "s/$(git rev-parse left^)/first/;s/$(git rev-parse right)/second/"
  $ cat charter/01-house.yaml charter/02-votes.yaml notes.md
  $ git status --short

Taken back, the merge waits again, as it was; taken back for good, everything is as before it, and what was not committed
is still there:

  $ charter undo
  $ charter status | head -n 3
  $ charter merge --abort
  $ git status --short
  $ git diff --stat HEAD
  $ cat loose.md
  $ charter merge --abort
  $ charter resolve

Answers are remembered. They are shown, and recorded only when somebody says so:

  $ charter merge right -q





  $ charter merge --abort -q

An answer may be what somebody writes into the folder:

  $ charter merge right -q > /dev/null
  $ sed -i 's/at half past ten/at ten past ten/' charter/01-house.yaml
  $ charter resolve house.quiet --edit
  $ charter merge --continue -m "Ten past ten"

  $ charter merge --continue -q
  $ grep -c "ten past ten" charter/01-house.yaml
