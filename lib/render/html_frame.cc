// SPDX-License-Identifier: Apache-2.0
#include "render/html_frame.h"

#include "value/digest.h"

namespace charter {

namespace {

// Every pair of colours has a contrast of at least 4.5 (test/html checks it).
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--page:#ffffff;--ink:#1b1f24;--soft:#525b66;--line:#c9d0d8;--panel:#f5f7f9;
--link:#0b57a4;--ins:#d6f2dd;--ins-ink:#0b4a1d;--del:#fbdfdc;--del-ink:#7d1a12;--mark:#fff1c9;--mark-ink:#5c4200;
--s0:#1f6fb4;--s1:#c2571a;--s2:#2b8a4b;--s3:#8650b8;--s4:#b3344d;--s5:#1b8a8f;--s6:#8a6d1a;--s7:#5a5fd0;--s8:#6b7580}
@media (prefers-color-scheme:dark){:root{--page:#14171b;--ink:#e8ebee;--soft:#a9b3be;--line:#3b444f;--panel:#1d2228;
--link:#8ec5ff;--ins:#123d20;--ins-ink:#b9f2c8;--del:#4c1a17;--del-ink:#ffd0cb;--mark:#443507;--mark-ink:#ffe39a;
--s0:#5aa6e6;--s1:#f09055;--s2:#5dbf7d;--s3:#b98be6;--s4:#ee7a90;--s5:#4fc0c5;--s6:#cdae52;--s7:#989cf5;--s8:#9aa5b1}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:68rem;padding:1rem;background:var(--page);color:var(--ink);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:0}
.soft,caption,dt{color:var(--soft)}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.spoken{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sides{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;margin:.5rem 0}
.sides dd{margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:1rem 0;padding:0}
nav a{display:inline-block;padding:.25rem 0}
.meaning{padding-left:1.25rem}
.view{border:1px solid var(--line);border-radius:.4rem;padding:.4rem .75rem;margin:0 0 1rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.view legend{color:var(--soft);padding:0 .25rem}
.view label{display:inline-flex;gap:.4rem;align-items:center;min-height:1.75rem}
.clause{border:1px solid var(--line);border-left:.3rem solid var(--line);border-radius:.3rem;padding:.6rem .8rem;margin:.75rem 0}
.clause.added{border-left-color:var(--s2)}
.clause.struck{border-left-color:var(--s4)}
.clause.amended{border-left-color:var(--s0)}
.clause.away{border-style:dashed}
.clause:target{outline:3px solid var(--link)}
.what{margin:.15rem 0 .5rem;color:var(--soft);font-size:.9rem}
.what b{color:var(--ink)}
.prose{white-space:pre-wrap;margin:.35rem 0}
code{font-family:ui-monospace,Consolas,"Liberation Mono",monospace;font-size:.875em}
ins,del{border-radius:.15rem;padding:0 .1em}
ins{background:var(--ins);color:var(--ins-ink);text-decoration:underline;text-underline-offset:.15em}
del{background:var(--del);color:var(--del-ink);text-decoration:line-through}
.effect{background:var(--mark);color:var(--mark-ink);border-radius:.15rem;padding:0 .25em}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.beside h5{margin:.25rem 0;font-size:.85rem;color:var(--soft)}
@media (max-width:40rem){.beside{grid-template-columns:1fr;gap:.25rem}.sides{grid-template-columns:1fr}}
@supports selector(:has(*)){
body:has(#view-redline:checked) .beside{display:none}
body:has(#view-beside:checked) .redline{display:none}}
@supports not selector(:has(*)){.view{display:none}}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;padding:.25rem 0;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line);min-width:3.5rem}
thead th{background:var(--panel);overflow-wrap:normal}
tbody th{font-weight:600;min-width:5.5rem}
td.short{min-width:5rem}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
@media (min-width:40rem),print{th.number,td.number,thead th{white-space:nowrap}}
.bar{display:block;width:100%;height:1.5rem}
.bar rect{stroke:var(--page);stroke-width:1.5}
.bar text,.key text{fill:#000;stroke:#fff;paint-order:stroke;text-anchor:middle;dominant-baseline:central;font-weight:600}
.bar text{font-size:.8rem;stroke-width:3px}.key text{font-size:8px;stroke-width:2px}
.barname{margin:.5rem 0 .15rem;font-size:.9rem}
.key{display:inline-block;width:1rem;height:1rem;margin-right:.4rem;vertical-align:middle}
.f0{fill:var(--s0)}.f1{fill:var(--s1)}.f2{fill:var(--s2)}.f3{fill:var(--s3)}.f4{fill:var(--s4)}
.f5{fill:var(--s5)}.f6{fill:var(--s6)}.f7{fill:var(--s7)}.f8{fill:var(--s8)}
.legend{display:flex;flex-wrap:wrap;gap:.15rem 1rem;list-style:none;margin:.35rem 0 1rem;padding:0;font-size:.9rem}
.thin .bar{height:1rem;margin:.15rem 0}.thin .bar text{font-size:.65rem}
.thin ul{list-style:none;margin:0;padding:0}
.status{border:1px solid var(--line);border-left:.3rem solid var(--s0);border-radius:.3rem;padding:.4rem .8rem;margin:.75rem 0}
.status.no{border-left-color:var(--s4)}
tr.total th,tr.total td{border-bottom:0;padding-top:.15rem;padding-bottom:.15rem}
tr.first th,tr.first td{border-top:2px solid var(--ink)}
tr.first td{font-weight:600}
.sign{border:1px solid var(--line);border-radius:.3rem;padding:.6rem .8rem;margin:.75rem 0}
.sign dl{display:grid;grid-template-columns:max-content 1fr;gap:1.6rem .75rem;margin:1rem 0 .5rem}
.sign dd{margin:0;border-bottom:1px solid var(--ink);min-height:1.5rem}
td.line{min-width:9rem}
.signs tbody tr{height:2.75rem}
td.kind{min-width:0;white-space:nowrap}
th .soft{font-weight:400}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
@media (max-width:40rem){body{padding:.75rem}th,td{padding:.3rem .35rem;font-size:.9rem}}
@media print{:root{--page:#fff;--ink:#000;--soft:#444;--line:#999;--panel:#fff;--link:#000;--ins:#fff;--ins-ink:#000;
--del:#fff;--del-ink:#000;--mark:#fff;--mark-ink:#000}body{max-width:none;padding:0;font-size:10.5pt}
nav,.view,.skip{display:none}.clause,tr,svg,.sign,.account,.picture,.signs{break-inside:avoid}
h2,h3,h4,h3+p.soft,caption,thead{break-after:avoid}tbody tr:nth-child(-n+2){break-before:avoid}.effect{font-style:italic}
.bar rect,.key rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

std::string base64(const Sha256& bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t k) {
      return k < bytes.size() ? std::uint32_t{bytes.at(k)} : std::uint32_t{0};
    };
    const std::uint32_t three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (std::uint32_t k = 0; k < 4; ++k)
      text += i + k > bytes.size() ? '=' : kDigits[three >> (18U - 6U * k) & 63U];
  }
  return text;
}

}  // namespace

std::string html_page(const std::string& title, const Html& body) {
  Html page;
  page.tag("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  page.tag(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-");
  page.tag(base64(sha256(kStyle))).tag("'; base-uri 'none'; form-action 'none'\">\n");
  page.tag("<meta name=\"referrer\" content=\"no-referrer\">\n");
  page.tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  page.tag("<meta name=\"color-scheme\" content=\"light dark\">\n");
  page.element("title", title).tag("\n<style>").tag(kStyle).tag("</style>\n</head>\n<body>\n");
  return page.add(body).tag("</body>\n</html>\n").take();
}

Html contents(const std::vector<PagePart>& parts) {
  Html html;
  html.tag("<nav aria-label=\"Contents\"><ul>\n");
  for (const PagePart& part : parts)
    html.tag("<li><a href=\"#").tag(part.id).tag("\">").tag(part.title).tag("</a></li>\n");
  return html.tag("</ul></nav>\n");
}

}  // namespace charter
