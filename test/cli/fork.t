  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  $ cd riverside

Some leave. First, what would be theirs:

  $ charter fork --members @leavers.txt --name "Weir Lane" --into ../weir-lane --dry-run
  $ ls ..
  $ charter fork --members @leavers.txt --name "Weir Lane" --into ../weir-lane --receipts ../receipts | tail -n 1 | sed 's|/.*/||'
  $ git status --short; git -C ../weir-lane status --short
  $ git fsck --strict; git -C ../weir-lane fsck --strict
  $ diff -r settlements ../weir-lane/settlements && echo the same record
  $ ls ../receipts | wc -l
  $ cat ../receipts/$(ls ../receipts | head -n 1)
  $ charter log --oneline
  $ charter -C ../weir-lane log --oneline
  $ charter -C ../weir-lane check | tail -n 1
  $ charter check | tail -n 1
  $ charter -C ../weir-lane show origin.fork | head -n 8

Anyone can prove it, and one unit too many is found:

  $ record=$(ls settlements)
  $ charter fork --verify $record --with ../weir-lane
  $ charter -C ../weir-lane fork --verify $record
  $ cd ../weir-lane
  $ sed -i '2s/[0-9]*$/999/' shares.csv && git commit -q --amend -a --no-edit
  $ charter fork --verify $record
  $ cd ../riverside
  $ sed -i 's/moved: "*[0-9]*/&1/' settlements/*/record.yaml && git commit -q -a -m "Tampered"
  $ charter fork --verify $record

What is refused changes nothing:

  $ git reset -q --hard HEAD~1
  $ charter fork --members nobody --name N --into ../n
  $ charter fork --members @leavers.txt --name "Riverside Commons" --into ../n
  $ charter fork --members @leavers.txt --name N --into ../weir-lane
  $ charter fork --members @leavers.txt --name N
  $ echo >> README.md; charter fork --members mira-okonkwo --name N --into ../n
  $ charter fork --continue
  $ charter fork --verify 0000
  $ ls ..
