After `charter setup git`, plain git merges by meaning what both sides changed in a file.

  $ charter init "Three Friends" friends --id c-0000000000000007 -q
  founded Three Friends (c-0000000000000007) in friends
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
  >   - id: house.changes
  >     text: "This charter is changed by vote."   # as ever
  >     rule: {kind: amend, ratio: 2/3, quorum: 1/2}
  > END
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,2026-05-01,\nbo,Bo,,,2026-05-01,\ncleo,Cleo,,,2026-05-01,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,30\nbo,commons,20\ncleo,commons,10\n' > shares.csv
  $ charter commit -q -m "Begin" > /dev/null
  $ git branch start
  $ git switch -q -c draft
  $ sed -i 's/stops at ten/stops at eleven/; s/quorum: 1\/2/quorum: 3\/4/' charter/01-house.yaml
  $ sed -i 's/^bo,commons,20/bo,commons,25/; s/^ana,commons,30/ana,commons,25/' shares.csv
  $ charter commit -q > /dev/null
  $ git switch -q main
  $ sed -i 's/asks the others/asks all others/; s/ratio: 2\/3/ratio: 3\/5/' charter/01-house.yaml
  $ sed -i 's/^ana,commons,30/ana,commons,40/' shares.csv
  $ charter commit -q > /dev/null

By lines, none of it comes together:

  $ git merge draft | grep CONFLICT
  CONFLICT (content): Merge conflict in charter/01-house.yaml
  CONFLICT (content): Merge conflict in shares.csv
  $ git merge --abort

By meaning, nothing is in the way:

  $ charter setup git -q
  added:      diff.charter.textconv
  added:      diff.charter.xfuncname
  added:      merge.charter.name
  added:      merge.charter.driver
  added:      .git/info/attributes
  $ git merge -q --no-edit draft
  Auto-merging charter/01-house.yaml
  Auto-merging shares.csv
  $ cat charter/01-house.yaml shares.csv
  # What holds in the house.
  article: house
  title: The house
  clauses:
    - id: house.quiet
      title: Quiet hours
      text: |
        Music stops at eleven in the evening. Whoever plays later
        asks all others first.
    - id: house.changes
      text: "This charter is changed by vote."   # as ever
      rule: {kind: amend, ratio: 3/5, quorum: 3/4}
  member,pool,units
  ana,commons,35
  bo,commons,25
  cleo,commons,10
  $ charter check
  no faults
  $ git tag by-git && git reset -q --hard HEAD^

It is what `charter merge` makes of it, and so are a rebase, a pick and a merge that touches no folder:

  $ charter merge draft -q > /dev/null
  $ git diff --stat by-git HEAD && git reset -q --hard HEAD^
  $ git cherry-pick draft > /dev/null && git diff --stat by-git HEAD && git reset -q --hard HEAD^
  $ git switch -q -c rebased && git rebase -q draft && git diff --stat by-git HEAD && git switch -q main
  $ test "$(git merge-tree --write-tree main draft)" = "$(git rev-parse by-git^{tree})" && echo the same
  the same
  $ test "$(git merge-tree --write-tree draft main)" = "$(git rev-parse by-git^{tree})" && echo the same
  the same

Where both say otherwise, git stops as it always does, and you are told why:

  $ git switch -q -c nine start && sed -i 's/at ten/at nine/' charter/01-house.yaml && charter commit -q > /dev/null
  $ git switch -q -c midnight start && sed -i 's/at ten/at midnight/' charter/01-house.yaml && charter commit -q > /dev/null
  $ git merge nine
  charter/01-house.yaml: this cannot be merged without an answer; edit the file, then `git add` it, or merge with `charter merge`
  1  clause house.quiet, text: both sides changed the same words
       before  Music stops at ten in the evening. Whoever plays later
               asks the others first.
       ours    Music stops at [-ten-]{+midnight+} in the evening. Whoever plays later
               asks the others first.
       theirs  Music stops at [-ten-]{+nine+} in the evening. Whoever plays later
               asks the others first.
  Auto-merging charter/01-house.yaml
  CONFLICT (content): Merge conflict in charter/01-house.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git diff --name-only --diff-filter=U
  charter/01-house.yaml
  $ sed -n '/<<</,/>>>/p' charter/01-house.yaml
  <<<<<<< ours
        Music stops at midnight in the evening. Whoever plays later
  =======
        Music stops at nine in the evening. Whoever plays later
  >>>>>>> theirs
  $ git merge --abort

Equal amounts are one act or two, and nobody but you knows:

  $ git switch -q -c ten start && sed -i 's/^ana,commons,30/ana,commons,40/' shares.csv && charter commit -q > /dev/null
  $ git switch -q -c ten-too start && sed -i 's/^ana,commons,30/ana,commons,40/; s/^cleo,commons,10/cleo,commons,15/' shares.csv && charter commit -q > /dev/null
  $ git merge ten > /dev/null
  shares.csv: this cannot be merged without an answer; edit the file, then `git add` it, or merge with `charter merge`
  nothing is marked in it: it stands as it came together by lines
  1  units of commons held by ana: both sides moved it by the same amount: is that one act, or two?
       before  30
       ours    40
       theirs  40
  [1]
  $ git status --short
  UU shares.csv
  $ cat shares.csv
  member,pool,units
  ana,commons,40
  bo,commons,20
  cleo,commons,15
  $ git merge --abort

A field of the members that came with one side does not keep the rows of both from coming together:

  $ git switch -q -c phones start
  $ sed -i 's/^pools:/member_fields: [phone]\npools:/' community.yaml
  $ sed -i 's/guardian$/guardian,phone/; s/01,$/01,,/' members.csv && sed -i 's/^bo,.*/bo,Bo,,,2026-05-01,,112/' members.csv
  $ charter commit -q > /dev/null
  $ git switch -q -c names start && sed -i 's/^ana,Ana,/ana,Ana Diaz,/; s/^bo,Bo,/bo,Bo Jensen,/' members.csv && charter commit -q > /dev/null
  $ git merge -q --no-edit phones && cat members.csv
  Auto-merging members.csv
  id,name,class,node,joined,guardian,phone
  ana,Ana Diaz,,,2026-05-01,,
  bo,Bo Jensen,,,2026-05-01,,112
  cleo,Cleo,,,2026-05-01,,

What cannot be read, git merges by lines:

  $ git switch -q -c broken start && printf 'article: [\n' > charter/01-house.yaml && git commit -q -a -m "Broken"
  $ git merge nine
  Auto-merging charter/01-house.yaml
  CONFLICT (content): Merge conflict in charter/01-house.yaml
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git merge --abort

So does a git that no longer finds the program, and whoever has not set it up:

  $ git config merge.charter.driver "$(git config merge.charter.driver | sed "s|'[^']*'|'/nowhere/charter'|")"
  $ git switch -q main && git merge draft 2> /dev/null | grep CONFLICT
  CONFLICT (content): Merge conflict in charter/01-house.yaml
  CONFLICT (content): Merge conflict in shares.csv
  $ git merge --abort

What git runs answers for files alone:

  $ charter __merge-driver no no no 7 charter/01-house.yaml
  error: there is no file `no` [no-such-file]
  help: git calls this with the files that it merges
  [2]
