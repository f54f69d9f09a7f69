Whatever the method of a fork was, merging back what was just forked restores the community exactly, but for the records:

  $ charter init "Riverside Commons" start --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in start
  $ cd start
  $ sed -i 's/methods: .*/leaving_charge: 5%/; /notice: 60 days/d; /join_window/d; s/record_date: .*/record_date: fork/' charter/08-leaving.yaml
  $ sed -i 's/Sixty days/Some days/; s/60 days/some days/; s/thirty days/some days/' charter/08-leaving.yaml
  $ printf -- '---\n' > /dev/null; printf 'own\n' > NOTES.md
  $ charter commit -q -m "Any method, a charge, no notice" 2> /dev/null
  $ cat > ../bids.yaml <<END
  > unit: EUR
  > groups:
  >   stays: {van: 9000.00, weir-lane-house: 240000.00, orchard-house: 200000.00, mill-street: 320000.00, tool-library: 5000.00}
  >   weir-lane: {van: 9900.00, weir-lane-house: 250000.00, orchard-house: 190000.00, mill-street: 310000.00, tool-library: 5000.00}
  > END
  $ cd ..
  $ for method in least-imbalance nash leximin picking knaster hamilton webster bids-wef adjusted-winner ceei ladder; do
  >   rm -rf here there; cp -r start here; cd here
  >   with=; case $method in bids-wef|knaster) with="--bids ../bids.yaml";; esac
  >   if charter fork --members @leavers.txt --name "Weir Lane" --into ../there --method $method $with --notes -q > /dev/null 2>&1; then
  >     cp -r ../there ../there-too
  >     charter merge ../there -q > /dev/null 2>&1; echo "$method here [$?] $(git diff --stat HEAD~2 HEAD -- . ':!settlements' | wc -l)"
  >     git -C ../there-too diff --quiet HEAD~1 HEAD -- NOTES.md
  >     cd ../there-too; git -C ../here branch before HEAD~1; charter merge ../here@before -q > /dev/null 2>&1; echo "$method there [$?] $(git diff --stat HEAD~2 HEAD -- . ':!settlements' | wc -l)"
  >     git fsck --strict 2>&1 | grep -v "^dangling"; cd ..; rm -rf there-too; cd here
  >   else echo "$method does not divide this"; fi; cd ..
  > done
