While notice runs, spending is told of. What another group took by its record is none; what was spent beside it is.

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q && cd riverside
  founded Riverside Commons (c-0000000000000001) in riverside
  $ sed -i 's/notice: 60 days/notice: 0 days/; s/, 60 days before/, in time/' charter/08-leaving.yaml && charter commit -q -m "No waiting" > /dev/null
  $ charter fork notice --members @leavers.txt --name "Weir Lane" -q > /dev/null && charter commit -q -m "Notice" > /dev/null
  $ charter fork notice --members node:orchard --name "Orchard" -q > /dev/null && charter commit -q -m "Another" > /dev/null
  $ freeze() { charter fork --members @leavers.txt --name "Weir Lane" --into ../weir-lane --accept-shortfall --dry-run -q 2> /dev/null | grep -A 2 "spending_freeze"; }
  $ freeze
      spending_freeze: yes - allows it: nothing was spent beyond it since notice
        was given
      methods: least-imbalance - allows it: the method that is used is among
  $ charter fork --members node:orchard --name "Orchard" --into ../orchard --accept-shortfall -q > /dev/null; ls settlements | wc -l
  1
  $ freeze
      spending_freeze: yes - allows it: nothing was spent beyond it since notice
        was given
      methods: least-imbalance - allows it: the method that is used is among
  $ charter asset set repair-reserve quantity=1000.00 -q > /dev/null 2>&1; mkdir settlements/none; echo > settlements/none/note; git add -A; git commit -q -m "Behind a record"
  $ freeze
      spending_freeze: yes - WAS NOT KEPT: less since notice was given: 61846.25
        EUR of `housing` in commit b45f440742 of 2026-05-01 12:00 UTC
      methods: least-imbalance - allows it: the method that is used is among
