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
