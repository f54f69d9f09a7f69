// SPDX-License-Identifier: Apache-2.0
#pragma once

// Communities in memory as trees, for tests.

#include "community/registers.h"
#include "community/roll.h"
#include "community/scratch_store.h"
#include "community/tree_check.h"
#include "model/snapshot.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"
#include "text/register_file.h"
#include "vocabulary/vocabulary.h"

#include <fmt/format.h>

#include <map>
#include <string>

namespace charter {

// The snapshot as files, registers in their canonical layout.
inline std::map<std::string, std::string> files_of(const Snapshot& snapshot) {
  std::map<std::string, std::string> files{{"community.yaml", write_community(snapshot.community)}};
  int number = 0;
  for (const Article& article : snapshot.charter.articles)
    files[fmt::format("charter/{:02}-{}.yaml", ++number, article.id.text())] = write_article(article);
  if (!snapshot.assets.empty()) files["assets/assets.yaml"] = write_assets(snapshot.assets);
  const auto& fields = snapshot.community.member_fields;
  RollPart members, shares;
  add_members(members, {{"members.csv", write_members(snapshot.members, fields)}}, fields);
  add_shares(shares, {{"shares.csv", write_shares(snapshot.shares)}});
  for (auto& file : lay_out(RegisterKind::Members, members_header(fields), members.rows))
    files[file.path] = file.bytes;
  for (auto& file : lay_out(RegisterKind::Shares, shares_header(), shares.rows)) files[file.path] = file.bytes;
  return files;
}

// Generated communities are not all in order.
inline bool is_readable(const ObjectStore& store, const ObjectId& tree) {
  return !any_error(check_tree(store, tree, built_in_vocabulary()));
}

inline ObjectId stage(ObjectStore& store, const Snapshot& snapshot) {
  return stage_files(store, files_of(snapshot));
}

}  // namespace charter
