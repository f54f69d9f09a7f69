The fork of a treasury of 30,034.8 ETH, by 472 of 846 equal units:

  $ charter init "Treasury" --template treasury-dao --id c-0000000000000004 -q
  $ cd treasury
  $ charter fork --members @leavers.txt --name "Leavers" --into ../leavers
  $ charter asset show treasury | grep quantity
  $ charter -C ../leavers asset show treasury | grep quantity
  $ python3 -c "print(divmod(300348 * 10**17 * 472, 846))"
  $ charter fork --verify $(ls settlements) --with ../leavers | tail -n 1
  $ charter -C ../leavers share list --pool treasury --json | grep -c '"units": "1"'
