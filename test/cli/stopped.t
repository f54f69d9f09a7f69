A step that fails at its first act does not happen later, when nobody expects it:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ mkdir -p .git/charter/new/$(printf 'd/%.0s' $(seq 80))
  $ (ulimit -n 40; charter member add ana)
  error: cannot remove $SESSION/friends/.git/charter/new: Too many open files [disk-failed]
  [74]
  $ rm -r .git/charter/new && charter status
  Three Friends  c-0000000000000005
  on branch main
  no changes: the folder is as the last commit has it
  $ charter member add bo > /dev/null && cat members.csv
  `charter commit` records it
  id,name,class,node,joined,guardian
  bo,,,,2026-05-01,

Who reads need not wait for who writes:

  $ charter commit -q > /dev/null; touch .git/charter/index.new
  $ flock .git/charter/lock charter log --oneline
  a3eea121a3  2026-05-01  bo joins
  a9f381366b  2026-05-01  Found Three Friends
  $ flock .git/charter/lock charter status
  Three Friends  c-0000000000000005
  on branch main
  no changes: the folder is as the last commit has it
  $ rm .git/charter/index.new

Two who take something back at once do not take back the same:

  $ charter member add cy > /dev/null && charter member add dee > /dev/null
  `charter commit` records it
  `charter commit` records it
  $ charter undo -q > /dev/null & charter undo -q > /dev/null; wait; charter undo --list
     4  member add dee  (undone)
     3  member add cy  (undone)
     2  commit: bo joins
     1  member add bo
