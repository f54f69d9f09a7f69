`check` looks again at merges that somebody made by lines, as a forge does.

  $ charter init "Three Friends" friends --id c-0000000000000008 -q
  founded Three Friends (c-0000000000000008) in friends
  $ cd friends
  $ rm charter/*.yaml
  $ cat > charter/01-house.yaml <<'END'
  > article: house
  > title: The house
  > clauses:
  >   - id: house.quiet
  >     text: Music stops at ten in the evening.
  >   - id: house.guests
  >     text: Guests sign in.
  >   - id: house.changes
  >     text: This charter is changed by vote.
  >     rule: {kind: amend, ratio: 2/3, quorum: 1/2}
  > END
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\nbo,Bo,,,2026-05-01,\ncleo,Cleo,,,2026-05-01,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,30\nbo,commons,20\ncleo,commons,10\n' > shares.csv
  $ charter commit -q -m "Begin" > /dev/null
  $ git branch start

Both lines give Ana ten units. By lines that is one act, and nobody is asked:

  $ git switch -q -c draft && charter share issue ana 10 -q > /dev/null && charter share issue cleo 5 -q > /dev/null && charter commit -q > /dev/null
  $ git switch -q main && charter share issue ana 10 -q > /dev/null && charter commit -q > /dev/null && git branch both-moved
  $ git merge -q --no-edit draft && cat shares.csv
  Auto-merging shares.csv
  member,pool,units
  ana,commons,40
  bo,commons,20
  cleo,commons,15
  $ charter check
  warning: merge 0fa0ae280c asked nobody about what both sides changed: units of commons held by ana [merge-unasked]
  help: see `charter diff 0fa0ae280c^ 0fa0ae280c` and `charter diff 0fa0ae280c^2 0fa0ae280c`, and put it right; or say that it is as it should be: git commit --allow-empty -m Settled --trailer 'Settled: share ana/commons as-it-is'
        charter explain merge-unasked

  1 warning
  $ charter check --json | grep -c merge-unasked
  1

It was two acts, and the second is put right:

  $ charter share issue ana 10 -q > /dev/null && charter check && git restore .
  no faults

Or it was one, and somebody says so:

  $ git commit -q --allow-empty -m "One gift, recorded twice" --trailer 'Settled: share ana/commons as-it-is' && charter check
  no faults


A merge that charter makes asks, and its commit says what was answered:

  $ git reset -q --hard both-moved && charter merge draft -q > /dev/null
  [3]
  $ charter resolve 1 --twice -q > /dev/null && charter merge --continue -q > /dev/null
  $ git log -1 --format=%B
  Merge draft into main

  10 shares of commons issued to ana, 5 shares of commons issued to cleo

  Settled: share ana/commons twice
  $ charter check
  no faults

One side's amendment is lost in a merge that somebody settled too quickly:

  $ git switch -q -c longer start && sed -i 's/at ten/at eleven/; s/sign in\./sign in, and stay for three nights./' charter/01-house.yaml && charter commit -q > /dev/null
  $ git switch -q -c shorter start && sed -i 's/at ten/at nine/' charter/01-house.yaml && charter commit -q > /dev/null
  $ git merge longer > /dev/null
  [1]
  $ git checkout -q --ours charter/01-house.yaml && git commit -q -a --no-edit
  $ charter check
  warning: merge af3c8dab1e lost what one side did: clause house.guests, text [merge-lost]
  help: see `charter diff af3c8dab1e^ af3c8dab1e` and `charter diff af3c8dab1e^2 af3c8dab1e`, and put it right; or say that it is as it should be: git commit --allow-empty -m Settled --trailer 'Settled: clause house.guests text as-it-is'
        charter explain merge-lost

  1 warning


It goes once the words are there again:

  $ sed -i 's/sign in\./sign in, and stay for three nights./' charter/01-house.yaml && charter check
  no faults
