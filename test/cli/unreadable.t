One slip in a file is one fault: what could not be read is not held against the rest, and what could be read is.

  $ charter init Bad bad --template housing-cooperative --id c-0000000000000007 -q && cd bad
  founded Bad (c-0000000000000007) in bad
  $ faults() { charter check --json | python3 -c "import json,sys; [print(f['code'], f['path'], f['line'], '-', f['message']) for f in json.load(sys.stdin)['faults'] if f['severity'] != 'note']"; git checkout -q .; }
  $ sed -i 's/$/\r/' members.csv; faults
  carriage-return members.csv 1 - the line ends in a carriage return (CR)
  $ sed -i '1s/^/\xef\xbb\xbf/' members.csv; faults
  byte-order-mark members.csv 1 - a byte order mark U+FEFF stands in the text
  $ sed -i '1s/class/clas/' members.csv; faults
  bad-header members.csv 1 - the register does not begin with its header
  $ sed -i '/^ben/s/2019-03-16/2019-3-16/' members.csv; faults
  bad-date members.csv 3 - `2019-3-16` is not a date
  $ sed -i 's/^ben/Ben/' members.csv; faults
  bad-id members.csv 3 - `Ben` is not an id
  $ sed -i '0,/title: /s//title: \xe2\x80\x8b/' assets/commons.yaml; faults
  invisible-character assets/commons.yaml 2 - an invisible character U+200B
  $ sed -i '0,/unit: EUR/s//unit: EU R/' assets/commons.yaml; faults
  bad-id assets/commons.yaml 6 - `EU R` is not an id
  $ sed -i '2s/^/x: [/' charter/02-members.yaml; faults
  yaml-key charter/02-members.yaml 2 - a key stands in a list without braces
  $ sed -i 's/^ben,housing.*/ben,housing,-3\nbn,housing,3/' shares.csv; faults
  bad-units shares.csv 5 - `-3` is not a positive whole number
  share-unknown-member shares.csv 6 - shares of `housing` are held by no member
  $ sed -i '/^ben/s/2019-03-16/2019-3-16/; s/^dara/daraa/' members.csv; faults
  asset-unknown-holder assets/houses.yaml 10 - there is no member `dara`
  bad-date members.csv 3 - `2019-3-16` is not a date
  share-unknown-member shares.csv 10 - shares of `commons` are held by no member
  share-unknown-member shares.csv 11 - shares of `housing` are held by no member

Before a commit, likewise; and where there are many, what could not be read comes first:

  $ sed -i '1s/class/clas/' members.csv; sed -i s/Tool/Hand/ assets/commons.yaml; charter commit; git checkout -q .
  error: the register does not begin with its header [bad-header]
   --> members.csv:1:1
    |
  1 | id,name,clas,node,joined,guardian,room
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: the first line is `id,name,class,node,joined,guardian,room`
        charter explain bad-header
  $ sed -i 's/,full,/,full,x/; s/^una,/una,x,/' members.csv; charter check | grep -m 2 error; git checkout -q .
  error: the row has 8 columns instead of 7 [too-many-columns]
  error: there is no node `xmill-street` [member-unknown-node]
