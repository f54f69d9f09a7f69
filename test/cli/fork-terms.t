A small community whose `fork` rule asks for more.

  $ charter init "Three Rivers" rivers --id c-0000000000000002 -q
  founded Three Rivers (c-0000000000000002) in rivers
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
  91cef55998 on main: Begin
  clauses     1 amended
  members     5 joined
  shares      4 issued or cancelled
  assets      1 acquired

Units count that were held for long enough. The register is too young:

  $ clock 30; charter fork --members bo,cleo --name North --into ../north
  error: `ground.fork` (1.3) counts units that were held for 90 days, and the register begins with commit 8bee8cbe6b of 2026-05-01 12:00 UTC [fork-holding]
    --> charter/01-ground.yaml:24:24
     |
  24 |       minimum_holding: 90 days
     |                        ^^^^^^^
  help: units count from 2026-07-30 12:00 UTC, in 60 days
        charter explain fork-holding

  error: nobody holds units of `commons`, so its assets cannot be divided by them [fork-no-units]
  help: issue units of `commons` first, or let its assets stay
        charter explain fork-no-units
  [8]
  $ charter share issue bo commons 20 -q > /dev/null; charter commit -q -m "Bo buys in"
  5ec2e8cbb7 on main: Bo buys in
  shares      1 issued or cancelled

Bo's new units do not count, however many:

  $ clock 91; charter fork --members bo,cleo --name North --into ../north --dry-run | grep -A 9 "^North\|minimum_holding"
  this is what would happen; nothing was done
  North, 3 members
    `kim` goes with `bo`, who is their guardian
    commons: 20 of 40 units, 50%
      money  cash, of 1000.00 EUR                                     500.00 EUR
             receives                                                 500.00 EUR
             is entitled to                                           500.00 EUR
             difference                                                 0.00 EUR
    and a copy of the charter

  What the charter says about it
  --
      minimum_holding: 90 days - settles: what was held without a break for 90
        days, since before commit 5ec2e8cbb7 of 2026-05-31 12:00 UTC, counts; 20
        units of `commons` do not count

  How it was decided, and what holds
    Each side's share of a pool is its units of all units. What can be divided is
    divided by that share, to the smallest part. What holds anybody can see by
    adding up, unless it says how else it is shown.
    commons
      yes  nothing is lost or given twice, and what was to stay stays

A reserve is kept back for those who cannot leave, then a charge is taken of the rest. Equal remainders go to
the side that the rule says:

  $ rule "reserve_for: 10%" "leaving_charge: 5%" "tie_break: stayers"; charter commit -q -m "A reserve"
  2851586b1c on main: A reserve
  clauses     1 amended
  $ charter fork --members bo,cleo --name North --into ../north --dry-run | sed -n '/^North/,/^$/p; /reserve_for/,/^$/p'
  this is what would happen; nothing was done
  North, 3 members
    `kim` goes with `bo`, who is their guardian
    commons: 40 of 60 units, 2/3
      money  cash, of 1000.00 EUR                                     570.00 EUR
             receives                                                 570.00 EUR
             is entitled to                                           666.67 EUR
             less what it leaves behind                               -96.67 EUR
             difference                                                 0.00 EUR
    and a copy of the charter

      reserve_for: 10% - settles: this part is kept back with those who stay
        before anything is divided
      tie_break: stayers - settles: those who stay go first where sides are
        equal

