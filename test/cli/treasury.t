The fork of a treasury of 30,034.8 ETH, by 472 of 846 equal units:

  $ charter init "Treasury" --template treasury-dao --id c-0000000000000004 -q
  founded Treasury (c-0000000000000004) in treasury
  $ cd treasury
  $ charter fork --members @leavers.txt --name "Leavers" --into ../leavers
  Treasury is divided as of 2026-05-01

  those who stay, 374 members
    treasury: 374 of 846 lanterns, 187/423, about 44.21%
      money  treasury-eth, of 30034.800000000000000000 ETH
                                                    13277.795744680851063830 ETH
             receives                               13277.795744680851063830 ETH
             is entitled to                         13277.795744680851063830 ETH
             difference                       less than 0.000000000000000001 ETH
    and a copy of the charter, art, contracts, site

  Leavers, 472 members
    treasury: 472 of 846 lanterns, 236/423, about 55.79%
      money  treasury-eth, of 30034.800000000000000000 ETH
                                                    16757.004255319148936170 ETH
             receives                               16757.004255319148936170 ETH
             is entitled to                         16757.004255319148936170 ETH
             difference                       less than 0.000000000000000001 ETH
    and a copy of the charter, art, contracts, site

  What the charter says about it
    7.1  fork.fork
      minimum_members: 1 - allows it: 1 member or more may leave together;
        `leavers` has 472
      minimum_units: treasury: 20% - allows it: 170 units of `treasury` or more
        may leave together; `leavers` has 472
      record_date: fork - settles: what is held in the state that is divided
        counts
      methods: least-imbalance - allows it: the method that is used is among
        them

  How it was decided, and what holds
    Each side's share of a pool is its units of all units. What can be divided is
    divided by that share, to the smallest part. What holds anybody can see by
    adding up, unless it says how else it is shown.
    treasury
      yes  nothing is lost or given twice, and what was to stay stays
      yes  what is divided by units is, to less than a smallest part
    Method least-imbalance/1, record
      5b3b6afb7dde7db4fe4143c4e2147d72dd469de6589685cf9da24df976de9ae9

  made: $SESSION/leavers at 9d9a4225cf, and here b909214bae
  $ charter asset show treasury-eth | grep quantity
    quantity           13277.795744680851063830 ETH
  $ charter -C ../leavers asset show treasury-eth | grep quantity
    quantity           16757.004255319148936170 ETH
  $ python3 -c "print(divmod(300348 * 10**17 * 472, 846))"
  (16757004255319148936170, 180)
  $ charter fork --verify $(ls settlements) --with ../leavers | tail -n 1
  it holds
  $ charter -C ../leavers share list --pool treasury --json | grep -c '"units": "1"'
  472
