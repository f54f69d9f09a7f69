Whatever is wrong is said with its place and what to do, and nothing is changed.

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,,\nbo,Bo,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\n' > shares.csv
  $ mkdir assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n' > assets/cash.yaml
  $ charter commit -q
  887395953a on main: ana and bo join, 10 shares of commons issued to ana, cash acquired
  members     2 joined
  shares      1 issued or cancelled
  assets      1 acquired
  $ git rev-parse HEAD > ../before
  $ try() { charter commit -m No; echo "[$?]"; test "$(git rev-parse HEAD)" = "$(cat ../before)" || echo CHANGED; git checkout -q . ; git clean -qfd; }

Files:

  $ printf 'article: x\ntitle: \377\n' > charter/02-x.yaml; try
  error: the text is not UTF-8 [not-utf8]
   --> charter/02-x.yaml:2:8
    |
  2 | title: <0xFF>
    |        ^^^^^^ byte 0xFF
  help: save the file as UTF-8
        charter explain not-utf8
  [1]
  $ printf 'article: x\ntitle: a\0b\n' > charter/02-x.yaml; try
  error: a NUL byte stands in the text [nul-byte]
   --> charter/02-x.yaml:2:9
    |
  2 | title: a<U+0000>b
    |         ^^^^^^^^
  help: remove it
        charter explain nul-byte
  [1]
  $ printf 'article: x\nclauses:\n\t- id: x\n' > charter/02-x.yaml; try
  error: a tab stands where a line is indented [tab-indentation]
   --> charter/02-x.yaml:3:1
    |
  3 |     - id: x
    | ^^^^
  help: use spaces
        charter explain tab-indentation
  [1]
  $ python3 -c "print('a: &a [' + 'x,' * 9 + ']'); [print(chr(98+i) + ': &' + chr(98+i) + ' [' + ('*' + chr(97+i) + ',') * 9 + ']') for i in range(8)]" > charter/02-x.yaml; wc -c < charter/02-x.yaml; try
  315
  error: an anchor gives this text a name to be repeated by [yaml-anchor]
   --> charter/02-x.yaml:1:4
    |
  1 | a: &a [x,x,x,x,x,x,x,x,x,]
    |    ^^
  help: remove it, and write the text out wherever it is needed
        charter explain yaml-anchor
  [1]
  $ python3 -c "print('[' * 100000)" > charter/02-x.yaml; try
  error: lists and mappings are nested more than 16 deep [too-deep]
   --> charter/02-x.yaml:1:17
    |
  1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
    |                 ^
  help: nest less
        charter explain too-deep
  [1]
  $ ln -s /etc/passwd charter/02-x.yaml; try
  error: a symbolic link stands where a file is expected [symbolic-link]
   --> charter/02-x.yaml
  help: put the file itself in its place; links are never followed
        charter explain symbolic-link
  [1]
  $ git init -q charter/sub && git -C charter/sub commit -q --allow-empty -m x && git update-index --add --cacheinfo 160000,$(git -C charter/sub rev-parse HEAD),charter/sub.yaml && git commit -q -m x; rm -rf charter/sub; charter check --at HEAD; git reset -q --hard HEAD~1
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  error: another repository stands where a file is expected [submodule]
   --> charter/sub.yaml
  help: remove the submodule, and put the files themselves in its place
        charter explain submodule

  1 error and 1 note

