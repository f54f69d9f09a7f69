// SPDX-License-Identifier: Apache-2.0
#include "community/held_units.h"

#include "repo/tree_walk.h"
#include "text/register_file.h"
#include "text/register_layout.h"

namespace charter {

namespace {

std::string key_of(const Share& share) { return share.member.text() + "/" + share.pool.text(); }

using Units = std::unordered_map<std::string, Integer>;

// Whether all of them can be read.
bool add_rows(Units& units, const ObjectStore& store, const std::string& path, const Content& content) {
  if (content.kind != EntryKind::File && content.kind != EntryKind::Executable) return true;
  if (!path.ends_with(".csv")) return true;
  return visit_shares(path, store.blob(content.id), [&](const PassingRow<Share>& passing) {
           units[key_of(passing.row)] += passing.row.units;
         }).empty();
}

}  // namespace

// A row of a file that both states have is the same in both; so a member whose rows stand in the differing
// files of one state has all of them there.
bool HeldUnits::compare(const ObjectId& later, const ObjectId& earlier) {
  Units now, then;
  bool is_read = true;
  const auto visit = [&](const Difference& difference) {
    if (difference.after) add_rows(now, store_, difference.path, *difference.after);
    if (difference.before) is_read &= add_rows(then, store_, difference.path, *difference.before);
  };
  const std::string name(name_of(RegisterKind::Shares));
  for_each_difference(store_, earlier, later, name + ".csv", visit);
  for_each_difference(store_, earlier, later, name, visit);
  if (!is_read) return false;
  for (const auto& [key, units] : now) {
    const auto found = then.find(key);
    const Integer before = found == then.end() ? Integer(0) : found->second;
    if (before >= units) continue;
    const auto [least, is_new] = least_.emplace(key, before);
    if (!is_new && before < least->second) least->second = before;
  }
  return true;
}

Integer HeldUnits::counted(const Share& share) const {
  const auto found = least_.find(key_of(share));
  return found == least_.end() || found->second > share.units ? share.units : found->second;
}

}  // namespace charter
