Two groups bid for a house, sealed.

  $ charter init "Riverside Commons" riverside --id c-0000000000000001 -q
  $ cd riverside
  $ printf 'id,name,class,node,joined,guardian\nana,,,,,\nbo,,,,,\ncleo,,,,,\ndan,,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\nbo,commons,10\ncleo,commons,10\ndan,commons,10\n' > shares.csv
  $ mkdir -p assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 1000.00\n  unit: EUR\n- id: house\n  nature: indivisible\n  value: 500.00 EUR\n' > assets/all.yaml
  $ charter commit -q -m "Begin"
  $ printf 'unit: EUR\ngroups:\n  north: {house: 600.00}\n' > ../north.yaml
  $ printf 'unit: EUR\ngroups:\n  stays: {house: 400.00}\n' > ../stays.yaml
  $ charter fork bid --seal ../north.yaml --name North | sed 's/[0-9a-f]\{64\}/…/'
  $ sed 's/[0-9a-f]\{64\}/…/' sealed/north/seal.yaml
  $ charter commit -q -m "North has sealed"
  $ charter fork --members bo,cleo --name North --into ../north --dry-run
  $ charter fork bid --seal ../stays.yaml --name stays -q | sed 's/[0-9a-f]\{64\}/…/'
  $ charter commit -q -m "Those who stay have sealed"
  $ charter fork bid --open --name North -q | sed 's/[0-9a-f]\{64\}/…/'
  $ charter fork bid --open --name stays -q | sed 's/[0-9a-f]\{64\}/…/'
  $ charter commit -q -m "Both are open"
  $ charter fork --members bo,cleo --name North --into ../north -q | grep -A 12 "^North" | grep -v "[0-9a-f]\{64\}"
  $ grep -A 2 "^nonces" settlements/*/inputs.yaml | sed 's/[0-9a-f]\{64\}/…/'
  $ ls; charter fork --verify settlements/* --with ../north | tail -n 1

What was changed, sealed late or not sealed here is refused:

  $ git reset -q --hard HEAD^; rm -rf ../north
  $ echo >> sealed/north/bids.yaml; git commit -q -a -m "A blank line"
  $ charter fork --members bo,cleo --name North --into ../north --dry-run
  $ git reset -q --hard HEAD^
  $ charter fork bid --seal ../stays.yaml --name stays -q > /dev/null; charter commit -q -m "Sealed again"
  $ charter fork bid --open --name stays -q > /dev/null; charter commit -q -m "Opened again"
  $ charter fork --members bo,cleo --name North --into ../north --dry-run
  $ charter fork bid --open --name South
  $ charter fork bid --name South
