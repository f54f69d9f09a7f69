// SPDX-License-Identifier: Apache-2.0
#include "render/changes_text.h"

#include "change/fields.h"
#include "render/change_counts.h"
#include "render/charter_changes_text.h"
#include "render/notice_news.h"
#include "render/notice_text.h"
#include "render/transfers.h"
#include "value/counted.h"
#include "value/match.h"

#include <fmt/format.h>

#include <iterator>
#include <set>

namespace charter {

namespace {

constexpr const char* kAdded = "  + ";
constexpr const char* kRemoved = "  - ";
constexpr const char* kChanged = "  ~ ";

// How many lines go to the sink at a time.
constexpr std::size_t kLinesAPiece = 256;

// Where the parts of the picture go, an empty line between them.
class Parts {
 public:
  explicit Parts(const Sink& sink) : sink_(sink) {}

  // What follows is a new part.
  void begin() { between_ = told_; }

  void tell(const Text& piece) {
    if (piece.is_empty()) return;
    if (between_) sink_(Text().line());
    between_ = false;
    told_ = true;
    sink_(piece);
  }

 private:
  const Sink& sink_;
  bool told_ = false, between_ = false;
};

// A group of lines under a heading, of which only so many are shown.
class Rows {
 public:
  Rows(const char* heading, Extent extent, Parts& parts)
      : heading_(heading), most_(extent == Extent::Everything ? 0 : kMostRowsShown), parts_(parts) {
    parts_.begin();
  }

  // Whether the next line is to be made at all.
  bool take() {
    ++seen_;
    if (seen_ % kLinesAPiece == 0) flush();
    return seen_ <= most_ || most_ == 0;
  }

  Text& text() { return text_; }

  // How many more lines there are, and a last line that is always shown.
  void finish(const Text& last = {}) {
    flush();
    if (!begun_) return;
    if (most_ != 0 && seen_ > most_)
      text_.add(Label::Muted, "  and " + with_commas(Integer(seen_ - most_)) + " more").line();
    text_.add(last);
    flush();
  }

 private:
  void flush() {
    if (text_.is_empty()) return;
    Text piece;
    if (!begun_) piece.add(Label::Heading, heading_).line();
    begun_ = true;
    parts_.tell(piece.add(text_));
    text_ = Text();
  }

