A community with clauses that others would like to have:

  $ charter init Northwood northwood --id c-0000000000000011 -q > /dev/null
  $ cd northwood
  $ cat > charter/02-house.yaml <<'END'
  > article: house
  > title: The house
  > clauses:
  >   - id: quiet
  >     title: Quiet hours
  >     text: Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].
  >     clauses:
  >       - id: quiet.feasts
  >         text: On feast days it stops at midnight.
  >   - id: guests
  >     text: Guests sign in, as [[ground.members]] do.
  >     rule: {kind: member.dues, amount: 5.00 EUR, period: 1 month}
  >   - id: keys
  >     text: Every member has a key.
  > END
  $ charter commit -q -m "House rules" > /dev/null
  $ cd ..
  $ charter init Weir weir --id c-0000000000000012 -q > /dev/null
  $ cd weir

A clause comes with those within it, with what it refers to, and with the article it stands in:

  $ charter adopt ../northwood keys --dry-run --json | head -n 20
  {
    "schema": "charter.changes/1",
    "from": {
      "community": "c-0000000000000012",
      "name": "Weir",
      "commit": null,
      "label": "before"
    },
    "to": {
      "community": "c-0000000000000012",
      "name": "Weir",
      "commit": null,
      "label": "after"
    },
    "common": null,
    "summary": {
      "article.added": 1,
      "clause.added": 1
    },
    "meaning": [],
  $ charter adopt ../northwood quiet --dry-run
  note: guests comes too, since what comes refers to it
  note: what comes refers to ground.members, which is meant as this charter has it
  Rules
    Article 2, The house (house)
      + the article is added
      + 2.1 quiet added: Quiet hours
          + adopted: quiet of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
          + Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].
      + 2.1.1 quiet.feasts added
          + On feast days it stops at midnight.
      + 2.2 guests added
          + adopted: guests of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
          + Guests sign in, as [[ground.members]] do.
          + rule member.dues: amount 5.00 EUR; period 1 month
  this is what would change; nothing was done
  $ git status --short
  $ charter adopt ../northwood quiet
  note: guests comes too, since what comes refers to it
  note: what comes refers to ground.members, which is meant as this charter has it
  Rules
    Article 2, The house (house)
      + the article is added
      + 2.1 quiet added: Quiet hours
          + adopted: quiet of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
          + Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].
      + 2.1.1 quiet.feasts added
          + On feast days it stops at midnight.
      + 2.2 guests added
          + adopted: guests of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
          + Guests sign in, as [[ground.members]] do.
          + rule member.dues: amount 5.00 EUR; period 1 month
  `charter commit` records it
  $ cat charter/02-house.yaml
  article: house
  title: The house
  clauses:
    - id: quiet
      title: Quiet hours
      text: |
        Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].
      adopted: quiet of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
      clauses:
        - id: quiet.feasts
          text: |
            On feast days it stops at midnight.
    - id: guests
      text: |
        Guests sign in, as [[ground.members]] do.
      adopted: guests of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
      rule:
        kind: member.dues
        amount: 5.00 EUR
        period: 1 month
  $ charter show quiet
  2.1  Quiet hours  quiet
       Music stops at ten in the evening, but see 2.1.1 and 2.2.
       To amend this: 1.2 (ground.amend)
       Taken over from quiet of c-0000000000000011, as it was at 1c5a004453 in
       ../northwood

    2.1.1  quiet.feasts
         On feast days it stops at midnight.
         To amend this: 1.2 (ground.amend)
  $ charter show quiet --json
  {
    "schema": "charter.show/1",
    "kind": "clause",
    "clause": {
      "id": "quiet",
      "number": "2.1",
      "title": "Quiet hours",
      "text": "Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].",
      "adopted": "quiet of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood",
      "clauses": [
        {
          "id": "quiet.feasts",
          "number": "2.1.1",
          "text": "On feast days it stops at midnight."
        }
      ]
    }
  }
  $ charter commit -q
  751753bb87 on main: article house added, 3 clauses added
  articles    1 added
  clauses     3 added
  $ charter check 2>&1 | tail -n 1
  1 note

