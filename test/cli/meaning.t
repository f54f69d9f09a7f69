What changes of rules mean, before the changes themselves; and what they mean for one member.

  $ charter init "Riverside Commons" riverside --template housing-cooperative --id c-0000000000000001 -q
  founded Riverside Commons (c-0000000000000001) in riverside
  $ cd riverside
  $ sed -i 's/notice: 60 days/notice: 30 days/' charter/08-leaving.yaml
  $ sed -i 's/Half of the full members must be/Half of the full members may be/' charter/04-general-meeting.yaml
  $ sed -i 's/do not vote/do vote/' charter/02-members.yaml
  $ sed -i 's/base: cast/base: eligible/' charter/10-amendments.yaml
  $ charter diff
  What it means
    Leaving becomes easier
      8.1.1 leaving.fork: notice 60 days → 30 days (easier to leave)
    Amending becomes harder
      10.1 amendments.ordinary: base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)
      10.2 amendments.fundamental: base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)
    Voting changes
      4.2 meeting.decisions: ‘must’ became ‘may’: weaker duty
    Words that weigh
      2.1.2 members.classes.associate: a ‘not’ was removed: it is no longer denied

  Rules
    Article 2, Members (members)
      ~ 2.1.2 members.classes.associate amended
          text: … or is on trial. Associates speak at every meeting and
          do [-not -]vote.
          a ‘not’ was removed: it is no longer denied
    Article 4, The general meeting (general-meeting)
      ~ 4.2 meeting.decisions amended
          text: … half of the votes cast
          decides. Half of the full members [-must-]{+may+} be present, in person or by proxy.
          Abstentions count as present …
          ‘must’ became ‘may’: weaker duty
    Article 8, Leaving together (leaving-together)
      ~ 8.1.1 leaving.fork amended
          notice 60 days → 30 days (easier to leave)
    Article 10, Changing this charter (amendments)
      ~ 10.1 amendments.ordinary amended
          base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)
      ~ 10.2 amendments.fundamental amended
          base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)

For one member: where they stand, and only the rules that are for them.

  $ charter member set ben class=associate -q
  Members
    ~ ben changed: class: full → associate
  $ charter share issue ben housing 5 -q
  Shares
    + ben: 5 bricks of housing issued
    = housing: 5 issued; +5 bricks in all
  $ charter diff --for ben
  For ben
    class full → associate
    node mill-street
    commons: 1 of 20 shares, 1/20 (5%)
    housing: 75 of 1,600 bricks, 3/64 (about 4.69%) → 80 of 1,605 bricks, 16/321 (about 4.98%)
    what the rules say of the class:
      - 2.1.1 members.classes.full: counts_to_quorum yes; votes 1
      + 2.1.2 members.classes.associate: counts_to_quorum no; promotion admitted as a full member after the trial; votes 0
      - 2.2 members.admission: base cast; criteria agrees with this charter, has bought the least number of bricks or agreed a plan to; ratio 3/4; sponsors 2; trial 6 months
      - 2.3 members.work: consequence review; grace 3 months; metric common work; minimum 8 hours; window 1 month
      - 2.4 members.dues: amount 25.00 EUR; in_kind work, where the treasurer agrees; period 1 month

  What it means
    Leaving becomes easier
      8.1.1 leaving.fork: notice 60 days → 30 days (easier to leave)
    Amending becomes harder
      10.1 amendments.ordinary: base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)
      10.2 amendments.fundamental: base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)
    Voting changes
      4.2 meeting.decisions: ‘must’ became ‘may’: weaker duty
    Words that weigh
      2.1.2 members.classes.associate: a ‘not’ was removed: it is no longer denied

  Rules
    Article 2, Members (members)
      ~ 2.1.2 members.classes.associate amended
          text: … or is on trial. Associates speak at every meeting and
          do [-not -]vote.
          a ‘not’ was removed: it is no longer denied
    Article 4, The general meeting (general-meeting)
      ~ 4.2 meeting.decisions amended
          text: … half of the votes cast
          decides. Half of the full members [-must-]{+may+} be present, in person or by proxy.
          Abstentions count as present …
          ‘must’ became ‘may’: weaker duty
    Article 8, Leaving together (leaving-together)
      ~ 8.1.1 leaving.fork amended
          notice 60 days → 30 days (easier to leave)
    Article 10, Changing this charter (amendments)
      ~ 10.1 amendments.ordinary amended
          base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)
      ~ 10.2 amendments.fundamental amended
          base cast → eligible (harder to amend: counted of all who may vote, whether they take part or not)

  Members
    ~ ben changed: class: full → associate

  Shares
    + ben: 5 bricks of housing issued
    = housing: 5 issued; +5 bricks in all
  $ charter diff --for brid --only clauses --stat
  For brid
    class full
    node mill-street
    commons: 1 of 20 shares, 1/20 (5%)
    housing: 90 of 1,600 bricks, 9/160 (about 5.63%) → 90 of 1,605 bricks, 6/107 (about 5.61%)
    what the rules say of the class:
        2.1.1 members.classes.full: counts_to_quorum yes; votes 1
        2.2 members.admission: base cast; criteria agrees with this charter, has bought the least number of bricks or agreed a plan to; ratio 3/4; sponsors 2; trial 6 months
        2.3 members.work: consequence review; grace 3 months; metric common work; minimum 8 hours; window 1 month
        2.4 members.dues: amount 25.00 EUR; in_kind work, where the treasurer agrees; period 1 month
  clauses     4 amended
  $ charter diff --for brid --only members
  For brid
    class full
    node mill-street
    commons: 1 of 20 shares, 1/20 (5%)
    housing: 90 of 1,600 bricks, 9/160 (about 5.63%) → 90 of 1,605 bricks, 6/107 (about 5.61%)
    what the rules say of the class:
        2.1.1 members.classes.full: counts_to_quorum yes; votes 1
        2.2 members.admission: base cast; criteria agrees with this charter, has bought the least number of bricks or agreed a plan to; ratio 3/4; sponsors 2; trial 6 months
        2.3 members.work: consequence review; grace 3 months; metric common work; minimum 8 hours; window 1 month
        2.4 members.dues: amount 25.00 EUR; in_kind work, where the treasurer agrees; period 1 month

