Whoever closes our output ends the program quietly:

  $ charter completion bash | head -n 1
  # Made by `charter completion`; do not edit.

An answer that cannot be written is a failure:

  $ charter version > /dev/full
  error: the answer cannot be written: No space left on device [output-failed]
  [74]

A clock that is none:

  $ SOURCE_DATE_EPOCH=tomorrow charter version
  error: SOURCE_DATE_EPOCH is `tomorrow` [date-unreadable]
  help: it is a number of seconds since 1970
  [2]

A folder that has gone:

  $ mkdir gone; cd gone; rmdir ../gone; charter version; cd ..
  error: this folder is gone [folder-missing]
  help: go to another one

A long comparison is shown while it is made, and ends quietly when nobody reads on:

  $ charter init Many many --id c-0000000000000001 --quiet && cd many
  founded Many (c-0000000000000001) in many
  $ python3 -c "
  > print('id,name,class,node,joined,guardian')
  > for i in range(9000): print('m%04d,Somebody with a name of some length,,,,' % i)" > members.csv
  $ (charter diff -v; echo "exit $?" >&2) | head -n 3
  Members
    + m0000 joined: Somebody with a name of some length
    + m0001 joined: Somebody with a name of some length
  exit 0
  $ charter diff | tail -n 2
    + m0019 joined: Somebody with a name of some length
    and 8,980 more