Where the id is taken, the clause takes another, and those within it and what refers to it follow. What was taken over
before is what is meant:

  $ charter adopt ../northwood quiet
  error: `quiet` was taken over before, as `quiet` [adopt-id-taken]
  help: `charter adopt --update` brings what is new in it
        charter explain adopt-id-taken
  [8]
  $ charter init Third ../third --id c-0000000000000013 -q > /dev/null
  $ cat > ../third/charter/02-house.yaml <<'END'
  > article: house
  > clauses:
  >   - id: quiet
  >     text: Silence, and [[quiet.hours]].
  >     clauses:
  >       - id: quiet.hours
  >         text: All day.
  > END
  $ charter -C ../third commit -q -m "House rules" > /dev/null
  $ charter adopt ../third quiet
  error: this charter has a clause `quiet` already [adopt-id-taken]
  help: --as ID takes the clause over under another id
        charter explain adopt-id-taken
  [8]
  $ charter adopt ../third quiet --as ground.silence --into ground
  Rules
    Article 1, Ground rules (ground)
      + 1.4 ground.silence added
          + adopted: quiet of c-0000000000000013 at 983b4bf46f8b32b81c6d2fcb56f2184afd75c12c from ../third
          + Silence, and [[ground.silence.hours]].
      + 1.4.1 ground.silence.hours added
          + All day.
  `charter commit` records it
  $ charter adopt ../northwood keys --as door.keys
  Rules
    Article 2, The house (house)
      + 2.3 door.keys added
          + adopted: keys of c-0000000000000011 at 1c5a0044536e446998432b8e2ae708fc663324d4 from ../northwood
          + Every member has a key.
  `charter commit` records it
  $ sed -n '/ground.silence/,$p' charter/01-ground.yaml
    - id: ground.silence
      text: |
        Silence, and [[ground.silence.hours]].
      adopted: quiet of c-0000000000000013 at 983b4bf46f8b32b81c6d2fcb56f2184afd75c12c from ../third
      clauses:
        - id: ground.silence.hours
          text: |
            All day.
  $ charter commit -q -m "Silence and keys"
  3096a28b18 on main: Silence and keys
  clauses     3 added
  $ charter undo -q && charter undo -q && charter redo -q && charter redo -q
  undone: commit: Silence and keys
  undone: adopt ../northwood keys
  done again: adopt ../northwood keys
  done again: commit: Silence and keys
  $ charter log door.keys
  3096a28b18  2026-05-01  Ana Costa  Silence and keys
      clause door.keys added

What is new where they came from is brought, clause by clause; what was changed here stays:

  $ charter adopt --update
  nothing to take: what was taken over has nothing new where it came from
  $ sed -i 's/stops at ten in/stops at eleven in/; s/Every member has a key/Every member has a key to the door/' charter/02-house.yaml
  $ charter commit -q -m "Later"
  ed6efb395f on main: Later
  clauses     2 amended
  $ cd ../northwood
  $ sed -i 's/On feast days/On feast days, and on Saturdays,/; s/a key\./a key, and one is at the office./; s/5.00 EUR/6.00 EUR/' charter/02-house.yaml
  $ charter commit -q -m "Saturdays" > /dev/null
  $ cd ../weir
  $ charter adopt --update quiet --dry-run
  would record: Take from Northwood what is new
  clauses     2 amended
  $ charter adopt --update quiet
  a743929153 on main: Take from Northwood what is new
  clauses     2 amended
  $ charter adopt --update
  Northwood is not merged into main yet

  1  clause door.keys, text: both sides changed the same words
       before     Every member has a key.
       main       Every member has a key{+ to the door+}.
       Northwood  Every member has a key{+, and one is at the office+}.
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter resolve 1 --value "Every member has a key to the door, and one is at the office."
  settled: clause door.keys, text
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue
  edb1905e56 on main: Take from Northwood what is new
  clauses     2 amended
  $ cat charter/02-house.yaml
  article: house
  title: The house
  clauses:
    - id: quiet
      title: Quiet hours
      text: |
        Music stops at eleven in the evening, but see [[quiet.feasts]] and [[guests]].
      adopted: quiet of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../northwood
      clauses:
        - id: quiet.feasts
          text: |
            On feast days, and on Saturdays, it stops at midnight.
    - id: guests
      text: |
        Guests sign in, as [[ground.members]] do.
      adopted: guests of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../northwood
      rule:
        kind: member.dues
        amount: 6.00 EUR
        period: 1 month
    - id: door.keys
      text: |
        Every member has a key to the door, and one is at the office.
      adopted: keys of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../northwood
  $ git log -2 --format='%s: %p'
  Take from Northwood what is new: a743929
  Take from Northwood what is new: ed6efb3
  $ charter adopt --update
  nothing to take: what was taken over has nothing new where it came from
  $ charter adopt --update --json
  {
    "schema": "charter.merge/1",
    "outcome": "up-to-date",
    "commit": "edb1905e56eb4dcd6a59baceadd7d1909bc773c2",
    "changes": [],
    "conflicts": [],
    "violations": []
  }

