#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Opens the pages of a comparison and of a fork in headless Chromium at the width of a phone and of a desk, light
# and dark, and on paper, and fails where one is wider than the screen, where the browser complains, and, where axe-core is given, where that finds
# fault.
#
#   browser.sh CHARTER SOURCE [FOLDER]     FOLDER: where the pictures are left; else they are thrown away
#
# AXE_CORE names axe.min.js (npm install axe-core). Without Chromium the test is skipped (77).
set -eu
charter=$1 source=$2
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "skipped: there is no Chromium on this machine (apt-get install chromium)"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pictures=${3:-$work}
mkdir -p "$pictures"
python3 "$source/test/html/page_test.py" "$charter" "$source" --keep "$work"

open_page() {
  timeout 120 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --enable-logging=stderr --v=0 --virtual-time-budget=20000 "$@" 2>"$work/log"
}

# Pictures of a page, on the screen and on paper; the browser must have nothing to complain of.
take_pictures() {
  for scheme in light dark; do
    [ $scheme = dark ] && setting=0 || setting=1
    for width in 320 390 1280; do
      open_page --blink-settings=preferredColorScheme=$setting --window-size=$width,3200 \
        --screenshot="$pictures/$1-$width-$scheme.png" "file://$work/$1.html" >/dev/null
      if grep -E 'CONSOLE|Refused' "$work/log"; then exit 1; fi
      test -s "$pictures/$1-$width-$scheme.png"
    done
  done
  open_page --no-pdf-header-footer --print-to-pdf="$pictures/$1.pdf" "file://$work/$1.html" >/dev/null
  test -s "$pictures/$1.pdf"
}

# The page without its policy, in a frame as wide as a phone, so that a script may look at it.
measure() {
  for width in 320 390 1280; do
    cat >"$work/measure.html" <<PAGE
<iframe id="f" src="$1-open.html" width="$width" height="2000" style="border:0"></iframe>
<p id="answer"></p><script>onload = () => {
  const d = document.getElementById("f").contentDocument.documentElement;
  document.getElementById("answer").textContent = "WIDTH " + d.scrollWidth + " OF " + d.clientWidth;
}</script>
PAGE
    answer=$(open_page --allow-file-access-from-files --window-size=1400,2100 --dump-dom "file://$work/measure.html" |
      grep -o 'WIDTH [0-9]* OF [0-9]*' | tail -n 1)
    echo "$1, $width px: $answer"
    [ "$(echo "$answer" | cut -d' ' -f2)" -le "$(echo "$answer" | cut -d' ' -f4)" ]
  done
}

ask_axe() {
  for scheme in light dark; do
    [ $scheme = dark ] && setting=0 || setting=1
    { sed 's#</body>.*##; s#</html>##' "$work/$1-open.html"; printf '<script>'; cat "$AXE_CORE"; cat <<'SCRIPT'
</script><script>axe.run(document, {resultTypes: ["violations"]}).then(r => {
  document.title = "AXE " + r.violations.length + " " + JSON.stringify(r.violations.map(v => [v.id, v.nodes.map(n => n.html)]));
}).catch(e => { document.title = "AXE failed " + e; });</script></body></html>
SCRIPT
    } >"$work/axe.html"
    found=$(open_page --blink-settings=preferredColorScheme=$setting --window-size=390,3200 --dump-dom "file://$work/axe.html" |
      grep -o '<title>AXE.*</title>' | head -n 1)
    echo "$1, $scheme: $found"
    case $found in '<title>AXE 0 '*) ;; *) exit 1 ;; esac
  done
}

for page in diff fork; do
  sed '/Content-Security-Policy/d' "$work/$page.html" >"$work/$page-open.html"
  take_pictures $page
  measure $page
  if [ -n "${AXE_CORE:-}" ]; then ask_axe $page; fi
done
[ -n "${AXE_CORE:-}" ] || echo "axe-core is not given (AXE_CORE), so only the browser was asked"