Registers:

  $ printf 'cleo,Cleo\n' >> members.csv; try
  error: the row has 2 columns instead of 6 [too-few-columns]
   --> members.csv:4:10
    |
  4 | cleo,Cleo
    |          ^
  help: a row has the columns `id,name,class,node,joined,guardian`
        charter explain too-few-columns
  [1]
  $ printf 'cleo,=1+1,,,,\n' >> members.csv; try
  error: a spreadsheet would run this field as a formula [formula]
   --> members.csv:4:6
    |
  4 | cleo,=1+1,,,,
    |      ^^^^
  help: write it without the leading `=`
        charter explain formula
  [1]
  $ printf 'bo,Bo again,,,,\n' >> members.csv; try
  error: `bo` is listed twice [member-twice]
   --> members.csv:4:1
    |
  4 | bo,Bo again,,,,
    | ^^
  help: the first is at members.csv:3; keep one of the two
        charter explain member-twice
  [1]
  $ printf 'bo,orchard,5\n' >> shares.csv; try
  error: there is no pool `orchard` [share-unknown-pool]
   --> shares.csv:3:4
    |
  3 | bo,orchard,5
    |    ^^^^^^^
  help: charter explain share-unknown-pool
  [1]
  $ printf 'anna,commons,5\n' >> shares.csv; try
  error: shares of `commons` are held by no member [share-unknown-member]
   --> shares.csv:3:1
    |
  3 | anna,commons,5
    | ^^^^ no member has this id
  help: did you mean `ana`?
        charter explain share-unknown-member
  [1]
  $ printf 'bo,commons,-5\n' >> shares.csv; try
  error: `-5` is not a positive whole number [bad-units]
   --> shares.csv:3:12
    |
  3 | bo,commons,-5
    |            ^^
  help: a share is one unit or more; to hold none, have no row
        charter explain bad-units
  [1]
  $ sed -i 's/^ana.*/ana,Ana,,,,bo/; s/^bo.*/bo,Bo,,,,ana/' members.csv; try
  error: guardians answer for each other in a circle [guardian-cycle]
   --> members.csv:2:12
    |
  2 | ana,Ana,,,,bo
    |            ^^
  help: `ana` → `bo` → `ana`
        charter explain guardian-cycle
  [1]
  $ printf 'cleo,\033[31mCleo,,,,\n' >> members.csv; try
  error: a control character U+001B stands in the text [control-character]
   --> members.csv:4:6
    |
  4 | cleo,<U+001B>[31mCleo,,,,
    |      ^^^^^^^^
  help: remove it
        charter explain control-character
  [1]
  $ printf 'cleo,\342\200\256oelC,,,,\n' >> members.csv; try
  error: a character that turns the direction of text, U+202E [bidirectional-character]
   --> members.csv:4:6
    |
  4 | cleo,<U+202E>oelC,,,,
    |      ^^^^^^^^
  help: remove it: it can make a text read differently from what it says
        charter explain bidirectional-character
  [1]

Rules and assets:

  $ sed -i 's/100.00/100.005/' assets/cash.yaml; try
  error: `100.005` has more decimals than EUR has [too-many-decimals]
   --> assets/cash.yaml:3:13
    |
  3 |   quantity: 100.005
    |             ^^^^^^^ at most 2
  help: round it, or give the unit more decimals in community.yaml
        charter explain too-many-decimals
  [1]
  $ sed -i 's/kind: amend/kind: amand/' charter/01-ground.yaml; try
  error: there is no kind of rule `amand` [rule-unknown-kind]
    --> charter/01-ground.yaml:13:13
     |
  13 |       kind: amand
     |             ^^^^^
  help: did you mean `amend`?
        charter explain rule-unknown-kind
  [1]
  $ sed -i 's/quorum: 50%/quorum: 120%/' charter/01-ground.yaml; try
  error: quorum is above all votes [rule-out-of-bounds]
    --> charter/01-ground.yaml:16:15
     |
  16 |       quorum: 120%
     |               ^^^^ at most 100%
  help: did you mean 20%?
        charter explain rule-out-of-bounds
  [1]
  $ sed -i 's/name: .*/name: "Three \\u202e Friends"/' community.yaml; try
  error: a character that turns the direction of text, U+202E [bidirectional-character]
   --> community.yaml:3:7
    |
  3 | name: "Three \u202e Friends"
    |       ^^^^^^^^^^^^^^^^^^^^^^
  help: remove it: it can make a text read differently from what it says
        charter explain bidirectional-character
  [1]
  $ sed -i 's/No one else/See [[ground.frok]]. No one else/' charter/01-ground.yaml; try
  error: there is no clause `ground.frok` [reference-unknown]
    --> charter/01-ground.yaml:21:29
     |
  21 |       held in common. See [[ground.frok]]. No one else's consent is needed.
     |                             ^^^^^^^^^^^
  help: did you mean `ground.fork`?
        charter explain reference-unknown
  [1]

Everything at once, for people and for programs:

  $ sed -i 's/quorum: 50%/quorum: 120%/' charter/01-ground.yaml; printf 'bo,orchard,5\n' >> shares.csv
  $ charter check
  error: quorum is above all votes [rule-out-of-bounds]
    --> charter/01-ground.yaml:16:15
     |
  16 |       quorum: 120%
     |               ^^^^ at most 100%
  help: did you mean 20%?
        charter explain rule-out-of-bounds

  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  23 |       kind: fork
     |             ^^^^
  help: `minimum_holding` says how long units must have been held to count
        charter explain fork-buy-in

  error: there is no pool `orchard` [share-unknown-pool]
   --> shares.csv:3:4
    |
  3 | bo,orchard,5
    |    ^^^^^^^
  help: charter explain share-unknown-pool

  2 errors and 1 note
  [1]
  $ charter check --json
  {
    "schema": "charter.faults/1",
    "faults": [
      {
        "code": "rule-out-of-bounds",
        "severity": "error",
        "path": "charter/01-ground.yaml",
        "line": 16,
        "column": 15,
        "message": "quorum is above all votes",
        "help": "did you mean 20%?"
      },
      {
        "code": "fork-buy-in",
        "severity": "note",
        "path": "charter/01-ground.yaml",
        "line": 23,
        "column": 13,
        "message": "units bought just before leaving count in full",
        "help": "`minimum_holding` says how long units must have been held to count"
      },
      {
        "code": "share-unknown-pool",
        "severity": "error",
        "path": "shares.csv",
        "line": 3,
        "column": 4,
        "message": "there is no pool `orchard`",
        "help": ""
      }
    ],
    "errors": 2,
    "warnings": 0
  }
  [1]
  $ charter status | tail -n 22
  Three Friends  c-0000000000000005
  on branch main

  Shares
    + bo: 5 shares of orchard issued
    = orchard: 5 issued; +5 shares in all

  error: quorum is above all votes [rule-out-of-bounds]
    --> charter/01-ground.yaml:16:15
     |
  16 |       quorum: 120%
     |               ^^^^ at most 100%
  help: did you mean 20%?
        charter explain rule-out-of-bounds

  error: there is no pool `orchard` [share-unknown-pool]
   --> shares.csv:3:4
    |
  3 | bo,orchard,5
    |    ^^^^^^^
  help: charter explain share-unknown-pool
  $ git checkout -q .

Repositories:

  $ cd .. && mkdir empty && charter -C empty status
  error: neither $SESSION/empty nor a folder above it is a git repository [no-repository]
  help: `charter init NAME` starts a community here; -C FOLDER looks elsewhere
  [7]
  $ git -C empty init -q && charter -C empty status
  error: there is no community.yaml here [not-a-community]
  help: start a community with `charter init NAME`, or name its folder with -C
  [7]
  $ charter -C empty log
  error: nothing has been committed yet [nothing-committed]
  help: `charter commit` records what is in the folder
  [8]
  $ cp -r friends other && sed -i 's/format: 1/format: 2/' other/community.yaml && charter -C other status
  error: this is a community of format `2`, says community.yaml:1 [unknown-format]
  help: this version of charter reads format 1; a newer one may read it
  [7]
  $ cd friends && git checkout -q --detach && echo x > x.txt && charter commit -m No
  error: no branch is checked out [detached-head]
  help: go to a branch first: `charter switch main`; `git switch --create NAME` makes one here
  [8]
  $ git checkout -q main && rm x.txt
  $ echo x > x.txt
  $ env -u GIT_AUTHOR_NAME -u GIT_COMMITTER_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_EMAIL charter commit -m No
  error: it is not known who you are [no-identity]
  help: tell git once: git config --global user.name "Ana Reis", and user.email likewise
  [8]
  $ rm x.txt
  $ python3 -c "
  > import subprocess,hashlib,zlib,os
  > def put(kind,body):
  >   data=kind.encode()+b' %d\0'%len(body)+body; i=hashlib.sha1(data).hexdigest()
  >   os.makedirs('.git/objects/'+i[:2],exist_ok=True); open('.git/objects/'+i[:2]+'/'+i[2:],'wb').write(zlib.compress(data)); return i
  > b=put('blob',b'x'); sub=put('tree',b'100644 evil\0'+bytes.fromhex(b))
  > tree=put('tree',b'40000 ..\0'+bytes.fromhex(sub)+b'100644 community.yaml\0'+bytes.fromhex(subprocess.check_output(['git','rev-parse','HEAD:community.yaml']).decode().strip()))
  > print(put('commit',('tree %s\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nx\n'%tree).encode()))" > ../evil
  $ git update-ref refs/heads/evil $(cat ../evil)
  $ charter check --at evil
  error: a file's path leads out of the folder [unsafe-path]
   --> ../evil
  help: take the file out of the commit with git; no path may hold `..` or `.git`
        charter explain unsafe-path

  1 error
  [1]
  $ charter switch evil
  error: a file's path leads out of the folder: ../evil [unsafe-path]
  help: take the file out of the commit with git; no path may hold `..` or `.git`
  [8]
  $ git rev-parse HEAD | diff - ../before && git status --short

What cannot be read was not removed, and the rest is shown:

  $ git checkout -q . && git clean -qfd && ls charter
  01-ground.yaml
  $ sed -i '2s/^/  : [/' charter/*.yaml && printf 'bo,commons,5\n' >> shares.csv
  $ charter status
  Three Friends  c-0000000000000005
  on branch main

  Shares
    + bo: 5 shares of commons issued
    = commons: 5 issued; +5 shares in all

  Files that cannot be read, taken as the last commit has them
    charter/01-ground.yaml

  error: this is not YAML: did not find expected key [yaml-syntax]
   --> charter/01-ground.yaml:2:3
    |
  2 |   : [title: Ground rules
    |   ^
  help: check the indentation of this line and the one before
        charter explain yaml-syntax
  $ git checkout -q charter && sed -i 's/^name: .*/name: [Friends/' community.yaml && charter status
  Three Friends  c-0000000000000005
  on branch main

  Shares
    + bo: 5 shares of commons issued
    = commons: 5 issued; +5 shares in all

  Files that cannot be read, taken as the last commit has them
    community.yaml

  error: this is not YAML: did not find expected ',' or ']' [yaml-syntax]
   --> community.yaml:4:7
    |
  4 | formed: 2026-05-01
    |       ^
  help: a comma is missing, or the end of the bracket that is opened on line 3
        charter explain yaml-syntax
  $ git checkout -q .