Where both changed the same words, it waits like any merge:

  $ cd ../northwood
  $ sed -i 's/stops at ten in/stops at nine in/' charter/02-house.yaml
  $ charter commit -q -m "Nine" > /dev/null
  $ cd ../weir
  $ charter adopt --update
  Northwood is not merged into main yet

  1  clause quiet, text: both sides changed the same words
       before     Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].
       main       Music stops at [-ten-]{+eleven+} in the evening, but see [[quiet.feasts]] and [[guests]].
       Northwood  Music stops at [-ten-]{+nine+} in the evening, but see [[quiet.feasts]] and [[guests]].
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter adopt --update
  error: a merge of `Northwood` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter adopt ../third ground.members --as members
  Rules
    Article 1, Ground rules (ground)
      + 1.5 members added: Members
          + adopted: ground.members of c-0000000000000013 at 983b4bf46f8b32b81c6d2fcb56f2184afd75c12c from ../third
          + Those who are in the register are members, and each has one vote.
  `charter commit` records it
  $ charter undo
  error: a merge of `Northwood` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter merge --abort
  everything is as it was before the merge
  $ git status --short
  $ charter adopt --update -m "Nine o'clock"
  Northwood is not merged into main yet

  1  clause quiet, text: both sides changed the same words
       before     Music stops at ten in the evening, but see [[quiet.feasts]] and [[guests]].
       main       Music stops at [-ten-]{+eleven+} in the evening, but see [[quiet.feasts]] and [[guests]].
       Northwood  Music stops at [-ten-]{+nine+} in the evening, but see [[quiet.feasts]] and [[guests]].
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter resolve 1 --theirs
  settled: clause quiet, text
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue
  a19a9f26b7 on main: Nine o'clock
  clauses     1 amended

  Not in the result, as it was settled
    main: clause quiet amended
  $ grep -n nine charter/02-house.yaml
  7:      Music stops at nine in the evening, but see [[quiet.feasts]] and [[guests]].

