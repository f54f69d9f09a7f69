What stands in the folder beside the charter, and how it is told:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends

A commit of the community's own files says what happened to them:

  $ echo a > a.md && charter commit
  7be5f3c3a2 on main: Add a.md
  $ echo b >> a.md && charter commit
  b6f450ac1c on main: Change a.md
  $ touch b.md c.md && charter commit
  d332bb18b1 on main: Add b.md and c.md
  $ touch 1 2 3 && rm b.md c.md && echo c >> a.md && charter commit
  4b00502612 on main: Add 3 files, change a.md, remove b.md and c.md
  $ rm 1 && charter commit
  fa77907719 on main: Remove 1

Only the layout of a register differs:

  $ charter member add ana -q && charter member add bo -q && charter commit -q
  Members
    + ana joined: joined 2026-05-01
  Members
    + bo joined: joined 2026-05-01
  f005212600 on main: ana and bo join
  members     2 joined
  $ { head -n 1 members.csv; tail -n 1 members.csv; sed -n 2p members.csv; } > rows && mv rows members.csv
  $ charter status
  Three Friends  c-0000000000000005
  on branch main

  note: the register of members is not laid out canonically [register-layout]
   --> members.csv
  help: the next commit writes it so; its content stays the same
        charter explain register-layout
  $ charter commit
  nothing to commit: only the layout of the registers differs, and it is put back
  $ charter status
  Three Friends  c-0000000000000005
  on branch main
  no changes: the folder is as the last commit has it

A member's name is one line, and what names members is a file:

  $ charter member add cy --name "$(printf 'Cy\nTwombly')"
  error: `name` is one line [several-lines]
  help: write it on one line
        charter explain several-lines
  [8]
  $ charter member add ""
  error: ID is empty [missing-argument]
  help: usage: charter member add [OPTIONS] ID
  [2]
  $ charter member remove @charter
  error: `charter` is a folder, and a file is read here [no-such-file]
  help: name a file that is there, or - for standard input
  [2]
  $ charter member remove @nobody
  error: there is no file `nobody` that can be read [no-such-file]
  help: name a file that is there, or - for standard input
  [2]

A pipe where a file is expected, and names that some computers cannot tell apart:

  $ mkdir assets && mkfifo assets/pipe.yaml charter/02-pipe.yaml
  $ charter status
  Three Friends  c-0000000000000005
  on branch main

  error: a pipe, a socket or a device stands where a file is expected [special-file]
   --> charter/02-pipe.yaml
  help: remove it; it cannot be versioned
        charter explain special-file

  error: a pipe, a socket or a device stands where a file is expected [special-file]
   --> assets/pipe.yaml
  help: remove it; it cannot be versioned
        charter explain special-file
  $ charter check | head -n 2
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
  $ charter commit
  error: a pipe, a socket or a device stands where a file is expected [special-file]
   --> charter/02-pipe.yaml
  help: remove it; it cannot be versioned
        charter explain special-file

  error: a pipe, a socket or a device stands where a file is expected [special-file]
   --> assets/pipe.yaml
  help: remove it; it cannot be versioned
        charter explain special-file
  [1]
  $ rm assets/pipe.yaml charter/02-pipe.yaml
  $ printf 'article: rest\ntitle: Rest\n' > charter/02-rest.yaml && printf 'article: more\ntitle: More\n' > charter/02-Rest.yaml
  $ charter status
  Three Friends  c-0000000000000005
  on branch main

  Rules
    Article 2, More (more)
      + the article is added
    Article 3, Rest (rest)
      + the article is added

  warning: its name differs from `charter/02-Rest.yaml` in upper and lower case only [names-differ-in-case]
   --> charter/02-rest.yaml
  help: rename one of them: many computers can store only one of the two
        charter explain names-differ-in-case
  $ charter check | head -n 3
  note: units bought just before leaving count in full [fork-buy-in]
    --> charter/01-ground.yaml:23:13
     |
  $ rm charter/02-*

Files that were only touched are read once:

  $ touch -d 2001-01-01 charter/*.yaml && git diff-files | wc -l
  1
  $ charter status
  Three Friends  c-0000000000000005
  on branch main
  no changes: the folder is as the last commit has it
  $ git diff-files | wc -l
  0

A format that is not said:

  $ sed -i 's/^format: .*/format:/' community.yaml && charter check
  error: `format` is empty [missing-key]
   --> community.yaml:1:1
    |
  1 | format:
    | ^^^^^^
  help: write its value after the colon
        charter explain missing-key

  1 error
  [1]
  $ sed -i 's/^format:.*/format: ""/' community.yaml && charter check
  error: `format` is empty [missing-key]
   --> community.yaml:1:9
    |
  1 | format: ""
    |         ^^
  help: the format that this version of charter writes is 1
        charter explain missing-key

  1 error
  [1]
