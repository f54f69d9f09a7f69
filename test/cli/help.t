Without a command there is nothing to do, and the overview says what there is:

  $ charter
  charter keeps a community's rules, members and shares as one versioned
  repository: found it from an existing charter, change it, leave with a fair
  share, and see how two communities differ.

  Usage: charter COMMAND [OPTIONS]

  Start
    init   Start a community
    clone  Copy a community, or found a new one from its charter

  Every day
    status   Show what you changed, and what it would need
    check    Find every fault
    commit   Record changes
    log      Show history as acts
    show     Show the charter, or one thing in it
    diff     Show what differs, between versions or communities
    branch   List lines of change, make one or remove one
    switch   Go to another line of change
    merge    Bring another line of change in, or another community
    resolve  Settle a conflict of a merge
    adopt    Take single clauses over from another charter
    undo     Take back the last operation
    redo     Take back the last undo

  People and property
    member  Show and change the register of members
    asset   Show and change what is owned in common
    share   Show and change who holds what

  With others
    fork    Leave with the rules and a fair share
    split   Divide goods, debts or units among parties
    remote  Show and change where copies of the community are
    pull    Take what others have recorded
    push    Let others have what you recorded
    setup   Set up other programs to work with charter

  Learn
    explain     Explain a fault or a kind of rule
    schema      Print a JSON Schema for editors and other tools
    completion  Print a script that completes charter's commands in a shell
    help        Explain a command
    version     Show which charter this is

  Options of every command
    -C DIR         Work in this folder
    --json         Answer with one JSON document
    --color WHEN   Colour the answer: auto, always or never
    --no-pager     Do not show long answers page by page
    -q, --quiet    Say nothing but answers and errors
    -v, --verbose  Say more: whole commit ids, what is being done
    --no-input     Never ask a question
    --dry-run      Say what would be done, and do nothing
    -h, --help     Show help for a command
    --version      Show which charter this is

  `charter help COMMAND` explains a command.
  [2]
  $ charter help
  charter keeps a community's rules, members and shares as one versioned
  repository: found it from an existing charter, change it, leave with a fair
  share, and see how two communities differ.

  Usage: charter COMMAND [OPTIONS]

  Start
    init   Start a community
    clone  Copy a community, or found a new one from its charter

  Every day
    status   Show what you changed, and what it would need
    check    Find every fault
    commit   Record changes
    log      Show history as acts
    show     Show the charter, or one thing in it
    diff     Show what differs, between versions or communities
    branch   List lines of change, make one or remove one
    switch   Go to another line of change
    merge    Bring another line of change in, or another community
    resolve  Settle a conflict of a merge
    adopt    Take single clauses over from another charter
    undo     Take back the last operation
    redo     Take back the last undo

  People and property
    member  Show and change the register of members
    asset   Show and change what is owned in common
    share   Show and change who holds what

  With others
    fork    Leave with the rules and a fair share
    split   Divide goods, debts or units among parties
    remote  Show and change where copies of the community are
    pull    Take what others have recorded
    push    Let others have what you recorded
    setup   Set up other programs to work with charter

  Learn
    explain     Explain a fault or a kind of rule
    schema      Print a JSON Schema for editors and other tools
    completion  Print a script that completes charter's commands in a shell
    help        Explain a command
    version     Show which charter this is

  Options of every command
    -C DIR         Work in this folder
    --json         Answer with one JSON document
    --color WHEN   Colour the answer: auto, always or never
    --no-pager     Do not show long answers page by page
    -q, --quiet    Say nothing but answers and errors
    -v, --verbose  Say more: whole commit ids, what is being done
    --no-input     Never ask a question
    --dry-run      Say what would be done, and do nothing
    -h, --help     Show help for a command
    --version      Show which charter this is

  `charter help COMMAND` explains a command.
  $ charter help > page; charter --help | cmp page && charter -h | cmp page