Whoever founds a community on this charter knows where the clause is from as well, and follows it:

  $ mkdir ../far && charter clone . ../far/away --as Away --id c-0000000000000014 -q --no-input > /dev/null 2>&1
  $ grep -n adopted ../far/away/charter/*.yaml | cut -d ' ' -f 6-
  quiet of c-0000000000000013 at 983b4bf46f8b32b81c6d2fcb56f2184afd75c12c from ../../third
  quiet of c-0000000000000011 at 26a10f176e0013efda8a0a0028cf1e9ed24264e6 from ../../northwood
  guests of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../../northwood
  keys of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../../northwood
  $ charter -C ../far/away adopt --update
  nothing to take: what was taken over has nothing new where it came from
  $ sed -i 's/one is at the office/two are at the office/' charter/02-house.yaml
  $ charter adopt ../third ground.members --as members -q > /dev/null && charter commit -q -m "Members"
  8923582969 on main: Members
  clauses     1 added, 1 amended
  $ charter -C ../far/away merge original --charter-only
  640b39faea on main: Take from original what is new
  who we are  1 changed
  clauses     1 added, 1 amended
  $ grep -n adopted ../far/away/charter/*.yaml | cut -d ' ' -f 6-
  quiet of c-0000000000000013 at 983b4bf46f8b32b81c6d2fcb56f2184afd75c12c from ../../third
  ground.members of c-0000000000000013 at 983b4bf46f8b32b81c6d2fcb56f2184afd75c12c from ../../third
  quiet of c-0000000000000011 at 26a10f176e0013efda8a0a0028cf1e9ed24264e6 from ../../northwood
  guests of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../../northwood
  keys of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../../northwood

A clause that is struck there stays here:

  $ cd ../northwood
  $ sed -i '/id: keys/,$d' charter/02-house.yaml
  $ charter commit -q -m "No keys" > /dev/null
  $ cd ../weir
  $ charter adopt --update
  note: door.keys is gone from Northwood; it stays here as it is
  nothing to take: what was taken over has nothing new where it came from

A clause of an earlier state of one's own charter:

  $ sed -i '/id: door.keys/,$d' charter/02-house.yaml
  $ charter commit -q -m "No keys"
  621445580e on main: No keys
  clauses     1 removed
  $ charter adopt HEAD~1 door.keys
  Rules
    Article 2, The house (house)
      + 2.3 door.keys added
          + adopted: keys of c-0000000000000011 at 74f095d2337e14ebd73ae11e3071732294b76209 from ../northwood
          + Every member has a key to the door, and two are at the office.
  `charter commit` records it
  $ charter commit -q -m "Keys again"
  58e0f15533 on main: Keys again
  clauses     1 added
  $ charter adopt --update door.keys
  note: door.keys is gone from Northwood; it stays here as it is
  nothing to take: what was taken over has nothing new where it came from

What is wrong:

  $ charter adopt ../northwood
  error: it must be said from where, and which clauses [adopt-usage]
  help: write `charter adopt SOURCE CLAUSE...`
  [2]
  $ charter adopt
  error: it must be said from where, and which clauses [adopt-usage]
  help: write `charter adopt SOURCE CLAUSE...`
  [2]
  $ charter adopt ../northwood quite guest
  error: Northwood has no clause `quite` [adopt-unknown-clause]
  help: did you mean `quiet`?
        charter explain adopt-unknown-clause

  error: Northwood has no clause `guest` [adopt-unknown-clause]
  help: did you mean `guests`?
        charter explain adopt-unknown-clause
  [8]
  $ charter adopt ../nowhere quiet
  error: `../nowhere` is no revision, folder or address of a community [unknown-revision]
  help: `charter log` shows the commits, `charter branch` the branches
  [8]
  $ charter adopt ../third ground.members quiet --as x
  error: --as gives one clause its id [adopt-usage]
  help: take the clauses over one by one
  [2]
  $ charter adopt ../third ground.members
  error: `ground.members` was taken over before, as `members` [adopt-id-taken]
  help: `charter adopt --update` brings what is new in it
        charter explain adopt-id-taken
  [8]
  $ charter adopt ../third ground.members --as "No Id"
  error: `No Id` is no id of a clause [bad-id]
  help: ids are lower-case letters, digits and hyphens, joined by dots
        charter explain bad-id
  [8]
  $ charter adopt ../third ground.members --as members --into grounds
  error: this charter has no article `grounds` [adopt-unknown-article]
  help: did you mean `ground`?
        charter explain adopt-unknown-article
  [8]
  $ charter adopt --update quite
  error: there is no clause `quite` that was taken over from another community [not-adopted]
  help: did you mean `quiet`?
        charter explain not-adopted
  [8]
  $ charter adopt --update quiet --into ground
  error: --as and --into are for clauses that come, and --update is for those that are here [adopt-usage]
  help: write `charter adopt --update [CLAUSE...]`
  [2]
  $ charter adopt ../third quiet -m x
  error: --message and --no-commit are for --update [adopt-usage]
  help: `charter commit` records clauses that were taken over
  [2]
  $ sed -i 's/^    adopted: quiet of .*/    adopted: quiet, from the north/' charter/02-house.yaml
  $ charter check
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  error: this does not say where the clause was taken from [adoption-malformed]
   --> charter/02-house.yaml:8:14
    |
  8 |     adopted: quiet, from the north
    |              ^^^^^^^^^^^^^^^^^^^^^
  help: write CLAUSE of COMMUNITY at COMMIT from ADDRESS, or leave `adopted` out
        charter explain adoption-malformed

  1 error and 1 note
  [1]
  $ git checkout -q charter
  $ (cd ../third && cp charter/02-house.yaml ../kept && echo "  - id: [" >> charter/02-house.yaml && git commit -qam "By hand")
  $ charter adopt ../third quiet.hours --as hours
  error: the charter of `../third` cannot be read in full, and nothing was taken from it [source-has-faults]
  help: `charter check` there shows what is to be put right
        charter explain source-has-faults

  error: a bracket is opened here and never closed [yaml-unclosed]
   --> charter/02-house.yaml:8:9
    |
  8 |   - id: [
    |         ^
  help: close it with `]`
        charter explain yaml-unclosed
  [8]
  $ charter adopt --update
  error: the charter of `../third` cannot be read in full, and nothing was taken from it [source-has-faults]
  help: `charter check` there shows what is to be put right
        charter explain source-has-faults

  error: a bracket is opened here and never closed [yaml-unclosed]
   --> charter/02-house.yaml:8:9
    |
  8 |   - id: [
    |         ^
  help: close it with `]`
        charter explain yaml-unclosed
  [8]
  $ (cd ../third && cp ../kept charter/02-house.yaml && git commit -qam "Mended" && git checkout -q --orphan other && git commit -q -m "All anew" && git branch -q -D main && git branch -m main && git reflog expire --expire=now --all && git gc -q --prune=now)
  $ charter adopt --update
  error: Third does not have the version any more that `ground.silence` was taken from (983b4bf46f) [original-rewritten]
  help: its history was written anew; compare the two with `charter diff`, and adopt the clause anew
  [8]
  $ rm -rf ../third && mv ../northwood ../third
  $ charter adopt --update ground.silence
  error: `ground.silence` was taken from another community than Northwood, which is at ../third now [not-the-source]
  help: mend its `adopted`, or leave that out to keep the clause as it is
  [8]
  $ charter adopt --update quiet
  error: `quiet` was taken from `../northwood`, and nothing is there [adopted-from-nowhere]
  help: write where that community is now after `from` in its `adopted`
  [8]
