  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside

What a meeting votes on, in words:

  $ sed -i 's/visited, not fined/visited twice, not fined/; s/window: 1 month/window: 2 months/' charter/02-members.yaml
  $ sed -i 's/title: Order of rules/title: Which rule goes first/; /purpose.aim.teach/,/handbook, which/d' charter/01-purpose.yaml
  $ charter share issue dara housing 33 -q
  Shares
    + dara: 33 bricks of housing issued
    = housing: 33 issued; +33 bricks in all
  $ charter diff --resolution
  Resolution to amend the charter of Riverside Commons

  Articles and clauses are cited by their numbers before this resolution throughout; what is inserted bears the number it will have once all of it is carried out. The instructions are carried out in this order; the words that one instruction names are counted in the clause as it reads before that instruction.

  1. Strike clause 1.2.3.

  2. Change the title of clause 1.3 from “Order of rules” to “Which rule goes first”.

  3. In clause 2.3 (Common work), after “visited” insert “twice”.

  4. In the rule member.activity of clause 2.3 (Common work), change window from 1 month to 2 months.

  A resolution amends the charter only. These differ as well and are not part of it:

  shares      1 issued or cancelled
  $ charter diff --resolution --markdown
  # Resolution to amend the charter of Riverside Commons

  Articles and clauses are cited by their numbers before this resolution throughout; what is inserted bears the number it will have once all of it is carried out. The instructions are carried out in this order; the words that one instruction names are counted in the clause as it reads before that instruction.

  1. Strike clause 1.2.3.

  2. Change the title of clause 1.3 from “Order of rules” to “Which rule goes first”.

  3. In clause 2.3 (Common work), after “visited” insert “twice”.

  4. In the rule `member.activity` of clause 2.3 (Common work), change `window` from `1 month` to `2 months`.

  A resolution amends the charter only. These differ as well and are not part of it:

  - shares: 1 issued or cancelled
  $ charter diff HEAD HEAD --resolution
  Resolution to amend the charter of Riverside Commons

  Nothing in the charter is to be amended.

Of all that differs, or of nothing:

  $ charter diff --resolution --stat
  error: a resolution is of all that differs in the charter [diff-usage]
  help: leave --stat, --only and --for out
  [2]
  $ charter diff --markdown
  error: --markdown is for --resolution [diff-usage]
  help: add --resolution, or leave --markdown out
  [2]
  $ charter diff --html page.html --resolution
  error: --html writes a page of its own [diff-usage]
  help: leave --stat, --resolution and --json out
  [2]

A page for a browser. It is written whole, in place of what was there:

  $ echo old > ../page.html
  $ charter diff --html ../page.html
  written: ../page.html
  $ head -n 1 ../page.html
  <!DOCTYPE html>
  $ grep -c "<script" ../page.html
  0
  [1]
  $ grep -o 'inserted: </span>2 months' ../page.html
  inserted: </span>2 months
  $ charter diff --html ../nowhere/page.html
  error: cannot create $SESSION/riverside/../nowhere/page.html.new: No such file or directory [disk-failed]
  [74]
  $ charter diff --html ../page.html --exit-code -q
  [1]

What cannot be read cannot be voted on:

  $ echo '  - id: purpose.aim' >> charter/01-purpose.yaml
  $ charter diff --resolution
  error: these changes cannot be said exactly as a resolution [resolution-inexact]
  help: charter check, on both sides: a charter with faults cannot be amended this way
  [8]
