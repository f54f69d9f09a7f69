What cannot be compared is said in one line with what to do, and what can be is compared.

  $ charter init "Three Friends" friends --id c-0000000000000005 --quiet && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ git branch summer-plan && git tag v2026 && git update-ref refs/remotes/origin/winter HEAD

A revision that does not exist, with the nearest branch, tag or branch of a remote:

  $ charter diff sumer-plan
  error: `sumer-plan` is no revision, folder or address of a community [unknown-revision]
  help: did you mean `summer-plan`?
  [8]
  $ charter diff v2025
  error: `v2025` is no revision, folder or address of a community [unknown-revision]
  help: did you mean `v2026`?
  [8]
  $ charter diff origin/wintr
  error: `origin/wintr` is no revision, folder or address of a community [unknown-revision]
  help: did you mean `origin/winter`?
  [8]
  $ charter diff HEAD ../friends@sumer-plan
  error: `../friends` has no revision `sumer-plan` [unknown-revision]
  help: did you mean `../friends@summer-plan`?
  [8]
  $ charter diff HEAD~7
  error: `HEAD~7` is no revision, folder or address of a community [unknown-revision]
  help: did you mean `HEAD`?
  [8]
  $ charter diff 2019-01-01
  error: on 2019-01-01 there was nothing yet: its history begins on 2026-05-01 [unknown-revision]
  help: did you mean `2026-05-01`?
  [8]
  $ charter diff HEAD ../friends@2019-01-01
  error: on 2019-01-01 there was nothing yet in `../friends`: its history begins on 2026-05-01 [unknown-revision]
  help: did you mean `../friends@2026-05-01`?
  [8]
  $ charter show ground.amend@2019-01-01
  error: on 2019-01-01 there was nothing yet: its history begins on 2026-05-01 [unknown-revision]
  help: did you mean `2026-05-01`?
  [8]
  $ charter diff nowhere ../friends
  error: `nowhere` is no revision, folder or address of a community [unknown-revision]
  help: `charter log` shows the commits, `charter branch` the branches
  [8]
  $ charter diff HEAD HEAD nowhere
  error: `nowhere` is no revision, folder or address of a community [unknown-revision]
  help: `charter log` shows the commits, `charter branch` the branches
  [8]

A path that is no community:

  $ mkdir ../plain && charter diff HEAD ../plain
  error: `../plain` is no community: neither it nor a folder above it is a git repository [not-a-community]
  help: name the folder of a community, or a revision
  [7]
  $ git init --quiet ../empty && charter diff HEAD ../empty
  error: nothing has been committed in `../empty` yet [unknown-revision]
  help: `charter commit` there records what is in the folder
  [8]
  $ git -C ../empty commit --quiet --allow-empty -m x && charter diff HEAD ../empty
  error: `../empty` is no community: it has no community.yaml [not-a-community]
  help: name the folder or the address of a community
  [7]
  $ charter diff HEAD charter/01-ground.yaml
  error: `charter/01-ground.yaml` is a file, and no community [not-a-community]
  help: name the community's folder; `charter log THING` tells the history of one thing in it
  [7]
  $ charter diff HEAD HEAD ../empty
  error: `../empty` is no community: it has no community.yaml [not-a-community]
  help: name the folder or the address of a community
  [7]

Two sides of different formats:

  $ git clone --quiet . ../newer && sed -i 's/^format: 1/format: 2/' ../newer/community.yaml
  $ git -C ../newer commit --quiet -a -m "A newer format" && charter diff HEAD ../newer
  error: `../newer` cannot be compared: this is a community of format `2`, says community.yaml:1 [unknown-format]
  help: this version of charter reads format 1; a newer one may read it
  [7]
  $ charter diff HEAD . ../newer
  error: `../newer` cannot be compared: this is a community of format `2`, says community.yaml:1 [unknown-format]
  help: this version of charter reads format 1; a newer one may read it
  [7]

A side with faults; what it says apart from them is compared:

  $ sed -i 's/quorum: 50%/quorum: lots/; s/ratio: 2\/3/ratio: 3\/4/' charter/01-ground.yaml
  $ charter diff
  faults in the working folder; what could be read of it is compared

  error: quorum cannot be read [rule-wrong-type]
    --> charter/01-ground.yaml:16:15
     |
  16 |       quorum: lots
     |               ^^^^ a whole number, a fraction, so many of a number or a formula
  help: charter explain rule-wrong-type

  What it means
    Amending becomes harder
      1.2 ground.amend: ratio 2/3 → 3/4 (harder to amend)

  Rules
    Article 1, Ground rules (ground)
      ~ 1.2 ground.amend amended
          ratio 2/3 → 3/4 (harder to amend)
  $ charter diff HEAD . HEAD | grep '≠'
  faults in the working folder; what could be read of it is compared

  error: quorum cannot be read [rule-wrong-type]
    --> charter/01-ground.yaml:16:15
     |
  16 |       quorum: lots
     |               ^^^^ a whole number, a fraction, so many of a number or a formula
  help: charter explain rule-wrong-type

  ≠ amend   A                 B                 C
  ≠ ratio   2/3               3/4               2/3
  ≠ quorum  50%               –                 50%
  ≠ differs; – is not said
  $ git checkout --quiet .

