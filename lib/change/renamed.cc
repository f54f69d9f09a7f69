// SPDX-License-Identifier: Apache-2.0
#include "change/renamed.h"

#include <algorithm>
#include <tuple>

namespace charter {

namespace {

template <class AnId>
void rename(AnId& id, const std::map<AnId, AnId>& names) {
  if (const auto found = names.find(id); found != names.end()) id = found->second;
}

template <class AnId>
void rename_scalar(std::string& text, const std::map<AnId, AnId>& names) {
  auto id = AnId::parse(text);
  if (!id || !names.contains(*id)) return;
  text = names.at(*id).text();
}

void rename_in(Value& value, const Renames& names) {
  const std::string before = value.canonical;
  if (value.type == ValueType::Pool) rename_scalar(value.canonical, names.pools);
  if (value.type == ValueType::Member) rename_scalar(value.canonical, names.members);
  if (value.canonical != before) value.written = value.canonical;
  for (Value& item : value.items) rename_in(item, names);
}

void rename_in(std::vector<Clause>& clauses, const Renames& names) {
  for (Clause& clause : clauses) {
    if (clause.rule)
      for (auto& [name, value] : clause.rule->parameters) rename_in(value, names);
    rename_in(clause.clauses, names);
  }
}

}  // namespace

Snapshot renamed(Snapshot snapshot, const Renames& names) {
  if (names.empty()) return snapshot;
  for (Pool& pool : snapshot.community.pools) rename(pool.id, names.pools);
  std::ranges::sort(snapshot.community.pools, {}, &Pool::id);
  for (Article& article : snapshot.charter.articles) rename_in(article.clauses, names);
  for (Asset& asset : snapshot.assets) {
    rename(asset.pool, names.pools);
    for (MemberId& holder : asset.held_by) rename(holder, names.members);
    std::ranges::sort(asset.held_by);
  }
  for (Member& member : snapshot.members) {
    rename(member.id, names.members);
    rename(member.guardian, names.members);
  }
  for (Share& share : snapshot.shares) {
    rename(share.member, names.members);
    rename(share.pool, names.pools);
  }
  std::ranges::sort(snapshot.members, {}, &Member::id);
  std::ranges::sort(snapshot.shares, {}, [](const Share& share) { return std::tie(share.member, share.pool); });
  return snapshot;
}

}  // namespace charter
