A community whose charter others build on, with a comment here and there:

  $ charter init Northwood northwood --id c-0000000000000011 -q > /dev/null
  $ cd northwood
  $ cat > charter/02-house.yaml <<'END'
  > article: house
  > title: The house
  > clauses:
  >   - id: house.quiet
  >     title: Quiet hours
  >     text: Music stops at ten in the evening. Whoever plays later asks the others first.
  >   - id: house.guests
  >     text: Guests sign in, and stay for three nights at most.
  >   - id: house.dues
  >     title: Dues
  >     text: Every member pays dues.
  >     rule: {kind: member.dues, amount: 30.00 EUR, period: 1 month}
  >   - id: house.keys
  >     text: Every member has a key.
  > END
  $ charter commit -q -m "House rules" > /dev/null
  $ cd ..

Another is founded on it, which decides its dues and its majority, and goes its own way:

  $ charter clone northwood weir --as "Weir Lane" --id c-0000000000000012 --set house.dues.amount="20.00 EUR" --set ground.amend.ratio=3/4 --no-input -q
  founded Weir Lane (c-0000000000000012) in weir
  $ cd weir
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\n' > members.csv
  $ sed -i 's/The house$/Our house/; s/^  - id: house.keys/  # two of them, by now\n&/' charter/02-house.yaml
  $ sed -i 's/stay for three nights at most/stay for five nights at most/' charter/02-house.yaml
  $ charter commit -q -m "Ours" > /dev/null
  $ cat community.yaml
  format: 1
  id: c-0000000000000012
  name: Weir Lane
  formed: 2026-05-01
  pools:
    commons: {title: Everything held in common}
  origin:
    kind: founded
    community: c-0000000000000011
    name: Northwood
    url: ../northwood
    commit: 4e8aac7f621256b84a307d50597431dbdeec2b82

Nothing is new so far:

  $ charter merge original --charter-only
  nothing to take: the charter of Northwood has nothing new since it was taken
  $ charter merge original --charter-only --json
  {
    "schema": "charter.merge/1",
    "outcome": "up-to-date",
    "commit": "aac9483b4afcfde5a353a469fb5be483f26dd29c",
    "changes": [],
    "conflicts": [],
    "violations": []
  }

The original makes its charter better, and lives on:

  $ cd ../northwood
  $ sed -i 's/at ten in the evening/at ten in the evening, at midnight on Saturdays/; s/amount: 30.00 EUR, period: 1 month/amount: 35.00 EUR, period: 2 months/' charter/02-house.yaml
  $ cat >> charter/02-house.yaml <<'END'
  >   - id: house.bicycles
  >     text: Bicycles stand in the yard. See [[house.keys]].
  > END
  $ printf 'id,name,class,node,joined,guardian\nbo,Bo,,,2026-05-01,\n' > members.csv
  $ sed -i 's/^name: Northwood/name: Northwood House/' community.yaml
  $ charter commit -q -m "Saturdays and bicycles" > /dev/null
  $ cd ../weir
  $ charter diff original --stat
  who we are  7 changed
  articles    1 amended
  clauses     1 removed, 4 amended
  members     1 joined, 1 left

