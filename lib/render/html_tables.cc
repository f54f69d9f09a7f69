// SPDX-License-Identifier: Apache-2.0
#include "render/html_tables.h"

#include "change/fields.h"
#include "render/notice_news.h"
#include "render/transfers.h"
#include "value/counted.h"
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

  // A row: its head, and cells that are only made where the row is shown.
  template <class Cells>
  void row(std::string_view head, const Cells& add_cells) {
    if (++rows_ > kMostRowsOnAPage) return;
    html_.tag("<tr>").element("th scope=\"row\"", head);
    add_cells(html_);
    html_.tag("</tr>\n");
  }

  // The same in three columns: what happened, and the details.
  template <class Details>
  void row(std::string_view head, std::string_view what, const Details& add_details) {
    row(head, [&](Html& html) {
      html.element("td class=\"short\"", what).tag("<td>");
      add_details(html);
      html.tag("</td>");
    });
  }

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

// What may be on one side only: struck, then inserted.
void values(Html& html, const Amended<std::string>& value) {
  if (value.before) html.struck(*value.before).tag(" ");
  if (value.after) html.inserted(*value.after);
}

void field_words(Html& html, const std::string& field, const Amended<std::string>& value) {
  html.text(field).tag(": ");
  values(html, value);
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
  for (const CommunityChange& change : changes.community)
    table.row(change.field, [&](Html& html) { value_cells(html, change.value); });
  return table.finished();
}

Html members_section(const Changes& changes, const ChangeContext& context) {
  Table table("members", "Members", {"Member", "What", "Details"});
  const auto& before = context.before.community.member_fields;
  const auto& after = context.after.community.member_fields;
  const Match show{
      [&](const MemberJoined& c) {
        table.row(c.member.id.text(), "joined", [&](Html& html) { html.inserted(details_of(c.member, after)); });
      },
      [&](const MemberLeft& c) {
        table.row(c.member.id.text(), "left", [&](Html& html) { html.struck(details_of(c.member, before)); });
      },
      [&](const MemberChanged& c) {
        table.row(c.id.text(), "changed", [&](Html& html) { field_words(html, c.field, c.value); });
      }};
  for (const MemberChange& change : changes.members) std::visit(show, change);
  return table.finished();
}

Html shares_section(const Changes& changes, const ChangeContext& context) {
  Table table("shares", "Shares", {"Member", "What", "Units"});
  const auto add = [&](const MemberId& member, const std::string& what, const std::string& sign, const PoolId& pool,
                       const Integer& units) {
    table.row(member.text(), [&](Html& html) {
      html.element("td", pool.text() + ": " + what);
      html.element("td class=\"number\"", sign + with_commas(units) + " " + share_word(context, pool, units));
    });
  };
  const ReadShares shares = read_transfers(changes.shares);
  for (const ShareChange& c : shares.others) {
    if (c.by > 0)
      add(c.member, "issued", "+", c.pool, c.by);
    else
      add(c.member, "cancelled", "-", c.pool, Integer(-c.by));
  }
  for (const ShareTransfer& t : shares.transfers)
    add(t.from, "transferred to " + t.to.text(), "", t.pool, t.units);
  return table.finished();
}

Html assets_section(const Changes& changes) {
  Table table("assets", "Assets", {"Asset", "What", "Details"});
  const Match show{
      [&](const AssetDisposed& c) {
        table.row(c.asset.id.text(), "disposed of", [&](Html& html) { html.struck(details_of(c.asset)); });
      },
      [&](const AssetAcquired& c) {
        table.row(c.asset.id.text(), "acquired", [&](Html& html) { html.inserted(details_of(c.asset)); });
      },
      [&](const AssetQuantity& c) {
        const auto amount = [&](const Integer& parts) {
          return format_parts(parts, c.unit.decimals) + " " + c.unit.code.text();
        };
        table.row(c.id.text(), "quantity, " + std::string(c.by > 0 ? "+" : "") + amount(c.by),
                  [&](Html& html) { values(html, {amount(c.before), amount(c.before + c.by)}); });
      },
      [&](const AssetChanged& c) {
        table.row(c.id.text(), "changed", [&](Html& html) { field_words(html, c.field, c.value); });
      }};
  for (const AssetChange& change : changes.assets) std::visit(show, change);
  return table.finished();
}

Html settlements_section(const Changes& changes) {
  Table table("settlements", "Settlements", {"Record", "What"});
  for (const SettlementChange& c : changes.settlements) {
    const char* what = !c.content.before ? "recorded" : c.content.after ? "changed" : "removed";
    table.row(c.name, [&](Html& html) { html.element("td", what); });
  }
  return table.finished();
}

Html notices_section(const Changes& changes) {
  Table table("notices", "Notices", {"Group", "What"});
  for (const NoticeNews& news : notice_news(changes.notices)) {
    table.row(news.id, [&](Html& html) {
      html.tag("<td>");
      if (news.stands == NoticeStands::New) html.text(news.name).tag(" will leave");
      if (news.stands == NoticeStands::NoMore) html.text(news.name).tag(": no notice any more");
      for (const std::string& member : news.joined) html.tag("<br>").text(member).tag(" joins");
      for (const std::string& member : news.left) html.tag("<br>").text(member).tag(" leaves");
      for (const NoticeChange& change : news.changed) field_words(html.tag("<br>"), change.field, change.value);
      html.tag("</td>");
    });
  }
  return table.finished();
}

Html sealed_section(const Changes& changes) {
  Table table("sealed", "Sealed bids", {"Group", "What"});
  for (const SealedNews& news : sealed_news(changes.sealed))
    table.row(news.group, [&](Html& html) { html.element("td", news.word); });
  return table.finished();
}

}  // namespace charter
