// SPDX-License-Identifier: Apache-2.0
#include "render/html_tables.h"

#include "change/fields.h"
#include "render/notice_news.h"
#include "render/transfers.h"
#include "value/match.h"

namespace charter {

namespace {

// A section with one table, of which only so many rows are shown.
class Table {
 public:
  Table(const char* id, const char* title, const std::vector<const char*>& columns) {
    html_.tag("<section id=\"")
        .tag(id)
        .tag("\" aria-labelledby=\"")
        .tag(id)
        .tag("-title\">\n<h2 id=\"");
    html_.tag(id).tag("-title\">").tag(title).tag("</h2>\n<table>\n<thead><tr>");
    for (const char* column : columns) {
      const bool is_number = column == std::string_view("Units");
      html_.tag(is_number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
      html_.tag(column).tag("</th>");
    }
    html_.tag("</tr></thead>\n<tbody>\n");
  }

  // The start of a row, or nothing where there are too many.
  bool row(std::string_view head) {
    if (++rows_ > kMostRowsOnAPage) return false;
    html_.tag("<tr>").element("th scope=\"row\"", head);
    return true;
  }
  Html& html() { return html_; }
  void end_row() { html_.tag("</tr>\n"); }

  Html finished() {
    if (rows_ == 0) return {};
    html_.tag("</tbody>\n</table>\n");
    if (rows_ > kMostRowsOnAPage)
      html_.tag("<p>And ")
          .tag(with_commas(Integer(rows_ - kMostRowsOnAPage)))
          .tag(" more, which charter diff --json lists.</p>\n");
    html_.tag("</section>\n");
    return std::move(html_);
  }

 private:
  Html html_;
  std::size_t rows_ = 0;
};

void value_cell(Html& html, const std::optional<std::string>& value, bool is_after) {
  html.tag("<td>");
  if (!value)
    html.tag("<span class=\"soft\">none</span>");
  else if (is_after)
    html.inserted(*value);
  else
    html.struck(*value);
  html.tag("</td>");
}

void value_cells(Html& html, const Amended<std::string>& value) {
  value_cell(html, value.before, false);
  value_cell(html, value.after, true);
}

void field_words(Html& html, const std::string& field, const Amended<std::string>& value) {
  html.text(field).tag(": ");
  if (value.before) html.struck(*value.before).tag(" ");
  if (value.after) html.inserted(*value.after);
}

// "class resident, node oslo"
std::string details_of(const Member& member, const std::vector<std::string>& member_fields) {
  std::string details;
  const auto add = [&](const std::string& column) {
    const std::string value = field_of(member, column, member_fields);
    if (column == "id" || value.empty()) return;
    details += (details.empty() ? "" : ", ") + column + " " + value;
  };
  for (const std::string& column : member_columns()) add(column);
  for (const std::string& column : member_fields) add(column);
  return details;
}

std::string details_of(const Asset& asset) {
  std::string details;
  for (const auto& [field, value] : fields_of(asset))
    details += (details.empty() ? "" : ", ") + field + " " + value;
  return details;
}

}  // namespace

Html community_section(const Changes& changes) {
  Table table("community", "Who we are", {"Field", "Before", "After"});
  for (const CommunityChange& change : changes.community) {
    if (!table.row(change.field)) continue;
    value_cells(table.html(), change.value);
    table.end_row();
  }
  return table.finished();
}

Html members_section(const Changes& changes, const ChangeContext& context) {
  Table table("members", "Members", {"Member", "What", "Details"});
  const auto& fields_before = context.before.community.member_fields;
  const auto& fields_after = context.after.community.member_fields;
  for (const MemberChange& change : changes.members)
    std::visit(Match{[&](const MemberJoined& c) {
                       if (!table.row(c.member.id.text())) return;
                       table.html()
                           .tag("<td class=\"short\">joined</td><td>")
                           .inserted(details_of(c.member, fields_after))
                           .tag("</td>");
                       table.end_row();
                     },
                     [&](const MemberLeft& c) {
                       if (!table.row(c.member.id.text())) return;
                       table.html()
                           .tag("<td class=\"short\">left</td><td>")
                           .struck(details_of(c.member, fields_before))
                           .tag("</td>");
                       table.end_row();
                     },
                     [&](const MemberChanged& c) {
                       if (!table.row(c.id.text())) return;
                       table.html().tag("<td class=\"short\">changed</td><td>");
                       field_words(table.html(), c.field, c.value);
                       table.html().tag("</td>");
                       table.end_row();
                     }},
               change);
  return table.finished();
}

Html shares_section(const Changes& changes, const ChangeContext& context) {
  Table table("shares", "Shares", {"Member", "What", "Units"});
  const ReadShares shares = read_transfers(changes.shares);
  for (const ShareChange& c : shares.others) {
    if (!table.row(c.member.text())) continue;
    const Integer units = c.by < 0 ? Integer(-c.by) : c.by;
    table.html().element("td", c.pool.text() + (c.by > 0 ? ": issued" : ": cancelled"));
    table.html().element("td class=\"number\"", (c.by > 0 ? "+" : "-") + with_commas(units) + " " +
                                                    share_word(context, c.pool, units));
    table.end_row();
  }
  for (const ShareTransfer& t : shares.transfers) {
    if (!table.row(t.from.text())) continue;
    table.html().element("td", t.pool.text() + ": transferred to " + t.to.text());
    table.html().element("td class=\"number\"",
                         with_commas(t.units) + " " + share_word(context, t.pool, t.units));
    table.end_row();
  }
  return table.finished();
}

Html assets_section(const Changes& changes) {
  Table table("assets", "Assets", {"Asset", "What", "Details"});
  for (const AssetChange& change : changes.assets)
    std::visit(Match{[&](const AssetDisposed& c) {
                       if (!table.row(c.asset.id.text())) return;
                       table.html()
                           .tag("<td class=\"short\">disposed of</td><td>")
                           .struck(details_of(c.asset))
                           .tag("</td>");
                       table.end_row();
                     },
                     [&](const AssetAcquired& c) {
                       if (!table.row(c.asset.id.text())) return;
                       table.html()
                           .tag("<td class=\"short\">acquired</td><td>")
                           .inserted(details_of(c.asset))
                           .tag("</td>");
                       table.end_row();
                     },
                     [&](const AssetQuantity& c) {
                       if (!table.row(c.id.text())) return;
                       const auto amount = [&](const Integer& parts) {
                         return format_parts(parts, c.unit.decimals) + " " + c.unit.code.text();
                       };
                       table.html()
                           .tag("<td class=\"short\">")
                           .text("quantity, " + std::string(c.by > 0 ? "+" : "") + amount(c.by))
                           .tag("</td><td>");
                       table.html()
                           .struck(amount(c.before))
                           .tag(" ")
                           .inserted(amount(c.before + c.by))
                           .tag("</td>");
                       table.end_row();
                     },
                     [&](const AssetChanged& c) {
                       if (!table.row(c.id.text())) return;
                       table.html().tag("<td class=\"short\">changed</td><td>");
                       field_words(table.html(), c.field, c.value);
                       table.html().tag("</td>");
                       table.end_row();
                     }},
               change);
  return table.finished();
}

Html settlements_section(const Changes& changes) {
  Table table("settlements", "Settlements", {"Record", "What"});
  for (const SettlementChange& c : changes.settlements) {
    if (!table.row(c.name)) continue;
    const char* what = !c.content.before ? "recorded" : c.content.after ? "changed" : "removed";
    table.html().element("td", what);
    table.end_row();
  }
  return table.finished();
}

Html notices_section(const Changes& changes) {
  Table table("notices", "Notices", {"Group", "What"});
  for (const NoticeNews& news : notice_news(changes.notices)) {
    if (!table.row(news.id)) continue;
    Html& html = table.html();
    html.tag("<td>");
    if (news.stands == NoticeStands::New) html.text(news.name).tag(" will leave");
    if (news.stands == NoticeStands::NoMore) html.text(news.name).tag(": no notice any more");
    for (const std::string& member : news.joined) html.tag("<br>").text(member).tag(" joins");
    for (const std::string& member : news.left) html.tag("<br>").text(member).tag(" leaves");
    for (const NoticeChange& change : news.changed) field_words(html.tag("<br>"), change.field, change.value);
    html.tag("</td>");
    table.end_row();
  }
  return table.finished();
}

Html sealed_section(const Changes& changes) {
  Table table("sealed", "Sealed bids", {"Group", "What"});
  for (const SealedNews& news : sealed_news(changes.sealed)) {
    if (!table.row(news.group)) continue;
    table.html().element("td", news.word);
    table.end_row();
  }
  return table.finished();
}

}  // namespace charter
