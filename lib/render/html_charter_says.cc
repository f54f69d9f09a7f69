// SPDX-License-Identifier: Apache-2.0
#include "render/html_charter_says.h"

#include "render/charter_says.h"
#include "render/html_accounts.h"

namespace charter {

namespace {

void add_clause(Html& html, const CharterSays& one) {
  html.tag("<tr><th scope=\"row\">");
  if (one.clause.empty())
    html.tag("by default");
  else
    html.text(one.number).tag(" ").element("code", one.clause.text());
  html.tag("</th><td>").text(one.value.empty() ? one.parameter : one.parameter + ": " + one.value);
  html.tag("</td><td><b>").tag(in_words(one.verdict)).tag("</b>: ").add(with_code(one.words)).tag("</td></tr>\n");
}

}  // namespace

Html charter_table(const std::vector<CharterSays>& says) {
  Html html;
  if (says.empty()) return html;
  html.tag("<table>\n<caption>The <code>fork</code> rule, and what was found</caption>\n<thead><tr>");
  html.tag("<th scope=\"col\">Clause</th><th scope=\"col\">Rule</th><th scope=\"col\">Found</th></tr></thead>\n<tbody>\n");
  for (const CharterSays& one : says) add_clause(html, one);
  return html.tag("</tbody>\n</table>\n");
}

}  // namespace charter