Somebody who is on one side only, and somebody who is on neither:

  $ charter member add zoe --class associate -q
  Members
    + zoe joined: class associate, joined 2026-05-01
  $ charter diff --for zoe --only members
  For zoe
    not a member before, a member after
    class associate
    commons: 0 of 20 shares, none of it
    housing: 0 of 1,600 bricks, none of it → 0 of 1,605 bricks, none of it
    what the rules say of the class:
      + 2.1.2 members.classes.associate: counts_to_quorum no; promotion admitted as a full member after the trial; votes 0

  Members
    + zoe joined: class associate, joined 2026-05-01
  $ charter diff --for bne
  error: there is no member `bne` on either side [unknown-member]
  help: did you mean `ben`?
        charter explain unknown-member
  [8]

As a document, for programs:

  $ charter diff --for ben --json | python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["meaning"][0]); print(d["for"]["after"]["pools"])'
  {'subject': 'leaving', 'clause': 'leaving.fork', 'article': None, 'number': '8.1.1', 'field': 'rule.notice', 'before': '60 days', 'after': '30 days', 'assumed': None, 'stood_in': None, 'sense': 'easier', 'means': 'easier to leave'}
  [{'pool': 'commons', 'units': '1', 'total': '20', 'fraction': '1/20'}, {'pool': 'housing', 'units': '80', 'total': '1605', 'fraction': '16/321'}]

A rule that stands in another clause now is compared with itself; what is not set holds what the vocabulary assumes,
so that a default written out is not told; a direction is claimed only where everything goes that way; levels and
clauses that are gone are told as well.

  $ charter commit -q -m "As it is"
  d98be47183 on main: As it is
  clauses     5 amended
  members     1 joined, 1 changed
  shares      1 issued or cancelled
  $ cat > move.py <<'END'
  > def edit(path, *pairs):
  >     text = open(path).read()
  >     for was, now in pairs: text = text.replace(was, now, 1)
  >     open(path, 'w').write(text)
  > leaving = 'charter/08-leaving.yaml'
  > text = open(leaving).read()
  > begin, end = text.index('        rule:\n          kind: fork'), text.index('      - id: leaving.children')
  > rule = text[begin:end]
  > open(leaving, 'w').write(text[:begin] + text[end:])
  > rule = rule.replace('30 days', '90 days', 1).replace('          join_window: 30 days\n', '')
  > edit(leaving, ('have agreed.\n', 'have agreed.\n' + rule))
  > edit('charter/10-amendments.yaml', ('      quorum: 1/2\n', ''), ('ratio: 2/3', 'ratio: 3/4'),
  >      ('      rounds: 2\n', '      rounds: 2\n      immutable: no\n'), ('level: fundamental\nclauses', 'clauses'))
  > text = open('charter/01-purpose.yaml').read()
  > begin, end = text.index('      - id: purpose.aim.open'), text.index('      - id: purpose.aim.teach')
  > open('charter/01-purpose.yaml', 'w').write(text[:begin] + text[end:])
  > END
  $ python3 move.py; rm move.py
  $ charter diff | sed '/^$/,$d'
  What it means
    Leaving becomes harder
      8.1.2 leaving.children: join_window 30 days → not set (0 days) (fewer can join those who leave; stood in 8.1.1 leaving.fork)
      8.1.2 leaving.children: notice 30 days → 90 days (harder to leave; stood in 8.1.1 leaving.fork)
    Amending changes
      Article 10 amendments: level fundamental → none (which amend rule governs it changes)
      10.1 amendments.ordinary: quorum 1/2 → not set
      10.1 amendments.ordinary: ratio 2/3 → 3/4 (harder to amend)
    Words that weigh
      1.2.2 purpose.aim.open: the clause is gone: We keep a room for somebody who cannot yet buy bricks.
  $ charter diff --json | python3 -c 'import json,sys; [print(*(f[k] for k in ("clause","article","field","before","after","assumed","stood_in","sense"))) for f in json.load(sys.stdin)["meaning"]]'
  leaving.children None rule.join_window 30 days None 0 days leaving.fork harder
  leaving.children None rule.notice 30 days 90 days None leaving.fork harder
  None amendments level fundamental None None None None
  amendments.ordinary None rule.quorum 1/2 None None None None
  amendments.ordinary None rule.ratio 2/3 3/4 None None harder
  purpose.aim.open None clause We keep a room for somebody who cannot yet buy
  bricks. None None None None
