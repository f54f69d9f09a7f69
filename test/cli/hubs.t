Two communities that came from one do not overwrite each other where they share:

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  founded Three Friends (c-0000000000000005) in friends
  $ printf 'id,name,class,node,joined,guardian\nbo,Bo,,,,\ncy,Cy,,,,\n' > members.csv
  $ charter commit -q > /dev/null
  $ git init -q --bare -b main ../hub.git && charter remote add origin ../hub.git > /dev/null && charter push
  sent main to origin
  $ charter fork --members cy --name "Cy's Place" --into ../cy > /dev/null 2>&1; cd ../cy
  $ charter remote add origin ../hub.git > /dev/null && charter push
  error: `origin` is another community: Three Friends (c-0000000000000005) [another-community]
  help: `charter diff ADDRESS` compares the two; `pull` and `push` are between copies of one community
  [8]
  $ charter pull
  error: `origin` is another community: Three Friends (c-0000000000000005) [another-community]
  help: `charter diff ADDRESS` compares the two; `pull` and `push` are between copies of one community
  [8]
  $ git -C ../hub.git log --format=%s
  bo and cy join
  Found Three Friends
  $ charter -C ../friends push
  sent main to origin
  $ charter push
  error: `origin` has commits that you have not [push-rejected]
  help: `charter pull origin` first, and push again
  [6]
  $ charter pull
  error: `origin` is another community: Three Friends (c-0000000000000005) [another-community]
  help: `charter diff ADDRESS` compares the two; `pull` and `push` are between copies of one community
  [8]

From outside, one side at least is a folder; the other may be an address, or both an earlier state:

  $ cd .. && charter diff friends@HEAD~1 cy@HEAD~1 --stat
  $ charter diff "file://$PWD/hub.git" friends --stat
  $ charter diff friends@HEAD~1 "file://$PWD/hub.git" --stat
  members     1 left
  settlements 1 recorded
