Two communities are compared from a folder that belongs to neither:

  $ charter init Strangers strangers --id c-0000000000000003 --quiet
  founded Strangers (c-0000000000000003) in strangers
  $ charter init Others others --id c-0000000000000004 --quiet
  founded Others (c-0000000000000004) in others
  $ mkdir elsewhere
  $ cd elsewhere
  $ charter diff ../strangers ../others --stat
  who we are  2 changed
  $ charter diff ../others ../others

What somebody has not recorded is not compared, and that is said:

  $ sed -i 's/^name: .*/name: The Others/' ../others/community.yaml
  $ charter diff ../strangers ../others --only community
  note: ../others has changes that are not recorded; what is compared is its last commit
  Who we are
    ~ id: c-0000000000000003 → c-0000000000000004
    ~ name: Strangers → Others
  $ charter diff ../strangers ../others ../others@HEAD 2>&1 | head -n 5
  note: ../others has changes that are not recorded; what is compared is its last commit
  A  Strangers  ../strangers
  B  Others     ../others
  C  Others     ../others@HEAD

One side, a word that is no folder, and a folder that is no community:

  $ charter diff ../strangers
  error: neither $SESSION/elsewhere nor a folder above it is a git repository [no-repository]
  help: `charter init NAME` starts a community here; -C FOLDER looks elsewhere
  [7]
  $ charter diff ../strangers HEAD
  error: `HEAD` is no folder or address of a community [not-a-community]
  help: outside of a community name folders, or PATH@REV for an earlier state of one
  [7]
  $ charter diff nothing nowhere
  error: `nothing` is no folder of a community [not-a-community]
  help: outside of a community name folders, or PATH@REV for an earlier state of one
  [7]
  $ charter diff . ../others
  error: `.` is no community: neither it nor a folder above it is a git repository [not-a-community]
  help: name the folder of a community, or a revision
  [7]

A page that is only tried is not written:

  $ charter diff ../strangers ../others --html page.html --dry-run
  note: ../others has changes that are not recorded; what is compared is its last commit
  would be written: page.html; nothing was done
  $ ls

A reference that follows a clause to its new name is no amendment; `--text` shows it:

  $ cd ../strangers
  $ cat > charter/09-more.yaml <<'END'
  > article: more
  > clauses:
  >   - id: more.gardens
  >     text: The garden is open to all members and to their guests.
  >   - id: more.keys
  >     text: Who has a key under [[more.gardens]] locks the gate.
  >   - id: more.rows
  >     text: Clauses 2.1 and 2.2 hold for guests as well.
  > END
  $ charter commit -m "Gardens" --quiet
  eefb3eb725 on main: Gardens
  articles    1 added
  clauses     3 added
  $ sed -i 's/more\.gardens/more.open/; s/text: Who has/text: Who has/' charter/09-more.yaml
  $ charter diff
  Rules
    Article 2 (more)
      ~ 2.1 more.open renamed from more.gardens
  $ charter diff --text --stat
  clauses     1 renamed, 1 amended
