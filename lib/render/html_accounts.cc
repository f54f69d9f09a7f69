// SPDX-License-Identifier: Apache-2.0
#include "render/html_accounts.h"

#include "render/html_bars.h"

#include <algorithm>
#include <map>

namespace charter {

namespace {

const Fraction kNothing;

Fraction size_of(const Fraction& worth) { return worth < kNothing ? subtract(kNothing, worth) : worth; }

std::string pool_name(const Account& account) {
  return account.title.empty() ? account.pool.text() : account.title;
}

// The total of those words, or empty.
std::string total_of(const Account& account, std::size_t place) {
  return place < account.totals.size() ? account.totals[place].amount : std::string();
}

// The largest things of a pool have the colours, the same on every side.
using Colours = std::map<std::string, std::size_t>;
Colours colours_of(const Statement& statement, std::size_t pool) {
  std::map<std::string, Fraction> worths;
  for (const StatementSide& side : statement.sides)
    for (const AccountLine& line : side.accounts[pool].lines)
      if (line.worth != kNothing) worths[line.thing] = add(worths[line.thing], size_of(line.worth));
  std::vector<std::pair<std::string, Fraction>> order(worths.begin(), worths.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  Colours colours;
  for (const auto& [thing, worth] : order) colours.emplace(thing, std::min(colours.size(), kOtherColour));
  return colours;
}

enum class Sign { Owned, Owed };

std::vector<BarPart> parts_of(const Account& account, const Colours& colours, Sign sign) {
  std::vector<BarPart> parts;
  for (const AccountLine& line : account.lines)
    if (line.worth != kNothing && (line.worth < kNothing) == (sign == Sign::Owed))
      parts.push_back({size_of(line.worth), colours.at(line.thing)});
  return parts;
}

Fraction length(const std::vector<BarPart>& parts) {
  Fraction sum;
  for (const BarPart& part : parts) sum = add(sum, part.size);
  return sum;
}

void add_legend(Html& html, const Colours& colours) {
  std::map<std::size_t, std::string> names;
  for (const auto& [thing, colour] : colours)
    names[colour] = colour == kOtherColour ? "all else" : thing;
  html.tag("<ul class=\"legend\">\n");
  for (const auto& [colour, name] : names)
    html.tag("<li>").add(colour_key(colour)).text(name).tag("</li>\n");
  html.tag("</ul>\n");
}

Html pool_picture(const Statement& statement, std::size_t pool) {
  const Colours colours = colours_of(statement, pool);
  Html html;
  if (colours.empty()) return html;
  Fraction widest;
  for (const StatementSide& side : statement.sides)
    for (const Sign sign : {Sign::Owned, Sign::Owed})
      widest = std::max(widest, length(parts_of(side.accounts[pool], colours, sign)));
  html.tag("<div class=\"picture\">\n").element("h3", pool_name(statement.sides.front().accounts[pool])).tag("\n");
  for (const StatementSide& side : statement.sides) {
    const Account& account = side.accounts[pool];
    for (const Sign sign : {Sign::Owned, Sign::Owed}) {
      const auto parts = parts_of(account, colours, sign);
      if (parts.empty() && sign == Sign::Owed) continue;
      html.tag("<p class=\"barname\"><span dir=\"auto\">").text(side.name).tag("</span>");
      html.tag(sign == Sign::Owed ? ", owes</p>\n" : ", has</p>\n").add(bar(parts, widest));
    }
  }
  add_legend(html, colours);
  return html.tag("</div>\n");
}

void add_line(Html& html, const AccountLine& line) {
  html.tag("<tr>").element("td class=\"kind\"", word_of(line.kind)).tag("<th scope=\"row\">");
  if (!line.title.empty()) html.tag("<span dir=\"auto\">").text(line.title).tag("</span> ");
  html.element("code", line.thing);
  if (!line.detail.empty()) html.tag("<br><span class=\"soft\">").add(with_code(line.detail)).tag("</span>");
  html.tag("</th>").element("td class=\"number\"", line.amount).tag("</tr>\n");
}

void add_account(Html& html, const Account& account) {
  html.tag("<table>\n<caption>").text(pool_name(account) + ": " + account.units);
  html.text(account.basis.empty() ? "" : ", " + account.basis).tag("</caption>\n<thead><tr>");
  html.tag("<th scope=\"col\">Kind</th><th scope=\"col\">What</th>");
  html.tag("<th scope=\"col\" class=\"number\">Comes to</th></tr></thead>\n<tbody>\n");
  for (const AccountLine& line : account.lines) add_line(html, line);
  if (account.lines.empty()) html.tag("<tr><td></td><td>nothing</td><td></td></tr>\n");
  for (const AccountTotal& total : account.totals) {
    html.tag(&total == &account.totals.front() ? "<tr class=\"total first\">" : "<tr class=\"total\">");
    html.tag("<td></td>").element("th scope=\"row\"", total.words);
    html.element("td class=\"number\"", total.amount).tag("</tr>\n");
  }
  html.tag("</tbody>\n</table>\n");
  for (const std::string& remark : account.remarks) html.element("p class=\"soft\"", remark).tag("\n");
}

void add_asset(Html& html, const Statement& statement, const StatementAsset& asset) {
  html.tag("<tr><th scope=\"row\">");
  if (!asset.title.empty()) html.tag("<span dir=\"auto\">").text(asset.title).tag("</span> ");
  html.element("code", asset.id).tag("<br><span class=\"soft\">");
  html.text(asset.pool + (asset.pool.empty() ? "" : ", ")).add(with_code(asset.why)).tag("</span></th>");
  html.element("td class=\"number\"", asset.all).tag("<td class=\"thin\">");
  std::vector<BarPart> parts;
  Html list;
  for (std::size_t p = 0; p < asset.parts.size(); ++p) {
    if (asset.parts[p].empty()) continue;
    const std::size_t colour = std::min(p, kOtherColour);
    parts.push_back({asset.shares[p], colour});
    list.tag("<li>").add(colour_key(colour)).tag("<span dir=\"auto\">").text(statement.sides[p].name);
    list.tag("</span>: ").text(asset.parts[p]).tag("</li>\n");
  }
  html.add(bar(parts, length(parts)));
  html.tag("<ul>\n").add(list).tag("</ul></td></tr>\n");
}

}  // namespace

Html with_code(const std::string& words) {
  Html html;
  bool is_code = false;
  for (std::size_t begin = 0; begin <= words.size();) {
    std::size_t end = words.find('`', begin);
    // A mark without its other is only a mark.
    if (end != std::string::npos && !is_code && words.find('`', end + 1) == std::string::npos)
      end = std::string::npos;
    const std::string part = words.substr(begin, end == std::string::npos ? end : end - begin);
    if (is_code)
      html.element("code", part);
    else
      html.text(part);
    if (end == std::string::npos) break;
    is_code = !is_code;
    begin = end + 1;
  }
  return html;
}

Html summary_table(const Statement& statement) {
  Html html;
  html.tag("<table>\n<caption>What each side gets of each pool</caption>\n<thead><tr>");
  html.tag("<th scope=\"col\">Side</th><th scope=\"col\">Pool and share</th>");
  html.tag("<th scope=\"col\" class=\"number\">Receives</th></tr></thead>\n<tbody>\n");
  for (const StatementSide& side : statement.sides)
    for (const Account& account : side.accounts) {
      html.tag("<tr><th scope=\"row\"><span dir=\"auto\">").text(side.name).tag("</span><br><span class=\"soft\">");
      html.text(side.members).tag("</span></th><td>").text(pool_name(account)).tag("<br><span class=\"soft\">");
      html.text(account.units).tag("</span></td>");
      html.element("td class=\"number\"", account.totals.empty() ? "see below" : total_of(account, 0)).tag("</tr>\n");
    }
  html.tag("</tbody>\n</table>\n");
  for (const StatementSide& side : statement.sides) {
    if (side.dependants.empty()) continue;
    html.tag("<p>Dependants go with their guardians to <span dir=\"auto\">").text(side.name).tag("</span>:</p>\n<ul>\n");
    for (const std::string& sentence : side.dependants) html.tag("<li>").add(with_code(sentence)).tag("</li>\n");
    html.tag("</ul>\n");
  }
  return html;
}

Html accounts_picture(const Statement& statement) {
  Html html;
  for (std::size_t pool = 0; pool < statement.sides.front().accounts.size(); ++pool)
    html.add(pool_picture(statement, pool));
  return html;
}

Html account_tables(const Statement& statement) {
  Html html;
  for (const StatementSide& side : statement.sides) {
    html.tag("<h3><span dir=\"auto\">").text(side.name).tag("</span>, ").text(side.members).tag("</h3>\n");
    html.tag("<p class=\"soft\"><span dir=\"auto\">").text(side.community).tag("</span>, <code>").text(side.id);
    html.tag("</code></p>\n");
    for (const Account& account : side.accounts) {
      html.tag("<div class=\"account\">\n");
      add_account(html, account);
      html.tag("</div>\n");
    }
    std::string copies;
    for (const std::string& copy : side.copies) copies += ", " + copy;
    html.element("p", "And a copy of the charter" + copies + ".").tag("\n");
  }
  return html;
}

Html asset_table(const Statement& statement) {
  Html html;
  if (statement.assets.empty()) return html;
  html.tag("<table>\n<caption>Every asset, and who has what of it</caption>\n<thead><tr>");
  html.tag("<th scope=\"col\">Asset</th><th scope=\"col\" class=\"number\">All of it</th>");
  html.tag("<th scope=\"col\">Who has it</th></tr></thead>\n<tbody>\n");
  for (const StatementAsset& asset : statement.assets) add_asset(html, statement, asset);
  return html.tag("</tbody>\n</table>\n");
}

}  // namespace charter
