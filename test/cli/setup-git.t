Plain git compares lines; after `charter setup git` it shows clauses.

  $ mkdir "it's here" && cd "it's here"
  $ charter init "Three Friends" friends --id c-0000000000000005 --quiet && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ python3 - <<'END'
  > path = 'charter/01-ground.yaml'
  > text = open(path).read()
  > text = text.replace("held in common. No one else's\n      consent is needed.", "held in common.\n      No one else's consent is needed at all.").replace("quorum: 50%", "quorum: 2/3")
  > open(path, 'w').write(text)
  > END
  $ git diff
  diff --git a/charter/01-ground.yaml b/charter/01-ground.yaml
  index b989752..da89627 100644
  --- a/charter/01-ground.yaml
  +++ b/charter/01-ground.yaml
  @@ -13,7 +13,7 @@ clauses:
         kind: amend
         ratio: 2/3
         base: cast
  -      quorum: 50%
  +      quorum: 2/3
     - id: ground.fork
       title: Right to leave
       text: |
  $ charter setup git --dry-run
  would add:  diff.charter.textconv
  would add:  diff.charter.xfuncname
  would add:  merge.charter.name
  would add:  merge.charter.driver
  would add:  .git/info/attributes
  nothing was done
  $ git config --get diff.charter.textconv
  [1]
  $ charter setup git
  added:      diff.charter.textconv
  added:      diff.charter.xfuncname
  added:      merge.charter.name
  added:      merge.charter.driver
  added:      .git/info/attributes
  in this clone, `git diff` and `git log -p` show the charter by clause, and git merges by meaning
  $ charter setup git --quiet
  as it was:  diff.charter.textconv
  as it was:  diff.charter.xfuncname
  as it was:  merge.charter.name
  as it was:  merge.charter.driver
  as it was:  .git/info/attributes
  $ git diff
  diff --git a/charter/01-ground.yaml b/charter/01-ground.yaml
  index b989752..da89627 100644
  --- a/charter/01-ground.yaml
  +++ b/charter/01-ground.yaml
  @@ -8,7 +8,7 @@ clause ground.amend: How these rules change
       rule amend
           ratio: 2/3
           base: cast
  -        quorum: 50%
  +        quorum: 2/3
   
   clause ground.fork: Right to leave
       Any group of members may leave together, with a copy of these rules and their share of what is held in common.
  $ charter commit --quiet -m "A higher quorum"
  81e1168236 on main: A higher quorum
  clauses     1 amended
  $ git log -p -n 1 --format=%s -- charter | head -n 8
  A higher quorum

  diff --git a/charter/01-ground.yaml b/charter/01-ground.yaml
  index b989752..da89627 100644
  --- a/charter/01-ground.yaml
  +++ b/charter/01-ground.yaml
  @@ -8,7 +8,7 @@ clause ground.amend: How these rules change
       rule amend

A register stays a member a line, and a file that cannot be read stays as it is:

  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,,\n' > members.csv && git add -N members.csv
  $ printf 'article: [broken\n' > charter/02-x.yaml && git add -N charter/02-x.yaml
  $ git diff members.csv charter/02-x.yaml | grep '^+'
  +++ b/charter/02-x.yaml
  +article: [broken
  +++ b/members.csv
  +id,name,class,node,joined,guardian
  +ana,Ana,,,,
  $ rm charter/02-x.yaml && git reset --quiet

With numbers, when somebody wants them; what was in the attributes before stays:

  $ printf '*.png binary\n' > .git/info/attributes
  $ charter setup git --numbers
  changed:    diff.charter.textconv
  as it was:  diff.charter.xfuncname
  as it was:  merge.charter.name
  as it was:  merge.charter.driver
  changed:    .git/info/attributes
  in this clone, `git diff` and `git log -p` show the charter by clause, and git merges by meaning
  $ cat .git/info/attributes
  *.png binary
  # charter setup git: begin
  /community.yaml diff=charter merge=charter
  /charter/*.yaml diff=charter merge=charter
  /assets/*.yaml diff=charter merge=charter
  /members.csv merge=charter
  /members/** merge=charter
  /shares.csv merge=charter
  /shares/** merge=charter
  # charter setup git: end
  $ git show --format=%s HEAD -- charter | grep '^@@'
  @@ -8,7 +8,7 @@ clause 2 ground.amend: How these rules change

A program at a path with a blank and a quote in it:

  $ cp "$(command -v charter)" "../my charter's" && "../my charter's" setup git --quiet
  changed:    diff.charter.textconv
  as it was:  diff.charter.xfuncname
  as it was:  merge.charter.name
  changed:    merge.charter.driver
  as it was:  .git/info/attributes
  $ git config --get diff.charter.textconv | sed "s|$SESSION|SESSION|; s|'/.*/it|'/…/it|"
  f() { 'SESSION/work/it'\''s here/my charter'\''s' __textconv "$1" 2>/dev/null || cat "$1"; }; f
  $ git show --format=%s HEAD -- charter | grep '^@@'
  @@ -8,7 +8,7 @@ clause ground.amend: How these rules change

When the program has gone, git shows the file as it stands:

  $ rm "../my charter's"; git show --format=%s HEAD -- charter | grep '^+'
  +++ b/charter/01-ground.yaml
  +      quorum: 2/3

And taken out again:

  $ charter setup git --remove
  taken out:  diff.charter.textconv
  taken out:  diff.charter.xfuncname
  taken out:  merge.charter.name
  taken out:  merge.charter.driver
  changed:    .git/info/attributes
  git shows and merges the files of the charter line by line again
  $ cat .git/info/attributes; git config --get-regexp '^diff\.'
  *.png binary
  [1]
  $ charter setup git --remove
  not there:  diff.charter.textconv
  not there:  diff.charter.xfuncname
  not there:  merge.charter.name
  not there:  merge.charter.driver
  as it was:  .git/info/attributes
  git shows and merges the files of the charter line by line again

What git runs answers for files only:

  $ charter __textconv charter
  error: there is no file `charter` [no-such-file]
  help: git calls this with the files that it compares
  [2]
  $ charter __textconv nothing.yaml
  error: there is no file `nothing.yaml` [no-such-file]
  help: git calls this with the files that it compares
  [2]
  $ printf 'article: a\ntitle: "x\\u202ey"\n' > hostile && charter __textconv hostile
  article: a
  title: "x\u202ey"
  $ head -c 3000000 /dev/zero | tr '\0' 'a' > large && charter __textconv large | wc -c
  3000000
