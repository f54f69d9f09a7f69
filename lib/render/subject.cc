// SPDX-License-Identifier: Apache-2.0
#include "render/subject.h"

#include "model/rule_wording.h"
#include "render/notice_news.h"
#include "render/transfers.h"
#include "value/counted.h"
#include "value/match.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <set>

namespace charter {

namespace {

// Longer values are left out of a phrase.
constexpr int kMostColumnsOfAValue = 20;

// From so many on, things of one kind are counted and not named.
constexpr std::size_t kFewest = 3;

using Phrases = std::vector<std::string>;

// "ana joins", "ana and bo join", "3 members join"
struct WhatHappens {
  const char* thing;  // "member"
  const char* one;    // "joins"
  const char* more;   // "join"
  const char* title;  // what stands before a single name: "clause "
};

std::string named(const std::vector<std::string>& names, const WhatHappens& wording) {
  if (names.size() >= kFewest) return counted(names.size(), wording.thing) + " " + wording.more;
  if (names.size() == 1) return fmt::format("{}{} {}", wording.title, names[0], wording.one);
  return fmt::format("{}{} and {} {}", wording.title, names[0], names[1], wording.more);
}

void add_named(Phrases& phrases, const std::vector<std::string>& names, const WhatHappens& wording) {
  if (!names.empty()) phrases.push_back(named(names, wording));
}

// "50% → 2/3", or nothing where that would be long.
std::string arrow(const std::optional<std::string>& before, const std::optional<std::string>& after,
                  const char* absent) {
  const std::string from = made_visible(before.value_or(absent));
  const std::string to = made_visible(after.value_or(absent));
  if (display_width(from) > kMostColumnsOfAValue || display_width(to) > kMostColumnsOfAValue)
    return {};
  return from + " → " + to;
}

std::string field_phrase(const std::string& field, const std::string& of,
                         const Amended<std::string>& value) {
  const std::string change = arrow(value.before, value.after, "none");
  return fmt::format("{} of {} {}", made_visible(field), of, change.empty() ? "changed" : change);
}

void add_members(Phrases& phrases, const Changes& changes) {
  std::vector<std::string> joined, left, changed;
  const MemberChanged* only = nullptr;
  std::size_t fields = 0;
  for (const MemberChange& change : changes.members)
    std::visit(Match{[&](const MemberLeft& c) { left.push_back(c.member.id.text()); },
                     [&](const MemberJoined& c) { joined.push_back(c.member.id.text()); },
                     [&](const MemberChanged& c) {
                       only = &c;
                       ++fields;
                       if (changed.empty() || changed.back() != c.id.text())
                         changed.push_back(c.id.text());
                     }},
               change);
  add_named(phrases, joined, {"member", "joins", "join", ""});
  add_named(phrases, left, {"member", "leaves", "leave", ""});
  if (fields == 1)
    phrases.push_back(field_phrase(only->field, only->id.text(), only->value));
  else
    add_named(phrases, changed, {"member", "changed", "changed", "member "});
}

std::string parameter_phrase(const ParameterAmended& c) {
  const auto shown = [](const std::optional<Value>& value) {
    return value ? std::optional(show(*value)) : std::nullopt;
  };
  const std::string change = arrow(shown(c.value.before), shown(c.value.after), "not set");
  return fmt::format("{} of {} {}", made_visible(c.parameter), c.id.text(),
                     change.empty() ? "changed" : change);
}

// Clauses by what happened to them. A clause of which a parameter is said by value is not said to
// be amended as well, unless more of it was.
struct ClauseNames {
  std::vector<std::string> added, removed, moved, renamed, amended;
  std::vector<const ParameterAmended*> parameters;

