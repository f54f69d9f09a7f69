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

Where community.yaml cannot be read, the rest is still held against itself, and not against what it says:

  $ sed -i '3s/^/\t/' community.yaml; printf 'cara;full\n' >> members.csv; printf 'ana,commons,5\nben,nowhere,5\nben,nowhere,5\n' >> shares.csv; cat assets/commons.yaml >> assets/houses.yaml; faults
  asset-twice assets/houses.yaml 40 - two assets are called `current-account`
  asset-twice assets/houses.yaml 46 - two assets are called `loan-from-brid`
  asset-twice assets/houses.yaml 52 - two assets are called `tool-library`
  asset-twice assets/houses.yaml 60 - two assets are called `van`
  tab-indentation community.yaml 3 - a tab stands where a line is indented
  too-few-columns members.csv 30 - the row has 1 column instead of 7
  share-twice shares.csv 44 - the shares of `ben` in `nowhere` are listed twice

What cannot be read is neither gone nor new, and what stands twice has not come again; `charter status` says so:

  $ changed() { charter status | sed -n '3,/error/p' | head -4; git checkout -q .; }
  $ sed -i '0,/quantity: [0-9]/s//quantity: x/' assets/commons.yaml; changed

  error: `x1480.00` is not an amount [bad-quantity]
  $ sed -i 's/minimum: 20$/minimum: twenty/' charter/07-shares.yaml; changed

  error: minimum is not a whole number [rule-wrong-type]
  $ sed -i 's/^name:.*/name: [a]/' community.yaml; changed

  error: a single value is expected here [not-a-text]
  $ sed -n 3p members.csv >> members.csv; printf 'ben,housing,7\n' >> shares.csv; changed

  error: `ben` is listed twice [member-twice]
  $ cat assets/commons.yaml >> assets/houses.yaml; changed

  error: two assets are called `current-account` [asset-twice]
  $ sed -i '/minimum: 20$/d' charter/07-shares.yaml; changed

  Rules
    Article 7, Bricks (shares)
      ~ 7.1 shares.capital amended

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

What is shown says what is missing from it:

  $ sed -i '2s/^/x: [/' charter/02-members.yaml; charter show > shown; echo "[$?]"; grep -c Members shown; rm shown; git checkout -q .
  what cannot be read is not shown

  error: a key stands in a list without braces [yaml-key]
   --> charter/02-members.yaml:2:5
    |
  2 | x: [title: Members
    |     ^^^^^^
  help: write `{key: value}`
        charter explain yaml-key
  [1]
  2
  $ sed -i 's/notice: 60 days/notice: sixty days/' charter/08-leaving.yaml; charter show leaving.fork > /dev/null; echo "[$?]"; git checkout -q .
  what cannot be read is not shown

  error: notice is not a duration [rule-wrong-type]
    --> charter/08-leaving.yaml:23:19
     |
  23 |           notice: sixty days
     |                   ^^^^^^^^^^ a duration, such as 14 days
  help: charter explain rule-wrong-type
  [1]
  $ sed -i '1s/class/clas/' members.csv; charter member list; echo "[$?]"; charter show member:ben; echo "[$?]"
  0 members
  what cannot be read is not shown

  error: the register does not begin with its header [bad-header]
   --> members.csv:1:1
    |
  1 | id,name,clas,node,joined,guardian,room
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: the first line is `id,name,class,node,joined,guardian,room`
        charter explain bad-header
  [1]
  what cannot be read is not shown

  error: the register does not begin with its header [bad-header]
   --> members.csv:1:1
    |
  1 | id,name,clas,node,joined,guardian,room
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: the first line is `id,name,class,node,joined,guardian,room`
        charter explain bad-header
  error: there is no member `ben` [unknown-thing]
  help: `charter member list` shows them
  [8]

Nor does anybody leave by it, while what can be read is compared:

  $ charter diff --stat; git checkout -q .
  faults in the working folder; what could be read of it is compared

  error: the register does not begin with its header [bad-header]
   --> members.csv:1:1
    |
  1 | id,name,clas,node,joined,guardian,room
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: the first line is `id,name,class,node,joined,guardian,room`
        charter explain bad-header
  $ sed -i '/^ben/s/2019-03-16/2019-3-16/; s/^dara,Dara/dara,Darra/' members.csv; sed -i 's/^ben,housing.*/ben,housing,-3/' shares.csv; charter diff --stat; git checkout -q .
  faults in the working folder; what could be read of it is compared

  error: `2019-3-16` is not a date [bad-date]
   --> members.csv:3:33
    |
  3 | ben,Ben Okafor,full,mill-street,2019-3-16,,attic
    |                                 ^^^^^^^^^
  help: write it as 2026-05-01
        charter explain bad-date

  error: `-3` is not a positive whole number [bad-units]
   --> shares.csv:5:13
    |
  5 | ben,housing,-3
    |             ^^
  help: a share is one unit or more; to hold none, have no row
        charter explain bad-units

  members     1 changed
