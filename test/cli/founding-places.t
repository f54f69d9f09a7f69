A copy is named after what it is a copy of; where that has no name, the folder is asked for:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ charter clone .
  error: `.` gives the copy no name [folder-unnamed]
  help: name the folder to make: `charter clone SOURCE DIR`
  [2]
  $ charter clone ..
  error: `..` gives the copy no name [folder-unnamed]
  help: name the folder to make: `charter clone SOURCE DIR`
  [2]
  $ charter clone /
  error: `/` gives the copy no name [folder-unnamed]
  help: name the folder to make: `charter clone SOURCE DIR`
  [2]
  $ charter clone ../friends/ ../copy && charter clone "file://$PWD/.git/" ../other -q && ls ..
  copied ../friends/ to $SESSION/copy
  copied file://$SESSION/friends/.git/ to $SESSION/other
  copy
  friends
  other
  $ charter clone . ..odd && ls -d ..odd && echo "A note" > ..note && charter commit ..note && rm -rf ..odd
  copied . to ..odd
  ..odd
  75ae5dec8b on main: Add ..note

A repository that is fresh is a place to found in, and one that is empty is no place to copy from:

  $ cd .. && git init -q --bare -b main empty.git && charter clone empty.git
  error: nothing has been committed in `empty.git` yet [not-a-community]
  help: `charter init NAME DIR` starts a community; `git clone` copies a repository that is empty
  [7]
  $ charter clone empty.git --as Lane
  error: nothing has been committed in `empty.git` yet [not-a-community]
  help: `charter init NAME DIR` starts a community; `git clone` copies a repository that is empty
  [7]
  $ git clone -q empty.git mill 2> /dev/null && cd mill && charter init "Mill Lane" . --id c-0000000000000007 -q && charter push
  founded Mill Lane (c-0000000000000007) in .
  sent main to origin
  $ charter init "Mill Lane" .
  error: `$SESSION/mill/.` is there already and is not empty [target-not-empty]
  help: name a folder that does not exist yet
  [8]
  $ mkdir ../plain && cd ../plain && charter init Plain . --id c-0000000000000008 -q && charter status
  founded Plain (c-0000000000000008) in .
  Plain  c-0000000000000008
  on branch main
  no changes: the folder is as the last commit has it
  $ cd .. && git init -q -b trunk fresh && cd fresh && charter init Fresh . --id c-0000000000000009 -q && charter log --oneline && charter branch
  founded Fresh (c-0000000000000009) in .
  3da9ca815d  2026-05-01  Found Fresh
  * trunk  3da9ca815d  Found Fresh

Before anything is committed there is nothing to look back at:

  $ cd .. && mkdir before && cd before && git init -q -b main && cp ../plain/community.yaml . && cp -r ../plain/charter .
  $ charter diff
  error: nothing has been committed yet [nothing-committed]
  help: `charter commit` records what is in the folder
  [8]
  $ charter branch x
  error: nothing has been committed yet [nothing-committed]
  help: `charter commit` records what is in the folder
  [8]
  $ charter check --at HEAD
  error: nothing has been committed yet [nothing-committed]
  help: `charter commit` records what is in the folder
  [8]
  $ charter show @HEAD
  error: nothing has been committed yet [nothing-committed]
  help: `charter commit` records what is in the folder
  [8]

What is fetched on the way is thrown away, also where it fails:

  $ mkdir ../tmp && cd .. && git init -q --bare none.git && TMPDIR=$PWD/tmp charter clone "file://$PWD/none.git" --as Lane; ls tmp
  error: nothing has been committed in `file://$SESSION/none.git` yet [not-a-community]
  help: `charter init NAME DIR` starts a community; `git clone` copies a repository that is empty
  $ TMPDIR=$PWD/tmp charter clone "file://$PWD/friends" lane --as Lane --id c-0000000000000010 -q; ls tmp
  founded Lane (c-0000000000000010) in lane

An original that was moved is missed by its place:

  $ charter clone friends hill --as Hill --id c-0000000000000011 -q && mkdir far && mv hill far/ && cd far/hill
  founded Hill (c-0000000000000011) in hill
  $ rm -rf .git && git init -q -b main && charter commit -q > /dev/null; charter diff original
  error: the original is not at `../friends`, where community.yaml says it is [original-missing]
  help: name it by its folder or address instead of `original`, or mend `origin` in community.yaml
  [8]
  $ charter diff ../../friends HEAD --stat
  who we are  7 changed

community.yaml that is gone is brought back:

  $ rm community.yaml && charter status
  error: community.yaml is gone from the folder [community-file-missing]
  help: the last commit has it: `git checkout -- community.yaml` brings it back
  [7]
  $ charter diff
  error: community.yaml is gone from the folder [community-file-missing]
  help: the last commit has it: `git checkout -- community.yaml` brings it back
  [7]
  $ charter commit
  error: community.yaml is gone from the folder [community-file-missing]
  help: the last commit has it: `git checkout -- community.yaml` brings it back
  [7]
  $ git checkout -q -- community.yaml && charter status
  Hill  c-0000000000000011
  on branch main
  no changes: the folder is as the last commit has it
