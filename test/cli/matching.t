Clauses that have no id in common are matched by what they say.

  $ charter init Riverside --id c-0000000000000001 > out 2>&1; cd riverside || cat out
  $ rm -f charter/*.yaml
  $ cat > charter/01-rules.yaml << EOF
  > article: rules
  > title: Rules
  > clauses:
  >   - id: classes
  >     text: Members are residents.
  >     rule:
  >       kind: member.class
  >       id: resident
  >   - id: notice
  >     title: Notice
  >     text: Whoever leaves says so thirty days ahead.
  >   - id: leaving
  >     title: Leaving
  >     text: |
  >       Any member may leave at the end of a month, see [[notice]] and clause 1.2.
  >       Whoever leaves gets back the deposit within sixty days of the last day.
  >   - id: voting
  >     title: Voting
  >     text: |
  >       1. A motion passes with "two thirds" of the votes cast.
  > EOF
  $ charter commit -q -m "Our rules" 2>&1
  35ea59a358 on main: Our rules
  articles    1 added, 1 removed
  clauses     4 added, 3 removed
  warning: no `amend` rule says how this charter is changed [amend-unreached]
   --> charter/01-rules.yaml:1:10
    |
  1 | article: rules
    |          ^^^^^
  help: an `amend` rule without `clauses` and `level` is for all that no other names
        charter explain amend-unreached
  $ cat > charter/01-rules.yaml << EOF
  > article: rules
  > title: Rules
  > clauses:
  >   - id: classes
  >     text: Members are residents.
  >     rule:
  >       kind: member.class
  >       id: resident
  >   - id: dues
  >     text: Everybody pays ten euros a month.
  >   - id: notice
  >     title: Notice
  >     text: Whoever leaves says so thirty days ahead.
  >   - id: exit
  >     title: Leaving
  >     text: |
  >       Any member may leave at the end of any month, see [[notice]] and clause 1.2.
  >   - id: deposit
  >     text: |
  >       Whoever leaves gets back the deposit within sixty days of the last day.
  >   - id: voting
  >     title: Voting
  >     text: |
  >       * A motion passes with “two thirds”
  >         of the votes cast.
  > EOF
  $ charter diff
  Rules
    Article 1, Rules (rules)
      + 1.2 dues added
          + Everybody pays ten euros a month.
      ~ 1.4 exit renamed from leaving (68 % of the words are the same), amended (was 1.3)
          text: Any member may leave at the end of [-a-]{+any+} month, see [[notice]] and clause 1.2.[-
          Whoever leaves gets back the deposit within sixty days of the last day.-]
      + 1.5 deposit split from 1.3 leaving
          + Whoever leaves gets back the deposit within sixty days of the last day.
    Numbers
      1.2 to 1.3 are now 1.3 to 1.4
      1.4 is now 1.6
      1 reference follows along
      ! 1.4 exit still says clause 1.2, which was notice and is now 1.3
  $ charter diff --stat
  clauses     1 added, 1 split off, 1 renamed, 1 amended
  $ charter diff --text --stat
  clauses     1 added, 1 split off, 1 renamed, 2 amended
  $ charter diff --json | grep -A 40 '"renumbered"'
    "renumbered": [
      {
        "about": "clauses",
        "from": {
          "first": "1.2",
          "last": "1.3"
        },
        "to": {
          "first": "1.3",
          "last": "1.4"
        }
      },
      {
        "about": "clauses",
        "from": {
          "first": "1.4",
          "last": "1.4"
        },
        "to": {
          "first": "1.6",
          "last": "1.6"
        }
      }
    ],
    "references": [
      {
        "in": "exit",
        "written": "[[notice]]",
        "points": "follows",
        "before": "1.2",
        "after": "1.3",
        "meant": "notice"
      },
      {
        "in": "exit",
        "written": "clause 1.2",
        "points": "elsewhere",
        "before": "1.2",
        "after": "1.3",
        "meant": "notice"
      }

Another layout alone is no difference.

  $ git checkout -q charter && sed -i 's/1. A motion/(a) A motion/' charter/01-rules.yaml
  $ charter diff --exit-code
  $ charter diff --exit-code --text
  Rules
    Article 1, Rules (rules)
      ~ 1.4 voting amended
          text: [-1.-]{+(a)+} A motion passes with "two thirds" of the votes cast.
  [1]
