A record or a register that was changed is found and named, down to the unit and the line.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  founded Three Rivers (c-0000000000000002) in rivers
  $ cd rivers
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n- id: house\n  nature: indivisible\n  value: 500.00 EUR\n' > assets/all.yaml
  $ charter commit -q -m "Begin"
  42c72680c2 on main: Begin
  members     4 joined
  shares      4 issued or cancelled
  assets      2 acquired
  $ charter fork --members bo,cleo --name North --into ../north -q > /dev/null
  $ record=$(ls settlements)

Each of these is put into the commit that brought the record in, as somebody would who rewrites the history:

  $ git tag right; changed() { sed -i "$1" $2; git commit -q -a --amend --no-edit; charter fork --verify $record 2>&1 | grep -v "^record\|charter explain"; git reset -q --hard right; }
  $ changed 's/^ana,commons,10/ana,commons,11/' shares.csv
    HEAD (c-0000000000000002), party stays, since commit 5f941712d0: NOT as the record says
  error: units of `commons` held by `ana`: here 11, by the record 10 [settlement-side-differs]
  it does not hold
  $ changed 's/250.00/250.01/' assets/all.yaml
    HEAD (c-0000000000000002), party stays, since commit c4fb3d7101: NOT as the record says
  error: quantity of `cash`: here 250.01 EUR, by the record 250.00 EUR [settlement-side-differs]
  it does not hold
  $ changed '0,/received: .*/s//received: 750.01 EUR/' settlements/$record/record.yaml
    HEAD (c-0000000000000002), party stays, since commit fae70e5b87: NOT as the record says
  error: the record does not say what follows from the base commit and its inputs, which is `received: 750.00 EUR` of parties/stays/pools/commons [settlement-record-differs]
    --> settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15/record.yaml:38:9
     |
  38 |         received: 750.01 EUR
     |         ^^^^^^^^^^^^^^^^^^^^
  help: the other side's copy tells which of the two is right
  it does not hold
  $ changed '0,/holds: yes/s//holds: no/' settlements/$record/record.yaml
    HEAD (c-0000000000000002), party stays, since commit 2d7fd1601d: NOT as the record says
  error: the record does not say what follows from the base commit and its inputs, which is `holds: yes` of certificate/pools/commons/criteria/conserved [settlement-record-differs]
    --> settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15/record.yaml:85:11
     |
  85 |           holds: no
     |           ^^^^^^^^^
  help: the other side's copy tells which of the two is right
  it does not hold
  $ changed '0,/moved/s//moveD/' settlements/$record/record.yaml
    HEAD (c-0000000000000002), party stays, since commit efb554e51f: NOT as the record says
  error: the record does not say what follows from the base commit and its inputs, which is `# Already within the amounts above: what moved to make the difference good.` [settlement-record-differs]
    --> settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15/record.yaml:70:1
     |
  70 | # Already within the amounts above: what moveD to make the difference good.
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: the other side's copy tells which of the two is right
  it does not hold
  $ changed 's/^date: .*/date: 2026-04-30/' settlements/$record/inputs.yaml
  error: the record is not what its name says [settlement-record-differs]
  help: its inputs were changed after it was written; the other side's copy tells how
  $ changed 's/cleo,north/dan,north/' settlements/$record/sides.csv
  error: the record is not what its name says: the row of `cleo`, who has left, is gone from sides.csv; by sides.csv `dan` leaves with `north`, and is here [settlement-record-differs]
  help: its inputs were changed after it was written; the other side's copy tells how
  $ changed '/^cleo,/d' settlements/$record/sides.csv
  error: the record is not what its name says: the row of `cleo`, who has left, is gone from sides.csv [settlement-record-differs]
  help: its inputs were changed after it was written; the other side's copy tells how
  $ changed 's/^cleo,north/cleo,north\nzoe,north/' settlements/$record/sides.csv
  error: the record is not what its name says: by sides.csv `zoe` leaves with `north`, and never was a member [settlement-record-differs]
  help: its inputs were changed after it was written; the other side's copy tells how
  $ changed 's/kind: fork/kind: fork\n      leaving_charge: 3%/' charter/01-ground.yaml
    HEAD (c-0000000000000002), party stays, since commit 9a7a592cf5: NOT as the record says
  error: the charter or community.yaml is not as the fork made it [settlement-side-differs]
  it does not hold

Whoever has a copy as it was made is asked which row it was, whichever side that is:

  $ sed -i '/^cleo,/d' settlements/$record/sides.csv; git commit -q -a --amend --no-edit
  $ charter fork --verify $record --with ../north
  error: the record is not what its name says: the row of `cleo`, who leaves with `north`, is gone from sides.csv [settlement-record-differs]
  help: its inputs were changed after it was written; ../north has it as it was made
  [1]
  $ charter -C ../north fork --verify $record --with ../rivers
  record 872b702a7996dd04: the division follows from its inputs
    HEAD (c-170b18942b4e9af4), party north, since commit 8c73530915: as the record says
    ../rivers (c-0000000000000002), party stays, since commit 8372300ece: NOT as the record says
  error: the record does not say what follows from the base commit and its inputs: the row of `cleo`, who leaves with `north`, is gone from sides.csv [settlement-record-differs]
  help: the other side's copy tells which of the two is right
        charter explain settlement-record-differs
  it does not hold
  [1]
  $ git reset -q --hard right; cd ../north
  $ sed -i '/^cleo,/d' settlements/$record/sides.csv; git commit -q -a --amend --no-edit; charter fork --verify $record
  error: the record is not what its name says: the row of `cleo`, who left with `north`, is gone from sides.csv [settlement-record-differs]
  help: its inputs were changed after it was written; the other side's copy tells how
  [1]
  $ git reset -q --hard HEAD@{1}; sed -i '/^cleo,/d' settlements/$record/sides.csv; charter fork --verify $record; charter commit -m "One less"; git checkout -q .; cd ../rivers
  error: the record 872b702a7996 in the folder is not the one that is committed: the row of `cleo`, who leaves with `north`, is gone from sides.csv [settlement-record-differs]
  help: `git checkout -- settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15` brings the committed one back
  error: a settlement record was altered: the row of `cleo`, who leaves with `north`, is gone from sides.csv [settlement-altered]
   --> settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15
  help: `git checkout HEAD -- settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15` brings it back
        charter explain settlement-altered

  error: the record bears another name than follows from what was put in, or is not whole [settlement-record-differs]
   --> settlements/872b702a7996dd0422ef32dcd8604779f969d5e09aa60a7b61e401cc378a5c15
  help: the commit that brought it in has it as it was made; the other side has a copy
        charter explain settlement-record-differs

And as it is, it holds:

  $ charter fork --verify $record --with ../north | tail -n 1
  it holds