Names that nothing has:

  $ printf 'id,name,class,node,joined,guardian\nana,Ana,full,,,\n' > members.csv; printf 'member,pool,units\nana,commons,10\n' > shares.csv
  $ charter member list --class ful
  error: there is no class `ful` [unknown-name]
  help: did you mean `full`?
  [8]
  $ charter member list --node porto
  error: there is no node `porto` [unknown-name]
  help: there is no node at all
  [8]
  $ charter share list --pool comons
  error: there is no pool `comons` [unknown-name]
  help: did you mean `commons`?
  [8]
  $ charter asset list --pool orchard
  error: there is no pool `orchard` [unknown-name]
  help: there is `commons`
  [8]
  $ charter asset list --node porto
  error: there is no node `porto` [unknown-name]
  help: there is no node at all
  [8]
  $ charter member list --class full
  id   name  class
  ana  Ana   full
  1 member
  $ charter log -n -1
  error: `-n -1` asks for no acts [bad-count]
  help: give a number from 1 on, or leave -n out for all
  [2]
  $ charter log -n 0
  error: `-n 0` asks for no acts [bad-count]
  help: give a number from 1 on, or leave -n out for all
  [2]

What stands twice, with the place of the first:

  $ printf 'ana,Ana again,,,,\n' >> members.csv; printf 'ana,commons,5\n' >> shares.csv
  $ cp charter/01-ground.yaml charter/02-other.yaml; sed -i 's/^article: ground/article: other/' charter/02-other.yaml
  $ charter check 2>&1 | grep -A 9 'twice\]'
  error: two clauses are called `ground.members` [clause-twice]
   --> charter/02-other.yaml:4:9
    |
  4 |   - id: ground.members
    |         ^^^^^^^^^^^^^^
  help: the first is at charter/01-ground.yaml:4; give one of the two another id
        charter explain clause-twice

  error: two clauses are called `ground.amend` [clause-twice]
   --> charter/02-other.yaml:7:9
    |
  7 |   - id: ground.amend
    |         ^^^^^^^^^^^^
  help: the first is at charter/01-ground.yaml:7; give one of the two another id
        charter explain clause-twice

  error: two clauses are called `ground.fork` [clause-twice]
    --> charter/02-other.yaml:17:9
     |
  17 |   - id: ground.fork
     |         ^^^^^^^^^^^
  help: the first is at charter/01-ground.yaml:17; give one of the two another id
        charter explain clause-twice

  error: `ana` is listed twice [member-twice]
   --> members.csv:3:1
    |
  3 | ana,Ana again,,,,
    | ^^^
  help: the first is at members.csv:2; keep one of the two
        charter explain member-twice

  warning: no rule establishes `full` [class-unestablished]
   --> members.csv:3:15
  --
  error: the shares of `ana` in `commons` are listed twice [share-twice]
   --> shares.csv:3:1
    |
  3 | ana,commons,5
    | ^^^
  help: the first is at shares.csv:2; keep one of the two
        charter explain share-twice

  5 errors, 1 warning and 1 note

What a change needs, in words:

  $ git checkout --quiet . && git clean --quiet -fd
  $ sed -i 's/quorum: 50%/quorum: 2\/3/' charter/01-ground.yaml
  $ charter status | sed -n '/needs/,$p'
  What this needs
    ground.amend: 2/3 of the votes cast, at least 50% taking part (ground.amend)

A number of more digits than any clause has is no number of a clause:

  $ charter init Long long --id c-0000000000000009 -q && cd long && sed -i '0,/^      \(If\|These\|Any\|The\)/s//      1.99999999999999999999) \1/' charter/01-ground.yaml && charter diff --stat
  founded Long (c-0000000000000009) in long
  clauses     1 amended
  $ git checkout -q . && charter diff original
  error: this community was not founded from another, so it has no `original` [unknown-revision]
  help: name the other community by its folder or address
  [8]
  $ charter clone . ../founded --as Founded --at nosuch
  error: `.` has no revision `nosuch` [unknown-revision]
  help: `charter log` there shows its commits, `charter branch` its branches
  [8]
