A fork that was stopped on the way is finished only from where it was begun, and taking it back destroys nothing that
it did not make.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  $ cd rivers
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n' > assets/cash.yaml
  $ yes "What we wrote down." | head -n 300 > minutes.md
  $ charter commit -q -m "Begin" > ../said

As if it had been stopped before its last step: the new community is there, and the main line has not moved.

  $ bash -c 'ulimit -f 4; charter fork --members bo,cleo --name North --into ../north; true' > /dev/null 2>&1
  $ cp .git/charter/fork ../note
  $ charter fork --continue > ../said
  $ git reset -q --hard HEAD~1 && cp ../note .git/charter/fork
  $ charter status | sed -n 3p

What was added to the new community stays:

  $ try() { "$@" 2>&1 | sed 's|error: .*/north|error: …/north|'; }
  $ git -C ../north branch draft; try charter fork --abort
  $ git -C ../north branch -q -D draft; echo mine > ../north/mine.txt; echo mine.txt > ../north/.git/info/exclude
  $ try charter fork --abort
  $ rm ../north/mine.txt

It is finished from the branch it was begun on, as that was:

  $ git switch -q -c other; charter fork --continue
  $ git switch -q main; echo x >> minutes.md; charter fork --continue
  $ git checkout -q .; git commit -q --allow-empty -m "Meanwhile"; charter fork --continue
  $ git reset -q --hard HEAD~1; git branch -q -D other

A note that somebody else wrote is not believed:

  $ mkdir ../theirs; echo work > ../theirs/work.txt
  $ sed "s|^child .*|child damaged $(cd ../theirs; pwd)|" ../note > .git/charter/fork; charter fork --abort 2>&1 | sed 's|remove .*/.git|remove …/.git|'
  $ cat ../theirs/work.txt
  $ cp ../note .git/charter/fork; charter fork --abort
  $ ls .. ; charter status | tail -n 1

A folder within this one is refused under another name too. What cannot be written does not undo a fork:

  $ ln -s rivers ../alias; charter fork --members bo,cleo --name North --into ../alias/inner
  $ charter fork --members bo,cleo --name North --into ../north --receipts ../none/receipts.txt > ../said
  $ charter log --oneline -n 1; charter fork --verify settlements/* --with ../north | tail -n 1
