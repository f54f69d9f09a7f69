A command that is not there, with the nearest one that is:

  $ charter explian vote.rule
  error: no command `explian` [unknown-command]
  help: did you mean `explain`?
  [2]
  $ charter frobnicate
  error: no command `frobnicate` [unknown-command]
  help: see `charter help`
  [2]

An option that is not there:

  $ charter explain --jsno vote.rule
  error: no option `--jsno` for `explain` [unknown-option]
  help: did you mean `--json`?
  [2]
  $ charter explain -x
  error: no option `-x` for `explain` [unknown-option]
  help: see `charter help explain`
  [2]
  $ charter --colour=never explain
  error: no option `--colour` [unknown-option]
  help: did you mean `--color`?
  [2]
  $ charter explain -qx
  error: no option `-x` for `explain` [unknown-option]
  help: see `charter help explain`
  [2]

A value that is missing, or is none:

  $ charter explain -C
  error: `-C` needs a value [option-value]
  help: write `-C DIR`
  [2]
  $ charter explain --color=pink
  error: `--color` cannot be `pink` [option-value]
  help: one of: auto always never
  [2]
  $ charter explain --json=yes
  error: `--json` takes no value [option-value]
  help: see `charter help explain`
  [2]
  $ charter completion
  error: SHELL is missing [missing-argument]
  help: usage: charter completion SHELL
  [2]
  $ charter completion bash fish
  error: `fish` is one word too many [extra-argument]
  help: usage: charter completion SHELL
  [2]
  $ charter -C nowhere version
  error: no folder `nowhere` [folder-missing]
  help: -C names a folder that is there
  [2]

What only reads has no dry run:

  $ charter version --dry-run
  error: `version` writes nothing, so it has no `--dry-run` [unknown-option]
  help: see `charter help version`
  [2]

Words after -- are arguments, whatever they look like:

  $ charter explain -- --json
  error: nothing is called `--json` [unknown-name]
  help: `charter explain` lists what can be explained
  [2]

Terminal escapes in what was typed do not reach the terminal:

  $ charter "$(printf 'a\033[2Jb')"
  error: no command `a<U+001B>[2Jb` [unknown-command]
  help: see `charter help`
  [2]

With --json the error is the one document:

  $ charter --json frobnicate
  {
    "schema": "charter.error/1",
    "error": {
      "code": "unknown-command",
      "message": "no command `frobnicate`",
      "help": "see `charter help`"
    },
    "exit": 2
  }
  [2]
  $ charter explain --json frobnication 2> /dev/null
  {
    "schema": "charter.error/1",
    "error": {
      "code": "unknown-name",
      "message": "nothing is called `frobnication`",
      "help": "`charter explain` lists what can be explained"
    },
    "exit": 2
  }
  [2]
  $ charter --json 2> /dev/null
  {
    "schema": "charter.error/1",
    "error": {
      "code": "unknown-command",
      "message": "no command is given",
      "help": "see `charter help`"
    },
    "exit": 2
  }
  [2]

An option without its value, and a folder that cannot be made:

  $ charter init X --id ""
  error: `--id` needs a value [option-value]
  help: write `--id ID`
  [2]
  $ charter init X --id=
  error: `--id` needs a value [option-value]
  help: write `--id ID`
  [2]
  $ charter init X /dev/null/x
  error: cannot work with /dev/null/.x.charter-new: Not a directory [disk-failed]
  [74]

A number that is none, an option that is given twice, a word that is not one of those to choose from:

  $ charter log -n many
  error: -n: `many` is no whole number [option-value]
  help: see `charter help log`
  [2]
  $ charter commit -m one --message two
  error: `--message` is given twice [option-value]
  help: write it once
  [2]
  $ charter init Reeds reeds -q --id c-0000000000000005 && charter -C reeds diff --only foo
  founded Reeds (c-0000000000000005) in reeds
  error: `foo` is no kind of change [unknown-kind-of-change]
  help: community, articles, clauses, members, shares, assets, settlements, notices or sealed
        charter explain unknown-kind-of-change
  [2]
