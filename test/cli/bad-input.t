Whatever is wrong is said with its place and what to do, and nothing is changed.

  $ charter init "Three Friends" friends --id c-0000000000000005 -q && cd friends
  $ printf 'id,name,class,node,joined,guardian\nana,Ana,,,,\nbo,Bo,,,,\n' > members.csv
  $ printf 'member,pool,units\nana,commons,10\n' > shares.csv
  $ mkdir assets; printf -- '- id: cash\n  nature: divisible\n  quantity: 100.00\n  unit: EUR\n' > assets/cash.yaml
  $ charter commit -q
  $ git rev-parse HEAD > ../before
  $ try() { charter commit -m No; echo "[$?]"; test "$(git rev-parse HEAD)" = "$(cat ../before)" || echo CHANGED; git checkout -q . ; git clean -qfd; }

Files:

  $ printf 'article: x\ntitle: \377\n' > charter/02-x.yaml; try
  $ printf 'article: x\ntitle: a\0b\n' > charter/02-x.yaml; try
  $ printf 'article: x\nclauses:\n\t- id: x\n' > charter/02-x.yaml; try
  $ python3 -c "print('a: &a [' + 'x,' * 9 + ']'); [print(chr(98+i) + ': &' + chr(98+i) + ' [' + ('*' + chr(97+i) + ',') * 9 + ']') for i in range(8)]" > charter/02-x.yaml; wc -c < charter/02-x.yaml; try
  $ python3 -c "print('[' * 100000)" > charter/02-x.yaml; try
  $ ln -s /etc/passwd charter/02-x.yaml; try
  $ git init -q charter/sub && git -C charter/sub commit -q --allow-empty -m x && git update-index --add --cacheinfo 160000,$(git -C charter/sub rev-parse HEAD),charter/sub.yaml; charter commit -m No; git reset -q --hard; rm -rf charter/sub

Registers:

  $ printf 'cleo,Cleo\n' >> members.csv; try
  $ printf 'cleo,=1+1,,,,\n' >> members.csv; try
  $ printf 'bo,Bo again,,,,\n' >> members.csv; try
  $ printf 'bo,orchard,5\n' >> shares.csv; try
  $ printf 'anna,commons,5\n' >> shares.csv; try
  $ printf 'bo,commons,-5\n' >> shares.csv; try
  $ sed -i 's/^ana.*/ana,Ana,,,,bo/; s/^bo.*/bo,Bo,,,,ana/' members.csv; try
  $ printf 'cleo,\033[31mCleo,,,,\n' >> members.csv; try
  $ printf 'cleo,\342\200\256oelC,,,,\n' >> members.csv; try

Rules and assets:

  $ sed -i 's/100.00/100.005/' assets/cash.yaml; try
  $ sed -i 's/kind: amend/kind: amand/' charter/01-ground.yaml; try
  $ sed -i 's/quorum: 50%/quorum: 120%/' charter/01-ground.yaml; try
  $ sed -i 's/name: .*/name: "Three \\u202e Friends"/' community.yaml; try
  $ sed -i 's/No one else/See [[ground.frok]]. No one else/' charter/01-ground.yaml; try

Everything at once, for people and for programs:

  $ sed -i 's/quorum: 50%/quorum: 120%/' charter/01-ground.yaml; printf 'bo,orchard,5\n' >> shares.csv
  $ charter check
  $ charter check --json
  $ charter status | tail -n 22
  $ git checkout -q .

Repositories:

  $ cd .. && mkdir empty && charter -C empty status
  $ git -C empty init -q && charter -C empty status
  $ charter -C empty log
  $ cp -r friends other && sed -i 's/format: 1/format: 2/' other/community.yaml && charter -C other status
  $ cd friends && git checkout -q --detach && echo x > x.txt && charter commit -m No
  $ git checkout -q main && rm x.txt
  $ echo x > x.txt
  $ env -u GIT_AUTHOR_NAME -u GIT_COMMITTER_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_EMAIL charter commit -m No
  $ rm x.txt
  $ python3 -c "
  > import subprocess,hashlib,zlib,os
  > def put(kind,body):
  >   data=kind.encode()+b' %d\0'%len(body)+body; i=hashlib.sha1(data).hexdigest()
  >   os.makedirs('.git/objects/'+i[:2],exist_ok=True); open('.git/objects/'+i[:2]+'/'+i[2:],'wb').write(zlib.compress(data)); return i
  > b=put('blob',b'x'); sub=put('tree',b'100644 evil\0'+bytes.fromhex(b))
  > tree=put('tree',b'40000 ..\0'+bytes.fromhex(sub)+b'100644 community.yaml\0'+bytes.fromhex(subprocess.check_output(['git','rev-parse','HEAD:community.yaml']).decode().strip()))
  > print(put('commit',('tree %s\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n\nx\n'%tree).encode()))" > ../evil
  $ git update-ref refs/heads/evil $(cat ../evil)
  $ charter check --at evil
  $ charter switch evil
  $ git rev-parse HEAD | diff - ../before && git status --short
