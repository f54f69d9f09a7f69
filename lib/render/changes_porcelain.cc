// SPDX-License-Identifier: Apache-2.0
#include "render/changes_porcelain.h"

#include "model/holding.h"
#include "value/match.h"

namespace charter {

namespace {

class LetteredLines {
 public:
  void add(char letter, const char* about, const std::string& id, const std::string& field = {}) {
    text_.add(std::string(1, letter) + " " + about + " ").show(id);
    if (!field.empty()) text_.add(" ").show(field);
    text_.line();
  }
  Text done() { return std::move(text_); }

 private:
  Text text_;
};

char letter(const Amended<std::string>& value) { return value.before ? (value.after ? 'C' : 'R') : 'A'; }

void add(LetteredLines& lines, const ArticleChange& change) {
  std::visit(Match{[&](const ArticleAdded& c) { lines.add('A', "article", c.article.id.text()); },
                   [&](const ArticleRemoved& c) { lines.add('R', "article", c.article.id.text()); },
                   [&](const ArticleMoved& c) { lines.add('M', "article", c.id.text()); },
                   [&](const ArticleRenamed& c) { lines.add('C', "article", c.from.text(), "id"); },
                   [&](const ArticleAmended& c) { lines.add('C', "article", c.id.text(), c.field); }},
             change);
}

void add(LetteredLines& lines, const ClauseChange& change) {
  std::visit(Match{[&](const ClauseAdded& c) { lines.add('A', "clause", c.clause.id.text()); },
                   [&](const ClauseRemoved& c) { lines.add('R', "clause", c.clause.id.text()); },
                   [&](const ClauseMoved& c) { lines.add('M', "clause", c.id.text()); },
                   [&](const ClauseRenamed& c) { lines.add('C', "clause", c.from.text(), "id"); },
                   [&](const ClauseAmended& c) { lines.add('C', "clause", c.id.text(), c.field); },
                   [&](const RuleReplaced& c) { lines.add('C', "clause", c.id.text(), "rule"); },
                   [&](const ParameterAmended& c) {
                     lines.add('C', "clause", c.id.text(), "rule." + c.parameter);
                   }},
             change);
}

void add(LetteredLines& lines, const MemberChange& change) {
  std::visit(Match{[&](const MemberJoined& c) { lines.add('A', "member", c.member.id.text()); },
                   [&](const MemberLeft& c) { lines.add('R', "member", c.member.id.text()); },
                   [&](const MemberChanged& c) { lines.add('C', "member", c.id.text(), c.field); }},
             change);
}

void add(LetteredLines& lines, const AssetChange& change) {
  std::visit(Match{[&](const AssetAcquired& c) { lines.add('A', "asset", c.asset.id.text()); },
                   [&](const AssetDisposed& c) { lines.add('R', "asset", c.asset.id.text()); },
                   [&](const AssetQuantity& c) { lines.add('C', "asset", c.id.text(), "quantity"); },
                   [&](const AssetChanged& c) { lines.add('C', "asset", c.id.text(), c.field); }},
             change);
}

}  // namespace

Text changes_porcelain(const Changes& changes) {
  LetteredLines lines;
  for (const CommunityChange& c : changes.community) lines.add('C', "community", c.field);
  for (const ArticleChange& c : changes.articles) add(lines, c);
  for (const ClauseChange& c : changes.clauses) add(lines, c);
  for (const MemberChange& c : changes.members) add(lines, c);
  for (const ShareChange& c : changes.shares)
    lines.add('C', "share", text_of({c.member, c.pool}), (c.by > 0 ? "+" : "") + to_string(c.by));
  for (const AssetChange& c : changes.assets) add(lines, c);
  for (const SettlementChange& c : changes.settlements)
    lines.add(letter(c.content), "settlement", c.name);
  for (const NoticeChange& c : changes.notices) lines.add(letter(c.value), "notice", c.field);
  for (const SealedChange& c : changes.sealed) lines.add(letter(c.content), "sealed", c.file);
  return lines.done();
}

}  // namespace charter