What is new comes in, the rest stays, and so does what the founders decided:

  $ charter merge original --charter-only --dry-run
  would record: Take from original what is new
  who we are  1 changed
  clauses     1 added, 2 amended
  kept as decided here: house.dues.amount 20.00 EUR; there it is 35.00 EUR now
  $ git status --short
  $ charter merge original --charter-only
  35836c75ed on main: Take from original what is new
  who we are  1 changed
  clauses     1 added, 2 amended
  kept as decided here: house.dues.amount 20.00 EUR; there it is 35.00 EUR now
  $ cat charter/02-house.yaml
  article: house
  title: Our house
  clauses:
    - id: house.quiet
      title: Quiet hours
      text: Music stops at ten in the evening, at midnight on Saturdays. Whoever plays later asks the others first.
    - id: house.guests
      text: Guests sign in, and stay for five nights at most.
    - id: house.dues
      title: Dues
      text: Every member pays dues.
      rule: {kind: member.dues, amount: 20.00 EUR, period: 2 months}
    # two of them, by now
    - id: house.keys
      text: Every member has a key.
    - id: house.bicycles
      text: Bicycles stand in the yard. See [[house.keys]].
  $ git log --format='%s: %p'
  Take from original what is new: aac9483
  Ours: e4806d2
  Found Weir Lane on the charter of Northwood: 
  $ charter show house.dues
  2.3  Dues  house.dues
       Every member pays dues.
       Rule: member.dues: amount 20.00 EUR, period 2 months
       To amend this: 1.2 (ground.amend)
  $ cat members.csv; git diff HEAD~1 --stat | cat
  id,name,class,node,joined,guardian
  ana,Ana,,,2026-05-01,
   charter/02-house.yaml | 6 ++++--
   community.yaml        | 2 +-
   2 files changed, 5 insertions(+), 3 deletions(-)
  $ test "$(git -C ../northwood rev-parse HEAD)" = "$(sed -n 's/^  commit: //p' community.yaml)" && echo "the version taken is named"
  the version taken is named
  $ charter merge original --charter-only
  nothing to take: the charter of Northwood House has nothing new since it was taken
  $ charter check 2>&1 | tail -n 1
  1 note

It is undone like anything else, and an earlier version is not taken after a later one:

  $ charter undo -q
  undone: commit: Take from original what is new
  $ sed -n 's/^  commit: //p' community.yaml | cut -c 1-10
  4e8aac7f62
  $ charter redo -q
  done again: commit: Take from original what is new
  $ charter merge ../northwood@HEAD~1 --charter-only
  nothing to take: the charter of Northwood has nothing new since it was taken
  $ git cat-file -e "$(git -C ../northwood rev-parse HEAD)" 2>&1 | sed 's/[0-9a-f]\{40\}/COMMIT/'

Where both changed the same words, it waits; what was not committed stays as it is:

  $ cd ../northwood
  $ sed -i 's/stay for three nights at most/stay for a week at most/; s/Every member has a key/Every member has a key, and one is at the office/' charter/02-house.yaml
  $ charter commit -q -m "A week" > /dev/null
  $ cd ../weir
  $ echo "to do" > notes.md
  $ charter merge original --charter-only
  original is not merged into main yet

  1  clause house.guests, text: both sides changed the same words
       before    Guests sign in, and stay for three nights at most.
       main      Guests sign in, and stay for [-three-]{+five+} nights at most.
       original  Guests sign in, and stay for [-three nights-]{+a week+} at most.
  one conflict left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ charter merge original --charter-only
  error: a merge of `original` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter undo
  error: a merge of `original` is under way [merge-under-way]
  help: `charter resolve` shows what is left to settle, `charter merge --continue` records it, `charter merge --abort` takes it back
  [8]
  $ charter status
  Weir Lane  c-0000000000000012
  on branch main
  a merge of original waits: `charter resolve N` settles a conflict, `charter merge --abort` takes the merge back

  1  clause house.guests, text: both sides changed the same words
       before    Guests sign in, and stay for three nights at most.
       main      Guests sign in, and stay for [-three-]{+five+} nights at most.
       original  Guests sign in, and stay for [-three nights-]{+a week+} at most.

  Who we are
    ~ origin.commit: 865ee21dfef3a61d32ebdf30a212a81702b80620 → 23c21dc2b5870a9bc8162c6c584bf5ac6795872e

  Rules
    Article 2, Our house (house)
      ~ 2.2 house.guests amended
          text: Guests sign in, and stay for [-five-]{+three+} nights at most.
      ~ 2.4 house.keys amended
          text: Every member has a key{+, and one is at the office+}.

  Other files that changed
    notes.md

  What this needs
    house.guests: 3/4 of the votes cast, at least 50% taking part (ground.amend)
    house.keys: 3/4 of the votes cast, at least 50% taking part (ground.amend)
  $ charter merge --abort
  everything is as it was before the merge
  $ git status --short; git rev-parse -q --verify MERGE_HEAD
  ?? notes.md
  [1]
  $ charter merge ../northwood --charter-only -m "Follow Northwood" --json > /dev/null
  [3]
  $ git gc -q --prune=now
  $ charter resolve 1 --ours
  settled: clause house.guests, text
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter merge --continue
  c1d369de6e on main: Follow Northwood
  who we are  1 changed
  clauses     1 amended

  Not in the result, as it was settled
    Northwood House: clause house.guests amended
  $ git log -2 --format='%s: %p'
  Follow Northwood: 35836c7
  Take from original what is new: aac9483
  $ grep -n "five nights\|at the office" charter/02-house.yaml
  8:    text: Guests sign in, and stay for five nights at most.
  15:    text: Every member has a key, and one is at the office.
  $ git status --short
  ?? notes.md
  $ charter merge original --charter-only
  nothing to take: the charter of Northwood House has nothing new since it was taken
  $ charter undo -q && charter resolve && charter merge --continue -q
  undone: commit: Follow Northwood
  1  clause house.guests, text: both sides changed the same words
       before           Guests sign in, and stay for three nights at most.
       main             Guests sign in, and stay for [-three-]{+five+} nights at most.
       Northwood House  Guests sign in, and stay for [-three nights-]{+a week+} at most.
       settled: as main has it

  Not in the result, as it was settled
    Northwood House: clause house.guests amended
  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  c1d369de6e on main: Follow Northwood
  who we are  1 changed
  clauses     1 amended

  Not in the result, as it was settled
    Northwood House: clause house.guests amended