  void amend(const ClauseId& id) {
    if (std::ranges::find(amended, id.text()) == amended.end()) amended.push_back(id.text());
  }
};

void add_clauses(Phrases& phrases, const Changes& changes) {
  ClauseNames names;
  for (const ClauseChange& change : changes.clauses)
    std::visit(Match{[&](const ClauseRenamed& c) {
                       names.renamed.push_back(c.from.text() + " to " + c.to.text());
                     },
                     [&](const ClauseRemoved& c) { names.removed.push_back(c.clause.id.text()); },
                     [&](const ClauseAdded& c) { names.added.push_back(c.clause.id.text()); },
                     [&](const ClauseMoved& c) { names.moved.push_back(c.id.text()); },
                     [&](const ClauseAmended& c) { names.amend(c.id); },
                     [&](const RuleReplaced& c) { names.amend(c.id); },
                     [&](const ParameterAmended& c) { names.parameters.push_back(&c); }},
               change);
  if (names.parameters.size() < kFewest) {
    for (const ParameterAmended* c : names.parameters) phrases.push_back(parameter_phrase(*c));
  } else {
    for (const ParameterAmended* c : names.parameters) names.amend(c->id);
  }
  const auto say = [&](const std::vector<std::string>& which, const char* what) {
    const std::string title = which.size() == 1 ? "clause " : "clauses ";
    add_named(phrases, which, {"clause", what, what, title.c_str()});
  };
  say(names.added, "added");
  say(names.removed, "removed");
  say(names.amended, "amended");
  say(names.moved, "moved");
  say(names.renamed, "renamed");
}

void add_articles(Phrases& phrases, const Changes& changes) {
  std::vector<std::string> added, removed, moved, renamed, amended;
  for (const ArticleChange& change : changes.articles)
    std::visit(Match{[&](const ArticleRenamed& c) {
                       renamed.push_back(c.from.text() + " to " + c.to.text());
                     },
                     [&](const ArticleRemoved& c) { removed.push_back(c.article.id.text()); },
                     [&](const ArticleAdded& c) { added.push_back(c.article.id.text()); },
                     [&](const ArticleMoved& c) { moved.push_back(c.id.text()); },
                     [&](const ArticleAmended& c) {
                       if (amended.empty() || amended.back() != c.id.text())
                         amended.push_back(c.id.text());
                     }},
               change);
  const auto say = [&](const std::vector<std::string>& which, const char* what) {
    const std::string title = which.size() == 1 ? "article " : "articles ";
    add_named(phrases, which, {"article", what, what, title.c_str()});
  };
  say(added, "added");
  say(removed, "removed");
  say(amended, "amended");
  say(moved, "moved");
  say(renamed, "renamed");
}

std::string units_of(const Integer& units, const PoolId& pool, const ChangeContext& context) {
  return fmt::format("{} {} of {}", to_string(units),
                     made_visible(share_word(context, pool, units)), pool.text());
}

void add_shares(Phrases& phrases, const Changes& changes, const ChangeContext& context) {
  const ReadShares shares = read_transfers(changes.shares);
  if (changes.shares.size() >= 2 * kFewest || shares.others.size() >= kFewest) {
    std::set<MemberId> members;
    for (const ShareChange& c : changes.shares) members.insert(c.member);
    phrases.push_back("shares of " + counted(members.size(), "member") + " changed");
    return;
  }
  for (const ShareTransfer& t : shares.transfers)
    phrases.push_back(fmt::format("{} transferred from {} to {}",
                                  units_of(t.units, t.pool, context), t.from.text(), t.to.text()));
  for (const ShareChange& c : shares.others)
    phrases.push_back(
        c.by > 0
            ? fmt::format("{} issued to {}", units_of(c.by, c.pool, context), c.member.text())
            : fmt::format("{} of {} cancelled", units_of(-c.by, c.pool, context), c.member.text()));
}

std::string quantity_phrase(const AssetQuantity& c) {
  const Integer size = c.by < 0 ? Integer(-c.by) : c.by;
  const std::string amount = to_string(Quantity{size, c.unit});
  if (c.before < 0)
    return fmt::format("{} {} {}", amount, c.by > 0 ? "repaid of" : "more owed on", c.id.text());
  return fmt::format("{} {} {}", amount, c.by > 0 ? "received in" : "spent from", c.id.text());
}

void add_assets(Phrases& phrases, const Changes& changes) {
  std::vector<std::string> acquired, disposed, changed;
  std::vector<const AssetQuantity*> quantities;
  const AssetChanged* only = nullptr;
  std::size_t fields = 0;
  for (const AssetChange& change : changes.assets)
    std::visit(Match{[&](const AssetDisposed& c) { disposed.push_back(c.asset.id.text()); },
                     [&](const AssetAcquired& c) { acquired.push_back(c.asset.id.text()); },
                     [&](const AssetQuantity& c) { quantities.push_back(&c); },
                     [&](const AssetChanged& c) {
                       only = &c;
                       ++fields;
                       if (changed.empty() || changed.back() != c.id.text())
                         changed.push_back(c.id.text());
                     }},
               change);
  add_named(phrases, acquired, {"asset", "acquired", "acquired", ""});
  add_named(phrases, disposed, {"asset", "disposed of", "disposed of", ""});
  if (quantities.size() >= kFewest)
    phrases.push_back("quantities of " + counted(quantities.size(), "asset") + " changed");
  else
    for (const AssetQuantity* c : quantities) phrases.push_back(quantity_phrase(*c));
  if (fields == 1)
    phrases.push_back(field_phrase(only->field, only->id.text(), only->value));
  else
    add_named(phrases, changed, {"asset", "changed", "changed", ""});
}

std::string community_phrase(const CommunityChange& c) {
  if (is_entry(c.field)) return made_visible(c.field) + (c.value.after ? " added" : " removed");
  const std::string change = arrow(c.value.before, c.value.after, "none");
  return made_visible(c.field) + " " + (change.empty() ? "changed" : change);
}

void add_community(Phrases& phrases, const Changes& changes) {
  // Of a pool, node or unit that came or went as a whole, its fields go without saying.
  std::set<std::string> entries;
  for (const CommunityChange& c : changes.community)
    if (is_entry(c.field)) entries.insert(c.field);
  Phrases own;
  for (const CommunityChange& c : changes.community)
    if (!entries.contains(c.field.substr(0, c.field.rfind('.'))))
      own.push_back(community_phrase(c));
  if (own.size() >= kFewest) own = {counted(own.size(), "field") + " of the community changed"};
  phrases.insert(phrases.end(), own.begin(), own.end());
}

void add_settlements(Phrases& phrases, const Changes& changes) {
  std::vector<std::string> recorded, changed, removed;
  for (const SettlementChange& c : changes.settlements) {
    auto& names = !c.content.before ? recorded : c.content.after ? changed : removed;
    names.push_back(made_visible(c.name.substr(0, 12)));
  }
  add_named(phrases, recorded, {"settlement", "recorded", "recorded", "settlement "});
  add_named(phrases, changed, {"settlement", "changed", "changed", "settlement "});
  add_named(phrases, removed, {"settlement", "removed", "removed", "settlement "});
}

void add_notices(Phrases& phrases, const Changes& changes) {
  for (const NoticeNews& news : notice_news(changes.notices)) {
    const std::string of = "the notice of " + news.id;
    if (news.stands == NoticeStands::New) phrases.push_back("notice that " + made_visible(news.name) + " will leave");
    if (news.stands == NoticeStands::NoMore) phrases.push_back("notice of " + made_visible(news.name) + " ended");
    if (news.stands != NoticeStands::Still) continue;
    add_named(phrases, news.joined, {"member", ("joins " + of).c_str(), ("join " + of).c_str(), ""});
    add_named(phrases, news.left, {"member", ("leaves " + of).c_str(), ("leave " + of).c_str(), ""});
    for (const NoticeChange& change : news.changed) phrases.push_back(field_phrase(change.field, of, change.value));
  }
}

void add_sealed(Phrases& phrases, const Changes& changes) {
  for (const SealedNews& news : sealed_news(changes.sealed))
    phrases.push_back((news.word == "removed" ? "sealed bids of " : "bids of ") + made_visible(news.group) + " " + news.word);
}

// As much of a phrase as fits before an ellipsis, without half a character.
std::string cut(const std::string& phrase) {
  std::string text = phrase;
  while (display_width(text) >= kSubjectColumns) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
      text.pop_back();
    if (!text.empty()) text.pop_back();
  }
  return text + "…";
}

}  // namespace

Phrases phrases_of(const Changes& changes, const ChangeContext& context) {
  Phrases phrases;
  add_settlements(phrases, changes);
  add_notices(phrases, changes);
  add_sealed(phrases, changes);
  add_members(phrases, changes);
  add_articles(phrases, changes);
  add_clauses(phrases, changes);
  add_shares(phrases, changes, context);
  add_assets(phrases, changes);
  add_community(phrases, changes);
  return phrases;
}

CommitMessage commit_message(const Changes& changes, const ChangeContext& context) {
  const Phrases phrases = phrases_of(changes, context);
  if (phrases.empty()) return {"nothing changed", {}};
  // The most phrases that fit together with the count of the others.
  for (std::size_t shown = phrases.size(); shown > 0; --shown) {
    const auto rest = phrases.begin() + static_cast<std::ptrdiff_t>(shown);
    std::string subject = fmt::format("{}", fmt::join(phrases.begin(), rest, ", "));
    if (rest != phrases.end()) subject += fmt::format(", and {} more", phrases.end() - rest);
    if (display_width(subject) <= kSubjectColumns) return {subject, {rest, phrases.end()}};
  }
  return {cut(phrases.front()), phrases};
}

}  // namespace charter
