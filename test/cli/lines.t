  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  $ cd riverside

Lines of change:

  $ charter branch
  $ charter switch --create draft
  $ sed -i 's/notice: 60 days/notice: 30 days   # shorter/' charter/*.yaml
  $ charter status
  $ charter commit
  $ charter switch main
  $ charter diff main draft
  $ charter diff main draft --stat
  $ charter diff main draft --exit-code > /dev/null
  $ charter log --from draft --oneline
  $ charter branch --delete draft
  $ charter branch --delete main
  $ charter switch darft
  $ charter diff HEAD~7

Unsaved work comes along, or stops the switch:

  $ echo "A note" > notes.md
  $ charter switch draft
  $ cat notes.md
  $ sed -i 's/notice: 30 days/notice: 45 days/' charter/*.yaml
  $ charter switch main
  $ grep -h "notice: 45" charter/*.yaml

Sharing:

  $ charter undo
  $ git checkout -q charter
  $ git init -q --bare ../shared.git
  $ charter remote add origin ../shared.git
  $ charter remote list | sed 's|  .*/|  …/|'
  $ charter push
  $ charter switch main && charter push
  $ charter clone ../shared.git ../copy
  $ git -C ../copy branch --show-current
  $ charter commit -m "A note"
  $ charter push
  $ charter -C ../copy pull
  $ echo more >> notes.md && charter commit -m "More" && charter push
  $ echo other > ../copy/other.md && charter -C ../copy commit -m "Other"
  $ charter -C ../copy pull
  $ charter remote add bad 'ext::sh -c true'
  $ charter pull nowhere
