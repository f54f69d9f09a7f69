// SPDX-License-Identifier: Apache-2.0
#include "render/html_bars.h"
#include "render/html_tables.h"
#include "render/standing_text.h"
#include "value/counted.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace charter {

namespace {

// Each has a colour of their own.
constexpr std::size_t kHoldersShown = kColours;

struct Holding {
  std::string who;  // empty: all others
  Integer before = 0, after = 0;
};

struct PoolHoldings {
  std::map<MemberId, Holding> all;
  Integer before = 0, after = 0;
};

using Units = Integer Holding::*;

// Those who hold most, then the others together.
std::vector<Holding> shown_of(const PoolHoldings& pool) {
  std::vector<Holding> holdings;
  for (const auto& [id, holding] : pool.all) holdings.push_back(holding);
  std::ranges::stable_sort(holdings, [](const Holding& a, const Holding& b) {
    return std::max(a.before, a.after) > std::max(b.before, b.after);
  });
  if (holdings.size() <= kHoldersShown + 1) return holdings;
  Holding others;
  for (std::size_t i = kHoldersShown; i < holdings.size(); ++i) {
    others.before += holdings[i].before;
    others.after += holdings[i].after;
  }
  holdings.resize(kHoldersShown);
  holdings.push_back(others);
  return holdings;
}

std::string name_of(const Holding& holding) {
  return holding.who.empty() ? "all others" : holding.who;
}

// As wide as the units are, where the larger of both totals fills the bar.
Html holdings_bar(const std::vector<Holding>& holdings, Units units, const Integer& widest) {
  std::vector<BarPart> parts;
  for (const Holding& holding : holdings) parts.push_back({holding.*units, parts.size()});
  return bar(parts, widest);
}

void cell(Html& html, const Integer& units, const Integer& total) {
  html.tag("<td class=\"number\">").text(with_commas(units));
  if (total != 0 && units != 0)
    html.tag("<br><span class=\"soft\">").text(part_of(units, total)).tag("</span>");
  html.tag("</td>");
}

void pool_part(Html& html, const PoolId& id, const PoolHoldings& pool,
               const ChangeContext& context) {
  const std::vector<Holding> holdings = shown_of(pool);
  const Integer widest = std::max(pool.before, pool.after);
  if (widest <= 0) return;
  const std::string words = share_word(context, id, 2);
  html.tag("<h3>")
      .text(id.text())
      .tag("</h3>\n<p class=\"barname\">Before: ")
      .text(with_commas(pool.before) + " " + words)
      .tag("</p>\n");
  html.add(holdings_bar(holdings, &Holding::before, widest));
  html.tag("<p class=\"barname\">After: ")
      .text(with_commas(pool.after) + " " + words)
      .tag("</p>\n");
  html.add(holdings_bar(holdings, &Holding::after, widest));
  html.tag("<table>\n<caption>")
      .text("Who holds " + id.text())
      .tag("</caption>\n<thead><tr><th scope=\"col\">Member</th>");
  html.tag(
      "<th scope=\"col\" class=\"number\">Before</th><th scope=\"col\" "
      "class=\"number\">After</th></tr></thead>\n<tbody>\n");
  std::size_t colour = 0;
  for (const Holding& holding : holdings) {
    html.tag("<tr><th scope=\"row\">").add(colour_key(colour++)).text(name_of(holding)).tag("</th>");
    cell(html, holding.before, pool.before);
    cell(html, holding.after, pool.after);
    html.tag("</tr>\n");
  }
  html.tag("</tbody>\n</table>\n");
}

}  // namespace

Html pools_section(const std::vector<Share>& before, const std::vector<Share>& after,
                   const ChangeContext& context) {
  std::map<PoolId, PoolHoldings> pools;
  const auto take = [&](const std::vector<Share>& shares, Units units,
                        Integer PoolHoldings::*total) {
    for (const Share& share : shares) {
      PoolHoldings& pool = pools[share.pool];
      Holding& holding = pool.all[share.member];
      holding.who = share.member.text();
      holding.*units += share.units;
      pool.*total += share.units;
    }
  };
  take(before, &Holding::before, &PoolHoldings::before);
  take(after, &Holding::after, &PoolHoldings::after);
  Html parts;
  for (const auto& [id, pool] : pools) {
    const bool is_same = std::ranges::all_of(
        pool.all, [](const auto& entry) { return entry.second.before == entry.second.after; });
    if (!is_same) pool_part(parts, id, pool, context);
  }
  if (parts.is_empty()) return {};
  Html html;
  html.tag(
      "<section id=\"pools\" aria-labelledby=\"pools-title\">\n<h2 id=\"pools-title\">Who holds "
      "the pools</h2>\n");
  return html.add(parts).tag("</section>\n");
}

}  // namespace charter