Consents: nobody is named without their knowledge, and dependants go with their guardian.

  $ rule "consents: yes"; charter commit -q -m "Consents"
  5ec7801805 on main: Consents
  clauses     1 amended
  $ charter fork --members bo,cleo --name North --into ../north 2>&1 | grep -A 2 "^error\|consents"
      consents: yes - REFUSES IT: 0 of those who leave have said so in a
        statement of their own

  error: there is no consent of `bo`, which `ground.fork` (1.3) asks for [fork-consent-missing]
  help: ask for their statement, or leave without them
        charter explain fork-consent-missing
  --
  error: there is no consent of `cleo`, which `ground.fork` (1.3) asks for [fork-consent-missing]
  help: ask for their statement, or leave without them
        charter explain fork-consent-missing
  $ mkdir ../consents
  $ consent() { printf 'format: 1\nmember: %s\ncommunity: %s\ngroup: %s\nagrees: to leave together\nsignature: ""\n' "$1" "$2" "$3" > ../consents/$4.yaml; }
  $ consent bo c-0000000000000002 North bo
  $ consent dan c-0000000000000002 North dan
  $ consent cleo c-0000000000000002 South cleo
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents 2>&1 | grep -A 1 "^error"
  error: the consent of `cleo` is to leave c-0000000000000002 with `South`, and not c-0000000000000002 with `North` [fork-consent-other]
   --> ../consents/cleo.yaml
  --
  error: `dan` consents to leave, and is not among those who leave [fork-consent-stranger]
   --> ../consents/dan.yaml
  --
  error: there is no consent of `cleo` in `../consents`, which `ground.fork` (1.3) asks for [fork-consent-missing]
  help: ask for their statement, or leave without them
  $ rm ../consents/dan.yaml
  $ consent cleo c-0000000000000002 North cleo
  $ consent cleo c-0000000000000002 North again
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents 2>&1 | grep -A 1 "^error"
  error: there are two consents of `cleo` [fork-consent-twice]
   --> ../consents/cleo.yaml
  $ rm ../consents/again.yaml
  $ charter fork --members bo,cleo --name North --into ../north --consents ../nowhere
  error: there are no statements in `../nowhere` [fork-usage]
  help: a statement of each who leaves stands in a file that ends in .yaml
  [2]

The side of those who stay can be left on a branch, and nothing of what is private here goes to the others:

  $ git remote add secret ../secret.git; git config charter.secret yes
  $ git switch -q -c private; echo secret > secret.txt; git add -A; git commit -q -m "Private"; git switch -q main
  $ secret=$(git rev-parse private)
  $ git switch -q -c draft; echo draft > draft.txt; git add -A; git commit -q -m "Draft"; git switch -q main
  $ draft=$(git rev-parse draft); git gc -q; git branch -q -D draft
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents --parent-branch main -q
  error: there is a branch `main` already [branch-exists]
  help: name a new one with --parent-branch
  [8]
  $ charter fork --members bo,cleo --name North --into ../north --consents ../consents --parent-branch after -q | grep -A 1 "^North\|^made" | sed 's|made: .*/|made: |'
  North, 3 members
    `kim` goes with `bo`, who is their guardian
  --
  made: north at b45a145ada, and here 28dbcfa73a on branch after
  $ git log --oneline --all --format="%D: %s" | sort
  : A reserve
  : Begin
  : Bo buys in
  : Found Three Rivers
  HEAD -> main: Consents
  after: 3 members leave to found North
  private: Private
  $ git -C ../north remote; git -C ../north config charter.secret; git -C ../north cat-file -e $secret 2>/dev/null || echo "not there"
  not there
  $ git cat-file -t $draft; git -C ../north cat-file -e $draft 2>/dev/null || echo "not there either"
  commit
  not there either
  $ git -C ../north fsck --strict && git -C ../north branch
  * main
  $ git switch -q after; grep -A 2 "^consents" settlements/*/inputs.yaml
  consents:
    bo: "format: 1\x0amember: bo\x0acommunity: c-0000000000000002\x0agroup: North\x0aagrees: to leave together\x0asignature: \"\"\x0a"
    cleo: "format: 1\x0amember: cleo\x0acommunity: c-0000000000000002\x0agroup: North\x0aagrees: to leave together\x0asignature: \"\"\x0a"
  $ charter fork --verify settlements/* --with ../north | tail -n 1
  it holds

Names in other scripts have ids of their own:

  $ charter init Names names --id c-0000000000000008 -q && cd names
  founded Names (c-0000000000000008) in names
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\n' > members.csv; printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\n' > shares.csv
  $ charter commit -q -m Begin > /dev/null; charter fork --group 日本=ana --group 中国=bo --into ../new -q > /dev/null; grep -A 1 "id: group" settlements/*/inputs.yaml
    - id: group-cf2abf0c
      name: "日本"
    - id: group-f0e95216
      name: "中国"