A command's page, in three ways:

  $ charter help help
  charter help [COMMAND…]

  Explain a command.

  Without a command, lists the commands there are. `charter COMMAND --help` shows
  the same page as `charter help COMMAND`.

  What a fault or a kind of rule means is explained by `charter explain`.

  Arguments
    COMMAND  The command to explain, of one word or two

  Example
    $ charter help fork
    $ charter help member add
  $ charter help help > page; charter help --help | cmp page && charter --help help | cmp page
  $ charter explain --help
  charter explain [NAME]

  Explain a fault or a kind of rule.

  Every fault and error ends with a code in brackets. This shows what the code
  means, the mistake as it would stand in a file, and what to do about it.

  Of a kind of rule it shows what the rule says, its parameters with their types,
  bounds and defaults, what a larger or smaller value does, and an example.

  Arguments
    NAME  The code of a fault (`share-unknown-pool`), a kind of rule (`vote.rule`)
          or a parameter of one (`vote.rule.quorum`); without it, all of them are
          listed

  Example
    $ charter explain rule-out-of-bounds
    $ charter explain vote.rule.quorum
  $ charter schema --help
  charter schema [KIND]

  Print a JSON Schema for editors and other tools.

  The schemas are draft-07, made from the rule vocabulary, and describe the files
  that people write: community.yaml, the articles of the charter, the assets. An
  editor that reads them completes names and marks mistakes while a rule is being
  written. In an article, the line

    # yaml-language-server: $schema=/usr/share/charter/schemas/article.json

  at the top of the file tells the editor where the schema is.

  Arguments
    KIND  `community`, `article`, `assets` or a kind of rule; without it, all of
          them are listed

  Example
    $ charter schema article > article.json
    $ charter schema vote.rule
  $ charter completion --help
  charter completion SHELL

  Print a script that completes charter's commands in a shell.

  Where charter was installed as a package, the scripts are in place already.
  Otherwise the shell reads the script at its start:

    bash   source <(charter completion bash)          in ~/.bashrc
    zsh    charter completion zsh > ~/.zfunc/_charter  with ~/.zfunc in $fpath
    fish   charter completion fish > ~/.config/fish/completions/charter.fish

  Arguments
    SHELL  bash, zsh or fish

  Example
    $ charter completion bash
  $ charter version --help
  charter version

  Show which charter this is.

  The format of communities that this version reads and writes is format 1.

  Example
    $ charter version

Help of what does not exist:

  $ charter help hepl
  error: no command `hepl` [unknown-command]
  help: did you mean `help`?
  [2]
  $ charter help member ad
  error: no command `member ad` [unknown-command]
  help: did you mean `add`?
  [2]

Lines are no wider than the terminal:

  $ COLUMNS=50 charter help completion
  charter completion SHELL

  Print a script that completes charter's commands
  in a shell.

  Where charter was installed as a package, the
  scripts are in place already. Otherwise the shell
  reads the script at its start:

    bash   source <(charter completion bash)          in ~/.bashrc
    zsh    charter completion zsh > ~/.zfunc/_charter  with ~/.zfunc in $fpath
    fish   charter completion fish > ~/.config/fish/completions/charter.fish

  Arguments
    SHELL  bash, zsh or fish

  Example
    $ charter completion bash

Colour only where it is asked for; no escape reaches a pipe otherwise:

  $ charter help version | grep -c "$(printf '\033')"
  0
  [1]
  $ charter help version --color=always | head -n 1 | od -c | head -n 2
  0000000 033   [   1   m   c   h   a   r   t   e   r       v   e   r   s
  0000020   i   o   n 033   [   0   m  \n
  $ CLICOLOR_FORCE=1 charter help version | grep -c "$(printf '\033')" > /dev/null
  $ NO_COLOR=1 CLICOLOR_FORCE=1 charter help version | grep -c "$(printf '\033')"
  0
  [1]