A merge that is wanted in the folder first:

  $ cd ../northwood
  $ sed -i 's/in the yard/in the yard, under the roof/' charter/02-house.yaml
  $ charter commit -q -m "A roof" > /dev/null
  $ cd ../weir
  $ charter merge original --charter-only --no-commit
  original is not merged into main yet, as you asked

  `charter merge --continue` records the merge, `charter merge --abort` takes it back
  $ charter commit
  f31b342c0d on main: Take from original what is new
  who we are  1 changed
  clauses     1 amended
  $ git log -1 --format='%P' | wc -w
  1

What is in the way, or not what was meant:

  $ sed -i 's/Every member has/All have/' charter/02-house.yaml
  $ (cd ../northwood && sed -i 's/in the yard/in the court/' charter/02-house.yaml && charter commit -q -m "The court" > /dev/null)
  $ charter merge original --charter-only
  error: `charter/02-house.yaml` has changes that are not committed [unsaved-changes]
  help: commit them first, or put them aside; nothing was changed
  [8]
  $ git checkout -q charter
  $ charter -C ../northwood merge original --charter-only
  error: this community was not founded from another, so it has no `original` [unknown-revision]
  help: name the other community by its folder or address
  [8]
  $ charter -C ../northwood merge ../weir --charter-only
  error: `../weir` is Weir Lane, and this community was not founded from the charter of another [not-the-original]
  help: `charter adopt` takes single clauses from any community
  [8]
  $ charter merge main --charter-only
  error: `main` is this community, not the original of its charter [charter-only-of-itself]
  help: `charter merge` without --charter-only merges lines of change of one community
  [8]
  $ charter merge nowhere --charter-only
  error: `nowhere` is no revision, folder or address of a community [unknown-revision]
  help: `charter log` shows the commits, `charter branch` the branches
  [8]
  $ charter init Else ../else --id c-0000000000000013 -q > /dev/null
  $ charter merge ../else --charter-only
  error: `../else` is Else, and this charter was taken from Northwood [not-the-original]
  help: `charter adopt` takes single clauses from any community
  [8]
  $ charter merge --continue --charter-only
  error: --continue takes no other option but --message [merge-options]
  help: --no-commit, --unrelated and --charter-only are said when a merge begins
  [2]
  $ charter merge --charter-only
  error: it must be said what to merge, and nothing else [merge-what]
  help: write `charter merge OTHER`, `charter merge --continue` or `charter merge --abort`
  [2]

