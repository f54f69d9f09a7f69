// SPDX-License-Identifier: Apache-2.0
#include "community/unread_fields.h"

#include <utility>
#include <variant>

namespace charter {

namespace {

// The field that a change is about, and which side has none.
struct Lacking {
  Subject subject;
  bool before = false;
  bool after = false;
};

template <class T>
Lacking lacking(Subject subject, const Amended<T>& value) {
  return {std::move(subject), !value.before, !value.after};
}

Lacking lacking_in(const CommunityChange& c) { return lacking({"community", "", c.field}, c.value); }
Lacking lacking_in(const ArticleAmended& c) { return lacking({"article", c.id.text(), c.field}, c.value); }
Lacking lacking_in(const ClauseAmended& c) { return lacking({"clause", c.id.text(), c.field}, c.value); }
Lacking lacking_in(const RuleReplaced& c) { return lacking({"clause", c.id.text(), "rule"}, c.rule); }
Lacking lacking_in(const ParameterAmended& c) { return lacking({"clause", c.id.text(), "rule." + c.parameter}, c.value); }
Lacking lacking_in(const AssetChanged& c) { return lacking({"asset", c.id.text(), c.field}, c.value); }
Lacking lacking_in(const auto&) { return {}; }  // what comes or goes as a whole, moves, or counts

template <class... Alternatives>
Lacking lacking_in(const std::variant<Alternatives...>& change) {
  return std::visit([](const auto& c) { return lacking_in(c); }, change);
}

}  // namespace

void leave_out_unread_fields(Changes& changes, const Places& before, const Places& after) {
  const auto is_unread = [&](const auto& change) {
    const Lacking field = lacking_in(change);
    return (field.before && before.contains(field.subject)) || (field.after && after.contains(field.subject));
  };
  std::erase_if(changes.community, is_unread);
  std::erase_if(changes.articles, is_unread);
  std::erase_if(changes.clauses, is_unread);
  std::erase_if(changes.assets, is_unread);
}

}  // namespace charter
