Three communities: one that others came from, and one that nobody knows.

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 --quiet
  founded Riverside Commons (c-0000000000000001) in riverside
  $ charter -C riverside fork notice --members @leavers.txt --name "Weir Lane" > /dev/null 2>&1
  $ charter -C riverside commit -m "Notice" > /dev/null 2>&1
  $ export GIT_COMMITTER_DATE="2026-07-01 12:00:00 +0000"
  $ charter -C riverside fork --members @leavers.txt --name "Weir Lane" --into ../weir-lane --quiet > /dev/null 2>&1
  $ charter clone riverside mill-lane --as "Mill Lane" --id c-0000000000000002 --no-input --quiet 2> /dev/null
  founded Mill Lane (c-0000000000000002) in mill-lane
  $ sed -i 's/ 30 days after it was/ 60 days after it was/; s/period: 30 days/period: 60 days/' mill-lane/charter/10-amendments.yaml
  $ charter -C mill-lane commit --quiet > /dev/null 2>&1
  $ charter init Strangers strangers --id c-0000000000000003 --quiet
  founded Strangers (c-0000000000000003) in strangers
  $ cd riverside
  $ charter diff . ../weir-lane ../mill-lane
  A  Riverside Commons  the working folder
  B  Weir Lane          ../weir-lane
  C  Mill Lane          ../mill-lane

  Family
    Riverside Commons (A)
    ├─ left it: Weir Lane (B)
    └─ founded from its rules: Mill Lane (C)

  ≠ delay   A                      B                      C
    clause  10.4 amendments.delay  11.4 amendments.delay  10.4 amendments.delay
    scope   amendments             amendments             amendments
  ≠ period  30 days                30 days                60 days

    The same in all
    precedence (purpose.law), define (purpose.words.brick), member.class
    (members.classes.full), member.class (members.classes.associate), member.class
    (members.classes.child), member.admit (members.admission), member.activity
    (members.work), member.dues (members.dues), member.exit (members.leaving),
    member.transfer (members.transfer), member.remove (members.removal),
    asset.holding (houses.ownership), body.meeting (houses.meeting), body.seats
    (houses.meeting-seats), authority (houses.powers), body.meeting
    (meeting.calls), vote.rule (meeting.decisions), vote.rule
    (meeting.decisions.houses), vote.window (meeting.window), vote.method
    (meeting.method), vote.weight (meeting.one-vote), vote.proxy (meeting.proxy),
    proposal.gate (meeting.proposals), proposal.cooldown
    (meeting.proposals.again), body.seats (board.seats), office.elect
    (board.election), office.term (board.term), office.appoint
    (board.offices.treasurer), office.appoint (board.offices.secretary),
    office.incompatible (board.offices.apart), body.quota (board.spread),
    office.vacancy (board.vacancy), office.recall (board.recall), conflict
    (board.conflicts), calendar (money.year), spend.limit (money.limits.house),
    spend.limit (money.limits.board), spend.sign (money.signatures), surplus.split
    (money.reserve), record (money.books), share.capital (shares.capital),
    share.issue (shares.issue), share.redeem (shares.redeem), fork (leaving.fork),
    merge (leaving.return), dispute (disputes.steps), body.seats
    (disputes.mediators), eligibility (disputes.mediators-choice), emergency
    (disputes.fire), amend (amendments.ordinary), amend (amendments.fundamental),
    amend.editorial (amendments.editorial), dissolve (end.dissolution), transition
    (end.transition)

  ≠ differs
  $ charter diff . ../weir-lane ../mill-lane ../strangers | head -n 40
  A  Riverside Commons  the working folder
  B  Weir Lane          ../weir-lane
  C  Mill Lane          ../mill-lane
  D  Strangers          ../strangers

  Family
    Riverside Commons (A)
    ├─ left it: Weir Lane (B)
    └─ founded from its rules: Mill Lane (C)
    Strangers (D)

  ≠ fork
    clause:
        A C  8.1.1 leaving.fork
        B  9.1.1 leaving.fork
        D  1.3 ground.fork
  ≠ minimum members:
        A B C  4
        D  (1)
  ≠ notice:
        A B C  60 days
        D  (0 days)
  ≠ join window:
        A B C  30 days
        D  (0 days)
    record date:
        A B C  notice
        D  (notice)
    spending freeze:
        A B C  yes
        D  (yes)
  ≠ methods:
        A B C  least-imbalance
        D  –
    default method:
        A B C  least-imbalance
        D  (least-imbalance)
  ≠ stays:
        A B C  tool-library
        D  –

The same rule in differently named clauses is one row, and where the columns do not fit, a value is a line:

  $ COLUMNS=50 charter diff HEAD ../mill-lane ../strangers | sed -n '/^≠ fork/,/^$/p'
  ≠ fork
    clause:
        A B  8.1.1 leaving.fork
        C  1.3 ground.fork
  ≠ minimum members:
        A B  4
        C  (1)
  ≠ notice:
        A B  60 days
        C  (0 days)
  ≠ join window:
        A B  30 days
        C  (0 days)
    record date:
        A B  notice
        C  (notice)
    spending freeze:
        A B  yes
        C  (yes)
  ≠ methods:
        A B  least-imbalance
        C  –
    default method:
        A B  least-imbalance
        C  (least-imbalance)
  ≠ stays:
        A B  tool-library
        C  –
    stays compensated:
        A B  yes
        C  (yes)
    leaving charge:
        A B  0%
        C  (0%)
    receipts:
        A B  yes
        C  (yes)

One exit code for scripts, and one document:

  $ charter diff HEAD ../mill-lane ../weir-lane --exit-code > /dev/null; echo $?
  1
  $ charter diff HEAD . HEAD --exit-code > /dev/null; echo $?
  0
  $ charter diff . ../weir-lane ../mill-lane --json | python3 -c "
  > import json, sys
  > table = json.load(sys.stdin)
  > print([side['name'] for side in table['sides']], table['family']['roots'])
  > print([rule['clauses'][0]['id'] for rule in table['rules'] if rule['differs']])
  > print(next(rule for rule in table['rules'] if rule['kind'] == 'delay')['parameters'][1])"
  ['Riverside Commons', 'Weir Lane', 'Mill Lane'] [0]
  ['amendments.delay']
  {'name': 'period', 'differs': True, 'values': ['43200 minutes', '43200 minutes', '86400 minutes'], 'assumed': [None, None, None]}

What is for two only is refused:

  $ charter diff . ../weir-lane ../mill-lane --stat
  error: --stat is for comparing two; three or more are shown as a table of their rules [diff-usage]
  help: name two sides, or leave --stat out
  [2]
  $ charter diff . ../weir-lane ../mill-lane --for colm
  error: --for is for comparing two; three or more are shown as a table of their rules [diff-usage]
  help: name two sides, or leave --for out
  [2]
  $ charter diff . ../weir-lane ../mill-lane --only clauses
  error: --only is for comparing two; three or more are shown as a table of their rules [diff-usage]
  help: name two sides, or leave --only out
  [2]
