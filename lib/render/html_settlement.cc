// SPDX-License-Identifier: Apache-2.0
#include "render/html_settlement.h"

#include "render/html_accounts.h"
#include "render/html_charter_says.h"
#include "render/html_frame.h"
#include "render/html_signatures.h"

#include <fmt/format.h>

namespace charter {

namespace {

Html list(const std::vector<std::string>& sentences) {
  Html html;
  if (sentences.empty()) return html;
  html.tag("<ul>\n");
  for (const std::string& sentence : sentences) html.tag("<li>").add(with_code(sentence)).tag("</li>\n");
  return html.tag("</ul>\n");
}

Html payments(const Statement& statement) {
  Html html;
  if (!statement.payments.empty())
    html.tag("<p>To make the difference good, within the amounts above:</p>\n").add(list(statement.payments));
  if (!statement.owed.empty())
    html.tag("<p>What the money at hand does not pay:</p>\n").add(list(statement.owed));
  return html;
}

Html figures(const Statement& statement) {
  Html html;
  if (statement.figures.empty()) return html;
  html.tag("<table>\n<caption>What whoever forks brought goes before what the community holds</caption>\n<thead><tr>");
  html.tag("<th scope=\"col\">Of</th><th scope=\"col\">Used, brought by whoever forks</th>");
  html.tag("<th scope=\"col\">Not used, the community’s own</th></tr></thead>\n<tbody>\n");
  for (const StatementFigure& figure : statement.figures) {
    html.tag("<tr>").element("th scope=\"row\"", figure.thing).element("td", figure.used);
    html.element("td", figure.own.empty() ? "none" : figure.own).tag("</tr>\n");
  }
  return html.tag("</tbody>\n</table>\n");
}

void add_claims(Html& html, const StatementDecision& decision) {
  html.tag("<table>\n<caption>What holds in ").text(decision.pool.text()).tag("</caption>\n");
  html.tag("<thead><tr><th scope=\"col\">It holds</th><th scope=\"col\">What</th>");
  html.tag("<th scope=\"col\">Shown</th></tr></thead>\n<tbody>\n");
  for (const StatementClaim& claim : decision.claims) {
    html.tag("<tr>").element("td", claim.holds ? "yes" : "NO").element("td", claim.words);
    html.element("td", claim.proof).tag("</tr>\n");
  }
  html.tag("</tbody>\n</table>\n");
}

Html decisions(const Statement& statement) {
  Html html;
  html.tag("<p>Each side’s share of a pool is its units of all units. What can be divided is divided by ");
  html.tag("that share, to the smallest part. The method is <code>").text(statement.method).tag("</code>.</p>\n");
  for (const StatementDecision& decision : statement.decisions) {
    html.element("h3", decision.pool.text()).tag("\n");
    for (const std::string& words : decision.paragraphs) html.element("p", words).tag("\n");
    if (!decision.claims.empty()) add_claims(html, decision);
  }
  return html;
}

Html proof(const Statement& statement) {
  Html html;
  html.tag("<p>What was divided is the state of commit <code>").text(statement.base);
  html.tag("</code>. The record of it is <code>").text(statement.digest);
  html.tag("</code>, and every community that took part has the same one. Its name follows from what was put ");
  html.tag("in, so another division has another name. Anybody who has one of the repositories can compute the ");
  html.tag("division again, at any time and without asking the others:</p>\n<p><code>charter fork --verify ");
  html.text(statement.digest.substr(0, 12)).tag("</code></p>\n<p>and, with <code>--with</code> and another ");
  return html.tag("of the repositories, prove that one too. A record or a register that was changed by one "
                  "unit is found and named.</p>\n");
}

Html head(const Statement& statement, const PageStanding& standing) {
  Html html;
  html.tag("<a class=\"skip\" href=\"#summary\">To the summary</a>\n<header>\n<h1>How <span dir=\"auto\">");
  html.text(statement.community).tag("</span> is divided</h1>\n<dl class=\"sides\">\n<dt>As of</dt><dd>");
  html.text(statement.date).tag("</dd>\n<dt>State</dt><dd><code>").text(statement.base);
  html.tag("</code></dd>\n<dt>Record</dt><dd><code>").text(statement.digest).tag("</code></dd>\n</dl>\n");
  html.tag(standing.problems.empty() ? "<div class=\"status\">" : "<div class=\"status no\">");
  html.tag("<p>").text(standing.words).tag("</p>\n").add(list(standing.problems));
  return html.tag("</div>\n</header>\n");
}

std::vector<PagePart> parts_of(const StatementOf& of, const Statement& statement) {
  std::vector<PagePart> parts;
  const auto add = [&](const char* id, const char* title, Html html) {
    if (!html.is_empty()) parts.push_back({id, title, std::move(html)});
  };
  add("summary", "Summary", summary_table(statement));
  add("picture", "Who gets what", accounts_picture(statement));
  add("accounts", "What each side gets", account_tables(statement));
  add("payments", "Payments", payments(statement));
  add("assets", "Everything there is", asset_table(statement));
  add("figures", "Prices and worths that were brought", figures(statement));
  add("charter", "What the charter says about it", charter_table(of.settlement.says));
  add("decided", "How it was decided, and what holds", decisions(statement));
  add("proof", "How to prove it", proof(statement));
  add("signatures", "Signatures", signatures(of, statement));
  return parts;
}

}  // namespace

std::string settlement_page(const StatementOf& of, const PageStanding& standing) {
  const Statement statement = statement_of(of);
  const std::vector<PagePart> parts = parts_of(of, statement);
  Html body = head(statement, standing);
  body.add(contents(parts)).tag("<main>\n");
  for (const PagePart& part : parts) {
    const std::string id = part.id;
    body.tag("<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">");
    body.tag(part.title).tag("</h2>\n").add(part.html).tag("</section>\n");
  }
  body.tag("</main>\n<footer><p>Written by charter; nothing on this page comes from elsewhere.</p></footer>\n");
  return html_page("How " + statement.community + " is divided", body);
}

}  // namespace charter
