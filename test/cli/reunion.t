Whatever the method of a fork was, merging back what was just forked restores the community exactly, but for the records.
The rule here allows any method, and one that divides by appraised values charges whoever leaves:

  $ charter init "Riverside Commons" start --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in start
  $ cd start
  $ sed -i '/ methods: /d; /default_method/d; /notice: 60 days/d; /join_window/d; s/record_date: .*/record_date: fork/' charter/08-leaving.yaml
  $ sed -i 's/, 60 days before/ before/; s/ within 30 days//' charter/08-leaving.yaml
  $ printf 'our own\n' > NOTES.md
  $ charter commit -q -m "Any method, no notice" 2> /dev/null
  3de1a2ab38 on main: Any method, no notice
  clauses     1 amended
  $ cp -r ../start ../charged && cd ../charged
  $ sed -i 's/leaving_charge: .*/leaving_charge: 5%/; s/Nothing is charged/A part is charged/' charter/08-leaving.yaml
  $ charter commit -q -m "A charge" 2> /dev/null
  e3594abf1d on main: A charge
  clauses     1 amended
  $ cat > ../bids.yaml <<END
  > unit: EUR
  > groups:
  >   stays: {van: 9000.00, weir-lane-house: 240000.00, orchard-house: 200000.00, mill-street: 320000.00, tool-library: 5000.00}
  >   weir-lane: {van: 9900.00, weir-lane-house: 250000.00, orchard-house: 190000.00, mill-street: 310000.00, tool-library: 5000.00}
  > END
  $ cat > ../points.yaml <<END
  > total: 100
  > groups:
  >   stays: {van: 10, mill-street: 40, weir-lane-house: 10, orchard-house: 30, tool-library: 10}
  >   weir-lane: {van: 20, mill-street: 20, weir-lane-house: 40, orchard-house: 10, tool-library: 10}
  > END

Some methods divide only amounts, here with nothing else in the community:

  $ cp -r ../start ../amounts && cd ../amounts
  $ sed -i 's/ stays: .*/ stays: []/' charter/08-leaving.yaml
  $ sed -i 's/nature: indivisible/nature: copyable/; / value:/d; / bundle/d; / appraised/d; / held_by/d' assets/*.yaml
  $ charter commit -q -m "Only amounts" 2> /dev/null
  d01b0efff8 on main: Only amounts
  clauses     1 amended
  assets      6 changed
  $ cat > ../amount-points.yaml <<END
  > total: 100
  > groups:
  >   stays: {current-account: 60, repair-reserve: 40, loan-from-brid: 0, mill-street-mortgage: 0}
  >   weir-lane: {current-account: 30, repair-reserve: 70, loan-from-brid: 0, mill-street-mortgage: 0}
  > END

Each time, what is left of the fork in the files that charter looks after is counted, in lines of `git diff --stat`, first
where the fork was made and then where those who left merge the others back in:

  $ cd ..
  $ unlike () { git diff --stat "$1" HEAD -- . ':!settlements' | wc -l; }
  $ for method in $(charter split --list-methods | cut -d' ' -f1); do
  >   rm -rf here there there-too; from=start
  >   case $method in
  >     least-imbalance) with= from=charged;;
  >     hamilton|webster) with= from=amounts;;
  >     adjusted-winner|ceei) with="--points ../amount-points.yaml" from=amounts;;
  >     bids-wef|knaster) with="--bids ../bids.yaml";;
  >     *) with="--points ../points.yaml";;
  >   esac
  >   cp -r $from here; cd here
  >   if charter fork --members @leavers.txt --name "Weir Lane" --into ../there --method $method $with --notes -q > /dev/null 2> ../why; then
  >     git branch forked; cp -r ../there ../there-too; before=$(git rev-parse HEAD~1)
  >     charter merge ../there -q > /dev/null 2>&1; here=$?,$(unlike $before)
  >     cd ../there-too; charter merge ../here@forked -q > /dev/null 2>&1; echo "$method: here $here, there $?,$(unlike $before)"
  >     git fsck --strict 2>&1 | grep -v -e "^dangling" -e "^notice"
  >   else echo "$method: $(head -n 1 ../why)"; fi
  >   cd ..
  > done
  least-imbalance: here 0,0, there 0,0
  bids-wef: here 0,0, there 0,0
  knaster: here 0,0, there 0,0
  adjusted-winner: here 0,0, there 0,0
  adjusted-winner-discrete: here 0,0, there 0,0
  ceei: here 0,0, there 0,0
  ceei-round: here 0,0, there 0,0
  ladder: here 0,0, there 0,0
  prop1-po: here 0,0, there 0,0
  nash: here 0,0, there 0,0
  leximin: here 0,0, there 0,0
  picking: here 0,0, there 0,0
  hamilton: here 0,0, there 0,0
  webster: here 0,0, there 0,0

It is a merger like any other for whoever looks at it later:

  $ cd here && charter fork --verify $(grep -l "kind: merger" settlements/*/inputs.yaml | xargs dirname) 2>&1 | tail -n 1
  it holds
  $ git log --format=%s -n 3
  Merge ../there into main
  9 members leave to found Weir Lane
  Found Weir Lane with 9 members of Riverside Commons