  const char* heading_;
  std::size_t most_, seen_ = 0;
  bool begun_ = false;
  Parts& parts_;
  Text text_;
};

Text& sign(Text& text, const std::optional<std::string>& before,
           const std::optional<std::string>& after) {
  if (!before) return text.add(Label::Added, kAdded);
  return after ? text.add(Label::Changed, kChanged) : text.add(Label::Removed, kRemoved);
}

void tell_community(const Changes& changes, Extent extent, Parts& parts) {
  Rows rows("Who we are", extent, parts);
  for (const CommunityChange& change : changes.community) {
    if (!rows.take()) continue;
    Text& text = sign(rows.text(), change.value.before, change.value.after);
    if (change.value.before && change.value.after) {
      text.add(field_text(change.field, change.value)).line();
      continue;
    }
    const bool came = change.value.after.has_value();
    text.show(change.field).add(came ? " added" : " removed");
    const std::string& value = came ? *change.value.after : *change.value.before;
    if (!is_entry(change.field)) text.add(": ").show(came ? Label::Added : Label::Removed, value);
    text.line();
  }
  rows.finish();
}

void show_row(Text& text, const Member& member, const std::vector<std::string>& member_fields) {
  const char* between = ": ";
  const auto show = [&](const std::string& column) {
    const std::string value = field_of(member, column, member_fields);
    if (column == "id" || value.empty()) return;
    text.add(between);
    if (column != "name") text.show(column).add(" ");
    text.show(value);
    between = ", ";
  };
  for (const std::string& column : member_columns()) show(column);
  for (const std::string& column : member_fields) show(column);
  text.line();
}

void show_member(Text& text, const MemberJoined& c, const ChangeContext& context) {
  text.add(Label::Added, kAdded).show(Label::Id, c.member.id.text()).add(Label::Added, " joined");
  show_row(text, c.member, context.after.community.member_fields);
}

void show_member(Text& text, const MemberLeft& c, const ChangeContext& context) {
  text.add(Label::Removed, kRemoved).show(Label::Id, c.member.id.text());
  text.add(Label::Removed, " left");
  show_row(text, c.member, context.before.community.member_fields);
}

void show_fields(Text& text, const MemberId& id, const std::vector<const MemberChanged*>& fields) {
  text.add(Label::Changed, kChanged).show(Label::Id, id.text()).add(Label::Changed, " changed");
  const char* between = ": ";
  for (const MemberChanged* field : fields) {
    text.add(between).add(field_text(field->field, field->value));
    between = "; ";
  }
  text.line();
}

void tell_members(const Changes& changes, const ChangeContext& context, Extent extent, Parts& parts) {
  Rows rows("Members", extent, parts);
  for (auto at = changes.members.begin(); at != changes.members.end();) {
    // The fields of one member that changed stand next to each other and are one line.
    std::vector<const MemberChanged*> fields;
    for (; at != changes.members.end(); ++at) {
      const auto* field = std::get_if<MemberChanged>(&*at);
      if (!field || (!fields.empty() && fields.front()->id != field->id)) break;
      fields.push_back(field);
    }
    const bool shown = rows.take();
    if (!fields.empty() && shown) show_fields(rows.text(), fields.front()->id, fields);
    if (!fields.empty()) continue;
    const MemberChange& change = *at++;
    if (!shown) continue;
    if (const auto* joined = std::get_if<MemberJoined>(&change))
      show_member(rows.text(), *joined, context);
    if (const auto* left = std::get_if<MemberLeft>(&change))
      show_member(rows.text(), *left, context);
  }
  rows.finish();
}

// "commons: 120 issued, 30 cancelled, 40 transferred, 90 more in all"
Text totals_text(const ReadShares& shares, const ChangeContext& context) {
  struct Total {
    Integer issued = 0, cancelled = 0, transferred = 0;
  };
  std::map<PoolId, Total> totals;
  for (const ShareChange& c : shares.others)
    (c.by > 0 ? totals[c.pool].issued : totals[c.pool].cancelled) += c.by;
  for (const ShareTransfer& t : shares.transfers) totals[t.pool].transferred += t.units;
  Text text;
  for (const auto& [pool, total] : totals) {
    std::vector<std::string> parts;
    if (total.issued != 0) parts.push_back(with_commas(total.issued) + " issued");
    if (total.cancelled != 0) parts.push_back(with_commas(-total.cancelled) + " cancelled");
    if (total.transferred != 0) parts.push_back(with_commas(total.transferred) + " transferred");
    const Integer sum = total.issued + total.cancelled;
    const std::string word = share_word(context, pool, sum);
    text.add("  = ")
        .show(Label::Id, pool.text())
        .add(": ")
        .show(fmt::format("{}", fmt::join(parts, ", ")));
    text.add("; ").add(Label::Number, (sum > 0 ? "+" : "") + with_commas(sum)).add(" ");
    text.show(word).add(" in all").line();
  }
  return text;
}

void tell_shares(const Changes& changes, const ChangeContext& context, Extent extent, Parts& parts) {
  const ReadShares shares = read_transfers(changes.shares);
  Rows rows("Shares", extent, parts);
  Text& text = rows.text();
  for (const ShareChange& c : shares.others) {
    if (!rows.take()) continue;
    const Label label = c.by > 0 ? Label::Added : Label::Removed;
    const Integer amount = c.by > 0 ? c.by : Integer(-c.by);
    text.add(label, c.by > 0 ? kAdded : kRemoved).show(Label::Id, c.member.text()).add(": ");
    text.add(label, with_commas(amount)).add(" ").show(share_word(context, c.pool, amount));
    text.add(" of ").show(c.pool.text()).add(label, c.by > 0 ? " issued" : " cancelled").line();
  }
  for (const ShareTransfer& t : shares.transfers) {
    if (!rows.take()) continue;
    text.add(Label::Changed, kChanged).show(Label::Id, t.from.text()).add(" → ");
    text.show(Label::Id, t.to.text()).add(": ").add(Label::Changed, with_commas(t.units)).add(" ");
    text.show(share_word(context, t.pool, t.units)).add(" of ").show(t.pool.text());
    text.add(Label::Changed, " transferred").line();
  }
  rows.finish(totals_text(shares, context));
}

void show_asset(Text& text, const Asset& asset) {
  const char* between = ": ";
  for (const auto& [field, value] : fields_of(asset)) {
    text.add(between).show(field).add(" ").show(value);
    between = ", ";
  }
  text.line();
}

void show_quantity(Text& text, const AssetQuantity& c) {
  const auto amount = [&](const Integer& parts) { return format_parts(parts, c.unit.decimals); };
  text.add(Label::Changed, kChanged).show(Label::Id, c.id.text()).add(": quantity ");
  text.add(Label::Removed, amount(c.before)).add(" → ").add(Label::Added, amount(c.before + c.by));
  text.add(" ").show(c.unit.code.text()).add(" (");
  text.add(Label::Number, (c.by > 0 ? "+" : "") + amount(c.by)).add(")").line();
}

void tell_assets(const Changes& changes, Extent extent, Parts& parts) {
  Rows rows("Assets", extent, parts);
  Text& text = rows.text();
  for (const AssetChange& change : changes.assets) {
    if (!rows.take()) continue;
    std::visit(Match{[&](const AssetDisposed& c) {
                       text.add(Label::Removed, kRemoved).show(Label::Id, c.asset.id.text());
                       show_asset(text.add(Label::Removed, " disposed of"), c.asset);
                     },
                     [&](const AssetAcquired& c) {
                       text.add(Label::Added, kAdded).show(Label::Id, c.asset.id.text());
                       show_asset(text.add(Label::Added, " acquired"), c.asset);
                     },
                     [&](const AssetQuantity& c) { show_quantity(text, c); },
                     [&](const AssetChanged& c) {
                       text.add(Label::Changed, kChanged).show(Label::Id, c.id.text()).add(": ");
                       text.add(field_text(c.field, c.value)).line();
                     }},
               change);
  }
  rows.finish();
}

void tell_settlements(const Changes& changes, Extent extent, Parts& parts) {
  Rows rows("Settlements", extent, parts);
  for (const SettlementChange& change : changes.settlements) {
    if (!rows.take()) continue;
    Text& text = sign(rows.text(), change.content.before, change.content.after);
    text.show(Label::Id, change.name);
    if (!change.content.before)
      text.add(Label::Added, " recorded");
    else
      text.add(change.content.after ? Label::Changed : Label::Removed,
               change.content.after ? " changed" : " removed");
    text.line();
  }
  rows.finish();
}

void tell_notices(const Changes& changes, Extent extent, Parts& parts) {
  Rows rows("Notices", extent, parts);
  for (const NoticeNews& news : notice_news(changes.notices))
    if (rows.take()) rows.text().add(notice_line(news, extent));
  rows.finish();
}

void tell_sealed(const Changes& changes, Extent extent, Parts& parts) {
  Rows rows("Sealed bids", extent, parts);
  for (const SealedNews& news : sealed_news(changes.sealed))
    if (rows.take()) rows.text().add(sealed_line(news));
  rows.finish();
}

// Of each kind how many things it happened to: a clause that was amended in two ways is one clause.
std::map<std::string, std::size_t> things_of(const Changes& changes) {
  std::map<std::string, std::size_t> counts = counts_of(changes);
  std::set<ClauseId> clauses;
  for (const ClauseChange& change : changes.clauses)
    std::visit(Match{[&](const ClauseAmended& c) { clauses.insert(c.id); },
                     [&](const RuleReplaced& c) { clauses.insert(c.id); },
                     [&](const ParameterAmended& c) { clauses.insert(c.id); }, [](const auto&) {}},
               change);
  for (const ClauseChange& change : changes.clauses) {
    const auto* added = std::get_if<ClauseAdded>(&change);
    const auto* removed = std::get_if<ClauseRemoved>(&change);
    if (added && !added->split_from.empty()) --counts["clause.added"], ++counts["clause.split"];
    if (removed && !removed->joined_into.empty()) --counts["clause.removed"], ++counts["clause.joined"];
  }
  std::erase_if(counts, [](const auto& count) { return count.second == 0; });
  std::set<ArticleId> articles;
  for (const ArticleChange& change : changes.articles)
    if (const auto* amended = std::get_if<ArticleAmended>(&change)) articles.insert(amended->id);
  std::set<MemberId> members;
  for (const MemberChange& change : changes.members)
    if (const auto* changed = std::get_if<MemberChanged>(&change)) members.insert(changed->id);
  std::set<AssetId> assets;
  for (const AssetChange& change : changes.assets)
    if (const auto* changed = std::get_if<AssetChanged>(&change)) assets.insert(changed->id);
  if (!clauses.empty()) counts["clause.amended"] = clauses.size();
  if (!articles.empty()) counts["article.amended"] = articles.size();
  if (!members.empty()) counts["member.changed"] = members.size();
  if (!assets.empty()) counts["asset.changed"] = assets.size();
  std::erase_if(counts, [](const auto& count) {
    return count.first.starts_with("notice.") || count.first.starts_with("sealed.");
  });
  for (const auto& [kind, count] : news_counts(changes)) counts[kind] = count;
  // Between two communities nothing was transferred: equal amounts are chance.
  const bool of_one = std::ranges::none_of(changes.community, [](const CommunityChange& c) { return c.field == "id"; });
  const ReadShares shares = of_one ? read_transfers(changes.shares) : ReadShares{{}, changes.shares};
  counts.erase("share.changed");
  if (!shares.others.empty()) counts["share.changed"] = shares.others.size();
  if (!shares.transfers.empty()) counts["share.transferred"] = shares.transfers.size();
  return counts;
}

}  // namespace

void tell_changes(const Changes& changes, const ChangeContext& context, Extent extent,
                  const Sink& sink) {
  Parts parts(sink);
  tell_community(changes, extent, parts);
  parts.begin();
  tell_charter_changes(changes, context, [&](const Text& piece) { parts.tell(piece); });
  tell_members(changes, context, extent, parts);
  tell_shares(changes, context, extent, parts);
  tell_assets(changes, extent, parts);
  tell_settlements(changes, extent, parts);
  tell_notices(changes, extent, parts);
  tell_sealed(changes, extent, parts);
}

Text changes_text(const Changes& changes, const ChangeContext& context, Extent extent) {
  Text text;
  tell_changes(changes, context, extent, [&](const Text& piece) { text.add(piece); });
  return text;
}

Text changes_stat(const Changes& changes) {
  struct Row {
    const char *about, *kind, *word;
  };
  static constexpr Row kRows[] = {{"who we are", "community.changed", "changed"},
                                  {"articles", "article.added", "added"},
                                  {"articles", "article.removed", "removed"},
                                  {"articles", "article.moved", "moved"},
                                  {"articles", "article.renamed", "renamed"},
                                  {"articles", "article.amended", "amended"},
                                  {"clauses", "clause.added", "added"},
                                  {"clauses", "clause.removed", "removed"},
                                  {"clauses", "clause.split", "split off"},
                                  {"clauses", "clause.joined", "joined into others"},
                                  {"clauses", "clause.moved", "moved"},
                                  {"clauses", "clause.renamed", "renamed"},
                                  {"clauses", "clause.amended", "amended"},
                                  {"members", "member.joined", "joined"},
                                  {"members", "member.left", "left"},
                                  {"members", "member.changed", "changed"},
                                  {"shares", "share.changed", "issued or cancelled"},
                                  {"shares", "share.transferred", "transferred"},
                                  {"assets", "asset.acquired", "acquired"},
                                  {"assets", "asset.disposed", "disposed of"},
                                  {"assets", "asset.quantity", "changed in quantity"},
                                  {"assets", "asset.changed", "changed"},
                                  {"settlements", "settlement.added", "recorded"},
                                  {"settlements", "settlement.changed", "changed"},
                                  {"settlements", "settlement.removed", "removed"},
                                  {"notices", "notice.given", "given"},
                                  {"notices", "notice.ended", "ended"},
                                  {"notices", "notice.joined", "joined"},
                                  {"notices", "notice.left", "left"},
                                  {"notices", "notice.changed", "changed"},
                                  {"sealed bids", "sealed.sealed", "sealed"},
                                  {"sealed bids", "sealed.sealed again", "sealed again"},
                                  {"sealed bids", "sealed.sealed and opened", "sealed and opened"},
                                  {"sealed bids", "sealed.opened", "opened"},
                                  {"sealed bids", "sealed.changed", "changed"},
                                  {"sealed bids", "sealed.removed", "removed"}};
  const std::map<std::string, std::size_t> counts = things_of(changes);
  Text text;
  std::string_view about;
  for (const Row& row : kRows) {
    const auto found = counts.find(row.kind);
    if (found == counts.end()) continue;
    if (about == row.about) {
      text.add(", ");
    } else {
      if (!text.is_empty()) text.line();
      about = row.about;
      text.add(Label::Heading, fmt::format("{:<12}", row.about));
    }
    text.add(with_commas(Integer(found->second)) + " " + row.word);
  }
  if (!text.is_empty()) text.line();
  return text;
}

}  // namespace charter
