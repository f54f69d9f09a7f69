A small community whose `fork` rule asks for more.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  $ cd rivers
  $ clock() { export SOURCE_DATE_EPOCH=$((1777636800 + $1 * 86400)); export GIT_AUTHOR_DATE="$SOURCE_DATE_EPOCH +0000" GIT_COMMITTER_DATE="$SOURCE_DATE_EPOCH +0000"; }
  $ cat > members.csv <<'EOF'
  > id,name,class,node,joined,guardian
  > ana,Ana,,,,
  > bo,Bo,,,,
  > cleo,Cleo,,,,
  > dan,Dan,,,,
  > kim,Kim,,,,bo
  > EOF
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n' > assets/cash.yaml
  $ rule() { sed -i '/kind: fork/,$d' charter/01-ground.yaml; for line in "kind: fork" "$@"; do echo "      $line"; done >> charter/01-ground.yaml; }
  $ rule "minimum_holding: 90 days"
  $ charter commit -q -m "Begin"

Units count that were held for long enough. The register is too young:

  $ clock 30; charter fork --members bo,cleo --name North --into ../north
  $ charter share issue bo commons 20 -q > /dev/null; charter commit -q -m "Bo buys in"

Bo's new units do not count, however many:

  $ clock 91; charter fork --members bo,cleo --name North --into ../north --dry-run | grep -A 9 "^North\|minimum_holding"

A reserve is kept back for those who cannot leave, then a charge is taken of the rest. Equal remainders go to
the side that the rule says:

  $ rule "reserve_for: 10%" "leaving_charge: 5%" "tie_break: stayers"; charter commit -q -m "A reserve"
  $ charter fork --members bo,cleo --name North --into ../north --dry-run | sed -n '/^North/,/^$/p; /reserve_for/,/^$/p'

Consents: nobody is named without their knowledge, and dependants go with their guardian.

  $ rule "consents: yes"; charter commit -q -m "Consents"
  $ charter fork --members bo,cleo --name North --into ../north 2>&1 | grep -A 2 "^error\|consents"
  $ mkdir ../consents
  $ consent() { printf 'format: 1\nmember: %s\ncommunity: %s\ngroup: %s\nagrees: to leave together\nsignature: ""\n' "$1" "$2" "$3" > ../consents/$4.yaml; }
  $ consent bo c-0000000000000002 North bo
  $ consent dan c-0000000000000002 North dan
  $ consent cleo c-0000000000000002 South cleo
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents 2>&1 | grep -A 1 "^error"
  $ rm ../consents/dan.yaml
  $ consent cleo c-0000000000000002 North cleo
  $ consent cleo c-0000000000000002 North again
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents 2>&1 | grep -A 1 "^error"
  $ rm ../consents/again.yaml
  $ charter fork --members bo,cleo --name North --into ../north --consents ../nowhere

The side of those who stay can be left on a branch, and nothing of what is private here goes to the others:

  $ git remote add secret ../secret.git; git config charter.secret yes
  $ git switch -q -c private; echo secret > secret.txt; git add -A; git commit -q -m "Private"; git switch -q main
  $ secret=$(git rev-parse private)
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents --parent-branch main -q
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents --parent-branch after -q | grep -A 1 "^North\|^made" | sed 's|made: .*/|made: |'
  $ git log --oneline --all --format="%D: %s" | sort
  $ git -C ../north remote; git -C ../north config charter.secret; git -C ../north cat-file -e $secret 2>/dev/null || echo "not there"
  $ git -C ../north fsck --strict && git -C ../north branch
  $ git switch -q after; grep -A 2 "^consents" settlements/*/inputs.yaml
  $ charter fork --verify settlements/* --with ../north | tail -n 1
