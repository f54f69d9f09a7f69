  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  $ cd riverside

One field changes, and every other byte stays:

  $ charter asset list --pool commons
  $ charter asset set van value="17500.00 EUR"
  $ git diff -U0 | grep '^[+-]'
  $ charter asset add bicycles --nature indivisible --pool commons --value "1800.00 EUR" --title "Six bicycles"
  $ git diff -U0 | grep '^[+-]'
  $ charter commit
  $ charter asset show bicycles
  $ charter asset remove bicycles
  $ charter commit -m "Bicycles sold"
  $ charter diff HEAD~2
  $ charter diff HEAD~2 HEAD~1 --json | head -n 40

What cannot be:

  $ charter asset set vann value="17500.00 EUR"
  $ charter asset set van valu="17500.00 EUR"
  $ charter asset set van value="17500.005 EUR"
  $ charter asset add x --quantity 5 
  $ charter asset add x --quantity 5.001 --unit EUR --pool commons
  $ charter asset add x --quantity 5 --unit EUR --pool nowhere
  $ charter asset add Van --quantity 5 --unit EUR
  $ git status --short
