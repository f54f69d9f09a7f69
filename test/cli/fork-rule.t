The rule of a housing co-operative asks four people for a notice of 60 days, lets others join for 30, and
counts what was held when notice was given.

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  $ cd riverside
  $ clock() { export SOURCE_DATE_EPOCH=$((1777636800 + $1 * 86400)); export GIT_AUTHOR_DATE="$SOURCE_DATE_EPOCH +0000" GIT_COMMITTER_DATE="$SOURCE_DATE_EPOCH +0000"; }

Notice is of members, by members, and says who:

  $ charter fork notice --members ben,stranger --name "Weir Lane"
  $ charter fork notice --members colm --name "Weir Lane" --withdraw
  $ charter fork notice --members node:weir-lane --name "Weir Lane" --dry-run -q | head -n 1
  $ charter fork notice --members colm,hanne,sorcha,ruth --name "Weir Lane"
  $ cat notices/weir-lane/notice.yaml notices/weir-lane/members.csv
  $ clock 1; charter commit -q -m "Notice that Weir Lane will leave"

Before its time is over a fork is refused, and how long it still takes is said. Nobody can leave who is not
named:

  $ clock 21; charter fork --members colm,hanne,sorcha,ruth,yusuf --name "Weir Lane" --into ../weir-lane

Yusuf joins in time, and Marta does not. With Tomasz, Marta's children would have to go:

  $ charter fork notice --members yusuf --name "Weir Lane"
  $ charter commit -q -m "Yusuf joins"
  $ clock 40; charter fork notice --members marta --name "Weir Lane" -q
  $ charter commit -q -m "Marta joins"
  $ clock 61; charter fork --members colm,hanne,sorcha,ruth,yusuf,marta --name "Weir Lane" --into ../weir-lane 2>&1 | grep -A 6 "^error"
  $ charter fork notice --members marta --name "Weir Lane" --withdraw -q
  $ charter commit -q -m "Marta thinks better of it"

Meanwhile others change things: more bricks for those who stay, another pin, money spent, and the van put
into what stays. The rule in force decides, and what it says is told:

  $ charter share issue ben housing 400 -q | head -n 1
  $ charter commit -q -m "Bricks for Ben"
  $ sed -i 's/stays: .tool-library./stays: [tool-library, weir-lane-house]/' charter/08-leaving.yaml
  $ charter asset set van bundle=tools -q | head -n 1
  $ charter asset set tool-library bundle=tools -q | head -n 1
  $ charter asset set repair-reserve quantity=98400.00 -q | head -n 1
  $ charter commit -q -m "A busy day"
  $ charter fork --members colm,hanne,sorcha,ruth,yusuf --name "Weir Lane" --into ../weir-lane --dry-run | sed -n '/^What the charter/,/^How/p'

The fork is made, keeps that list in its record, and can be proved from both sides, but not from one side twice:

  $ charter asset set repair-reserve quantity=198400.00 -q | head -n 1
  $ charter commit -q -m "A gift"
  $ charter fork --members colm,hanne,sorcha,ruth,yusuf --name "Weir Lane" --into ../weir-lane -q | sed -n '/^Weir Lane/,/gets/p'
  $ grep -A 5 "parameter: notice" settlements/*/record.yaml
  $ grep "record_date\|^at" settlements/*/*.yaml | sed 's|.*/||'
  $ ls -d notices ../weir-lane/notices
  $ charter fork --verify settlements/* --with ../weir-lane | tail -n 1
  $ charter fork --verify settlements/* --with .

A commit that says it is older than what comes before it is not believed:

  $ clock 70; charter fork notice --members ben,aoife --name "Late" -q | head -n 1
  $ GIT_COMMITTER_DATE="2026-05-01 12:00:00 +0000" charter commit -q -m "Dated back"
  $ charter fork --members ben,aoife --name "Late" --into ../late --dry-run 2>&1 | grep "gave notice" -A 3

A notice that names somebody who is no member, or is of another community, is found by check:

  $ echo stranger >> notices/late/members.csv
  $ sed -i 's/^community: .*/community: c-000000000000000a/' notices/late/notice.yaml
  $ charter check notices
  $ charter commit -q -m "Another community" 2> /dev/null
  $ charter fork --members ben,aoife --name "Late" --into ../late --dry-run 2>&1 | grep -A 2 "^error.*record-date"
