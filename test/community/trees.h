// SPDX-License-Identifier: Apache-2.0
#pragma once

// Communities in memory as trees, for tests.

#include "community/registers.h"
#include "community/roll.h"
#include "community/scratch_store.h"
#include "model/snapshot.h"
#include "text/article_file.h"
#include "text/asset_file.h"
#include "text/community_file.h"
#include "text/register_file.h"

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
  std::vector<RollRow> members, shares;
  for (const Member& row : snapshot.members) members.push_back({row.id, {}, row_of(row)});
  for (const Share& row : snapshot.shares) shares.push_back({row.member, row.pool, row_of(row)});
  const auto all = [](const MemberId&) { return true; };
  const auto& fields = snapshot.community.member_fields;
  for (auto& file : laid_out(RegisterKind::Members, members_header(fields), members, all))
    files[file.path] = file.bytes;
  for (auto& file : laid_out(RegisterKind::Shares, shares_header(), shares, all)) files[file.path] = file.bytes;
  return files;
}

inline ObjectId stage(ObjectStore& store, const Snapshot& snapshot) {
  return stage_files(store, files_of(snapshot));
}

}  // namespace charter
