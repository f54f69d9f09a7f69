A fault, a kind of rule and a parameter are explained:

  $ charter explain control-character
  control-character

  A character stands in the text that is a command for a terminal and not a
  letter.

  What to do

    Remove the character.
  $ charter explain vote.rule.quorum
  vote.rule.quorum
  a parameter of vote.rule: How a decision is taken

  How many must take part for a decision to count at all.
  written as: a whole number (7), a fraction (2/3), so many of a number (9 of 12),
  a formula (max(5, members / 10)) or a table
  at least: 0
  at most: 100%
  more: harder to decide
  less: easier to decide

  Example

      rule:
        kind: vote.rule
        body: members
        ratio: 1/2
        comparison: more-than
        base: cast
        quorum: 1/3
        quorum_base: eligible
        tie: fails
  $ charter explain --json tab-indentation
  {
    "schema": "charter.explanation/1",
    "about": "fault",
    "fault": {
      "code": "tab-indentation",
      "meaning": "A line is indented with a tab, which YAML does not allow.",
      "example": "",
      "remedy": "Indent with spaces."
    }
  }

A name of nothing brings the nearest:

  $ charter explain control-caracter
  error: nothing is called `control-caracter` [unknown-name]
  help: did you mean `control-character`?
  [2]
  $ charter explain quorum
  error: nothing is called `quorum` [unknown-name]
  help: did you mean `amend.quorum` or `vote.rule.quorum`?
  [2]
  $ charter explain frobnication
  error: nothing is called `frobnication` [unknown-name]
  help: `charter explain` lists what can be explained
  [2]

Schemas have names too:

  $ charter schema | head -n 4
  community
  article
  assets
  amend
  $ charter schema community | head -n 4
  {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "A community",
    "type": "object",
  $ charter schema comunity
  error: no schema of `comunity` [unknown-name]
  help: did you mean `community`?
  [2]

Without a name, everything that can be explained is listed:

  $ charter explain | grep -c -x -e vote.rule -e control-character
  2

With --json, an answer that is text alone is one document too:

  $ charter --json version
  {
    "schema": "charter.text/1",
    "text": "charter 0.1.0\n"
  }
  $ charter --json schema article | head -n 3
  {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "An article of a charter",