Copies of the community follow the original as well, by whatever address it has; one that does not go back to the founding
does not know what the founders decided:

  $ git clone -q --bare ../northwood ../northwood.git
  $ git clone -q . ../deep/er/copy
  $ charter -C ../deep/er/copy merge original --charter-only
  error: the original is not at `../northwood`, where community.yaml says it is [original-missing]
  help: name it by its folder or address instead of `original`, or mend `origin` in community.yaml
  [8]
  $ charter -C ../deep/er/copy merge "file://$PWD/../northwood.git" --charter-only --dry-run
  would record: Take from Northwood House what is new
  who we are  1 changed
  clauses     1 amended
  $ (cd ../deep/er/copy && charter merge ../../../northwood.git@HEAD --charter-only --dry-run)
  would record: Take from Northwood House what is new
  who we are  1 changed
  clauses     1 amended
  $ git clone -q --depth 1 "file://$PWD" ../shallow
  $ charter -C ../shallow merge original --charter-only
  error: this copy does not go back to the founding, which says what the founders decided [history-missing]
  help: fetch the whole history with `git fetch --unshallow`
  [8]

An original that cannot be read in full, or whose version was written out of its history:

  $ (cd ../northwood && cp charter/02-house.yaml ../kept && echo "  - id: [" >> charter/02-house.yaml && git commit -qam "By hand")
  $ charter merge original --charter-only
  error: the charter of `original` cannot be read in full, and nothing was taken from it [source-has-faults]
  help: `charter check` there shows what is to be put right
        charter explain source-has-faults

  error: a bracket is opened here and never closed [yaml-unclosed]
    --> charter/02-house.yaml:17:9
     |
  17 |   - id: [
     |         ^
  help: close it with `]`
        charter explain yaml-unclosed
  [1]
  $ (cd ../northwood && cp ../kept charter/02-house.yaml && git commit -qam "Mended")
  $ (cd ../northwood && git checkout -q --orphan other && git commit -q -m "All anew" && git branch -q -D main && git branch -m main && git reflog expire --expire=now --all && git gc -q --prune=now)
  $ charter merge original --charter-only
  error: `original` does not have the version that this charter was taken from (6259d61ad2) any more [original-rewritten]
  help: name a copy of it that still has it; or --unrelated compares the two charters as they are
  [8]
  $ charter merge original --charter-only --unrelated --dry-run
  original would not be merged into main yet

  1  article house, title: both sides changed the same words
       before    none
       main      Our house
       original  The house

  2  clause ground.amend, ratio of its rule: both sides changed it, each to something else
       before    none
       main      3/4
       original  2/3

  3  clause house.bicycles, text: both sides changed the same words
       before    none
       main      Bicycles stand in the yard, under the roof. See [[house.keys]].
       original  Bicycles stand in the court, under the roof. See [[house.keys]].

  4  clause house.guests, text: both sides changed the same words
       before    none
       main      Guests sign in, and stay for five nights at most.
       original  Guests sign in, and stay for a week at most.

  kept as decided here: house.dues.amount 20.00 EUR; there it is 35.00 EUR now
  4 conflicts left to settle: `charter resolve N` with --ours, --theirs, --base, --value TEXT or --edit
  `charter merge --abort` takes the merge back
  [3]
  $ mv ../northwood ../moved
  $ charter merge original --charter-only
  error: the original is not at `../northwood`, where community.yaml says it is [original-missing]
  help: name it by its folder or address instead of `original`, or mend `origin` in community.yaml
  [8]
  $ charter merge ../moved --charter-only --unrelated -q
  Northwood House is not merged into main yet

  1  article house, title: both sides changed the same words
       before           none
       main             Our house
       Northwood House  The house

  2  clause ground.amend, ratio of its rule: both sides changed it, each to something else
       before           none
       main             3/4
       Northwood House  2/3

  3  clause house.bicycles, text: both sides changed the same words
       before           none
       main             Bicycles stand in the yard, under the roof. See [[house.keys]].
       Northwood House  Bicycles stand in the court, under the roof. See [[house.keys]].

  4  clause house.guests, text: both sides changed the same words
       before           none
       main             Guests sign in, and stay for five nights at most.
       Northwood House  Guests sign in, and stay for a week at most.

  kept as decided here: house.dues.amount 20.00 EUR; there it is 35.00 EUR now
  [3]
